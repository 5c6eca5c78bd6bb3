import { formatArea } from '../model/address';
import { cellArea, intersects, isEntireColumn, isEntireRow, isSingleCell, type Area } from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { Json } from '../wire/batch';
import { EventType, WORKBOOK_TARGET } from './event-type';
import type { WorkbookEvent } from './workbook-event';

/** Looks before an action, and tells after it what happened. */
export type After = () => readonly WorkbookEvent[];

export interface Place {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export function onSheetEvent(
  type: number,
  sheet: Sheet,
  args: Readonly<Record<string, Json>>,
  more: Partial<WorkbookEvent> = {},
): WorkbookEvent {
  return {
    type,
    targets: [sheet.id, WORKBOOK_TARGET],
    args: { worksheetId: sheet.id, ...args },
    range: null,
    isOnScreen: false,
    ...more,
  };
}

export const addressOf = (areas: readonly Area[]): string => areas.map(formatArea).join(',');

const shown = (value: CellValue): Json => (isError(value) ? value.error : value);

function typeOf(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}

interface Shift {
  readonly changeType: string;
  readonly shiftDirection: string;
}

export const EDITED: Shift = { changeType: 'RangeEdited', shiftDirection: 'None' };

/** `changed` of the sheet, and of every table that the area touches. */
export function cellsChanged(
  sheet: Sheet,
  area: Area,
  shift: Shift,
  details: Record<string, Json>,
): WorkbookEvent[] {
  const args = { address: formatArea(area), ...shift, ...details };
  const range = { sheet, area };
  const tables = sheet.tables.filter((table) => intersects(table.area, area));
  return [
    onSheetEvent(EventType.worksheetChanged, sheet, args, { range }),
    ...tables.map(({ id }) =>
      onSheetEvent(
        EventType.tableChanged,
        sheet,
        { ...args, tableId: id },
        { range, targets: [id, sheet.id, WORKBOOK_TARGET] },
      ),
    ),
  ];
}

function formulasIn(sheet: Sheet, area: Area): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  sheet.cells.forEach(area, (row, column, cells) => {
    const formula = cells.formulas?.[column];
    if (formula !== undefined) formulas.set(formatArea(cellArea(row, column)), formula);
  });
  return formulas;
}

/** Cells whose formula is another than before; one that came to a blank cell had none. */
function formulaEvents(sheet: Sheet, area: Area, before: ReadonlyMap<string, string>): WorkbookEvent[] {
  const after = formulasIn(sheet, area);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (cell) => before.get(cell) !== after.get(cell),
  );
  if (changed.length === 0) return [];
  const formulaDetails = changed.map((cellAddress) => ({
    cellAddress,
    previousFormula: before.get(cellAddress) ?? '',
  }));
  return [onSheetEvent(EventType.worksheetFormulaChanged, sheet, { formulaDetails })];
}

/** An edit of cells: what stood in a single one before and after is told, too. */
export function watchEdit({ sheet, areas }: Place, workbook: HostWorkbook): After {
  const before = areas.map((area) => ({
    area,
    value: isSingleCell(area) ? sheet.valueAt(area.row, area.column) : null,
    formulas: formulasIn(sheet, area),
  }));
  return () => {
    workbook.calculation.run(workbook.sheets);
    return before.flatMap(({ area, value, formulas }) => [
      ...cellsChanged(sheet, area, EDITED, value === null ? {} : detailsOf(sheet, area, value)),
      ...bindingEvents(workbook, sheet, area),
      ...formulaEvents(sheet, area, formulas),
    ]);
  };
}

/** Bindings tell of edits in the region that they name. */
function bindingEvents({ bindings }: HostWorkbook, sheet: Sheet, area: Area): WorkbookEvent[] {
  return bindings
    .filter((binding) => {
      const place = binding.table?.area ?? binding.area;
      return binding.sheet === sheet && place !== null && intersects(place, area);
    })
    .map(({ id }) => onSheetEvent(EventType.bindingDataChanged, sheet, {}, { targets: [id] }));
}

function detailsOf(sheet: Sheet, { row, column }: Area, before: CellValue): Record<string, Json> {
  const after = sheet.valueAt(row, column);
  return {
    valueBefore: shown(before),
    valueAfter: shown(after),
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}

/** Cells that were inserted or deleted; whole rows and columns are told as such. */
export function watchShift({ sheet, areas }: Place, act: 'Inserted' | 'Deleted', direction: unknown): After {
  const [area] = areas;
  if (area === undefined) return () => [];
  const whole = isEntireRow(area) ? 'Row' : isEntireColumn(area) ? 'Column' : 'Cell';
  const shiftDirection = whole === 'Cell' ? `ShiftCell${String(direction)}` : 'None';
  return () => cellsChanged(sheet, area, { changeType: `${whole}${act}`, shiftDirection }, {});
}

export function watchFormat({ sheet, areas }: Place): After {
  return () =>
    areas.map((area) =>
      onSheetEvent(
        EventType.worksheetFormatChanged,
        sheet,
        { address: formatArea(area) },
        { range: { sheet, area } },
      ),
    );
}

function hiddenRows({ rows }: Sheet): ReadonlySet<number> {
  return new Set([...rows].filter(([, { hidden }]) => hidden === true).map(([row]) => row));
}

/** Rows that an action hid or showed, as one address each. */
export function watchHiddenRows(sheet: Sheet): After {
  const before = hiddenRows(sheet);
  return () => {
    const after = hiddenRows(sheet);
    const runs = (rows: readonly number[]): string => addressOf(rowRuns(rows));
    const hidden = [...after].filter((row) => !before.has(row));
    const unhidden = [...before].filter((row) => !after.has(row));
    const event = (changeType: string, rows: readonly number[]): WorkbookEvent[] =>
      rows.length === 0
        ? []
        : [
            onSheetEvent(EventType.worksheetRowHiddenChanged, sheet, {
              changeType,
              address: runs(rows),
            }),
          ];
    return [...event('Hidden', hidden), ...event('Unhidden', unhidden)];
  };
}

function rowRuns(rows: readonly number[]): readonly Area[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === row) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => ({
    row: first,
    column: 0,
    rowCount: last - first + 1,
    columnCount: 16_384,
  }));
}
