import type { AttributeRole, ColumnCorrections, EntryPart } from '../settings';
import type { ColumnMeaning, HeaderColumn } from './header-column';

type Role = AttributeRole | EntryPart;

/**
 * Columns as a person set them: a corrected role stands in its column alone, or nowhere; the other columns keep what
 * their headers say. A part of an entry set so belongs to no month (L8, L9).
 */
export function correctedColumns(
  columns: readonly HeaderColumn[],
  corrections: ColumnCorrections,
): HeaderColumn[] {
  const corrected = new Map(
    (Object.entries(corrections) as [Role, number | null][]).map(([role, column]) => [role, column]),
  );
  if (corrected.size === 0) return [...columns];
  const kept = columns.map((column): HeaderColumn => {
    const role = undatedRoleOf(column.meaning);
    return role !== null && corrected.has(role) ? { ...column, meaning: { kind: 'unknown' } } : column;
  });
  const byColumn = new Map(kept.map((column) => [column.column, column]));
  for (const [role, column] of corrected) {
    if (column === null) continue;
    byColumn.set(column, { column, path: byColumn.get(column)?.path ?? [], meaning: meaningOf(role) });
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

function undatedRoleOf(meaning: ColumnMeaning): Role | null {
  if (meaning.kind === 'attribute') return meaning.role;
  return meaning.kind === 'part' && meaning.month === null ? meaning.part : null;
}

function meaningOf(role: Role): ColumnMeaning {
  return role === 'progress' || role === 'rank' || role === 'reportedOn'
    ? { kind: 'part', part: role, strength: 'exact', month: null, cumulative: false }
    : { kind: 'attribute', role, strength: 'exact' };
}
