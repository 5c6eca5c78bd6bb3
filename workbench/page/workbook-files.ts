import type { HostWorkbook } from '../host/model/workbook';
import { loadXlsx } from '../host/xlsx/load';
import { saveXlsx } from '../host/xlsx/save';
import { NotSavedError, type UnsavedKind } from '../host/xlsx/unsaved';
import { WorkbenchSession } from './workbench-session';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of a file, opened; null where it is none. */
export async function openFile(file: File): Promise<WorkbenchSession | null> {
  const outcome = await loadXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  return outcome.ok ? new WorkbenchSession(outcome.workbook) : null;
}

/** Hands the workbook to the browser as a download under its own name. Gives what kept it from being saved. */
export async function saveFile(workbook: HostWorkbook): Promise<readonly UnsavedKind[]> {
  try {
    download(workbook.name, await saveXlsx(workbook));
    return [];
  } catch (error) {
    if (!(error instanceof NotSavedError)) throw error;
    return [...new Set(error.unsaved.map(({ kind }) => kind))];
  }
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
