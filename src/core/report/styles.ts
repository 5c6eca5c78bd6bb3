import type { EntryStatus } from '../checks/check-result';
import type { Severity } from '../finding';
import type { CellStyle, Color, SeriesLook } from './sheet-content';

const INK = '#000000';
const PAPER = '#FFFFFF';
const GREY_INK = '#595959';
const BLUE_INK = '#1F3864';
const HEADER_FILL = '#D9E2F0';
const BAND_FILL = '#F2F2F2';

/** The bar behind a rate: light enough for the number on it. */
export const BAR_COLOR: Color = '#BDD7EE';

/** The bars of a chart: dark enough for a print in black and white. */
export const CHART_BAR: SeriesLook = { color: '#2F5C8F', line: 'solid', marker: 'circle' };

const LINE_COLORS: readonly Color[] = ['#1F4E79', '#C00000', '#2E7D32', '#7B3FA0', '#B85C00', '#3B3B3B'];
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;
const LINES = ['solid', 'dash', 'dot'] as const;

/** Twelve lines that no two look alike, in colour or without; a thirteenth is as the first. */
export function lineLook(index: number): SeriesLook {
  const line = LINES[Math.floor(index / MARKERS.length) % LINES.length] ?? 'solid';
  const marker = MARKERS[index % MARKERS.length] ?? 'circle';
  return { color: LINE_COLORS[index % LINE_COLORS.length] ?? INK, line, marker };
}

const body: CellStyle = {
  font: '宋体',
  size: 11,
  bold: false,
  color: INK,
  fill: PAPER,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: 'thin',
  numberFormat: 'General',
};

const text: CellStyle = { ...body, horizontal: 'left', numberFormat: '@' };
const line: CellStyle = { ...text, size: 10.5, border: 'none' };
const status: CellStyle = { ...body, numberFormat: '@' };

/** Every look in the add-in's sheets: black on white in print, fills that stay apart in grey, no colour alone. */
export const STYLES = {
  title: { ...line, size: 22, bold: true, horizontal: 'center' },
  ruleLine: { ...line, font: '仿宋', horizontal: 'center' },
  notice: { ...line, font: '黑体', color: '#7F3F00', fill: '#FFF2CC', horizontal: 'center' },
  stamp: { ...line, font: '仿宋', color: GREY_INK, horizontal: 'right' },
  note: { ...line, font: '仿宋', size: 10 },
  empty: line,

  tileLabel: { ...body, font: '黑体', size: 12, fill: BAND_FILL },
  tileNumber: { ...body, font: '黑体', size: 22, numberFormat: '0' },
  tileAdverse: { ...body, font: '黑体', size: 22, bold: true, color: '#9C0006', numberFormat: '0' },
  tileRate: { ...body, font: '黑体', size: 22, bold: true, numberFormat: '0.0%' },
  goal: { ...text, size: 12, horizontal: 'center', fill: BAND_FILL },

  header: { ...body, font: '黑体', fill: HEADER_FILL, numberFormat: '@' },
  group: { ...text, font: '黑体', fill: BAND_FILL },
  text,
  textCenter: { ...text, horizontal: 'center' },
  link: { ...body, color: BLUE_INK },
  kept: { ...text, font: '楷体' },

  place: { ...body, bold: true, numberFormat: '0' },
  count: { ...body, numberFormat: '0' },
  zero: { ...body, color: '#767676', numberFormat: '0' },
  adverse: { ...body, bold: true, numberFormat: '0' },
  adverseAtLeast: { ...body, bold: true, numberFormat: '"≥"0' },
  rate: { ...body, numberFormat: '0.0%' },
  mean: { ...body, numberFormat: '0.0' },

  total: { ...body, font: '黑体', fill: BAND_FILL, numberFormat: '0' },
  totalAtLeast: { ...body, font: '黑体', fill: BAND_FILL, numberFormat: '"≥"0' },
  totalRate: { ...body, font: '黑体', fill: BAND_FILL, numberFormat: '0.0%' },

  statusMissing: { ...status, bold: true, color: '#9C0006', fill: '#F8CBC6' },
  statusIncomplete: { ...status, bold: true, color: '#7F3F00', fill: '#FBE0C4' },
  statusLate: { ...status, bold: true, color: '#5F4B00', fill: '#FFF0B8' },
  statusUnverified: { ...status, color: '#404040', fill: '#E7E6E6' },
  statusOnTime: { ...status, color: '#1E4D14' },
  statusPending: { ...status, color: GREY_INK },
  statusNotApplicable: { ...status, color: '#767676' },
} as const satisfies Record<string, CellStyle>;

export type StyleKey = keyof typeof STYLES;

export const STATUS_STYLE: { readonly [Status in EntryStatus]: StyleKey } = {
  missing: 'statusMissing',
  incomplete: 'statusIncomplete',
  late: 'statusLate',
  unverified: 'statusUnverified',
  onTime: 'statusOnTime',
  pending: 'statusPending',
  notApplicable: 'statusNotApplicable',
};

export const SEVERITY_STYLE: { readonly [Each in Severity]: StyleKey } = {
  error: 'statusMissing',
  warning: 'statusLate',
  info: 'textCenter',
};
