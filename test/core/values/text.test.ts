import fc from 'fast-check';
import {
  isHollowText,
  isVoidText,
  normalizeCellText,
  textKey,
  withoutFinalPunctuation,
} from '../../../src/core/values/text';
import * as forms from './forms';

describe('isVoidText', () => {
  test.each([...forms.BLANKS, ...forms.VOID_MARKS, ...forms.VOID_VARIANTS])('%j says nothing', (text) => {
    expect(isVoidText(text)).toBe(true);
  });

  test.each([...forms.NOT_VOID, ...forms.HOLLOW_WORDS])('%j is no void mark', (text) => {
    expect(isVoidText(text)).toBe(false);
  });

  test('a mark repeated, with blanks anywhere, stays void', () => {
    const blank = fc
      .array(fc.constantFrom(...forms.BLANKS), { maxLength: 3 })
      .map((blanks) => blanks.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom(...forms.VOID_MARKS),
        fc.array(blank, { minLength: 1, maxLength: 6 }),
        (mark, blanks) => {
          expect(isVoidText(blanks.map((between) => mark + between).join(''))).toBe(true);
        },
      ),
    );
  });

  test('a text with a letter or a digit that is no void word is not void', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('进', '3', 'a', '一'),
        fc.string(),
        (left, core, right) => {
          expect(isVoidText(left + core + right)).toBe(false);
        },
      ),
    );
  });
});

describe('isHollowText', () => {
  test.each([...forms.HOLLOW_WORDS, ...forms.HOLLOW_VARIANTS])('%j is hollow', (text) => {
    expect(isHollowText(text)).toBe(true);
    expect(isVoidText(text)).toBe(false);
  });

  test.each([...forms.NOT_HOLLOW, ...forms.BLANKS, ...forms.VOID_MARKS])('%j is not hollow', (text) => {
    expect(isHollowText(text)).toBe(false);
  });

  test('final punctuation and blanks around do not matter', () => {
    const stops = fc.array(fc.constantFrom('。', '.', '！', '；', '，', '…', ' ', '　'), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...forms.HOLLOW_WORDS),
        fc.constantFrom(...forms.BLANKS),
        stops,
        (word, blank, ends) => {
          expect(isHollowText(blank + word + ends.join(''))).toBe(true);
        },
      ),
    );
  });
});

describe('textKey', () => {
  test.each([
    ['已完成 100%，正常推进。', '已完成１００％,正常推进'],
    ['一、已开工\n二、已竣工', '一已开工　二已竣工'],
    ['“双减”工作（区级）', '双减工作 区级'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['项目\u200b建设', '项目建设'],
  ])('%j compares like %j', (one, two) => {
    expect(textKey(one)).toBe(textKey(two));
  });

  test.each([
    ['已完成80%', '已完成90%'],
    ['区财政局', '区民政局'],
  ])('%j does not compare like %j', (one, two) => {
    expect(textKey(one)).not.toBe(textKey(two));
  });

  test('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textKey(textKey(text))).toBe(textKey(text));
      }),
    );
  });

  test('holds neither white space nor punctuation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textKey(text)).not.toMatch(/[\p{White_Space}\p{P}]/u);
      }),
    );
  });
});

test.each([
  ['　２０２２　年 ', '2022 年'],
  ['a\r\n\tb', 'a b'],
  ['\ufeff第\u200b3名', '第3名'],
  ['…', '...'],
])('normalizeCellText(%j) is %j', (text, normal) => {
  expect(normalizeCellText(text)).toBe(normal);
});

test('normalizeCellText of a normal text is that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalizeCellText(normalizeCellText(text))).toBe(normalizeCellText(text));
    }),
  );
});

test.each([
  ['无。！', '无'],
  ['无 。 ', '无'],
  ['a,b,', 'a,b'],
  ['。', ''],
])('withoutFinalPunctuation(%j) is %j', (text, bare) => {
  expect(withoutFinalPunctuation(text)).toBe(bare);
});

test.each([' ', '.', '无', '—', '。', '(', '空'])('the longest cell of %j is read to its end', (char) => {
  const longest = char.repeat(32_766) + 'x';
  expect([isVoidText(longest), isHollowText(longest)]).toEqual([false, false]);
  expect(textKey(longest).endsWith('x')).toBe(true);
});
