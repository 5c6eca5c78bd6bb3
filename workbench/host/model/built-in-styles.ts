import {
  DEFAULT_STYLE,
  NO_FILL,
  type BorderLine,
  type Borders,
  type CellStyle,
  type Color,
  type FillStyle,
  type FontStyle,
} from './style';

/** A style that every workbook has: its name in Excel.BuiltInStyle, as Excel shows it, and its looks. */
export interface BuiltInStyle {
  readonly key: string;
  readonly name: string;
  readonly style: CellStyle;
}

const rgb = (value: string): Color => ({ kind: 'rgb', rgb: `#${value}` });
const theme = (index: number, tint = 0): Color => ({ kind: 'theme', theme: index, tint });
const solid = (color: Color): FillStyle => ({ pattern: 'Solid', color, patternColor: null });
const line = (color: Color, weight = 'Thin', style = 'Continuous'): BorderLine => ({ style, weight, color });
const framed = (border: BorderLine): Borders => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
});

interface Looks {
  readonly font?: Partial<FontStyle>;
  readonly fill?: FillStyle;
  readonly borders?: Borders;
  readonly numberFormat?: string;
}

function style(key: string, { font, fill, borders, numberFormat }: Looks, name = key): BuiltInStyle {
  return {
    key,
    name,
    style: {
      ...DEFAULT_STYLE,
      font: { ...DEFAULT_STYLE.font, ...font },
      fill: fill ?? NO_FILL,
      borders: borders ?? {},
      numberFormat: numberFormat ?? 'General',
      ...(key === 'Normal' ? {} : { named: key }),
    },
  };
}

const heading = (level: number, size: number, border?: BorderLine): BuiltInStyle =>
  style(
    `Heading${level}`,
    {
      font: { size, bold: true, color: theme(3) },
      ...(border === undefined ? {} : { borders: { bottom: border } }),
    },
    `Heading ${level}`,
  );

/** The accents' places among the theme's colours. */
const ACCENTS = [4, 5, 6, 7, 8, 9] as const;
const SHADES = [
  [20, 0.8, theme(1)],
  [40, 0.6, theme(1)],
  [60, 0.4, theme(0)],
] as const;

const accents = ACCENTS.flatMap((index, at) => [
  style(`Accent${at + 1}`, { font: { color: theme(0) }, fill: solid(theme(index)) }),
  ...SHADES.map(([percent, tint, color]) =>
    style(
      `Accent${at + 1}_${percent}`,
      { font: { color }, fill: solid(theme(index, tint)) },
      `${percent}% - Accent${at + 1}`,
    ),
  ),
]);

const GRAY_LINE = line(rgb('7F7F7F'));

/** Excel's own styles, with the Office theme. */
export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  style('Normal', {}),
  ...accents,
  style('Bad', { font: { color: rgb('9C0006') }, fill: solid(rgb('FFC7CE')) }),
  style('Calculation', {
    font: { bold: true, color: rgb('FA7D00') },
    fill: solid(rgb('F2F2F2')),
    borders: framed(GRAY_LINE),
  }),
  style(
    'CheckCell',
    {
      font: { bold: true, color: theme(0) },
      fill: solid(rgb('A5A5A5')),
      borders: framed(line(rgb('3F3F3F'), 'Thick', 'Double')),
    },
    'Check Cell',
  ),
  style('Comma', { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }),
  style('WholeComma', { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }, 'Comma [0]'),
  style('Currency', { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' }),
  style('WholeDollar', { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' }, 'Currency [0]'),
  style('ExplanatoryText', { font: { italic: true, color: rgb('7F7F7F') } }, 'Explanatory Text'),
  style('Good', { font: { color: rgb('006100') }, fill: solid(rgb('C6EFCE')) }),
  heading(1, 15, line(theme(4), 'Thick')),
  heading(2, 13, line(theme(4, 0.499984740745262), 'Thick')),
  heading(3, 11, line(theme(4, 0.39997558519241921), 'Medium')),
  heading(4, 11),
  style('Hlink', { font: { underline: 'Single', color: theme(10) } }, 'Hyperlink'),
  style('HlinkTrav', { font: { underline: 'Single', color: theme(11) } }, 'Followed Hyperlink'),
  style('Input', {
    font: { color: rgb('3F3F76') },
    fill: solid(rgb('FFCC99')),
    borders: framed(GRAY_LINE),
  }),
  style(
    'LinkedCell',
    { font: { color: rgb('FA7D00') }, borders: { bottom: line(rgb('FF8001'), 'Thick', 'Double') } },
    'Linked Cell',
  ),
  style('Neutral', { font: { color: rgb('9C5700') }, fill: solid(rgb('FFEB9C')) }),
  style('Note', { fill: solid(rgb('FFFFCC')), borders: framed(line(rgb('B2B2B2'))) }),
  style('Output', {
    font: { bold: true, color: rgb('3F3F3F') },
    fill: solid(rgb('F2F2F2')),
    borders: framed(line(rgb('3F3F3F'))),
  }),
  style('Percent', { numberFormat: '0%' }),
  style('SheetTitle', { font: { name: 'Calibri Light', size: 18, color: theme(3) } }, 'Title'),
  style('Total', {
    font: { bold: true },
    borders: { top: line(theme(4)), bottom: line(theme(4), 'Thick', 'Double') },
  }),
  style('WarningText', { font: { color: rgb('FF0000') } }, 'Warning Text'),
];
