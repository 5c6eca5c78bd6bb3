import type { CheckResult } from '../checks/check-result';
import type { Finding, Severity } from '../finding';
import type { Ranking } from '../ranking/ranking';
import { formatAddress, formatPosition } from '../table/cell';
import { wordFinding } from './finding-texts';
import { itemFacts } from './item-facts';
import { URGENCY } from './places';
import { preamble, type Making } from './preamble';
import { fittedColumn, type SheetColumn } from './sheet-columns';
import type { SheetContent } from './sheet-content';
import { sheetOf } from './sheet-layout';
import { headingRow, link, number, row, text } from './sheet-rows';
import type { ReportTexts } from './sheet-texts';
import { SEVERITY_STYLE } from './styles';

export interface FindingsInput {
  readonly result: CheckResult;
  readonly ranking: Ranking;
  readonly making: Making;
  readonly texts: ReportTexts;
}

/** 问题清单: every finding with its evidence, errors first, then by unit in the ranking's order. Workbook §3. */
export function findingsSheet({ result, ranking, making, texts }: FindingsInput): SheetContent {
  const { common, findings: words } = texts.sheets;
  const ordered = inReadingOrder(result.findings, ranking);
  const columns = findingColumns(ordered, result, ranking, texts);
  const widths = columns.map(({ width }) => width);
  const across = columns.length;
  const opening = preamble(words.title(result.scope.period), result, making, widths, common);
  const head = [
    ...opening.rows,
    headingRow(text('goal', words.counts(countsBySeverity(ordered)), across)),
    headingRow(...columns.map(({ header }) => text('header', header))),
  ];
  const headerRow = head.length - 1;
  return sheetOf({
    kind: 'findings',
    name: words.name,
    widths,
    rows: [...head, ...ordered.map((finding) => row(...columns.map((column) => column.cell(finding))))],
    headerRow,
    frozenColumns: 0,
    dataBars: [],
    filter: { row: headerRow, column: 0, rowCount: ordered.length + 1, columnCount: across },
    kept: null,
    stamp: opening.stamp,
    footer: common.footer,
  });
}

function findingColumns(
  findings: readonly Finding[],
  result: CheckResult,
  ranking: Ranking,
  texts: ReportTexts,
): readonly SheetColumn<Finding>[] {
  const { terms, sheets } = texts;
  const { common } = sheets;
  const { columns: words } = sheets.findings;
  const numbers = new Map(findings.map((finding, index) => [finding, index + 1]));
  const facts = itemFacts(result, ranking, common);
  const suspicious = new Set(ranking.units.flatMap((row) => (row.suspicious ? [row.unit] : [])));
  const severalSheets = new Set(findings.map(({ cell }) => cell.sheet)).size > 1;

  const unitOf = ({ unit, item }: Finding): string => {
    if (unit !== null) return suspicious.has(unit) ? common.toBeChecked(unit) : unit;
    return item === null ? common.none : facts.unitsOf(item);
  };
  const leaderOf = ({ item }: Finding): string => (item === null ? common.none : facts.leaderOf(item));
  const itemOf = ({ item }: Finding): string =>
    item === null ? common.none : facts.nameOf(item) || common.none;
  const severityCell = ({ severity }: Finding) => text(SEVERITY_STYLE[severity], terms.severity[severity]);
  const kindOf = (finding: Finding): string => wordFinding(finding, texts.findings).kind;
  const monthOf = ({ period }: Finding): string =>
    period === null ? common.none : sheets.findings.month(period);
  const linkTo = ({ cell }: Finding) =>
    link('link', cell, severalSheets ? formatAddress(cell) : formatPosition(cell));

  return [
    fittedColumn(words.number, [6, 8], findings, (finding) => number('count', numbers.get(finding) ?? 0)),
    fittedColumn(words.severity, [6, 10], findings, severityCell),
    fittedColumn(words.kind, [12, 18], findings, (finding) => text('textCenter', kindOf(finding))),
    fittedColumn(words.unit, [14, 22], findings, (finding) => text('textCenter', unitOf(finding))),
    fittedColumn(words.leader, [9, 12], findings, (finding) => text('textCenter', leaderOf(finding))),
    fittedColumn(words.item, [24, 36], findings, (finding) => text('text', itemOf(finding))),
    fittedColumn(words.month, [11, 16], findings, (finding) => text('textCenter', monthOf(finding))),
    fittedColumn(words.cell, [8, 14], findings, linkTo),
    fittedColumn(words.message, [52, 52], findings, (finding) =>
      text('text', wordFinding(finding, texts.findings).message),
    ),
    fittedColumn(words.advice, [44, 44], findings, (finding) =>
      text('text', wordFinding(finding, texts.findings).advice),
    ),
  ];
}

/** Errors first; then by unit in the ranking's order, those without one last; then as they stand in the table. */
function inReadingOrder(findings: readonly Finding[], { units }: Ranking): readonly Finding[] {
  const order = new Map(units.map(({ unit }, index) => [unit, index]));
  const position = ({ unit }: Finding): number =>
    unit === null ? units.length + 1 : (order.get(unit) ?? units.length);
  return [...findings].sort(
    (one, other) => URGENCY[one.severity] - URGENCY[other.severity] || position(one) - position(other),
  );
}

function countsBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
