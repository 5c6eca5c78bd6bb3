import type { Binding } from '../model/binding';
import { cellArea, sameArea } from '../model/area';
import type { HostWorkbook } from '../model/workbook';
import { asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import { areaOf, placeArgument, rangeObject, referredPlace } from './addresses';
import type { RangeTarget } from './targets';
import type { BindingTarget } from './workbook-targets';

const TYPES = ['Range', 'Table', 'Text'] as const;

function found(workbook: HostWorkbook, id: string): HostObject<'Binding'> | null {
  const binding = workbook.bindings.find((known) => known.id === id);
  return binding === undefined ? null : new HostObject('Binding', { workbook, binding });
}

/** Binds a place; an id that is in use is bound anew. */
function bind(
  workbook: HostWorkbook,
  place: Pick<RangeTarget, 'sheet' | 'area'>,
  type: Binding['type'],
  id: string,
): HostObject<'Binding'> {
  const { sheet, area } = place;
  const table = sheet.tables.find((known) => sameArea(known.area, area)) ?? null;
  if (type === 'Table' && table === null) throw new HostError('InvalidArgument');
  if (type === 'Text' && area.rowCount * area.columnCount !== 1) throw new HostError('InvalidArgument');
  const binding: Binding = { id, type, sheet, area, table: type === 'Table' ? table : null };
  workbook.bindings = [...workbook.bindings.filter((known) => known.id !== id), binding];
  return new HostObject('Binding', { workbook, binding });
}

function selected(workbook: HostWorkbook): Pick<RangeTarget, 'sheet' | 'area'> {
  const sheet = workbook.activeSheet;
  const [area, ...others] = sheet?.selection ?? [];
  if (sheet === undefined || others.length > 0) throw new HostError('InvalidSelection');
  return { sheet, area: area ?? cellArea(0, 0) };
}

/** Excel.BindingCollection. */
export const bindingCollection: ObjectType<HostWorkbook> = {
  since: '1.1',
  collection: {
    items: (workbook) => workbook.bindings.map((binding) => new HostObject('Binding', { workbook, binding })),
    item: (workbook, key) => found(workbook, asText(key)),
  },
  members: {
    count: property('1.1', ({ bindings }) => bindings.length),
    getCount: method('1.4', ({ bindings }) => bindings.length),
    add: method('1.3', (workbook, args) => {
      const place = placeArgument(args, 0, workbook, workbook.activeSheet);
      return bind(workbook, { sheet: place.sheet, area: areaOf(place) }, args.oneOf(1, TYPES), args.text(2));
    }),
    addFromNamedItem: method('1.3', (workbook, args) => {
      const name = workbook.findName(args.text(0), null);
      const place = name === undefined ? null : referredPlace(workbook, name.formula);
      if (place === null) throw new HostError('ItemNotFound');
      return bind(workbook, place, args.oneOf(1, TYPES), args.text(2));
    }),
    addFromSelection: method('1.3', (workbook, args) =>
      bind(workbook, selected(workbook), args.oneOf(0, TYPES), args.text(1)),
    ),
    getItemAt: method('1.1', (workbook, args) => {
      const binding = workbook.bindings[args.integer(0)];
      if (binding === undefined) throw new HostError('ItemNotFound');
      return new HostObject('Binding', { workbook, binding });
    }),
    getItemOrNullObject: method('1.4', (workbook, args) => found(workbook, args.text(0))),
  },
};

/** Where the binding is now; InvalidBinding where its sheet or table is gone. */
function placeOf({ workbook, binding }: BindingTarget): Pick<RangeTarget, 'sheet' | 'area'> {
  const { sheet, table, area } = binding;
  const isThere = workbook.sheets.includes(sheet) && (table === null || sheet.tables.includes(table));
  const place = table?.area ?? area;
  if (!isThere || place === null) throw new HostError('InvalidBinding');
  return { sheet, area: place };
}

/** Excel.Binding. */
export const binding: ObjectType<BindingTarget> = {
  since: '1.1',
  identity: ({ binding: { id } }) => ({ Id: id }),
  members: {
    id: property('1.1', ({ binding: { id } }) => id),
    type: property('1.1', ({ binding: { type } }) => type),
    getRange: method('1.1', (target) => {
      const { sheet, area } = placeOf(target);
      return rangeObject(sheet, area);
    }),
    getTable: method('1.1', (target) => {
      const { table } = target.binding;
      if (table === null) throw new HostError('InvalidBinding');
      const { sheet } = placeOf(target);
      return new HostObject('Table', { sheet, table });
    }),
    getText: method('1.1', (target, _args, { workbook }) => {
      if (target.binding.type !== 'Text') throw new HostError('InvalidBinding');
      const { sheet, area } = placeOf(target);
      return workbook.texts.text(
        sheet.valueAt(area.row, area.column),
        sheet.styleAt(area.row, area.column).numberFormat,
      );
    }),
    delete: method('1.3', ({ workbook, binding: own }) => {
      workbook.bindings = workbook.bindings.filter((known) => known.id !== own.id);
    }),
  },
};
