import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { writeCharts } from './charts';
import { exportCells, StyleWriter } from './export-cells';
import { exportConditionalFormats } from './export-rules';
import { exportSheet, exportTables, undoMerges } from './export-sheet';
import { writeHyperlinks } from './hyperlinks';
import { StyleReader } from './import-cells';
import { LibrarySource } from './library-source';
import { writeNames } from './names';
import { mendLibraryXml } from './mend-library-xml';
import { readPackage, writePackage } from './package';
import { writeStopIfTrue } from './stop-if-true';
import { writeValidations } from './validations';
import { writeSheetProperties } from './sheet-properties';

/**
 * The workbook as an .xlsx. A workbook that was loaded is written over what the library read, so that what the
 * model does not hold (rich text, notes, images, charts, themes) comes back as far as the library keeps it.
 */
export async function saveXlsx(workbook: HostWorkbook): Promise<Uint8Array> {
  const source = sourceOf(workbook);
  const { library } = source;
  removeDeleted(workbook, source);
  const reader = new StyleReader(workbook.styles);
  const writer = new StyleWriter(workbook.styles);
  for (const [place, sheet] of workbook.sheets.entries()) {
    const to = librarySheet(sheet, source);
    to.orderNo = place;
    undoMerges(sheet, to);
    exportCells(sheet, to, reader, writer, workbook.dates === 1904);
    exportTables(sheet, to, source);
    exportConditionalFormats(sheet, to, source);
    exportSheet(sheet, to, sheet.id === workbook.activeSheetId);
  }
  exportWorkbook(workbook, library);
  const bytes = await library.xlsx.writeBuffer({ validate: false });
  const parts = readPackage(new Uint8Array(bytes));
  mendLibraryXml(parts);
  writeStopIfTrue(parts, workbook);
  writeNames(parts, workbook);
  writeValidations(parts, workbook);
  writeSheetProperties(parts, workbook);
  writeHyperlinks(parts, workbook);
  writeCharts(parts, workbook, source);
  return writePackage(parts);
}

function sourceOf(workbook: HostWorkbook): LibrarySource {
  const known = LibrarySource.of(workbook);
  if (known !== null) return known;
  const source = new LibrarySource(new Workbook());
  workbook.source = source;
  return source;
}

function removeDeleted(workbook: HostWorkbook, source: LibrarySource): void {
  const there = new Set(workbook.sheets.map(({ id }) => id));
  for (const [id, sheet] of source.sheets) {
    if (there.has(id)) continue;
    source.library.removeWorksheetEx(sheet);
    source.sheets.delete(id);
  }
  // Two sheets may have changed names: none may be in the other's way.
  for (const sheet of workbook.sheets) {
    const known = source.sheets.get(sheet.id);
    if (known !== undefined && known.name !== sheet.name) known.name = `~${known.id}~`;
  }
}

function librarySheet(sheet: Sheet, source: LibrarySource): Worksheet {
  const known = source.sheets.get(sheet.id);
  if (known !== undefined) {
    known.name = sheet.name;
    return known;
  }
  const added = source.library.addWorksheet(sheet.name);
  source.sheets.set(sheet.id, added);
  return added;
}

function exportWorkbook(workbook: HostWorkbook, library: Workbook): void {
  library.properties = { ...library.properties, date1904: workbook.dates === 1904 };
  const activeTab = Math.max(
    0,
    workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId),
  );
  const view = library.views?.[0];
  library.views = [
    { x: 0, y: 0, width: 25_000, height: 10_000, visibility: 'visible', ...view, firstSheet: 0, activeTab },
  ];
  if (workbook.isStructureProtected !== (library.protection?.lockStructure === true)) {
    library.protection = workbook.isStructureProtected ? { lockStructure: true } : {};
  }
  const { title, subject, author, keywords, comments, category, manager, company } = workbook.properties;
  Object.assign(library, {
    title,
    subject,
    keywords,
    category,
    manager,
    company,
    description: comments,
    creator: author,
  });
}
