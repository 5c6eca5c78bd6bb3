import fc from 'fast-check';

import { isHollowText, isVoidText, textKey } from '../../../src/core/values/text';
import { checkOf } from './check';

const characters = fc.constantFrom(...'项目立推进12１２aＡa\u0301、，。 　㈱①ｶﾞカ\u3099(（\n');
const texts = fc.array(characters, { minLength: 4, maxLength: 12 }).map((list) => list.join(''));

/** The same text with characters that make no difference put in. */
const variants = fc.tuple(texts, fc.constantFrom('', ' ', '，', '　'), fc.nat()).map(([text, mark, seed]) => {
  const at = seed % (text.length + 1);
  return [text, text.slice(0, at) + mark + text.slice(at)] as const;
});

describe('progress.repeated of any two texts', () => {
  it('is raised where their keys are equal and have 6 characters or more, and nowhere else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(texts, texts), variants), ([before, now]) => {
        fc.pre(![before, now].some((text) => isVoidText(text) || isHollowText(text)));
        const entries = { '2022-09': [before, 3], '2022-10': [now, 3] };
        const { findings } = checkOf({ months: ['2022-09', '2022-10'], items: [{ entries }] });
        const repeated = textKey(before) === textKey(now) && [...textKey(now)].length >= 6;
        expect(findings.some(({ code }) => code === 'progress.repeated')).toBe(repeated);
      }),
      { numRuns: 500 },
    );
  });
});
