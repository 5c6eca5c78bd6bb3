import type { SheetContent } from '../../../src/core/report/sheet-content';
import type { Sheet } from '../../../workbench/host/model/sheet';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import { valueOf, workbookOf, type OpenedWorkbook } from '../opened-workbook';
import type { MadeRow } from './made-content';

export const ROWS: readonly MadeRow[] = [
  { name: '区发改局', rate: 1 },
  { name: '区财政局', rate: 0.875 },
  { name: '区教育局', rate: 0.5 },
];

export const opened = (): Promise<OpenedWorkbook> =>
  workbookOf({
    表: [
      ['序号', '事项'],
      [1, '甲'],
    ],
  });

export const write = async ({ port }: OpenedWorkbook, content: SheetContent) =>
  valueOf(await port.writeSheets([content.kind], () => [content]));

export function sheetOf(workbook: HostWorkbook, name: string): Sheet {
  const sheet = workbook.findSheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export const column = (sheet: Sheet, at: number, from: number, count: number): unknown[] =>
  Array.from({ length: count }, (_, i) => sheet.valueAt(from + i, at));

export type Edit = (sheet: Excel.Worksheet) => void;

/** What a person does on a sheet between two runs. */
export async function edit({ office }: OpenedWorkbook, name: string, by: Edit): Promise<void> {
  await office.Excel.run(async (context) => {
    by(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

/** All of a sheet but the numbers that the host gives out. */
export function snapshotOf(sheet: Sheet): unknown {
  return {
    ...contentOf(sheet),
    rules: sheet.conditionalFormats.map(({ rule, areas }) => ({ rule, areas })),
    properties: [...sheet.customProperties],
    page: sheet.pageLayout,
    frozen: sheet.frozen,
  };
}

export function contentOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const cells: unknown[] = [];
  sheet.cells.forEach({ row: 0, column: 0, rowCount: 100, columnCount: 50 }, (row, at) => {
    const value = sheet.valueAt(row, at);
    if (value !== '') cells.push([row, at, value, sheet.cells.formula(row, at), sheet.styleAt(row, at)]);
  });
  return { cells, merges: [...sheet.merges.areas] };
}
