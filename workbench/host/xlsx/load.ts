import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { HostWorkbook } from '../model/workbook';
import { importWorkbook } from './import-workbook';
import { takeNames } from './names';
import { takeValidations } from './validations';
import type { LoadOutcome } from './load-outcome';
import {
  isWorkbookPackage,
  normalisePackage,
  readPackage,
  refuseAtSight,
  writePackage,
  type PackageParts,
} from './package';

export type { LoadOutcome, LoadRefusal } from './load-outcome';

/** Without it the library drops charts, and refuses some files that hold any. */
let hasChartSupport = false;

function prepareLibrary(): void {
  if (hasChartSupport) return;
  installChartSupport();
  hasChartSupport = true;
}

/** Opens an .xlsx. Never throws: what cannot be opened is refused with its kind. */
export async function loadXlsx(bytes: Uint8Array, fileName: string): Promise<LoadOutcome> {
  const refusal = refuseAtSight(bytes);
  if (refusal !== null) return { ok: false, refusal };
  try {
    const parts = readPackage(bytes);
    const normal = normalisePackage(parts);
    if (!isWorkbookPackage(normal)) return { ok: false, refusal: { kind: 'notWorkbook' } };
    return { ok: true, workbook: await openPackage(normal, fileName) };
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error);
    return { ok: false, refusal: { kind: 'damaged', details } };
  }
}

async function openPackage(parts: PackageParts, fileName: string): Promise<HostWorkbook> {
  prepareLibrary();
  const taken = { names: takeNames(parts), validations: takeValidations(parts) };
  const library = new Workbook();
  await library.xlsx.load(writePackage(parts, 0));
  return importWorkbook(library, parts, taken, fileName);
}
