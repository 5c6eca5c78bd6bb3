import type { HostWorkbook } from '../model/workbook';
import { asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, property, type Collection, type Method, type ObjectType } from '../wire/object-type';
import { attributeOf, rootElement } from '../model/xml-root';
import type { XmlPartsTarget, XmlPartTarget } from './workbook-targets';

/** The namespace of the root element; nothing where it has none. */
function namespaceOf(xml: string): string {
  const root = rootElement(xml);
  if (root === null) return '';
  const [prefix, name] = root.name.includes(':') ? root.name.split(':') : [null, root.name];
  return attributeOf(root, prefix === null || name === undefined ? 'xmlns' : `xmlns:${prefix}`) ?? '';
}

/** XML that can be kept: anything else is InvalidArgument. */
function asXml(value: unknown): string {
  const xml = asText(value);
  if (rootElement(xml) === null) throw new HostError('InvalidArgument');
  return xml;
}

function xmlOf({ workbook, id }: XmlPartTarget): string {
  const xml = workbook.customXmlParts.get(id);
  if (xml === undefined) throw new HostError('ItemNotFound');
  return xml;
}

function partsOf({ workbook, namespace }: XmlPartsTarget): readonly HostObject<'CustomXmlPart'>[] {
  return [...workbook.customXmlParts]
    .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
    .map(([id]) => new HostObject('CustomXmlPart', { workbook, id }));
}

function found(target: XmlPartsTarget, key: unknown): HostObject<'CustomXmlPart'> | null {
  return partsOf(target).find((part) => part.target.id === key) ?? null;
}

function only(target: XmlPartsTarget): HostObject<'CustomXmlPart'> | null {
  const [part, ...others] = partsOf(target);
  return part === undefined || others.length > 0 ? null : part;
}

const collection: Collection<XmlPartsTarget> = { items: partsOf, item: found };

const members: Readonly<Record<'getCount' | 'getItemOrNullObject', Method<XmlPartsTarget>>> = {
  getCount: method('1.5', (target) => partsOf(target).length),
  getItemOrNullObject: method('1.5', (target, args) => found(target, args.text(0))),
};

const PART_GROUP = '0005-0000-0000-000000000000';

function newId(workbook: HostWorkbook): string {
  return `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-${PART_GROUP}}`;
}

/** Excel.CustomXmlPartCollection. */
export const customXmlPartCollection: ObjectType<XmlPartsTarget> = {
  since: '1.5',
  collection,
  members: {
    ...members,
    add: method('1.5', ({ workbook }, args) => {
      const id = newId(workbook);
      workbook.customXmlParts.set(id, asXml(args.raw(0)));
      return new HostObject('CustomXmlPart', { workbook, id });
    }),
    getByNamespace: method(
      '1.5',
      ({ workbook }, args) =>
        new HostObject('CustomXmlPartScopedCollection', { workbook, namespace: args.text(0) }),
    ),
  },
};

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export const customXmlPartScopedCollection: ObjectType<XmlPartsTarget> = {
  since: '1.5',
  collection,
  members: {
    ...members,
    getOnlyItem: method('1.5', (target) => {
      const part = only(target);
      // Of none, and of several, Excel documents an error without its code.
      if (part === null) throw new HostError('ItemNotFound');
      return part;
    }),
    getOnlyItemOrNullObject: method('1.5', only),
  },
};

/** Excel.CustomXmlPart. */
export const customXmlPart: ObjectType<XmlPartTarget> = {
  since: '1.5',
  identity: ({ id }) => ({ Id: id }),
  members: {
    id: property('1.5', ({ id }) => id),
    namespaceUri: property('1.5', (target) => namespaceOf(xmlOf(target))),
    getXml: method('1.5', xmlOf),
    setXml: method('1.5', (target, args) => {
      xmlOf(target);
      target.workbook.customXmlParts.set(target.id, asXml(args.raw(0)));
    }),
    delete: method('1.5', (target) => {
      xmlOf(target);
      target.workbook.customXmlParts.delete(target.id);
    }),
  },
};
