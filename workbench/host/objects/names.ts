import { formatAbsoluteArea, parseArea, quoteSheetName } from '../model/address';
import type { DefinedName, HostWorkbook } from '../model/workbook';
import { asBoolean, asText, type Arguments } from '../wire/arguments';
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
    !/^(?:r|c|r\d+c\d+)$/i.test(name);
  if (!allowed) throw new HostError('InvalidArgument');
}

function formulaArgument(args: Arguments, at: number): string {
  const range = args.object(at, 'Range');
  if (range !== null) return `=${quoteSheetName(range.sheet.name)}!${formatAbsoluteArea(areaOf(range))}`;
  const text = args.text(at);
  return text.startsWith('=') ? text : `=${text}`;
}

/** Excel.NamedItem. */
export const namedItem: ObjectType<DefinedName> = {
  since: '1.1',
  identity: ({ name, scope }) => ({ _Id: scope === null ? name : `${quoteSheetName(scope.name)}!${name}` }),
  members: {
    name: property('1.1', ({ name }) => name),
    type: property('1.1', (target, { workbook }) =>
      target.formula.includes('#REF!')
        ? 'Error'
        : referredPlace(workbook, target.formula) === null
          ? 'String'
          : 'Range',
    ),
    value: property('1.1', ({ formula }) => formula.replace(/^=/, '')),
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
        const text = asText(value);
        target.formula = text.startsWith('=') ? text : `=${text}`;
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

/** Excel.NamedItemCollection. */
export const namedItemCollection: ObjectType<NamesTarget> = {
  since: '1.1',
  collection: {
    items: ({ scope }, { workbook }) =>
      workbook.names.filter((name) => name.scope === scope).map((name) => new HostObject('NamedItem', name)),
    item: (target, key, { workbook }) => find(workbook, target, asText(key)),
  },
  members: {
    add: method('1.4', (target, args, { workbook }) => {
      const name = args.text(0);
      assertName(name);
      if (workbook.findName(name, target.scope) !== undefined) throw new HostError('ItemAlreadyExists');
      const added: DefinedName = {
        name,
        formula: formulaArgument(args, 1),
        comment: args.optionalText(2) ?? '',
        visible: true,
        scope: target.scope,
      };
      workbook.names.push(added);
      return new HostObject('NamedItem', added);
    }),
    getCount: method(
      '1.4',
      ({ scope }, _args, { workbook }) => workbook.names.filter((name) => name.scope === scope).length,
    ),
    getItemOrNullObject: method('1.4', (target, args, { workbook }) => find(workbook, target, args.text(0))),
  },
};
