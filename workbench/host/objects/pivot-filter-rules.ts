import { FILTER_SPECIFICITIES, type FilterDate } from '../model/date-filters';
import { datePasses, labelPasses, valuesPass, type PivotFilters } from '../model/pivot-filters';
import { itemsOf, labelOf, type PivotField } from '../model/pivot-table';
import { asBoolean, asNumber, asOneOf, asRecord, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { isHostObject } from '../wire/host-object';
import type { Session } from '../wire/session';
import { change } from './pivot-changes';
import type { PivotFieldTarget } from './pivot-targets';

/** Which entry of Excel.PivotFilters is of which Excel.PivotFilterType. */
export const FILTERS = {
  Date: 'dateFilter',
  Label: 'labelFilter',
  Manual: 'manualFilter',
  Value: 'valueFilter',
} as const;

export const FILTER_TYPES = ['Date', 'Label', 'Manual', 'Value'] as const;

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** The entries that are given, each read as it should be. */
export function entries<Read extends Readonly<Record<string, (value: unknown) => unknown>>>(
  given: Readonly<Record<string, unknown>>,
  read: Read,
): { readonly [Key in keyof Read]?: ReturnType<Read[Key]> } {
  const unknown = Object.keys(given).find((key) => !(key in read) && isGiven(given[key]));
  if (unknown !== undefined) throw new HostError('InvalidArgument');
  const known: { [Key in keyof Read]?: ReturnType<Read[Key]> } = {};
  return Object.assign(
    known,
    Object.fromEntries(
      Object.entries(read)
        .filter(([key]) => isGiven(given[key]))
        .map(([key, asValue]) => [key, asValue(given[key])]),
    ),
  );
}

function asMoment(value: unknown): FilterDate {
  const { date, specificity } = asRecord(value);
  return { date: asText(date), specificity: asOneOf(specificity, FILTER_SPECIFICITIES) };
}

function asItemName(value: unknown, { workbook }: Session): string {
  const item = isHostObject(value) ? value.as('PivotItem') : null;
  return item === null ? asText(value) : labelOf(workbook, item.item);
}

/** Excel.PivotFilters of a field, each tried, so that one that cannot be applied is refused. */
function asFilters(target: PivotFieldTarget, value: unknown, session: Session): PivotFilters {
  const { pivot, field } = target;
  const { workbook } = session;
  const given = entries(asRecord(value), {
    dateFilter: asRecord,
    labelFilter: asRecord,
    manualFilter: asRecord,
    valueFilter: asRecord,
  });
  const bounds = { condition: asText, exclusive: asBoolean };
  const ofDates = { comparator: asMoment, lowerBound: asMoment, upperBound: asMoment };
  const ofTexts = { comparator: asText, lowerBound: asText, upperBound: asText };
  const ofNumbers = { comparator: asNumber, lowerBound: asNumber, upperBound: asNumber };
  const filters: { -readonly [Key in keyof PivotFilters]: PivotFilters[Key] } = {};
  if (given.dateFilter) {
    const date = entries(given.dateFilter, { ...bounds, ...ofDates, wholeDays: asBoolean });
    const filter = { ...date, condition: date.condition ?? '' };
    if (datePasses(filter, 0, 0) === null) throw new HostError('InvalidArgument');
    filters.dateFilter = filter;
  }
  if (given.labelFilter) {
    const label = entries(given.labelFilter, { ...bounds, ...ofTexts, substring: asText });
    const filter = { ...label, condition: label.condition ?? '' };
    if (labelPasses(filter, '') === null) throw new HostError('InvalidArgument');
    filters.labelFilter = filter;
  }
  if (given.manualFilter) {
    const { selectedItems } = given.manualFilter;
    if (!Array.isArray(selectedItems)) throw new HostError('InvalidArgument');
    const names: readonly unknown[] = selectedItems;
    const known = new Set(itemsOf(pivot, field).map((item) => labelOf(workbook, item).toLowerCase()));
    const chosen = names.map((name) => asItemName(name, session));
    if (chosen.length === 0 || chosen.some((name) => !known.has(name.toLowerCase()))) {
      throw new HostError('InvalidArgument');
    }
    filters.manualFilter = { selectedItems: chosen };
  }
  if (given.valueFilter) {
    const measured = entries(given.valueFilter, {
      ...bounds,
      ...ofNumbers,
      value: asText,
      selectionType: (type: unknown) => asOneOf(type, ['Items', 'Percent', 'Sum'] as const),
      threshold: asNumber,
    });
    const filter = { ...measured, condition: measured.condition ?? '', value: measured.value ?? '' };
    const isKnown = pivot.data.some(({ name }) => name.toLowerCase() === filter.value.toLowerCase());
    const canBeAsked = valuesPass(filter, [{ thing: null, value: 0 }]) !== null;
    if (!isKnown || !canBeAsked) throw new HostError('InvalidArgument');
    filters.valueFilter = filter;
  }
  return filters;
}

/** Only what is pivoted on can be filtered; one filter a field, unless the table allows more. */
export function applyFilter(target: PivotFieldTarget, args: Arguments, session: Session): void {
  const { pivot, field } = target;
  const isUsed = [pivot.rows, pivot.columns, pivot.filters].some((axis) => axis.includes(field));
  if (!isUsed) throw new HostError('InvalidOperation');
  const filters = asFilters(target, args.raw(0), session);
  const count = Object.keys(filters).length;
  const isMore = count > 1 && !pivot.options.allowMultipleFiltersPerField;
  if (count === 0 || isMore) throw new HostError('InvalidArgument');
  change(target, session, () => {
    field.filters = pivot.options.allowMultipleFiltersPerField ? { ...field.filters, ...filters } : filters;
  });
}

const momentAsJson = (moment: FilterDate | undefined): Json => (moment === undefined ? null : { ...moment });

/** Excel.PivotFilters as an add-in reads them: null where there is none of a kind. */
export function filtersAsJson({
  filters: { dateFilter, labelFilter, manualFilter, valueFilter },
}: PivotField): Json {
  return {
    dateFilter:
      dateFilter === undefined
        ? null
        : {
            ...dateFilter,
            comparator: momentAsJson(dateFilter.comparator),
            lowerBound: momentAsJson(dateFilter.lowerBound),
            upperBound: momentAsJson(dateFilter.upperBound),
          },
    labelFilter: labelFilter === undefined ? null : { ...labelFilter },
    manualFilter: manualFilter === undefined ? null : { ...manualFilter },
    valueFilter: valueFilter === undefined ? null : { ...valueFilter },
  };
}
