import { parseArea, splitSheet } from '../model/address';
import { isEntireColumn, isEntireRow, type Area } from '../model/area';
import { NO_HEADERS_FOOTERS, type HeadersFooters } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import type { WorksheetXml } from './worksheet-xml';
import { findElement, innerElements, openTag } from './xml-spans';
import { attribute, unescapeXml } from './xml-text';

const INCH = 72;

/** The file's numbers of the paper sizes that the model names. */
export const PAPER_NUMBERS: readonly (readonly [number, string])[] = [
  [1, 'Letter'],
  [3, 'Tabloid'],
  [4, 'Ledger'],
  [5, 'Legal'],
  [7, 'Executive'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
  [14, 'Folio'],
];

/** `&L…&C…&R…` by its parts. */
export function splitHeader(text: string): readonly [string, string, string] {
  const parts = { L: '', C: '', R: '' };
  let at: keyof typeof parts = 'C';
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === '&L') at = 'L';
    else if (piece === '&C') at = 'C';
    else if (piece === '&R') at = 'R';
    else parts[at] += piece;
  }
  return [parts.L, parts.C, parts.R];
}

function headersFooters(element: string): HeadersFooters {
  const text = (name: string): string => {
    const found = findElement(element, name);
    return found === undefined ? '' : unescapeXml(/>([\s\S]*)<\//.exec(found)?.[1] ?? '');
  };
  const [leftHeader, centerHeader, rightHeader] = splitHeader(text('oddHeader'));
  const [leftFooter, centerFooter, rightFooter] = splitHeader(text('oddFooter'));
  return {
    ...NO_HEADERS_FOOTERS,
    leftHeader,
    centerHeader,
    rightHeader,
    leftFooter,
    centerFooter,
    rightFooter,
  };
}

/** How a sheet of the file prints. What the file leaves out stays as in a new sheet. */
export function importPageLayout(xml: WorksheetXml, sheet: Sheet): void {
  const layout = sheet.pageLayout;
  const margins = xml.element('pageMargins') ?? '';
  const setup = xml.element('pageSetup') ?? '';
  const options = xml.element('printOptions') ?? '';
  const number = (element: string, name: string, missing: number): number => {
    const value = Number(attribute(element, name) ?? NaN);
    return Number.isFinite(value) ? value : missing;
  };
  const flag = (element: string, name: string): boolean =>
    /^(?:1|true)$/.test(attribute(element, name) ?? '');
  const inches = (name: string, points: number): number => number(margins, name, points / INCH) * INCH;
  layout.topMargin = inches('top', layout.topMargin);
  layout.bottomMargin = inches('bottom', layout.bottomMargin);
  layout.leftMargin = inches('left', layout.leftMargin);
  layout.rightMargin = inches('right', layout.rightMargin);
  layout.headerMargin = inches('header', layout.headerMargin);
  layout.footerMargin = inches('footer', layout.footerMargin);
  layout.orientation = attribute(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait';
  const paper = number(setup, 'paperSize', 0);
  layout.paperSize = PAPER_NUMBERS.find(([size]) => size === paper)?.[1] ?? layout.paperSize;
  const fit = findElement(xml.element('sheetPr') ?? '', 'pageSetUpPr') ?? '';
  layout.zoom = flag(fit, 'fitToPage')
    ? {
        horizontalFitToPages: number(setup, 'fitToWidth', 1),
        verticalFitToPages: number(setup, 'fitToHeight', 1),
      }
    : { scale: number(setup, 'scale', 100) };
  layout.firstPageNumber = flag(setup, 'useFirstPageNumber') ? number(setup, 'firstPageNumber', 1) : '';
  layout.printOrder = attribute(setup, 'pageOrder') === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  layout.blackAndWhite = flag(setup, 'blackAndWhite');
  layout.draftMode = flag(setup, 'draft');
  layout.centerHorizontally = flag(options, 'horizontalCentered');
  layout.centerVertically = flag(options, 'verticalCentered');
  layout.printGridlines = flag(options, 'gridLines');
  layout.printHeadings = flag(options, 'headings');
  layout.headersFooters = headersFooters(xml.element('headerFooter') ?? '');
  const breaks = (name: 'rowBreaks' | 'colBreaks'): number[] =>
    innerElements(xml.element(name) ?? `<${name}/>`).map((element) =>
      Number(attribute(openTag(element), 'id')),
    );
  sheet.horizontalPageBreaks = breaks('rowBreaks');
  sheet.verticalPageBreaks = breaks('colBreaks');
}

/** The areas that a print area or titles name, or none where the text is a formula of another kind. */
function areasOf(text: string): readonly Area[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const areas = parts.map((part) => parseArea(splitSheet(part.trim()).local));
  return areas.every((area) => area !== null) ? areas : [];
}

/** What the built-in names of a sheet say of its printing. */
export function importPrintNames(sheet: Sheet, name: string, text: string): void {
  const areas = areasOf(text);
  if (/^_xlnm\.Print_Area$/i.test(name) && areas.length > 0) sheet.pageLayout.printArea = areas;
  if (/^_xlnm\.Print_Titles$/i.test(name)) {
    sheet.pageLayout.titleRows = areas.find(isEntireRow) ?? null;
    sheet.pageLayout.titleColumns = areas.find(isEntireColumn) ?? null;
  }
}
