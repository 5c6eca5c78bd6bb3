import * as v from 'valibot';
import { parsePeriod } from '../core/calendar/period';
import { columnIndex } from '../core/table/cell';

/** What stands in the place of a wrong value. */
export type SettingExpectation =
  | { readonly kind: 'object' | 'list' | 'text' | 'period' | 'column' | 'columnOrNull' | 'yesOrNo' }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number }
  | { readonly kind: 'atLeastZero' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] };

/** A message carries what is expected through the schema library; the words are made in locale/. */
const expecting = (expectation: SettingExpectation): string => JSON.stringify(expectation);

const plainObject = v.custom<object>(
  (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  expecting({ kind: 'object' }),
);

const strict = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(plainObject, v.strictObject(entries));

const text = v.pipe(v.string(expecting({ kind: 'text' })), v.trim(), v.nonEmpty(expecting({ kind: 'text' })));

const yesOrNo = v.boolean(expecting({ kind: 'yesOrNo' }));

const whole = (from: number, to: number) => {
  const message = expecting({ kind: 'whole', from, to });
  return v.pipe(v.number(message), v.integer(message), v.minValue(from, message), v.maxValue(to, message));
};

const atLeastZero = v.pipe(
  v.number(expecting({ kind: 'atLeastZero' })),
  v.finite(expecting({ kind: 'atLeastZero' })),
  v.minValue(0, expecting({ kind: 'atLeastZero' })),
);

const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  v.picklist(values, expecting({ kind: 'oneOf', values }));

/** Text that `read` turns into something else than null. */
const readAs = <Value>(read: (text: string) => Value | null, expected: SettingExpectation) => {
  const message = expecting(expected);
  return v.pipe(
    v.string(message),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value.trim());
      if (value !== null) return value;
      addIssue({ message });
      return NEVER;
    }),
  );
};

const period = readAs(parsePeriod, { kind: 'period' });
const column = readAs(columnIndex, { kind: 'column' });
const columnOrNull = v.optional(v.nullable(readAs(columnIndex, { kind: 'columnOrNull' })));
const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item, expecting({ kind: 'list' })), v.nonEmpty(expecting({ kind: 'list' })));

const LAST_ROW = 1_048_576;

/**
 * Settings as people write them into a file, and as they are kept in a workbook: any of them by their code names,
 * columns by their letters, rows from 1.
 */
export const settingsSchema = strict({
  deadline: v.optional(
    strict({
      day: v.optional(whole(1, 31)),
      inclusive: v.optional(yesOrNo),
      monthOffset: v.optional(whole(0, 12)),
      roll: v.optional(oneOf('none', 'next', 'previous')),
    }),
  ),
  peers: v.optional(whole(1, 10_000)),
  start: v.optional(v.nullable(period)),
  scope: v.optional(oneOf('yearToDate', 'month')),
  scoring: v.optional(oneOf('rate', 'points')),
  points: v.optional(
    strict({
      late: v.optional(atLeastZero),
      incomplete: v.optional(atLeastZero),
      missing: v.optional(atLeastZero),
      notice: v.optional(atLeastZero),
    }),
  ),
  multiLead: v.optional(oneOf('first', 'all')),
  roundLength: v.optional(oneOf('quarter', 'month')),
  filledBy: v.optional(oneOf('clerk', 'units')),
  goals: v.optional(
    strict({ awards: v.optional(whole(0, 10_000)), experiences: v.optional(whole(0, 10_000)) }),
  ),
  noticeThresholds: v.optional(
    strict({ missing: v.optional(whole(1, 10_000)), lateOrIncomplete: v.optional(whole(1, 10_000)) }),
  ),
  aliases: v.optional(v.pipe(plainObject, v.record(v.string(), text))),
  sheet: v.optional(text),
  headerRows: v.optional(listOf(whole(1, LAST_ROW))),
  columns: v.optional(
    strict({
      seq: columnOrNull,
      item: columnOrNull,
      leadUnit: columnOrNull,
      supportUnits: columnOrNull,
      leader: columnOrNull,
      status: columnOrNull,
      month: columnOrNull,
      remark: columnOrNull,
      progress: columnOrNull,
      rank: columnOrNull,
      reportedOn: columnOrNull,
    }),
  ),
  months: v.optional(
    listOf(
      strict({
        period,
        progress: v.optional(column),
        rank: v.optional(column),
        reportedOn: v.optional(column),
        sheet: v.optional(text),
      }),
    ),
  ),
});

/** Some of the settings, as a file or a workbook gives them. */
export type GivenSettings = v.InferOutput<typeof settingsSchema>;
