import { dateParts } from '../calendar/calendar-date';
import { deadlineOf } from '../calendar/deadline';
import { addMonths, periodParts, type Period } from '../calendar/period';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import type { Proposal } from '../registers/notice-review';
import type { RegisterReview } from '../registers/register-review';
import type { RegisterTexts } from '../registers/register-texts';
import { checkedRound, roundReview, type RoundReview } from '../registers/round-review';
import {
  circularGroups,
  countEntries,
  unitsNamed,
  type CircularGroups,
  type CircularUnit,
} from './circular-groups';
import { documentNames, type DocumentNames } from './document-names';
import type { CircularCounts, DocumentTexts, EntryFault } from './document-texts';
import { entryGap } from './entry-gaps';
import { paragraph, type FormattedText, type Paragraph } from './formatted-text';
import { groupedBy } from './grouped-by';
import { signature, type DocumentMaking } from './reminder-text';

/** The words of a circular: its own sentences, and those of the registers. */
export interface CircularWords {
  readonly documents: DocumentTexts;
  readonly registers: RegisterTexts;
}

export interface CircularMaking extends DocumentMaking {
  /** Of this year's series; null leaves it to be filled in. */
  readonly number: number | null;
}

interface Circular {
  readonly result: CheckResult;
  readonly registers: RegisterReview;
  readonly review: RoundReview;
  /** The first and the last month of the round that were checked. */
  readonly first: Period;
  readonly last: Period;
  readonly groups: CircularGroups;
  readonly names: DocumentNames;
  readonly words: CircularWords;
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
  const circular: Circular = { result, registers, review, first, last, groups, names, words };
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
      const proposals = proposalsOf(unit, words);
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

/** Who is proposed for criticism, then who is reminded; each with its items, numbered through. */
function problemsOf(circular: Circular): readonly Paragraph[] {
  const { groups, words, result } = circular;
  const texts = words.documents.circular;
  const { criticised, reminded } = groups;
  if (criticised.length + reminded.length === 0) return [paragraph('body', texts.noProblems)];
  const listed = (units: readonly CircularUnit[], from: number): readonly Paragraph[] =>
    units.map((unit, index) => unitParagraph(circular, unit, from + index));
  return [
    ...(criticised.length === 0
      ? []
      : [paragraph('body', texts.criticised(criticised.length, result.settings.noticeThresholds))]),
    ...listed(criticised, 1),
    ...(reminded.length === 0 ? [] : [paragraph('body', texts.reminded(reminded.length))]),
    ...listed(reminded, criticised.length + 1),
  ];
}

function unitParagraph(circular: Circular, unit: CircularUnit, number: number): Paragraph {
  const { names, words, result } = circular;
  const texts = words.documents.circular;
  const faulty = unit.entries.flatMap((entry) => {
    const fault = faultOf(result, entry);
    return fault === null ? [] : [{ item: entry.item, fault }];
  });
  const items = [...groupedBy(faulty, ({ item }) => item)].map(([item, faults]) =>
    texts.item(
      names.item(item),
      faults.map(({ fault }) => texts.fault(fault)),
    ),
  );
  return paragraph('item', texts.unit(number, names.unit(unit.unit), items, proposalsOf(unit, words)));
}

/** What speaks against a unit, with its evidence; without evidence of the time nothing does. */
function faultOf(result: CheckResult, entry: CheckedEntry): EntryFault | null {
  const { status, period } = entry;
  if (status === 'missing') return { status, period };
  if (status === 'incomplete') return { status, period, lacking: entryGap(result, entry).lacking };
  return entry.status === 'late'
    ? { status: 'late', period, daysLate: entry.daysLate, atLeast: entry.atLeast }
    : null;
}

const proposalsOf = (
  { proposals }: { readonly proposals: readonly Proposal[] },
  { documents, registers }: CircularWords,
): readonly string[] =>
  proposals.map((proposal) =>
    documents.circular.proposal(registers.proposal(proposal), registers.grounds(proposal)),
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
