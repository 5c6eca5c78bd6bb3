import type { Page } from 'playwright-core';

/** The names of all sheets of the workbook in the page, hidden ones included. */
export function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.workbench?.workbook.sheets.map(({ name }) => name) ?? []);
}

/** What the sheet's cells show, row by row from A1. */
export function sheetTexts(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  return page.evaluate((wanted) => {
    const workbook = window.workbench?.workbook;
    const sheet = workbook?.findSheet(wanted);
    const used = sheet?.usedArea(true);
    if (workbook === undefined || sheet === undefined || !used) return [];
    return Array.from({ length: used.row + used.rowCount }, (_none, row) =>
      Array.from({ length: used.column + used.columnCount }, (_nothing, column) =>
        workbook.texts.text(sheet.valueAt(row, column), sheet.styleAt(row, column).numberFormat),
      ),
    );
  }, name);
}

/** The own style of each of the sheet's cells that has any, by `row:column`. */
export function cellStyles(page: Page, name: string): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate((wanted) => {
    const sheet = window.workbench?.workbook.findSheet(wanted);
    const styles: Record<string, unknown> = {};
    const used = sheet?.usedArea(false);
    if (sheet === undefined || !used) return styles;
    sheet.cells.forEach(used, (row, column) => {
      styles[`${row}:${column}`] = sheet.styleAt(row, column);
    });
    return styles;
  }, name);
}
