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
  [/^(?:yyyy[/-]m{1,2}|m{1,2}[/-]yyyy|mmm-yy|mmm-yyyy|mmmm-yy|mmm yyyy|mmmm yyyy|mmm yy|mmmm yy)$/, 'mmm-yy'],
  [/^(?:m{1,2}[/-]d{1,2}|d{1,2}-mmm|mmm-d{1,2}|d-mmm)$/, 'd-mmm'],
  [/^(?=.*mmm)(?=.*d)(?=.*y)(?!.*h)/, 'd-mmm-yy'],
  [/^h{1,2}:mm$/, 'h:mm'],
  [/^h{1,2}:mm:ss$/, 'h:mm:ss'],
  [/^h{1,2}:mm AM\/PM$/i, 'h:mm AM/PM'],
  [/^h{1,2}:mm:ss AM\/PM$/i, 'h:mm:ss AM/PM'],
  [/^(?=.*[yd]).* h{1,2}:mm/, 'm/d/yyyy h:mm'],
  [/^-?\$#,##0$/, '$#,##0_);[Red]($#,##0)'],
  [/^-?\$#,##0\.0+$/, '$#,##0.00_);[Red]($#,##0.00)'],
];

function typedFormat(code: string): string {
  return TYPED_FORMATS.find(([pattern]) => pattern.test(code))?.[1] ?? code;
}

/** Numbers that are typed keep 15 digits: those after them become noughts. */
function withFifteenDigits(text: string): string {
  if (!/^[+-]?\d{16,}$/.test(text)) return text;
  const [, sign = '', digits = ''] = /^([+-]?)0*(\d*)$/.exec(text) ?? [];
  return sign + digits.slice(0, 15) + '0'.repeat(Math.max(0, digits.length - 15));
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
  if (/^[+-]./.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'value', value: text };
}

function readNumber(text: string, dates: DateSystem): TypedValue | null {
  const special = readFraction(text) ?? readLongTime(text);
  if (special !== null) return special;
  const written = withFullYear(text);
  // The entry is en-US: a year that comes last, dots between, and other scripts are left as text.
  if (!/^[\d+\-$(.]/.test(written) && !/^[A-Za-z]{3,9}[ -]\d/.test(written)) return null;
  if (/^\d+\.\d+\.\d+/.test(written)) return null;
  // Commas stand between groups of three digits: `14,37` is no number.
  if (/\d,(?!\d{3}(?!\d))\d/.test(written)) return null;
  const parsed = parseValue(withFifteenDigits(written));
  if (parsed === null || typeof parsed.v !== 'number') return null;
  if (parsed.z === undefined) return { kind: 'value', value: parsed.v };
  const numberFormat = typedFormat(parsed.z);
  const isDay = /[yd]/.test(numberFormat) && !numberFormat.includes('Red');
  return {
    kind: 'value',
    value: isDay && dates === 1904 ? parsed.v - DAYS_1904 : parsed.v,
    numberFormat,
  };
}

/** `1 1/2` → 1.5: a whole number, which may be 0, before a fraction. */
function readFraction(text: string): TypedValue | null {
  const [, sign, whole, above, below] = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  if (whole === undefined || Number(below) === 0) return null;
  const value = Number(whole) + Number(above) / Number(below);
  const digits = (below ?? '').length > 1 ? '# ??/??' : '# ?/?';
  return { kind: 'value', value: sign === '-' ? -value : value, numberFormat: digits };
}

/** `25:00` → a day and an hour: times of a day and more are spans. */
function readLongTime(text: string): TypedValue | null {
  const [, hours, minutes, seconds = '0'] = /^(\d{2,4}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text) ?? [];
  if (Number(hours) < 24 || hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { kind: 'value', value, numberFormat: '[h]:mm:ss' };
}

/** Years of one or two digits: up to 29 of this century, from 30 of the last; and `Jan 5` as `5-Jan`. */
function withFullYear(text: string): string {
  const [, start, year, rest = ''] = /^(\d{1,2}[/-]\d{1,2}[/-])(\d{1,2})( .*)?$/.exec(text) ?? [];
  if (start !== undefined && year !== undefined) {
    return `${start}${Number(year) < 30 ? 2000 + Number(year) : 1900 + Number(year)}${rest}`;
  }
  const [, month, day] = /^([A-Za-z]{3,9})[ -](\d{1,2})$/.exec(text) ?? [];
  return month !== undefined && day !== undefined && Number(day) <= 31 ? `${day}-${month.slice(0, 3)}` : text;
}
