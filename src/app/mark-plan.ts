import type { Finding } from '../core/finding';
import type { CellPosition, CellRange, CellValue } from '../core/table/cell';
import type { ResponsibilityTable } from '../core/table/responsibility-table';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/table/workbook-snapshot';
import { markSignature, type MarkSeverity } from './mark-signature';
import type { SheetMarks } from './workbook-port';

/** What of a check says where marks go. */
export interface JudgedTable {
  readonly table: Pick<ResponsibilityTable, 'columns' | 'bodies'>;
  readonly findings: readonly Finding[];
}

/**
 * What is to be marked, by sheet: the worst severity of each cell's findings; notes get no mark. A signature is made
 * of what the cells themselves held when they were read, as the rule will compare it: of a merged row the blank cells
 * below its first. Workbook §2.
 */
export function planMarks(
  { table, findings }: JudgedTable,
  snapshot: WorkbookSnapshot,
): readonly SheetMarks[] {
  const { item, leadUnit } = table.columns;
  const rowColumns = [item, leadUnit].filter((column) => column !== undefined);
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const bodies = new Map(table.bodies.map(({ sheet, range }) => [sheet, range]));
  return [...worstByCell(findings)].flatMap(([name, cells]) => {
    const sheet = sheets.get(name);
    if (sheet === undefined) return [];
    const marks = [...cells.values()].map(({ row, column, severity }) => ({
      row,
      column,
      signature: markSignature(
        severity,
        rowColumns.map((each) => valueAt(sheet, { row, column: each })),
        valueAt(sheet, { row, column }),
      ),
    }));
    return [{ sheet: name, area: areaOf(bodies.get(name), marks), rowColumns, marks }];
  });
}

interface MarkedCell extends CellPosition {
  readonly severity: MarkSeverity;
}

function worstByCell(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<string, MarkedCell>> {
  const sheets = new Map<string, Map<string, MarkedCell>>();
  for (const { severity, cell } of findings) {
    if (severity === 'info') continue;
    const cells = sheets.get(cell.sheet) ?? new Map<string, MarkedCell>();
    const at = `${cell.row}:${cell.column}`;
    if (severity === 'error' || !cells.has(at))
      cells.set(at, { row: cell.row, column: cell.column, severity });
    sheets.set(cell.sheet, cells);
  }
  return sheets;
}

function valueAt({ used, values }: SheetSnapshot, { row, column }: CellPosition): CellValue {
  return used === null ? '' : (values[row - used.row]?.[column - used.column] ?? '');
}

/** The table's cells on the sheet, and the header cells among the marked ones. */
function areaOf(body: CellRange | undefined, marks: readonly CellPosition[]): CellRange {
  let top = body?.row ?? Infinity;
  let left = body?.column ?? Infinity;
  let bottom = body === undefined ? 0 : body.row + body.rowCount;
  let right = body === undefined ? 0 : body.column + body.columnCount;
  for (const { row, column } of marks) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  }
  return { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}
