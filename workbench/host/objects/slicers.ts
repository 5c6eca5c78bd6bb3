import { BUILT_IN_LOOKS } from '../model/look-styles';
import {
  hasSource,
  type PivotSlicerSource,
  type Slicer,
  type SlicerSource,
  type TableSlicerSource,
} from '../model/slicer';
import { columnNames } from '../model/table-headers';
import type { HostWorkbook } from '../model/workbook';
import { asNumber, asOneOf, asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { assertSlicersEditable, choose, itemsIn, required } from './slicer-items';
import type { SlicersTarget, SlicerTarget } from './slicer-targets';

function slicersOf({ workbook, sheet }: SlicersTarget): readonly HostObject<'Slicer'>[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((own) =>
    own.slicers.filter(hasSource).map((slicer) => new HostObject('Slicer', { sheet: own, slicer })),
  );
}

function found(target: SlicersTarget, key: unknown): HostObject<'Slicer'> | null {
  const wanted = asText(key).toLowerCase();
  const isWanted = ({ target: { slicer } }: HostObject<'Slicer'>): boolean =>
    slicer.id.toLowerCase() === wanted || slicer.name.toLowerCase() === wanted;
  return slicersOf(target).find(isWanted) ?? null;
}

/** A pivot table or a table, as an object or by its name or id. */
function sourceArgument(args: Arguments, workbook: HostWorkbook): SlicerSource {
  const pivot = args.object(0, 'PivotTable');
  if (pivot !== null) return pivotSource(pivot, args);
  const table = args.object(0, 'Table');
  if (table !== null) return tableSource(table, args);
  const wanted = args.text(0).toLowerCase();
  const isWanted = ({ id, name }: { readonly id: string; readonly name: string }): boolean =>
    name.toLowerCase() === wanted || id.toLowerCase() === wanted;
  for (const sheet of workbook.sheets) {
    const namedPivot = sheet.pivots.find(isWanted);
    if (namedPivot !== undefined) return pivotSource({ sheet, pivot: namedPivot }, args);
    const namedTable = sheet.tables.find(isWanted);
    if (namedTable !== undefined) return tableSource({ sheet, table: namedTable }, args);
  }
  throw new HostError('InvalidArgument');
}

function pivotSource(
  { sheet, pivot }: Pick<PivotSlicerSource, 'sheet' | 'pivot'>,
  args: Arguments,
): PivotSlicerSource {
  const given = args.object(1, 'PivotField')?.field;
  const wanted = given === undefined ? args.text(1).toLowerCase() : given.id.toLowerCase();
  const field = pivot.fields.find(
    ({ id, caption }) => id.toLowerCase() === wanted || caption.toLowerCase() === wanted,
  );
  if (field === undefined) throw new HostError('InvalidArgument');
  return { kind: 'pivot', sheet, pivot, field };
}

function tableSource(
  { sheet, table }: Pick<TableSlicerSource, 'sheet' | 'table'>,
  args: Arguments,
): TableSlicerSource {
  const given = args.object(1, 'TableColumn');
  const names = columnNames(sheet, table);
  const key = args.raw(1);
  const header =
    given !== null
      ? names[given.index]
      : (names.find((name) => name.toLowerCase() === String(key).toLowerCase()) ?? names[Number(key) - 1]);
  if (header === undefined) throw new HostError('InvalidArgument');
  return { kind: 'table', sheet, table, header };
}

/** The size of a new slicer, in points. */
const NEW_BOX = { left: 0, top: 0, width: 144, height: 198.75 };

function addSlicer(target: SlicersTarget, args: Arguments): HostObject<'Slicer'> {
  const { workbook } = target;
  const source = sourceArgument(args, workbook);
  const given = args.object(2, 'Worksheet');
  const sheet =
    target.sheet ?? given ?? (args.isMissing(2) ? workbook.activeSheet : workbook.findSheet(args.text(2)));
  if (sheet === undefined) throw new HostError('InvalidArgument');
  assertSlicersEditable({ sheet });
  const field = source.kind === 'pivot' ? source.field.caption : source.header;
  const taken = new Set(slicersOf({ workbook, sheet: null }).map(({ target: { slicer } }) => slicer.name));
  let number = 0;
  while (taken.has(number === 0 ? field : `${field} ${number}`)) number++;
  const slicer: Slicer = {
    id: `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0007-0000-0000-000000000000}`,
    source,
    name: number === 0 ? field : `${field} ${number}`,
    caption: field,
    style: workbook.lookStyles.slicer.default,
    sortBy: 'Ascending',
    box: NEW_BOX,
  };
  sheet.slicers = [...sheet.slicers, slicer];
  return new HostObject('Slicer', { sheet, slicer });
}

/** Excel.SlicerCollection, of the workbook or of one sheet. */
export const slicerCollection: ObjectType<SlicersTarget> = {
  since: '1.10',
  collection: { items: slicersOf, item: found },
  members: {
    add: method('1.10', addSlicer),
    getCount: method('1.10', (target) => slicersOf(target).length),
    getItemAt: method('1.10', (target, args) => required(slicersOf(target)[args.integer(0)])),
    getItemOrNullObject: method('1.10', (target, args) => found(target, args.text(0))),
  },
};

/** The page of the class names two of these otherwise than Excel does. */
const isStyle = (workbook: HostWorkbook, style: string): boolean =>
  /^TableStyleOther[12]$/.test(style) ||
  BUILT_IN_LOOKS.slicer.includes(style) ||
  workbook.lookStyles.slicer.custom.includes(style);

/** One side or size, in points. */
function boxProperty(key: keyof Slicer['box'], least: 'none' | 'some'): Property<SlicerTarget> {
  return property<SlicerTarget>(
    '1.10',
    ({ slicer }) => slicer.box[key],
    (target, value) => {
      const points = asNumber(value);
      if (points < 0 || (points === 0 && least === 'some')) throw new HostError('InvalidArgument');
      assertSlicersEditable(target);
      target.slicer.box = { ...target.slicer.box, [key]: points };
    },
  );
}

function named(key: 'name' | 'caption'): Property<SlicerTarget> {
  return property<SlicerTarget>(
    '1.10',
    ({ slicer }) => slicer[key],
    (target, value) => {
      assertSlicersEditable(target);
      const text = asText(value);
      if (key === 'name' && text === '') throw new HostError('InvalidArgument');
      target.slicer[key] = text;
    },
  );
}

/** Excel.Slicer. */
export const slicer: ObjectType<SlicerTarget> = {
  since: '1.10',
  identity: ({ slicer: { id } }) => ({ Id: id }),
  members: {
    id: property('1.10', ({ slicer: { id } }) => id),
    name: named('name'),
    caption: named('caption'),
    height: boxProperty('height', 'some'),
    left: boxProperty('left', 'none'),
    top: boxProperty('top', 'none'),
    width: boxProperty('width', 'some'),
    isFilterCleared: property('1.10', (target, session) =>
      itemsIn(target, session).every(({ isSelected }) => isSelected),
    ),
    sortBy: property(
      '1.10',
      ({ slicer: { sortBy } }) => sortBy,
      (target, value) => {
        assertSlicersEditable(target);
        target.slicer.sortBy = asOneOf(value, ['DataSourceOrder', 'Ascending', 'Descending']);
      },
    ),
    style: property(
      '1.10',
      ({ slicer: { style } }) => style,
      (target, value, { workbook }) => {
        assertSlicersEditable(target);
        const style = asText(value);
        if (!isStyle(workbook, style)) throw new HostError('InvalidArgument');
        target.slicer.style = style;
      },
    ),
    slicerItems: navigation('1.10', (target) => new HostObject('SlicerItemCollection', target)),
    worksheet: navigation('1.10', ({ sheet }) => new HostObject('Worksheet', sheet)),
    clearFilters: method('1.10', (target, _args, session) => {
      choose(target, null, session);
    }),
    delete: method('1.10', (target) => {
      assertSlicersEditable(target);
      target.sheet.slicers = target.sheet.slicers.filter((other) => other !== target.slicer);
    }),
    getSelectedItems: method('1.10', (target, _args, session) =>
      itemsIn(target, session)
        .filter(({ isSelected }) => isSelected)
        .map(({ key }) => key),
    ),
    selectItems: method('1.10', (target, args, session) => {
      const given: unknown = args.raw(0) ?? [];
      if (!Array.isArray(given)) throw new HostError('InvalidArgument');
      const keys: readonly unknown[] = given;
      choose(target, keys.length === 0 ? null : keys.map(asText), session);
    }),
  },
};
