import type { AttributeRole, EntryPart } from '../settings';
import type { ColumnMeaning, HeaderColumn } from './header-column';
import { headerSpelling } from './header-text';

type MeaningOf<Kind extends ColumnMeaning['kind']> = Extract<ColumnMeaning, { kind: Kind }>;

/** A column whose meaning is of a certain kind. */
export type ColumnOf<Kind extends ColumnMeaning['kind']> = HeaderColumn & {
  readonly meaning: MeaningOf<Kind>;
};

const isOf =
  <Kind extends ColumnMeaning['kind']>(kind: Kind) =>
  (column: HeaderColumn): column is ColumnOf<Kind> =>
    column.meaning.kind === kind;

export const isAttribute = isOf('attribute');
export const isPart = isOf('part');
export const isForeign = isOf('foreign');

const hasRole = (columns: readonly HeaderColumn[], role: AttributeRole): boolean =>
  columns.some((column) => isAttribute(column) && column.meaning.role === role);

/**
 * Without what stands in the header's rows beside the table: cells of another table's body to the left, notes and
 * other bodies to the right, each behind a column that has no header.
 */
function withoutNeighbours(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const runs: HeaderColumn[][] = [];
  for (const column of columns) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && column.column - last.column === 1) runs.at(-1)?.push(column);
    else runs.push([column]);
  }
  const first = runs.findIndex((run) => run.some((column) => isAttribute(column) || isPart(column)));
  const core = runs.findIndex((run) =>
    run.some((column) => isAttribute(column) && column.meaning.strength === 'exact'),
  );
  const last = runs.findLastIndex((run) => run.some((column) => isAttribute(column) || isPart(column)));
  return runs.slice(Math.max(first, core, 0), last < 0 ? runs.length : last + 1).flat();
}

/**
 * Tables that stand side by side under one block of header rows: a new one begins where 序号 or the item comes
 * again, with items and units of its own.
 */
export function splitSideBySide(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const tables: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  const own = withoutNeighbours(columns);
  own.forEach((column, index) => {
    if (beginsTable(column, current, own.slice(index))) {
      tables.push(current);
      current = [];
    }
    current.push(column);
  });
  return current.length === 0 ? tables : [...tables, current];
}

function beginsTable(
  column: HeaderColumn,
  before: readonly HeaderColumn[],
  rest: readonly HeaderColumn[],
): boolean {
  if (!isAttribute(column)) return false;
  const { role } = column.meaning;
  if ((role !== 'seq' && role !== 'item') || !hasRole(before, role)) return false;
  const follows = column.column - (before.at(-1)?.column ?? column.column) === 1;
  if (role === 'item' && follows) return false;
  return (
    hasRole(before, 'item') &&
    hasRole(before, 'leadUnit') &&
    hasRole(rest, 'item') &&
    hasRole(rest, 'leadUnit')
  );
}

/** The column of each attribute role. */
export type AttributeColumns = Readonly<Partial<Record<AttributeRole, ColumnOf<'attribute'>>>>;
/** The columns of an entry's parts that belong to no month. */
export type UndatedColumns = Readonly<Partial<Record<EntryPart, ColumnOf<'part'>>>>;

/** Of several columns with one role the best named, then the leftmost. */
export function attributeColumns(columns: readonly HeaderColumn[]): AttributeColumns {
  const chosen: Partial<Record<AttributeRole, ColumnOf<'attribute'>>> = {};
  for (const column of columns.filter(isAttribute)) {
    const { role, strength } = column.meaning;
    const known = chosen[role];
    if (known === undefined || (known.meaning.strength === 'part' && strength === 'exact'))
      chosen[role] = column;
  }
  return withLeadBesideSupport(columns.filter(isAttribute), chosen);
}

/** All that a column's headers say, brackets' notes included: 责任单位（配合） supports. */
const saidOf = (column: HeaderColumn): string =>
  column.path.map(({ cell }) => headerSpelling(cell.text)).join('');

/** 责任单位 is the lead, but beside a 牵头单位 it is who supports. Workbook §1, roles. */
function withLeadBesideSupport(
  columns: readonly ColumnOf<'attribute'>[],
  chosen: AttributeColumns,
): AttributeColumns {
  const leads = columns.filter(({ meaning }) => meaning.role === 'leadUnit');
  const heading = leads.find((column) => saidOf(column).includes('牵头'));
  const supporting = leads.find((column) => /配合|协办|协同|协助/u.test(saidOf(column)));
  const lead =
    heading ?? (supporting === undefined ? undefined : leads.find((column) => column !== supporting));
  if (lead === undefined || leads.length === 1) return chosen;
  const beside = supporting ?? leads.find((column) => column !== lead && saidOf(column).includes('责任'));
  const support = chosen.supportUnits ?? (beside === lead ? undefined : beside);
  return { ...chosen, leadUnit: lead, ...(support && { supportUnits: support }) };
}

/** Columns of an entry's parts that belong to no month: for each part the leftmost, 本月 before 累计. */
export function undatedColumns(columns: readonly HeaderColumn[]): UndatedColumns {
  const chosen: Partial<Record<EntryPart, ColumnOf<'part'>>> = {};
  for (const column of columns.filter(isPart)) {
    const { part, month, cumulative } = column.meaning;
    if (month !== null) continue;
    if (chosen[part] === undefined || (chosen[part].meaning.cumulative && !cumulative)) chosen[part] = column;
  }
  return chosen;
}
