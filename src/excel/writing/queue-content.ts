import { POINTS_PER_CHARACTER, type CellStyle, type SheetContent } from '../../core/report/sheet-content';
import type { CellRange } from '../../core/table/cell';
import { cutByBytes, jsonBytes, type Payload } from '../payload';
import { cellInput, textInput } from './cell-input';
import { BORDER_COLOR, BORDERS, HORIZONTAL, VERTICAL } from './format-values';
import { queueEntryArea } from './queue-entry-area';
import { addressLists, rectanglesByKey, rowAddressLists } from './rectangles';
import type { Target } from './target';

/** Setting a style, a size or a merge weighs about this much on the wire. */
const BYTES_PER_STYLE = 3_000;
const BYTES_PER_ACTION = 400;

/** Excel's own limit. */
const TALLEST_ROW = 409;

/** Queues everything that makes the sheet's content: inputs, formats, merges, sizes, data bars. */
export async function queueContent(payload: Payload, { content, sheet }: Target): Promise<void> {
  await queueCells(payload, sheet, content);
  await queueStyles(payload, sheet, content);
  await queueSizes(payload, sheet, content);
  for (const { row, column, rowCount, columnCount } of content.merges) {
    await payload.add(BYTES_PER_ACTION, () =>
      sheet.getRangeByIndexes(row, column, rowCount, columnCount).merge(false),
    );
  }
  for (const { range, color } of content.dataBars) {
    await payload.add(BYTES_PER_STYLE, () => addDataBar(sheet, range, color));
  }
  await queueEntryArea(payload, sheet, content);
}

/** Inputs before number formats: a format of text would make text of a formula. */
async function queueCells(payload: Payload, sheet: Excel.Worksheet, content: SheetContent): Promise<void> {
  const { stamp, styles } = content;
  const inputs = content.rows.map(({ cells }) => cells.map(({ value }) => cellInput(value)));
  const stampRow = inputs[stamp.row];
  if (stampRow !== undefined) stampRow[stamp.column] = textInput(stamp.writing);
  for (const { first, rows, bytes } of cutByBytes(inputs)) {
    await payload.add(bytes, () => {
      sheet.getRangeByIndexes(first, 0, rows.length, content.columnWidths.length).formulas = [...rows];
    });
  }
  const formats = content.rows.map(({ cells }) =>
    cells.map(({ style }) => styles[style]?.numberFormat ?? 'General'),
  );
  for (const [format, ranges] of rectanglesByKey(formats)) {
    if (format === 'General') continue;
    for (const { row, column, rowCount, columnCount } of ranges) {
      await payload.add(BYTES_PER_ACTION, () => {
        sheet.getRangeByIndexes(row, column, rowCount, columnCount).numberFormat = [[format]];
      });
    }
  }
}

async function queueStyles(
  payload: Payload,
  sheet: Excel.Worksheet,
  { rows, styles }: SheetContent,
): Promise<void> {
  const byStyle = rectanglesByKey(rows.map(({ cells }) => cells.map(({ style }) => style)));
  for (const [key, ranges] of byStyle) {
    const style = styles[key];
    if (style === undefined) continue;
    for (const address of addressLists(ranges)) {
      await payload.add(BYTES_PER_STYLE + jsonBytes(address), () =>
        setStyle(sheet.getRanges(address), style),
      );
    }
  }
}

function setStyle({ format }: Excel.RangeAreas, style: CellStyle): void {
  format.font.name = style.font;
  format.font.size = style.size;
  format.font.bold = style.bold;
  format.font.color = style.color;
  format.fill.color = style.fill;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = style.wrap;
  if (style.border === 'none') return;
  for (const edge of BORDERS) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

async function queueSizes(payload: Payload, sheet: Excel.Worksheet, content: SheetContent): Promise<void> {
  const widths = [content.columnWidths.map(String)];
  for (const [width, ranges] of rectanglesByKey(widths)) {
    for (const { column, columnCount } of ranges) {
      await payload.add(BYTES_PER_ACTION, () => {
        sheet.getRangeByIndexes(0, column, 1, columnCount).format.columnWidth =
          Number(width) * POINTS_PER_CHARACTER;
      });
    }
  }
  const heights = content.rows.map(({ height }) => [String(Math.min(height, TALLEST_ROW))]);
  for (const [height, ranges] of rectanglesByKey(heights)) {
    for (const address of rowAddressLists(ranges)) {
      await payload.add(BYTES_PER_ACTION + jsonBytes(address), () => {
        sheet.getRanges(address).format.rowHeight = Number(height);
      });
    }
  }
}

/** A bar of a rate: from nothing to all, whatever the rates are. */
function addDataBar(sheet: Excel.Worksheet, range: CellRange, color: string): void {
  const cells = sheet.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount);
  const { dataBar } = cells.conditionalFormats.add('DataBar');
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule = { type: 'Number', formula: '1' };
}
