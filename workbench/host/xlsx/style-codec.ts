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

/** Pairs of the model's name and the file's. */
type Pairs = readonly (readonly [string, string])[];

const HORIZONTAL: Pairs = [
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
  ['Fill', 'fill'],
  ['Justify', 'justify'],
  ['CenterAcrossSelection', 'centerContinuous'],
  ['Distributed', 'distributed'],
];

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

const UNDERLINE: Pairs = [
  ['Single', 'single'],
  ['Double', 'double'],
  ['SingleAccountant', 'singleAccounting'],
  ['DoubleAccountant', 'doubleAccounting'],
];

const PATTERN: Pairs = [
  ['Solid', 'solid'],
  ['Gray75', 'darkGray'],
  ['Gray50', 'mediumGray'],
  ['Gray25', 'lightGray'],
  ['Gray16', 'gray125'],
  ['Gray8', 'gray0625'],
  ['Horizontal', 'darkHorizontal'],
  ['Vertical', 'darkVertical'],
  ['Down', 'darkDown'],
  ['Up', 'darkUp'],
  ['Checker', 'darkGrid'],
  ['SemiGray75', 'darkTrellis'],
  ['LightHorizontal', 'lightHorizontal'],
  ['LightVertical', 'lightVertical'],
  ['LightDown', 'lightDown'],
  ['LightUp', 'lightUp'],
  ['Grid', 'lightGrid'],
  ['CrissCross', 'lightTrellis'],
];

/** Line styles of the file with the model's style and weight. */
const LINES: readonly (readonly [string, string, string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

/** Codes that the library writes for formats that follow the region, and what Office.js shows of them. */
const NUMBER_FORMATS: Pairs = [
  ['m/d/yyyy', 'mm-dd-yy'],
  ['m/d/yyyy h:mm', 'm/d/yy h:mm'],
];

const toModel = (pairs: Pairs, name: unknown, fallback: string): string =>
  pairs.find(([, file]) => file === name)?.[0] ?? fallback;

const toFile = (pairs: Pairs, name: string): string | undefined =>
  pairs.find(([model]) => model === name)?.[1];

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

export function writeColor(color: Color): Partial<FileColor> {
  if (color.kind === 'rgb') return { argb: `FF${color.rgb.slice(1)}` };
  const loose: LooseColor =
    color.kind === 'theme'
      ? { theme: color.theme, ...(color.tint === 0 ? {} : { tint: color.tint }) }
      : { indexed: color.index };
  return loose;
}

export function readNumberFormat(format: Style['numFmt'] | undefined): string {
  const code = typeof format === 'object' ? format.formatCode : format;
  if (code === undefined || code === '' || /^general$/i.test(code)) return 'General';
  return toModel(NUMBER_FORMATS, code, code);
}

export function writeNumberFormat(code: string): string {
  return toFile(NUMBER_FORMATS, code) ?? code;
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
    underline: font.underline === true ? 'Single' : toModel(UNDERLINE, font.underline, 'None'),
    color: readColor(font.color),
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
  };
}

function writeFont(font: FontStyle): Partial<Font> {
  const underline = UNDERLINES_OF_FILE.find((name) => name === toFile(UNDERLINE, font.underline));
  return {
    ...font.kept,
    name: font.name,
    size: font.size,
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
    ...(font.superscript ? { vertAlign: 'superscript' } : {}),
    ...(font.subscript ? { vertAlign: 'subscript' } : {}),
    ...(underline === undefined ? {} : { underline }),
    ...(font.color === null ? {} : { color: writeColor(font.color) }),
  };
}

const UNDERLINES_OF_FILE = ['single', 'double', 'singleAccounting', 'doubleAccounting'] as const;

export function readFill(fill: Fill | undefined): FillStyle {
  if (fill === undefined) return NO_FILL;
  if (fill.type !== 'pattern')
    return { pattern: 'LinearGradient', color: null, patternColor: null, gradient: fill };
  const pattern = toModel(PATTERN, fill.pattern, 'None');
  if (pattern === 'None') return NO_FILL;
  const foreground = readColor(fill.fgColor);
  const background = readColor(fill.bgColor);
  return pattern === 'Solid'
    ? { pattern, color: foreground, patternColor: null }
    : { pattern, color: background, patternColor: foreground };
}

const PATTERNS_OF_FILE = [
  'none',
  'solid',
  'darkVertical',
  'darkHorizontal',
  'darkGrid',
  'darkTrellis',
  'darkDown',
  'darkUp',
  'lightVertical',
  'lightHorizontal',
  'lightGrid',
  'lightTrellis',
  'lightDown',
  'lightUp',
  'darkGray',
  'mediumGray',
  'lightGray',
  'gray125',
  'gray0625',
] as const;

function isFill(kept: unknown): kept is Fill {
  return typeof kept === 'object' && kept !== null && 'type' in kept;
}

function writeFill({ pattern, color, patternColor, gradient }: FillStyle): Fill | undefined {
  if (isFill(gradient)) return gradient;
  const name = PATTERNS_OF_FILE.find((known) => known === toFile(PATTERN, pattern));
  if (name === undefined) return undefined;
  const [foreground, background] = name === 'solid' ? [color, patternColor] : [patternColor, color];
  return {
    type: 'pattern',
    pattern: name,
    ...(foreground === null ? {} : { fgColor: writeColor(foreground) }),
    ...(background === null ? {} : { bgColor: writeColor(background) }),
  };
}

export function readLine(line: Partial<Border> | undefined): BorderLine | undefined {
  const found = LINES.find(([file]) => file === line?.style);
  if (found === undefined) return undefined;
  const [, style, weight] = found;
  return { style, weight, color: readColor(line?.color) };
}

const LINES_OF_FILE = [
  'thin',
  'dotted',
  'hair',
  'medium',
  'double',
  'thick',
  'dashed',
  'dashDot',
  'dashDotDot',
  'slantDashDot',
  'mediumDashed',
  'mediumDashDotDot',
  'mediumDashDot',
] as const;

export function writeLine({ style, weight, color }: BorderLine): Partial<Border> | undefined {
  const name =
    LINES.find(([, known, strength]) => known === style && strength === weight)?.[0] ??
    LINES.find(([, known]) => known === style)?.[0];
  const file = LINES_OF_FILE.find((known) => known === name);
  return file === undefined
    ? undefined
    : { style: file, ...(color === null ? {} : { color: writeColor(color) }) };
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

function writeBorders(borders: Borders): Partial<Style['border']> {
  const result: Partial<Style['border']> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = borders[side] === undefined ? undefined : writeLine(borders[side]);
    if (line !== undefined) result[side] = line;
  }
  const diagonal = borders.diagonalDown ?? borders.diagonalUp;
  const line = diagonal === undefined ? undefined : writeLine(diagonal);
  if (line !== undefined) {
    result.diagonal = {
      ...line,
      down: borders.diagonalDown !== undefined,
      up: borders.diagonalUp !== undefined,
    };
  }
  return result;
}

function readAlignment(alignment: Partial<FileAlignment> | undefined): Alignment {
  const { textRotation } = alignment ?? {};
  return {
    horizontal: toModel(HORIZONTAL, alignment?.horizontal, 'General'),
    vertical: toModel(VERTICAL, alignment?.vertical, 'Bottom'),
    wrapText: alignment?.wrapText === true,
    shrinkToFit: alignment?.shrinkToFit === true,
    indent: alignment?.indent ?? 0,
    orientation: textRotation === 'vertical' ? 180 : (textRotation ?? 0),
    readingOrder: toModel(READING, alignment?.readingOrder, 'Context'),
  };
}

const HORIZONTALS_OF_FILE = [
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
] as const;
const VERTICALS_OF_FILE = ['top', 'middle', 'bottom', 'distributed', 'justify'] as const;

function writeAlignment(alignment: Alignment): Partial<FileAlignment> {
  const horizontal = HORIZONTALS_OF_FILE.find((name) => name === toFile(HORIZONTAL, alignment.horizontal));
  const vertical = VERTICALS_OF_FILE.find((name) => name === toFile(VERTICAL, alignment.vertical));
  const { readingOrder } = alignment;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(alignment.wrapText ? { wrapText: true } : {}),
    ...(alignment.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(alignment.indent === 0 ? {} : { indent: alignment.indent }),
    ...(alignment.orientation === 0
      ? {}
      : { textRotation: alignment.orientation === 180 ? ('vertical' as const) : alignment.orientation }),
    ...(readingOrder === 'Context' ? {} : { readingOrder: readingOrder === 'RightToLeft' ? 'rtl' : 'ltr' }),
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

/** The model's style as the library's. */
export function writeStyle(style: CellStyle): Partial<Style> {
  const fill = writeFill(style.fill);
  const border = writeBorders(style.borders);
  const alignment = writeAlignment(style.alignment);
  const { locked, formulaHidden } = style.protection;
  return {
    ...(style.numberFormat === 'General' ? {} : { numFmt: writeNumberFormat(style.numberFormat) }),
    font: writeFont(style.font),
    ...(fill === undefined ? {} : { fill }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
    ...(locked && !formulaHidden ? {} : { protection: { locked, hidden: formulaHidden } }),
  };
}
