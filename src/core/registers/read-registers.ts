import { formatAddress } from '../table/cell';
import type { ResponsibilityTable } from '../table/responsibility-table';
import { gridOf, type SheetGrid } from '../table/sheet-grid';
import type { SheetSnapshot, WorkbookSnapshot } from '../table/workbook-snapshot';
import { unitKey } from '../values/unit';
import { readNotice, type NoticeColumns } from './read-notices';
import { readOutcome } from './read-outcomes';
import { readNoticeKind } from './read-words';
import type { Notice, Outcome, RegisterPlace, RegisterProblem, Registers } from './register';
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
  const places: RegisterPlace[] = [];
  const notices: Notice[] = [];
  const outcomes: Outcome[] = [];
  const problems: RegisterProblem[] = [];
  const unitNames = new Map(options.knownUnits.map((unit) => [unitKey(unit), unit]));
  for (const sheet of snapshot.sheets) {
    if (sheet.used === null) continue;
    const grid = gridOf(sheet);
    const headers = findRegisterHeaders(grid);
    if (sheet.visibility !== 'visible') {
      problems.push(...headers.slice(0, 1).flatMap(hiddenRegister(grid)));
      continue;
    }
    for (const body of registerBodies(grid, headers, startsOf(table, sheet))) {
      places.push(placeOf(grid, body));
      const context: RegisterContext = {
        ...options,
        grid,
        dateSystem: snapshot.dateSystem,
        register: body.header.kind,
        titleYear: yearNamedIn(titlesOver(grid, body.header.row, body.header)),
        unitNames,
      };
      if (body.header.kind === 'notices') {
        for (const { notice, problems: found } of noticesOf(context, body.header, body.rows, problems)) {
          notices.push(notice);
          problems.push(...found);
        }
      } else {
        const { columns, row: headerRow } = body.header;
        for (const row of body.rows) {
          const { outcome, problems: found } = readOutcome(context, columns, headerRow, row);
          outcomes.push(outcome);
          problems.push(...found);
        }
      }
    }
  }
  const resolved = withContradictionsResolved(notices);
  return {
    places,
    notices: resolved.notices,
    outcomes,
    problems: distinct([
      ...problems,
      ...resolved.problems,
      ...foreignUnits(resolved.notices, outcomes, options.knownUnits),
    ]),
  };
}

function noticesOf(
  context: RegisterContext,
  header: Extract<RegisterHeader, { kind: 'notices' }>,
  rows: readonly number[],
  problems: RegisterProblem[],
): readonly ReturnType<typeof readNotice>[] {
  const { columns, row: headerRow, unclearUnit } = header;
  if (columns.unit === undefined) {
    const found = new RowProblems('notices');
    const at = { sheet: context.grid.sheet.name, row: headerRow, column: unclearUnit ?? header.firstColumn };
    found.add('column.missing', at, { column: 'unit' }, false);
    problems.push(...found.found);
    return [];
  }
  const register: NoticeColumns = {
    unit: columns.unit,
    columns,
    headerRow,
    kind: kindInTitles(titlesOver(context.grid, headerRow, header)),
  };
  return rows.map((row) => readNotice(context, register, row));
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
