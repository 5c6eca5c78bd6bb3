import type { Worksheet, WorksheetView } from '@cj-tech-master/excelts';
import { columnName } from '../../../src/core/table/cell';
import { formatArea, formatAbsoluteArea } from '../model/address';
import { isError } from '../model/cell-value';
import type { HeadersFooters } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { PAPER_NUMBERS } from './import-page-layout';
import { tableState, type LibrarySource } from './library-source';
import { writeColor } from './style-codec';

const INCH = 72;

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Everything of a sheet beside cells, rules and tables. */
export function exportSheet(sheet: Sheet, to: Worksheet, isActive: boolean): void {
  to.state = STATES[sheet.visibility];
  to.properties = { ...to.properties };
  if (sheet.tabColor === null) delete to.properties.tabColor;
  else to.properties.tabColor = writeColor(sheet.tabColor);
  to.views = [viewOf(sheet, to.views?.[0], isActive)];
  if (sheet.isProtected !== (to.sheetProtection?.sheet === true)) {
    to.sheetProtection = sheet.isProtected ? { sheet: true, objects: true, scenarios: true } : null;
  }
  to.rowBreaks = sheet.horizontalPageBreaks.map((id) => ({ id, max: 16_383, man: 1 }));
  to.colBreaks = sheet.verticalPageBreaks.map((id) => ({ id, max: 1_048_575, man: 1 }));
  const filter = sheet.autoFilter === null ? null : formatArea(sheet.autoFilter.area);
  if (filter !== to.autoFilter) to.autoFilter = filter;
  exportMerges(sheet, to);
  exportPageLayout(sheet, to);
}

function viewOf(
  sheet: Sheet,
  known: Partial<WorksheetView> | undefined,
  isActive: boolean,
): Partial<WorksheetView> {
  const [selected] = sheet.selection;
  const common = {
    ...known,
    tabSelected: isActive,
    showGridLines: sheet.showGridlines,
    showRowColHeaders: sheet.showHeadings,
    activeCell: selected === undefined ? 'A1' : `${columnName(selected.column)}${selected.row + 1}`,
  };
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) {
    return known?.state === 'frozen' ? { ...withoutPanes(common), state: 'normal' } : common;
  }
  const isSame = known?.state === 'frozen' && known.xSplit === columns && known.ySplit === rows;
  return isSame
    ? common
    : {
        ...withoutPanes(common),
        state: 'frozen',
        xSplit: columns,
        ySplit: rows,
        topLeftCell: `${columnName(columns)}${rows + 1}`,
      };
}

/** What a view has whether its panes are frozen or not. */
type CommonView = Pick<
  WorksheetView,
  | 'rightToLeft'
  | 'activeCell'
  | 'showRuler'
  | 'showRowColHeaders'
  | 'showGridLines'
  | 'zoomScale'
  | 'zoomScaleNormal'
>;

function withoutPanes(view: Partial<WorksheetView>): CommonView {
  const panes = new Set(['state', 'xSplit', 'ySplit', 'topLeftCell', 'activePane', 'style']);
  return Object.fromEntries(Object.entries(view).filter(([key]) => !panes.has(key)));
}

function exportMerges(sheet: Sheet, to: Worksheet): void {
  const wanted = new Set(sheet.merges.areas.map(formatArea));
  const there = new Set(
    to.mergedRegions.map(
      ({ top, left, bottom, right }) => `${columnName(left - 1)}${top}:${columnName(right - 1)}${bottom}`,
    ),
  );
  for (const address of there) if (!wanted.has(address)) to.unMergeCells(address);
  for (const address of wanted) if (!there.has(address)) to.mergeCellsWithoutStyle(address);
}

/** Undoes merges that the model no longer has, before cells are written under them. */
export function undoMerges(sheet: Sheet, to: Worksheet): void {
  const wanted = new Set(sheet.merges.areas.map(formatArea));
  for (const { top, left, bottom, right } of [...to.mergedRegions]) {
    const address = `${columnName(left - 1)}${top}:${columnName(right - 1)}${bottom}`;
    if (!wanted.has(address)) to.unMergeCells(address);
  }
}

function joinHeader(left: string, center: string, right: string): string | null {
  const text = [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ]
    .filter(([, part]) => part !== '')
    .map(([code, part]) => `${code}${part}`)
    .join('');
  return text === '' ? null : text;
}

function exportHeaders(to: Worksheet, texts: HeadersFooters): void {
  const known: Partial<Worksheet['headerFooter']> = to.headerFooter ?? {};
  const oddHeader = joinHeader(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const oddFooter = joinHeader(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if ((known.oddHeader ?? null) === oddHeader && (known.oddFooter ?? null) === oddFooter) return;
  to.headerFooter = {
    differentFirst: false,
    differentOddEven: false,
    evenHeader: null,
    evenFooter: null,
    firstHeader: null,
    firstFooter: null,
    ...known,
    oddHeader,
    oddFooter,
  };
}

function exportPageLayout(sheet: Sheet, to: Worksheet): void {
  const layout = sheet.pageLayout;
  const { zoom } = layout;
  const fitToPage = zoom.scale === undefined;
  const paperSize = PAPER_NUMBERS.find(([, name]) => name === layout.paperSize)?.[0];
  to.pageSetup = {
    ...to.pageSetup,
    orientation: layout.orientation.toLowerCase(),
    ...(paperSize === undefined ? {} : { paperSize }),
    fitToPage,
    scale: zoom.scale ?? 100,
    fitToWidth: fitToPage ? (zoom.horizontalFitToPages ?? 0) : 1,
    fitToHeight: fitToPage ? (zoom.verticalFitToPages ?? 0) : 1,
    margins: {
      top: layout.topMargin / INCH,
      bottom: layout.bottomMargin / INCH,
      left: layout.leftMargin / INCH,
      right: layout.rightMargin / INCH,
      header: layout.headerMargin / INCH,
      footer: layout.footerMargin / INCH,
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
  };
  const setup: Partial<Worksheet['pageSetup']> = to.pageSetup;
  if (layout.printArea === null) delete setup.printArea;
  else setup.printArea = layout.printArea.map(formatArea).join('&&');
  if (layout.titleRows === null) delete setup.printTitlesRow;
  else setup.printTitlesRow = formatAbsoluteArea(layout.titleRows).replaceAll('$', '');
  if (layout.titleColumns === null) delete setup.printTitlesColumn;
  else setup.printTitlesColumn = formatAbsoluteArea(layout.titleColumns).replaceAll('$', '');
  exportHeaders(to, layout.headersFooters);
}

/** Tables that are new, changed or gone; the others stay as the file had them. */
export function exportTables(sheet: Sheet, to: Worksheet, source: LibrarySource): void {
  for (const [table, known] of source.tables) {
    if (known.sheet !== to) continue;
    if (sheet.tables.includes(table) && known.state === tableState(table)) continue;
    to.removeTable(known.name);
    source.tables.delete(table);
  }
  for (const table of sheet.tables) {
    if (source.tables.has(table)) continue;
    addTable(sheet, table, to);
    source.tables.set(table, { sheet: to, name: table.name, state: tableState(table) });
  }
}

function headerOf(sheet: Sheet, { area }: Table, at: number): string {
  const value = sheet.cells.value(area.row, area.column + at);
  return isError(value) ? value.error : String(value);
}

function addTable(sheet: Sheet, table: Table, to: Worksheet): void {
  const { area } = table;
  const columns = Array.from({ length: area.columnCount }, (_column, at) => ({
    name: headerOf(sheet, table, at),
    filterButton: table.showFilterButton,
  }));
  const bodyRows = area.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  const rows = Array.from({ length: bodyRows }, (_row, at) =>
    Array.from({ length: area.columnCount }, (_column, column) => {
      const row = to.getRow(area.row + at + 1 + (table.showHeaders ? 1 : 0));
      return row.getCell(area.column + column + 1).value;
    }),
  );
  to.addTable({
    name: table.name,
    displayName: table.name,
    ref: formatArea({ ...area, rowCount: 1, columnCount: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      ...(table.style === '' ? {} : { theme: table.style }),
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
    },
    columns,
    rows,
  });
}
