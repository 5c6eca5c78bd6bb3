import { parseXml } from '@cj-tech-master/excelts/xml';
import { strFromU8, unzipSync } from 'fflate';
import { bookFaults } from './book-faults';
import { chartFaults } from './chart-faults';
import {
  attributeOf,
  childrenOf,
  linksOf,
  ownerOf,
  twice,
  within,
  type Element,
  type Roots,
} from './elements';
import { noteFaults } from './note-faults';
import { schemaFaults } from './schema-faults';
import { sheetFaults } from './sheet-faults';
import { styleFaults } from './style-faults';
import { tableFaults } from './table-faults';

type Parts = Readonly<Record<string, Uint8Array>>;

/** What Excel would find wrong with a saved workbook, in words; empty where it is as the format demands. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  const faults: string[] = [];
  const roots = new Map<string, Element>();
  for (const [path, content] of Object.entries(parts)) {
    if (!/\.(?:xml|rels|vml)$/i.test(path)) continue;
    try {
      roots.set(path, parseXml(strFromU8(content)).root);
    } catch (error) {
      if (!path.endsWith('.vml')) faults.push(`${path} is not well-formed: ${String(error)}`);
    }
  }
  return [
    ...faults,
    ...typeFaults(parts, roots),
    ...linkFaults(parts, roots),
    ...[...roots].flatMap(([path, root]) => schemaFaults(root).map((fault) => `${path}: ${fault}`)),
    ...[...roots].flatMap(([path, root]) => textFaults(path, root)),
    ...styleFaults(roots),
    ...sheetFaults(roots),
    ...bookFaults(roots),
    ...tableFaults(roots),
    ...noteFaults(roots),
    ...chartFaults(roots),
  ];
}

/** What the part that a relationship leads to has to be said to be. */
const CONTENT_OF_LINK: Readonly<Record<string, RegExp>> = {
  worksheet: /spreadsheetml\.worksheet\+xml$/,
  styles: /spreadsheetml\.styles\+xml$/,
  sharedStrings: /spreadsheetml\.sharedStrings\+xml$/,
  table: /spreadsheetml\.table\+xml$/,
  comments: /spreadsheetml\.comments\+xml$/,
  drawing: /drawing\+xml$/,
  chart: /drawingml\.chart\+xml$/,
  threadedComment: /ms-excel\.threadedcomments\+xml$/,
  person: /ms-excel\.person\+xml$/,
  vmlDrawing: /vmlDrawing$/,
  theme: /theme\+xml$/,
  sheetMetadata: /spreadsheetml\.sheetMetadata\+xml$/,
};

function typeFaults(parts: Parts, roots: Roots): readonly string[] {
  const types = childrenOf(roots.get('[Content_Types].xml'));
  const defaults = new Map(
    types.map((type) => [attributeOf(type, 'Extension')?.toLowerCase(), attributeOf(type, 'ContentType')]),
  );
  const overrides = new Map(
    types.map((type) => [attributeOf(type, 'PartName')?.toLowerCase(), attributeOf(type, 'ContentType')]),
  );
  const typeOf = (path: string): string | undefined =>
    overrides.get(`/${path.toLowerCase()}`) ??
    defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
  const there = new Set(Object.keys(parts).map((path) => `/${path.toLowerCase()}`));
  const untyped = Object.keys(parts)
    .filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/'))
    .filter((path) => typeOf(path) === undefined);
  const absent = [...overrides.keys()].filter((path) => path !== undefined && !there.has(path));
  const names = types.flatMap((type) => [
    attributeOf(type, 'Extension')?.toLowerCase(),
    attributeOf(type, 'PartName')?.toLowerCase(),
  ]);
  const wrong = [...roots.keys()]
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => linksOf(roots, ownerOf(path)))
    .filter(({ type, target }) => CONTENT_OF_LINK[type]?.test(typeOf(target) ?? '') === false);
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...absent.map((path) => `there is no part ${path ?? ''} of the content types`),
    ...twice(names).map((name) => `${name} has two content types`),
    ...wrong.map(({ type, target }) => `${target} is not said to be a ${type}`),
  ];
}

function linkFaults(parts: Parts, roots: Roots): readonly string[] {
  const named = new Set<string>();
  const faults = [...roots.keys()]
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const links = linksOf(roots, ownerOf(path));
      for (const { target } of links) named.add(target);
      const ids = childrenOf(roots.get(path)).map((link) => attributeOf(link, 'Id'));
      return [
        ...links
          .filter(({ target }) => parts[target] === undefined)
          .map(({ target }) => `${path} leads to ${target}, which is not there`),
        ...twice(ids).map((id) => `${path} has ${id} twice`),
        ...(ownerOf(path) === '' || parts[ownerOf(path)] !== undefined
          ? []
          : [`${path} is of a part that is not there`]),
      ];
    });
  const unused = Object.keys(parts).filter(
    (path) => !/(?:\.rels|\/)$/.test(path) && path !== '[Content_Types].xml' && !named.has(path),
  );
  return [...faults, ...unused.map((path) => `nothing leads to ${path}`)];
}

/** Links that are not there, and texts that no XML of ours should hold. */
function textFaults(path: string, root: Element): readonly string[] {
  if (path.endsWith('.rels') || path.endsWith('.vml')) return [];
  const faults: string[] = [];
  for (const element of within(root)) {
    const values = Object.values(element.attributes ?? {});
    if (values.some((value) => /^(?:undefined|NaN|-?Infinity|null|\[object .*)$/.test(value))) {
      faults.push(`${path}: ${element.name ?? ''} says ${JSON.stringify(element.attributes)}`);
    }
    if (['sqref', 'ref'].some((name) => attributeOf(element, name) === '')) {
      faults.push(`${path}: ${element.name ?? ''} is for no cells`);
    }
  }
  return faults;
}
