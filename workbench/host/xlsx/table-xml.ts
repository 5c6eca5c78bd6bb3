import { parseArea } from '../model/address';
import { cellArea } from '../model/area';
import { isError } from '../model/cell-value';
import type { Sheet, SheetAutoFilter } from '../model/sheet';
import type { Table } from '../model/table';
import { autoFilterXml, readFilters, type FilterReading } from './filters-xml';
import { OrderedXml } from './ordered-xml';
import type { SheetChanges } from './sheet-changes';
import { isSame } from './sheet-looks-xml';
import type { StylesXml } from './styles-xml';
import { attributesXml, innerElements, openTag, patchAttributes, withContent } from './xml-spans';
import { attribute } from './xml-text';
import { referenceOf } from './references';

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'] as const;

class TableXml extends OrderedXml<(typeof ORDER)[number]> {
  constructor(xml: string) {
    super(xml, { root: 'table', order: ORDER });
  }
}

const isSet = (text: string | undefined, missing = false): boolean =>
  text === undefined ? missing : /^(?:1|true)$/.test(text);

/** The table of a part, or null where its place cannot be read. */
export function readTable(xml: string, id: string, reading: FilterReading): Table | null {
  const part = new TableXml(xml);
  const { root } = part;
  const area = parseArea(attribute(root, 'ref') ?? '?');
  if (area === null) return null;
  const style = part.element('tableStyleInfo') ?? '';
  const filter = part.element('autoFilter');
  return {
    id,
    name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
    area,
    showHeaders: attribute(root, 'headerRowCount') !== '0',
    showTotals: Number(attribute(root, 'totalsRowCount') ?? 0) > 0,
    style: attribute(style, 'name') ?? '',
    showBandedRows: isSet(attribute(style, 'showRowStripes')),
    showBandedColumns: isSet(attribute(style, 'showColumnStripes')),
    highlightFirstColumn: isSet(attribute(style, 'showFirstColumn')),
    highlightLastColumn: isSet(attribute(style, 'showLastColumn')),
    showFilterButton: filter !== undefined || attribute(root, 'headerRowCount') === '0',
    filters: readFilters(filter ?? '<autoFilter/>', reading),
  };
}

/** The texts over a table's columns, each different from the others, as Excel demands. */
export function headerTexts(sheet: Sheet, { area, showHeaders }: Table): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columnCount }, (_column, at) => {
    const value = showHeaders ? sheet.cells.value(area.row, area.column + at) : '';
    const text = isError(value) ? value.error : String(value);
    const wanted = text === '' ? `Column${at + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** All that a table's part says, as one value to compare; headers included. */
function stateOf(sheet: Sheet, table: Table): unknown {
  return {
    ...table,
    filters: [...table.filters],
    headers: table.showHeaders ? headerTexts(sheet, table) : [],
  };
}

function filterOf(table: Table): SheetAutoFilter | null {
  if (!table.showFilterButton || !table.showHeaders) return null;
  const area = { ...table.area, rowCount: table.area.rowCount - (table.showTotals ? 1 : 0) };
  return { area, filters: table.filters };
}

/** A table with the sheet that it is on. */
export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Whether a table is as in the file. */
export function isSameTable(now: PlacedTable, before: PlacedTable): boolean {
  return isSame(stateOf(now.sheet, now.table), stateOf(before.sheet, before.table));
}

const escapeName = (name: string): string => name.replaceAll('\r', '_x000d_').replaceAll('\n', '_x000a_');

/** The file's columns by the place that they have now. */
function filedColumns(
  columns: string,
  before: PlacedTable | null,
  changes: SheetChanges,
): ReadonlyMap<number, string> {
  const filed = new Map<number, string>();
  if (before === null) return filed;
  const { row, column } = before.table.area;
  for (const [at, element] of innerElements(columns).entries()) {
    const place = changes.placeOf(cellArea(row, column + at));
    if (place !== null) filed.set(place.column, element);
  }
  return filed;
}

function columnsXml(
  columns: string,
  now: PlacedTable,
  before: PlacedTable | null,
  changes: SheetChanges,
): string {
  const { area, showHeaders } = now.table;
  const filed = filedColumns(columns, before, changes);
  const known = innerElements(columns).map((element) => Number(attribute(openTag(element), 'id')));
  let next = Math.max(0, ...known.filter(Number.isFinite)) + 1;
  const headers = headerTexts(now.sheet, now.table);
  const oldHeaders = before === null ? [] : headerTexts(before.sheet, before.table);
  const elements = headers.map((header, at) => {
    const element = filed.get(area.column + at);
    if (element === undefined)
      return `<tableColumn${attributesXml({ id: next++, name: escapeName(header) })}/>`;
    const isKept = !showHeaders || oldHeaders[innerElements(columns).indexOf(element)] === header;
    return isKept ? element : patchAttributes(element, { name: escapeName(header) });
  });
  return withContent(patchAttributes(columns, { count: elements.length }), elements.join(''));
}

/** A table's part with the formulas of its columns as they read now. */
export function followTableFormulas(xml: string, changes: SheetChanges): string {
  return changes.followIn(xml, 'calculatedColumnFormula|totalsRowFormula');
}

/** A table's part as it is now; `xml` is the file's. */
export function tableXml(
  xml: string,
  now: PlacedTable,
  before: PlacedTable | null,
  changes: SheetChanges,
  styles: StylesXml,
): string {
  const { table } = now;
  const part = new TableXml(xml);
  const wasShown = attribute(part.root, 'totalsRowShown');
  part.patchRoot({
    ...(before?.table.name === table.name ? {} : { name: table.name, displayName: table.name }),
    ref: referenceOf(table.area),
    headerRowCount: table.showHeaders ? null : 0,
    totalsRowCount: table.showTotals ? 1 : null,
    totalsRowShown: table.showTotals ? undefined : (wasShown ?? 0),
  });
  const filter = {
    now: filterOf(table),
    before: before === null ? null : filterOf(before.table),
    xml: part.element('autoFilter'),
  };
  part.replace('autoFilter', autoFilterXml(filter, styles, changes));
  const sort = part.element('sortState');
  if (sort !== undefined) {
    const moved = (_ref: string, text: string): string => `ref="${changes.reference(text)}"`;
    part.replace('sortState', sort.replace(/\bref="([^"]*)"/g, moved));
  }
  part.replace(
    'tableColumns',
    columnsXml(part.element('tableColumns') ?? '<tableColumns/>', now, before, changes),
  );
  const style = part.element('tableStyleInfo') ?? '<tableStyleInfo/>';
  part.replace(
    'tableStyleInfo',
    patchAttributes(style, {
      name: table.style === '' ? null : table.style,
      showFirstColumn: table.highlightFirstColumn ? 1 : 0,
      showLastColumn: table.highlightLastColumn ? 1 : 0,
      showRowStripes: table.showBandedRows ? 1 : 0,
      showColumnStripes: table.showBandedColumns ? 1 : 0,
    }),
  );
  return followTableFormulas(part.toString(), changes);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The part of a table that the file does not have. */
export function newTableXml(id: number, now: PlacedTable, changes: SheetChanges, styles: StylesXml): string {
  const blank = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}"/>`;
  return tableXml(blank, now, null, changes, styles);
}
