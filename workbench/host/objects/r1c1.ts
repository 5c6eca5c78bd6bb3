import { columnName } from '../../../src/core/table/cell';
import { cellArea, MAX_COLUMNS, MAX_ROWS, type Area } from '../model/area';
import { rewriteReferences } from '../model/formula-references';
import type { Sheet } from '../model/sheet';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { parseArea } from '../model/address';
import { readFormulas } from './cell-grids';

/** `$B3` → absolute and relative parts as R1C1 writes them, seen from a cell. */
function partsToR1C1(corner: string, row: number, column: number): string {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  const area = parseArea(`${letters === '' ? 'A' : letters}${digits === '' ? '1' : digits}`);
  if (area === null) return corner;
  const isRowFixed = letters === '' ? fixedColumn === '$' : fixedRow === '$';
  const rowPart = digits === '' ? '' : `R${offsetText(isRowFixed, area.row, row)}`;
  const columnPart = letters === '' ? '' : `C${offsetText(fixedColumn === '$', area.column, column)}`;
  return rowPart + columnPart;
}

function offsetText(isFixed: boolean, index: number, from: number): string {
  if (isFixed) return String(index + 1);
  return index === from ? '' : `[${index - from}]`;
}

export function toR1C1(formula: string, row: number, column: number): string {
  return rewriteReferences(formula, (_sheet, reference) => {
    const corners = reference.split(':').map((corner) => partsToR1C1(corner, row, column));
    return corners.length === 2 && corners[0] === corners[1] ? (corners[0] ?? '') : corners.join(':');
  });
}

/** The formulas of the area in the R1C1 style; values where there is none. */
export function readFormulasR1C1(sheet: Sheet, area: Area): Json {
  const grid = readFormulas(sheet, area);
  if (!Array.isArray(grid)) return grid;
  return grid.map((line: Json, down) =>
    Array.isArray(line)
      ? line.map((cell: Json, right) =>
          typeof cell === 'string' && sheet.cells.formula(area.row + down, area.column + right) !== undefined
            ? toR1C1(cell, area.row + down, area.column + right)
            : cell,
        )
      : line,
  );
}

/** Texts, quoted sheets, and references such as `R1C[-2]`, `R[1]`, `C3`. */
const R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.])(?:R(?<row>\d+|\[-?\d+\])?C(?<column>\d+|\[-?\d+\])?|R(?<wholeRow>\d+|\[-?\d+\])|C(?<wholeColumn>\d+|\[-?\d+\]))(?![\p{L}\p{N}_.(!])/giu;

function indexOf(part: string | undefined, from: number, limit: number): readonly [number, string] {
  const isRelative = part === undefined || part.startsWith('[');
  const index = part === undefined ? from : isRelative ? from + Number(part.slice(1, -1)) : Number(part) - 1;
  // References go round at the sheet's edges.
  return [((index % limit) + limit) % limit, isRelative ? '' : '$'];
}

/** The formula in the A1 style, entered in that cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith('=')) return formula;
  return formula.replace(R1C1, (...found: readonly unknown[]) => {
    const whole = String(found[0]);
    const groups = found.at(-1);
    if (/^["']/.test(whole) || typeof groups !== 'object' || groups === null) return whole;
    const part = (name: string): string | undefined => {
      const text: unknown = Object.entries(groups).find(([key]) => key === name)?.[1];
      return typeof text === 'string' ? text : undefined;
    };
    const [rowIndex, rowMark] = indexOf(part('row') ?? part('wholeRow'), row, MAX_ROWS);
    const [columnIndex, columnMark] = indexOf(part('column') ?? part('wholeColumn'), column, MAX_COLUMNS);
    const rowText = `${rowMark}${rowIndex + 1}`;
    const columnText = `${columnMark}${columnName(columnIndex)}`;
    if (part('wholeRow') !== undefined) return `${rowText}:${rowText}`;
    if (part('wholeColumn') !== undefined) return `${columnText}:${columnText}`;
    return columnText + rowText;
  });
}

/** What is written as R1C1 in the A1 style, cell by cell. */
export function asA1(value: unknown, area: Area): unknown {
  const home = cellArea(area.row, area.column);
  if (typeof value === 'string') return fillingR1C1(value, area);
  if (!Array.isArray(value)) return value;
  const rows: readonly unknown[] = value;
  return rows.map((line, down) => {
    if (!Array.isArray(line)) throw new HostError('InvalidArgument');
    const cells: readonly unknown[] = line;
    return cells.map((cell, right) =>
      typeof cell === 'string' ? fromR1C1(cell, home.row + down, home.column + right) : cell,
    );
  });
}

/** One formula for a whole area means another one in each cell. */
function fillingR1C1(formula: string, area: Area): unknown {
  return Array.from({ length: area.rowCount }, (_row, down) =>
    Array.from({ length: area.columnCount }, (_column, right) =>
      fromR1C1(formula, area.row + down, area.column + right),
    ),
  );
}
