import type {
  Alignment as FileAlignment,
  Border,
  Color as FileColor,
  Fill,
  Font,
  Style,
} from '@cj-tech-master/excelts';
import {
  DEFAULT_STYLE,
  NO_FILL,
  type Alignment,
  type BorderLine,
  type Borders,
  type CellStyle,
  type Color,
  type FillStyle,
  type FontStyle,
} from '../model/style';
import { HORIZONTAL, LINES, modelName, PATTERN, UNDERLINE, type Pairs } from './style-names';

const VERTICAL: Pairs = [
  ['Top', 'top'],
  ['Center', 'middle'],
  ['Justify', 'justify'],
  ['Distributed', 'distributed'],
];

const READING: Pairs = [
  ['RightToLeft', 'rtl'],
  ['LeftToRight', 'ltr'],
];

/** Codes that the library writes for formats that follow the region, and what Office.js shows of them. */
const NUMBER_FORMATS: Pairs = [
  ['m/d/yyyy', 'mm-dd-yy'],
  ['m/d/yyyy h:mm', 'm/d/yy h:mm'],
];

/** The library's colour, which may hold a tint and an index that its type does not tell of. */
interface LooseColor extends Partial<FileColor> {
  readonly tint?: number;
  readonly indexed?: number;
}

export function readColor(color: Partial<FileColor> | undefined): Color | null {
  if (color === undefined) return null;
  const { argb, theme, tint, indexed }: LooseColor = color;
  if (typeof argb === 'string' && argb.length >= 6)
    return { kind: 'rgb', rgb: `#${argb.slice(-6).toUpperCase()}` };
  if (typeof theme === 'number') return { kind: 'theme', theme, tint: tint ?? 0 };
  return typeof indexed === 'number' && indexed < 64 ? { kind: 'indexed', index: indexed } : null;
}

export function readNumberFormat(format: Style['numFmt'] | undefined): string {
  const code = typeof format === 'object' ? format.formatCode : format;
  if (code === undefined || code === '' || /^general$/i.test(code)) return 'General';
  return modelName(NUMBER_FORMATS, code, code);
}

export function readFont(font: Partial<Font> | undefined, normal: FontStyle): FontStyle {
  if (font === undefined) return normal;
  const { family, charset, scheme, outline, condense, extend, shadow } = font;
  const kept = Object.fromEntries(
    Object.entries({ family, charset, scheme, outline, condense, extend, shadow }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return {
    name: font.name ?? normal.name,
    size: font.size ?? normal.size,
    bold: font.bold === true,
    italic: font.italic === true,
    strikethrough: font.strike === true,
    superscript: font.vertAlign === 'superscript',
    subscript: font.vertAlign === 'subscript',
    underline: font.underline === true ? 'Single' : modelName(UNDERLINE, font.underline, 'None'),
    color: readColor(font.color),
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
  };
}

export function readFill(fill: Fill | undefined): FillStyle {
  if (fill === undefined) return NO_FILL;
  if (fill.type !== 'pattern')
    return { pattern: 'LinearGradient', color: null, patternColor: null, gradient: fill };
  const pattern = modelName(PATTERN, fill.pattern, 'None');
  if (pattern === 'None') return NO_FILL;
  const foreground = readColor(fill.fgColor);
  const background = readColor(fill.bgColor);
  return pattern === 'Solid'
    ? { pattern, color: foreground, patternColor: null }
    : { pattern, color: background, patternColor: foreground };
}

export function readLine(line: Partial<Border> | undefined): BorderLine | undefined {
  const found = LINES.find(([file]) => file === line?.style);
  if (found === undefined) return undefined;
  const [, style, weight] = found;
  return { style, weight, color: readColor(line?.color) };
}

export function readBorders(border: Style['border'] | Partial<Style['border']> | undefined): Borders {
  if (border === undefined) return {};
  const sides = (['top', 'bottom', 'left', 'right'] as const).map(
    (side) => [side, readLine(border[side])] as const,
  );
  const diagonal = readLine(border.diagonal);
  return Object.fromEntries([
    ...sides.filter(([, line]) => line !== undefined),
    ...(diagonal !== undefined && border.diagonal?.down === true
      ? [['diagonalDown', diagonal] as const]
      : []),
    ...(diagonal !== undefined && border.diagonal?.up === true ? [['diagonalUp', diagonal] as const] : []),
  ]);
}

function readAlignment(alignment: Partial<FileAlignment> | undefined): Alignment {
  const { textRotation } = alignment ?? {};
  return {
    horizontal: modelName(HORIZONTAL, alignment?.horizontal, 'General'),
    vertical: modelName(VERTICAL, alignment?.vertical, 'Bottom'),
    wrapText: alignment?.wrapText === true,
    shrinkToFit: alignment?.shrinkToFit === true,
    indent: alignment?.indent ?? 0,
    orientation: textRotation === 'vertical' ? 180 : (textRotation ?? 0),
    readingOrder: modelName(READING, alignment?.readingOrder, 'Context'),
  };
}

/** The library's style as the model's. */
export function readStyle(style: Partial<Style>, normal: CellStyle = DEFAULT_STYLE): CellStyle {
  return {
    numberFormat: readNumberFormat(style.numFmt),
    font: readFont(style.font, normal.font),
    fill: readFill(style.fill),
    borders: readBorders(style.border),
    alignment: readAlignment(style.alignment),
    protection: {
      locked: style.protection?.locked !== false,
      formulaHidden: style.protection?.hidden === true,
    },
  };
}
