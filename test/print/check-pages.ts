/**
 * Writes all sheets for tables of 14, 60 and 400 items and prints them through LibreOffice: A4 landscape, one page
 * wide, every text complete, no words upon each other, no `###`, no blank page, no heading at a page's end, charts
 * whole on their page; and the charts come back from LibreOffice with their titles, cells and axes. The first pages
 * of each sheet stay in the folder as PNG for a person to look at.
 *
 *   tsx test/print/check-pages.ts FOLDER [TABLE]
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { calendarDate } from '../../src/core/calendar/calendar-date';
import { runCheck } from '../../workbench/check/run';
import { complaintsAbout } from './complaints';
import { madeTable } from './made-table';
import { visibleSheets, withOneSheet } from './one-sheet';
import { convert, pageSizes, picture } from './printed-pages';
import { chartsIn } from './reopened-charts';

const OWN_SHEETS = ['督查汇总', '事项进展矩阵', '问题清单', '月度调度', '季度督查'];

interface Table {
  readonly name: string;
  readonly asOf: string;
  readonly month: string;
  /** null: a workbook beside the tests, of the same name. */
  readonly made: { readonly items: number; readonly units: number } | null;
}

const TABLES: readonly Table[] = [
  { name: '2022-责任表-至10月', month: '2022-10', asOf: '2022-10-31', made: null },
  { name: '2022-责任表-单行表头', month: '2022-09', asOf: '2022-09-20', made: null },
  { name: '2022-责任表-分月工作表', month: '2022-10', asOf: '2022-10-31', made: null },
  { name: '60项', month: '2022-09', asOf: '2022-10-20', made: { items: 60, units: 60 } },
  { name: '400项', month: '2022-10', asOf: '2022-10-31', made: { items: 400, units: 60 } },
];

/** A table's sheets on their way through the printer. */
interface Written {
  readonly table: Table;
  readonly folder: string;
  readonly workbook: string;
  readonly sheets: readonly string[];
}

async function write(table: Table, folder: string): Promise<Written> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const source = join(folder, `${table.name}.xlsx`);
  const { made } = table;
  writeFileSync(
    source,
    made === null
      ? readFileSync(`test/fixtures/${table.name}.xlsx`)
      : await madeTable(made.items, made.units),
  );
  const workbook = join(folder, 'written.xlsx');
  const complaints: string[] = [];
  const day = calendarDate(2022, 11, 1);
  if (day === null) throw new RangeError();
  const code = await runCheck([source, '--month', table.month, '--as-of', table.asOf, '--out', workbook], {
    now: { day, time: '09:30' },
    print: () => undefined,
    complain: (text) => complaints.push(text),
    progress: null,
  });
  if (code !== 0) throw new Error(`${table.name}: ${complaints.join('; ')}`);
  rmSync(source);
  const bytes = readFileSync(workbook);
  const sheets = visibleSheets(bytes).filter((name) => OWN_SHEETS.includes(name));
  for (const sheet of sheets) writeFileSync(join(folder, `${sheet}.xlsx`), withOneSheet(bytes, sheet));
  return { table, folder, workbook, sheets };
}

/** What is wrong with a table's printed sheets, by sheet. */
async function look({ folder, workbook, sheets }: Written): Promise<ReadonlyMap<string, readonly string[]>> {
  const read = new Map((await readWorkbook(workbook)).map(({ sheet, data }) => [sheet, data]));
  const found = new Map<string, readonly string[]>();
  for (const sheet of sheets) {
    const pdf = join(folder, `${sheet}.pdf`);
    found.set(sheet, complaintsAbout(pdf, read.get(sheet) ?? []));
    picture(pdf, join(folder, sheet), pageSizes(pdf).length);
    rmSync(join(folder, `${sheet}.xlsx`));
  }
  const [before, after] = [workbook, join(folder, 'reopened', 'written.xlsx')].map((file) =>
    chartsIn(readFileSync(file)),
  );
  const same = JSON.stringify(before) === JSON.stringify(after);
  found.set(
    'charts in LibreOffice',
    same && (before ?? []).length > 0
      ? []
      : [`written ${JSON.stringify(before)}, reopened ${JSON.stringify(after)}`],
  );
  return found;
}

async function main(): Promise<number> {
  const [target, only] = process.argv.slice(2);
  if (target === undefined) {
    process.stderr.write('usage: tsx test/print/check-pages.ts FOLDER [TABLE]\n');
    return 2;
  }
  const folder = resolve(target, 'pages');
  rmSync(folder, { recursive: true, force: true });
  const written: Written[] = [];
  for (const table of TABLES) {
    if (only === undefined || only === table.name) {
      written.push(await write(table, join(folder, table.name)));
    }
  }
  for (const { folder: own, workbook, sheets } of written) {
    convert(
      sheets.map((sheet) => join(own, `${sheet}.xlsx`)),
      'pdf',
      own,
    );
    convert([workbook], 'xlsx:Calc MS Excel 2007 XML', join(own, 'reopened'));
  }
  let failures = 0;
  let passed = 0;
  for (const each of written) {
    for (const [sheet, complaints] of await look(each)) {
      for (const complaint of complaints) {
        process.stdout.write(`FAILED ${each.table.name} ${sheet}: ${complaint}\n`);
      }
      failures += complaints.length > 0 ? 1 : 0;
      passed += complaints.length > 0 ? 0 : 1;
    }
  }
  process.stdout.write(`printed sheets: ${passed} passed, ${failures} failed; pages kept in ${folder}\n`);
  return failures === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
