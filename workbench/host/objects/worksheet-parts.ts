import { isEntireColumn, isEntireRow, type Area } from '../model/area';
import { PROTECTION_OPTIONS, type ProtectionOptions, type Sheet } from '../model/sheet';
import { asBoolean, asOneOf, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import { areaOf, rangeArgument, rangeObject } from './addresses';
import type { KeyTarget, PageBreaksTarget, PageBreakTarget } from './targets';

/** Refuses a password that is not the one that protects. */
export function assertPassword(wanted: string | null, given: string | undefined): void {
  if (wanted !== null && wanted !== '' && wanted !== (given ?? '')) throw new HostError('AccessDenied');
}

function optionsOf(given: Readonly<Record<string, unknown>>): ProtectionOptions {
  const unknown = Object.keys(given).find(
    (name) => name !== 'selectionMode' && !isOneOf(PROTECTION_OPTIONS, name),
  );
  if (unknown !== undefined) throw new HostError('InvalidArgument');
  return {
    ...Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, asBoolean(given[name] ?? false)])),
    selectionMode: asOneOf(given['selectionMode'] ?? 'Normal', ['Normal', 'Unlocked', 'None']),
  };
}

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** Excel.WorksheetProtection. The passwords of files are not read: such protection opens to any. */
export const worksheetProtection: ObjectType<Sheet> = {
  since: '1.2',
  members: {
    protected: property('1.2', ({ isProtected }) => isProtected),
    options: property('1.2', ({ isProtected, protectionAllows }) =>
      optionsOf(isProtected ? protectionAllows : {}),
    ),
    protect: method('1.2', (sheet, args) => {
      if (sheet.isProtected) throw new HostError('AccessDenied');
      sheet.protectionAllows = optionsOf(args.optionalRecord(0));
      sheet.protectionPassword = args.optionalText(1) ?? null;
      sheet.isProtected = true;
    }),
    unprotect: method('1.2', (sheet, args) => {
      if (!sheet.isProtected) throw new HostError('AccessDenied');
      assertPassword(sheet.protectionPassword, args.optionalText(0));
      sheet.isProtected = false;
      sheet.protectionPassword = null;
    }),
  },
};

function frozenArea({ frozen: { rows, columns } }: Sheet): Area | null {
  if (rows === 0 && columns === 0) return null;
  return {
    row: 0,
    column: 0,
    rowCount: rows === 0 ? 1_048_576 : rows,
    columnCount: columns === 0 ? 16_384 : columns,
  };
}

/** Excel.WorksheetFreezePanes. */
export const worksheetFreezePanes: ObjectType<Sheet> = {
  since: '1.7',
  members: {
    freezeRows: method('1.7', (sheet, args) => {
      sheet.frozen = { rows: args.integer(0, 1), columns: 0 };
    }),
    freezeColumns: method('1.7', (sheet, args) => {
      sheet.frozen = { rows: 0, columns: args.integer(0, 1) };
    }),
    // The range is what the frozen pane holds, not the cell below it (handbook §4).
    freezeAt: method('1.7', (sheet, args, { workbook }) => {
      const area = areaOf(rangeArgument(args, 0, workbook, sheet));
      sheet.frozen = {
        rows: isEntireColumn(area) ? 0 : area.row + area.rowCount,
        columns: isEntireRow(area) ? 0 : area.column + area.columnCount,
      };
    }),
    unfreeze: method('1.7', (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
    }),
    getLocationOrNullObject: method('1.7', (sheet) => {
      const area = frozenArea(sheet);
      return area === null ? null : rangeObject(sheet, area);
    }),
    getLocation: method('1.7', (sheet) => {
      const area = frozenArea(sheet);
      if (area === null) throw new HostError('ItemNotFound');
      return rangeObject(sheet, area);
    }),
  },
};

const MAX_KEY_LENGTH = 255;

function propertyOf({ sheet, key }: KeyTarget): { key: string; value: string } {
  const found = sheet.customProperties.get(key);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

/** Excel.WorksheetCustomProperty. */
export const worksheetCustomProperty: ObjectType<KeyTarget> = {
  since: '1.12',
  identity: (target) => ({ _Id: propertyOf(target).key }),
  members: {
    key: property('1.12', (target) => propertyOf(target).key),
    value: property(
      '1.12',
      (target) => propertyOf(target).value,
      (target, value) => {
        propertyOf(target).value = asText(value);
      },
    ),
    delete: method('1.12', (target) => {
      propertyOf(target);
      target.sheet.customProperties.delete(target.key);
    }),
  },
};

function customProperty(sheet: Sheet, key: string): HostObject<'WorksheetCustomProperty'> | null {
  const folded = key.toLowerCase();
  return sheet.customProperties.has(folded)
    ? new HostObject('WorksheetCustomProperty', { sheet, key: folded })
    : null;
}

/** Excel.WorksheetCustomPropertyCollection: keys in any case; adding one that is there overwrites it. */
export const worksheetCustomPropertyCollection: ObjectType<Sheet> = {
  since: '1.12',
  collection: {
    items: (sheet) =>
      [...sheet.customProperties.keys()].map(
        (key) => new HostObject('WorksheetCustomProperty', { sheet, key }),
      ),
    item: (sheet, key) => customProperty(sheet, asText(key)),
  },
  members: {
    add: method('1.12', (sheet, args) => {
      const key = args.text(0);
      if (key.length === 0 || key.length > MAX_KEY_LENGTH) throw new HostError('InvalidArgument');
      sheet.customProperties.set(key.toLowerCase(), { key, value: args.text(1) });
      return customProperty(sheet, key);
    }),
    getCount: method('1.12', (sheet) => sheet.customProperties.size),
    getItemOrNullObject: method('1.12', (sheet, args) => customProperty(sheet, args.text(0))),
  },
};

function breaksOf({ sheet, direction }: PageBreaksTarget): number[] {
  return direction === 'horizontal' ? sheet.horizontalPageBreaks : sheet.verticalPageBreaks;
}

function setBreaks({ sheet, direction }: PageBreaksTarget, breaks: readonly number[]): void {
  const sorted = [...new Set(breaks)].sort((one, other) => one - other);
  if (direction === 'horizontal') sheet.horizontalPageBreaks = sorted;
  else sheet.verticalPageBreaks = sorted;
}

/** Excel.PageBreak. */
export const pageBreak: ObjectType<PageBreakTarget> = {
  since: '1.9',
  identity: ({ index }) => ({ _Id: String(index) }),
  members: {
    rowIndex: property('1.9', ({ direction, index }) => (direction === 'horizontal' ? index : 0)),
    columnIndex: property('1.9', ({ direction, index }) => (direction === 'vertical' ? index : 0)),
    delete: method('1.9', (target) => {
      setBreaks(
        target,
        breaksOf(target).filter((index) => index !== target.index),
      );
    }),
    getCellAfterBreak: method('1.9', ({ sheet, direction, index }) =>
      rangeObject(sheet, {
        row: direction === 'horizontal' ? index : 0,
        column: direction === 'vertical' ? index : 0,
        rowCount: 1,
        columnCount: 1,
      }),
    ),
  },
};

/** Excel.PageBreakCollection: a break lies before the first cell of the range it was added for. */
export const pageBreakCollection: ObjectType<PageBreaksTarget> = {
  since: '1.9',
  collection: {
    items: (target) => breaksOf(target).map((index) => new HostObject('PageBreak', { ...target, index })),
    item: (target, key) => {
      const index = breaksOf(target).find((known) => String(known) === String(key));
      return index === undefined ? null : new HostObject('PageBreak', { ...target, index });
    },
  },
  members: {
    add: method('1.9', (target, args, { workbook }) => {
      const { row, column } = areaOf(rangeArgument(args, 0, workbook, target.sheet));
      const index = target.direction === 'horizontal' ? row : column;
      if (index === 0) throw new HostError('InvalidArgument');
      setBreaks(target, [...breaksOf(target), index]);
      return new HostObject('PageBreak', { ...target, index });
    }),
    getCount: method('1.9', (target) => breaksOf(target).length),
    removePageBreaks: method('1.9', ({ sheet }) => {
      sheet.horizontalPageBreaks = [];
      sheet.verticalPageBreaks = [];
    }),
  },
};
