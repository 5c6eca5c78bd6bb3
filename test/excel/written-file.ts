import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook, { type CellValue } from 'read-excel-file/node';
import type { Report } from '../../workbench/check/report';
import { runCheck } from '../../workbench/check/run';
import { day } from '../core/report/sample-report';

export type Cell = CellValue | null;

/** A sheet as another library than the writer's reads it. */
export interface ReadSheet {
  readonly rows: readonly (readonly Cell[])[];
  /** The row of the long table's header, and the rows below it by header. */
  readonly header: number;
  readonly records: readonly Readonly<Record<string, Cell>>[];
}

export interface WrittenFile {
  readonly report: Report;
  sheet(name: string): ReadSheet;
}

/** Checks a workbook as a person without a screen does, and reads back what was written: sheets, and the report. */
export async function writtenFile(source: Uint8Array, args: readonly string[]): Promise<WrittenFile> {
  const folder = await mkdtemp(join(tmpdir(), 'duty-ledger-'));
  try {
    const [file, out, json] = ['table.xlsx', 'written.xlsx', 'report.json'].map((name) => join(folder, name));
    if (file === undefined || out === undefined || json === undefined) throw new Error();
    await writeFile(file, source);
    const complaints: string[] = [];
    const code = await runCheck([file, ...args, '--out', out, '--json', json], {
      now: { day: day('2022-11-01'), time: '09:30' },
      print: () => undefined,
      complain: (text) => complaints.push(text),
      progress: null,
    });
    if (code !== 0) throw new Error(complaints.join('\n'));
    const sheets = await readWorkbook(out);
    return {
      report: JSON.parse(await readFile(json, 'utf8')) as Report,
      sheet: (name) => {
        const found = sheets.find(({ sheet }) => sheet === name);
        if (found === undefined) throw new Error(`no sheet ${name}`);
        return readSheet(found.data);
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readSheet(rows: readonly (readonly Cell[])[]): ReadSheet {
  const header = rows.findIndex(
    (row) => row.includes('责任单位') && row.filter((cell) => cell !== null).length > 5,
  );
  const names = rows[header] ?? [];
  return {
    rows,
    header,
    records: rows
      .slice(header + 1)
      .map((row) => Object.fromEntries(names.map((name, column) => [String(name), row[column] ?? null]))),
  };
}

/** The row of the table that a cell's name (`X12`) is on. */
export const rowOf = (cell: Cell | undefined): number => Number(String(cell ?? '').replace(/^\D+/, ''));
