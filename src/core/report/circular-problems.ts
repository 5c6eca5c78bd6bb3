import type { CheckedEntry, CheckResult } from '../checks/check-result';
import { proposalsOf, type Circular } from './circular';
import type { CircularUnit } from './circular-groups';
import type { EntryFault } from './document-texts';
import { entryGap } from './entry-gaps';
import { paragraph, type Paragraph } from './formatted-text';
import { groupedBy } from './grouped-by';

/** Who is proposed for criticism, then who is reminded; each with its items, numbered through. */
export function problemsOf(circular: Circular): readonly Paragraph[] {
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
  return paragraph('item', texts.unit(number, names.unit(unit.unit), items, proposalsOf(unit, circular)));
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
