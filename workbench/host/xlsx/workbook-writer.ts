import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { writeCalculation } from './calculation-xml';
import { CellFormats, type FileFormat } from './cell-formats';
import { writeCharts } from './charts';
import { writeComments } from './comments';
import { columnsXml } from './columns-xml';
import { writeCustomProperties } from './custom-properties';
import { writeCustomXml } from './custom-xml';
import { writeDocumentProperties } from './document-properties';
import { spillMark } from './dynamic-arrays';
import { autoFilterXml, type FilterReading } from './filters-xml';
import { writeHyperlinks } from './hyperlinks';
import { followPlaces } from './moved-parts';
import { followReferences } from './moved-references';
import { writeNamedStyles } from './named-styles-xml';
import { writeNames } from './names';
import { passwordSum } from './password';
import { WORKBOOK_PATH, partText, setPartText, type PackageParts } from './package';
import type { PackageSource } from './package-source';
import { writePageSetup } from './page-setup-xml';
import {
  declaredStrings,
  declaredStyles,
  dropCalculationOrder,
  fileSheets,
  partOfType,
} from './relationships';
import { SharedStrings } from './shared-strings';
import { SheetChanges } from './sheet-changes';
import { sameCells } from './same-cells';
import { SheetDataWriter } from './sheet-data';
import { SheetList } from './sheet-list';
import {
  isSame,
  writeProtection,
  writeSheetProperties as writeTab,
  writeStandardSizes,
  writeViews,
} from './sheet-looks-xml';
import { writeSheetProperties } from './sheet-properties';
import { BLANK_STYLES, StylesXml } from './styles-xml';
import { writeValidations } from './validations';
import { writeWebSettings } from './web-settings';
import { WorkbookXml } from './workbook-xml';
import { WorksheetXml } from './worksheet-xml';
import { writeRules } from './write-rules';
import { tableHeaderCells, writeTables } from './write-tables';
import { patchAttributes, withContent } from './xml-spans';
import { referenceOf } from './references';

const NEW_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/></worksheet>';

/** A workbook on its way into the parts of a package; `source` is what those parts were, where they are a file's. */
export class WorkbookWriter {
  readonly #styles: StylesXml;
  readonly #formats: CellFormats;
  readonly #reading: FilterReading;
  readonly #paths: ReadonlyMap<string, string>;
  /** The workbook as the parts had it. */
  private readonly known: HostWorkbook | null;
  #strings: SharedStrings | null = null;

  constructor(
    private readonly parts: PackageParts,
    private readonly workbook: HostWorkbook,
    source: PackageSource | null,
  ) {
    this.known = source?.loaded ?? null;
    this.#styles = new StylesXml(partText(parts, partOfType(parts, 'styles') ?? '') ?? BLANK_STYLES);
    this.#formats = new CellFormats(this.#styles, workbook.styles, () => fileFormats(source));
    writeNamedStyles(this.#styles, workbook, this.known);
    this.#reading = { workbook, difference: (index) => this.#styles.difference(index) };
    this.#paths = source?.sheetPaths ?? new Map();
  }

  write(): void {
    const { parts, workbook, known } = this;
    const xml = new WorkbookXml(partText(parts, WORKBOOK_PATH) ?? '');
    const sheets = new SheetList(parts, workbook, known, this.#paths);
    const paths = sheets.write(xml);
    writeNames(xml, {
      workbook,
      known,
      idAt: (place) => sheets.idAt(place),
      placeOf: (sheet) => sheets.placeOf(sheet),
    });
    followReferences(parts, workbook);
    const changed = workbook.sheets.filter((sheet) => this.#writeSheet(sheet, paths.get(sheet.id) ?? ''));
    this.#writeShared();
    this.#protect(xml);
    writeCalculation(xml, workbook, known);
    if (changed.length > 0 || sheets.isChanged) dropCalculationOrder(parts);
    if (xml.isChanged) setPartText(parts, WORKBOOK_PATH, xml.toString());
    if (this.#styles.isChanged) setPartText(parts, declaredStyles(parts), this.#styles.toString());
    writeDocumentProperties(parts, workbook, known, sheets.isChanged);
    writeCustomProperties(parts, workbook, known);
    writeCustomXml(parts, workbook, known);
    writeWebSettings(parts, workbook, known);
  }

  /** Whether cells of the sheet were written. */
  #writeSheet(sheet: Sheet, path: string): boolean {
    const { parts, workbook } = this;
    const known = this.known?.sheets.find(({ id }) => id === sheet.id) ?? null;
    const xml = new WorksheetXml(partText(parts, path) ?? NEW_SHEET);
    const changes = new SheetChanges(workbook, sheet);
    const hasCells = this.#writeCells(xml, sheet, known, changes);
    followPlaces(parts, path, xml, changes);
    writeTab(xml, sheet, known);
    writeViews(xml, sheet, known, {
      isHere: sheet.id === workbook.activeSheetId,
      isNew: known === null || workbook.activeSheetId !== this.known?.activeSheetId,
    });
    writeStandardSizes(xml, sheet, known);
    writeProtection(xml, sheet, known);
    const filter = {
      now: sheet.autoFilter,
      before: known?.autoFilter ?? null,
      xml: xml.element('autoFilter'),
    };
    xml.replace('autoFilter', autoFilterXml(filter, this.#styles, changes));
    writeMerges(xml, sheet, known);
    writeRules(xml, sheet, known, changes, this.#styles);
    writeValidations(xml, sheet, known);
    writeHyperlinks(parts, path, xml, sheet, known);
    writePageSetup(xml, sheet, known);
    writeSheetProperties(parts, path, xml, sheet, known);
    writeComments({ parts, workbook, sheetPath: path, xml, sheet, known, changes });
    const before = known === null || this.known === null ? null : { sheet: known, workbook: this.known };
    writeCharts({ parts, workbook, sheetPath: path, xml, sheet, known: before });
    const styles = this.#styles;
    writeTables({ parts, sheetPath: path, xml, sheet, known, changes, styles, reading: this.#reading });
    if (xml.isChanged || parts[path] === undefined) setPartText(parts, path, xml.toString());
    return hasCells;
  }

  #writeCells(xml: WorksheetXml, sheet: Sheet, known: Sheet | null, changes: SheetChanges): boolean {
    const lines = (of: Sheet): unknown => [[...of.rows], [...of.columns]];
    const headers = tableHeaderCells(sheet);
    const isKept =
      known !== null &&
      changes.moves.length === 0 &&
      headers.size === 0 &&
      sameCells(sheet, known) &&
      isSame(sheet.spills.areas(), known.spills.areas());
    if (isKept && isSame(lines(sheet), lines(known))) return false;
    this.#strings ??= new SharedStrings(partText(this.parts, partOfType(this.parts, 'sharedStrings') ?? ''));
    const spillMarkOfFile = (): number => spillMark(this.parts);
    const writing = { formats: this.#formats, strings: this.#strings, headers, spillMark: spillMarkOfFile };
    const data = xml.element('sheetData') ?? '<sheetData/>';
    xml.replace('sheetData', new SheetDataWriter(sheet, known, changes, writing, data).toXml());
    xml.replace('cols', columnsXml(sheet, known, xml.element('cols'), changes, this.#formats));
    const used = sheet.cells.used({ row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS }, false);
    xml.replace('dimension', `<dimension ref="${used === null ? 'A1' : referenceOf(used)}"/>`);
    return true;
  }

  #writeShared(): void {
    if (this.#strings?.isChanged !== true) return;
    const uses = this.workbook.sheets.reduce((sum, sheet) => {
      const path = fileSheets(this.parts).find(({ name }) => name === sheet.name)?.path ?? '';
      return sum + (partText(this.parts, path)?.split(' t="s"').length ?? 1) - 1;
    }, 0);
    setPartText(this.parts, declaredStrings(this.parts), this.#strings.toXml(uses));
  }

  #protect(xml: WorkbookXml): void {
    const { isStructureProtected: isProtected, structurePassword } = this.workbook;
    if (isProtected === (this.known?.isStructureProtected ?? false)) return;
    const element = patchAttributes(xml.element('workbookProtection') ?? '<workbookProtection/>', {
      lockStructure: isProtected ? 1 : null,
      workbookPassword: isProtected && structurePassword !== null ? passwordSum(structurePassword) : null,
    });
    xml.replace('workbookProtection', element === '<workbookProtection/>' ? null : element);
  }
}

/** The formats of the file's cells, with the styles that the model made of them. */
function fileFormats(source: PackageSource | null): readonly FileFormat[] {
  return (source?.formats ?? []).map((style, index) => ({ index, style }));
}

function writeMerges(xml: WorksheetXml, sheet: Sheet, known: Sheet | null): void {
  const { areas } = sheet.merges;
  const texts = (of: Sheet | null): readonly string[] => (of?.merges.areas ?? []).map(referenceOf).sort();
  if (isSame(texts(sheet), texts(known))) return;
  const cells = areas.map((area) => `<mergeCell ref="${referenceOf(area)}"/>`);
  const list = withContent(`<mergeCells count="${areas.length}"/>`, cells.join(''));
  xml.replace('mergeCells', areas.length === 0 ? null : list);
}
