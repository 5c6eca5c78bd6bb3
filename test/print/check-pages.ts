/**
 * Prints the sheets that the check writes, through LibreOffice, and looks at the pages: A4 landscape, one page wide,
 * no `###`, no blank page, every header on the page. The pages stay in the folder as PNG for a person to look at.
 *
 *   tsx test/print/check-pages.ts FOLDER
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';

installChartSupport();

interface PrintedSheet {
  readonly name: string;
  /** Texts that must all stand on the first page: the two ends of the widest row. */
  readonly acrossThePage: readonly string[];
}

const SHEETS: readonly PrintedSheet[] = [
  { name: '督查汇总', acrossThePage: ['名次', '责任单位', '按时率', '备注'] },
  { name: '事项进展矩阵', acrossThePage: ['事项', '4月'] },
];

const WORKBOOKS = [
  { file: '2022-责任表-至10月', month: '2022-10', asOf: '2022-10-31' },
  { file: '2022-责任表-单行表头', month: '2022-09', asOf: '2022-09-20' },
  { file: '2022-责任表-分月工作表', month: '2022-10', asOf: '2022-10-31' },
];

const A4_LANDSCAPE = { width: 842, height: 595 };

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A copy of the workbook in which only one sheet shows: hidden sheets are not printed. */
async function showOnly(source: string, sheetName: string, target: string): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(source));
  for (const sheet of workbook.worksheets) sheet.state = sheet.name === sheetName ? 'visible' : 'hidden';
  const index = workbook.worksheets.findIndex((sheet) => sheet.name === sheetName);
  if (index < 0) throw new Error(`${source} has no sheet ${sheetName}`);
  workbook.views = [
    { x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: index, visibility: 'visible' },
  ];
  writeFileSync(target, Buffer.from(await workbook.xlsx.writeBuffer()));
}

function complaintsAbout(pdf: string, acrossThePage: readonly string[]): string[] {
  const complaints: string[] = [];
  const info = run('pdfinfo', ['-l', '999', pdf]);
  for (const [, page, width, height] of info.matchAll(/Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+)/g)) {
    const off = Math.abs(Number(width) - A4_LANDSCAPE.width) + Math.abs(Number(height) - A4_LANDSCAPE.height);
    if (off > 3) complaints.push(`page ${page} is ${width} × ${height} points, not A4 landscape`);
  }
  const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  if (pages.length === 0) complaints.push('no page at all');
  pages.forEach((text, index) => {
    if (text.includes('###')) complaints.push(`page ${index + 1} shows ###`);
    if (text.replace(/[\s\d/第页共]/g, '').length < 10) complaints.push(`page ${index + 1} is blank`);
  });
  const first = (pages[0] ?? '').replace(/\s/g, '');
  const lost = acrossThePage.filter((text) => !first.includes(text));
  if (lost.length > 0) complaints.push(`the first page lacks ${lost.join(', ')}: not one page wide`);
  return complaints;
}

async function main(): Promise<number> {
  const folder = process.argv[2];
  if (folder === undefined) {
    process.stderr.write('usage: tsx test/print/check-pages.ts FOLDER\n');
    return 2;
  }
  let failures = 0;
  let passed = 0;
  for (const { file, month, asOf } of WORKBOOKS) {
    const pages = resolve(folder, 'pages', file);
    rmSync(pages, { recursive: true, force: true });
    mkdirSync(pages, { recursive: true });
    const written = join(pages, 'written.xlsx');
    run(process.execPath, [
      ...['--import', 'tsx', 'workbench/check.ts', `test/fixtures/${file}.xlsx`],
      ...['--month', month, '--as-of', asOf, '--out', written],
    ]);
    for (const sheet of SHEETS) {
      const alone = join(pages, `${sheet.name}.xlsx`);
      await showOnly(written, sheet.name, alone);
      run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', pages, alone]);
      const pdf = join(pages, `${sheet.name}.pdf`);
      run('pdftoppm', ['-r', '80', '-png', pdf, join(pages, sheet.name)]);
      const complaints = complaintsAbout(pdf, [...sheet.acrossThePage, `${Number(month.slice(5))}月`]);
      for (const complaint of complaints)
        process.stdout.write(`FAILED ${file} ${sheet.name}: ${complaint}\n`);
      failures += complaints.length > 0 ? 1 : 0;
      passed += complaints.length > 0 ? 0 : 1;
    }
  }
  process.stdout.write(
    `printed sheets: ${passed} passed, ${failures} failed; pages kept in ${folder}/pages\n`,
  );
  return failures === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
