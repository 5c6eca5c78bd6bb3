import type { HostWorkbook } from '../model/workbook';
import { asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';

function settingOf(workbook: HostWorkbook, key: string): Json {
  const value = workbook.settings.get(key);
  if (value === undefined) throw new HostError('ItemNotFound');
  return value;
}

function found(workbook: HostWorkbook, key: string): HostObject<'Setting'> | null {
  return workbook.settings.has(key) ? new HostObject('Setting', key) : null;
}

/** Settings are what JSON can say: the wire brings nothing else. */
function asJson(value: unknown): Json {
  return typeof value === 'object' ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? (JSON.parse(JSON.stringify(value)) as Json)
    : null;
}

/** Excel.Setting. */
export const setting: ObjectType<string> = {
  since: '1.4',
  identity: (key) => ({ _Id: key }),
  members: {
    key: property('1.4', (key) => key),
    value: property(
      '1.4',
      (key, { workbook }) => settingOf(workbook, key),
      (key, value, { workbook }) => {
        settingOf(workbook, key);
        workbook.settings.set(key, asJson(value));
      },
    ),
    delete: method('1.4', (key, _args, { workbook }) => {
      settingOf(workbook, key);
      workbook.settings.delete(key);
    }),
  },
};

/** Excel.SettingCollection. */
export const settingCollection: ObjectType<HostWorkbook> = {
  since: '1.4',
  collection: {
    items: ({ settings }) => [...settings.keys()].map((key) => new HostObject('Setting', key)),
    item: (workbook, key) => found(workbook, asText(key)),
  },
  members: {
    add: method('1.4', (workbook, args) => {
      workbook.settings.set(args.text(0), asJson(args.raw(1)));
      return new HostObject('Setting', args.text(0));
    }),
    getCount: method('1.4', ({ settings }) => settings.size),
    getItemOrNullObject: method('1.4', (workbook, args) => found(workbook, args.text(0))),
  },
};
