import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import { loadXlsx } from '../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { contentOf } from './content-of';
import { opened } from './opened';
import { packageFaults } from './package/package-faults';

/** What a script does on the sheet `Sheet1` of a blank workbook. */
export type Script = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

export async function loaded(bytes: Uint8Array): Promise<HostWorkbook> {
  const outcome = await loadXlsx(bytes, 'Book1.xlsx');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

/** Holds that a sound file is written of what the script made, and that all of it is read from there, twice. */
export async function cameBack(script: Script): Promise<Uint8Array> {
  const { host, onSheet } = opened();
  await onSheet(async (sheet, context) => {
    await script(sheet, context);
    await context.sync();
  });
  const bytes = await saveXlsx(host.workbook);
  expect(packageFaults(bytes)).toEqual([]);
  const first = await loaded(bytes);
  expect(contentOf(first)).toEqual(contentOf(host.workbook));
  const again = await saveXlsx(first);
  expect(packageFaults(again)).toEqual([]);
  expect(contentOf(await loaded(again))).toEqual(contentOf(first));
  return bytes;
}
