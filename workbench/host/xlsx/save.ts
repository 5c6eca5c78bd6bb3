import type { HostWorkbook } from '../model/workbook';
import { blankPackage } from './blank-package';
import { writePackage } from './package';
import { PackageSource } from './package-source';
import { NotSavedError, unsavedParts } from './unsaved';
import { WorkbookWriter } from './workbook-writer';

/**
 * The workbook as an .xlsx. One that was loaded is written over the file's own parts: what is as it was when loaded
 * stays as the file has it, and with it all that the model does not hold. Where it holds what cannot be written, the
 * promise is rejected with a `NotSavedError`.
 */
export function saveXlsx(workbook: HostWorkbook): Promise<Uint8Array> {
  const source = PackageSource.of(workbook);
  const unsaved = unsavedParts(workbook, source?.loaded ?? null);
  if (unsaved.length > 0) return Promise.reject(new NotSavedError(unsaved));
  const parts = source?.parts ?? blankPackage(workbook);
  const saved = { ...parts };
  new WorkbookWriter(saved, workbook, source).write();
  return Promise.resolve(writePackage(saved));
}
