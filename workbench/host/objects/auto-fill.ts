import { areaContains, lastColumnOf, lastRowOf, type Area } from '../model/area';
import { isDateCode } from '../model/cell-text';
import type { CellValue } from '../model/cell-value';
import { fillSeries, type FillKind } from '../model/fill-series';
import { translateFormula } from '../model/formula-references';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { HostError } from '../wire/host-error';
import { assertEditable } from './cell-writes';

/** Excel.AutoFillType, but for FlashFill, which looks at other columns. */
export const FILL_TYPES = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
] as const;

type FillType = (typeof FILL_TYPES)[number];

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** One row or column of the filling: the cells that are there, and those to fill, going away from them. */
interface Line {
  readonly sources: readonly Cell[];
  readonly targets: readonly Cell[];
}

function countFrom(start: number, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_index, at) => start + at);
}

/** The lines to fill: the destination goes beyond the source in one direction. */
function linesOf(source: Area, to: Area): readonly Line[] {
  const isVertical = to.columnCount === source.columnCount;
  if (!areaContains(to, source) || (!isVertical && to.rowCount !== source.rowCount)) {
    throw new HostError('InvalidArgument');
  }
  const [start, end] = isVertical ? [source.row, lastRowOf(source)] : [source.column, lastColumnOf(source)];
  const [first, last] = isVertical ? [to.row, lastRowOf(to)] : [to.column, lastColumnOf(to)];
  const across = isVertical
    ? countFrom(source.column, source.columnCount)
    : countFrom(source.row, source.rowCount);
  const inside = countFrom(start, end - start + 1);
  const onward = countFrom(end + 1, last - end);
  const back = countFrom(first, start - first).toReversed();
  const cellAt =
    (side: number) =>
    (along: number): Cell =>
      isVertical ? { row: along, column: side } : { row: side, column: along };
  return across.flatMap((side) =>
    [
      { sources: inside, targets: onward },
      { sources: inside.toReversed(), targets: back },
    ].map(({ sources, targets }) => ({
      sources: sources.map(cellAt(side)),
      targets: targets.map(cellAt(side)),
    })),
  );
}

const KINDS: Readonly<Record<FillType, FillKind>> = {
  FillDefault: 'default',
  FillCopy: 'copy',
  FillSeries: 'series',
  FillFormats: 'copy',
  FillValues: 'default',
  FillDays: 'days',
  FillWeekdays: 'weekdays',
  FillMonths: 'months',
  FillYears: 'years',
  LinearTrend: 'linear',
  GrowthTrend: 'growth',
};

function fillLine(workbook: HostWorkbook, sheet: Sheet, { sources, targets }: Line, type: FillType): void {
  const values = sources.map(({ row, column }): CellValue => sheet.cells.value(row, column));
  const [first] = sources;
  if (first === undefined || targets.length === 0) return;
  const isDate = isDateCode(sheet.styleAt(first.row, first.column).numberFormat);
  const filled = fillSeries(values, targets.length, KINDS[type], isDate);
  for (const [at, { row, column }] of targets.entries()) {
    const source = sources[at % sources.length] ?? first;
    if (type !== 'FillFormats') {
      const formula = sheet.cells.formula(source.row, source.column);
      if (formula === undefined) sheet.cells.setValue(row, column, filled[at] ?? '');
      else {
        const moved = translateFormula(formula, row - source.row, column - source.column);
        sheet.cells.setFormula(row, column, moved, 0);
        workbook.calculation.markDirty(sheet, row, column);
      }
    }
    if (type !== 'FillValues') {
      sheet.cells.setStyle(row, column, sheet.styleNumber(source.row, source.column));
    }
  }
}

/** Continues what stands in the source over the destination, which holds it. */
export function autoFill(workbook: HostWorkbook, sheet: Sheet, source: Area, to: Area, type: FillType): void {
  const lines = linesOf(source, to);
  assertEditable(sheet, [to]);
  for (const line of lines) fillLine(workbook, sheet, line, type);
  workbook.calculation.markChanged(sheet);
}
