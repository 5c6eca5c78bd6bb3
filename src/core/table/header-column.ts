import type { AttributeRole, EntryPart } from '../settings';
import type { MonthHeading } from '../values/period-header';
import { withoutSpaces } from '../values/text';
import {
  headsNumberedMonths,
  isAttributeHeading,
  isGroupHeading,
  isMonthNumber,
  type HeaderCell,
} from './header-cell';
import type { HeaderReader } from './header-reader';
import { roleOf, type RoleMatch } from './header-role';
import type { LocatedCell } from './responsibility-table';
import { FOREIGN_HEADER, FOREIGN_WORD } from './role-lexicon';

/** The month that a column belongs to, and the header cell that names it. */
export interface ColumnMonth extends Pick<MonthHeading, 'month' | 'year' | 'cumulative'> {
  readonly header: LocatedCell;
}

/** What a column holds, as its headers tell. */
export type ColumnMeaning =
  | { readonly kind: 'attribute'; readonly role: AttributeRole; readonly strength: RoleMatch['strength'] }
  | {
      readonly kind: 'part';
      readonly part: EntryPart;
      /** `bare`: nothing but the month said that progress stands here (L2). */
      readonly strength: RoleMatch['strength'] | 'bare';
      readonly month: ColumnMonth | null;
      /** 累计进展 beside 本月进展: it gives way to the month's own. */
      readonly cumulative: boolean;
    }
  | { readonly kind: 'foreign'; readonly word: string }
  | { readonly kind: 'unknown' };

export interface HeaderColumn {
  readonly column: number;
  /** From top to bottom, each header cell once. */
  readonly path: readonly HeaderCell[];
  readonly meaning: ColumnMeaning;
}

const UNKNOWN: ColumnMeaning = { kind: 'unknown' };

/** Under a heading with a role these words only repeat it (责任单位 ⟶ 名称). */
const REPEATING_LEAF = /^(?:单位|部门|名称|单位名称|部门名称|姓名|内容|情况|领导)$/u;

/** A column's number or the kind of its values, in a header's last row, says nothing of its role. */
const NEUTRAL_LEAF = /^(?:\d{1,3}|文字|数字|文本|[A-Z]|[甲乙丙丁戊己庚辛壬癸])$/u;

/** The columns of a header block that have a header, from left to right. */
export function readColumns(reader: HeaderReader, rows: readonly number[]): HeaderColumn[] {
  const paths = pathsOf(reader, rows);
  return [...paths.keys()]
    .sort((a, b) => a - b)
    .map((column) => {
      const path = paths.get(column) ?? [];
      return { column, path, meaning: meaningOf(path) };
    });
}

function pathsOf(reader: HeaderReader, rows: readonly number[]): Map<number, HeaderCell[]> {
  const below = new Map<number, HeaderCell[]>();
  for (const row of [...rows].reverse()) {
    const own = ownHeaders(reader, row, rows);
    for (const [column, header] of spread(own, below)) {
      const path = below.get(column) ?? [];
      if (path[0] !== header) below.set(column, [header, ...path]);
    }
  }
  return below;
}

/** Each header of a row at every column that it stands over by merging or centring. */
function ownHeaders(reader: HeaderReader, row: number, rows: readonly number[]): Map<number, HeaderCell> {
  const { used } = reader.grid.sheet;
  const end = used === null ? 0 : used.column + used.columnCount;
  const headers = new Map<number, HeaderCell>();
  const add = (header: HeaderCell): void => {
    const last = Math.min(
      header.area.column + header.area.columnCount,
      Math.max(end, header.area.column + 1),
    );
    for (let column = header.area.column; column < last; column += 1) headers.set(column, header);
  };
  reader.inRow(row).forEach(add);
  reader.reachingInto(row, rows).forEach(add);
  return headers;
}

/**
 * A month, a year or the like that is written only over its first column speaks for the blank cells after it, up to
 * the next header of its row: over columns that have a header of their own below, and no attribute's.
 */
function spread(
  own: ReadonlyMap<number, HeaderCell>,
  below: ReadonlyMap<number, readonly HeaderCell[]>,
): Map<number, HeaderCell> {
  const result = new Map(own);
  const groups = groupsToTheRight(own, below);
  const widest = Math.max(0, ...groups.slice(0, -1).map(({ columns }) => columns.length));
  groups.forEach(({ header, columns }, index) => {
    const mayEndEarly = index === groups.length - 1 && !standsOverMonths(header, columns, below);
    for (const column of mayEndEarly ? withoutStrangers(columns, below, widest) : columns)
      result.set(column, header);
  });
  return result;
}

/** Whether a year or the like stands over months, all of which are its own however many the one before had. */
function standsOverMonths(
  header: HeaderCell,
  columns: readonly number[],
  below: ReadonlyMap<number, readonly HeaderCell[]>,
): boolean {
  return (
    header.month === null &&
    (header.year !== null || header.isLongerSpan) &&
    columns.every((column) => (below.get(column) ?? []).some(({ month }) => month !== null))
  );
}

interface Group {
  readonly header: HeaderCell;
  readonly columns: number[];
}

function groupsToTheRight(
  own: ReadonlyMap<number, HeaderCell>,
  below: ReadonlyMap<number, readonly HeaderCell[]>,
): Group[] {
  const groups: Group[] = [];
  const columns = [...new Set([...own.keys(), ...below.keys()])].sort((a, b) => a - b);
  let open: Group | null = null;
  for (const column of columns) {
    const header = own.get(column);
    const mayBelong: boolean = canStandOver(below.get(column));
    if (header !== undefined) {
      const heads = isGroupHeading(header) || standsOverNumber(header, below.get(column));
      const speaks: boolean = header.area.columnCount === 1 && heads && mayBelong;
      open = speaks ? { header, columns: [column] } : null;
      if (open !== null) groups.push(open);
    } else if (mayBelong) {
      open?.columns.push(column);
    } else {
      open = null;
    }
  }
  return groups;
}

function standsOverNumber(header: HeaderCell, below: readonly HeaderCell[] | undefined): boolean {
  const nearest = below?.[0];
  return nearest !== undefined && nearest !== header && headsNumberedMonths(header) && isMonthNumber(nearest);
}

function canStandOver(below: readonly HeaderCell[] | undefined): boolean {
  const nearest = below?.[0];
  return nearest !== undefined && !isAttributeHeading(nearest);
}

/** The last group ends where another width than the others' would begin, or, alone, where a header comes again. */
function withoutStrangers(
  columns: readonly number[],
  below: ReadonlyMap<number, readonly HeaderCell[]>,
  widest: number,
): readonly number[] {
  if (widest > 0) return columns.slice(0, widest);
  const seen = new Set<string>();
  const end = columns.findIndex((column) => {
    const words = (below.get(column) ?? []).map(({ cell }) => cell.text.trim()).join('\n');
    return seen.size === seen.add(words).size;
  });
  return end < 0 ? columns : columns.slice(0, end);
}

function meaningOf(path: readonly HeaderCell[]): ColumnMeaning {
  const month = monthOf(path);
  const said = whatIsSaid(path, month !== null);
  if (said === 'foreign') return { kind: 'foreign', word: path.map(({ words }) => words).join('') };
  if (said === 'unknown' || isPlanned(path)) return UNKNOWN;
  if (said === 'month') return { kind: 'attribute', role: 'month', strength: 'exact' };
  const hasLongerSpan = month === null && path.some(({ isLongerSpan }) => isLongerSpan);
  if (said === null) return month === null ? UNKNOWN : partOf('progress', 'bare', month, path);
  const { role, strength } = said;
  if (role === 'progress' || role === 'rank' || role === 'reportedOn') {
    return hasLongerSpan ? UNKNOWN : partOf(role, strength, month, path);
  }
  return month === null ? { kind: 'attribute', role, strength } : UNKNOWN;
}

function partOf(
  part: EntryPart,
  strength: RoleMatch['strength'] | 'bare',
  month: ColumnMonth | null,
  path: readonly HeaderCell[],
): ColumnMeaning {
  const leaf = path.at(-1)?.words ?? '';
  return {
    kind: 'part',
    part,
    strength,
    month,
    cumulative: month?.cumulative === true || /累计|全年|年初以来/u.test(leaf),
  };
}

/** The lowest month of a path; its year is its own, or the one that stands over it. */
function monthOf(path: readonly HeaderCell[]): ColumnMonth | null {
  const named = path.findLast((header) => header.month !== null);
  if (named?.month == null) return numberedMonthOf(path);
  const year =
    named.year ?? named.month.year ?? path.findLast((header) => header.year !== null)?.year ?? null;
  return { month: named.month.month, cumulative: named.month.cumulative, year, header: named.cell };
}

/** `1` … `12` under a heading 月份 or 各月进展. */
function numberedMonthOf(path: readonly HeaderCell[]): ColumnMonth | null {
  const leaf = path.at(-1);
  if (leaf === undefined || !isMonthNumber(leaf) || !path.some(headsNumberedMonths)) return null;
  const year = path.findLast((header) => header.year !== null)?.year ?? null;
  return { month: Number(leaf.words), cumulative: false, year, header: leaf.cell };
}

/** What the lowest header with words of its own says; null where nothing but months, years and spans stands there. */
function whatIsSaid(
  path: readonly HeaderCell[],
  hasMonth: boolean,
): RoleMatch | 'month' | 'foreign' | 'unknown' | null {
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const header = path[index];
    if (header === undefined) break;
    const { words, role, sense } = header;
    if (words === '' || NEUTRAL_LEAF.test(words)) continue;
    if (role?.role === 'month') {
      if (hasMonth) continue;
      return 'month';
    }
    if (role !== null) return role;
    if (hasMonth && sense === 'actual') return { role: 'progress', word: words, strength: 'part' };
    if (hasMonth && sense === 'date') return { role: 'reportedOn', word: words, strength: 'part' };
    if (FOREIGN_HEADER.test(words) || FOREIGN_WORD.test(withoutSpaces(header.cell.text))) return 'foreign';
    const above = path[index - 1];
    const together = above === undefined ? null : roleOfBoth(above.words, words);
    if (together !== null) return together;
    if (above !== undefined && REPEATING_LEAF.test(words)) continue;
    // A heading over a bare month may say anything that is no measure; a column's own header must be known.
    const isOverMonth = path.slice(index + 1).some(({ month }) => month !== null);
    if (!isOverMonth) return 'unknown';
  }
  return null;
}

/** 责任 ⟶ 单位 is 责任单位; 责任单位 ⟶ 配合 is 配合单位. */
function roleOfBoth(above: string, below: string): RoleMatch | null {
  const [noun] = /(?:单位|部门|领导)$/u.exec(above) ?? [];
  return roleOf(above + below) ?? (noun === undefined ? null : roleOf(below + noun));
}

/** Planned months stand beside the done ones; 计划完成情况 is how the plan was met. */
function isPlanned(path: readonly HeaderCell[]): boolean {
  return path.some(({ sense }) => sense === 'plan');
}
