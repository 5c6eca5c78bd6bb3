import type {
  ChartFill,
  ChartFont,
  ChartLine,
  ChartMarker,
  ChartTextPlace,
  ChartTextRun,
} from '../model/chart';
import { attributesXml } from './xml-spans';
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

const SHADOW =
  '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl" rotWithShape="0"><a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr></a:outerShdw></a:effectLst>';

/** What a shape has where nobody chose, and whether it throws a shadow. */
interface ShapeOtherwise {
  readonly fill?: string;
  readonly line?: string;
  readonly shadow?: boolean | undefined;
}

/** The shape's fill and outline, or nothing where Excel chooses both. */
export function shapeXml(
  fill: ChartFill,
  line: ChartLine,
  { fill: defaultFill = '', line: defaultLine = '', shadow = false }: ShapeOtherwise = {},
): string {
  const inside = fillXml(fill, defaultFill) + lineXml(line, defaultLine) + (shadow ? SHADOW : '');
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

/** How words lie, by Office.js's words and the file's. */
export const HORIZONTAL_WORDS: readonly (readonly [string, string])[] = [
  ['Center', 'ctr'],
  ['Left', 'l'],
  ['Right', 'r'],
  ['Justify', 'just'],
  ['Distributed', 'dist'],
];

export const VERTICAL_WORDS: readonly (readonly [string, string])[] = [
  ['Center', 'ctr'],
  ['Bottom', 'b'],
  ['Top', 't'],
  ['Justify', 'just'],
  ['Distributed', 'dist'],
];

/** How words are turned, in degrees, and lie in their box. */
export interface TextLie extends ChartTextPlace {
  readonly orientation?: number | undefined;
}

const codeOf = (words: readonly (readonly [string, string])[], word: string | undefined): string | null =>
  words.find(([known]) => known === word)?.[1] ?? null;

/** Sixty thousandths of a degree, clockwise, and stacked letters for 180. */
function bodyXml({ orientation, verticalAlignment }: TextLie): string {
  const turn = orientation === undefined || orientation === 180 ? null : -orientation * 60_000;
  const vert = orientation === undefined ? null : orientation === 180 ? 'wordArtVert' : 'horz';
  return `<a:bodyPr${attributesXml({ rot: turn, vert, anchor: codeOf(VERTICAL_WORDS, verticalAlignment) })}/>`;
}

const paragraphXml = ({ horizontalAlignment }: TextLie, font: ChartFont): string =>
  `<a:pPr${attributesXml({ algn: codeOf(HORIZONTAL_WORDS, horizontalAlignment) })}>${fontXml('defRPr', font)}</a:pPr>`;

/** How the words of a part look, or nothing where Excel chooses. */
export function textLooksXml(font: ChartFont, lie: TextLie = {}): string {
  const { orientation, horizontalAlignment, verticalAlignment } = lie;
  const lies = [orientation, horizontalAlignment, verticalAlignment].some((one) => one !== undefined);
  if (isEmpty(font) && !lies) return '';
  return `<c:txPr>${bodyXml(lie)}<a:p>${paragraphXml(lie, font)}<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** The places where letters begin to look otherwise. */
function piecesOf(
  from: number,
  to: number,
  runs: readonly ChartTextRun[],
): readonly (readonly [number, number])[] {
  const edges = runs.flatMap(({ start, length }) => [start, start + length]);
  const inside = [...new Set([from, to, ...edges])].filter((at) => at >= from && at <= to);
  const sorted = inside.sort((one, other) => one - other);
  return sorted.slice(1).map((end, at) => [sorted[at] ?? from, end]);
}

/** Words with their looks, a paragraph a line; some letters may look otherwise. */
export function richXml(
  text: string,
  font: ChartFont,
  lie: TextLie = {},
  runs: readonly ChartTextRun[] = [],
): string {
  let from = 0;
  const paragraphs = text.split(/\r\n|\r|\n/).map((line) => {
    const to = from + line.length;
    const pieces = line === '' ? [[from, to] as const] : piecesOf(from, to, runs);
    const written = pieces.map(([start, end]) => {
      const own = runs.filter((run) => run.start <= start && run.start + run.length >= end && end > start);
      const looks = Object.assign({}, font, ...own.map((run) => run.font)) as ChartFont;
      return `<a:r>${fontXml('rPr', looks)}<a:t>${escapeXml(text.slice(start, end))}</a:t></a:r>`;
    });
    from = to + 1;
    return `<a:p>${paragraphXml(lie, font)}${written.join('')}</a:p>`;
  });
  return `<c:tx><c:rich>${bodyXml(lie)}${paragraphs.join('')}</c:rich></c:tx>`;
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
