/** Characters: so many stand on one line in a list, and beside a chart. */
const LONGEST = 12;

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
};

/** What the item is applied for (申报“…”), as the office calls it. */
const APPLIED_FOR = /申报\s*[“"「《]([^”"」》]+)[”"」》]/;

/** What an item is called where there is room for a few words only: what it applies for, or how it begins. */
export function shortName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const applied = APPLIED_FOR.exec(line)?.[1]?.trim();
  if (applied !== undefined && applied !== '') return cut(applied);
  const [clause = line] = line.split(/[，。；：,;:]/);
  return cut(clause === '' ? line : clause);
}

/** Short names that tell the texts apart: those that are the same are numbered. */
export function shortNames(texts: readonly string[]): readonly string[] {
  const names = texts.map(shortName);
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const used = new Map<string, number>();
  return names.map((name) => {
    if (times.get(name) === 1) return name;
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    return `${name}（${number}）`;
  });
}
