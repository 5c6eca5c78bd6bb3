import type { Page } from 'playwright-core';
import type { Trouble } from '../../workbench/page/surroundings';
import type { OpenedWorkbench } from './open-workbench';

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

/** Something goes wrong in Excel on purpose, or no longer, as by the workbench's own menu. */
export async function setTrouble(
  { page }: OpenedWorkbench,
  trouble: Trouble,
  present: boolean,
): Promise<void> {
  await page.evaluate(([wanted, is]) => window.workbench?.setTrouble(wanted, is), [
    trouble,
    present,
  ] as const);
}

/** The person types into a cell of the sheet in front, by the keyboard, and leaves it with Enter. */
export async function typeInto({ page }: OpenedWorkbench, address: string, text: string): Promise<void> {
  await selectCell(page, address);
  await page.getByTestId('cell-editor').focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

export async function selectCell(page: Page, address: string): Promise<void> {
  await page.evaluate((cell) => {
    const session = window.workbench;
    const sheet = session?.workbook.activeSheet;
    if (session !== undefined && sheet !== undefined) session.host.person.select(sheet.name, cell);
    session?.changed();
  }, address);
}

/** The person inserts a row above that one (1 is the first). */
export async function insertRow({ page }: OpenedWorkbench, row: number): Promise<void> {
  await page.evaluate((at) => {
    const session = window.workbench;
    const sheet = session?.workbook.activeSheet;
    if (session !== undefined && sheet !== undefined) {
      session.host.person.insert(sheet.name, `${at}:${at}`, 'Down');
    }
    session?.changed();
  }, row);
}

/** The person adds a sheet, and deletes another. */
export async function replaceSheet({ page }: OpenedWorkbench, sheet: string, by: string): Promise<void> {
  await page.evaluate(
    ([old, next]) => {
      const session = window.workbench;
      session?.host.person.addSheet(next);
      session?.host.person.deleteSheet(old);
      session?.changed();
    },
    [sheet, by] as const,
  );
}

export async function renameSheet({ page }: OpenedWorkbench, sheet: string, name: string): Promise<void> {
  await page.evaluate(
    ([old, next]) => {
      const session = window.workbench;
      session?.host.person.renameSheet(old, next);
      session?.changed();
    },
    [sheet, name] as const,
  );
}

/** What a cell of the sheet in front shows. */
export function cellText(page: Page, address: string): Promise<string> {
  return page.evaluate((cell) => {
    const workbook = window.workbench?.workbook;
    const sheet = workbook?.activeSheet;
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(digits) - 1;
    if (workbook === undefined || sheet === undefined) return '';
    return workbook.texts.text(sheet.valueAt(row, column), sheet.styleAt(row, column).numberFormat);
  }, address);
}
