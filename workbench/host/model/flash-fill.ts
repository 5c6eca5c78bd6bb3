/** A row as Flash Fill sees it: the texts beside a cell, and what stands in the cell; null where nothing does. */
export interface FlashRow {
  readonly sources: readonly string[];
  readonly example: string | null;
}

/** Makes a piece of a result out of a row's texts; null where the row has not what it takes. */
type Piece = (sources: readonly string[]) => string | null;

type Cut = (text: string) => string | null;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

const CASES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  titled,
];

const LONGEST_CUT = 10;
const MOST_WORDS = 6;

/** Parts that a text can be cut into, what is said of words first. */
function cuts(): readonly Cut[] {
  const words = Array.from({ length: MOST_WORDS }, (_word, at) => at).flatMap((at): Cut[] => [
    (text) => wordsOf(text)[at] ?? null,
    (text) => wordsOf(text).at(-1 - at) ?? null,
    (text) => wordsOf(text)[at]?.charAt(0) ?? null,
    (text) =>
      wordsOf(text)
        .at(-1 - at)
        ?.charAt(0) ?? null,
  ]);
  const ends = Array.from({ length: LONGEST_CUT }, (_length, at) => at + 1).flatMap((length): Cut[] => [
    (text) => (text.length >= length ? text.slice(0, length) : null),
    (text) => (text.length >= length ? text.slice(-length) : null),
  ]);
  return [(text) => text, ...words, ...ends];
}

const CUTS = cuts();

/** All pieces that rows of so many texts offer. */
function piecesOf(columns: number): readonly Piece[] {
  return Array.from({ length: columns }, (_column, at) => at).flatMap((at) =>
    CUTS.flatMap((cut) =>
      CASES.map((inCase): Piece => (sources) => {
        const text = sources[at];
        const part = text === undefined || text === '' ? null : cut(text);
        return part === null || part === '' ? null : inCase(part);
      }),
    ),
  );
}

interface Example {
  readonly sources: readonly string[];
  readonly result: string;
}

/** How many ways are tried before a pattern counts as not to be seen. */
const MOST_TRIES = 50_000;

/** Pieces and letters between them that make every example; null where there are none. */
function patternOf(examples: readonly Example[], pieces: readonly Piece[]): readonly Piece[] | null {
  const [first] = examples;
  if (first === undefined) return null;
  const offered = pieces
    .map((piece) => ({ piece, text: piece(first.sources) }))
    .filter((offer): offer is { piece: Piece; text: string } => offer.text !== null)
    .sort((one, other) => other.text.length - one.text.length);
  let tries = 0;
  const makes = (made: readonly Piece[]): boolean =>
    examples.every(({ sources, result }) => resultOf(made, sources) === result);
  const search = (at: number, made: readonly Piece[], hasPart: boolean): readonly Piece[] | null => {
    if (at === first.result.length) return hasPart && makes(made) ? made : null;
    for (const { piece, text } of offered) {
      if (++tries > MOST_TRIES) return null;
      if (!first.result.startsWith(text, at)) continue;
      const found = search(at + text.length, [...made, piece], true);
      if (found !== null) return found;
    }
    const letter = first.result.charAt(at);
    return search(at + 1, [...made, () => letter], hasPart);
  };
  return search(0, [], false);
}

function resultOf(pattern: readonly Piece[], sources: readonly string[]): string | null {
  const parts = pattern.map((piece) => piece(sources));
  return parts.includes(null) ? null : parts.join('');
}

/** What Flash Fill puts into the empty cells, by row; null where it sees no pattern. */
export function flashFilled(rows: readonly FlashRow[]): readonly (string | null)[] | null {
  const examples = rows.flatMap(({ sources, example }) =>
    example === null ? [] : [{ sources, result: example }],
  );
  const pieces = piecesOf(Math.max(0, ...rows.map(({ sources }) => sources.length)));
  // The first one may be a heading.
  const pattern = patternOf(examples, pieces) ?? patternOf(examples.slice(1), pieces);
  if (pattern === null) return null;
  return rows.map(({ sources, example }) => (example === null ? resultOf(pattern, sources) : null));
}
