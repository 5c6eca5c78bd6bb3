import { messagesIn, type Messages } from '../../src/locale/messages';

/** Every key of a tree of texts, with whether a text or a function of something stands there. */
function keysOf(texts: object, path: string): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    const here = `${path}.${key}`;
    return typeof text === 'object' && text !== null ? keysOf(text, here) : [`${here}: ${typeof text}`];
  });
}

/** Every text that is a string, by its path. */
function plainTexts(texts: object, path: string): (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => {
    const here = `${path}.${key}`;
    if (typeof text === 'string') return [[here, text] as const];
    return typeof text === 'object' && text !== null ? plainTexts(text, here) : [];
  });
}

const sections = Object.keys(messagesIn('zh-CN')) as (keyof Messages)[];

describe('the two languages', () => {
  test.each(sections)('have the same keys in %s', (section) => {
    const chinese = keysOf(messagesIn('zh-CN')[section], section);
    expect(chinese.length).toBeGreaterThan(0);
    expect(keysOf(messagesIn('en')[section], section).sort()).toEqual(chinese.sort());
  });

  test.each(sections)('leave no text of %s empty or in the other language', (section) => {
    for (const [path, text] of plainTexts(messagesIn('en')[section], section)) {
      expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Han}|^\s*$/u)]);
    }
    for (const [path, text] of plainTexts(messagesIn('zh-CN')[section], section)) {
      expect([path, text]).toEqual([path, expect.not.stringMatching(/[a-z]{3,} [a-z]{2,}|^\s*$/u)]);
    }
  });
});
