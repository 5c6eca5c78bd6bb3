import type { HostWorkbook } from '../host/model/workbook';
import { loadXlsx } from '../host/xlsx/load';
import { saveXlsx } from '../host/xlsx/save';
import { WorkbenchSession } from './workbench-session';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of a file, opened; null where it is none. */
export async function openFile(file: File): Promise<WorkbenchSession | null> {
  const outcome = await loadXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  return outcome.ok ? new WorkbenchSession(outcome.workbook) : null;
}

/** Hands the workbook to the browser as a download under its own name. */
export async function saveFile(workbook: HostWorkbook): Promise<void> {
  const bytes = await saveXlsx(workbook);
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = workbook.name;
  link.click();
  URL.revokeObjectURL(url);
}
