import type { Workbook } from '@cj-tech-master/excelts';
import type { Sheet, Visibility } from '../model/sheet';
import { DEFAULT_STYLE } from '../model/style';
import { StyleTable } from '../model/style-table';
import { HostWorkbook } from '../model/workbook';
import { asLoaded } from './as-loaded';
import { readCharts } from './charts';
import { readCustomProperties } from './custom-properties';
import { readCustomXml } from './custom-xml';
import { readDocumentProperties } from './document-properties';
import { importCells, StyleReader } from './import-cells';
import { importSheet } from './import-sheet';
import type { LibrarySheet } from './library-view';
import { importNames } from './names';
import { partText, type PackageParts } from './package';
import { PackageSource } from './package-source';
import { partOfType } from './relationships';
import { readFont } from './style-codec';
import { StylesXml } from './styles-xml';
import { readThemeColors } from './theme';
import { readWebSettings } from './web-settings';
import { WorkbookXml } from './workbook-xml';
import { WorksheetXml } from './worksheet-xml';
import { findElement, openTag } from './xml-spans';
import { attribute } from './xml-text';

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

export const WORKBOOK_PATH = 'xl/workbook.xml';

const isSet = (text: string | undefined): boolean => /^(?:1|true)$/.test(text ?? '');

/** The model of a package whose cells the library has read. */
export function importWorkbook(
  library: Workbook,
  sheets: readonly LibrarySheet[],
  parts: PackageParts,
  fileName: string,
): HostWorkbook {
  const xml = new WorkbookXml(partText(parts, WORKBOOK_PATH) ?? '');
  const normal = { ...DEFAULT_STYLE, font: readFont(library.defaultFont, DEFAULT_STYLE.font) };
  const theme = readThemeColors(partText(parts, partOfType(parts, 'theme') ?? ''));
  const date1904 = isSet(attribute(xml.element('workbookPr') ?? '', 'date1904'));
  const workbook = new HostWorkbook({
    name: fileName,
    dates: date1904 ? 1904 : 1900,
    styles: new StyleTable(normal),
    ...(theme === null ? {} : { theme }),
  });
  const byPlace = importSheets(library, sheets, parts, workbook);
  workbook.isStructureProtected = isSet(attribute(xml.element('workbookProtection') ?? '', 'lockStructure'));
  importNames(xml, workbook, (place) => byPlace.get(place) ?? null);
  const paths = new Map(
    sheets.flatMap(({ file, place }) => {
      const id = byPlace.get(place)?.id;
      return id === undefined ? [] : [[id, file.path] as const];
    }),
  );
  readCharts(parts, workbook, paths);
  activate(workbook, xml, byPlace);
  readDocumentProperties(parts, workbook);
  readCustomProperties(parts, workbook);
  readCustomXml(parts, workbook);
  readWebSettings(parts, workbook);
  workbook.source = new PackageSource(parts, paths, asLoaded(workbook));
  return workbook;
}

/** The model's sheets by their places in the file. */
function importSheets(
  library: Workbook,
  sheets: readonly LibrarySheet[],
  parts: PackageParts,
  workbook: HostWorkbook,
): ReadonlyMap<number, Sheet> {
  const reader = new StyleReader(workbook.styles);
  const styles = new StylesXml(partText(parts, partOfType(parts, 'styles') ?? '') ?? '');
  const reading = { workbook, difference: (index: number) => styles.difference(index) };
  const made = new Map<number, Sheet>();
  for (const [at, { file, place }] of sheets.entries()) {
    const from = library.worksheets[at];
    const text = partText(parts, file.path);
    if (from === undefined || text === null) continue;
    const sheet = workbook.addSheet(file.name);
    made.set(place, sheet);
    sheet.visibility = VISIBILITY[file.state] ?? 'Visible';
    importSheet({ parts, path: file.path, xml: new WorksheetXml(text), reading }, sheet);
    importCells(from, sheet, reader, workbook.dates === 1904);
  }
  return made;
}

function activate(workbook: HostWorkbook, xml: WorkbookXml, byPlace: ReadonlyMap<number, Sheet>): void {
  const view = findElement(xml.element('bookViews') ?? '', 'workbookView') ?? '';
  const active = byPlace.get(Number(attribute(openTag(view), 'activeTab') ?? 0));
  const visible = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  const inFront = active?.visibility === 'Visible' ? active : visible;
  if (inFront !== undefined) workbook.activeSheetId = inFront.id;
}
