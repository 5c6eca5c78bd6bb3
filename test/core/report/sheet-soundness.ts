import type { SheetCellValue, SheetContent } from '../../../src/core/report/sheet-content';
import { printScale } from '../../../src/core/report/page';
import { lineCount, rowHeightFor } from '../../../src/core/report/text-measure';
import type { CellRange } from '../../../src/core/table/cell';

export const shown = (value: SheetCellValue | undefined): string | number =>
  value === undefined || value.kind === 'blank' ? '' : value.kind === 'number' ? value.value : value.text;

/** What stands in a sheet, row by row: texts and numbers, blanks as the empty text. */
export const grid = ({ rows }: SheetContent): (string | number)[][] =>
  rows.map(({ cells }) => cells.map(({ value }) => shown(value)));

/** The rows below the one that holds all these headers, by header; the first such row counts. */
export function below(content: SheetContent, headers: readonly string[]): Record<string, string | number>[] {
  const cells = grid(content);
  const at = cells.findIndex((row) => headers.every((header) => row.includes(header)));
  const names = cells[at] ?? [];
  return cells
    .slice(at + 1)
    .map((row) => Object.fromEntries(names.map((name, column) => [String(name), row[column] ?? ''])));
}

const cellsOf = ({ row, column, rowCount, columnCount }: CellRange): string[] =>
  Array.from({ length: rowCount }, (_, down) =>
    Array.from({ length: columnCount }, (__, right) => `${row + down}:${column + right}`),
  ).flat();

/** What holds of every sheet, whatever it shows; each broken promise in words. */
export function flaws(content: SheetContent): readonly string[] {
  const { rows, columnWidths, merges, styles, stamp, kept, dataBars, filter, print } = content;
  const found: string[] = [];
  const inside = ({ row, column, rowCount, columnCount }: CellRange): boolean =>
    row >= 0 && column >= 0 && row + rowCount <= rows.length && column + columnCount <= columnWidths.length;

  rows.forEach(({ cells, height }, index) => {
    if (cells.length !== columnWidths.length) found.push(`row ${index} has ${cells.length} cells`);
    if (!(height > 0 && height <= 409)) found.push(`row ${index} is ${height} high`);
    for (const { style } of cells) {
      if (styles[style] === undefined) found.push(`row ${index} names the style ${style}`);
    }
  });
  for (const width of columnWidths) if (!(width > 0 && width <= 255)) found.push(`a column is ${width} wide`);
  for (const range of [
    ...merges,
    ...dataBars.map((bar) => bar.range),
    ...(filter === null ? [] : [filter]),
  ]) {
    if (!inside(range)) found.push(`the range at ${range.row}:${range.column} leaves the sheet`);
  }
  const merged = merges.flatMap(cellsOf);
  if (new Set(merged).size !== merged.length) found.push('merged areas overlap');
  for (const { row, column, rowCount, columnCount } of merges) {
    const [first, ...covered] = cellsOf({ row, column, rowCount, columnCount });
    const filled = covered.filter((at) => {
      const [r = 0, c = 0] = at.split(':').map(Number);
      return rows[r]?.cells[c]?.value.kind !== 'blank';
    });
    if (filled.length > 0) found.push(`the merged area ${first ?? ''} hides texts`);
  }
  found.push(...cutTexts(content));
  found.push(...chartFlaws(content, inside));
  if (shown(rows[stamp.row]?.cells[stamp.column]?.value) !== stamp.done) found.push('the stamp is elsewhere');
  if (kept !== null && kept.row + kept.rowCount > rows.length) found.push('the kept column leaves the sheet');
  if (print.pageBreaksBefore.some((row) => row <= 0 || row >= rows.length)) found.push('a break is outside');
  if (content.frozenRows > rows.length || content.frozenColumns > columnWidths.length) found.push('frozen');
  if (printScale(columnWidths) < 0.59) found.push(`printed at ${printScale(columnWidths)}`);
  return found;
}

/** A chart lies on the sheet and on one page, over as many words as values, and names its series. */
function chartFlaws(
  { charts, rows, print }: SheetContent,
  inside: (range: CellRange) => boolean,
): readonly string[] {
  const covered = charts.flatMap(({ place }) => cellsOf(place));
  const names = charts.map(({ name }) => name);
  return [
    ...(new Set(covered).size === covered.length ? [] : ['charts lie upon each other']),
    ...(new Set(names).size === names.length ? [] : ['two charts have one name']),
    ...charts.flatMap(({ name, place, categories, series }) => [
      ...([place, categories, ...series.map(({ values }) => values)].every(inside)
        ? []
        : [`${name} leaves the sheet`]),
      ...(print.pageBreaksBefore.some((row) => row > place.row && row < place.row + place.rowCount)
        ? [`${name} is parted by a page break`]
        : []),
      ...series.flatMap(({ name: at, values }) => [
        ...(values.rowCount * values.columnCount === categories.rowCount * categories.columnCount
          ? []
          : [`${name} has other words than values`]),
        ...(shown(rows[at.row]?.cells[at.column]?.value) === ''
          ? [`${name} has a series without a name`]
          : []),
      ]),
      ...(cellsOf(place).some((at) => {
        const [row = 0, column = 0] = at.split(':').map(Number);
        return rows[row]?.cells[column]?.value.kind !== 'blank';
      })
        ? [`${name} hides cells`]
        : []),
    ]),
  ];
}

function cutTexts({ rows, columnWidths, merges, styles }: SheetContent): readonly string[] {
  const spans = new Map(merges.map(({ row, column, columnCount }) => [`${row}:${column}`, columnCount]));
  return rows.flatMap(({ cells, height }, row) =>
    cells.flatMap(({ value, style }, column) => {
      const span = spans.get(`${row}:${column}`) ?? 1;
      const width = columnWidths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      const size = styles[style]?.size ?? 0;
      const words = shown(value);
      if (typeof words === 'number') return [];
      const needed = rowHeightFor(lineCount(words, width, size), size);
      return words !== '' && needed > height ? [`row ${row} cuts ${words}`] : [];
    }),
  );
}
