import { lastColumnOf, lastRowOf } from '../model/area';
import type { HostWorkbook } from '../model/workbook';
import { assertAllowed } from './cell-writes';
import type { RangeAreasTarget } from './targets';

/** A full-width character is as wide as two digits; a digit is about half its font's size. */
const isWide = (char: string): boolean =>
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char);

function textWidth(text: string, fontSize: number): number {
  let widest = 0;
  for (const line of text.split('\n')) {
    let digits = 0;
    for (const char of line) digits += isWide(char) ? 2 : 1;
    widest = Math.max(widest, digits);
  }
  return widest * fontSize * 0.5;
}

/** Sets each column as wide as its widest unmerged, unwrapped text. An estimate: no font is measured. */
export function autofitColumns(workbook: HostWorkbook, { sheet, areas }: RangeAreasTarget): void {
  assertAllowed(sheet, 'allowFormatColumns');
  const widest = new Map<number, number>();
  for (const area of areas) {
    sheet.cells.forEach(area, (row, column, cells) => {
      const value = cells.values[column];
      const style = sheet.styleAt(row, column);
      if (value === undefined || style.alignment.wrapText || sheet.merges.at(row, column) !== undefined)
        return;
      const width = textWidth(workbook.texts.text(value, style.numberFormat), style.font.size) + 6;
      widest.set(column, Math.max(widest.get(column) ?? 0, width));
    });
  }
  for (const [column, width] of widest) sheet.column(column).width = width;
}

/** Sets each row as high as its highest text at the columns' widths. An estimate, likewise. */
export function autofitRows(workbook: HostWorkbook, { sheet, areas }: RangeAreasTarget): void {
  assertAllowed(sheet, 'allowFormatRows');
  for (const area of areas) {
    const used = sheet.cells.used({ ...area, column: 0, columnCount: 16_384 }, true);
    if (used === null) continue;
    for (let row = used.row; row <= lastRowOf(used); row++) {
      let height = sheet.standardHeight;
      for (let column = used.column; column <= lastColumnOf(used); column++) {
        const value = sheet.cells.value(row, column);
        if (value === '' || sheet.merges.at(row, column) !== undefined) continue;
        const style = sheet.styleAt(row, column);
        const width = textWidth(workbook.texts.text(value, style.numberFormat), style.font.size);
        const lines = style.alignment.wrapText
          ? Math.ceil(width / Math.max(1, sheet.columnWidth(column) - 4))
          : 1;
        height = Math.max(height, lines * style.font.size * 1.36);
      }
      const shape = sheet.row(row);
      if (shape.hidden !== true) shape.height = Math.min(409.5, Math.round(height * 4) / 4);
    }
  }
}
