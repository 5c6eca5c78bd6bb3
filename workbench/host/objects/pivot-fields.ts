import { itemsOf, labelOf, type PivotItem } from '../model/pivot-table';
import { asBoolean, asRecord, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { change, namedParts, pivotProperty } from './pivot-changes';
import { applyFilter, entries, filtersAsJson, FILTERS, FILTER_TYPES } from './pivot-filter-rules';
import type { PivotFieldTarget, PivotItemsTarget, PivotItemTarget } from './pivot-targets';

const fields = namedParts<PivotFieldTarget, 'PivotField'>(
  '1.8',
  ({ sheet, pivot, field }) => [new HostObject('PivotField', { sheet, pivot, field })],
  ({ target: { field } }) => [field.caption, field.id],
);

/** Excel.PivotFieldCollection: a hierarchy has one field. */
export const pivotFieldCollection: ObjectType<PivotFieldTarget> = { since: '1.8', ...fields };

const SUBTOTALS = [
  'automatic',
  'average',
  'count',
  'countNumbers',
  'max',
  'min',
  'product',
  'standardDeviation',
  'standardDeviationP',
  'sum',
  'variance',
  'varianceP',
] as const;

/** Excel.PivotField. */
export const pivotField: ObjectType<PivotFieldTarget> = {
  since: '1.8',
  identity: ({ field: { id } }) => ({ Id: id }),
  members: {
    id: property('1.8', ({ field: { id } }) => id),
    name: pivotProperty(
      '1.8',
      ({ field: { caption } }) => caption,
      ({ field }, value) => {
        field.caption = asText(value);
      },
    ),
    items: navigation(
      '1.8',
      (target) =>
        new HostObject('PivotItemCollection', { ...target, items: itemsOf(target.pivot, target.field) }),
    ),
    showAllItems: pivotProperty(
      '1.8',
      ({ field }) => field.showAllItems,
      ({ field }, value) => {
        field.showAllItems = asBoolean(value);
      },
    ),
    subtotals: pivotProperty(
      '1.8',
      ({ field: { subtotals } }) =>
        Object.fromEntries(SUBTOTALS.map((name) => [name, subtotals[name] === true])),
      ({ field }, value) => {
        const given = entries(
          asRecord(value),
          Object.fromEntries(SUBTOTALS.map((name) => [name, asBoolean])),
        );
        const isOfOneFunction = Object.entries(given).some(
          ([name, on]) => name !== 'automatic' && on === true,
        );
        if (isOfOneFunction && given['automatic'] !== true) {
          throw new HostError('ApiNotFound', 'The stand-in subtotals by the data’s own function only.');
        }
        field.subtotals = { automatic: given['automatic'] === true };
      },
    ),
    applyFilter: method('1.12', applyFilter),
    clearAllFilters: method('1.12', (target, _args, session) => {
      change(target, session, () => {
        target.field.filters = {};
      });
    }),
    clearFilter: method('1.12', (target, args, session) => {
      const cleared = FILTERS[args.oneOf(0, FILTER_TYPES)];
      change(target, session, () => {
        const { filters } = target.field;
        target.field.filters = Object.fromEntries(
          Object.entries(filters).filter(([name]) => name !== cleared),
        );
      });
    }),
    getFilters: method('1.12', ({ field }) => filtersAsJson(field)),
    isFiltered: method('1.12', ({ field: { filters } }, args) =>
      args.isMissing(0)
        ? Object.keys(filters).length > 0
        : filters[FILTERS[args.oneOf(0, FILTER_TYPES)]] !== undefined,
    ),
    sortByLabels: method('1.8', (target, args, session) => {
      // The client says whether it is to be ascending.
      const descending = !args.boolean(0, true);
      change(target, session, () => {
        target.field.sort = { by: 'labels', descending };
      });
    }),
    sortByValues: method('1.9', (target, args, session) => {
      const descending = args.oneOf(0, ['Ascending', 'Descending']) === 'Descending';
      const hierarchy = args.object(1, 'DataPivotHierarchy');
      if (hierarchy === null || !target.pivot.data.includes(hierarchy.data)) {
        throw new HostError('InvalidArgument');
      }
      if (!args.isMissing(2)) throw new HostError('ApiNotFound', 'The stand-in sorts by whole results only.');
      change(target, session, () => {
        target.field.sort = { by: 'values', descending, data: hierarchy.data };
      });
    }),
  },
};

const items = namedParts<PivotItemsTarget, 'PivotItem'>(
  '1.8',
  ({ sheet, pivot, items: all }) => all.map((item) => new HostObject('PivotItem', { sheet, pivot, item })),
  ({ target: { item } }, { workbook }) => [labelOf(workbook, item), item.key],
);

/** Excel.PivotItemCollection. */
export const pivotItemCollection: ObjectType<PivotItemsTarget> = { since: '1.8', ...items };

function isShown({ field }: PivotItem, label: string): boolean {
  const chosen = field.filters.manualFilter?.selectedItems;
  return chosen?.some((name) => name.toLowerCase() === label.toLowerCase()) ?? true;
}

function show({ pivot, item }: PivotItemTarget, isVisible: boolean, { workbook }: Session): void {
  const labels = itemsOf(pivot, item.field).map((other) => ({ other, label: labelOf(workbook, other) }));
  const kept = labels
    .filter(({ other, label }) => (other.key === item.key ? isVisible : isShown(other, label)))
    .map(({ label }) => label);
  if (kept.length === 0) throw new HostError('InvalidOperation');
  const { dateFilter, labelFilter, valueFilter } = item.field.filters;
  item.field.filters = {
    ...(dateFilter && { dateFilter }),
    ...(labelFilter && { labelFilter }),
    ...(valueFilter && { valueFilter }),
    ...(kept.length < labels.length && { manualFilter: { selectedItems: kept } }),
  };
}

/** Excel.PivotItem. */
export const pivotItem: ObjectType<PivotItemTarget> = {
  since: '1.8',
  identity: ({ item: { key } }) => ({ Id: key }),
  members: {
    id: property('1.8', ({ item: { key } }) => key),
    name: pivotProperty(
      '1.8',
      ({ item }, { workbook }) => labelOf(workbook, item),
      ({ item }, value) => {
        item.field.captions.set(item.key, asText(value));
      },
    ),
    isExpanded: pivotProperty(
      '1.8',
      ({ item }) => !item.field.collapsed.has(item.key),
      ({ item }, value) => {
        if (asBoolean(value)) item.field.collapsed.delete(item.key);
        else item.field.collapsed.add(item.key);
      },
    ),
    visible: pivotProperty(
      '1.8',
      ({ item }, { workbook }) => isShown(item, labelOf(workbook, item)),
      (target, value, session) => {
        show(target, asBoolean(value), session);
      },
    ),
  },
};
