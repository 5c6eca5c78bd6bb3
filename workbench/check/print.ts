import { periodOf } from '../../src/core/calendar/period';
import type { CheckResult } from '../../src/core/checks/check-result';
import { SEVERITY, type Finding, type FindingCode } from '../../src/core/finding';
import { countedPeriods, isCounted } from '../../src/core/ranking/counted-periods';
import type { Ranking, UnitRow } from '../../src/core/ranking/ranking';
import type { RegisterProblem } from '../../src/core/registers/register';
import type { RegisterReview } from '../../src/core/registers/register-review';
import { wordRegisterProblem } from '../../src/core/registers/register-texts';
import { wordFinding } from '../../src/core/report/finding-texts';
import { columnName, formatAddress } from '../../src/core/table/cell';
import type { Language, Messages } from '../../src/locale/messages';
import { hasSomethingToSay } from './report';
import { textTable, type TextColumn } from './text-table';

export interface Printed {
  readonly file: string;
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly registers: RegisterReview;
  readonly language: Language;
  readonly messages: Messages;
}

/** What the check says on standard output: the rule, the counts, the ranking, the findings by code. */
export function printedLines(printed: Printed): readonly string[] {
  const { result, messages } = printed;
  const { table } = result;
  const headerRows = table.headerRows.map((row) => row + 1);
  const [first, last] = [headerRows[0] ?? 1, headerRows.at(-1) ?? 1];
  return [
    ruleLine(printed),
    messages.check.table(
      table.sheet,
      first === last ? String(first) : `${first}-${last}`,
      table.items.length,
      table.hiddenRows,
    ),
    '',
    ...(result.scope.period === null ? noMonths(printed) : judged(printed)),
    ...registerLines(printed),
  ];
}

/** Goals, streaks and proposals with what they rest on, and the rows that could not be read; nothing without registers. */
function registerLines({ registers: { goals, notices, registers }, messages }: Printed): readonly string[] {
  const texts = messages.registers;
  const lines = [
    ...(goals === null ? [] : [texts.goals(goals.year, goals.awards, goals.experiences)]),
    ...(notices === null
      ? []
      : [messages.check.notices(notices.heldRounds.map((round) => texts.round(round)))]),
    ...(notices?.units ?? [])
      .filter(hasSomethingToSay)
      .flatMap(({ unit, streak, proposals }) => [
        `  ${texts.ofUnit(
          unit,
          proposals.length === 0
            ? [texts.streak(streak)]
            : proposals.map(
                (proposal) =>
                  `${texts.proposal(proposal)}${messages.check.sentenceEnd}${texts.grounds(proposal)}`,
              ),
        )}`,
      ]),
    ...problemLines(registers.problems, messages),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

const LISTED_PROBLEMS = 20;

function problemLines(problems: readonly RegisterProblem[], messages: Messages): readonly string[] {
  if (problems.length === 0) return [];
  const texts = messages.registers;
  const uncounted = problems.filter(({ counts }) => !counts).length;
  return [
    messages.check.list(texts.problemCount(uncounted, problems.length - uncounted)),
    ...problems.slice(0, LISTED_PROBLEMS).map((problem) => {
      const { message, advice } = wordRegisterProblem(problem, texts);
      return `  ${texts.problem(problem.cell, message, advice)}`;
    }),
    ...(problems.length > LISTED_PROBLEMS
      ? [`  ${messages.check.more(problems.length - LISTED_PROBLEMS)}`]
      : []),
  ];
}

function ruleLine({ file, result, messages }: Printed): string {
  const { table, settings, scope } = result;
  return messages.sheets.common.ruleLine({
    counted: countedPeriods(result, scope.period),
    rule: settings.deadline,
    deadline: scope.deadline,
    asOf: scope.asOf,
    fileName: file,
    sheets: [...new Set(table.months.length > 0 ? table.months.map(({ sheet }) => sheet) : [table.sheet])],
  });
}

/** Without a month nothing is due: what to add, and what is odd about the table in full. */
function noMonths({ result, messages }: Printed): readonly string[] {
  const { table, scope, findings } = result;
  const columns = table.bodies.flatMap(({ sheet, range }) =>
    sheet === table.sheet ? [range.column + range.columnCount] : [],
  );
  const months = messages.check.noMonths(periodOf(scope.asOf), columnName(Math.max(0, ...columns)));
  return [
    months,
    '',
    messages.check.findings(findings.length),
    ...findings.map((finding) => {
      const { message, advice } = wordFinding(finding, messages.findings);
      return messages.check.finding(formatAddress(finding.cell), message, advice);
    }),
  ];
}

function judged(printed: Printed): readonly string[] {
  const { result, ranking, messages } = printed;
  return [
    countsLine(printed),
    '',
    ...(ranking.units.length === 0 ? [messages.check.noUnits] : rankingTable(printed)),
    '',
    messages.check.findings(result.findings.length),
    ...findingsByCode(result.findings, messages),
  ];
}

function countsLine({ result, ranking, language, messages }: Printed): string {
  const { totals, hasDates } = ranking;
  const { status } = messages.terms;
  const periods = countedPeriods(result, result.scope.period);
  const pending = result.entries.filter(
    (entry) => entry.status === 'pending' && isCounted(periods, entry.period),
  ).length;
  const rate =
    totals.onTimeRate === null
      ? null
      : messages.check.rate(messages.sheets.summary.rate(hasDates), percent(totals.onTimeRate, language));
  return messages.check.counts(
    [
      [messages.check.due, totals.due],
      [status.onTime, totals.onTime],
      [status.late, totals.late],
      [status.incomplete, totals.incomplete],
      [status.missing, totals.missing],
      [status.unverified, totals.unverified],
      ...(pending > 0 ? [[status.pending, pending] as const] : []),
    ],
    rate,
  );
}

function rankingTable({ ranking, language, messages, result }: Printed): readonly string[] {
  const { columns } = messages.sheets.summary;
  const { status } = messages.terms;
  const { unranked, collective } = messages.check;
  const withPoints = result.settings.scoring === 'points';
  const number = (value: number | null, digits = 0): string =>
    value === null
      ? unranked
      : new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const cells: readonly (TextColumn & { readonly of: (row: UnitRow) => string })[] = [
    {
      header: columns.place,
      align: 'right',
      of: (row) => (row.place === null && row.collective ? collective : number(row.place)),
    },
    {
      header: columns.unit,
      align: 'left',
      of: (row) => (row.suspicious ? messages.sheets.common.toBeChecked(row.unit) : row.unit),
    },
    { header: columns.due, align: 'right', of: (row) => number(row.due) },
    { header: status.onTime, align: 'right', of: (row) => number(row.onTime) },
    { header: status.late, align: 'right', of: (row) => number(row.late) },
    { header: status.incomplete, align: 'right', of: (row) => number(row.incomplete) },
    { header: status.missing, align: 'right', of: (row) => number(row.missing) },
    { header: status.unverified, align: 'right', of: (row) => number(row.unverified) },
    {
      header: messages.sheets.summary.rate(ranking.hasDates),
      align: 'right',
      of: (row) => (row.onTimeRate === null ? unranked : percent(row.onTimeRate, language)),
    },
    ...(withPoints
      ? [{ header: columns.points, align: 'right' as const, of: (row: UnitRow) => number(row.points, 2) }]
      : []),
    { header: columns.daysLate, align: 'right', of: (row) => number(row.daysLate) },
    { header: columns.averageRank, align: 'right', of: (row) => number(row.averageRank, 1) },
    { header: columns.change, align: 'right', of: (row) => changeText(row.change, unranked) },
  ];
  return textTable(
    cells,
    ranking.units.map((row) => cells.map(({ of }) => of(row))),
  );
}

function changeText(change: number | null, none: string): string {
  if (change === null) return none;
  return change > 0 ? `+${change}` : String(change);
}

/** One line a code, errors first, then the most frequent. */
function findingsByCode(findings: readonly Finding[], messages: Messages): readonly string[] {
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const severities = ['error', 'warning', 'info'];
  const rows = [...counts].sort(
    ([a, n], [b, m]) => severities.indexOf(SEVERITY[a]) - severities.indexOf(SEVERITY[b]) || m - n,
  );
  const plain: readonly TextColumn[] = [
    { header: '', align: 'left' },
    { header: '', align: 'left' },
    { header: '', align: 'right' },
    { header: '', align: 'left' },
  ];
  return textTable(
    plain,
    rows.map(([code, count]) => [
      `  ${messages.terms.severity[SEVERITY[code]]}`,
      messages.findings[code].kind,
      String(count),
      code,
    ]),
  ).slice(1);
}

const percent = (rate: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(rate);
