import { parseArea, splitSheet } from '../model/address';
import { isEntireColumn, isEntireRow, type Area } from '../model/area';
import type { HeadersFooters, PageLayout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import type { WorksheetXml } from './worksheet-xml';
import { findElement, innerElements, openTag } from './xml-spans';
import { attribute, unescapeXml } from './xml-text';

const INCH = 72;

/** Excel.PaperType from number 1 on, as the file numbers papers; some numbers are of no use. */
const PAPERS =
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman'.split(
    ' ',
  );

/** The file's numbers of the paper sizes that the model names. */
export const PAPER_NUMBERS: readonly (readonly [number, string])[] = PAPERS.map((name, at) => [at + 1, name]);

/** Pairs of the model's word and the file's. */
type Words<Word extends string> = readonly (readonly [Word, string])[];

export const PRINT_ERRORS: Words<NonNullable<PageLayout['printErrors']>> = [
  ['AsDisplayed', 'displayed'],
  ['Blank', 'blank'],
  ['Dash', 'dash'],
  ['NotAvailable', 'NA'],
];

export const PRINT_COMMENTS: Words<NonNullable<PageLayout['printComments']>> = [
  ['NoComments', 'none'],
  ['EndSheet', 'atEnd'],
  ['InPlace', 'asDisplayed'],
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

/** The texts of one kind of pages: `odd`, `even` or `first`. */
function headersFooters(element: string, pages: string): HeadersFooters {
  const text = (name: string): string => {
    const found = findElement(element, `${pages}${name}`);
    return found === undefined ? '' : unescapeXml(/>([\s\S]*)<\//.exec(found)?.[1] ?? '');
  };
  const [leftHeader, centerHeader, rightHeader] = splitHeader(text('Header'));
  const [leftFooter, centerFooter, rightFooter] = splitHeader(text('Footer'));
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

/** Headers and footers, and which pages have their own. */
function importHeaders(element: string, layout: PageLayout): void {
  const tag = openTag(element);
  const isOn = (name: string, missing: boolean): boolean => {
    const text = attribute(tag, name);
    return text === undefined ? missing : /^(?:1|true)$/.test(text);
  };
  layout.headersFooters = headersFooters(element, 'odd');
  if (findElement(element, 'evenHeader') !== undefined || findElement(element, 'evenFooter') !== undefined) {
    layout.evenPages = headersFooters(element, 'even');
  }
  if (
    findElement(element, 'firstHeader') !== undefined ||
    findElement(element, 'firstFooter') !== undefined
  ) {
    layout.firstPage = headersFooters(element, 'first');
  }
  const [first, odd] = [isOn('differentFirst', false), isOn('differentOddEven', false)];
  if (first || odd) {
    layout.headersFootersState = first ? (odd ? 'FirstOddAndEven' : 'FirstAndDefault') : 'OddAndEven';
  }
  if (!isOn('scaleWithDoc', true)) layout.useSheetScale = false;
  if (!isOn('alignWithMargins', true)) layout.useSheetMargins = false;
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
  const inches = (name: string, points: number): number =>
    Math.round(number(margins, name, points / INCH) * INCH * 1e6) / 1e6;
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
  const errors = attribute(setup, 'errors');
  const comments = attribute(setup, 'cellComments');
  const printErrors = PRINT_ERRORS.find(([, code]) => code === errors)?.[0];
  const printComments = PRINT_COMMENTS.find(([, code]) => code === comments)?.[0];
  if (printErrors !== undefined) layout.printErrors = printErrors;
  if (printComments !== undefined) layout.printComments = printComments;
  importHeaders(xml.element('headerFooter') ?? '', layout);
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
