import { POINTS_PER_CHARACTER } from './sheet-content';

/** Everything but Latin letters, digits and their marks takes a full square; marks like ▲ are as wide as a fallback font makes them. */
const isWide = (character: string): boolean => character > '\u024f' || '·×±°'.includes(character);

/** Widest digits and lower-case letters among the fonts in use; capitals are broader in most. */
const NARROW = 0.56;
const CAPITAL = 0.72;

const LINE_BREAK = /\r\n|\r|\n/;

const CELL_PADDING = 6;
const LINE_SPACING = 1.4;
const ROW_PADDING = 5;

/** Excel's own limits. */
const TALLEST_ROW = 409;
const WIDEST_COLUMN = 255;

function characterWidth(character: string): number {
  if (isWide(character)) return 1;
  return /[A-Z@%&mw]/.test(character) ? CAPITAL : NARROW;
}

/** Width in points of a text on one line, in a font of `size` points. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/**
 * A column's width, in characters, that shows the texts on one line each and the header without breaking a word or a
 * short header; never below `least`, and never above `most` but for the header's sake.
 */
export function columnWidth(
  header: string,
  texts: readonly string[],
  least: number,
  most: number,
  size: number,
): number {
  const needed = Math.min(most, Math.max(least, widestOf(texts, size)));
  return Math.min(WIDEST_COLUMN, Math.max(needed, widestOf(unbroken(header), size)));
}

const SHORT_HEADER = 4;

/** A short header stays whole; a longer one may break where a text may. */
const unbroken = (header: string): readonly string[] =>
  [...header].length <= SHORT_HEADER ? [header] : (header.match(UNBROKEN) ?? []);

/** The width, in characters, that the widest line of the texts takes with a cell's padding. */
function widestOf(texts: readonly string[], size: number): number {
  const lines = texts.flatMap((text) => text.split(LINE_BREAK));
  const points = lines.reduce((width, line) => Math.max(width, textWidth(line, size)), 0);
  return Math.ceil(((points + CELL_PADDING) / POINTS_PER_CHARACTER) * 2) / 2;
}

/** What may be parted: a square character on its own with the marks that may not begin a line, or a Latin word. */
const UNBROKEN = /[“‘（《〈【「]*(?:[!-~\u00a1-\u024f]+|[^\s])[，。、；：？！”’）》〉】」…%]*|\s/gu;

/** How many lines a text takes in cells `width` characters wide together, in a font of `size` points. */
export function lineCount(text: string, width: number, size: number): number {
  const room = Math.max(width * POINTS_PER_CHARACTER - CELL_PADDING, size);
  return text.split(LINE_BREAK).reduce((lines, line) => lines + linesOf(line, room, size), 0);
}

function linesOf(line: string, room: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(UNBROKEN)) {
    const width = textWidth(piece, size);
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      const started = used > 0 ? 1 : 0;
      lines += started + Math.ceil(width / room) - 1;
      used = width % room;
    }
  }
  return lines;
}

/** Height in points of a row with so many lines in a font of `size` points; Excel allows none above 409. */
export function rowHeightFor(lines: number, size: number): number {
  return Math.min(TALLEST_ROW, Math.ceil(lines * size * LINE_SPACING + ROW_PADDING));
}

/**
 * A text in parts of which each fits the tallest row that Excel has, parted between paragraphs where possible;
 * one part, empty or not, at least.
 */
export function partsForRows(text: string, width: number, size: number): readonly string[] {
  const most = Math.floor((TALLEST_ROW - ROW_PADDING) / (size * LINE_SPACING));
  if (lineCount(text, width, size) <= most) return [text];
  const perLine = Math.max(1, Math.floor((width * POINTS_PER_CHARACTER - CELL_PADDING) / size) - 1);
  const parts: string[] = [];
  let part: string | null = null;
  for (const paragraph of text.split(LINE_BREAK).flatMap((line) => slices(line, perLine * most))) {
    const longer: string = part === null ? paragraph : `${part}\n${paragraph}`;
    if (part === null || lineCount(longer, width, size) <= most) {
      part = longer;
    } else {
      parts.push(part);
      part = paragraph;
    }
  }
  return part === null ? parts : [...parts, part];
}

function slices(line: string, length: number): readonly string[] {
  const characters = [...line];
  if (characters.length <= length) return [line];
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(''),
  );
}
