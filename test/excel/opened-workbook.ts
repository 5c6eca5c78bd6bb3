import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createOfficeWorkbook } from '../../src/excel/office-workbook';
import type { Outcome } from '../../src/app/outcome';
import type { WorkbookPort, WorkbookProblem } from '../../src/app/workbook-port';
import { createHost, type Host } from '../../workbench/host/host';
import { HostWorkbook } from '../../workbench/host/model/workbook';
import { openOffice, type OfficeClient } from '../../workbench/host/office-client';
import { loadXlsx } from '../../workbench/host/xlsx/load';

/** A workbook open in the stand-in for Excel, with the port under test and the client for everything else. */
export interface OpenedWorkbook {
  readonly workbook: HostWorkbook;
  readonly host: Host;
  readonly office: OfficeClient;
  readonly port: WorkbookPort;
}

export function openWorkbook(workbook: HostWorkbook): OpenedWorkbook {
  const host = createHost(workbook);
  const office = openOffice(host);
  return { workbook, host, office, port: createOfficeWorkbook(office.Excel) };
}

export const FIXTURES = [
  '2022-争创项目申报表.xlsx',
  '2022-责任表-至10月.xlsx',
  '2022-责任表-单行表头.xlsx',
  '2022-责任表-分月工作表.xlsx',
] as const;

/** One of the workbooks beside the tests. */
export async function openFixture(file: (typeof FIXTURES)[number]): Promise<OpenedWorkbook> {
  const loaded = await loadXlsx(await readFile(join(__dirname, '../fixtures', file)), file);
  if (!loaded.ok) throw new Error(`${file}: ${loaded.refusal.kind}`);
  return openWorkbook(loaded.workbook);
}

/** Long texts in so many rows stay under what a request may carry. */
const ROWS_TYPED_AT_ONCE = 100;

/** Rows of inputs as a person types them; a shorter row leaves the rest blank. */
export type Typed = readonly (readonly (string | number | boolean)[])[];

/** A new workbook with these sheets, filled from A1. */
export async function workbookOf(sheets: Readonly<Record<string, Typed>>): Promise<OpenedWorkbook> {
  const [first = 'Sheet1', ...others] = Object.keys(sheets);
  const opened = openWorkbook(HostWorkbook.blank('表.xlsx', first));
  await opened.office.Excel.run(async (context) => {
    for (const name of others) context.workbook.worksheets.add(name);
    for (const [name, rows] of Object.entries(sheets)) {
      const columnCount = Math.max(0, ...rows.map((row) => row.length));
      if (columnCount === 0) continue;
      for (let first = 0; first < rows.length; first += ROWS_TYPED_AT_ONCE) {
        const typed = rows.slice(first, first + ROWS_TYPED_AT_ONCE);
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.getRangeByIndexes(first, 0, typed.length, columnCount).formulas = typed.map((row) =>
          Array.from({ length: columnCount }, (_, j) => row[j] ?? ''),
        );
        await context.sync();
      }
    }
    await context.sync();
  });
  return opened;
}

/** The value of an outcome that has to be one. */
export function valueOf<Value>(outcome: Outcome<Value, WorkbookProblem>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.details}`);
  return outcome.value;
}

/** How many requests `work` took. */
export async function requestsOf(host: Host, work: () => Promise<unknown>): Promise<number> {
  const before = host.metrics.requests;
  await work();
  return host.metrics.requests - before;
}
