import type { Sheet } from '../model/sheet';
import { StyleTable } from '../model/style-table';
import { HostWorkbook } from '../model/workbook';
import { asLoaded } from './as-loaded';
import { readCalculation } from './calculation-xml';
import { readCharts } from './charts';
import { readCustomProperties } from './custom-properties';
import { readCustomXml } from './custom-xml';
import { readDocumentProperties } from './document-properties';
import { readSharedTexts } from './file-text';
import { importCells, importColumns } from './import-cells';
import { importSheet } from './import-sheet';
import { importNamedStyles } from './named-styles-xml';
import { importNames } from './names';
import { WORKBOOK_PATH, decode, partText, type PackageParts } from './package';
import { importOtherSheets, VISIBILITY } from './other-sheets';
import { PackageSource } from './package-source';
import { formatReader, normalStyle, readCellFormats } from './read-styles';
import { fileSheets, partOfType, type FileSheet } from './relationships';
import { splitSheetPart } from './sheet-part';
import { StylesXml } from './styles-xml';
import { readThemeColors } from './theme';
import { readWebSettings } from './web-settings';
import { WorkbookXml } from './workbook-xml';
import { WorksheetXml } from './worksheet-xml';
import { findElement, openTag } from './xml-spans';
import { attribute } from './xml-text';

const isSet = (text: string | undefined): boolean => /^(?:1|true)$/.test(text ?? '');

/** A worksheet of the file, and its place among the sheets of every kind. */
interface Worksheet {
  readonly file: FileSheet;
  readonly place: number;
}

/** Enough of a part to see its root. */
const HEAD = 4_000;

function worksheets(parts: PackageParts): readonly Worksheet[] {
  return fileSheets(parts)
    .map((file, place) => ({ file, place }))
    .filter(({ file }) => {
      const bytes = parts[file.path];
      return bytes !== undefined && /<worksheet(?=[\s>])/.test(decode(bytes.subarray(0, HEAD)));
    });
}

/** The model of a package in the common form. Throws where a part that cells depend on is damaged. */
export function importWorkbook(parts: PackageParts, fileName: string): HostWorkbook {
  const xml = new WorkbookXml(partText(parts, WORKBOOK_PATH) ?? '');
  const sheets = worksheets(parts);
  const styles = new StylesXml(stylesText(parts));
  const theme = readThemeColors(partText(parts, partOfType(parts, 'theme') ?? ''));
  const date1904 = isSet(attribute(xml.element('workbookPr') ?? '', 'date1904'));
  const workbook = new HostWorkbook({
    name: fileName,
    dates: date1904 ? 1904 : 1900,
    styles: new StyleTable(normalStyle(styles)),
    ...(theme === null ? {} : { theme }),
  });
  const formats = readCellFormats(styles, workbook.styles);
  importNamedStyles(workbook, styles, formatReader(styles, workbook.styles.normal));
  const byPlace = importSheets(sheets, parts, { styles, formats }, workbook);
  workbook.isStructureProtected = isSet(attribute(xml.element('workbookProtection') ?? '', 'lockStructure'));
  importNames(xml, workbook, (place) => byPlace.get(place) ?? null);
  const paths = new Map(
    sheets.flatMap(({ file, place }) => {
      const id = byPlace.get(place)?.id;
      return id === undefined ? [] : [[id, file.path] as const];
    }),
  );
  readCharts(parts, workbook, paths);
  const others = importOtherSheets(parts, workbook, byPlace);
  activate(workbook, xml, new Map([...byPlace, ...others]));
  readCalculation(xml, workbook);
  readDocumentProperties(parts, workbook);
  readCustomProperties(parts, workbook);
  readCustomXml(parts, workbook);
  readWebSettings(parts, workbook);
  workbook.source = new PackageSource(parts, paths, formats, asLoaded(workbook));
  return workbook;
}

/** Without its formats, dates would be read as numbers: a part that is cut off is not read as far as it goes. */
function stylesText(parts: PackageParts): string {
  const xml = partText(parts, partOfType(parts, 'styles') ?? 'xl/styles.xml') ?? '';
  if (xml.trim() !== '' && !/<\/styleSheet\s*>|<styleSheet[^>]*\/>/.test(xml)) {
    throw new Error('The styles of the workbook are cut off.');
  }
  return xml;
}

/** The model's sheets by their places in the file. */
function importSheets(
  sheets: readonly Worksheet[],
  parts: PackageParts,
  { styles, formats }: { readonly styles: StylesXml; readonly formats: readonly number[] },
  workbook: HostWorkbook,
): ReadonlyMap<number, Sheet> {
  const strings = readSharedTexts(
    partText(parts, partOfType(parts, 'sharedStrings') ?? 'xl/sharedStrings.xml'),
  );
  const reading = { workbook, difference: (index: number) => styles.difference(index) };
  const made = new Map<number, Sheet>();
  for (const { file, place } of sheets) {
    const part = parts[file.path];
    if (part === undefined) continue;
    const { outside, cells } = splitSheetPart(part);
    const xml = new WorksheetXml(outside);
    const sheet = workbook.addSheet(file.name);
    made.set(place, sheet);
    sheet.visibility = VISIBILITY[file.state] ?? 'Visible';
    importSheet({ parts, path: file.path, xml, reading }, sheet);
    importColumns(xml.element('cols'), sheet, formats);
    importCells(cells, sheet, { strings, formats, date1904: workbook.dates === 1904 });
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
