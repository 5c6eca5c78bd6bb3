import type { AttributeRole, EntryPart, TableCorrections } from '../core/settings';
import { columnName } from '../core/table/cell';
import type { SheetSnapshot } from '../core/table/workbook-snapshot';
import type { Detection, ResponsibilityTable } from '../core/table/responsibility-table';

/** Roles in the order in which a table has them; the parts of an entry only where a column serves every month. */
const ATTRIBUTES: readonly AttributeRole[] = [
  'seq',
  'item',
  'leadUnit',
  'supportUnits',
  'leader',
  'status',
  'remark',
];
const UNDATED: readonly (AttributeRole | EntryPart)[] = ['month', 'progress', 'rank', 'reportedOn'];

export type MappedRole = AttributeRole | EntryPart;

/** So many rows from the top may be a header. */
const HEADER_ROWS = 30;

/** The table that a detection speaks of: the best, the likeliest, or none. */
export function tableOf(detection: Detection): ResponsibilityTable | null {
  if (detection.kind === 'found') return detection.best.table;
  return detection.kind === 'unsure' ? (detection.candidates[0]?.table ?? null) : null;
}

export function mappedRoles(table: ResponsibilityTable | null): readonly MappedRole[] {
  return table !== null && (table.arrangement === 'rows' || table.arrangement === 'sheets')
    ? [...ATTRIBUTES, ...UNDATED]
    : ATTRIBUTES;
}

const textAt = ({ used, text }: SheetSnapshot, row: number, column: number): string =>
  used === null ? '' : (text[row - used.row]?.[column - used.column]?.trim().replace(/\s+/gu, ' ') ?? '');

/** The rows that can be a header, with what stands in them; blank ones are left out. */
export function headerRowChoices(
  sheet: SheetSnapshot,
): readonly { readonly row: number; readonly text: string }[] {
  const { used } = sheet;
  if (used === null) return [];
  return Array.from({ length: Math.min(HEADER_ROWS, used.rowCount) }, (_none, i) => {
    const row = used.row + i;
    const texts = Array.from({ length: used.columnCount }, (_column, j) =>
      textAt(sheet, row, used.column + j),
    );
    return { row, text: texts.filter(Boolean).slice(0, 4).join(' ') };
  }).filter(({ text }) => text !== '');
}

/** The columns of a sheet, with what the header rows say over each. */
export function columnChoices(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
): readonly { readonly column: number; readonly name: string; readonly header: string }[] {
  const { used } = sheet;
  if (used === null) return [];
  return Array.from({ length: used.columnCount }, (_none, j) => {
    const column = used.column + j;
    const texts = headerRows.map((row) => textAt(sheet, row, column)).filter(Boolean);
    return { column, name: columnName(column), header: [...new Set(texts)].join(' ') };
  });
}

/** The rows from the first to the last, whichever way round they were chosen. */
export function rowsBetween(first: number, last: number): readonly number[] {
  const from = Math.min(first, last);
  return Array.from({ length: Math.abs(last - first) + 1 }, (_none, i) => from + i);
}

/** Another sheet's rows and columns say nothing of this one. */
export function withSheet(sheet: string | null): TableCorrections {
  return sheet === null ? {} : { sheet };
}

export function withHeaderRows(
  { sheet, columns, months }: TableCorrections,
  headerRows: readonly number[] | null,
): TableCorrections {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(columns !== undefined && { columns }),
    ...(months !== undefined && { months }),
    ...(headerRows !== null && { headerRows }),
  };
}

/** `column` undefined: as it is recognised; null: there is no such column. */
export function withColumn(
  corrections: TableCorrections,
  role: MappedRole,
  column: number | null | undefined,
): TableCorrections {
  const { columns = {}, ...rest } = corrections;
  const others = Object.fromEntries(Object.entries(columns).filter(([known]) => known !== role));
  const next = column === undefined ? others : { ...others, [role]: column };
  return Object.keys(next).length === 0 ? rest : { ...rest, columns: next };
}
