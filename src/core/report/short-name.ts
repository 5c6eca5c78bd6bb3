/** Characters: so many stand on one line in a list, and beside a chart. */
const LONGEST = 12;

const cut = (text: string, longest: number): string => {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
};

/** What the item is applied for (申报“…”), as the office calls it. */
const APPLIED_FOR = /申报\s*[“"「《]([^”"」》]+)[”"」》]/;

/** What the item is called in everyday speech: what it applies for, or its first clause; never cut. */
export function wholeName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const applied = APPLIED_FOR.exec(line)?.[1]?.trim();
  if (applied !== undefined && applied !== '') return applied;
  const [clause = line] = line.split(/[，。；：,;:]/);
  return clause === '' ? line : clause;
}

/** For each item its {@link wholeName}; the whole text where that tells it from no other, or where it is blank. */
export function everydayNames(texts: readonly string[]): readonly string[] {
  const names = texts.map(wholeName);
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((name, index) => (times.get(name) === 1 && name !== '' ? name : (texts[index] ?? '')));
}

/** {@link wholeName} where there is room for a few words only. */
export const shortName = (text: string): string => cut(wholeName(text), LONGEST);

const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫';

/** Short names that tell the texts apart: those that would be the same are numbered. */
export function shortNames(texts: readonly string[]): readonly string[] {
  const names = texts.map(shortName);
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const used = new Map<string, number>();
  return names.map((name, index) => {
    if (times.get(name) === 1) return name;
    const before = used.get(name) ?? 0;
    used.set(name, before + 1);
    return `${cut(wholeName(texts[index] ?? ''), LONGEST - 1)}${NUMBERS[before] ?? `(${before + 1})`}`;
  });
}
