import { isError } from '../model/cell-value';
import { itemsOf, labelOf } from '../model/pivot-table';
import { compareValues } from '../model/row-order';
import type { PivotSlicerSource, Slicer, TableSlicerSource } from '../model/slicer';
import { bodyArea } from '../model/table';
import { columnNames } from '../model/table-headers';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { setColumnFilter } from './filters';
import { change } from './pivot-changes';
import type { SlicerItemTarget, SlicerTarget } from './slicer-targets';

/** Slicers of a protected sheet stay as they are. */
export function assertSlicersEditable({ sheet }: Pick<SlicerTarget, 'sheet'>): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
}

/** What is there, or ItemNotFound. */
export function required<Found>(thing: Found | null | undefined): Found {
  if (thing === null || thing === undefined) throw new HostError('ItemNotFound');
  return thing;
}

interface Item {
  readonly key: string;
  readonly isSelected: boolean;
}

const columnOf = ({ sheet, table, header }: TableSlicerSource): number =>
  columnNames(sheet, table).findIndex((name) => name.toLowerCase() === header.toLowerCase());

/** What the slicer offers, in its order. */
export function itemsIn(
  { slicer: { source, sortBy } }: SlicerTarget,
  { workbook }: Session,
): readonly Item[] {
  const items = source.kind === 'pivot' ? pivotItems(source, workbook) : tableItems(source, workbook, sortBy);
  return sortBy === 'Descending' ? [...items].reverse() : items;
}

function pivotItems({ pivot, field }: PivotSlicerSource, workbook: HostWorkbook): readonly Item[] {
  return itemsOf(pivot, field).map((item) => ({
    key: labelOf(workbook, item),
    isSelected: field.sliced?.has(item.key) ?? true,
  }));
}

function tableItems(
  source: TableSlicerSource,
  workbook: HostWorkbook,
  sortBy: Slicer['sortBy'],
): readonly Item[] {
  const { sheet, table } = source;
  const at = columnOf(source);
  const { row, column, rowCount } = bodyArea(table);
  const rows = Array.from({ length: rowCount }, (_row, index) => row + index);
  const values = rows.map((each) => ({ each, value: sheet.valueAt(each, column + at) }));
  if (sortBy !== 'DataSourceOrder') values.sort((one, other) => compareValues(one.value, other.value, false));
  const keys = new Set(
    values.map(({ each, value }) => {
      if (value === '') return '(blank)';
      return isError(value)
        ? value.error
        : workbook.texts.text(value, sheet.styleAt(each, column + at).numberFormat);
    }),
  );
  const criteria = table.filters.get(at);
  const chosen = criteria?.filterOn === 'Values' ? new Set(criteria.values) : null;
  return [...keys].map((key) => ({ key, isSelected: chosen?.has(key === '(blank)' ? '' : key) ?? true }));
}

/** Lets through the items of these keys; null lets all through. */
export function choose(target: SlicerTarget, keys: readonly string[] | null, session: Session): void {
  assertSlicersEditable(target);
  const items = itemsIn(target, session);
  const known = new Set(items.map(({ key }) => key));
  if (keys?.some((key) => !known.has(key)) === true) throw new HostError('InvalidArgument');
  const { source } = target.slicer;
  if (source.kind === 'table') {
    const values = keys?.map((key) => (key === '(blank)' ? '' : key)) ?? null;
    setColumnFilter(
      source,
      columnOf(source),
      values === null ? null : { filterOn: 'Values', values },
      session,
    );
    return;
  }
  const { pivot, field } = source;
  const wanted = keys === null ? null : new Set(keys);
  change(source, session, () => {
    field.sliced =
      wanted === null
        ? null
        : new Set(
            itemsOf(pivot, field)
              .filter((item) => wanted.has(labelOf(session.workbook, item)))
              .map(({ key }) => key),
          );
  });
}

function itemObjects(target: SlicerTarget, session: Session): readonly HostObject<'SlicerItem'>[] {
  return itemsIn(target, session).map(({ key }) => new HostObject('SlicerItem', { ...target, key }));
}

function itemNamed(target: SlicerTarget, key: unknown, session: Session): HostObject<'SlicerItem'> | null {
  const wanted = asText(key).toLowerCase();
  return itemObjects(target, session).find((item) => item.target.key.toLowerCase() === wanted) ?? null;
}

/** Excel.SlicerItemCollection. */
export const slicerItemCollection: ObjectType<SlicerTarget> = {
  since: '1.10',
  collection: { items: itemObjects, item: itemNamed },
  members: {
    getCount: method('1.10', (target, _args, session) => itemsIn(target, session).length),
    getItemAt: method('1.10', (target, args, session) =>
      required(itemObjects(target, session)[args.integer(0)]),
    ),
    getItemOrNullObject: method('1.10', (target, args, session) => itemNamed(target, args.text(0), session)),
  },
};

/** Turns one item on or off; with the last one off, all are on. */
function select(target: SlicerItemTarget, isSelected: boolean, session: Session): void {
  const items = itemsIn(target, session);
  const chosen = items.filter((item) => (item.key === target.key ? isSelected : item.isSelected));
  const isAll = chosen.length === 0 || chosen.length === items.length;
  choose(target, isAll ? null : chosen.map(({ key }) => key), session);
}

/** Excel.SlicerItem. */
export const slicerItem: ObjectType<SlicerItemTarget> = {
  since: '1.10',
  identity: ({ key }) => ({ Id: key }),
  members: {
    key: property('1.10', ({ key }) => key),
    name: property('1.10', ({ key }) => key),
    hasData: property('1.10', (target, session) =>
      itemsIn(target, session).some(({ key }) => key === target.key),
    ),
    isSelected: property(
      '1.10',
      (target, session) =>
        itemsIn(target, session).find(({ key }) => key === target.key)?.isSelected ?? false,
      (target, value, session) => {
        select(target, asBoolean(value), session);
      },
    ),
  },
};
