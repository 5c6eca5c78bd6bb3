import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { parseArea } from '../model/address';
import { areaBetween, cellArea } from '../model/area';
import type { Sheet, Visibility } from '../model/sheet';
import { DEFAULT_STYLE } from '../model/style';
import type { Table } from '../model/table';
import { StyleTable } from '../model/style-table';
import { HostWorkbook } from '../model/workbook';
import { readCharts } from './charts';
import { readHyperlinks } from './hyperlinks';
import { importCells, StyleReader } from './import-cells';
import { importPageLayout } from './import-page-layout';
import { importRules } from './import-rules';
import { partText, type PackageParts } from './package';
import { readColor, readFont } from './style-codec';
import { importValidations, type TakenValidations } from './validations';
import { readThemeColors } from './theme';
import { LibrarySource, tableState } from './library-source';
import { importNames, type takeNames } from './names';
import { sheetPaths } from './relationships';
import { readStopIfTrue } from './stop-if-true';
import { readSheetProperties } from './sheet-properties';

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** What was taken out of the package before the library saw it. */
export interface TakenParts {
  readonly names: ReturnType<typeof takeNames>;
  readonly validations: TakenValidations;
}

/** The model of a workbook that the library has read. */
export function importWorkbook(
  library: Workbook,
  parts: PackageParts,
  taken: TakenParts,
  fileName: string,
): HostWorkbook {
  const normal = { ...DEFAULT_STYLE, font: readFont(library.defaultFont, DEFAULT_STYLE.font) };
  const styles = new StyleTable(normal);
  const theme = readThemeColors(partText(parts, 'xl/theme/theme1.xml'));
  const date1904 = library.properties.date1904 === true;
  const workbook = new HostWorkbook({
    name: fileName,
    dates: date1904 ? 1904 : 1900,
    styles,
    ...(theme === null ? {} : { theme }),
  });
  const reader = new StyleReader(styles);
  const source = new LibrarySource(library);
  const { sheets } = source;
  for (const from of library.worksheets) {
    const sheet = workbook.addSheet(from.name);
    sheets.set(sheet.id, from);
    importCells(from, sheet, reader, date1904);
    importSheet(from, sheet);
    importTables(from, sheet, source);
    importRules(from, sheet, workbook, source);
    importPageLayout(from, sheet);
  }
  workbook.isStructureProtected = library.protection?.lockStructure === true;
  const order = [...sheetPaths(parts).keys()];
  importNames(
    taken.names,
    workbook,
    (place) => workbook.sheets.find(({ name }) => name === order[place]) ?? null,
  );
  importValidations(taken.validations, workbook);
  readSheetProperties(parts, workbook);
  readStopIfTrue(parts, workbook, source);
  readHyperlinks(parts, workbook);
  readCharts(parts, workbook, source);
  const active = library.worksheets[library.views?.[0]?.activeTab ?? 0];
  const activeId = [...sheets].find(([, from]) => from === active)?.[0];
  if (activeId !== undefined) workbook.activeSheetId = activeId;
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
  workbook.source = source;
  return workbook;
}

function importSheet(from: Worksheet, sheet: Sheet): void {
  sheet.visibility = VISIBILITY[from.state] ?? 'Visible';
  sheet.tabColor = readColor(from.properties?.tabColor);
  sheet.standardHeight = from.properties?.defaultRowHeight ?? 15;
  sheet.isProtected = from.sheetProtection !== null && from.sheetProtection?.sheet === true;
  sheet.merges.replaceAll(
    from.mergedRegions
      .map(({ top, left, bottom, right }) => areaBetween(top - 1, left - 1, bottom - 1, right - 1))
      .sort((one, other) => one.row - other.row || one.column - other.column),
  );
  // Without <sheetViews> the library has none, whatever its types say.
  const view = from.views?.[0];
  sheet.showGridlines = view?.showGridLines !== false;
  sheet.showHeadings = view?.showRowColHeaders !== false;
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  const active = view?.activeCell === undefined ? null : parseArea(view.activeCell);
  if (active !== null) sheet.selection = [cellArea(active.row, active.column)];
  sheet.horizontalPageBreaks = (from.rowBreaks ?? []).map(({ id }) => id);
  sheet.verticalPageBreaks = (from.colBreaks ?? []).map(({ id }) => id);
  const filter = typeof from.autoFilter === 'string' ? parseArea(from.autoFilter) : null;
  if (filter !== null) sheet.autoFilter = { area: filter, filters: new Map() };
}

function importTables(from: Worksheet, sheet: Sheet, source: LibrarySource): void {
  for (const [at, { model }] of from.getTables().entries()) {
    const area = parseArea(model.tableRef ?? model.ref);
    if (area === null) continue;
    const table: Table = {
      id: `{${sheet.id.slice(1, 9)}-0002-0000-0000-${String(at + 1).padStart(12, '0')}}`,
      name: model.displayName ?? model.name,
      area,
      showHeaders: model.headerRow !== false,
      showTotals: model.totalsRow === true,
      style: model.style?.theme ?? '',
      showBandedRows: model.style?.showRowStripes === true,
      showBandedColumns: model.style?.showColumnStripes === true,
      highlightFirstColumn: model.style?.showFirstColumn === true,
      highlightLastColumn: model.style?.showLastColumn === true,
      showFilterButton: true,
      filters: new Map(),
    };
    sheet.tables.push(table);
    source.tables.set(table, { sheet: from, name: model.name, state: tableState(table) });
  }
}
