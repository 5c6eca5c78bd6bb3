/** What the letters of a number format show of a serial. */
export interface DateFields {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

/** `[h]`, `[mm]`, `[ss]`: elapsed time. Every other bracket is a colour, a condition, a locale or a numeral style. */
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

/**
 * The letters of a format that stand for something: quoted text, escaped, padding and fill characters, and
 * brackets other than elapsed time taken out. A quote or a bracket that never closes runs to the end.
 */
function formatLetters(numberFormat: string): string {
  return numberFormat
    .replace(/"[^"]*(?:"|$)|[\\_*][\s\S]|\[[^\]]*(?:\]|$)/g, (token) => (ELAPSED.test(token) ? token : ''))
    .replace(/general|g\/通用格式/gi, '')
    .replace(/e[+-]/gi, '')
    .toLowerCase();
}

/** `m` is minutes after hours or before seconds, and a month elsewhere. */
function fieldsOf(section: string): DateFields {
  const time = /[hs]|\[m|am\/pm|a\/p|上午\/下午/.test(section);
  const days = section.replace(/am\/pm|a\/p|上午\/下午/g, '');
  const months = days
    .replace(/(h+\]?[^a-z]*)m+/g, '$1')
    .replace(/\[?m+\]?(?=[^a-z]*s)/g, '')
    .replace(/\[m+\]/g, '');
  return {
    year: /[yeb]/.test(days),
    month: months.includes('m'),
    day: /d|aaa/.test(days),
    time,
  };
}

/** A workbook has few formats and many cells. */
const readBefore = new Map<string, DateFields>();
const MOST_KEPT = 1000;

/**
 * What a number format shows of a date serial, over all its sections; nothing where it is no date format.
 * @param numberFormat Excel's code, en-US (`yyyy-mm-dd;@`, `[$-804]m"月"d"日"`, `[h]:mm`, `General`).
 */
export function dateFields(numberFormat: string): DateFields {
  const known = readBefore.get(numberFormat);
  if (known) return known;
  const sections = formatLetters(numberFormat).split(';').map(fieldsOf);
  const shows = (field: keyof DateFields): boolean => sections.some((section) => section[field]);
  const fields = { year: shows('year'), month: shows('month'), day: shows('day'), time: shows('time') };
  if (readBefore.size >= MOST_KEPT) readBefore.clear();
  readBefore.set(numberFormat, fields);
  return fields;
}

/** Whether Excel shows a number in this format as a date or a time. */
export function isDateFormat(numberFormat: string): boolean {
  const { year, month, day, time } = dateFields(numberFormat);
  return year || month || day || time;
}

/** Whether Excel shows a number in this format as a percentage. */
export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.includes('%') && formatLetters(numberFormat).includes('%');
}
