/** An icon of a conditional format as a letter that every font has. */
export interface IconGlyph {
  readonly glyph: string;
  readonly color: string;
}

const COUNTS: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };

/** From the worst to the best. */
const COLORS = ['#c00000', '#c55a11', '#bf8f00', '#7f9f3f', '#2e7d32'];
const GRAYS = ['#7f7f7f', '#7f7f7f', '#7f7f7f', '#7f7f7f', '#7f7f7f'];

/** Letters of a kind of set, from the worst to the best; three, four or five of them are taken evenly. */
const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Arrows/, ['↓', '↘', '→', '↗', '↑']],
  [/Triangles/, ['▼', '▼', '▬', '▲', '▲']],
  [/Symbols/, ['✗', '✗', '!', '✓', '✓']],
  [/Flags/, ['⚑', '⚑', '⚑', '⚑', '⚑']],
  [/Stars/, ['☆', '☆', '⯪', '★', '★']],
  [/Rating|Boxes/, ['▁', '▂', '▄', '▆', '█']],
  [/Quarters/, ['○', '◔', '◑', '◕', '●']],
];

const DOTS = ['●', '●', '●', '●', '●'];

/** The icon of a set (Excel.IconSet) by its place from the worst, 0. */
export function iconGlyph(set: string, index: number): IconGlyph {
  const count = COUNTS[/^(?:Three|Four|Five)/.exec(set)?.[0] ?? 'Three'] ?? 3;
  const at = Math.round((Math.max(0, Math.min(count - 1, index)) / (count - 1)) * 4);
  const letters = LETTERS.find(([kind]) => kind.test(set))?.[1] ?? DOTS;
  const colors = set.includes('Gray') ? GRAYS : COLORS;
  return { glyph: letters[at] ?? '●', color: colors[at] ?? '#7f7f7f' };
}
