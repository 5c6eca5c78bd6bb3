import type { Area } from './area';

/** Header and footer texts with Excel's `&` codes. */
export interface HeadersFooters {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** Scale in per cent, or pages to fit, where 0 leaves that direction free. */
export interface PrintZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** How a sheet prints. Margins in points. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** Excel.PaperType. */
  paperSize: string;
  zoom: PrintZoom;
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: 'DownThenOver' | 'OverThenDown';
  firstPageNumber: number | '';
  printArea: readonly Area[] | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  headersFooters: HeadersFooters;
  /** Excel.HeaderFooterState. */
  headersFootersState?: 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';
  firstPage?: HeadersFooters;
  evenPages?: HeadersFooters;
  useSheetMargins?: boolean;
  useSheetScale?: boolean;
  printErrors?: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  printComments?: 'NoComments' | 'EndSheet' | 'InPlace';
}

const INCH = 72;

export const NO_HEADERS_FOOTERS: HeadersFooters = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

export function defaultPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    topMargin: 0.75 * INCH,
    bottomMargin: 0.75 * INCH,
    leftMargin: 0.7 * INCH,
    rightMargin: 0.7 * INCH,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
    firstPageNumber: '',
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headersFooters: NO_HEADERS_FOOTERS,
  };
}
