import type { CalendarDate } from '../calendar/calendar-date';
import type { CheckedEntry, CheckResult } from '../checks/check-result';
import type { DocumentTexts, LackingPart, ReminderCounts } from './document-texts';
import { documentNames, type DocumentNames } from './document-names';
import { entryGap } from './entry-gaps';
import { groupedBy } from './grouped-by';
import { paragraph, type FormattedText, type Paragraph } from './formatted-text';

/** What a text says of itself: who signs it, and of which day it is. */
export interface DocumentMaking {
  readonly day: CalendarDate;
  /** Who signs; null where nobody is known. */
  readonly office: string | null;
}

interface Gap {
  readonly entry: CheckedEntry;
  readonly status: 'missing' | 'incomplete' | 'pending';
  readonly lacking: readonly LackingPart[];
}

/** The text that reminds one unit of what it has still to report. */
export interface Reminder {
  readonly unit: string;
  /** How many entries it names. */
  readonly entries: number;
  readonly text: FormattedText;
}

/** 催报, a text for each unit that has still to report: only its own gaps, with the deadline of each. Workbook §3. */
export function reminders(
  result: CheckResult,
  making: DocumentMaking,
  texts: DocumentTexts,
): readonly Reminder[] {
  const names = documentNames(result, texts);
  const words = texts.reminder;
  return [...gapsByUnit(result)].map(([unit, gaps]) => {
    const counts = countsOf(result, gaps);
    const paragraphs = [
      paragraph('title', words.title(counts.overdue)),
      paragraph('addressee', words.addressee(names.unit(unit))),
      paragraph('body', words.opening(counts)),
      ...itemParagraphs(gaps, names, texts),
      paragraph('body', words.closing(counts)),
      ...signature(making, texts),
    ];
    return { unit, entries: gaps.length, text: { language: texts.language, paragraphs } };
  });
}

/** 催报 for all units at once; null where nobody has anything to report. */
export function reminderForAll(
  result: CheckResult,
  making: DocumentMaking,
  texts: DocumentTexts,
): FormattedText | null {
  const byUnit = gapsByUnit(result);
  if (byUnit.size === 0) return null;
  const names = documentNames(result, texts);
  const words = texts.reminder;
  const entries = new Set([...byUnit.values()].flat());
  const counts = countsOf(result, [...entries]);
  return {
    language: texts.language,
    paragraphs: [
      paragraph('title', words.title(counts.overdue)),
      paragraph('addressee', words.addresseeOfAll),
      paragraph('body', words.openingForAll({ ...counts, units: byUnit.size })),
      ...[...byUnit].flatMap(([unit, gaps], index) => [
        paragraph('heading', words.unitHeading(index + 1, names.unit(unit), gaps.length)),
        ...itemParagraphs(gaps, names, texts),
      ]),
      paragraph('body', words.closing(counts)),
      ...signature(making, texts),
    ],
  };
}

/** Who signs, and the day. */
export function signature({ day, office }: DocumentMaking, texts: DocumentTexts): readonly Paragraph[] {
  return [
    paragraph('signature', office ?? texts.circular.officeBlank),
    paragraph('signature', texts.day(day)),
  ];
}

/**
 * What each unit has still to report, in the table's order. What came after the day looked at is there by now, and
 * nobody is reminded of it.
 */
function gapsByUnit(result: CheckResult): ReadonlyMap<string, readonly Gap[]> {
  const byUnit = new Map<string, Gap[]>();
  for (const entry of result.entries) {
    const { status, units } = entry;
    if (status !== 'missing' && status !== 'incomplete' && status !== 'pending') continue;
    const { lacking, cameLater } = entryGap(result, entry);
    if (cameLater || lacking.length === 0) continue;
    const gap: Gap = { entry, status, lacking };
    for (const unit of units) {
      const known = byUnit.get(unit);
      if (known === undefined) byUnit.set(unit, [gap]);
      else known.push(gap);
    }
  }
  return byUnit;
}

function countsOf({ settings, scope }: CheckResult, gaps: readonly Gap[]): ReminderCounts {
  const open = gaps.filter(({ status }) => status === 'pending').length;
  return {
    rule: settings.deadline,
    asOf: scope.asOf,
    items: new Set(gaps.map(({ entry }) => entry.item)).size,
    overdue: gaps.length - open,
    open,
  };
}

function itemParagraphs(
  gaps: readonly Gap[],
  names: DocumentNames,
  { reminder }: DocumentTexts,
): readonly Paragraph[] {
  return [...groupedBy(gaps, ({ entry }) => entry.item)].map(([item, own], index) =>
    paragraph(
      'item',
      reminder.item(
        index + 1,
        names.item(item),
        own.map(({ entry: { period, deadline }, status, lacking }) =>
          reminder.gap({ period, status, lacking, deadline }),
        ),
      ),
    ),
  );
}
