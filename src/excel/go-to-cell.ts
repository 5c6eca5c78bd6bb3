import type { CellAddress } from '../core/table/cell';
import { isOfficeError } from './problems';
import type { Session } from './session';

/** Excel refuses to activate while another workbook has the focus, and lets the second attempt through. */
const OTHER_WORKBOOK_FOCUSED = ['GeneralException', 'InvalidSelection'];

/** Selects the cell, which brings it into view. Nothing is unhidden: a hidden row stays a hidden row. */
export async function goToCell(session: Session, { sheet, row, column }: CellAddress): Promise<void> {
  const go = async (): Promise<void> => {
    const worksheet = session.context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await session.sync();
  };
  try {
    await go();
  } catch (error) {
    if (!isOfficeError(error) || !OTHER_WORKBOOK_FOCUSED.includes(error.code)) throw error;
    await go();
  }
}
