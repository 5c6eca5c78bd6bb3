import { formatAbsoluteArea, parseArea, quoteSheetName } from '../model/address';
import { errorValue, isError, type CellValue } from '../model/cell-value';
import type { DefinedName, HostWorkbook } from '../model/workbook';
import { asBoolean, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import { areaOf, rangeObject, referredPlace } from './addresses';
import { assertStructureEditable } from './sheet-edits';
import type { NamesTarget } from './targets';

function referredRange(workbook: HostWorkbook, { formula }: DefinedName): HostObject<'Range'> | null {
  const place = referredPlace(workbook, formula);
  return place === null ? null : rangeObject(place.sheet, place.area);
}

/** A name as Excel takes it: no cell address, no blank, beginning with a letter, `_` or `\`. */
function assertName(name: string): void {
  const allowed =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    parseArea(name) === null &&
    !/^(?:r|c|r\d+c\d+|true|false)$/i.test(name);
  if (!allowed) throw new HostError('InvalidArgument');
}

function formulaArgument(args: Arguments, at: number): string {
  const range = args.object(at, 'Range');
  if (range !== null) return `=${quoteSheetName(range.sheet.name)}!${formatAbsoluteArea(areaOf(range))}`;
  return asFormula(args.raw(at));
}

/** Formulas begin with `=`; numbers and truths are formulas of themselves. */
function asFormula(value: unknown): string {
  const text =
    typeof value === 'number' || typeof value === 'boolean' ? String(value).toUpperCase() : asText(value);
  if (text === '') throw new HostError('InvalidArgument');
  return text.startsWith('=') ? text : `=${text}`;
}

/** What a name's formula gives where it names no cells. */
function resultOf(workbook: HostWorkbook, { formula }: DefinedName): CellValue {
  if (formula.includes('#REF!')) return errorValue('#REF!');
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = Number(formula.slice(1));
  return Number.isNaN(number) || formula.slice(1).trim() === ''
    ? workbook.calculation.evaluate(formula)
    : number;
}

/** Excel.NamedItemType. */
function typeOf(workbook: HostWorkbook, target: DefinedName): string {
  if (target.formula.startsWith('={')) return 'Array';
  if (referredPlace(workbook, target.formula) !== null) return 'Range';
  const value = resultOf(workbook, target);
  if (isError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

const asJson = (value: CellValue): Json => (isError(value) ? value.error : value);

/** Excel.RangeValueType. */
function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (isError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** The values that a name stands for, row by row. */
function arrayOf(workbook: HostWorkbook, target: DefinedName): readonly (readonly CellValue[])[] {
  const place = referredPlace(workbook, target.formula);
  if (place !== null) {
    const { sheet, area } = place;
    return Array.from({ length: area.rowCount }, (_row, down) =>
      Array.from({ length: area.columnCount }, (_column, right) =>
        sheet.valueAt(area.row + down, area.column + right),
      ),
    );
  }
  const rows = /^=\{(.*)\}$/.exec(target.formula)?.[1];
  if (rows === undefined) return [[resultOf(workbook, target)]];
  return rows
    .split(';')
    .map((row) =>
      row.split(',').map((item) => resultOf(workbook, { ...target, formula: `=${item.trim()}` })),
    );
}

/** Excel.NamedItemArrayValues. */
export const namedItemArrayValues: ObjectType<DefinedName> = {
  since: '1.7',
  members: {
    types: property('1.7', (target, { workbook }) =>
      arrayOf(workbook, target).map((row) => row.map(valueType)),
    ),
    values: property('1.7', (target, { workbook }) =>
      arrayOf(workbook, target).map((row) => row.map(asJson)),
    ),
  },
};

/** Excel.NamedItem. */
export const namedItem: ObjectType<DefinedName> = {
  since: '1.1',
  identity: ({ name, scope }) => ({ _Id: scope === null ? name : `${quoteSheetName(scope.name)}!${name}` }),
  members: {
    name: property('1.1', ({ name }) => name),
    type: property('1.1', (target, { workbook }) => typeOf(workbook, target)),
    value: property('1.1', (target, { workbook }) =>
      referredPlace(workbook, target.formula) === null
        ? asJson(resultOf(workbook, target))
        : target.formula.replace(/^=/, ''),
    ),
    arrayValues: navigation('1.7', (target) => new HostObject('NamedItemArrayValues', target)),
    visible: property(
      '1.1',
      ({ visible }) => visible,
      (target, value) => {
        target.visible = asBoolean(value);
      },
    ),
    comment: property(
      '1.4',
      ({ comment }) => comment,
      (target, value) => {
        target.comment = asText(value);
      },
    ),
    scope: property('1.4', ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet')),
    formula: property(
      '1.7',
      ({ formula }) => formula,
      (target, value) => {
        target.formula = asFormula(value);
      },
    ),
    worksheet: navigation('1.4', ({ scope }) => {
      if (scope === null) throw new HostError('InvalidOperation');
      return new HostObject('Worksheet', scope);
    }),
    worksheetOrNullObject: navigation('1.4', ({ scope }) =>
      scope === null ? null : new HostObject('Worksheet', scope),
    ),
    delete: method('1.4', (target, _args, { workbook }) => {
      assertStructureEditable(workbook);
      if (!workbook.names.includes(target)) throw new HostError('ItemNotFound');
      workbook.names = workbook.names.filter((name) => name !== target);
    }),
    getRange: method('1.1', (target, _args, { workbook }) => {
      const range = referredRange(workbook, target);
      if (range === null) throw new HostError('InvalidReference');
      return range;
    }),
    getRangeOrNullObject: method('1.4', (target, _args, { workbook }) => referredRange(workbook, target)),
  },
};

/** The id of a sheet's own name is qualified; either finds it. */
function find(workbook: HostWorkbook, { scope }: NamesTarget, key: string): HostObject<'NamedItem'> | null {
  const name = scope === null ? key : key.slice(key.lastIndexOf('!') + 1);
  const found = workbook.findName(name, scope);
  return found === undefined ? null : new HostObject('NamedItem', found);
}

function addName(workbook: HostWorkbook, { scope }: NamesTarget, args: Arguments): HostObject<'NamedItem'> {
  const name = args.text(0);
  assertName(name);
  if (workbook.findName(name, scope) !== undefined) throw new HostError('ItemAlreadyExists');
  const formula = formulaArgument(args, 1);
  const added: DefinedName = { name, formula, comment: args.optionalText(2) ?? '', visible: true, scope };
  workbook.names.push(added);
  return new HostObject('NamedItem', added);
}

/** Excel.NamedItemCollection. */
export const namedItemCollection: ObjectType<NamesTarget> = {
  since: '1.1',
  collection: {
    items: ({ scope }, { workbook }) =>
      workbook.names.filter((name) => name.scope === scope).map((name) => new HostObject('NamedItem', name)),
    item: (target, key, { workbook }) => find(workbook, target, asText(key)),
  },
  members: {
    add: method('1.4', (target, args, { workbook }) => addName(workbook, target, args)),
    addFormulaLocal: method('1.4', (target, args, { workbook }) => addName(workbook, target, args)),
    getCount: method(
      '1.4',
      ({ scope }, _args, { workbook }) => workbook.names.filter((name) => name.scope === scope).length,
    ),
    getItemOrNullObject: method('1.4', (target, args, { workbook }) => find(workbook, target, args.text(0))),
  },
};
