import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { FilterReading } from './filters-xml';
import { partText, setPartText, type PackageParts } from './package';
import {
  addRelationship,
  declarePart,
  dropPartTree,
  freeId,
  relationships,
  removeRelationship,
} from './relationships';
import type { SheetChanges } from './sheet-changes';
import type { StylesXml } from './styles-xml';
import { followTableFormulas, headerTexts, isSameTable, newTableXml, readTable, tableXml } from './table-xml';
import type { WorksheetXml } from './worksheet-xml';
import { innerElements, withContent } from './xml-spans';
import { attribute } from './xml-text';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A table of the file, with the relationship that leads to its part. */
export interface FileTable {
  readonly link: string;
  readonly path: string;
  readonly table: Table;
}

/** The tables of a sheet's part, in the order of the file. */
export function readTables(
  parts: PackageParts,
  sheetPath: string,
  xml: WorksheetXml,
  sheetId: string,
  reading: FilterReading,
): readonly FileTable[] {
  const list = xml.element('tableParts');
  if (list === undefined) return [];
  const links = relationships(parts, sheetPath);
  return innerElements(list).flatMap((element, at) => {
    const link = attribute(element, 'id') ?? '';
    const path = links.get(link) ?? '';
    const text = partText(parts, path);
    const id = `{${sheetId.slice(1, 9)}-0002-0000-0000-${String(at + 1).padStart(12, '0')}}`;
    const table = text === null ? null : readTable(text, id, reading);
    return table === null ? [] : [{ link, path, table }];
  });
}

/** The header cells of the sheet's tables that have to hold a text, and which, by `row|column`. */
export function tableHeaderCells(sheet: Sheet): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const table of sheet.tables.filter(({ showHeaders }) => showHeaders)) {
    for (const [at, text] of headerTexts(sheet, table).entries()) {
      const column = table.area.column + at;
      if (sheet.cells.value(table.area.row, column) !== text) cells.set(`${table.area.row}|${column}`, text);
    }
  }
  return cells;
}

function freeTableId(parts: PackageParts): number {
  const ids = Object.keys(parts)
    .filter((path) => /^xl\/tables\/[^/]+\.xml$/.test(path))
    .map((path) => Number(/<table\b[^>]*?\sid="(\d+)"/.exec(partText(parts, path) ?? '')?.[1] ?? 0));
  return Math.max(0, ...ids) + 1;
}

/** What writing the tables of a sheet takes. */
export interface TableWriting {
  readonly parts: PackageParts;
  readonly sheetPath: string;
  readonly xml: WorksheetXml;
  readonly sheet: Sheet;
  readonly known: Sheet | null;
  readonly changes: SheetChanges;
  readonly styles: StylesXml;
  readonly reading: FilterReading;
}

/** Writes what became of a sheet's tables: new, changed or gone. */
export function writeTables(writing: TableWriting): void {
  const { parts, sheetPath, xml, sheet, known, changes, styles } = writing;
  const file = known === null ? [] : readTables(parts, sheetPath, xml, known.id, writing.reading);
  const links: string[] = [];
  for (const { link, path, table: before } of file) {
    const table = sheet.tables.find(({ id }) => id === before.id);
    if (table === undefined || known === null) {
      removeRelationship(parts, sheetPath, link);
      dropPartTree(parts, path);
      continue;
    }
    links.push(link);
    const text = partText(parts, path) ?? '';
    const isKept = isSameTable({ sheet, table }, { sheet: known, table: before });
    const next = isKept
      ? followTableFormulas(text, changes)
      : tableXml(text, { sheet, table }, { sheet: known, table: before }, changes, styles);
    if (next !== text) setPartText(parts, path, next);
  }
  for (const table of sheet.tables) {
    if (file.some(({ table: { id } }) => id === table.id)) continue;
    links.push(addTable(writing, table));
  }
  const isListed = links.length === file.length && file.every(({ link }, at) => link === links[at]);
  if (isListed) return;
  const unread = innerElements(xml.element('tableParts') ?? '<tableParts/>').filter(
    (element) => !file.some(({ link }) => link === attribute(element, 'id')),
  );
  const elements = [...unread, ...links.map((link) => `<tablePart r:id="${link}"/>`)];
  const list = withContent(`<tableParts count="${elements.length}"/>`, elements.join(''));
  xml.replace('tableParts', elements.length === 0 ? null : list);
}

function addTable({ parts, sheetPath, sheet, changes, styles }: TableWriting, table: Table): string {
  const id = freeTableId(parts);
  let number = id;
  while (parts[`xl/tables/table${number}.xml`] !== undefined) number++;
  const path = `xl/tables/table${number}.xml`;
  const link = freeId(parts, sheetPath, 'rIdTable');
  setPartText(parts, path, newTableXml(id, { sheet, table }, changes, styles));
  declarePart(parts, path, CONTENT);
  addRelationship(parts, sheetPath, { id: link, type: TYPE, target: path });
  return link;
}
