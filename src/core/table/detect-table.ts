import type { CalendarDate } from '../calendar/calendar-date';
import { isRegisterHeader } from '../registers/register-header';
import type { TableCorrections } from '../settings';
import { arrangeTables, type ArrangedCandidate } from './arrange-tables';
import { FOUND, missingRoles, scoreOf, UNSURE } from './detection-score';
import type { Candidate, Detection } from './responsibility-table';
import { findSheetTables, type SheetTable } from './sheet-table';
import type { SheetSnapshot, WorkbookSnapshot } from './workbook-snapshot';

/** What finding the table depends on beside the workbook. */
export interface DetectionOptions {
  /** The year of months to which neither header, title, sheet nor file name gives one. */
  readonly asOf: CalendarDate;
  /** What a person set right; the rest is recognised. What was set by hand is taken, however unlikely it looks. */
  readonly corrections: TableCorrections;
}

/**
 * Finds the responsibility table of a workbook. Workbook §1.
 * Of all visible sheets that the add-in did not make, the table with the most roles wins, then the one with the most
 * items, then the active sheet's. Below the threshold nothing is taken without asking.
 */
export function detectTable(snapshot: WorkbookSnapshot, options: DetectionOptions): Detection {
  const { asOf, corrections } = options;
  const { dateSystem, fileName } = snapshot;
  const tables = candidateSheets(snapshot, corrections)
    .flatMap((sheet) => findSheetTables(sheet, dateSystem, corrections))
    .filter(({ grid, headerRows }) => isPointedAt(corrections) || !isRegisterHeader(grid, headerRows));
  const whole = tables.filter((table) => missingRoles(table, corrections).length === 0);
  const candidates = arrangeTables(whole, { fileName, asOf, corrections })
    .filter(({ sources }) => isOnSheet(sources, corrections.sheet))
    .map((arranged) => rankedCandidate(arranged, corrections))
    .filter(({ candidate, isCorrected }) => isCorrected || candidate.score >= UNSURE)
    .sort(byLikelihood);
  const found = candidates.find(({ candidate, isCorrected }) => isCorrected || candidate.score >= FOUND);
  if (found !== undefined) {
    const others = candidates.filter((other) => other !== found).map(({ candidate }) => candidate);
    return { kind: 'found', best: found.candidate, others };
  }
  return candidates.length > 0
    ? { kind: 'unsure', candidates: candidates.map(({ candidate }) => candidate) }
    : {
        kind: 'none',
        nearest: nearestOf(
          tables.filter((table) => isOnSheet([table], corrections.sheet)),
          corrections,
        ),
      };
}

/** A register (通报台账, 成果台账) names items and units too, and is no table, unless a person says that it is. */
const isPointedAt = ({ headerRows, columns }: TableCorrections): boolean =>
  headerRows !== undefined || columns !== undefined;

/** Visible sheets with something on them that the add-in did not make; a person may point at a hidden one. */
function candidateSheets({ sheets }: WorkbookSnapshot, corrections: TableCorrections): SheetSnapshot[] {
  return sheets.filter(
    ({ name, visibility, isOwn, used }) =>
      !isOwn && used !== null && (visibility === 'visible' || name === corrections.sheet),
  );
}

const isOnSheet = (sources: readonly SheetTable[], sheet: string | undefined): boolean =>
  sheet === undefined || sources.some(({ grid }) => grid.sheet.name === sheet);

interface RankedCandidate {
  readonly candidate: Candidate;
  readonly roles: number;
  readonly isActive: boolean;
  readonly isCorrected: boolean;
}

function rankedCandidate(
  { sources, table }: ArrangedCandidate,
  corrections: TableCorrections,
): RankedCandidate {
  const isCorrected = Object.values(corrections).some((correction) => correction !== undefined);
  const { score, reasons, roles } = scoreOf(sources[0], table);
  return {
    candidate: { table, score, reasons: isCorrected ? [{ code: 'corrected' }, ...reasons] : reasons },
    roles,
    isActive: sources.some(({ grid }) => grid.sheet.isActive),
    isCorrected,
  };
}

/** The most roles first; of two tables with as many, the one with months, then the larger, then the active sheet's. */
function byLikelihood(one: RankedCandidate, other: RankedCandidate): number {
  return (
    other.roles - one.roles ||
    Number(other.candidate.table.months.length > 0) - Number(one.candidate.table.months.length > 0) ||
    other.candidate.table.items.length - one.candidate.table.items.length ||
    Number(other.isActive) - Number(one.isActive)
  );
}

/** The table that lacks the fewest of the roles without which there is none, then the one with the most roles. */
function nearestOf(
  tables: readonly SheetTable[],
  corrections: TableCorrections,
): Extract<Detection, { kind: 'none' }>['nearest'] {
  const [nearest] = tables
    .map((table) => ({ table, missing: missingRoles(table, corrections) }))
    .sort(
      (a, b) =>
        a.missing.length - b.missing.length ||
        Object.keys(b.table.attributes).length - Object.keys(a.table.attributes).length,
    );
  if (nearest === undefined) return null;
  const { table, missing } = nearest;
  return { sheet: table.grid.sheet.name, row: table.headerRows.at(-1) ?? 0, missing };
}
