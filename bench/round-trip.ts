/**
 * What it costs to read the values of 100 000, 500 000 and 2 000 000 cells through Office.js and the stand-in and to
 * write them back, beside the xlsx library's own load of the same file; and what reading values, texts and number
 * formats of a table of 10 000 × 41 costs, which has to stay below half of that load.
 *
 *   npm run bench:round-trip [-- 100000 500000]
 */
import { Workbook } from '@cj-tech-master/excelts';
import { createHost } from '../workbench/host/host';
import { openOffice } from '../workbench/host/office-client';
import { PROFILES } from '../workbench/host/profile';
import { loadXlsx } from '../workbench/host/xlsx/load';
import { largeTableFile } from './large-table-file';

const COLUMNS = 41;
const FIRST_ROW = 3;
/** Rows of one request: about 40 000 cells. */
const BLOCK = 1_000;

type Times = Record<'library' | 'read' | 'write', number>;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

async function officeOf(bytes: Uint8Array): Promise<ReturnType<typeof openOffice>> {
  const loaded = await loadXlsx(bytes, 'large.xlsx');
  if (!loaded.ok) throw new Error(`the file was refused: ${loaded.refusal.kind}`);
  return openOffice(createHost(loaded.workbook, { profile: PROFILES.microsoft365 }));
}

const libraryLoad = (bytes: Uint8Array): Promise<number> => timed(() => new Workbook().xlsx.load(bytes));

/** Calls back for each block of rows, one request after the other. */
async function eachBlock(
  context: Excel.RequestContext,
  rows: number,
  visit: (range: Excel.Range, block: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst();
  for (let block = 0; block * BLOCK < rows; block++) {
    const count = Math.min(BLOCK, rows - block * BLOCK);
    visit(sheet.getRangeByIndexes(FIRST_ROW + block * BLOCK, 0, count, COLUMNS), block);
    await context.sync();
  }
}

async function measure(cells: number): Promise<Times> {
  const rows = Math.ceil(cells / COLUMNS);
  const bytes = largeTableFile(rows);
  const library = await libraryLoad(bytes);
  const { Excel } = await officeOf(bytes);
  const values: unknown[][][] = [];
  const read = await timed(() =>
    Excel.run(async (context) => {
      const ranges: Excel.Range[] = [];
      await eachBlock(context, rows, (range) => {
        range.load('values');
        context.trackedObjects.add(range);
        ranges.push(range);
      });
      for (const range of ranges) values.push(range.values);
    }),
  );
  const write = await timed(() =>
    Excel.run((context) =>
      eachBlock(context, rows, (range, block) => {
        range.values = values[block] ?? [];
      }),
    ),
  );
  const seen = values.reduce((sum, block) => sum + block.length, 0);
  if (seen !== rows) throw new Error(`read ${seen} rows of ${rows}`);
  return { library, read, write };
}

/** Reading everything of the table once, as the add-in does, after a first read for what is compiled. */
async function measureTable(): Promise<readonly [load: number, read: number]> {
  const bytes = largeTableFile(10_000);
  const { Excel } = await officeOf(bytes);
  const read = (): Promise<number> =>
    timed(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A4:AO10003');
        range.load('values,text,numberFormat');
        await context.sync();
      }),
    );
  await read();
  return [await libraryLoad(bytes), await read()];
}

const line = (label: string, values: readonly string[]): void => {
  process.stdout.write(`${label.padEnd(24)}${values.map((value) => value.padStart(16)).join('')}\n`);
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2).map(Number);
  const sizes = asked.length > 0 ? asked : [100_000, 500_000, 2_000_000];
  await measure(10_000);
  const measured: Times[] = [];
  for (const cells of sizes) measured.push(await measure(cells));
  line(
    'ms (µs a cell)',
    sizes.map((cells) => `${cells} cells`),
  );
  const show = (label: string, of: (times: Times) => number): void => {
    line(
      label,
      measured.map(
        (times, at) => `${of(times).toFixed(0)} (${((of(times) * 1000) / (sizes[at] ?? 1)).toFixed(2)})`,
      ),
    );
  };
  show('the library’s load', ({ library }) => library);
  show('read by Office.js', ({ read }) => read);
  show('written by Office.js', ({ write }) => write);
  show('round trip', ({ read, write }) => read + write);
  const [load, read] = await measureTable();
  line('10 000 × 41, whole', [
    `load ${load.toFixed(0)}`,
    `read ${read.toFixed(0)}`,
    `${((read / load) * 100).toFixed(0)} %`,
  ]);
}

void main();
