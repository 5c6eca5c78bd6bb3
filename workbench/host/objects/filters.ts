import { intersection, type Area } from '../model/area';
import { applyFilters, type FilterCriteria, type Filters } from '../model/filter';
import type { Sheet } from '../model/sheet';
import { bodyArea } from '../model/table';
import type { HostWorkbook } from '../model/workbook';
import { asOneOf, asRecord, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { method, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, rangeArgument, rangeObject } from './addresses';
import { parseColor } from './colors';
import type { TableColumnTarget, TableTarget } from './targets';

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

function valuesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new HostError('InvalidArgument');
  const values: readonly unknown[] = value;
  return values.map((one) => {
    if (typeof one === 'object') throw new HostError('ApiNotFound', 'Filters by periods are not modelled.');
    return asText(one);
  });
}

function criteriaOf(value: unknown, workbook: HostWorkbook): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator, color, dynamicCriteria } = asRecord(value);
  const on = asOneOf(filterOn, FILTER_ON);
  switch (on) {
    case 'Values':
      return { filterOn: on, values: valuesOf(values) };
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
      if (dynamic !== 'AboveAverage' && dynamic !== 'BelowAverage') {
        throw new HostError('ApiNotFound', `The filter ${dynamic} is not modelled.`);
      }
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
  return criteria === undefined ? null : { ...criteria };
}

/** The rows below the heading, as far as the sheet is used. */
function filteredBody(sheet: Sheet, area: Area): Area | null {
  const body = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  const used = sheet.usedArea(false);
  if (body.rowCount < 1 || used === null) return null;
  return intersection(body, { ...used, column: body.column, columnCount: body.columnCount });
}

function refresh(sheet: Sheet, workbook: HostWorkbook): void {
  const filter = sheet.autoFilter;
  const body = filter === null ? null : filteredBody(sheet, filter.area);
  if (filter !== null && body !== null) applyFilters(workbook, sheet, body, filter.filters);
}

function required(sheet: Sheet): NonNullable<Sheet['autoFilter']> {
  if (sheet.autoFilter === null) throw new HostError('InvalidOperation');
  return sheet.autoFilter;
}

function assertFilterable(sheet: Sheet): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

function apply(sheet: Sheet, args: Arguments, { workbook }: Session): void {
  assertFilterable(sheet);
  const range = rangeArgument(args, 0, workbook, sheet);
  const area = areaOf(range);
  const known = sheet.autoFilter;
  const isSame = known !== null && JSON.stringify(known.area) === JSON.stringify(area);
  const filters: Filters = new Map(isSame ? known.filters : []);
  if (!args.isMissing(1)) {
    const column = args.integer(1);
    if (column < 0 || column >= area.columnCount) throw new HostError('InvalidArgument');
    if (args.isMissing(2)) filters.delete(column);
    else filters.set(column, criteriaOf(args.raw(2), workbook));
  }
  if (!isSame) showAll(sheet, workbook);
  sheet.autoFilter = { area, filters };
  if (filters.size > 0 || isSame) refresh(sheet, workbook);
}

function showAll(sheet: Sheet, workbook: HostWorkbook): void {
  if (sheet.autoFilter === null || sheet.autoFilter.filters.size === 0) return;
  sheet.autoFilter.filters.clear();
  refresh(sheet, workbook);
}

/** Excel.AutoFilter of a sheet. */
export const autoFilter: ObjectType<Sheet> = {
  since: '1.9',
  members: {
    enabled: property('1.9', (sheet) => sheet.autoFilter !== null),
    isDataFiltered: property('1.9', (sheet) => (sheet.autoFilter?.filters.size ?? 0) > 0),
    criteria: property('1.9', ({ autoFilter: filter }) =>
      filter === null
        ? []
        : Array.from({ length: filter.area.columnCount }, (_column, at) => asJson(filter.filters.get(at))),
    ),
    apply: method('1.9', apply),
    reapply: method('1.9', (sheet, _args, { workbook }) => {
      required(sheet);
      refresh(sheet, workbook);
    }),
    clearCriteria: method('1.9', (sheet, _args, { workbook }) => {
      assertFilterable(sheet);
      showAll(sheet, workbook);
    }),
    clearColumnCriteria: method('1.14', (sheet, args, { workbook }) => {
      assertFilterable(sheet);
      const { area, filters } = required(sheet);
      const column = args.integer(0);
      if (column < 0 || column >= area.columnCount) throw new HostError('InvalidArgument');
      filters.delete(column);
      refresh(sheet, workbook);
    }),
    remove: method('1.9', (sheet, _args, { workbook }) => {
      assertFilterable(sheet);
      showAll(sheet, workbook);
      sheet.autoFilter = null;
    }),
    getRange: method('1.9', (sheet) => {
      if (sheet.autoFilter === null) throw new HostError('ItemNotFound');
      return rangeObject(sheet, sheet.autoFilter.area);
    }),
    getRangeOrNullObject: method('1.9', (sheet) =>
      sheet.autoFilter === null ? null : rangeObject(sheet, sheet.autoFilter.area),
    ),
  },
};

/** Hides and shows the table's rows by its filters. */
export function refreshTable({ sheet, table }: TableTarget, { workbook }: Session): void {
  applyFilters(workbook, sheet, bodyArea(table), table.filters);
}

function setFilter({ sheet, table, index }: TableColumnTarget, criteria: unknown, session: Session): void {
  assertFilterable(sheet);
  table.filters.set(index, criteriaOf(criteria, session.workbook));
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
