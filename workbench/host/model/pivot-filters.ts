import type { CellValue } from './cell-value';
import { dateTest, isSamePeriod, type FilterDate } from './date-filters';

/** Excel.PivotManualFilter: names of items. */
export interface ManualFilter {
  readonly selectedItems: readonly string[];
}

interface Bounded<Bound> {
  readonly condition: string;
  readonly exclusive?: boolean;
  readonly comparator?: Bound;
  readonly lowerBound?: Bound;
  readonly upperBound?: Bound;
}

export interface LabelFilter extends Bounded<string> {
  readonly substring?: string;
}

export interface DateFilter extends Bounded<FilterDate> {
  readonly wholeDays?: boolean;
}

export interface ValueFilter extends Bounded<number> {
  /** Name of a data field. */
  readonly value: string;
  readonly selectionType?: 'Items' | 'Percent' | 'Sum';
  readonly threshold?: number;
}

/** Excel.PivotFilters. */
export interface PivotFilters {
  readonly dateFilter?: DateFilter;
  readonly labelFilter?: LabelFilter;
  readonly manualFilter?: ManualFilter;
  readonly valueFilter?: ValueFilter;
}

/** Negative, zero or positive, as a bound lies below, at or above what is compared. */
type Compare<Bound> = (bound: Bound) => number;

/** What the comparing conditions say; null where the condition is none of them or lacks its bound. */
function bounded<Bound>(
  { condition, comparator, lowerBound, upperBound }: Bounded<Bound>,
  compare: Compare<Bound>,
): boolean | null {
  if (condition === 'Between') {
    if (lowerBound === undefined || upperBound === undefined) return null;
    return compare(lowerBound) >= 0 && compare(upperBound) <= 0;
  }
  if (comparator === undefined) return null;
  const order = compare(comparator);
  const met: Readonly<Record<string, boolean>> = {
    Equals: order === 0,
    GreaterThan: order > 0,
    GreaterThanOrEqualTo: order >= 0,
    LessThan: order < 0,
    LessThanOrEqualTo: order <= 0,
    After: order > 0,
    AfterOrEqualTo: order >= 0,
    Before: order < 0,
    BeforeOrEqualTo: order <= 0,
  };
  return met[condition] ?? null;
}

const chosen = ({ exclusive }: { readonly exclusive?: boolean }, met: boolean | null): boolean | null =>
  met === null ? null : met !== (exclusive ?? false);

/** Numbers written as texts are compared as numbers. */
function compareLabels(label: string, bound: string): number {
  const [one, other] = [Number(label), Number(bound)];
  const areNumbers = label.trim() !== '' && bound.trim() !== '' && !Number.isNaN(one) && !Number.isNaN(other);
  if (areNumbers) return one - other;
  const [first, second] = [label.toLowerCase(), bound.toLowerCase()];
  return first < second ? -1 : Number(first > second);
}

/** Whether a label passes; null where the filter says nothing that can be asked. */
export function labelPasses(filter: LabelFilter, label: string): boolean | null {
  const { condition, substring } = filter;
  if (condition === 'BeginsWith' || condition === 'EndsWith' || condition === 'Contains') {
    if (substring === undefined) return null;
    const [text, part] = [label.toLowerCase(), substring.toLowerCase()];
    const met = {
      BeginsWith: text.startsWith(part),
      EndsWith: text.endsWith(part),
      Contains: text.includes(part),
    };
    return chosen(filter, met[condition]);
  }
  return chosen(
    filter,
    bounded(filter, (bound) => compareLabels(label, bound)),
  );
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A date of that period, or before or after all of it. */
function compareDates(serial: number, bound: FilterDate): number {
  if (isSamePeriod(bound, serial)) return 0;
  return serial < (new Date(bound.date).getTime() - EPOCH) / MS_PER_DAY ? -1 : 1;
}

/** Whether a date passes; what is no date does not. */
export function datePasses(filter: DateFilter, value: CellValue, today: number): boolean | null {
  const test = dateTest(filter.condition, today);
  if (test !== null) return chosen(filter, typeof value === 'number' && test(value));
  return chosen(
    filter,
    bounded(filter, (bound) => (typeof value === 'number' ? compareDates(value, bound) : Number.NaN)),
  );
}

/** A row or column of the table and its result. */
export interface Measured<Thing> {
  readonly thing: Thing;
  readonly value: number;
}

/** Those that pass, in their order; null where the filter says nothing that can be asked. */
export function valuesPass<Thing>(
  filter: ValueFilter,
  all: readonly Measured<Thing>[],
): readonly Measured<Thing>[] | null {
  const { condition, threshold, selectionType = 'Items' } = filter;
  if (condition === 'TopN' || condition === 'BottomN') {
    if (threshold === undefined) return null;
    const sign = condition === 'TopN' ? -1 : 1;
    const kept = new Set(
      extremes(
        [...all].sort((one, other) => sign * (one.value - other.value)),
        threshold,
        selectionType,
      ),
    );
    return all.filter((measured) => kept.has(measured) !== (filter.exclusive ?? false));
  }
  const passing = all.map(({ value }) =>
    chosen(
      filter,
      bounded(filter, (bound) => value - bound),
    ),
  );
  if (passing.includes(null)) return null;
  return all.filter((_measured, at) => passing[at] === true);
}

/** The first so many, of so many per cent, or until they add up to so much. */
function extremes<Thing>(
  ordered: readonly Measured<Thing>[],
  threshold: number,
  by: 'Items' | 'Percent' | 'Sum',
): readonly Measured<Thing>[] {
  if (by === 'Items') return ordered.slice(0, threshold);
  const whole = ordered.reduce((sum, { value }) => sum + value, 0);
  const wanted = by === 'Sum' ? threshold : (whole * threshold) / 100;
  let sum = 0;
  const count = ordered.findIndex(({ value }) => (sum += value) >= wanted);
  return count < 0 ? ordered : ordered.slice(0, count + 1);
}
