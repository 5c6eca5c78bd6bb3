import { headerText } from '../table/header-text';
import { roleOf } from '../table/header-role';
import type { SheetGrid } from '../table/sheet-grid';
import type { SheetSnapshot } from '../table/workbook-snapshot';
import { readMonthHeading } from '../values/period-header';
import type { RegisterKind } from './register';
import {
  EITHER_UNIT_OR_ISSUER,
  ENGLISH_HEADERS,
  NOTICE_HEADERS,
  OUTCOME_HEADERS,
  SIGN,
  TELLING,
  type RegisterRole,
} from './register-lexicon';

/** The columns of a register by what they hold; zero-based. */
export type RegisterColumns<Kind extends RegisterKind> = Readonly<
  Partial<Record<RegisterRole<Kind>, number>>
>;

interface HeaderOf<Kind extends RegisterKind> {
  readonly kind: Kind;
  /** The lowest of its header rows. */
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: RegisterColumns<Kind>;
  /** 通报单位 by itself: whether it is who was criticised or who criticised cannot be told. */
  readonly unclearUnit: number | null;
}

/** A header row of a register: a union on `kind`. Rows and columns are zero-based. */
export type RegisterHeader = HeaderOf<'notices'> | HeaderOf<'outcomes'>;

/** A header's cell: its column, and its text without white space and brackets' notes. */
interface Heading {
  readonly column: number;
  readonly plain: string;
}

const LONGEST_HEADER = 24;
const TITLE_ROWS = 6;

/** A sheet is asked by whoever looks for the table, and by whoever reads the registers. */
const foundBefore = new WeakMap<SheetSnapshot, readonly RegisterHeader[]>();

/** All header rows of registers on a sheet, from top to bottom and left to right; a repeated one each time. */
export function findRegisterHeaders(grid: SheetGrid): readonly RegisterHeader[] {
  const known = foundBefore.get(grid.sheet);
  if (known !== undefined) return known;
  const headers = headersOn(grid);
  foundBefore.set(grid.sheet, headers);
  return headers;
}

function headersOn(grid: SheetGrid): readonly RegisterHeader[] {
  const headers: RegisterHeader[] = [];
  for (let row = grid.firstRow; row < grid.rowEnd; row += 1) {
    if (!grid.hasText(row, (text) => text.length <= LONGEST_HEADER * 2 && SIGN.test(text))) continue;
    const found = headersInRow(grid, row);
    for (const header of found) {
      const above = upperRowOf(header, headers);
      if (above === null) headers.push(header);
      else headers[above] = header;
    }
  }
  return headers;
}

/** Whether one of the rows is a register's header. */
export const isRegisterHeader = (grid: SheetGrid, rows: readonly number[]): boolean =>
  findRegisterHeaders(grid).some(({ row }) => rows.includes(row));

/** The index of the header that this one is the second row of; the latest are looked at alone. */
function upperRowOf(lower: RegisterHeader, headers: readonly RegisterHeader[]): number | null {
  for (let index = headers.length - 1; index >= 0; index -= 1) {
    const upper = headers[index];
    if (upper === undefined || upper.row < lower.row - 1) return null;
    if (upper.row === lower.row - 1 && continues(upper, lower)) return index;
  }
  return null;
}

/** A header's second row reads as a header too where the first is merged down into it. */
const continues = (upper: RegisterHeader, lower: RegisterHeader): boolean =>
  upper.kind === lower.kind &&
  lower.firstColumn <= upper.lastColumn &&
  lower.lastColumn >= upper.firstColumn &&
  Object.keys(lower.columns).length >= Object.keys(upper.columns).length;

/** The registers whose headers stand in a row: side by side with a blank column between, or one with gaps. */
function headersInRow(grid: SheetGrid, row: number): readonly RegisterHeader[] {
  const headings = headingsIn(grid, row);
  const apart = neighbours(headings).flatMap((group) => headerFrom(grid, row, group) ?? []);
  return apart.length > 0 ? apart : (headerFrom(grid, row, headings) ?? []);
}

/** What stands over each column in this row: its own text, or what is merged down into it from the rows above. */
function headingsIn(grid: SheetGrid, row: number): readonly Heading[] {
  const columns = new Set([row, row - 1, row - 2].flatMap((each) => grid.filledColumns(each)));
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column): readonly Heading[] => {
      const text = grid.shownText(row, column);
      const { plain } = headerText(text);
      return plain === '' || plain.length > LONGEST_HEADER ? [] : [{ column, plain }];
    });
}

function neighbours(headings: readonly Heading[]): readonly (readonly Heading[])[] {
  const groups: Heading[][] = [];
  for (const heading of headings) {
    const last = groups.at(-1);
    if (last?.at(-1)?.column === heading.column - 1) last.push(heading);
    else groups.push([heading]);
  }
  return groups;
}

function headerFrom(
  grid: SheetGrid,
  row: number,
  headings: readonly Heading[],
): readonly RegisterHeader[] | null {
  if (headings.length < 3 || isResponsibilityHeader(headings)) return null;
  const span = {
    row,
    firstColumn: headings[0]?.column ?? 0,
    lastColumn: headings.at(-1)?.column ?? 0,
  };
  const { columns: notices, unclearUnit } = noticeColumns(headings);
  const outcomes = columnsBy(OUTCOME_HEADERS, ENGLISH_HEADERS.outcomes, headings);
  const titles = titlesOver(grid, row, span);
  const isNotices = readsAsNotices(notices, unclearUnit) && tells('notices', headings, titles);
  const isOutcomes = readsAsOutcomes(outcomes) && tells('outcomes', headings, titles);
  if (isNotices && (!isOutcomes || count(notices) >= count(outcomes)))
    return [{ kind: 'notices', ...span, columns: notices, unclearUnit }];
  return isOutcomes ? [{ kind: 'outcomes', ...span, columns: outcomes, unclearUnit: null }] : null;
}

const count = (columns: Readonly<Record<string, number>>): number => Object.keys(columns).length;

/** Months, progress, ranks or supporting units: what no register has. */
function isResponsibilityHeader(headings: readonly Heading[]): boolean {
  return headings.some(({ plain }) => {
    const role = roleOf(plain)?.role;
    return (
      role === 'progress' || role === 'rank' || role === 'supportUnits' || readMonthHeading(plain) !== null
    );
  });
}

function columnsBy<Role extends string>(
  lexicon: readonly (readonly [Role, RegExp])[],
  english: Readonly<Record<string, Role>>,
  headings: readonly Heading[],
): Readonly<Partial<Record<Role, number>>> {
  const columns: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  for (const { column, plain } of headings) {
    const role = Object.hasOwn(english, plain.toLowerCase()) ? english[plain.toLowerCase()] : undefined;
    if (role === undefined || columns[role] !== undefined) continue;
    columns[role] = column;
    taken.add(column);
  }
  for (const [role, words] of lexicon) {
    if (columns[role] !== undefined) continue;
    const found = headings.find(({ column, plain }) => !taken.has(column) && words.test(plain));
    if (found === undefined) continue;
    columns[role] = found.column;
    taken.add(found.column);
  }
  return columns;
}

/** 通报单位 is the one that is lacking: beside 被通报单位 the issuer, beside 发文单位 the unit; alone it tells neither. */
function noticeColumns(headings: readonly Heading[]): {
  readonly columns: RegisterColumns<'notices'>;
  readonly unclearUnit: number | null;
} {
  const columns = columnsBy(NOTICE_HEADERS, ENGLISH_HEADERS.notices, headings);
  const either = headings.find(({ plain }) => EITHER_UNIT_OR_ISSUER.test(plain))?.column ?? null;
  if (either === null) return { columns, unclearUnit: null };
  if (columns.unit !== undefined && columns.issuer === undefined)
    return { columns: { ...columns, issuer: either }, unclearUnit: null };
  if (columns.unit === undefined && columns.issuer !== undefined)
    return { columns: { ...columns, unit: either }, unclearUnit: null };
  return { columns, unclearUnit: columns.unit === undefined ? either : null };
}

function readsAsNotices(columns: RegisterColumns<'notices'>, unclearUnit: number | null): boolean {
  const told = (['number', 'date', 'kind', 'issuer', 'level', 'round', 'withdrawn'] as const).filter(
    (role) => columns[role] !== undefined,
  );
  return (columns.unit ?? unclearUnit) != null && told.length >= 2;
}

function readsAsOutcomes({
  item,
  type,
  level,
  year,
  status,
  date,
  basis,
}: RegisterColumns<'outcomes'>): boolean {
  const isCore = item !== undefined && type !== undefined && level !== undefined;
  return isCore && [year, status, date, basis].some((column) => column !== undefined);
}

const tells = (kind: RegisterKind, headings: readonly Heading[], titles: readonly string[]): boolean =>
  [...headings.map(({ plain }) => plain), ...titles].some((text) => TELLING[kind].test(text));

/** The texts of the title rows above a header, the lowest first, and the sheet's name. */
export function titlesOver(
  grid: SheetGrid,
  row: number,
  { firstColumn, lastColumn }: Pick<RegisterHeader, 'firstColumn' | 'lastColumn'>,
): readonly string[] {
  const titles: string[] = [];
  for (let above = row - 1; above >= Math.max(grid.firstRow, row - TITLE_ROWS); above -= 1) {
    const filled = grid.filledColumns(above);
    const over = filled.filter((column) => column >= firstColumn && column <= lastColumn);
    const title = filled.length === 1 ? filled : over.length === 1 ? over : [];
    titles.push(...title.map((column) => grid.ownText(above, column)));
  }
  return [...titles, grid.sheet.name];
}
