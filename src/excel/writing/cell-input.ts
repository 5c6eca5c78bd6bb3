import { formatReference } from '../../core/table/cell';
import type { SheetCellValue } from '../../core/report/sheet-content';

/** A cell holds 32 767 characters; one is for the apostrophe. */
const LONGEST_TEXT = 32_766;

/** A text inside a formula holds 255 characters. */
const LONGEST_LINK_TEXT = 255;

/** What Excel never takes for a formula, a number, a date or a logical value: a Chinese word, or a status mark. */
const PLAIN_TEXT = /^[\p{Script=Han}✓✗▲◐○]/u;

/** What is to be put into `formulas` so that the cell holds the value and nothing else. */
export function cellInput(value: SheetCellValue): string | number {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return value.value;
    case 'text':
      return textInput(value.text);
    case 'link':
      return `=HYPERLINK(${quoted(`#${formatReference(value.to)}`)},${quoted(value.text)})`;
  }
}

/**
 * Text as it has to be typed to stay text: Excel makes formulas of what begins with `= + - @`, and numbers and dates
 * of what looks like one in any of its ways. The apostrophe is the only guard that leaves format and length alone.
 */
export function textInput(text: string): string {
  const cut = shortened(text, LONGEST_TEXT);
  return cut === '' || PLAIN_TEXT.test(cut) ? cut : `'${cut}`;
}

const quoted = (text: string): string => `"${shortened(text, LONGEST_LINK_TEXT).replaceAll('"', '""')}"`;

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
