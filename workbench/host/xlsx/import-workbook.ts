import type { Workbook } from '@cj-tech-master/excelts';
import type { Sheet, Visibility } from '../model/sheet';
import { DEFAULT_STYLE } from '../model/style';
import { StyleTable } from '../model/style-table';
import { HostWorkbook } from '../model/workbook';
import { readCharts } from './charts';
import { importCells, StyleReader } from './import-cells';
import { importSheet } from './import-sheet';
import { importNames } from './names';
import { partText, type PackageParts } from './package';
import { PackageSource } from './package-source';
import { fileSheets, type FileSheet } from './relationships';
import { readFont } from './style-codec';
import { StylesXml } from './styles-xml';
import { readThemeColors } from './theme';
import { WorkbookXml } from './workbook-xml';
import { WorksheetXml } from './worksheet-xml';
import { findElement, openTag } from './xml-spans';
import { attribute } from './xml-text';

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

export const WORKBOOK_PATH = 'xl/workbook.xml';

const isSet = (text: string | undefined): boolean => /^(?:1|true)$/.test(text ?? '');

/** The model of a package whose cells the library has read. */
export function importWorkbook(library: Workbook, parts: PackageParts, fileName: string): HostWorkbook {
  const xml = new WorkbookXml(partText(parts, WORKBOOK_PATH) ?? '');
  const normal = { ...DEFAULT_STYLE, font: readFont(library.defaultFont, DEFAULT_STYLE.font) };
  const theme = readThemeColors(partText(parts, 'xl/theme/theme1.xml'));
  const date1904 = isSet(attribute(xml.element('workbookPr') ?? '', 'date1904'));
  const workbook = new HostWorkbook({
    name: fileName,
    dates: date1904 ? 1904 : 1900,
    styles: new StyleTable(normal),
    ...(theme === null ? {} : { theme }),
  });
  const filed = fileSheets(parts);
  const byPlace = importSheets(library, parts, workbook, filed);
  workbook.isStructureProtected = isSet(attribute(xml.element('workbookProtection') ?? '', 'lockStructure'));
  importNames(xml, workbook, (place) => byPlace[place] ?? null);
  readCharts(parts, workbook, pathsOf(byPlace, filed));
  activate(workbook, xml, byPlace);
  importProperties(library, workbook);
  workbook.source = new PackageSource(parts, pathsOf(byPlace, filed));
  return workbook;
}

function pathsOf(
  sheets: readonly (Sheet | null)[],
  filed: readonly FileSheet[],
): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap((sheet, place) => (sheet === null ? [] : [[sheet.id, filed[place]?.path ?? '']])),
  );
}

/** The model's sheets by their places in the file, null for charts' sheets and the like. */
function importSheets(
  library: Workbook,
  parts: PackageParts,
  workbook: HostWorkbook,
  filed: readonly FileSheet[],
): readonly (Sheet | null)[] {
  const reader = new StyleReader(workbook.styles);
  const styles = new StylesXml(partText(parts, 'xl/styles.xml') ?? '');
  const reading = { workbook, difference: (index: number) => styles.difference(index) };
  return filed.map(({ name, path, state }) => {
    const from = library.worksheets.find((one) => one.name === name);
    const text = partText(parts, path);
    if (from === undefined || text === null) return null;
    const sheet = workbook.addSheet(name);
    sheet.visibility = VISIBILITY[state] ?? 'Visible';
    const xml = new WorksheetXml(text);
    importSheet({ parts, path, xml, reading }, sheet);
    importCells(from, sheet, reader, workbook.dates === 1904);
    return sheet;
  });
}

function activate(workbook: HostWorkbook, xml: WorkbookXml, byPlace: readonly (Sheet | null)[]): void {
  const view = findElement(xml.element('bookViews') ?? '', 'workbookView') ?? '';
  const active = byPlace[Number(attribute(openTag(view), 'activeTab') ?? 0)];
  const visible = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  const inFront = active?.visibility === 'Visible' ? active : visible;
  if (inFront !== undefined) workbook.activeSheetId = inFront.id;
}

function importProperties(library: Workbook, workbook: HostWorkbook): void {
  Object.assign(workbook.properties, {
    title: library.title ?? '',
    subject: library.subject ?? '',
    author: library.creator ?? '',
    keywords: library.keywords ?? '',
    comments: library.description ?? '',
    category: library.category ?? '',
    manager: library.manager ?? '',
    company: library.company ?? '',
    lastAuthor: library.lastModifiedBy ?? '',
  });
}
