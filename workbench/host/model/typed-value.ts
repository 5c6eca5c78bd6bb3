import { parseValue } from 'numfmt';
import { DAYS_1904, type DateSystem } from './cell-text';
import { errorNamed, type CellValue } from './cell-value';

/** What a cell becomes when something is typed into it, or written through Office.js, which is the same. */
export type TypedValue =
  | { readonly kind: 'value'; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly kind: 'formula'; readonly formula: string };

/** Codes that Excel gives a General cell when a text is read as a date, time, percentage or amount (en-US). */
const TYPED_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^(?:yyyy[/-]m{1,2}[/-]d{1,2}|m{1,2}[/-]d{1,2}[/-]yy(?:yy)?)$/, 'm/d/yyyy'],
  [/^(?:yyyy[/-]m{1,2}|m{1,2}[/-]yyyy|mmm-yy|mmm-yyyy|mmmm-yy|mmm yyyy|mmmm yyyy)$/, 'mmm-yy'],
  [/^(?:m{1,2}[/-]d{1,2}|d{1,2}-mmm|mmm-d{1,2}|d-mmm)$/, 'd-mmm'],
  [/^h{1,2}:mm$/, 'h:mm'],
  [/^h{1,2}:mm:ss$/, 'h:mm:ss'],
  [/^yyyy[/-]m{1,2}[/-]d{1,2} h{1,2}:mm/, 'm/d/yyyy h:mm'],
];

function typedFormat(code: string): string {
  return TYPED_FORMATS.find(([pattern]) => pattern.test(code))?.[1] ?? code;
}

/**
 * Reads a text as Excel's en-US entry does: `=` makes a formula, and so do `+` and `-` before what is no number;
 * a leading `'` or a cell of format `@` keeps the text; numbers, dates (`3/12`), percentages, TRUE and FALSE, and
 * the names of errors become what they say. Dates in Chinese stay text (handbook §2).
 */
export function readTyped(text: string, numberFormat: string, dates: DateSystem): TypedValue {
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (numberFormat === '@') return { kind: 'value', value: text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  if (/^true$|^false$/i.test(trimmed)) return { kind: 'value', value: trimmed.toUpperCase() === 'TRUE' };
  const error = errorNamed(trimmed);
  if (error !== null) return { kind: 'value', value: error };
  const number = readNumber(trimmed, dates);
  if (number !== null) return number;
  if (/^[+-]./.test(text)) return { kind: 'formula', formula: `=${text.replace(/^\+/, '')}` };
  return { kind: 'value', value: text };
}

function readNumber(text: string, dates: DateSystem): TypedValue | null {
  // The entry is en-US: a year that comes last, dots between, and other scripts are left as text.
  if (!/^[\d+\-$(.]/.test(text) && !/^[A-Za-z]{3,9}[ -]\d/.test(text)) return null;
  if (/^\d+\.\d+\.\d+/.test(text)) return null;
  const parsed = parseValue(text);
  if (parsed === null || typeof parsed.v !== 'number') return null;
  if (parsed.z === undefined) return { kind: 'value', value: parsed.v };
  const numberFormat = typedFormat(parsed.z);
  const isDay = /[yd]/.test(numberFormat);
  return {
    kind: 'value',
    value: isDay && dates === 1904 ? parsed.v - DAYS_1904 : parsed.v,
    numberFormat,
  };
}
