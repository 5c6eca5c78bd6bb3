import { lastColumnOf, lastRowOf, type Area } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import type { HostWorkbook } from '../../host/model/workbook';

const NEEDS_QUOTES = /[\t\n\r"]/;

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The area's texts as spreadsheets hand them to each other: cells parted by tabs, rows by line ends. */
export function copiedText(workbook: HostWorkbook, sheet: Sheet, area: Area): string {
  const used = sheet.usedArea(false);
  const bottom = Math.min(lastRowOf(area), used === null ? area.row : Math.max(area.row, lastRowOf(used)));
  const right = Math.min(
    lastColumnOf(area),
    used === null ? area.column : Math.max(area.column, lastColumnOf(used)),
  );
  const lines: string[] = [];
  for (let row = area.row; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = area.column; column <= right; column++) {
      const { numberFormat } = sheet.styleAt(row, column);
      cells.push(quoted(workbook.texts.text(sheet.valueAt(row, column), numberFormat)));
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\r\n');
}

/** The cells of such a text, row by row; short rows are filled up. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  const parting = /\t|\r\n|\r|\n/y;
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    rows.at(-1)?.push(found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? '');
    at += found?.[0].length ?? 0;
    parting.lastIndex = at;
    const between = parting.exec(text)?.[0];
    if (between === undefined) break;
    at += between.length;
    // A last line end closes the last row, and opens none.
    if (between !== '\t' && at < text.length) rows.push([]);
    if (between !== '\t' && at >= text.length) break;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
