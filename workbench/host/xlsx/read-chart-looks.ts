import type { ChartFill, ChartFont, ChartLine, ChartMarker, ChartTextPlace } from '../model/chart';
import type { Color } from '../model/style';
import {
  EMU_PER_POINT,
  HORIZONTAL_WORDS,
  LINES_BY_DASH,
  MARKERS_BY_SYMBOL,
  VERTICAL_WORDS,
} from './chart-xml-looks';
import { child, children, descendants, numberOf, textOf, valueOf, type XmlElement } from './xml-tree';

/** `#RRGGBB` of a colour of the workbook's theme. */
export type ThemeColors = (color: Color) => string;

const THEME_PLACES = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];
const THEME_ALIASES: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };

/** The colour inside a fill; shades of the theme's colours are left out, as the file reckons them otherwise. */
function colorOf(ink: XmlElement | undefined, theme: ThemeColors): string | undefined {
  const rgb = valueOf(child(ink, 'srgbClr'));
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const named = child(ink, 'schemeClr');
  const name = valueOf(named) ?? '';
  const place = THEME_PLACES.indexOf(THEME_ALIASES[name] ?? name);
  return place < 0 ? undefined : theme({ kind: 'theme', theme: place, tint: 0 });
}

function inkOf(shape: XmlElement | undefined, theme: ThemeColors): string | null | undefined {
  if (child(shape, 'noFill') !== undefined) return null;
  return colorOf(child(shape, 'solidFill'), theme);
}

export function readFill(into: ChartFill, shape: XmlElement | undefined, theme: ThemeColors): void {
  const color = inkOf(shape, theme);
  if (color !== undefined) into.color = color;
}

export function readLine(into: ChartLine, shape: XmlElement | undefined, theme: ThemeColors): void {
  const line = child(shape, 'ln');
  // A shade of the theme's colour is what Excel draws where nobody chose.
  if (children(child(line, 'solidFill', 'schemeClr')).length > 0) return;
  const color = inkOf(line, theme);
  const weight = numberOf(line, 'w');
  const style = LINES_BY_DASH.get(valueOf(child(line, 'prstDash')) ?? '');
  if (color !== undefined) into.color = color;
  if (weight !== undefined) into.weight = weight / EMU_PER_POINT;
  if (style !== undefined) into.style = style;
}

export function readFont(into: ChartFont, properties: XmlElement | undefined, theme: ThemeColors): void {
  if (properties === undefined) return;
  const size = numberOf(properties, 'sz');
  const bold = valueOf(properties, 'b');
  const italic = valueOf(properties, 'i');
  const underline = valueOf(properties, 'u');
  const name = valueOf(child(properties, 'latin'), 'typeface');
  const color = colorOf(child(properties, 'solidFill'), theme);
  if (size !== undefined) into.size = size / 100;
  if (bold !== undefined) into.bold = bold === '1' || bold === 'true';
  if (italic !== undefined) into.italic = italic === '1' || italic === 'true';
  if (underline !== undefined) into.underline = underline === 'none' ? 'None' : 'Single';
  if (name !== undefined && !name.startsWith('+')) into.name = name;
  if (color !== undefined) into.color = color;
}

/** The looks of words: of their first run, or else of their paragraph. */
export function readTextLooks(into: ChartFont, body: XmlElement | undefined, theme: ThemeColors): void {
  const paragraph = child(body, 'p');
  readFont(into, child(paragraph, 'pPr', 'defRPr'), theme);
  readFont(into, child(paragraph, 'r', 'rPr'), theme);
}

export function orientationOf(body: XmlElement | undefined): number | undefined {
  const properties = child(body, 'bodyPr');
  if (valueOf(properties, 'vert') === 'wordArtVert') return 180;
  const turn = numberOf(properties, 'rot');
  const degrees = turn === undefined ? undefined : Math.round(-turn / 60_000);
  return degrees === undefined || Math.abs(degrees) > 90 ? undefined : degrees;
}

/** How words lie in their box, where the file says so. */
export function readLie(into: ChartTextPlace, body: XmlElement | undefined): void {
  const word = (words: typeof HORIZONTAL_WORDS, code: string | undefined): string | undefined =>
    words.find(([, known]) => known === code)?.[0];
  const horizontal = word(HORIZONTAL_WORDS, valueOf(child(body, 'p', 'pPr'), 'algn'));
  const vertical = word(VERTICAL_WORDS, valueOf(child(body, 'bodyPr'), 'anchor'));
  if (horizontal !== undefined) into.horizontalAlignment = horizontal;
  if (vertical !== undefined) into.verticalAlignment = vertical;
}

/** Whether a part throws a shadow. */
export const hasShadow = (element: XmlElement | undefined): boolean =>
  child(element, 'spPr', 'effectLst', 'outerShdw') !== undefined;

export function readMarker(into: ChartMarker, marker: XmlElement | undefined, theme: ThemeColors): void {
  const style = MARKERS_BY_SYMBOL.get(valueOf(child(marker, 'symbol')) ?? '');
  const size = numberOf(child(marker, 'size'));
  const shape = child(marker, 'spPr');
  const background = inkOf(shape, theme);
  const foreground = inkOf(child(shape, 'ln'), theme);
  if (style !== undefined) into.style = style;
  if (size !== undefined) into.size = size;
  if (typeof background === 'string') into.background = background;
  if (typeof foreground === 'string') into.foreground = foreground;
}

/** Words in paragraphs. */
export function wordsOf(rich: XmlElement): string {
  return children(rich, 'p')
    .map((paragraph) =>
      descendants(paragraph, 't')
        .map((one) => textOf(one) ?? '')
        .join(''),
    )
    .join('\n');
}
