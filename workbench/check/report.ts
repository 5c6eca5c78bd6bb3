import type { CheckedEntry, CheckResult } from '../../src/core/checks/check-result';
import type { Finding } from '../../src/core/finding';
import type { Ranking, UnitRow } from '../../src/core/ranking/ranking';
import type { GoalCount } from '../../src/core/registers/goals';
import type { Proposal, UnitNotices } from '../../src/core/registers/notice-review';
import type { RegisterReview } from '../../src/core/registers/register-review';
import { wordFinding, type FindingTexts } from '../../src/core/report/finding-texts';
import { columnName, formatAddress } from '../../src/core/table/cell';
import type { Candidate, ResponsibilityTable, TableMonth } from '../../src/core/table/responsibility-table';

/** What the host counted: round trips to Excel, and their size in bytes. */
export interface HostCounts {
  readonly requests: number;
  readonly readBytes: number;
  readonly writtenBytes: number;
}

export interface ReportInput {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly registers: RegisterReview;
  /** How the table was recognised: with what certainty, and why. */
  readonly recognised: Pick<Candidate, 'score' | 'reasons'>;
  readonly findings: FindingTexts;
  readonly host: HostCounts;
}

/** The check as plain data: rows from 1, columns by their letters. The keys are those that the README names. */
export function reportOf({ file, result, ranking, registers, recognised, findings, host }: ReportInput) {
  const { table, settings, scope } = result;
  return {
    sheet: table.sheet,
    file,
    layout: layoutOf(table, recognised),
    rule: { ...settings.deadline, peers: settings.peers },
    period: scope.period,
    start: scope.start,
    asOf: scope.asOf,
    deadline: scope.deadline,
    entries: result.entries.map((entry) => entryOf(entry, table)),
    findings: result.findings.map((finding) => findingOf(finding, findings)),
    units: ranking.units.map(unitOf),
    goals: {
      awards: registers.goals?.awards ?? notCounted(settings.goals.awards),
      experiences: registers.goals?.experiences ?? notCounted(settings.goals.experiences),
    },
    notices: (registers.notices?.units ?? []).filter(hasSomethingToSay).map(noticesOf),
    host,
  };
}

export type Report = ReturnType<typeof reportOf>;

/** With a row for each item and month no column belongs to a month: those of the entries stand with the others. */
function layoutOf(table: ResponsibilityTable, { score, reasons }: ReportInput['recognised']) {
  const inRows = table.arrangement === 'rows';
  return {
    headerRows: table.headerRows.map((row) => row + 1),
    columns: lettersOf({ ...table.columns, ...(inRows ? table.months[0]?.columns : {}) }),
    months: inRows ? [] : table.months.map((month) => monthOf(month, table)),
    items: table.items.length,
    hiddenRows: table.hiddenRows,
    score,
    reasons: reasons.map((reason) =>
      reason.code === 'role' ? { ...reason, cell: formatAddress(reason.cell) } : reason,
    ),
  };
}

const monthOf = ({ period, sheet, columns }: TableMonth, { arrangement }: ResponsibilityTable) => ({
  period,
  ...lettersOf(columns),
  ...(arrangement === 'sheets' ? { sheet } : {}),
});

const lettersOf = (columns: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, columnName(column)]));

function entryOf(entry: CheckedEntry, { items }: ResponsibilityTable) {
  const item = items[entry.item];
  const [unit = null, ...others] = entry.units;
  return {
    item: item?.text ?? '',
    row: (item?.row ?? 0) + 1,
    unit,
    ...(others.length > 0 ? { units: entry.units } : {}),
    period: entry.period,
    status: entry.status,
    daysLate: entry.status === 'late' ? entry.daysLate : null,
    rank: entry.rank,
    reportedOn: entry.reportedOn,
    evidence: entry.evidence,
  };
}

const findingOf = (finding: Finding, texts: FindingTexts) => ({
  code: finding.code,
  severity: finding.severity,
  cell: formatAddress(finding.cell),
  unit: finding.unit,
  period: finding.period,
  message: wordFinding(finding, texts).message,
});

/** Without a register of outcomes there is nothing to count. */
const notCounted = (target: number): GoalCount => ({ target, confirmed: 0, expected: 0 });

/** A streak, or a proposal: what lies before the latest held round is no streak. */
export const hasSomethingToSay = ({ streak, proposals }: UnitNotices): boolean =>
  streak > 0 || proposals.length > 0;

const noticesOf = ({ unit, streak, rounds, proposals }: UnitNotices) => ({
  unit,
  streak,
  proposals: proposals.map(({ kind }) => kind),
  rounds,
  skippedRounds: proposals.flatMap((proposal) => (proposal.kind === 'refer' ? [] : proposal.skipped)),
  rows: rowsOf(proposals),
});

/** The rows of the registers that the proposals rest on, each once. */
const rowsOf = (proposals: readonly Proposal[]): readonly string[] => [
  ...new Set(proposals.flatMap(({ restsOn }) => restsOn.map(({ cell }) => formatAddress(cell)))),
];

const unitOf = (row: UnitRow) => ({
  place: row.place,
  unit: row.unit,
  due: row.due,
  onTime: row.onTime,
  late: row.late,
  incomplete: row.incomplete,
  missing: row.missing,
  unverified: row.unverified,
  onTimeRate: row.onTimeRate,
  daysLate: row.daysLate,
  averageRank: row.averageRank,
  collective: row.collective,
  ...(row.points === null ? {} : { points: row.points }),
});
