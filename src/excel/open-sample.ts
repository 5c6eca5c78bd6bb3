import type { SampleTable } from '../app/sample-table';
import { POINTS_PER_CHARACTER } from '../core/report/sheet-content';
import { isOfficeError, Refusal } from './problems';
import { listSheets } from './sheet-list';
import type { Session } from './session';
import { textInput } from './writing/cell-input';
import { BORDERS } from './writing/format-values';
import { freeName } from './writing/own-sheets';

/**
 * Adds a sheet with the sample and shows it. It carries no marker: from then on it is the clerk's own, so one that
 * fails half-way is taken away again.
 */
export async function openSample(session: Session, sample: SampleTable): Promise<{ readonly sheet: string }> {
  const { sheets, readOnly, structureProtected } = await listSheets(session);
  if (readOnly) throw new Refusal('readOnly');
  if (structureProtected) throw new Refusal('structureProtected');
  const name = freeName(
    sample.name,
    sheets.map((sheet) => sheet.name),
  );
  const sheet = session.context.workbook.worksheets.add(name);
  await session.write();
  try {
    queueSample(sheet, sample);
    await session.write();
  } catch (error) {
    if (isOfficeError(error)) await takeAway(session, sheet);
    throw error;
  }
  return { sheet: name };
}

/** What went wrong before is what counts: where the sheet cannot be deleted either, it stays, and that is said. */
async function takeAway(session: Session, sheet: Excel.Worksheet): Promise<void> {
  sheet.delete();
  try {
    await session.sync();
    session.wrote = false;
  } catch (error) {
    if (!isOfficeError(error) && !(error instanceof Refusal)) throw error;
  }
}

function queueSample(sheet: Excel.Worksheet, sample: SampleTable): void {
  const columnCount = sample.widths.length;
  const cells = sheet.getRangeByIndexes(0, 0, sample.rows.length, columnCount);
  cells.values = sample.rows.map((row) =>
    Array.from({ length: columnCount }, (_none, column) => {
      const value = row[column] ?? '';
      return typeof value === 'string' && value !== '' ? textInput(value) : value;
    }),
  );
  cells.format.wrapText = true;
  cells.format.verticalAlignment = 'Center';
  for (const edge of BORDERS) cells.format.borders.getItem(edge).style = 'Continuous';
  for (const { row, column, rowCount, columnCount: width } of sample.merges)
    sheet.getRangeByIndexes(row, column, rowCount, width).merge(false);
  const lastHeader = Math.max(...sample.headerRows);
  const head = sheet.getRangeByIndexes(0, 0, lastHeader + 1, columnCount);
  head.format.font.bold = true;
  head.format.horizontalAlignment = 'Center';
  sample.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  cells.format.autofitRows();
  sheet.activate();
}
