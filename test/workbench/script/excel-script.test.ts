import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../../..');
const FIXTURE = join(PROJECT, 'test/fixtures/2022-责任表-至10月.xlsx');
/** Milliseconds: a script runs in a process of its own. */
const RUN_TIME = 60_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'excel-script-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

type Command = readonly [string, ...(readonly string[])];

/** As a person types it. */
const NPM: Command = ['npm', 'run', '--silent', 'excel:script', '--'];
/** The same program, started sooner. */
const DIRECT: Command = [process.execPath, '--import', 'tsx', 'workbench/excel-script.ts'];

/** Runs the script; what npm itself says on standard error is left out. */
function runScript([program, ...before]: Command, body: string, argv: readonly string[]): Promise<Ran> {
  const script = join(folder, 'script.js');
  writeFileSync(script, body);
  return new Promise((resolve) => {
    execFile(
      program,
      [...before, script, ...argv],
      { cwd: PROJECT, shell: process.platform === 'win32' },
      (error, output, errors) => {
        const said = errors.split('\n').filter((line) => !line.startsWith('npm '));
        resolve({ code: Number(error?.code ?? 0), output, errors: said.join('\n') });
      },
    );
  });
}

const excelScript = (body: string, ...argv: readonly string[]): Promise<Ran> => runScript(DIRECT, body, argv);

const READ_A1 = `await Excel.run(async (context) => {
  const cell = context.workbook.worksheets.getFirst().getRange('A1');
  cell.load('values');
  await context.sync();
  console.log(cell.values);
});`;

describe('npm run excel:script', () => {
  test(
    'runs a script on a blank workbook; standard output is what it logs, as Node shows it',
    async () => {
      const ran = await runScript(
        NPM,
        `await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const range = sheet.getRange('A1:B2');
        range.values = [['Product', 'Qty'], ['Pears', '=1+2']];
        range.load({ values: true, address: true });
        await context.sync();
        console.log(range.values, range.address);
        console.error('aside');
      });`,
        [],
      );
      expect(ran).toEqual({
        code: 0,
        output: "[ [ 'Product', 'Qty' ], [ 'Pears', 3 ] ] Sheet1!A1:B2\n",
        errors: 'aside\n',
      });
    },
    RUN_TIME,
  );

  test(
    'tells what Office.onReady and the requirement sets say, by profile',
    async () => {
      const body = `Office.onReady(({ host, platform }) => console.log(host === Office.HostType.Excel, platform));
        const has = (set) => Office.context.requirements.isSetSupported('ExcelApi', set);
        console.log(has('1.9'), has('1.14'), has('1.15'));`;
      expect((await excelScript(body)).output).toBe('true true true\ntrue PC\n');
      expect((await excelScript(body, '--profile', 'excel2021')).output).toBe('true true false\ntrue PC\n');
      expect((await excelScript(body, '--profile', 'web')).output).toBe(
        'true true true\ntrue OfficeOnline\n',
      );
    },
    RUN_TIME,
  );

  test(
    'opens a file and saves what the script made of it',
    async () => {
      const out = join(folder, 'out.xlsx');
      const ran = await excelScript(
        `await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('责任表').getRange('A1').values = [['改过']];
        });`,
        FIXTURE,
        '--out',
        out,
      );
      expect(ran).toEqual({ code: 0, output: '', errors: '' });
      expect((await excelScript(READ_A1, out)).output).toBe("[ [ '改过' ] ]\n");
    },
    RUN_TIME,
  );

  test.each([
    [
      "await Excel.run(async (context) => { context.workbook.worksheets.getItem('None').activate(); });",
      /^RichApi\.Error: ItemNotFound: .*\n {4}errorLocation: WorksheetCollection\.getItem\n/,
    ],
    [
      // Nobody waits for it.
      "Excel.run(async (context) => { console.log(context.workbook.worksheets.getItem('None').name); });",
      /^RichApi\.Error: PropertyNotLoaded: /,
    ],
    ["throw new TypeError('mine');", /^TypeError: mine\n {4}at .*script\.js:1:7/],
    ['await new Promise(() => undefined);', /^The script waits for something that never comes\.\n$/],
    ['const = 1;', /SyntaxError/],
  ])(
    'an uncaught error goes to standard error with its code: %s',
    async (body, expected) => {
      const out = join(folder, 'out.xlsx');
      const ran = await excelScript(body, '--out', out);
      expect(ran).toMatchObject({ code: 1, output: '' });
      expect(ran.errors).toMatch(expected);
      expect(existsSync(out)).toBe(false);
    },
    RUN_TIME,
  );

  test.each([
    [['--profile', 'excel97'], 'There is no profile “excel97”'],
    [['--colour'], "Unknown option '--colour'"],
    [[join('none', 'such.xlsx')], 'ENOENT'],
  ])(
    'refuses %j in words',
    async (argv, complaint) => {
      const ran = await excelScript('', ...argv);
      expect(ran).toMatchObject({ code: 1, output: '' });
      expect(ran.errors).toContain(complaint);
    },
    RUN_TIME,
  );
});
