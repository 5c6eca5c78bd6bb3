import { intersection, sameArea, type Area } from '../model/area';
import { dateTest, FILTER_SPECIFICITIES, type FilterDate } from '../model/date-filters';
import { applyFilters, type FilterCriteria, type Filters } from '../model/filter';
import type { Sheet } from '../model/sheet';
import { bodyArea } from '../model/table';
import type { HostWorkbook } from '../model/workbook';
import { asOneOf, asRecord, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, rangeArgument, rangeObject } from './addresses';
import { assertAllowed } from './cell-writes';
import { parseColor } from './colors';
import type { AutoFilterTarget, TableColumnTarget, TableTarget } from './targets';

const FILTER_ON = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
] as const;

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new HostError('InvalidArgument');
  return value;
}

function valuesOf(value: unknown): readonly string[] {
  return listOf(value)
    .filter((one) => typeof one !== 'object')
    .map(asText);
}

/** Excel.FilterDatetime among the values. */
function datesOf(value: unknown): readonly FilterDate[] {
  return listOf(value)
    .filter((one) => typeof one === 'object')
    .map((one) => {
      const { date, specificity } = asRecord(one);
      return { date: asText(date), specificity: asOneOf(specificity, FILTER_SPECIFICITIES) };
    });
}

function criteriaOf(value: unknown, workbook: HostWorkbook): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator, color, dynamicCriteria } = asRecord(value);
  const on = asOneOf(filterOn, FILTER_ON);
  switch (on) {
    case 'Values':
      return { filterOn: on, values: valuesOf(values), ...withDates(datesOf(values)) };
    case 'Custom':
      return {
        filterOn: on,
        criterion1: asText(criterion1),
        ...(criterion2 === undefined || criterion2 === null ? {} : { criterion2: asText(criterion2) }),
        operator: asOneOf(operator ?? 'And', ['And', 'Or']),
      };
    case 'CellColor':
    case 'FontColor':
      return { filterOn: on, color: workbook.rgb(parseColor(color)) };
    case 'Dynamic': {
      const dynamic = asText(dynamicCriteria);
      const isKnown = ['AboveAverage', 'BelowAverage'].includes(dynamic) || dateTest(dynamic, 0) !== null;
      if (!isKnown) throw new HostError('InvalidArgument');
      return { filterOn: on, dynamicCriteria: dynamic };
    }
    case 'Icon':
      throw new HostError('ApiNotFound', 'Filters by icons are not modelled.');
    default: {
      const count = Number(asText(criterion1));
      if (!Number.isInteger(count) || count < 1) throw new HostError('InvalidArgument');
      return { filterOn: on, criterion1: String(count) };
    }
  }
}

function asJson(criteria: FilterCriteria | undefined): Json {
  if (criteria === undefined) return null;
  if (criteria.filterOn !== 'Values') return { ...criteria };
  const { dates = [], values } = criteria;
  return { filterOn: 'Values', values: [...values, ...dates.map((date) => ({ ...date }))] };
}

const withDates = (dates: readonly FilterDate[]): { readonly dates?: readonly FilterDate[] } =>
  dates.length === 0 ? {} : { dates };

/** The filter of a sheet, or of a table: its area with the heading, and what its columns are filtered by. */
interface FilteredArea {
  area: Area;
  readonly filters: Filters;
}

const isTable = (target: AutoFilterTarget): target is TableTarget => 'table' in target;
const sheetOf = (target: AutoFilterTarget): Sheet => (isTable(target) ? target.sheet : target);

/** A table's filter is on while its headers have buttons, or as long as it filters. */
function filterOf(target: AutoFilterTarget): FilteredArea | null {
  if (!isTable(target)) return target.autoFilter;
  const { area, filters, showFilterButton } = target.table;
  return showFilterButton || filters.size > 0 ? { area, filters } : null;
}

/** The rows below the heading, as far as the sheet is used. */
function filteredBody(sheet: Sheet, area: Area): Area | null {
  const body = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  const used = sheet.usedArea(false);
  if (body.rowCount < 1 || used === null) return null;
  return intersection(body, { ...used, column: body.column, columnCount: body.columnCount });
}

function refresh(target: AutoFilterTarget, session: Session): void {
  if (isTable(target)) {
    refreshTable(target, session);
    return;
  }
  const filter = target.autoFilter;
  const body = filter === null ? null : filteredBody(target, filter.area);
  if (filter !== null && body !== null)
    applyFilters(session.workbook, target, body, filter.filters, session.now());
}

function required(target: AutoFilterTarget): FilteredArea {
  const filter = filterOf(target);
  if (filter === null) throw new HostError('InvalidOperation');
  return filter;
}

function assertFilterable(sheet: Sheet): void {
  assertAllowed(sheet, 'allowAutoFilter');
}

/** Begins to filter the area, if it is not the one that is filtered. */
function begin(target: AutoFilterTarget, area: Area, session: Session): FilteredArea {
  if (isTable(target)) {
    if (!sameArea(target.table.area, area)) throw new HostError('InvalidArgument');
    target.table.showFilterButton = true;
    return { area, filters: target.table.filters };
  }
  if (target.autoFilter !== null && sameArea(target.autoFilter.area, area)) return target.autoFilter;
  showAll(target, session);
  target.autoFilter = { area, filters: new Map() };
  return target.autoFilter;
}

function apply(target: AutoFilterTarget, args: Arguments, session: Session): void {
  const sheet = sheetOf(target);
  assertFilterable(sheet);
  const { workbook } = session;
  const area = areaOf(rangeArgument(args, 0, workbook, sheet));
  const column = args.isMissing(1) ? null : args.integer(1);
  if (column !== null && (column < 0 || column >= area.columnCount)) throw new HostError('InvalidArgument');
  const criteria = column === null || args.isMissing(2) ? null : criteriaOf(args.raw(2), workbook);
  const { filters } = begin(target, area, session);
  if (column !== null) {
    if (criteria === null) filters.delete(column);
    else filters.set(column, criteria);
  }
  refresh(target, session);
}

function showAll(target: AutoFilterTarget, session: Session): void {
  const filter = filterOf(target);
  if (filter === null || filter.filters.size === 0) return;
  filter.filters.clear();
  refresh(target, session);
}

function filteredRange(target: AutoFilterTarget): HostObject<'Range'> | null {
  const filter = filterOf(target);
  return filter === null ? null : rangeObject(sheetOf(target), filter.area);
}

/** Excel.AutoFilter of a sheet, or of a table. */
export const autoFilter: ObjectType<AutoFilterTarget> = {
  since: '1.9',
  members: {
    enabled: property('1.9', (target) => filterOf(target) !== null),
    isDataFiltered: property('1.9', (target) => (filterOf(target)?.filters.size ?? 0) > 0),
    criteria: property('1.9', (target) => {
      const filter = filterOf(target);
      if (filter === null) return [];
      const { area, filters } = filter;
      return Array.from({ length: area.columnCount }, (_column, at) => asJson(filters.get(at)));
    }),
    apply: method('1.9', apply),
    reapply: method('1.9', (target, _args, session) => {
      required(target);
      refresh(target, session);
    }),
    clearCriteria: method('1.9', (target, _args, session) => {
      assertFilterable(sheetOf(target));
      showAll(target, session);
    }),
    clearColumnCriteria: method('1.14', (target, args, session) => {
      assertFilterable(sheetOf(target));
      const { area, filters } = required(target);
      const column = args.integer(0);
      if (column < 0 || column >= area.columnCount) throw new HostError('InvalidArgument');
      filters.delete(column);
      refresh(target, session);
    }),
    remove: method('1.9', (target, _args, session) => {
      assertFilterable(sheetOf(target));
      showAll(target, session);
      if (isTable(target)) target.table.showFilterButton = false;
      else target.autoFilter = null;
    }),
    getRange: method('1.9', (target) => {
      const found = filteredRange(target);
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    }),
    getRangeOrNullObject: method('1.9', filteredRange),
  },
};

/** Hides and shows the table's rows by its filters. */
export function refreshTable({ sheet, table }: TableTarget, session: Session): void {
  applyFilters(session.workbook, sheet, bodyArea(table), table.filters, session.now());
}

function setFilter({ sheet, table, index }: TableColumnTarget, criteria: unknown, session: Session): void {
  assertFilterable(sheet);
  table.filters.set(index, criteriaOf(criteria, session.workbook));
  refreshTable({ sheet, table }, session);
}

/** Filters a table's column; null takes its filter off. */
export function setColumnFilter(
  { sheet, table }: TableTarget,
  index: number,
  criteria: FilterCriteria | null,
  session: Session,
): void {
  assertFilterable(sheet);
  if (criteria === null) table.filters.delete(index);
  else table.filters.set(index, criteria);
  refreshTable({ sheet, table }, session);
}

const counted = (
  since: '1.2',
  filterOn: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent',
): ReturnType<typeof method<TableColumnTarget>> =>
  method<TableColumnTarget>(since, (target, args, session) => {
    setFilter(target, { filterOn, criterion1: String(args.integer(0)) }, session);
  });

/** Excel.Filter of a table's column. */
export const filter: ObjectType<TableColumnTarget> = {
  since: '1.2',
  members: {
    criteria: property('1.2', ({ table, index }) => asJson(table.filters.get(index))),
    apply: method('1.2', (target, args, session) => {
      setFilter(target, args.raw(0), session);
    }),
    applyValuesFilter: method('1.2', (target, args, session) => {
      setFilter(target, { filterOn: 'Values', values: args.raw(0) }, session);
    }),
    applyCustomFilter: method('1.2', (target, args, session) => {
      const [criterion1, criterion2, operator] = [args.raw(0), args.raw(1), args.raw(2)];
      setFilter(target, { filterOn: 'Custom', criterion1, criterion2, operator }, session);
    }),
    applyTopItemsFilter: counted('1.2', 'TopItems'),
    applyTopPercentFilter: counted('1.2', 'TopPercent'),
    applyBottomItemsFilter: counted('1.2', 'BottomItems'),
    applyBottomPercentFilter: counted('1.2', 'BottomPercent'),
    applyCellColorFilter: method('1.2', (target, args, session) => {
      setFilter(target, { filterOn: 'CellColor', color: args.raw(0) }, session);
    }),
    applyFontColorFilter: method('1.2', (target, args, session) => {
      setFilter(target, { filterOn: 'FontColor', color: args.raw(0) }, session);
    }),
    applyDynamicFilter: method('1.2', (target, args, session) => {
      setFilter(target, { filterOn: 'Dynamic', dynamicCriteria: args.raw(0) }, session);
    }),
    clear: method('1.2', ({ sheet, table, index }, _args, session) => {
      assertFilterable(sheet);
      table.filters.delete(index);
      refreshTable({ sheet, table }, session);
    }),
  },
};

/** Takes all filters off a table: its rows show again. */
export function clearTableFilters(target: TableTarget, session: Session): void {
  assertFilterable(target.sheet);
  target.table.filters.clear();
  refreshTable(target, session);
}
