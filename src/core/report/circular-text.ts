import { dateParts } from '../calendar/calendar-date';
import { deadlineOf } from '../calendar/deadline';
import { addMonths, periodParts } from '../calendar/period';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import type { RegisterReview } from '../registers/register-review';
import { checkedRound, roundReview } from '../registers/round-review';
import { proposalsOf, type Circular, type CircularWords } from './circular';
import { circularGroups, countEntries, unitsNamed, type CircularUnit } from './circular-groups';
import { problemsOf } from './circular-problems';
import { documentNames } from './document-names';
import type { CircularCounts, DocumentTexts } from './document-texts';
import { paragraph, type FormattedText, type Paragraph } from './formatted-text';
import { signature, type DocumentMaking } from './reminder-text';

export interface CircularMaking extends DocumentMaking {
  /** Of this year's series; null leaves it to be filled in. */
  readonly number: number | null;
}

/**
 * 通报稿 of the checked month's round, in the usual form of a notice: number, overall figures, praise, criticism with
 * items, what follows. Each lead unit is named once; what the rules propose is worded as a proposal. A draft: a
 * person confirms and issues it. null where the table has no month. Workbook §3.
 */
export function circularText(
  result: CheckResult,
  registers: RegisterReview,
  making: CircularMaking,
  words: CircularWords,
): FormattedText | null {
  const round = checkedRound(result);
  if (round === null) return null;
  const review = roundReview(result, registers, round);
  const [first, last] = [review.months[0], review.months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const texts = words.documents.circular;
  const names = documentNames(result, words.documents);
  const groups = circularGroups(review);
  const notes = new Map(
    unitsNamed(groups)
      .flatMap(({ proposals }) => proposals)
      .map((proposal, index) => [proposal, index + 1]),
  );
  const circular: Circular = { result, registers, review, first, last, groups, notes, names, words };
  const sections = sectionsOf(circular).filter(({ body }) => body.length > 0);
  return {
    language: words.documents.language,
    paragraphs: [
      paragraph('title', texts.title(round)),
      paragraph('number', texts.number(dateParts(making.day).year, making.number)),
      paragraph('addressee', texts.addressee),
      ...sections.flatMap(({ heading, body }, index) => [
        paragraph('heading', texts.heading(index + 1, heading)),
        ...body,
      ]),
      ...signature(making, words.documents),
      ...[...notes].map(([proposal, number]) =>
        paragraph('remark', texts.note(number, words.registers.grounds(proposal))),
      ),
      paragraph('remark', texts.remark(remarkOf(circular))),
    ],
  };
}

interface Section {
  readonly heading: string;
  readonly body: readonly Paragraph[];
}

function sectionsOf(circular: Circular): readonly Section[] {
  const { words, groups, names } = circular;
  const texts = words.documents.circular;
  const inList = (units: readonly CircularUnit[]): readonly string[] =>
    units.map((unit) => {
      const proposals = proposalsOf(unit, circular);
      const name = names.unit(unit.unit);
      return proposals.length === 0 ? name : texts.unitWithProposals(name, proposals);
    });
  const { praised, unverified, nothingDue, onlyInRegister } = groups;
  const hasDates = hasDateColumns(circular);
  return [
    { heading: texts.overall, body: overall(circular) },
    {
      heading: texts.praise,
      body: [paragraph('body', praised.length === 0 ? texts.nobodyPraised : texts.praised(inList(praised)))],
    },
    {
      heading: texts.timeUnknown,
      body:
        unverified.length === 0 ? [] : [paragraph('body', texts.unverified(inList(unverified), hasDates))],
    },
    { heading: texts.problems, body: problemsOf(circular) },
    {
      heading: texts.collective,
      body: groups.collective.map(({ unit, counts }, index) =>
        paragraph('item', texts.collectiveUnit(index + 1, names.unit(unit), counts, hasDates)),
      ),
    },
    {
      heading: texts.others,
      body: [
        ...(nothingDue.length === 0 ? [] : [paragraph('body', texts.nothingDue(inList(nothingDue)))]),
        ...(onlyInRegister.length === 0
          ? []
          : [paragraph('body', texts.onlyInRegister(inList(onlyInRegister)))]),
      ],
    },
    { heading: texts.nextSteps, body: nextSteps(circular) },
  ];
}

function overall(circular: Circular): readonly Paragraph[] {
  const { registers, words } = circular;
  const texts = words.documents.circular;
  return [
    paragraph('body', texts.counts(countsOfRound(circular))),
    ...(registers.goals === null ? [] : [paragraph('body', texts.goals(registers.goals))]),
  ];
}

function countsOfRound(circular: Circular): CircularCounts {
  const { result, review, first, last } = circular;
  const inRound = entriesOfRound(circular);
  const leads = review.units.filter(({ inTable }) => inTable);
  return {
    round: review.round,
    first,
    last,
    rule: result.settings.deadline,
    asOf: result.scope.asOf,
    items: result.table.items.length,
    units: leads.filter(({ collective }) => !collective).length,
    collectiveUnits: leads.filter(({ collective }) => collective).length,
    totals: countEntries(inRound),
    hasDates: hasDateColumns(circular),
    pending: inRound.filter(({ status }) => status === 'pending').length,
    withoutUnit: countEntries(inRound.filter(({ units }) => units.length === 0)).due,
  };
}

const entriesOfRound = ({ result, review }: Circular): readonly CheckedEntry[] =>
  result.entries.filter(({ period }) => review.months.includes(period));

const hasDateColumns = ({ result, review }: Circular): boolean =>
  result.table.months.some(
    ({ period, columns }) => columns.reportedOn !== undefined && review.months.includes(period),
  );

function nextSteps(circular: Circular): readonly Paragraph[] {
  const { groups, words } = circular;
  const hasGaps = [...groups.criticised, ...groups.reminded, ...groups.collective].some(
    ({ counts }) => counts.missing + counts.incomplete > 0,
  );
  return words.documents.circular
    .steps({ hasGaps, next: nextDeadline(circular) })
    .map((step) => paragraph('body', step));
}

/** The checked month while its deadline is open, then the one after it, within the table's months or its year. */
function nextDeadline({ result }: Circular): Parameters<DocumentTexts['circular']['steps']>[0]['next'] {
  const { scope, settings, table } = result;
  if (scope.period === null || scope.deadline === null) return null;
  const isOpen = scope.asOf <= scope.deadline;
  const period = isOpen ? scope.period : addMonths(scope.period, 1);
  const isKnown =
    table.months.some((month) => month.period === period) ||
    periodParts(period).year === periodParts(scope.period).year;
  const deadline = deadlineOf(period, settings.deadline).date;
  return isKnown && deadline >= scope.asOf ? { period, deadline } : null;
}

function remarkOf({
  groups,
  review,
  names,
  registers,
}: Circular): Parameters<DocumentTexts['circular']['remark']>[0] {
  const named = unitsNamed(groups);
  return {
    hasProposals: named.some(({ proposals }) => proposals.length > 0),
    hasSuspicious: named.some(({ unit }) => names.isSuspicious(unit)),
    isWhole: review.isWhole,
    uncounted: registers.registers.problems.filter(({ counts }) => !counts).length,
  };
}
