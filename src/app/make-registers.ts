import { findRegisters, type FoundRegister } from '../core/registers/find-registers';
import type { RegisterKind } from '../core/registers/register';
import { registerSheet, type RegisterSheetInput } from '../core/report/register-sheet';
import { succeeded } from './outcome';
import type { WorkbookOutcome, WorkbookPort, WrittenSheet } from './workbook-port';

/** What came of asking for registers. */
export interface MadeRegisters {
  readonly made: readonly WrittenSheet[];
  /** Registers that the workbook had: people's own, or made before. Nothing was written into them. */
  readonly kept: readonly FoundRegister[];
}

const KINDS: readonly RegisterKind[] = ['notices', 'outcomes'];

/**
 * 台账: makes the registers that the workbook does not have yet. One that people keep, whatever it is called, stands
 * in the place of ours; a sheet that merely has its name is left alone; one of ours is made once and never written
 * anew, unless its making was cut short, which leaves what people entered below its header. Rules §10, §11.
 */
export async function makeRegisters(
  workbook: Pick<WorkbookPort, 'read' | 'writeSheets'>,
  input: RegisterSheetInput,
  kinds: readonly RegisterKind[] = KINDS,
): WorkbookOutcome<MadeRegisters> {
  const reading = await workbook.read({ merges: false });
  if (!reading.ok) return reading;
  const { snapshot, state } = reading.value;
  const unfinished = new Set(
    state.ownSheets.filter((sheet) => sheet.unfinished).map((sheet) => `${sheet.kind} ${sheet.name}`),
  );
  const kept = findRegisters(snapshot).filter(
    ({ kind, sheet }) => kinds.includes(kind) && !unfinished.has(`${kind} ${sheet}`),
  );
  const lacking = kinds.filter((kind) => !kept.some((register) => register.kind === kind));
  if (lacking.length === 0) return succeeded({ made: [], kept });
  const written = await workbook.writeSheets(lacking, () =>
    lacking.map((kind) => registerSheet(kind, input)),
  );
  return written.ok ? succeeded({ made: written.value, kept }) : written;
}
