import { parseXml } from '@cj-tech-master/excelts/xml';
import { strFromU8, unzipSync } from 'fflate';

/** Elements of a worksheet's part in the order of ECMA-376 part 1, 18.3.1.99. */
const WORKSHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst';
/** 18.2.27. */
const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
/** 18.8.39. */
const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';
/** 18.5.1.2. */
const TABLE_ORDER = 'autoFilter sortState tableColumns tableStyleInfo extLst';

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  worksheet: WORKSHEET_ORDER.split(' '),
  workbook: WORKBOOK_ORDER.split(' '),
  styleSheet: STYLES_ORDER.split(' '),
  table: TABLE_ORDER.split(' '),
};

interface Element {
  readonly type: string;
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
}

const childrenOf = (element: Element | undefined): readonly Element[] =>
  (element?.children ?? []).filter(({ type }) => type === 'element');
const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element).find((child) => child.name === name);
const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes?.[name];

/** The part that a relationship of `path` leads to. */
function resolved(path: string, target: string): string {
  return decodeURI(new URL(target, `file:///${path}`).pathname).slice(1);
}

const relationshipsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

const twice = (values: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  values.filter((value, at) => value !== undefined && values.indexOf(value) !== at);

/** What Excel would find wrong with a saved workbook, in words; empty where it is as the format demands. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  const faults: string[] = [];
  const roots = new Map<string, Element>();
  for (const [path, content] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      roots.set(path, parseXml(strFromU8(content)).root);
    } catch (error) {
      faults.push(`${path} is not well-formed: ${String(error)}`);
    }
  }
  faults.push(...typeFaults(parts, roots), ...linkFaults(parts, roots), ...orderFaults(roots));
  faults.push(...styleFaults(roots), ...sheetFaults(roots), ...workbookFaults(roots), ...tableFaults(roots));
  return faults;
}

type Roots = ReadonlyMap<string, Element>;
type Parts = Readonly<Record<string, Uint8Array>>;

function typeFaults(parts: Parts, roots: Roots): readonly string[] {
  const types = childrenOf(roots.get('[Content_Types].xml'));
  const defaults = types.map((type) => attributeOf(type, 'Extension')?.toLowerCase());
  const overrides = types.map((type) => attributeOf(type, 'PartName'));
  const untyped = Object.keys(parts)
    .filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/'))
    .filter((path) => !overrides.includes(`/${path}`))
    .filter((path) => !defaults.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase()));
  const absent = overrides.filter((path) => path !== undefined && parts[path.slice(1)] === undefined);
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...absent.map((path) => `there is no part ${path} of the content types`),
    ...twice([...defaults, ...overrides]).map((name) => `${name} has two content types`),
  ];
}

function linkFaults(parts: Parts, roots: Roots): readonly string[] {
  return [...roots]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, root]) => {
      const links = childrenOf(root);
      const inside = links.filter((link) => attributeOf(link, 'TargetMode') !== 'External');
      const absent = inside
        .map((link) => resolved(ownerOf(path), attributeOf(link, 'Target') ?? ''))
        .filter((target) => parts[target] === undefined);
      return [
        ...absent.map((target) => `${path} leads to ${target}, which is not there`),
        ...twice(links.map((link) => attributeOf(link, 'Id'))).map((id) => `${path} has ${id} twice`),
      ];
    });
}

function orderFaults(roots: Roots): readonly string[] {
  return [...roots].flatMap(([path, root]) => {
    const order = ORDERS[root.name ?? ''];
    if (order === undefined) return [];
    const places = childrenOf(root)
      .map(({ name }) => order.indexOf(name ?? ''))
      .filter((place) => place >= 0);
    const isOrdered = places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
    const names = childrenOf(root).map(({ name }) => name);
    const repeated = twice(names).filter((name) => name !== 'conditionalFormatting');
    return [
      ...(isOrdered ? [] : [`${path}: the elements are out of order: ${names.join(' ')}`]),
      ...repeated.filter((name) => order.includes(name ?? '')).map((name) => `${path} has two ${name}`),
    ];
  });
}

const stylesOf = (roots: Roots): Element | undefined =>
  [...roots.values()].find(({ name }) => name === 'styleSheet');
const sizeOf = (roots: Roots, list: string): number => childrenOf(childOf(stylesOf(roots), list)).length;

function styleFaults(roots: Roots): readonly string[] {
  const styles = stylesOf(roots);
  const lists = childrenOf(styles).filter((list) => attributeOf(list, 'count') !== undefined);
  const counted = lists
    .filter((list) => Number(attributeOf(list, 'count')) !== childrenOf(list).length)
    .map(({ name }) => `styles: the count of ${name ?? ''} is wrong`);
  const beyond = childrenOf(childOf(styles, 'cellXfs')).flatMap((xf, at) =>
    (
      [
        ['fontId', 'fonts'],
        ['fillId', 'fills'],
        ['borderId', 'borders'],
        ['xfId', 'cellStyleXfs'],
      ] as const
    )
      .filter(([id, list]) => Number(attributeOf(xf, id) ?? 0) >= Math.max(1, sizeOf(roots, list)))
      .map(([id]) => `styles: ${id} of cell format ${at} is beyond its list`),
  );
  return [...counted, ...beyond];
}

/** Every element below, the root included. */
function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* within(child);
}

function sheetFaults(roots: Roots): readonly string[] {
  const formats = sizeOf(roots, 'cellXfs');
  const differences = sizeOf(roots, 'dxfs');
  const strings = [...roots.values()].find(({ name }) => name === 'sst');
  const texts = childrenOf(strings).length;
  return [...roots]
    .filter(([, { name }]) => name === 'worksheet')
    .flatMap(([path, root]) => {
      const faults: string[] = [];
      const say = (fault: string): void => void faults.push(`${path}: ${fault}`);
      const links = childrenOf(roots.get(relationshipsOf(path))).map((link) => attributeOf(link, 'Id'));
      let lastRow = 0;
      for (const row of childrenOf(childOf(root, 'sheetData'))) {
        const number = Number(attributeOf(row, 'r') ?? lastRow + 1);
        if (number <= lastRow) say(`row ${number} comes after row ${lastRow}`);
        lastRow = number;
        const places = childrenOf(row).map((cell) => attributeOf(cell, 'r'));
        for (const place of twice(places)) say(`cell ${place ?? ''} is there twice`);
        for (const cell of childrenOf(row)) {
          const place = attributeOf(cell, 'r') ?? '';
          if (place !== '' && !place.endsWith(String(number))) say(`${place} stands in row ${number}`);
          if (Number(attributeOf(cell, 's') ?? 0) >= Math.max(1, formats)) say(`${place} has no format`);
          const value = childOf(cell, 'v') as
            { readonly children?: readonly { value?: string }[] } | undefined;
          const shown = Number(value?.children?.[0]?.value ?? 0);
          if (attributeOf(cell, 't') === 's' && shown >= texts) say(`${place} has no text`);
        }
      }
      for (const element of within(root)) {
        const dxf = attributeOf(element, 'dxfId');
        if (dxf !== undefined && Number(dxf) >= differences) say(`there is no differential format ${dxf}`);
        const link = attributeOf(element, 'r:id');
        if (link !== undefined && !links.includes(link)) say(`there is no relationship ${link}`);
        if (Object.values(element.attributes ?? {}).some((value) => /undefined|NaN|\[object/.test(value))) {
          say(`${element.name ?? ''} says ${JSON.stringify(element.attributes)}`);
        }
        if (['sqref', 'ref'].some((name) => attributeOf(element, name) === '')) {
          say(`${element.name ?? ''} is for no cells`);
        }
      }
      const rules = childrenOf(root)
        .filter(({ name }) => name === 'conditionalFormatting')
        .flatMap(childrenOf);
      const priorities = rules.map((rule) => attributeOf(rule, 'priority'));
      for (const priority of twice(priorities)) say(`two rules have the priority ${priority ?? ''}`);
      return faults;
    });
}

function workbookFaults(roots: Roots): readonly string[] {
  const workbook = [...roots.values()].find(({ name }) => name === 'workbook');
  const sheets = childrenOf(childOf(workbook, 'sheets'));
  const list = (name: string): readonly (string | undefined)[] =>
    sheets.map((sheet) => attributeOf(sheet, name)?.toLowerCase());
  const names = childrenOf(childOf(workbook, 'definedNames'));
  const keys = names.map(
    (name) => `${attributeOf(name, 'name')?.toLowerCase() ?? ''}|${attributeOf(name, 'localSheetId') ?? ''}`,
  );
  const views = childrenOf(childOf(workbook, 'bookViews'));
  return [
    ...['name', 'sheetId', 'r:id'].flatMap((name) =>
      twice(list(name)).map((value) => `two sheets have the ${name} ${value ?? ''}`),
    ),
    ...twice(keys).map((key) => `the name ${key ?? ''} is there twice`),
    ...names
      .filter((name) => Number(attributeOf(name, 'localSheetId') ?? 0) >= sheets.length)
      .map((name) => `the name ${attributeOf(name, 'name') ?? ''} belongs to no sheet`),
    ...views
      .filter((view) => Number(attributeOf(view, 'activeTab') ?? 0) >= sheets.length)
      .map(() => 'the sheet in front is not there'),
    ...(sheets.every((sheet) => (attributeOf(sheet, 'state') ?? 'visible') !== 'visible')
      ? ['no sheet is visible']
      : []),
  ];
}

function tableFaults(roots: Roots): readonly string[] {
  const tables = [...roots].filter(([, { name }]) => name === 'table');
  const ids = tables.map(([, table]) => attributeOf(table, 'id'));
  const names = tables.map(([, table]) => attributeOf(table, 'displayName')?.toLowerCase());
  return [
    ...twice(ids).map((id) => `two tables have the id ${id ?? ''}`),
    ...twice(names).map((name) => `two tables have the name ${name ?? ''}`),
    ...tables.flatMap(([path, table]) => {
      const columns = childrenOf(childOf(table, 'tableColumns'));
      const titles = columns.map((column) => attributeOf(column, 'name')?.toLowerCase());
      return [
        ...twice(titles).map((title) => `${path} has two columns ${title ?? ''}`),
        ...twice(columns.map((column) => attributeOf(column, 'id'))).map(
          (id) => `${path} has two columns with the id ${id ?? ''}`,
        ),
      ];
    }),
  ];
}
