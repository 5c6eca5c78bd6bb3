import { cellArea } from '../model/area';
import { findTab, tabsOf } from '../model/other-sheets';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { areasObject, rangeObject } from './addresses';
import { ENGINE_VERSION } from './application';
import { activeChart } from './charts';
import { insertWorksheets } from './other-workbooks';
import { addSheet } from './sheet-edits';
import { assertPassword } from './worksheet-parts';

/** The worksheet in front; where a sheet of another kind is, there is none. */
function activeSheet(workbook: HostWorkbook): Sheet {
  const { otherSheets, activeSheetId } = workbook;
  if (otherSheets.some(({ sheet: { id } }) => id === activeSheetId)) throw new HostError('UnsupportedSheet');
  const sheet = workbook.activeSheet;
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return sheet;
}

function tablesOf(workbook: HostWorkbook): { sheet: Sheet; table: Sheet['tables'][number] }[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function setting(key: keyof HostWorkbook['options']): Property<HostWorkbook> {
  return property(
    '1.9',
    ({ options }) => options[key],
    ({ options }, value) => {
      options[key] = asBoolean(value);
    },
  );
}

/** Excel.Workbook. What its close does to the add-in is not modelled: the script goes on. */
export const workbook: ObjectType<HostWorkbook> = {
  since: '1.1',
  members: {
    name: property('1.7', ({ name }) => name),
    readOnly: property('1.8', ({ readOnly }) => readOnly),
    autoSave: property('1.9', () => false),
    calculationEngineVersion: property('1.9', () => ENGINE_VERSION),
    chartDataPointTrack: setting('chartDataPointTrack'),
    isDirty: setting('isDirty'),
    previouslySaved: property('1.9', ({ source }) => source !== null),
    usePrecisionAsDisplayed: setting('usePrecisionAsDisplayed'),
    application: navigation('1.1', (target) => new HostObject('Application', target)),
    functions: navigation('1.2', (target) => new HostObject('Functions', target)),
    bindings: navigation('1.1', (target) => new HostObject('BindingCollection', target)),
    comments: navigation(
      '1.10',
      (target) => new HostObject('CommentCollection', { workbook: target, sheet: null }),
    ),
    customXmlParts: navigation(
      '1.5',
      (target) => new HostObject('CustomXmlPartCollection', { workbook: target, namespace: null }),
    ),
    names: navigation('1.1', () => new HostObject('NamedItemCollection', { scope: null })),
    properties: navigation('1.7', (target) => new HostObject('DocumentProperties', target)),
    pivotTables: navigation(
      '1.3',
      (target) => new HostObject('PivotTableCollection', { workbook: target, sheet: null }),
    ),
    queries: navigation('1.14', (target) => new HostObject('QueryCollection', target)),
    _Runtime: navigation('1.5', (_target, { events }) => new HostObject('Runtime', events)),
    protection: navigation('1.7', (target) => new HostObject('WorkbookProtection', target)),
    settings: navigation('1.4', (target) => new HostObject('SettingCollection', target)),
    pivotTableStyles: navigation('1.10', (target) => new HostObject('PivotTableStyleCollection', target)),
    slicerStyles: navigation('1.10', (target) => new HostObject('SlicerStyleCollection', target)),
    tableStyles: navigation('1.10', (target) => new HostObject('TableStyleCollection', target)),
    timelineStyles: navigation('1.10', (target) => new HostObject('TimelineStyleCollection', target)),
    slicers: navigation(
      '1.10',
      (target) => new HostObject('SlicerCollection', { workbook: target, sheet: null }),
    ),
    styles: navigation('1.7', (target) => new HostObject('StyleCollection', target)),
    tables: navigation(
      '1.1',
      (target) => new HostObject('TableCollection', { sheet: null, tables: () => tablesOf(target) }),
    ),
    worksheets: navigation('1.1', (target) => new HostObject('WorksheetCollection', target)),
    getActiveCell: method('1.7', (target) => {
      const sheet = activeSheet(target);
      const { row, column } = sheet.selection[0] ?? cellArea(0, 0);
      return rangeObject(sheet, cellArea(row, column));
    }),
    getSelectedRange: method('1.1', (target) => {
      const sheet = activeSheet(target);
      const [area, ...others] = sheet.selection;
      if (area === undefined || others.length > 0) throw new HostError('InvalidSelection');
      return rangeObject(sheet, area);
    }),
    getSelectedRanges: method('1.9', (target) => {
      const sheet = activeSheet(target);
      return areasObject(sheet, sheet.selection);
    }),
    dataConnections: navigation('1.7', (target) => new HostObject('DataConnectionCollection', target)),
    // Nobody clicks on slicers here: none is active.
    getActiveSlicer: method('1.10', () => {
      throw new HostError('ItemNotFound');
    }),
    getActiveSlicerOrNullObject: method('1.10', () => null),
    getActiveChart: method('1.9', (target) => {
      const chart = activeChart(target);
      if (chart === null) throw new HostError('ItemNotFound');
      return chart;
    }),
    getActiveChartOrNullObject: method('1.9', activeChart),
    insertWorksheetsFromBase64: method('1.13', insertWorksheets),
    save: method('1.11', (target, args) => {
      args.oneOf(0, ['Save', 'Prompt'], 'Save');
      target.options.isDirty = false;
    }),
    close: method('1.11', (_target, args) => {
      args.oneOf(0, ['Save', 'SkipSave'], 'Save');
    }),
    getIsActiveCollabSession: method('1.9', (_target, _args, session) => session.isShared()),
    _RemoveReference: method('1.1', (_target, args, session) => {
      session.release(args.text(0));
    }),
    _RemoveAllReferences: method('1.1', (_target, _args, session) => {
      session.releaseAll();
    }),
    _GetReferenceCount: method('1.1', (_target, _args, session) => session.referenceCount()),
  },
};

/** Excel.WorksheetCollection. */
export const worksheetCollection: ObjectType<HostWorkbook> = {
  since: '1.1',
  collection: {
    items: (target) => tabsOf(target).map((sheet) => new HostObject('Worksheet', sheet)),
    item: (target, key) => found(target, asText(key)),
  },
  members: {
    add: method('1.1', (target, args) => new HostObject('Worksheet', addSheet(target, args.optionalText(0)))),
    getActiveWorksheet: method('1.1', (target) => new HostObject('Worksheet', activeSheet(target))),
    getItemOrNullObject: method('1.4', (target, args) => found(target, args.text(0))),
    getCount: method('1.4', (target, args) => shown(target, args.boolean(0, false)).length),
    getFirst: method('1.5', (target, args) => required(shown(target, args.boolean(0, false))[0])),
    getLast: method('1.5', (target, args) => required(shown(target, args.boolean(0, false)).at(-1))),
  },
};

function found(workbook: HostWorkbook, key: string): HostObject<'Worksheet'> | null {
  const sheet = findTab(workbook, key);
  return sheet === undefined ? null : new HostObject('Worksheet', sheet);
}

function shown(workbook: HostWorkbook, visibleOnly: boolean): readonly Sheet[] {
  const tabs = tabsOf(workbook);
  return visibleOnly ? tabs.filter(({ visibility }) => visibility === 'Visible') : tabs;
}

function required(sheet: Sheet | undefined): HostObject<'Worksheet'> {
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return new HostObject('Worksheet', sheet);
}

/** Excel.WorkbookProtection. The passwords of files are not read: such protection opens to any. */
export const workbookProtection: ObjectType<HostWorkbook> = {
  since: '1.7',
  members: {
    protected: property('1.7', ({ isStructureProtected }) => isStructureProtected),
    protect: method('1.7', (target, args) => {
      if (target.isStructureProtected) throw new HostError('AccessDenied');
      target.isStructureProtected = true;
      target.structurePassword = args.optionalText(0) ?? null;
    }),
    unprotect: method('1.7', (target, args) => {
      if (!target.isStructureProtected) throw new HostError('AccessDenied');
      assertPassword(target.structurePassword, args.optionalText(0));
      target.isStructureProtected = false;
    }),
  },
};
