import type { CustomDocumentValue, HostWorkbook, WorkbookProperties } from '../model/workbook';
import { asNumber, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import type { CustomPropertyTarget } from './workbook-targets';

type TextKey = Exclude<keyof WorkbookProperties, 'revisionNumber' | 'creationDate'>;

const documentText = (key: TextKey): Property<HostWorkbook> =>
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
    creationDate: property(
      '1.7',
      ({ properties }, session) => properties.creationDate ?? session.now().toISOString(),
    ),
    revisionNumber: property(
      '1.7',
      ({ properties }) => properties.revisionNumber,
      ({ properties }, value) => {
        properties.revisionNumber = asNumber(value);
      },
    ),
    custom: navigation('1.7', (target) => new HostObject('CustomPropertyCollection', target)),
  },
};

/** Keys and texts are cut to this length. */
const LONGEST = 255;

const folded = (key: string): string => key.slice(0, LONGEST).toLowerCase();

function find(workbook: HostWorkbook, key: string): HostObject<'CustomProperty'> | null {
  const known = folded(key);
  return workbook.customProperties.has(known)
    ? new HostObject('CustomProperty', { workbook, key: known })
    : null;
}

function valueOf(value: unknown): CustomDocumentValue {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw new HostError('InvalidArgument');
}

function required({ workbook, key }: CustomPropertyTarget): { key: string; value: CustomDocumentValue } {
  const found = workbook.customProperties.get(key);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

function typeOf(value: CustomDocumentValue): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Excel.CustomProperty. */
export const customProperty: ObjectType<CustomPropertyTarget> = {
  since: '1.7',
  identity: (target) => ({ _Id: required(target).key }),
  members: {
    key: property('1.7', (target) => required(target).key),
    type: property('1.7', (target) => typeOf(required(target).value)),
    value: property(
      '1.7',
      (target) => required(target).value,
      (target, value) => {
        required(target).value = valueOf(value);
      },
    ),
    delete: method('1.7', (target) => {
      required(target);
      target.workbook.customProperties.delete(target.key);
    }),
  },
};

/** Excel.CustomPropertyCollection: keys in any case; adding one that is there overwrites it. */
export const customPropertyCollection: ObjectType<HostWorkbook> = {
  since: '1.7',
  collection: {
    items: (workbook) =>
      [...workbook.customProperties.keys()].map((key) => new HostObject('CustomProperty', { workbook, key })),
    item: (workbook, key) => find(workbook, asText(key)),
  },
  members: {
    add: method('1.7', (workbook, args) => {
      const key = args.text(0).slice(0, LONGEST);
      if (key === '') throw new HostError('InvalidArgument');
      workbook.customProperties.set(folded(key), { key, value: valueOf(args.raw(1)) });
      return find(workbook, key);
    }),
    deleteAll: method('1.7', ({ customProperties }) => {
      customProperties.clear();
    }),
    getCount: method('1.7', ({ customProperties }) => customProperties.size),
    getItemOrNullObject: method('1.7', (workbook, args) => find(workbook, args.text(0))),
  },
};
