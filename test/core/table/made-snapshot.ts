import {
  parseCalendarDate,
  serialFromDate,
  type CalendarDate,
  type DateSystem,
} from '../../../src/core/calendar/calendar-date';
import { columnIndex, columnName, type CellRange, type CellValue } from '../../../src/core/table/cell';
import { detectTable } from '../../../src/core/table/detect-table';
import type { Candidate, Detection, ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/table/workbook-snapshot';
import type { TableCorrections } from '../../../src/core/settings';

/** A cell as a test writes it: a blank is '', null or left out; a date is a day with its format. */
export type MadeCell =
  CellValue | null | undefined | { readonly date: string; readonly format: string; readonly shown: string };

export interface MadeSheet {
  readonly name?: string;
  /** The cells, from A1 on. */
  readonly rows: readonly (readonly MadeCell[])[];
  /** `A1:E1`; null where merges were not asked for. */
  readonly merges?: readonly string[] | null;
  readonly centred?: readonly string[];
  readonly tables?: SheetSnapshot['tables'];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly isOwn?: boolean;
  readonly isActive?: boolean;
}

/** `B2:D5` as a range. */
export function rangeOf(address: string): CellRange {
  const [from = '', to = from] = address.split(':');
  const [start, end] = [from, to].map((corner) => {
    const match = /^([A-Z]+)(\d+)$/.exec(corner);
    const column = match ? columnIndex(match[1] ?? '') : null;
    if (match === null || column === null) throw new Error(`no address: ${corner}`);
    return { row: Number(match[2]) - 1, column };
  });
  if (start === undefined || end === undefined) throw new Error(`no range: ${address}`);
  return { ...start, rowCount: end.row - start.row + 1, columnCount: end.column - start.column + 1 };
}

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

/** A workbook of the sheets given; the first is active unless one says so. */
export function workbookOf(
  sheets: readonly MadeSheet[],
  { fileName = '', dateSystem = 1900 }: { readonly fileName?: string; readonly dateSystem?: DateSystem } = {},
): WorkbookSnapshot {
  const hasActive = sheets.some(({ isActive }) => isActive);
  return {
    fileName,
    dateSystem,
    sheets: sheets.map((sheet, index) =>
      sheetOf(sheet, index, hasActive ? sheet.isActive === true : index === 0, dateSystem),
    ),
  };
}

function sheetOf(made: MadeSheet, index: number, isActive: boolean, dateSystem: DateSystem): SheetSnapshot {
  const cells = made.rows.map((row) => row.map((cell) => plainCell(cell, dateSystem)));
  const filled = cells.flatMap((row, i) => row.flatMap(({ value }, j) => (value === '' ? [] : [{ i, j }])));
  const [top, left] = [Math.min(...filled.map(({ i }) => i)), Math.min(...filled.map(({ j }) => j))];
  const [bottom, right] = [Math.max(...filled.map(({ i }) => i)), Math.max(...filled.map(({ j }) => j))];
  const inside = cells.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  return {
    id: `{${index}}`,
    name: made.name ?? `Sheet${index + 1}`,
    visibility: made.visibility ?? 'visible',
    isActive,
    isOwn: made.isOwn ?? false,
    used:
      filled.length === 0
        ? null
        : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
    values: filled.length === 0 ? [] : inside.map((row) => row.map(({ value }) => value)),
    text: filled.length === 0 ? [] : inside.map((row) => row.map(({ text }) => text)),
    numberFormats:
      filled.length === 0 ? [] : inside.map((row) => row.map(({ numberFormat }) => numberFormat)),
    merges: made.merges === null ? null : (made.merges ?? []).map(rangeOf),
    centeredAcross: (made.centred ?? []).map(rangeOf),
    hiddenRows: made.hiddenRows ?? [],
    hiddenColumns: made.hiddenColumns ?? [],
    tables: made.tables ?? [],
  };
}

function plainCell(
  cell: MadeCell,
  dateSystem: DateSystem,
): { readonly value: CellValue; readonly text: string; readonly numberFormat: string } {
  if (cell === null || cell === undefined) return { value: '', text: '', numberFormat: 'General' };
  if (typeof cell !== 'object') return { value: cell, text: String(cell), numberFormat: 'General' };
  if ('error' in cell) return { value: cell, text: cell.error, numberFormat: 'General' };
  return { value: serialFromDate(day(cell.date), dateSystem), text: cell.shown, numberFormat: cell.format };
}

export function detect(
  snapshot: WorkbookSnapshot,
  asOf = '2022-10-31',
  corrections: TableCorrections = {},
): Detection {
  return detectTable(snapshot, { asOf: day(asOf), corrections });
}

export function bestOf(snapshot: WorkbookSnapshot, asOf?: string, corrections?: TableCorrections): Candidate {
  const detection = detect(snapshot, asOf, corrections);
  if (detection.kind !== 'found') throw new Error(`${detection.kind}: ${JSON.stringify(detection)}`);
  return detection.best;
}

/** A table in words: columns by letter, months with theirs, items as `row unit text`. */
export function described(table: ResponsibilityTable): {
  readonly columns: string;
  readonly months: readonly string[];
  readonly items: readonly string[];
} {
  const letters = (columns: Readonly<Record<string, number>>): string =>
    Object.entries(columns)
      .map(([role, column]) => `${role}=${columnName(column)}`)
      .join(' ');
  return {
    columns: letters(table.columns),
    months: table.months.map(({ period, columns }) => `${period} ${letters(columns)}`),
    items: table.items.map(({ row, text, cells }) => `${row + 1} ${cells.leadUnit?.text ?? '-'} ${text}`),
  };
}
