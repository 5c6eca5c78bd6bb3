import type { HostWorkbook } from '../model/workbook';
import { importWorkbook } from './import-workbook';
import type { LoadOutcome } from './load-outcome';
import { normalisePackage } from './normalise-package';
import { readPackage, refuseAtSight, refusePackage, TooLargePackage, type PackageParts } from './package';

export type { LoadOutcome, LoadRefusal } from './load-outcome';

/** Opens an .xlsx. Never throws: what cannot be opened is refused with its kind. */
export function loadXlsx(bytes: Uint8Array, fileName: string): Promise<LoadOutcome> {
  return Promise.resolve(open(bytes, fileName));
}

function open(bytes: Uint8Array, fileName: string): LoadOutcome {
  const refusal = refuseAtSight(bytes);
  if (refusal !== null) return { ok: false, refusal };
  try {
    const parts = normalisePackage(readPackage(bytes));
    const unfit = refusePackage(parts);
    if (unfit !== null) return { ok: false, refusal: unfit };
    return { ok: true, workbook: openPackage(parts, fileName) };
  } catch (error) {
    if (error instanceof TooLargePackage) return { ok: false, refusal: { kind: 'tooLarge' } };
    const details = error instanceof Error ? error.message : String(error);
    return { ok: false, refusal: { kind: 'damaged', details } };
  }
}

/** The model of a package in the common form. */
function openPackage(parts: PackageParts, fileName: string): HostWorkbook {
  const workbook = importWorkbook(parts, fileName);
  if (workbook.sheets.length === 0) throw new Error('The workbook has no worksheet that can be read.');
  return workbook;
}
