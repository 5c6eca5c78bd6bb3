import type { Worksheet } from '@cj-tech-master/excelts';
import { parseArea, splitSheet } from '../model/address';
import type { Area } from '../model/area';
import { NO_HEADERS_FOOTERS, type HeadersFooters } from '../model/page-layout';
import type { Sheet } from '../model/sheet';

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

function areasOf(text: string | undefined): readonly Area[] | null {
  const areas = (text ?? '')
    .split(/&&|,/)
    .filter((part) => part !== '')
    .map((part) => parseArea(splitSheet(part).local))
    .filter((area) => area !== null);
  return areas.length === 0 ? null : areas;
}

/** `&L…&C…&R…` by its parts. */
export function splitHeader(text: string | null | undefined): readonly [string, string, string] {
  const parts = { L: '', C: '', R: '' };
  let at: keyof typeof parts = 'C';
  for (const piece of (text ?? '').split(/(&[LCR])/)) {
    if (piece === '&L') at = 'L';
    else if (piece === '&C') at = 'C';
    else if (piece === '&R') at = 'R';
    else parts[at] += piece;
  }
  return [parts.L, parts.C, parts.R];
}

function headersFooters(from: Worksheet): HeadersFooters {
  // A file without headers leaves this out, whatever the library's type says.
  const headerFooter: Partial<Worksheet['headerFooter']> = from.headerFooter ?? {};
  const [leftHeader, centerHeader, rightHeader] = splitHeader(headerFooter.oddHeader);
  const [leftFooter, centerFooter, rightFooter] = splitHeader(headerFooter.oddFooter);
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

/** How a loaded sheet prints. What the file leaves out stays as in a new sheet. */
export function importPageLayout(from: Worksheet, sheet: Sheet): void {
  const pageSetup: Partial<Worksheet['pageSetup']> = from.pageSetup ?? {};
  const margins: Partial<Worksheet['pageSetup']['margins']> = pageSetup.margins ?? {};
  const layout = sheet.pageLayout;
  const inches = (value: number | undefined, points: number): number =>
    value === undefined ? points : value * INCH;
  layout.orientation = pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize =
    PAPER_NUMBERS.find(([number]) => number === pageSetup.paperSize)?.[1] ?? layout.paperSize;
  layout.zoom =
    pageSetup.fitToPage === true
      ? { horizontalFitToPages: pageSetup.fitToWidth ?? 1, verticalFitToPages: pageSetup.fitToHeight ?? 1 }
      : { scale: pageSetup.scale ?? 100 };
  layout.topMargin = inches(margins.top, layout.topMargin);
  layout.bottomMargin = inches(margins.bottom, layout.bottomMargin);
  layout.leftMargin = inches(margins.left, layout.leftMargin);
  layout.rightMargin = inches(margins.right, layout.rightMargin);
  layout.headerMargin = inches(margins.header, layout.headerMargin);
  layout.footerMargin = inches(margins.footer, layout.footerMargin);
  layout.centerHorizontally = pageSetup.horizontalCentered === true;
  layout.centerVertically = pageSetup.verticalCentered === true;
  layout.blackAndWhite = pageSetup.blackAndWhite === true;
  layout.draftMode = pageSetup.draft === true;
  layout.printGridlines = pageSetup.showGridLines === true;
  layout.printHeadings = pageSetup.showRowColHeaders === true;
  layout.printOrder = pageSetup.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  layout.printArea = areasOf(pageSetup.printArea);
  layout.titleRows = areasOf(pageSetup.printTitlesRow)?.[0] ?? null;
  layout.titleColumns = areasOf(pageSetup.printTitlesColumn)?.[0] ?? null;
  layout.headersFooters = headersFooters(from);
}
