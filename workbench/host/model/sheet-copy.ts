import type { Chart } from './chart';
import { replaceSheetIn } from './formula-references';
import { copyShape } from './new-shape';
import { chartsIn } from './shape';
import type { ColumnShape, RowShape, Sheet } from './sheet';
import type { Table } from './table';
import type { HostWorkbook } from './workbook';

/** `Sheet1 (2)`: the name that Excel gives to a copy. */
function copyName(workbook: HostWorkbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = stem.slice(0, 31 - ending.length) + ending;
    if (workbook.findSheet(candidate) === undefined) return candidate;
  }
}

/** Adds a copy of the sheet after all others: its own charts, tables and names refer to the copy. */
export function copySheet(workbook: HostWorkbook, source: Sheet): Sheet {
  const copy = workbook.addSheet(copyName(workbook, source.name));
  copyInto(workbook, source, copy, workbook);
  return copy;
}

/** Adds a sheet of another workbook after all others; it keeps its name where that is free. */
export function insertSheet(workbook: HostWorkbook, source: Sheet, from: HostWorkbook): Sheet {
  const isFree = workbook.findSheet(source.name) === undefined;
  const copy = workbook.addSheet(isFree ? source.name : copyName(workbook, source.name));
  copyInto(workbook, source, copy, from);
  return copy;
}

function copyInto(workbook: HostWorkbook, source: Sheet, copy: Sheet, from: HostWorkbook): void {
  const styles = new Map<number, number>();
  const restyled = (style: number): number => {
    if (from === workbook) return style;
    const known = styles.get(style) ?? workbook.styles.intern(from.styles.at(style));
    styles.set(style, known);
    return known;
  };
  copyCells(workbook, source, copy, restyled);
  copyLooks(source, copy);
  copyRules(workbook, source, copy);
  copyParts(workbook, source, copy, from);
}

function copyCells(
  workbook: HostWorkbook,
  source: Sheet,
  copy: Sheet,
  restyled: (style: number) => number,
): void {
  for (let row = 0; row < source.cells.rowLimit; row++) {
    const cells = source.cells.row(row);
    if (cells === undefined) continue;
    const target = copy.cells.ensureRow(row);
    cells.values.forEach((value, column) => (target.values[column] = value));
    cells.styles.forEach((style, column) => {
      target.styles[column] = style === undefined ? undefined : restyled(style);
    });
    if (cells.formulas === null) continue;
    target.formulas = [...cells.formulas];
    target.formulas.forEach((formula, column) => {
      if (formula !== undefined) workbook.calculation.markDirty(copy, row, column);
    });
  }
  copy.merges.replaceAll(source.merges.areas);
  for (const [index, shape] of source.rows) copy.rows.set(index, withStyle(shape, restyled));
  for (const [index, shape] of source.columns) copy.columns.set(index, withStyle(shape, restyled));
}

const withStyle = <Lines extends RowShape | ColumnShape>(
  shape: Lines,
  restyled: (style: number) => number,
): Lines => (shape.style === undefined ? { ...shape } : { ...shape, style: restyled(shape.style) });

function copyLooks(source: Sheet, copy: Sheet): void {
  copy.visibility = source.visibility;
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  copy.standardWidth = source.standardWidth;
  copy.standardHeight = source.standardHeight;
  copy.frozen = source.frozen;
  copy.pageLayout = { ...source.pageLayout };
  copy.horizontalPageBreaks = [...source.horizontalPageBreaks];
  copy.verticalPageBreaks = [...source.verticalPageBreaks];
  copy.selection = source.selection;
  copy.isProtected = source.isProtected;
  copy.protectionAllows = source.protectionAllows;
}

function copyRules(workbook: HostWorkbook, source: Sheet, copy: Sheet): void {
  copy.conditionalFormats = source.conditionalFormats.map((format) => ({
    ...format,
    id: idLike(workbook, format.id),
  }));
  copy.validations = [...source.validations];
  copy.hyperlinks = [...source.hyperlinks];
  for (const [key, entry] of source.customProperties) copy.customProperties.set(key, { ...entry });
  if (source.autoFilter !== null) {
    copy.autoFilter = { area: source.autoFilter.area, filters: new Map(source.autoFilter.filters) };
  }
}

function copyParts(workbook: HostWorkbook, source: Sheet, copy: Sheet, from: HostWorkbook): void {
  for (const table of source.tables) copy.tables.push(copyTable(workbook, table));
  const moved = replaceSheetIn(source.name, copy.name);
  copy.charts = source.charts.map((chart) => copyChart(workbook, chart, moved));
  // Charts are copied as charts.
  copy.shapes = source.shapes
    .filter((shape) => chartsIn(shape).length === 0)
    .map((shape) => copyShape(workbook, shape));
  copy.shapesMade = source.shapesMade;
  const names = from.names.filter(({ scope }) => scope === source);
  workbook.names.push(...names.map((name) => ({ ...name, formula: moved(name.formula), scope: copy })));
}

/** An id of the same form that nothing else of the workbook has. */
function idLike(workbook: HostWorkbook, id: string): string {
  const number = workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0');
  return id.replace(/[0-9A-Fa-f]{8}/, number);
}

function copyTable(workbook: HostWorkbook, table: Table): Table {
  const taken = new Set(
    workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())),
  );
  if (!taken.has(table.name.toLowerCase())) {
    return { ...table, id: idLike(workbook, table.id), filters: new Map(table.filters) };
  }
  // Excel appends the number of the new table: the copy of Table1, of one table, is Table12.
  let number = taken.size + 1;
  while (taken.has(`${table.name}${number}`.toLowerCase())) number++;
  return {
    ...table,
    id: idLike(workbook, table.id),
    name: `${table.name}${number}`,
    filters: new Map(table.filters),
  };
}

function copyChart(workbook: HostWorkbook, chart: Chart, moved: (formula: string) => string): Chart {
  const copy = structuredClone(chart);
  for (const series of copy.series) {
    for (const key of ['nameFormula', 'values', 'categories'] as const) {
      const formula = series[key];
      if (formula !== null) series[key] = moved(formula);
    }
  }
  return { ...copy, id: idLike(workbook, chart.id) };
}
