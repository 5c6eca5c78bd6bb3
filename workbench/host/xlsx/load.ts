import { Workbook } from '@cj-tech-master/excelts';
import type { HostWorkbook } from '../model/workbook';
import { importWorkbook } from './import-workbook';
import { librarySheets, packageForLibrary } from './library-view';
import type { LoadOutcome } from './load-outcome';
import { normalisePackage } from './normalise-package';
import { isWorkbookPackage, readPackage, refuseAtSight, writePackage, type PackageParts } from './package';

export type { LoadOutcome, LoadRefusal } from './load-outcome';

/** Opens an .xlsx. Never throws: what cannot be opened is refused with its kind. */
export async function loadXlsx(bytes: Uint8Array, fileName: string): Promise<LoadOutcome> {
  const refusal = refuseAtSight(bytes);
  if (refusal !== null) return { ok: false, refusal };
  try {
    const parts = normalisePackage(readPackage(bytes));
    if (!isWorkbookPackage(parts)) return { ok: false, refusal: { kind: 'notWorkbook' } };
    return { ok: true, workbook: await openPackage(parts, fileName) };
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error);
    return { ok: false, refusal: { kind: 'damaged', details } };
  }
}

/** The model of a package in the common form. */
export async function openPackage(parts: PackageParts, fileName: string): Promise<HostWorkbook> {
  const library = new Workbook();
  const sheets = librarySheets(parts);
  await library.xlsx.load(writePackage(packageForLibrary(parts, sheets), 0));
  const workbook = importWorkbook(library, sheets, parts, fileName);
  if (workbook.sheets.length === 0) throw new Error('The workbook has no worksheet that can be read.');
  return workbook;
}
