import fc from 'fast-check';
import type { CellRange } from '../../../src/core/table/cell';
import type { ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/table/workbook-snapshot';
import { readSnapshot } from '../../read-snapshot';
import { ALIASES } from './aliases';
import { bestOf } from './made-snapshot';

const FILES = [
  ['2022-争创项目申报表.xlsx', '2022-10-31'],
  ['2022-责任表-至10月.xlsx', '2022-10-31'],
  ['2022-责任表-单行表头.xlsx', '2022-09-20'],
  ['2022-责任表-分月工作表.xlsx', '2022-10-31'],
] as const;

/** What a table says, wherever it stands: roles, months, and each item with its entries. */
function answerOf(table: ResponsibilityTable): unknown {
  return {
    arrangement: table.arrangement,
    roles: Object.keys(table.columns).sort(),
    months: table.months.map(({ period, columns }) => [period, Object.keys(columns).sort()]),
    items: table.items.map((item) => [
      item.text,
      item.cells.leadUnit?.text,
      table.months.map(({ period }) => {
        const entry = table.entryCells(item, period);
        return [entry?.progress?.text, entry?.rank?.text, entry?.reportedOn?.value];
      }),
    ]),
  };
}

type Grid<Value> = readonly (readonly Value[])[];

const withRow = <Value>(grid: Grid<Value>, at: number, row: readonly Value[]): Grid<Value> => [
  ...grid.slice(0, at),
  row,
  ...grid.slice(at),
];

const movedDown =
  (from: number) =>
  (range: CellRange): CellRange => {
    if (range.row >= from) return { ...range, row: range.row + 1 };
    return range.row + range.rowCount > from ? { ...range, rowCount: range.rowCount + 1 } : range;
  };

const movedRight =
  (from: number) =>
  (range: CellRange): CellRange => {
    if (range.column >= from) return { ...range, column: range.column + 1 };
    return range.column + range.columnCount > from ? { ...range, columnCount: range.columnCount + 1 } : range;
  };

/** Inserts a row, as Excel does: what lies below moves down, merged areas grow. */
function insertRow(sheet: SheetSnapshot, at: number, cells: readonly string[] = []): SheetSnapshot {
  const { used } = sheet;
  if (used === null || at < used.row || at > used.row + used.rowCount) return sheet;
  const index = at - used.row;
  const row = cells.slice(used.column);
  return {
    ...sheet,
    used: { ...used, rowCount: used.rowCount + 1 },
    values: withRow(sheet.values, index, row),
    text: withRow(sheet.text, index, row),
    numberFormats: withRow(
      sheet.numberFormats,
      index,
      row.map(() => 'General'),
    ),
    merges: sheet.merges?.map(movedDown(at)) ?? null,
  };
}

/** Inserts a column, as Excel does. */
function insertColumn(
  sheet: SheetSnapshot,
  at: number,
  header: { readonly row: number; readonly text: string },
): SheetSnapshot {
  const { used } = sheet;
  if (used === null) return sheet;
  const into = <Value>(grid: Grid<Value>, cell: (row: number) => Value): Grid<Value> =>
    grid.map((row, index) => (row.length < at ? row : [...row.slice(0, at), cell(index), ...row.slice(at)]));
  const textAt = (row: number): string => (row === header.row - used.row ? header.text : '');
  return {
    ...sheet,
    used: { ...used, columnCount: used.columnCount + 1 },
    values: into(sheet.values, textAt),
    text: into(sheet.text, textAt),
    numberFormats: into(sheet.numberFormats, () => 'General'),
    merges: sheet.merges?.map(movedRight(at)) ?? null,
  };
}

function renameHeader(sheet: SheetSnapshot, row: number, column: number, text: string): SheetSnapshot {
  const put = <Value>(grid: Grid<Value>, value: Value): Grid<Value> =>
    grid.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? value : cell)) : cells));
  return { ...sheet, values: put(sheet.values, text), text: put(sheet.text, text) };
}

/** Moves the column at `from` to the place `to`; only where no merged area would be torn. */
function moveColumn(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const move = <Value>(grid: Grid<Value>): Grid<Value> =>
    grid.map((row) => {
      const [cell] = row.slice(from, from + 1);
      if (cell === undefined) return row;
      const rest = [...row.slice(0, from), ...row.slice(from + 1)];
      return [...rest.slice(0, to), cell, ...rest.slice(to)];
    });
  const place = (column: number): number =>
    column === from
      ? to
      : column + (column > from && column <= to ? -1 : 0) + (column < from && column >= to ? 1 : 0);
  return {
    ...sheet,
    values: move(sheet.values),
    text: move(sheet.text),
    numberFormats: move(sheet.numberFormats),
    merges:
      sheet.merges?.map((area) =>
        area.columnCount === 1 ? { ...area, column: place(area.column) } : area,
      ) ?? null,
  };
}

const everySheet = (
  workbook: WorkbookSnapshot,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map(change),
});

describe.each(FILES)('%s', (file, asOf) => {
  let workbook: WorkbookSnapshot;
  let table: ResponsibilityTable;
  let answer: unknown;

  beforeAll(async () => {
    workbook = await readSnapshot(`test/fixtures/${file}`);
    ({ table } = bestOf(workbook, asOf));
    answer = answerOf(table);
  });

  const unchanged = (changed: WorkbookSnapshot): void => {
    expect(answerOf(bestOf(changed, asOf).table)).toEqual(answer);
  };

  it('says the same with a blank row, a section or a subtotal between any two rows', () => {
    const last = table.items.at(-1)?.row ?? 0;
    const rows = [[], ['一、国务院督查激励事项'], ['小计'], ['', '合　计']];
    for (let at = (table.items[0]?.row ?? 0) + 1; at <= last + 1; at += 1) {
      for (const cells of rows) unchanged(everySheet(workbook, (sheet) => insertRow(sheet, at, cells)));
    }
  });

  it('says the same with more title rows, a line of column numbers or of instructions', () => {
    const [first = 0] = table.headerRows;
    const below = (table.headerRows.at(-1) ?? 0) + 1;
    const numbers = Array.from({ length: 40 }, (_, index) => String(index + 1));
    unchanged(everySheet(workbook, (sheet) => insertRow(sheet, 0, ['附件1'])));
    unchanged(everySheet(workbook, (sheet) => insertRow(sheet, first, ['', '', '单位：个'])));
    unchanged(everySheet(workbook, (sheet) => insertRow(sheet, first, [])));
    unchanged(everySheet(workbook, (sheet) => insertRow(sheet, first, numbers)));
    unchanged(everySheet(workbook, (sheet) => insertRow(sheet, below, numbers)));
    unchanged(
      everySheet(workbook, (sheet) =>
        insertRow(sheet, below, ['', '（项目）', '（单位）', '（单位）', '（领导）']),
      ),
    );
    unchanged(everySheet(workbook, (sheet) => insertRow(sheet, below, ['填报说明：每月24日前报送'])));
  });

  it('says the same with a column of no role anywhere', () => {
    const row = table.headerRows.at(-1) ?? 0;
    for (let at = 0; at <= 6; at += 1) {
      for (const text of ['联系电话', '目标值', '']) {
        unchanged(everySheet(workbook, (sheet) => insertColumn(sheet, at, { row, text })));
      }
    }
  });

  it('says the same whatever alias heads an attribute', () => {
    const row = table.headerRows[0] ?? 0;
    for (const role of ['seq', 'item', 'leadUnit', 'supportUnits', 'leader'] as const) {
      for (const alias of ALIASES[role] ?? []) {
        unchanged(everySheet(workbook, (sheet) => renameHeader(sheet, row, table.columns[role] ?? 0, alias)));
      }
    }
  });

  it('says the same in whatever order the attributes stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 4 }),
        (moves) => {
          unchanged(
            everySheet(workbook, (sheet) =>
              moves.reduce((moved, [from, to]) => moveColumn(moved, from, to), sheet),
            ),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says the same where merged areas were not asked for', () => {
    unchanged(everySheet(workbook, (sheet) => ({ ...sheet, merges: null })));
  });
});
