import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import {
  defaultPageLayout,
  NO_HEADERS_FOOTERS,
  type HeadersFooters,
  type PageLayout,
} from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import { PAPER_NUMBERS, PRINT_COMMENTS, PRINT_ERRORS } from './import-page-layout';
import { escapeCellText } from './shared-strings';
import { isSame, withChild } from './sheet-looks-xml';
import type { WorksheetXml } from './worksheet-xml';
import { innerElements, patchAttributes, withContent, type AttributeChanges } from './xml-spans';
import { attribute } from './xml-text';

const INCH = 72;

type Getter = (layout: PageLayout) => string | number | null;

const flagged =
  (get: (layout: PageLayout) => boolean): Getter =>
  (layout) =>
    get(layout) ? 1 : null;

const inches =
  (get: (layout: PageLayout) => number): Getter =>
  (layout) =>
    Number((get(layout) / INCH).toFixed(6));

const codeOf = (words: readonly (readonly [string, string])[], word: string): string | null =>
  words.find(([known]) => known === word)?.[1] ?? null;

const PRINT_OPTIONS: Readonly<Record<string, Getter>> = {
  horizontalCentered: flagged(({ centerHorizontally }) => centerHorizontally),
  verticalCentered: flagged(({ centerVertically }) => centerVertically),
  headings: flagged(({ printHeadings }) => printHeadings),
  gridLines: flagged(({ printGridlines }) => printGridlines),
};

const MARGINS: Readonly<Record<string, Getter>> = {
  left: inches(({ leftMargin }) => leftMargin),
  right: inches(({ rightMargin }) => rightMargin),
  top: inches(({ topMargin }) => topMargin),
  bottom: inches(({ bottomMargin }) => bottomMargin),
  header: inches(({ headerMargin }) => headerMargin),
  footer: inches(({ footerMargin }) => footerMargin),
};

const PAGE_SETUP: Readonly<Record<string, Getter>> = {
  paperSize: ({ paperSize }) => PAPER_NUMBERS.find(([, name]) => name === paperSize)?.[0] ?? null,
  scale: ({ zoom }) => (zoom.scale === undefined || zoom.scale === 100 ? null : zoom.scale),
  firstPageNumber: ({ firstPageNumber }) => (firstPageNumber === '' ? null : firstPageNumber),
  fitToWidth: ({ zoom }) => (zoom.scale === undefined ? (zoom.horizontalFitToPages ?? 0) : null),
  fitToHeight: ({ zoom }) => (zoom.scale === undefined ? (zoom.verticalFitToPages ?? 0) : null),
  pageOrder: ({ printOrder }) => (printOrder === 'OverThenDown' ? 'overThenDown' : null),
  orientation: ({ orientation }) => orientation.toLowerCase(),
  useFirstPageNumber: ({ firstPageNumber }) => (firstPageNumber === '' ? null : 1),
  blackAndWhite: flagged(({ blackAndWhite }) => blackAndWhite),
  draft: flagged(({ draftMode }) => draftMode),
  cellComments: ({ printComments = 'NoComments' }) =>
    printComments === 'NoComments' ? null : codeOf(PRINT_COMMENTS, printComments),
  errors: ({ printErrors = 'AsDisplayed' }) =>
    printErrors === 'AsDisplayed' ? null : codeOf(PRINT_ERRORS, printErrors),
};

/** What the element has to say other than in the file; attributes that nobody changed stay as they are. */
function changesOf(
  getters: Readonly<Record<string, Getter>>,
  layout: PageLayout,
  known: PageLayout,
): AttributeChanges {
  return Object.fromEntries(
    Object.entries(getters).map(([name, get]) => {
      const value = get(layout);
      return [name, value === get(known) ? undefined : value];
    }),
  );
}

const changesAny = (changes: AttributeChanges): boolean =>
  Object.values(changes).some((value) => value !== undefined);

/** How the sheet prints: what differs from the file, or from a new sheet where it is new. */
export function writePageSetup(xml: WorksheetXml, sheet: Sheet, before: Sheet | null): void {
  const layout = sheet.pageLayout;
  const known = before?.pageLayout ?? defaultPageLayout();
  const options = changesOf(PRINT_OPTIONS, layout, known);
  if (changesAny(options)) {
    const element = patchAttributes(xml.element('printOptions') ?? '<printOptions/>', options);
    xml.replace('printOptions', element === '<printOptions/>' ? null : element);
  }
  const margins = changesOf(MARGINS, layout, known);
  if (changesAny(margins) || before === null) {
    // All six have to be there.
    const all = Object.fromEntries(Object.entries(MARGINS).map(([name, get]) => [name, get(layout)]));
    const there = xml.element('pageMargins');
    xml.replace(
      'pageMargins',
      patchAttributes(there ?? '<pageMargins/>', there === undefined ? all : margins),
    );
  }
  const setup = changesOf(PAGE_SETUP, layout, known);
  if (changesAny(setup) || before === null) {
    const fresh = {
      paperSize: PAGE_SETUP['paperSize']?.(layout),
      orientation: layout.orientation.toLowerCase(),
    };
    const there = xml.element('pageSetup') ?? patchAttributes('<pageSetup/>', fresh);
    const changed = patchAttributes(there, setup);
    // What the file leaves out of a fit is one page.
    const isFit = layout.zoom.scale === undefined;
    const fits = isFit
      ? { fitToWidth: PAGE_SETUP['fitToWidth']?.(layout), fitToHeight: PAGE_SETUP['fitToHeight']?.(layout) }
      : {};
    xml.replace('pageSetup', isSame(layout.zoom, known.zoom) ? changed : patchAttributes(changed, fits));
  }
  writeHeaders(xml, layout, known);
  writeBreaks(xml, 'rowBreaks', sheet.horizontalPageBreaks, before?.horizontalPageBreaks ?? []);
  writeBreaks(xml, 'colBreaks', sheet.verticalPageBreaks, before?.verticalPageBreaks ?? []);
}

/** `&L…&C…&R…` of three texts. */
function joined(left: string, center: string, right: string): string {
  return [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ]
    .filter(([, part]) => part !== '')
    .map(([code, part]) => `${code}${part}`)
    .join('');
}

const HEADER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** Which pages have texts of their own, and whether these follow the sheet's scale and margins. */
const HEADER_FLAGS: Readonly<Record<string, Getter>> = {
  differentOddEven: ({ headersFootersState: state }) =>
    state === 'OddAndEven' || state === 'FirstOddAndEven' ? 1 : null,
  differentFirst: ({ headersFootersState: state }) =>
    state === 'FirstAndDefault' || state === 'FirstOddAndEven' ? 1 : null,
  scaleWithDoc: ({ useSheetScale }) => (useSheetScale === false ? 0 : null),
  alignWithMargins: ({ useSheetMargins }) => (useSheetMargins === false ? 0 : null),
};

const HEADER_PAGES = [
  ['odd', 'headersFooters'],
  ['even', 'evenPages'],
  ['first', 'firstPage'],
] as const;

function writeHeaders(xml: WorksheetXml, layout: PageLayout, known: PageLayout): void {
  const before = xml.element('headerFooter') ?? '<headerFooter/>';
  let element = patchAttributes(before, changesOf(HEADER_FLAGS, layout, known));
  for (const [pages, key] of HEADER_PAGES) {
    for (const place of ['Header', 'Footer'] as const) {
      const text = (from: HeadersFooters = NO_HEADERS_FOOTERS): string =>
        joined(from[`left${place}`], from[`center${place}`], from[`right${place}`]);
      const written = text(layout[key]);
      if (written === text(known[key])) continue;
      const name = `${pages}${place}`;
      const child = written === '' ? '' : `<${name}>${escapeCellText(written)}</${name}>`;
      element = withChild(element, name, child, HEADER_ORDER);
    }
  }
  if (element !== before) xml.replace('headerFooter', element === '<headerFooter/>' ? null : element);
}

function writeBreaks(
  xml: WorksheetXml,
  name: 'rowBreaks' | 'colBreaks',
  breaks: readonly number[],
  known: readonly number[],
): void {
  if (isSame(breaks, known)) return;
  const filed = new Map(
    innerElements(xml.element(name) ?? `<${name}/>`).map((element) => [attribute(element, 'id'), element]),
  );
  const max = name === 'rowBreaks' ? MAX_COLUMNS - 1 : MAX_ROWS - 1;
  const elements = breaks.map((id) => filed.get(String(id)) ?? `<brk id="${id}" max="${max}" man="1"/>`);
  const list = patchAttributes(`<${name}/>`, { count: breaks.length, manualBreakCount: breaks.length });
  xml.replace(name, breaks.length === 0 ? null : withContent(list, elements.join('')));
}
