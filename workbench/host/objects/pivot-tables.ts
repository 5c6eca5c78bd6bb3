import { formatAbsoluteArea, quoteSheetName } from '../model/address';
import { areaContains, intersects, type Area } from '../model/area';
import { drawPivot, erasePivot } from '../model/pivot-drawing';
import { readFields, readRecords, type PivotSource, type PivotTable } from '../model/pivot-table';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, placeArgument } from './addresses';
import { assertPivotEditable, change, namedParts } from './pivot-changes';
import type { PivotsTarget, PivotTarget } from './pivot-targets';
import type { RangeTarget } from './targets';

function pivotsOf({ workbook, sheet }: PivotsTarget): readonly HostObject<'PivotTable'>[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((own) =>
    own.pivots.map((pivot) => new HostObject('PivotTable', { sheet: own, pivot })),
  );
}

const namesOf = ({ target: { pivot } }: HostObject<'PivotTable'>): readonly string[] => [
  pivot.name,
  pivot.id,
];

/** A table, the name of one, or a range. */
function sourceArgument(args: Arguments, { workbook, sheet }: PivotsTarget): PivotSource {
  const given = args.raw(1);
  const table = args.object(1, 'Table') ?? (typeof given === 'string' ? tableNamed(workbook, given) : null);
  if (table !== null) return { kind: 'table', ...table };
  const range = placeArgument(args, 1, workbook, sheet ?? undefined);
  return { kind: 'area', sheet: range.sheet, area: areaOf(range) };
}

function tableNamed(workbook: HostWorkbook, name: string): ReturnType<typeof tableIn> {
  for (const sheet of workbook.sheets) {
    const found = tableIn(sheet, name);
    if (found !== null) return found;
  }
  return null;
}

function tableIn(sheet: Sheet, name: string): { sheet: Sheet; table: Sheet['tables'][number] } | null {
  const table = sheet.tables.find((known) => known.name.toLowerCase() === name.toLowerCase());
  return table === undefined ? null : { sheet, table };
}

function addPivot(target: PivotsTarget, args: Arguments, session: Session): HostObject<'PivotTable'> {
  const { workbook } = session;
  const name = args.text(0);
  const source = sourceArgument(args, target);
  const destination = placeArgument(args, 2, workbook, target.sheet ?? undefined);
  const { sheet } = destination;
  if (target.sheet !== null && sheet !== target.sheet) throw new HostError('InvalidArgument');
  if (name === '') throw new HostError('InvalidArgument');
  if (sheet.pivots.some((known) => known.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists');
  }
  if (sheet.isProtected) throw new HostError('AccessDenied');
  const fields = readFields(source);
  const records = readRecords(source);
  if (fields === null || records.length === 0) {
    throw new HostError(
      'InvalidArgument',
      'The PivotTable field name is not valid: the data need a header for each column, and rows.',
    );
  }
  const pivot = newPivot(workbook, name, source, areaOf(destination), fields, records);
  sheet.pivots = [...sheet.pivots, pivot];
  if (!drawPivot(workbook, sheet, pivot, session.now())) {
    sheet.pivots = sheet.pivots.filter((other) => other !== pivot);
    throw new HostError('InvalidOperation', 'A PivotTable report cannot overlap another PivotTable report.');
  }
  return new HostObject('PivotTable', { sheet, pivot });
}

function newPivot(
  workbook: HostWorkbook,
  name: string,
  source: PivotSource,
  { row, column }: Area,
  fields: PivotTable['fields'],
  records: PivotTable['records'],
): PivotTable {
  const number = workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0');
  return {
    id: `{${number}-0005-0000-0000-000000000000}`,
    name,
    source,
    row,
    column,
    fields,
    records,
    rows: [],
    columns: [],
    filters: [],
    data: [],
    options: {
      allowMultipleFiltersPerField: false,
      enableDataValueEditing: false,
      refreshOnOpen: false,
      useCustomSortLists: true,
    },
    layout: {
      altTextDescription: '',
      altTextTitle: '',
      autoFormat: true,
      emptyCellText: '',
      enableFieldList: true,
      fillEmptyCells: false,
      layoutType: 'Compact',
      preserveFormatting: true,
      showColumnGrandTotals: true,
      showFieldHeaders: true,
      showRowGrandTotals: true,
      subtotalLocation: 'AtTop',
      blankLines: false,
      repeatLabels: false,
    },
    drawing: null,
  };
}

/** Reads the data again: columns keep what was set for them as long as their headers are there. */
export function refresh(target: PivotTarget, session: Session): void {
  change(target, session, () => {
    const { pivot } = target;
    const fields = readFields(pivot.source);
    if (fields === null) throw new HostError('InvalidOperation');
    const known = new Map(pivot.fields.map((field) => [field.id, field]));
    const next = fields.map((field) => {
      const old = known.get(field.id);
      return old === undefined ? field : Object.assign(old, { index: field.index });
    });
    pivot.fields.splice(0, pivot.fields.length, ...next);
    const isThere = (field: PivotTable['fields'][number]): boolean => next.includes(field);
    pivot.rows = pivot.rows.filter(isThere);
    pivot.columns = pivot.columns.filter(isThere);
    pivot.filters = pivot.filters.filter(isThere);
    pivot.data = pivot.data.filter(({ field }) => isThere(field));
    pivot.records = readRecords(pivot.source);
  });
}

const ofSheets = namedParts<PivotsTarget, 'PivotTable'>('1.4', pivotsOf, namesOf);

/** Excel.PivotTableCollection, of the workbook or of one sheet. */
export const pivotTableCollection: ObjectType<PivotsTarget> = {
  since: '1.3',
  ...ofSheets,
  members: {
    ...ofSheets.members,
    add: method('1.8', addPivot),
    refreshAll: method('1.3', (target, _args, session) => {
      for (const pivot of pivotsOf(target)) refresh(pivot.target, session);
    }),
  },
};

const areaOfPivot = ({ pivot: { drawing } }: PivotTarget): Area | null => drawing?.area ?? null;

/** The pivot tables that a range touches, or that it holds whole, from the top left on. */
export function pivotsWithin({ sheet, area }: RangeTarget, fullyContained: boolean): readonly PivotTarget[] {
  return sheet.pivots
    .map((pivot) => ({ sheet, pivot }))
    .filter((target) => {
      const own = areaOfPivot(target);
      return own !== null && (fullyContained ? areaContains(area, own) : intersects(area, own));
    })
    .sort((one, other) => one.pivot.row - other.pivot.row || one.pivot.column - other.pivot.column);
}

const ofRange = namedParts<readonly PivotTarget[], 'PivotTable'>(
  '1.12',
  (targets) => targets.map((target) => new HostObject('PivotTable', target)),
  namesOf,
);

/** Excel.PivotTableScopedCollection: those of a range. */
export const pivotTableScopedCollection: ObjectType<readonly PivotTarget[]> = {
  since: '1.12',
  ...ofRange,
  members: {
    ...ofRange.members,
    getFirst: method('1.12', ([first]) => {
      if (first === undefined) throw new HostError('ItemNotFound');
      return new HostObject('PivotTable', first);
    }),
    getFirstOrNullObject: method('1.15', ([first]) =>
      first === undefined ? null : new HostObject('PivotTable', first),
    ),
  },
};

function option(since: '1.9' | '1.12' | '1.13', key: keyof PivotTable['options']): Property<PivotTarget> {
  return property<PivotTarget>(
    since,
    ({ pivot: { options } }) => options[key],
    (target, value) => {
      assertPivotEditable(target);
      target.pivot.options[key] = asBoolean(value);
    },
  );
}

const axis = (name: 'rows' | 'columns') =>
  navigation<PivotTarget>(
    '1.8',
    (target) => new HostObject('RowColumnPivotHierarchyCollection', { ...target, axis: name }),
  );

/** Excel.PivotTable. */
export const pivotTable: ObjectType<PivotTarget> = {
  since: '1.3',
  identity: ({ pivot: { id } }) => ({ Id: id }),
  members: {
    id: property('1.5', ({ pivot: { id } }) => id),
    name: property(
      '1.3',
      ({ pivot: { name } }) => name,
      (target, value) => {
        assertPivotEditable(target);
        const name = asText(value);
        const isTaken = target.sheet.pivots.some(
          (known) => known !== target.pivot && known.name.toLowerCase() === name.toLowerCase(),
        );
        if (name === '' || isTaken) throw new HostError('InvalidArgument');
        target.pivot.name = name;
      },
    ),
    allowMultipleFiltersPerField: option('1.12', 'allowMultipleFiltersPerField'),
    enableDataValueEditing: option('1.9', 'enableDataValueEditing'),
    refreshOnOpen: option('1.13', 'refreshOnOpen'),
    useCustomSortLists: option('1.9', 'useCustomSortLists'),
    columnHierarchies: axis('columns'),
    rowHierarchies: axis('rows'),
    dataHierarchies: navigation('1.8', (target) => new HostObject('DataPivotHierarchyCollection', target)),
    filterHierarchies: navigation(
      '1.8',
      (target) => new HostObject('FilterPivotHierarchyCollection', { ...target, axis: 'filters' }),
    ),
    hierarchies: navigation('1.8', (target) => new HostObject('PivotHierarchyCollection', target)),
    layout: navigation('1.8', (target) => new HostObject('PivotLayout', target)),
    worksheet: navigation('1.3', ({ sheet }) => new HostObject('Worksheet', sheet)),
    delete: method('1.8', (target, _args, { workbook }) => {
      assertPivotEditable(target);
      erasePivot(workbook, target.sheet, target.pivot);
      target.sheet.pivots = target.sheet.pivots.filter((other) => other !== target.pivot);
    }),
    getDataSourceString: method('1.15', ({ pivot: { source } }) =>
      source.kind === 'table'
        ? source.table.name
        : `${quoteSheetName(source.sheet.name)}!${formatAbsoluteArea(source.area)}`,
    ),
    getDataSourceType: method('1.15', ({ pivot: { source } }) =>
      source.kind === 'table' ? 'LocalTable' : 'LocalRange',
    ),
    refresh: method('1.3', (target, _args, session) => {
      refresh(target, session);
    }),
  },
};
