import { formatAddress, type CellAddress } from '../table/cell';
import { withoutSpaces } from './text';
import { isCollectiveUnit, unitKey } from './unit';
import { endsAsBody } from './unit-body';

/** A name in a cell: of a lead or a supporting unit (after aliases), or of an item's text (`X申报`). */
export interface UnitOccurrence {
  readonly name: string;
  readonly cell: CellAddress;
}

/** A name that looks like another's misspelling or abbreviation (`unit.suspicious`). */
export interface UnitSuggestion {
  /** The suspicious name, as first written. */
  readonly name: string;
  /** The name it was probably meant to be, as first written. */
  readonly suggestion: string;
  /** The first cell of the suspicious name. */
  readonly cell: CellAddress;
  readonly reason: SuspicionReason;
}

/** Rules §6 (a), (b), (c). */
export type SuspicionReason = 'doubledCharacter' | 'oneCharacterMore' | 'abbreviation';

/** Longer than any unit's name: a cell that holds more holds something else, which is not compared. */
const LONGEST = 64;

/** The shortest name that (b) and (c) speak of. */
const SHORTEST = 4;
/** How much longer than its abbreviation a name is at least. */
const LEAST_ABBREVIATED = 2;

interface Unit {
  readonly name: string;
  readonly chars: readonly string[];
  /** Place of its first cell among all, in the table's order. */
  readonly order: number;
  readonly cell: CellAddress;
  readonly cells: Set<string>;
}

interface Pair {
  readonly suspicious: Unit;
  readonly other: Unit;
  readonly reason: SuspicionReason;
}

/** By sheet in order of appearance, then row, then column. */
function inTableOrder(occurrences: readonly UnitOccurrence[]): readonly UnitOccurrence[] {
  const sheets = new Map<string, number>();
  for (const { cell } of occurrences) if (!sheets.has(cell.sheet)) sheets.set(cell.sheet, sheets.size);
  const sheetOf = ({ cell }: UnitOccurrence): number => sheets.get(cell.sheet) ?? 0;
  return [...occurrences].sort(
    (a, b) => sheetOf(a) - sheetOf(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}

/** Distinct units by key, collective ones left out. */
function collectUnits(occurrences: readonly UnitOccurrence[]): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  inTableOrder(occurrences).forEach(({ name, cell }, order) => {
    const key = unitKey(name);
    if (key === '' || key.length > LONGEST) return;
    const unit = units.get(key);
    if (unit) unit.cells.add(formatAddress(cell));
    else if (!isCollectiveUnit(name)) {
      units.set(key, { name, chars: [...key], order, cell, cells: new Set([formatAddress(cell)]) });
    }
  });
  return units;
}

/** The one in fewer cells, in a tie the later. */
const lesserFirst = (one: Unit, two: Unit): readonly [Unit, Unit] =>
  one.cells.size < two.cells.size || (one.cells.size === two.cells.size && one.order > two.order)
    ? [one, two]
    : [two, one];

/** (a) and (b): looks up what a name is with each of its characters taken out in turn. */
function pairsOneCharacterApart(units: ReadonlyMap<string, Unit>): readonly Pair[] {
  return [...units.values()].flatMap((longer) => {
    const found = new Map<Unit, SuspicionReason>();
    longer.chars.forEach((char, index) => {
      const shorter = units.get(longer.chars.toSpliced(index, 1).join(''));
      if (!shorter) return;
      if (longer.chars[index - 1] === char) found.set(shorter, 'doubledCharacter');
      else if (shorter.chars.length >= SHORTEST && !found.has(shorter))
        found.set(shorter, 'oneCharacterMore');
    });
    return [...found].map(([shorter, reason]): Pair => {
      const [suspicious, other] =
        reason === 'doubledCharacter' ? [longer, shorter] : lesserFirst(longer, shorter);
      return { suspicious, other, reason };
    });
  });
}

function isInOrderWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

function abbreviates(short: Unit, long: Unit): boolean {
  if (short.chars.length < SHORTEST || long.chars.length < short.chars.length + LEAST_ABBREVIATED)
    return false;
  if (short.chars[0] !== long.chars[0] || short.chars.at(-1) !== long.chars.at(-1)) return false;
  if (long.chars.join('').includes(short.chars.slice(0, -1).join(''))) return false;
  return isInOrderWithin(short.chars, long.chars);
}

/**
 * (c): units by first and last character and one character between; a short name is held only against those with
 * the rarest of its own, so that names of one pattern (区…局) are not all held against each other.
 */
function pairsOfAbbreviations(units: ReadonlyMap<string, Unit>): readonly Pair[] {
  const holding = new Map<string, Unit[]>();
  const keysOf = ({ chars }: Unit): readonly string[] =>
    [...new Set(chars.slice(1, -1))].map((char) => `${chars[0] ?? ''}${char}${chars.at(-1) ?? ''}`);
  for (const unit of units.values()) {
    for (const key of keysOf(unit)) {
      const list = holding.get(key);
      if (list) list.push(unit);
      else holding.set(key, [unit]);
    }
  }
  return [...units.values()].flatMap((short) => {
    if (short.chars.length < SHORTEST) return [];
    const lists = keysOf(short).map((key) => holding.get(key) ?? []);
    const rarest = lists.reduce<readonly Unit[] | null>(
      (least, list) => (least === null || list.length < least.length ? list : least),
      null,
    );
    return (rarest ?? [])
      .filter((long) => abbreviates(short, long))
      .map((long): Pair => {
        const [suspicious, other] = lesserFirst(short, long);
        return { suspicious, other, reason: 'abbreviation' };
      });
  });
}

const REASON_ORDER: readonly SuspicionReason[] = ['doubledCharacter', 'oneCharacterMore', 'abbreviation'];

/**
 * Names that look like another of the table's, each once, in the order of their first cells. Rules §6.
 *
 * A cell counts for a name once, however often the name stands in it, and an item's text is a cell like any other:
 * it counts, and a finding may sit at it. Where a name is suspicious beside several, the suggestion is one that is
 * not itself suspicious if there is one, then by (a) before (b) before (c), then the one in most cells, then the
 * earliest.
 */
export function suggestUnits(occurrences: readonly UnitOccurrence[]): readonly UnitSuggestion[] {
  const units = collectUnits(occurrences);
  const bySuspicious = new Map<Unit, Pair[]>();
  for (const pair of [...pairsOneCharacterApart(units), ...pairsOfAbbreviations(units)]) {
    const pairs = bySuspicious.get(pair.suspicious);
    if (pairs) pairs.push(pair);
    else bySuspicious.set(pair.suspicious, [pair]);
  }
  const better = (one: Pair, two: Pair): number =>
    Number(bySuspicious.has(one.other)) - Number(bySuspicious.has(two.other)) ||
    REASON_ORDER.indexOf(one.reason) - REASON_ORDER.indexOf(two.reason) ||
    two.other.cells.size - one.other.cells.size ||
    one.other.order - two.other.order;
  return [...bySuspicious]
    .sort(([one], [two]) => one.order - two.order)
    .flatMap(([{ name, cell }, pairs]) => {
      const best = [...pairs].sort(better)[0];
      return best ? [{ name, suggestion: best.other.name, cell, reason: best.reason }] : [];
    });
}

/** More than this before 申报 is part of a sentence. */
const LONGEST_NAME = 20;

/** Up to {@link LONGEST_NAME} characters before each 申报, back to the punctuation mark or line break before it. */
function wordsBeforeReporting(text: string): readonly string[] {
  const sentences = text
    .normalize('NFKC')
    .split(/[\p{P}\p{S}\n\r]+/u)
    .map(withoutSpaces);
  return sentences.flatMap((sentence) =>
    sentence
      .split('申报')
      .slice(0, -1)
      .map((before) => [...before].slice(-LONGEST_NAME).join('')),
  );
}

/** The name of the administrative division that a body's name may begin with. */
const DIVISION = /^.{0,3}[省市州县区旗]$/u;

/**
 * The units that an item's text names as `X申报`: what stands between the last punctuation mark and 申报. Where that
 * ends in a name of the table's own units after other words, it is that name (由区教育局申报); else it must end as a
 * body does.
 * @param known Keys ({@link unitKey}) of the units in the table's own cells.
 */
export function unitsNamedInItem(text: string, known: ReadonlySet<string>): readonly string[] {
  const named = wordsBeforeReporting(text).map((before) => {
    const chars = [...before];
    const start = chars.findIndex((_, index) => known.has(chars.slice(index).join('')));
    if (start >= 0 && !DIVISION.test(chars.slice(0, start).join(''))) return chars.slice(start).join('');
    const name = before.replace(/^(?:并|拟|已)*(?:由|经|请)/u, '');
    return endsAsBody(name) ? name : '';
  });
  return [...new Set(named)].filter((name) => name !== '');
}
