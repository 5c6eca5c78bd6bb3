import type { Finding } from '../finding';
import type { ResponsibilityTable } from '../table/responsibility-table';

/**
 * Findings by sheet, row and column; at one cell in the order that they were made. What is wrong with one cell is
 * said once, however many rows it is merged over; what becomes of an entry is said for each.
 */
export function inTableOrder(
  findings: readonly Finding[],
  { bodies }: ResponsibilityTable,
): readonly Finding[] {
  const sheets = new Map(bodies.map(({ sheet }, index) => [sheet, index]));
  const order = ({ cell: { sheet } }: Finding): number => sheets.get(sheet) ?? bodies.length;
  const sorted = [...findings].sort(
    (a, b) => order(a) - order(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
  return sorted.filter((finding, index) => !isSaidBefore(sorted, index, finding));
}

function isSaidBefore(sorted: readonly Finding[], index: number, finding: Finding): boolean {
  if (finding.code.startsWith('entry.')) return false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = sorted[at];
    if (before === undefined || !isSameCell(before, finding)) return false;
    if (before.code === finding.code) return true;
  }
  return false;
}

const isSameCell = ({ cell: a }: Finding, { cell: b }: Finding): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;
