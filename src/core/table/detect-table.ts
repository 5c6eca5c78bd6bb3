import type { CalendarDate } from '../calendar/calendar-date';
import type { TableCorrections } from '../settings';
import { arrangeTables, type ArrangedCandidate } from './arrange-tables';
import { FOUND, missingRoles, scoreOf, UNSURE } from './detection-score';
import type { Candidate, Detection } from './responsibility-table';
import { findSheetTables, type SheetTable } from './sheet-table';
import type { WorkbookSnapshot } from './workbook-snapshot';

/** What finding the table depends on beside the workbook. */
export interface DetectionOptions {
  /** The year of months that neither header, title, sheet nor file name gives one. */
  readonly asOf: CalendarDate;
  readonly corrections: TableCorrections;
}

/**
 * Finds the responsibility table of a workbook. Workbook §1.
 * Of all visible sheets that the add-in did not make, the table with the most roles wins, then with the most items,
 * then the active sheet's. Below the threshold nothing is taken without asking.
 */
export function detectTable(snapshot: WorkbookSnapshot, options: DetectionOptions): Detection {
  const tables = candidateSheets(snapshot).flatMap((sheet) => findSheetTables(sheet, snapshot.dateSystem));
  const whole = tables.filter((table) => missingRoles(table).length === 0);
  const candidates = arrangeTables(whole, snapshot, options.asOf)
    .map((arranged) => ({ arranged, candidate: candidateOf(arranged) }))
    .filter(({ candidate }) => candidate.score >= UNSURE)
    .sort((a, b) => compare(a, b))
    .map(({ candidate }) => candidate);
  const found = candidates.find(({ score }) => score >= FOUND);
  if (found !== undefined) {
    return { kind: 'found', best: found, others: candidates.filter((candidate) => candidate !== found) };
  }
  return candidates.length > 0
    ? { kind: 'unsure', candidates }
    : { kind: 'none', nearest: nearestOf(tables) };
}

function candidateSheets({ sheets }: WorkbookSnapshot): WorkbookSnapshot['sheets'] {
  return sheets.filter(({ visibility, isOwn, used }) => visibility === 'visible' && !isOwn && used !== null);
}

function candidateOf({ source, table }: ArrangedCandidate): Candidate {
  return { table, ...scoreOf(source, table) };
}

interface Ranked {
  readonly arranged: ArrangedCandidate;
  readonly candidate: Candidate;
}

function compare(one: Ranked, other: Ranked): number {
  return (
    rolesOf(other) - rolesOf(one) ||
    other.candidate.table.items.length - one.candidate.table.items.length ||
    Number(other.arranged.isActive) - Number(one.arranged.isActive)
  );
}

const rolesOf = ({ candidate }: Ranked): number =>
  new Set(candidate.reasons.flatMap((reason) => (reason.code === 'role' ? [reason.role] : []))).size;

function nearestOf(tables: readonly SheetTable[]): Extract<Detection, { kind: 'none' }>['nearest'] {
  const [nearest] = [...tables].sort(
    (a, b) =>
      missingRoles(a).length - missingRoles(b).length ||
      Object.keys(b.attributes).length - Object.keys(a.attributes).length,
  );
  if (nearest === undefined) return null;
  return {
    sheet: nearest.grid.sheet.name,
    row: nearest.headerRows.at(-1) ?? 0,
    missing: missingRoles(nearest),
  };
}
