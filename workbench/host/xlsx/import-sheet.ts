import { parseArea } from '../model/address';
import { cellArea, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { importComments } from './comments';
import type { FilterReading } from './filters-xml';
import { readAutoFilter } from './filters-xml';
import { importHyperlinks } from './hyperlinks';
import { importPageLayout } from './import-page-layout';
import type { PackageParts } from './package';
import { readColorElement } from './read-difference';
import { areasOf, readRules } from './read-rules';
import { readProtectionOptions } from './sheet-looks-xml';
import { importSheetProperties } from './sheet-properties';
import { pointsOfCharacters } from './units';
import { importValidations } from './validations';
import type { WorksheetXml } from './worksheet-xml';
import { readTables } from './write-tables';
import { findElement, innerElements, openTag } from './xml-spans';
import { attribute } from './xml-text';
import { rootOf } from './xml-tree';

/** A sheet's part with what it leads to. */
export interface SheetPart {
  readonly parts: PackageParts;
  readonly path: string;
  readonly xml: WorksheetXml;
  readonly reading: FilterReading;
}

const isSet = (text: string | undefined, missing = false): boolean =>
  text === undefined ? missing : /^(?:1|true)$/.test(text);

/** Everything of a sheet beside its cells, rows, columns and charts. */
export function importSheet({ parts, path, xml, reading }: SheetPart, sheet: Sheet): void {
  const { workbook, difference } = reading;
  const tab = findElement(xml.element('sheetPr') ?? '', 'tabColor');
  sheet.tabColor = tab === undefined ? null : readColorElement(rootOf(tab) ?? undefined);
  importSizes(xml, sheet);
  importView(xml, sheet);
  importMerges(xml, sheet);
  const protection = xml.element('sheetProtection');
  sheet.isProtected = isSet(attribute(protection ?? '', 'sheet'));
  if (sheet.isProtected && protection !== undefined) {
    sheet.protectionAllows = readProtectionOptions(protection);
  }
  sheet.autoFilter = readAutoFilter(xml.element('autoFilter'), reading);
  sheet.tables = readTables(parts, path, xml, sheet.id, reading).map(({ table }) => table);
  sheet.conditionalFormats = readRules(xml, difference).map(({ areas, rule, stopIfTrue }) => {
    const number = workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0');
    return { id: `{${number}-0003-0000-0000-000000000000}`, areas, rule, stopIfTrue };
  });
  importValidations(xml, sheet);
  importPageLayout(xml, sheet);
  importHyperlinks(parts, path, xml, sheet);
  importSheetProperties(parts, path, xml, sheet);
  importComments(parts, path, sheet);
}

function importSizes(xml: WorksheetXml, sheet: Sheet): void {
  const format = xml.element('sheetFormatPr') ?? '';
  const height = Number(attribute(format, 'defaultRowHeight') ?? NaN);
  const width = Number(attribute(format, 'defaultColWidth') ?? NaN);
  if (height > 0) sheet.standardHeight = height;
  if (width > 0) sheet.standardWidth = pointsOfCharacters(width);
}

function importMerges(xml: WorksheetXml, sheet: Sheet): void {
  const areas = innerElements(xml.element('mergeCells') ?? '<mergeCells/>')
    .map((element) => parseArea(attribute(element, 'ref') ?? '?'))
    .filter((area): area is Area => area !== null && area.rowCount * area.columnCount > 1);
  sheet.merges.replaceAll([...areas].sort((one, other) => one.row - other.row || one.column - other.column));
}

function importView(xml: WorksheetXml, sheet: Sheet): void {
  const view = findElement(xml.element('sheetViews') ?? '', 'sheetView');
  if (view === undefined) return;
  const tag = openTag(view);
  sheet.showGridlines = isSet(attribute(tag, 'showGridLines'), true);
  sheet.showHeadings = isSet(attribute(tag, 'showRowColHeaders'), true);
  const pane = findElement(view, 'pane') ?? '';
  if (attribute(pane, 'state')?.startsWith('frozen') === true) {
    const split = (name: string): number => Math.trunc(Number(attribute(pane, name) ?? 0));
    sheet.frozen = { rows: split('ySplit'), columns: split('xSplit') };
  }
  const inPane = attribute(pane, 'activePane') ?? 'topLeft';
  const selections = innerElements(view).filter((one) => /^<selection\b/.test(one));
  const selected =
    selections.find((one) => (attribute(one, 'pane') ?? 'topLeft') === inPane) ?? selections[0] ?? '';
  const areas = areasOf(attribute(selected, 'sqref') ?? 'A1');
  const active = parseArea(attribute(selected, 'activeCell') ?? 'A1');
  const first = Number(attribute(selected, 'activeCellId') ?? 0);
  const ordered = [...areas.slice(first), ...areas.slice(0, first)];
  if (ordered.length > 0) sheet.selection = ordered;
  else if (active !== null) sheet.selection = [cellArea(active.row, active.column)];
}
