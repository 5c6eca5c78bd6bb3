import type { Binding } from './binding';
import type { Json } from '../wire/batch';
import { Calculation } from './calculation';
import { CellText, type DataLocale, type DateSystem } from './cell-text';
import { newLookStyles } from './look-styles';
import { NamedStyles } from './named-styles';
import type { OtherSheet } from './other-sheets';
import { Sheet } from './sheet';
import { StructuralLog } from './structural-log';
import { StyleTable } from './style-table';
import type { Color } from './style';

/** A defined name: a formula with its leading `=`, of the workbook or of one sheet. */
export interface DefinedName {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet it belongs to, or null for the workbook's own. */
  readonly scope: Sheet | null;
}

export interface WorkbookProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
  /** As JSON has dates; null where the file does not say. */
  creationDate: string | null;
}

export type CustomDocumentValue = string | number | boolean;

export interface HostWorkbookInit {
  readonly name: string;
  readonly dates?: DateSystem;
  readonly locale?: DataLocale;
  readonly styles?: StyleTable;
  /** `#RRGGBB` of the theme's colours, in the order of the file's indexes. */
  readonly theme?: readonly string[];
}

/** The colours of the Office theme that a new workbook has. */
const OFFICE_THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
] as const;

/** A workbook in memory: what Excel holds, and no library's view of it. */
export class HostWorkbook {
  readonly name: string;
  readonly dates: DateSystem;
  /** The language of this Excel, which the regional formats of dates follow. */
  readonly locale: DataLocale;
  readonly styles: StyleTable;
  readonly texts: CellText;
  readonly theme: readonly string[];
  readonly calculation = new Calculation();
  readonly namedStyles: NamedStyles;
  /** Styles of tables, pivot tables, slicers and timelines. */
  readonly lookStyles = newLookStyles();
  readonly log = new StructuralLog();
  /** The worksheets, in the order of their tabs. */
  sheets: Sheet[] = [];
  otherSheets: readonly OtherSheet[] = [];
  names: DefinedName[] = [];
  activeSheetId = '';
  /** The chart that a person clicked on, or an add-in activated. */
  activeChartId: string | null = null;
  readOnly = false;
  isStructureProtected = false;
  readonly settings = new Map<string, Json>();
  /** XML that add-ins keep in the file, by id; the texts as they were given. */
  readonly customXmlParts = new Map<string, string>();
  bindings: readonly Binding[] = [];
  readonly properties: WorkbookProperties = {
    title: '',
    subject: '',
    author: '',
    keywords: '',
    comments: '',
    category: '',
    manager: '',
    company: '',
    lastAuthor: '',
    revisionNumber: 0,
    creationDate: null,
  };
  /** Custom properties of the document, by their key in small letters. */
  readonly customProperties = new Map<string, { readonly key: string; value: CustomDocumentValue }>();
  readonly iteration = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  readonly options = { isDirty: false, chartDataPointTrack: true, usePrecisionAsDisplayed: false };
  structurePassword: string | null = null;
  /** Whatever the library that loaded the file wants back when it is saved. */
  source: object | null = null;
  #nextNumber = 1;
  #sheetsMade = 0;

  constructor({ name, dates = 1900, locale = 'zh-CN', styles, theme = OFFICE_THEME }: HostWorkbookInit) {
    this.name = name;
    this.dates = dates;
    this.locale = locale;
    this.styles = styles ?? new StyleTable();
    this.namedStyles = new NamedStyles(this.styles);
    this.texts = new CellText(dates, locale);
    this.theme = theme;
  }

  /** A new workbook as Excel opens it: one blank sheet. */
  static blank(name = 'Book1.xlsx', sheetName = 'Sheet1', locale: DataLocale = 'zh-CN'): HostWorkbook {
    const workbook = new HostWorkbook({ name, locale });
    workbook.addSheet(sheetName);
    return workbook;
  }

  /** A number that no other thing of this workbook has. */
  nextNumber(): number {
    return this.#nextNumber++;
  }

  /** Adds a sheet of another kind behind those worksheets. */
  addOtherSheet(name: string, after: readonly Sheet[] = [...this.sheets]): Sheet {
    const id = this.#sheetId();
    const sheet = new Sheet({ id, name, styles: this.styles });
    this.otherSheets = [...this.otherSheets, { sheet, after }];
    return sheet;
  }

  #sheetId(): string {
    return `{${this.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  /** `Sheet3`: after the sheets that were ever there, and free. */
  freeSheetName(): string {
    for (let number = this.#sheetsMade + 1; ; number++) {
      if (this.findSheet(`Sheet${number}`) === undefined) return `Sheet${number}`;
    }
  }

  /** Adds a blank sheet at the end. */
  addSheet(name: string): Sheet {
    this.#sheetsMade += 1;
    const sheet = new Sheet({ id: this.#sheetId(), name, styles: this.styles });
    this.sheets.push(sheet);
    if (this.activeSheetId === '') this.activeSheetId = sheet.id;
    return sheet;
  }

  /** By id, or by name in any case. */
  findSheet(key: string): Sheet | undefined {
    const folded = key.toLowerCase();
    return (
      this.sheets.find(({ id }) => id === key) ??
      this.sheets.find(({ name }) => name.toLowerCase() === folded)
    );
  }

  get activeSheet(): Sheet | undefined {
    return this.sheets.find(({ id }) => id === this.activeSheetId) ?? this.sheets[0];
  }

  findName(name: string, scope: Sheet | null): DefinedName | undefined {
    const folded = name.toLowerCase();
    return this.names.find((known) => known.scope === scope && known.name.toLowerCase() === folded);
  }

  /** `#RRGGBB` of a colour; the automatic colour of text is black. */
  rgb(color: Color | null): string {
    if (color === null) return '#000000';
    if (color.kind === 'rgb') return tinted(color.rgb, color.tint ?? 0);
    if (color.kind === 'theme') return tinted(this.theme[color.theme] ?? '#000000', color.tint);
    return INDEXED[color.index] ?? '#000000';
  }
}

/** Lightens (tint > 0) or darkens a colour by its luminance, as the file format defines tints. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [1, 3, 5].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  const lightness = (max + min) / 2;
  const next = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  if (max === min) return hex([next, next, next]);
  const [red = 0, green = 0, blue = 0] = channels;
  const spread = max - min;
  const saturation = lightness > 0.5 ? spread / (2 - max - min) : spread / (max + min);
  const sector =
    max === red
      ? (green - blue) / spread + (green < blue ? 6 : 0)
      : max === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  const high = next < 0.5 ? next * (1 + saturation) : next + saturation - next * saturation;
  const low = 2 * next - high;
  return hex([1 / 3, 0, -1 / 3].map((turn) => channel(low, high, sector / 6 + turn)));
}

function channel(low: number, high: number, turn: number): number {
  const at = ((turn % 1) + 1) % 1;
  if (at < 1 / 6) return low + (high - low) * 6 * at;
  if (at < 1 / 2) return high;
  return at < 2 / 3 ? low + (high - low) * (2 / 3 - at) * 6 : low;
}

function hex(channels: readonly number[]): string {
  const digits = channels.map((part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('').toUpperCase()}`;
}

/** The palette of old files, by index. */
const INDEXED: readonly string[] = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
]
  .join(' ')
  .split(' ')
  .map((digits) => `#${digits}`);
