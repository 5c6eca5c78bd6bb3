import type { CellStyle, SheetCell, SheetChart, SheetContent } from '../../../src/core/report/sheet-content';
import { CHART_BAR, lineLook } from '../../../src/core/report/styles';

const STYLE: CellStyle = {
  font: '宋体',
  size: 11,
  bold: false,
  color: '#000000',
  fill: '#FFFFFF',
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  border: 'thin',
  numberFormat: 'General',
};

const STYLES = {
  title: { ...STYLE, font: '黑体', size: 18, bold: true, horizontal: 'center', border: 'none' },
  text: STYLE,
  rate: { ...STYLE, horizontal: 'right', numberFormat: '0.0%' },
} as const satisfies Record<string, CellStyle>;

const text = (words: string, style: keyof typeof STYLES = 'text'): SheetCell => ({
  value: words === '' ? { kind: 'blank' } : { kind: 'text', text: words },
  style,
});

export const WRITING = '生成中：未完成';
export const DONE = '生成于2022年10月31日';

/** A row of the list: what it is called, its rate, and what people noted beside it. */
export interface MadeRow {
  readonly name: string;
  readonly rate: number;
  readonly note?: string;
}

/**
 * A small sheet with everything that the writer knows: a merged title, a stamp, and a list of four columns
 * (name, rate with a bar, link, note) from row 4 on.
 */
export function madeContent(rows: readonly MadeRow[], extraColumns = 0): SheetContent {
  const extra = Array.from({ length: extraColumns }, () => text('另'));
  return {
    kind: 'summary',
    name: '督查汇总',
    columnWidths: [20, 10, 10, 30, ...extra.map(() => 8)],
    rows: [
      {
        height: 30,
        cells: [text('督查汇总', 'title'), ...['', '', ''].map((blank) => text(blank, 'title')), ...extra],
      },
      { height: 18, cells: [text(DONE), text(''), text(''), text(''), ...extra] },
      { height: 18, cells: [...['单位', '按时率', '链接', '备注'].map((header) => text(header)), ...extra] },
      ...rows.map(({ name, rate, note = '' }) => ({
        height: 18,
        cells: [
          text(name),
          { value: { kind: 'number', value: rate }, style: 'rate' } as const,
          {
            value: { kind: 'link', to: { sheet: '表', row: 1, column: 1 }, text: 'B2' },
            style: 'text',
          } as const,
          text(note),
          ...extra,
        ],
      })),
    ],
    styles: STYLES,
    merges: [
      { row: 0, column: 0, rowCount: 1, columnCount: 4 },
      { row: 1, column: 0, rowCount: 1, columnCount: 2 },
    ],
    dataBars:
      rows.length === 0
        ? []
        : [{ range: { row: 3, column: 1, rowCount: rows.length, columnCount: 1 }, color: '#BDD7EE' }],
    charts: [],
    filter: null,
    frozenRows: 3,
    frozenColumns: 1,
    print: {
      orientation: 'landscape',
      margins: { top: 40, right: 36, bottom: 44, left: 36 },
      footer: '&P / &N',
      titleRows: { first: 2, last: 2 },
      pageBreaksBefore: [],
    },
    kept: { row: 3, rowCount: rows.length, keyColumn: 0, column: 3 },
    stamp: { row: 1, column: 0, writing: WRITING, done: DONE },
  };
}

export const BARS = 'DutyLedger.rates.1';
export const LINES = 'DutyLedger.ranks';

/** The made sheet with bars over its list, and lines over each row's own rate. */
export function withCharts(
  rows: readonly MadeRow[],
  charts: readonly ('bars' | 'lines')[] = ['bars', 'lines'],
): SheetContent {
  const content = madeContent(rows);
  const body = { row: 3, rowCount: rows.length, columnCount: 1 };
  const bars: SheetChart = {
    name: BARS,
    kind: 'bar',
    title: `图1　各单位按时率（${rows.length}家）`,
    seriesIn: 'columns',
    categories: { ...body, column: 0 },
    series: [{ name: { row: 2, column: 1 }, values: { ...body, column: 1 }, look: CHART_BAR }],
    scale: { minimum: 0, maximum: 1.15, step: 0.25, numberFormat: '0.0%' },
    place: { row: 3, column: 0, rowCount: rows.length, columnCount: 2 },
  };
  const lines: SheetChart = {
    name: LINES,
    kind: 'line',
    title: '图2　预估排名变化',
    seriesIn: 'rows',
    categories: { row: 2, column: 1, rowCount: 1, columnCount: 1 },
    series: rows.map((_, index) => ({
      name: { row: 3 + index, column: 0 },
      values: { row: 3 + index, column: 1, rowCount: 1, columnCount: 1 },
      look: lineLook(index),
    })),
    scale: { minimum: 1, maximum: 12, step: 1, numberFormat: '0' },
    place: { row: 3, column: 2, rowCount: rows.length, columnCount: 2 },
  };
  return {
    ...content,
    charts: [...(charts.includes('bars') ? [bars] : []), ...(charts.includes('lines') ? [lines] : [])],
  };
}
