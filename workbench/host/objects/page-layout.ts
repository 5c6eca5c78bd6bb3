import { parseArea } from '../model/address';
import { isEntireColumn, isEntireRow, type Area } from '../model/area';
import { NO_HEADERS_FOOTERS, type HeadersFooters, type PageLayout } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import { asBoolean, asNumber, asOneOf, asRecord, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import { addressedAreas, areaOf, areasObject, rangeObject } from './addresses';
import type { HeaderFooterTarget } from './workbook-targets';

/** Excel.PaperType. */
const PAPERS = `
Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14
Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL
EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly
EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman
`
  .trim()
  .split(/\s+/);
const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
const PRINT_ORDERS = ['DownThenOver', 'OverThenDown'] as const;
const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
const PRINT_ERRORS = ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'] as const;
const PRINT_COMMENTS = ['NoComments', 'EndSheet', 'InPlace'] as const;
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

function flag(
  key:
    | 'centerHorizontally'
    | 'centerVertically'
    | 'blackAndWhite'
    | 'draftMode'
    | 'printGridlines'
    | 'printHeadings',
): Property<Sheet> {
  return property(
    '1.9',
    ({ pageLayout }) => pageLayout[key],
    ({ pageLayout }, value) => {
      pageLayout[key] = asBoolean(value);
    },
  );
}

function asMargin(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw new HostError('InvalidArgument');
  return points;
}

function margin(key: `${(typeof MARGINS)[number]}Margin`): Property<Sheet> {
  return property(
    '1.9',
    ({ pageLayout }) => pageLayout[key],
    ({ pageLayout }, value) => {
      pageLayout[key] = asMargin(value);
    },
  );
}

/** Fitting to pages and a scale exclude each other. */
function asZoom(value: unknown): PageLayout['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value);
  const fits = typeof horizontalFitToPages === 'number' || typeof verticalFitToPages === 'number';
  if (typeof scale === 'number') {
    if (fits || scale < 10 || scale > 400) throw new HostError('InvalidArgument');
    return { scale };
  }
  if (!fits) throw new HostError('InvalidArgument');
  return {
    ...(typeof horizontalFitToPages === 'number' ? { horizontalFitToPages } : {}),
    ...(typeof verticalFitToPages === 'number' ? { verticalFitToPages } : {}),
  };
}

function zoomJson({ zoom }: PageLayout): Json {
  return { ...zoom };
}

/** `$1:$2` or a range of whole rows (or columns); anything else is InvalidArgument. */
function wholeLines(args: Arguments, isWhole: (area: Area) => boolean): Area {
  const range = args.object(0, 'Range');
  const area = range === null ? parseArea(args.text(0)) : areaOf(range);
  if (area === null || !isWhole(area)) throw new HostError('InvalidArgument');
  return area;
}

function required<Found>(found: Found | null): Found {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

const printArea = (sheet: Sheet): HostObject | null =>
  sheet.pageLayout.printArea === null ? null : areasObject(sheet, sheet.pageLayout.printArea);

const titleRows = (sheet: Sheet): HostObject | null =>
  sheet.pageLayout.titleRows === null ? null : rangeObject(sheet, sheet.pageLayout.titleRows);

const titleColumns = (sheet: Sheet): HostObject | null =>
  sheet.pageLayout.titleColumns === null ? null : rangeObject(sheet, sheet.pageLayout.titleColumns);

/** Excel.PageLayout. */
export const pageLayout: ObjectType<Sheet> = {
  since: '1.9',
  members: {
    orientation: property(
      '1.9',
      ({ pageLayout: layout }) => layout.orientation,
      ({ pageLayout: layout }, value) => {
        layout.orientation = asOneOf(value, ORIENTATIONS);
      },
    ),
    paperSize: property(
      '1.9',
      ({ pageLayout: layout }) => layout.paperSize,
      ({ pageLayout: layout }, value) => {
        layout.paperSize = asOneOf(value, PAPERS);
      },
    ),
    zoom: property(
      '1.9',
      ({ pageLayout: layout }) => zoomJson(layout),
      ({ pageLayout: layout }, value) => {
        layout.zoom = asZoom(value);
      },
    ),
    printOrder: property(
      '1.9',
      ({ pageLayout: layout }) => layout.printOrder,
      ({ pageLayout: layout }, value) => {
        layout.printOrder = asOneOf(value, PRINT_ORDERS);
      },
    ),
    firstPageNumber: property(
      '1.9',
      ({ pageLayout: layout }) => layout.firstPageNumber,
      ({ pageLayout: layout }, value) => {
        layout.firstPageNumber = value === '' ? '' : asNumber(value);
      },
    ),
    printErrors: property(
      '1.9',
      ({ pageLayout: layout }) => layout.printErrors ?? 'AsDisplayed',
      ({ pageLayout: layout }, value) => {
        layout.printErrors = asOneOf(value, PRINT_ERRORS);
      },
    ),
    printComments: property(
      '1.9',
      ({ pageLayout: layout }) => layout.printComments ?? 'NoComments',
      ({ pageLayout: layout }, value) => {
        layout.printComments = asOneOf(value, PRINT_COMMENTS);
      },
    ),
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    blackAndWhite: flag('blackAndWhite'),
    draftMode: flag('draftMode'),
    printGridlines: flag('printGridlines'),
    printHeadings: flag('printHeadings'),
    topMargin: margin('topMargin'),
    bottomMargin: margin('bottomMargin'),
    leftMargin: margin('leftMargin'),
    rightMargin: margin('rightMargin'),
    headerMargin: margin('headerMargin'),
    footerMargin: margin('footerMargin'),
    headersFooters: navigation('1.9', (sheet) => new HostObject('HeaderFooterGroup', sheet)),
    setPrintMargins: method('1.9', ({ pageLayout: layout }, args) => {
      const unit = UNITS[args.oneOf(0, ['Points', 'Inches', 'Centimeters'])];
      const options = args.record(1);
      for (const side of MARGINS) {
        const value = options[side];
        if (value !== undefined && value !== null) layout[`${side}Margin`] = asMargin(value) * unit;
      }
    }),
    setPrintArea: method('1.9', (sheet, args, { workbook }) => {
      const areas = args.object(0, 'RangeAreas')?.areas;
      const range = args.object(0, 'Range');
      sheet.pageLayout.printArea =
        areas ?? (range === null ? addressedAreas(workbook, sheet, args.text(0)) : [areaOf(range)]);
    }),
    setPrintTitleRows: method('1.9', (sheet, args) => {
      sheet.pageLayout.titleRows = wholeLines(args, isEntireRow);
    }),
    setPrintTitleColumns: method('1.9', (sheet, args) => {
      sheet.pageLayout.titleColumns = wholeLines(args, isEntireColumn);
    }),
    getPrintArea: method('1.9', (sheet) => required(printArea(sheet))),
    getPrintAreaOrNullObject: method('1.9', printArea),
    getPrintTitleRows: method('1.9', (sheet) => required(titleRows(sheet))),
    getPrintTitleRowsOrNullObject: method('1.9', titleRows),
    getPrintTitleColumns: method('1.9', (sheet) => required(titleColumns(sheet))),
    getPrintTitleColumnsOrNullObject: method('1.9', titleColumns),
  },
};

const pages =
  (which: HeaderFooterTarget['which']) =>
  (sheet: Sheet): HostObject =>
    new HostObject('HeaderFooter', { sheet, which });

function groupFlag(key: 'useSheetMargins' | 'useSheetScale'): Property<Sheet> {
  return property(
    '1.9',
    ({ pageLayout: layout }) => layout[key] ?? true,
    ({ pageLayout: layout }, value) => {
      layout[key] = asBoolean(value);
    },
  );
}

/** Excel.HeaderFooterGroup: odd pages have the texts for all pages. */
export const headerFooterGroup: ObjectType<Sheet> = {
  since: '1.9',
  members: {
    state: property(
      '1.9',
      ({ pageLayout: layout }) => layout.headersFootersState ?? 'Default',
      ({ pageLayout: layout }, value) => {
        layout.headersFootersState = asOneOf(value, STATES);
      },
    ),
    useSheetMargins: groupFlag('useSheetMargins'),
    useSheetScale: groupFlag('useSheetScale'),
    defaultForAllPages: navigation('1.9', pages('headersFooters')),
    oddPages: navigation('1.9', pages('headersFooters')),
    evenPages: navigation('1.9', pages('evenPages')),
    firstPage: navigation('1.9', pages('firstPage')),
  },
};

function headerText(key: keyof HeadersFooters): Property<HeaderFooterTarget> {
  return property(
    '1.9',
    ({ sheet, which }) => (sheet.pageLayout[which] ?? NO_HEADERS_FOOTERS)[key],
    ({ sheet, which }, value) => {
      const layout = sheet.pageLayout;
      layout[which] = { ...(layout[which] ?? NO_HEADERS_FOOTERS), [key]: asText(value) };
    },
  );
}

/** Excel.HeaderFooter. */
export const headerFooter: ObjectType<HeaderFooterTarget> = {
  since: '1.9',
  members: {
    leftHeader: headerText('leftHeader'),
    centerHeader: headerText('centerHeader'),
    rightHeader: headerText('rightHeader'),
    leftFooter: headerText('leftFooter'),
    centerFooter: headerText('centerFooter'),
    rightFooter: headerText('rightFooter'),
  },
};
