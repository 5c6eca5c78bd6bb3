import { cellArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook, WorkbookProperties } from '../model/workbook';
import { asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { areasObject, rangeObject } from './addresses';
import { addSheet } from './sheet-edits';

function activeSheet(workbook: HostWorkbook): Sheet {
  const sheet = workbook.activeSheet;
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return sheet;
}

function tablesOf(workbook: HostWorkbook): { sheet: Sheet; table: Sheet['tables'][number] }[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** Excel.Workbook. */
export const workbook: ObjectType<HostWorkbook> = {
  since: '1.1',
  members: {
    name: property('1.7', ({ name }) => name),
    readOnly: property('1.8', ({ readOnly }) => readOnly),
    application: navigation('1.1', (target) => new HostObject('Application', target)),
    functions: navigation('1.2', (target) => new HostObject('Functions', target)),
    names: navigation('1.1', () => new HostObject('NamedItemCollection', { scope: null })),
    properties: navigation('1.7', (target) => new HostObject('DocumentProperties', target)),
    protection: navigation('1.7', (target) => new HostObject('WorkbookProtection', target)),
    settings: navigation('1.4', (target) => new HostObject('SettingCollection', target)),
    tables: navigation(
      '1.1',
      (target) => new HostObject('TableCollection', { sheet: null, tables: tablesOf(target) }),
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
    getIsActiveCollabSession: method('1.9', () => false),
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
    items: ({ sheets }) => sheets.map((sheet) => new HostObject('Worksheet', sheet)),
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
  const sheet = workbook.findSheet(key);
  return sheet === undefined ? null : new HostObject('Worksheet', sheet);
}

function shown({ sheets }: HostWorkbook, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
}

function required(sheet: Sheet | undefined): HostObject<'Worksheet'> {
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return new HostObject('Worksheet', sheet);
}

const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'] as const;

/** Excel.Application. */
export const application: ObjectType<HostWorkbook> = {
  since: '1.1',
  members: {
    calculationMode: property('1.1', () => 'Automatic'),
    calculationState: property('1.9', () => 'Done'),
    calculate: method('1.1', (target, args) => {
      args.oneOf(0, CALCULATION_TYPES);
      target.calculation.markChanged();
    }),
    suspendApiCalculationUntilNextSync: method('1.6', () => null),
    suspendScreenUpdatingUntilNextSync: method('1.9', () => null),
  },
};

/** Excel.WorkbookProtection. Passwords are not kept: what is protected opens to any. */
export const workbookProtection: ObjectType<HostWorkbook> = {
  since: '1.7',
  members: {
    protected: property('1.7', ({ isStructureProtected }) => isStructureProtected),
    protect: method('1.7', (target) => {
      if (target.isStructureProtected) throw new HostError('AccessDenied');
      target.isStructureProtected = true;
    }),
    unprotect: method('1.7', (target) => {
      if (!target.isStructureProtected) throw new HostError('AccessDenied');
      target.isStructureProtected = false;
    }),
  },
};

const documentText = (key: keyof WorkbookProperties): Property<HostWorkbook> =>
  property(
    '1.7',
    ({ properties }) => properties[key],
    ({ properties }, value) => {
      properties[key] = asText(value);
    },
  );

/** Excel.DocumentProperties. */
export const documentProperties: ObjectType<HostWorkbook> = {
  since: '1.7',
  members: {
    title: documentText('title'),
    subject: documentText('subject'),
    author: documentText('author'),
    keywords: documentText('keywords'),
    comments: documentText('comments'),
    category: documentText('category'),
    manager: documentText('manager'),
    company: documentText('company'),
    lastAuthor: property('1.7', ({ properties }) => properties.lastAuthor),
  },
};
