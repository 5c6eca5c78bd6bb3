import type { CellAddress } from '../core/table/cell';
import type { WorkbookOutcome, WorkbookPort } from './workbook-port';

/** Brings a finding's cell into view and selects it; what is hidden stays hidden. */
export function goToCell(workbook: WorkbookPort, cell: CellAddress): WorkbookOutcome<void> {
  return workbook.goTo(cell);
}
