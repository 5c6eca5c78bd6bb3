import type { ChartFill, ChartFont, ChartLine, ChartMarker } from '../model/chart';
import { escapeXml } from './xml-text';

/** English metric units in a point. */
export const EMU_PER_POINT = 12_700;

const DASHES: Readonly<Record<string, string>> = {
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'sysDot',
};

const MARKER_SYMBOLS: Readonly<Record<string, string>> = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
};

/** Names of markers by their symbol in the file. */
export const MARKERS_BY_SYMBOL: ReadonlyMap<string, string> = new Map(
  Object.entries(MARKER_SYMBOLS).map(([name, symbol]) => [symbol, name]),
);

/** Names of lines by their dash in the file. */
export const LINES_BY_DASH: ReadonlyMap<string, string> = new Map(
  Object.entries(DASHES)
    .reverse()
    .map(([name, dash]) => [dash, name]),
);

export const solid = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb.slice(1)}"/></a:solidFill>`;

/** The colour of the theme that Excel gives the series at that place. */
export const accent = (index: number): string =>
  `<a:solidFill><a:schemeClr val="accent${(index % 6) + 1}"/></a:solidFill>`;

function fillXml({ color }: ChartFill, otherwise: string): string {
  if (color === undefined) return otherwise;
  return color === null ? '<a:noFill/>' : solid(color);
}

function lineXml({ color, weight, style }: ChartLine, otherwise: string): string {
  if (color === undefined && weight === undefined && style === undefined) return otherwise;
  const width = weight === undefined ? '' : ` w="${Math.round(weight * EMU_PER_POINT)}"`;
  const ink = color === undefined ? '' : fillXml({ color }, '');
  const dash = DASHES[style ?? ''];
  return `<a:ln${width}>${ink}${dash === undefined ? '' : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}

/** The shape's fill and outline, or nothing where Excel chooses both. */
export function shapeXml(
  fill: ChartFill,
  line: ChartLine,
  { fill: defaultFill = '', line: defaultLine = '' }: { fill?: string; line?: string } = {},
): string {
  const inside = fillXml(fill, defaultFill) + lineXml(line, defaultLine);
  return inside === '' ? '' : `<c:spPr>${inside}</c:spPr>`;
}

function fontXml(tag: 'defRPr' | 'rPr', { name, size, bold, italic, underline, color }: ChartFont): string {
  const attributes = [
    tag === 'rPr' ? ' lang="zh-CN"' : '',
    size === undefined ? '' : ` sz="${Math.round(size * 100)}"`,
    bold === undefined ? '' : ` b="${bold ? 1 : 0}"`,
    italic === undefined ? '' : ` i="${italic ? 1 : 0}"`,
    underline === undefined ? '' : ` u="${underline === 'Single' ? 'sng' : 'none'}"`,
  ].join('');
  const face = name === undefined ? '' : escapeXml(name);
  const children =
    (color === undefined ? '' : solid(color)) +
    (face === '' ? '' : `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`);
  return `<a:${tag}${attributes}>${children}</a:${tag}>`;
}

const isEmpty = (looks: object): boolean => Object.keys(looks).length === 0;

/** Sixty thousandths of a degree, clockwise, and stacked letters for 180. */
function bodyXml(orientation: number | undefined): string {
  if (orientation === undefined) return '<a:bodyPr/>';
  return orientation === 180
    ? '<a:bodyPr vert="wordArtVert"/>'
    : `<a:bodyPr rot="${-orientation * 60_000}" vert="horz"/>`;
}

/** How the words of a part look, or nothing where Excel chooses. */
export function textLooksXml(font: ChartFont, orientation?: number): string {
  if (isEmpty(font) && orientation === undefined) return '';
  return `<c:txPr>${bodyXml(orientation)}<a:p><a:pPr>${fontXml('defRPr', font)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** Words with their looks, a paragraph a line. */
export function richXml(text: string, font: ChartFont, orientation?: number): string {
  const paragraphs = text
    .split(/\r\n|\r|\n/)
    .map(
      (line) =>
        `<a:p><a:pPr>${fontXml('defRPr', font)}</a:pPr><a:r>${fontXml('rPr', font)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:tx><c:rich>${bodyXml(orientation)}${paragraphs.join('')}</c:rich></c:tx>`;
}

/** A marker; `otherwise` is that of the series' type. */
export function markerXml({ style, size, background, foreground }: ChartMarker, otherwise: string): string {
  const symbol = MARKER_SYMBOLS[style ?? ''];
  if (symbol === undefined && size === undefined && background === undefined && foreground === undefined) {
    return otherwise;
  }
  return [
    '<c:marker>',
    symbol === undefined ? '' : `<c:symbol val="${symbol}"/>`,
    size === undefined ? '' : `<c:size val="${size}"/>`,
    shapeXml(
      background === undefined ? {} : { color: background },
      foreground === undefined ? {} : { color: foreground },
    ),
    '</c:marker>',
  ].join('');
}
