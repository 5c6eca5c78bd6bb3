import type { CSSProperties } from 'react';
import type { DifferentialFormat } from '../../host/model/conditional-format';
import { isError, type CellValue } from '../../host/model/cell-value';
import type { BorderLine, CellStyle, Color, FontStyle } from '../../host/model/style';

type Rgb = (color: Color | null) => string;

const GRIDLINE = '#e1e1e1';

const WIDTH: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

const LINE: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  SlantDashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};

const isDrawn = (line: BorderLine | undefined): line is BorderLine =>
  line !== undefined && line.style !== 'None';

function borderCss(line: BorderLine | undefined, otherwise: string, rgb: Rgb): string {
  if (!isDrawn(line)) return `1px solid ${otherwise}`;
  const width = line.style === 'Double' ? 3 : (WIDTH[line.weight] ?? 1);
  return `${width}px ${LINE[line.style] ?? 'solid'} ${rgb(line.color)}`;
}

const FLEX: Readonly<Record<string, string>> = {
  Left: 'flex-start',
  Fill: 'flex-start',
  Justify: 'flex-start',
  Distributed: 'center',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'flex-end',
  Top: 'flex-start',
  Bottom: 'flex-end',
};

const TEXT_ALIGN: Readonly<Record<string, CSSProperties['textAlign']>> = {
  'flex-start': 'left',
  center: 'center',
  'flex-end': 'right',
};

/** Text to the left, numbers to the right, the rest in the middle, unless the style says. */
function horizontalOf(style: CellStyle, value: CellValue): string {
  const said = FLEX[style.alignment.horizontal];
  if (said !== undefined) return said;
  if (typeof value === 'number') return 'flex-end';
  return typeof value === 'boolean' || isError(value) ? 'center' : 'flex-start';
}

function decoration(underline: string, strikethrough: boolean): string {
  return [underline === 'None' ? '' : 'underline', strikethrough ? 'line-through' : ''].join(' ').trim();
}

/** The letters alone, `scale` pixels a point. */
export function fontLook(font: FontStyle, scale: number): CSSProperties {
  return {
    fontFamily: `'${font.name}', 'Noto Sans CJK SC', sans-serif`,
    fontSize: font.size * scale,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? 'italic' : 'normal',
  };
}

export interface CellLookOptions {
  readonly gridlines: boolean;
  readonly rgb: Rgb;
  /** Pixels a point. */
  readonly scale: number;
}

/** How a cell is drawn: its own style, and over it what conditional formats lay. */
export function cellLook(
  style: CellStyle,
  value: CellValue,
  laid: DifferentialFormat | null,
  { gridlines, rgb, scale }: CellLookOptions,
): CSSProperties {
  const own = style.fill.pattern === 'None' ? null : style.fill.color;
  const fill = laid?.fill ?? own;
  const font = { ...style.font, ...laid?.font };
  const borders = { ...style.borders, ...laid?.borders };
  const line = gridlines && fill === null ? GRIDLINE : 'transparent';
  const horizontal = horizontalOf(style, value);
  const indent = style.alignment.indent * 9 * scale;
  return {
    borderTop: borderCss(borders.top, 'transparent', rgb),
    borderLeft: borderCss(borders.left, 'transparent', rgb),
    borderRight: borderCss(borders.right, line, rgb),
    borderBottom: borderCss(borders.bottom, line, rgb),
    backgroundColor: fill === null ? undefined : rgb(fill),
    color: rgb(font.color),
    ...fontLook(font, scale),
    textDecoration: decoration(font.underline, font.strikethrough),
    whiteSpace: style.alignment.wrapText ? 'pre-wrap' : 'pre',
    overflowWrap: 'anywhere',
    justifyContent: horizontal,
    textAlign: TEXT_ALIGN[horizontal],
    alignItems: FLEX[style.alignment.vertical] ?? 'center',
    paddingLeft: 2 + (horizontal === 'flex-start' ? indent : 0),
    paddingRight: 2 + (horizontal === 'flex-end' ? indent : 0),
  };
}
