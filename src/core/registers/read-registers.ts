import { formatAddress } from '../table/cell';
import type { ResponsibilityTable } from '../table/responsibility-table';
import { gridOf, type SheetGrid } from '../table/sheet-grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../table/workbook-snapshot';
import { unitKey } from '../values/unit';
import { readNotice, type NoticeColumns } from './read-notices';
import { readOutcome } from './read-outcomes';
import { readNoticeKind } from './read-words';
import type { Notice, RegisterPlace, RegisterProblem, Registers } from './register';
import { findRegisterHeaders, titlesOver, type RegisterHeader } from './register-header';
import { RowProblems, yearNamedIn, type RegisterContext, type RegisterOptions } from './register-reading';
import { registerBodies, type RegisterBody } from './register-rows';
import { foreignUnits } from './foreign-units';
import { withContradictionsResolved } from './repeated-notices';

/**
 * Reads all registers of a workbook: on visible sheets, whatever these are called and wherever on them the registers
 * lie, by their headers. A row that cannot be read is kept as `uncounted` and said. Rules §10.
 * @param table the responsibility table, where one was found: its rows are no register's.
 */
export function readRegisters(
  snapshot: WorkbookSnapshot,
  table: ResponsibilityTable | null,
  options: RegisterOptions,
): Registers {
  const common: CommonContext = {
    ...options,
    dateSystem: snapshot.dateSystem,
    unitNames: new Map(options.knownUnits.map((unit) => [unitKey(unit), unit])),
  };
  const read = joined(snapshot.sheets.map((sheet) => readSheet(sheet, table, common)));
  const { notices, problems } = withContradictionsResolved(read.notices);
  return {
    ...read,
    notices,
    problems: distinct([
      ...read.problems,
      ...problems,
      ...foreignUnits(notices, read.outcomes, options.knownUnits),
    ]),
  };
}

type CommonContext = Omit<RegisterContext, 'grid' | 'register' | 'titleYear'>;

const joined = (parts: readonly Registers[]): Registers => ({
  places: parts.flatMap(({ places }) => places),
  notices: parts.flatMap(({ notices }) => notices),
  outcomes: parts.flatMap(({ outcomes }) => outcomes),
  problems: parts.flatMap(({ problems }) => problems),
});

const NOTHING: Registers = { places: [], notices: [], outcomes: [], problems: [] };

function readSheet(
  sheet: SheetSnapshot,
  table: ResponsibilityTable | null,
  common: CommonContext,
): Registers {
  if (sheet.used === null) return NOTHING;
  const grid = gridOf(sheet);
  const headers = findRegisterHeaders(grid);
  if (sheet.visibility !== 'visible')
    return { ...NOTHING, problems: headers.slice(0, 1).flatMap(hiddenRegister(grid)) };
  return joined(
    registerBodies(grid, headers, startsOf(table, sheet)).map((body) => readBody(grid, body, common)),
  );
}

function readBody(grid: SheetGrid, body: RegisterBody, common: CommonContext): Registers {
  const { header, rows } = body;
  const context: RegisterContext = {
    ...common,
    grid,
    register: header.kind,
    titleYear: yearNamedIn(titlesOver(grid, header.row, header)),
  };
  const places = [placeOf(grid, body)];
  if (header.kind === 'notices') return { ...NOTHING, places, ...noticesOf(context, header, rows) };
  const read = rows.map((row) => readOutcome(context, header.columns, header.row, row));
  return {
    ...NOTHING,
    places,
    outcomes: read.map(({ outcome }) => outcome),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function noticesOf(
  context: RegisterContext,
  header: Extract<RegisterHeader, { kind: 'notices' }>,
  rows: readonly number[],
): Pick<Registers, 'notices' | 'problems'> {
  const { columns, row: headerRow, unclearUnit } = header;
  if (columns.unit === undefined) {
    const problems = new RowProblems('notices');
    const at = { sheet: context.grid.sheet.name, row: headerRow, column: unclearUnit ?? header.firstColumn };
    problems.add('column.missing', at, { column: 'unit' }, false);
    return { notices: [], problems: problems.found };
  }
  const register: NoticeColumns = {
    unit: columns.unit,
    columns,
    headerRow,
    kind: kindInTitles(titlesOver(context.grid, headerRow, header)),
  };
  const read = rows.map((row) => readNotice(context, register, row));
  return { notices: read.map(({ notice }) => notice), problems: read.flatMap(({ problems }) => problems) };
}

/** 通报批评台账: all of it is. */
function kindInTitles(titles: readonly string[]): Notice['kind'] {
  const kinds = new Set(
    titles.flatMap((title) => {
      const reading = readNoticeKind(title);
      return reading.kind === 'value' ? [reading.value] : [];
    }),
  );
  const [only = null] = kinds;
  return kinds.size === 1 ? only : null;
}

const hiddenRegister =
  ({ sheet }: SheetGrid) =>
  ({ kind, row, firstColumn }: RegisterHeader): readonly RegisterProblem[] => {
    const found = new RowProblems(kind);
    found.add('sheet.hidden', { sheet: sheet.name, row, column: firstColumn }, {}, false);
    return found.found;
  };

/** Where the responsibility table begins on a sheet: a register above it ends there. */
function startsOf(table: ResponsibilityTable | null, { name }: SheetSnapshot): readonly number[] {
  if (table === null || !table.bodies.some(({ sheet }) => sheet === name)) return [];
  return table.sheet === name ? table.headerRows.slice(0, 1) : [];
}

const placeOf = ({ sheet }: SheetGrid, { header, rows }: RegisterBody): RegisterPlace => ({
  kind: header.kind,
  sheet: sheet.name,
  header: { sheet: sheet.name, row: header.row, column: header.firstColumn },
  rows: rows.length,
});

/** What concerns a register as a whole is said once. */
function distinct(problems: readonly RegisterProblem[]): readonly RegisterProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.code} ${formatAddress(problem.cell)} ${JSON.stringify(problem.params)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
