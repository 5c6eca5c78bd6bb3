/**
 * What a table costs as it grows: opening the file, reading it through Office.js, finding the table, checking it and
 * ranking its units, for 1 000, 10 000 and 100 000 items × 12 months, with the growth from one size to the next.
 *
 *   npm run bench:scale [-- 1000 10000]
 */
import { DEFAULT_SETTINGS } from '../src/core/settings';
import { parseCalendarDate } from '../src/core/calendar/calendar-date';
import { checkTable } from '../src/core/checks/check-table';
import { rankUnits } from '../src/core/ranking/rank-units';
import { detectTable } from '../src/core/table/detect-table';
import { createOfficeWorkbook } from '../src/excel/office-workbook';
import { createHost } from '../workbench/host/host';
import { openOffice } from '../workbench/host/office-client';
import { loadXlsx } from '../workbench/host/xlsx/load';
import { largeTableFile } from './large-table-file';

const STEPS = ['open the file', 'read by Office.js', 'find the table', 'check', 'rank'] as const;
type Step = (typeof STEPS)[number];
type Times = Record<Step, number>;

async function measure(items: number): Promise<Times> {
  const times: Times = { 'open the file': 0, 'read by Office.js': 0, 'find the table': 0, check: 0, rank: 0 };
  const timed = async <Value>(step: Step, act: () => Value | Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await act();
    times[step] = performance.now() - started;
    return value;
  };
  const asOf = parseCalendarDate('2022-12-31');
  if (asOf === null) throw new Error('no such day');

  const bytes = largeTableFile(items);
  const loaded = await timed('open the file', () => loadXlsx(bytes, 'large.xlsx'));
  if (!loaded.ok) throw new Error(`the file was refused: ${loaded.refusal.kind}`);
  const port = createOfficeWorkbook(openOffice(createHost(loaded.workbook)).Excel);
  const reading = await timed('read by Office.js', () => port.read({ merges: true }));
  if (!reading.ok) throw new Error(`reading failed: ${reading.problem.code}`);
  const { snapshot } = reading.value;
  const detection = await timed('find the table', () => detectTable(snapshot, { asOf, corrections: {} }));
  if (detection.kind !== 'found') throw new Error(`the table was not found: ${detection.kind}`);
  const options = { settings: DEFAULT_SETTINGS, today: asOf, asOf, period: null };
  const result = await timed('check', () => checkTable(detection.best.table, options));
  const ranking = await timed('rank', () => rankUnits(result));
  if (result.entries.length !== items * 12 || ranking.totals.due !== items * 12) {
    throw new Error(`checked ${result.entries.length} entries of ${items * 12}`);
  }
  return times;
}

const row = (label: string, values: readonly string[]): string =>
  `${label.padEnd(20)}${values.map((value) => value.padStart(14)).join('')}\n`;

async function main(): Promise<void> {
  const asked = process.argv.slice(2).map(Number);
  const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
  // The first run pays for what is compiled on first use.
  await measure(200);
  const measured: Times[] = [];
  for (const items of sizes) measured.push(await measure(items));

  const heads = sizes.flatMap((items, index) =>
    index === 0 ? [`${items} items`] : [`${items} items`, 'growth'],
  );
  process.stdout.write(row('ms, 12 months', heads));
  for (const step of STEPS) {
    const cells = measured.flatMap((times, index) => {
      const before = measured[index - 1];
      const shown = times[step].toFixed(0);
      return before === undefined ? [shown] : [shown, `× ${(times[step] / before[step]).toFixed(1)}`];
    });
    process.stdout.write(row(step, cells));
  }
}

void main();
