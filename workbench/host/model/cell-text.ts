import { format, getFormatInfo, isDateFormat } from 'numfmt';
import { withNumerals } from './chinese-numerals';
import { isError, type CellValue } from './cell-value';

export type DateSystem = 1900 | 1904;

/** Languages whose regional short date the model knows. */
export type DataLocale = 'zh-CN' | 'en-US';

/** Days between the two systems' first days. */
export const DAYS_1904 = 1462;

/**
 * The codes that mean "the region's own short date": Office.js always shows them as `m/d/yyyy`, and the text
 * follows the region (handbook §2).
 */
const REGIONAL: ReadonlyMap<string, Record<DataLocale, string>> = new Map([
  ['m/d/yyyy', { 'zh-CN': 'yyyy/m/d', 'en-US': 'm/d/yyyy' }],
  ['m/d/yyyy h:mm', { 'zh-CN': 'yyyy/m/d h:mm', 'en-US': 'm/d/yyyy h:mm' }],
  ['[$-F800]dddd, mmmm dd, yyyy', { 'zh-CN': 'yyyy"年"m"月"d"日"', 'en-US': 'dddd, mmmm d, yyyy' }],
  ['[$-F400]h:mm:ss AM/PM', { 'zh-CN': 'h:mm:ss', 'en-US': 'h:mm:ss AM/PM' }],
]);

type Formatter = (value: number) => string;

/** Turns values into the text that a cell shows, by its number format code. One a workbook. */
export class CellText {
  readonly #formatters = new Map<string, Formatter>();
  readonly #textSections = new Map<string, boolean>();

  constructor(
    private readonly dates: DateSystem,
    private readonly locale: DataLocale,
  ) {}

  text(value: CellValue, numberFormat: string): string {
    if (typeof value === 'string') {
      return value !== '' && this.#hasTextSection(numberFormat) ? this.#format(numberFormat, value) : value;
    }
    if (typeof value === 'number') return this.#formatter(numberFormat)(value);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return isError(value) ? value.error : '';
  }

  #hasTextSection(numberFormat: string): boolean {
    if (numberFormat === 'General' || numberFormat === '@') return false;
    let has = this.#textSections.get(numberFormat);
    if (has === undefined) {
      has = numberFormat.includes('@');
      this.#textSections.set(numberFormat, has);
    }
    return has;
  }

  #formatter(numberFormat: string): Formatter {
    let formatter = this.#formatters.get(numberFormat);
    if (formatter === undefined) {
      formatter = this.#compile(numberFormat);
      this.#formatters.set(numberFormat, formatter);
    }
    return formatter;
  }

  #compile(numberFormat: string): Formatter {
    const shift = this.dates === 1904 && isDateCode(numberFormat) ? DAYS_1904 : 0;
    const plain = numberFormat === 'General' || numberFormat === '@';
    const seen = new Map<number, string>();
    return (value) => {
      if (plain && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
      const known = seen.get(value);
      if (known !== undefined) return known;
      const text = this.#format(plain ? 'General' : numberFormat, value + shift);
      if (seen.size < 4096) seen.set(value, text);
      return text;
    };
  }

  #format(numberFormat: string, value: string | number): string {
    const regional = REGIONAL.get(numberFormat)?.[this.locale] ?? numberFormat;
    const code = regional.replace('上午/下午', 'AM/PM');
    try {
      // A Chinese Excel names months and halves of the day in English, but for codes of its own.
      const locale = code.includes('aaa') ? this.locale : 'en-US';
      const text = format(code, value, { locale, dateSpanLarge: false });
      const worded = code === regional ? text : text.replace('AM', '上午').replace('PM', '下午');
      return withNumerals(code, worded);
    } catch {
      // A code that Excel itself would have refused: files from other programs hold some.
      return String(value);
    }
  }
}

/** Whether the code shows a number as a date or a time. */
export function isDateCode(numberFormat: string): boolean {
  try {
    return isDateFormat(numberFormat);
  } catch {
    return false;
  }
}

/** Excel.NumberFormatCategory of a code. */
export function numberFormatCategory(numberFormat: string): string {
  if (numberFormat === 'General') return 'General';
  if (numberFormat === '@') return 'Text';
  if (/^_\(|^_-|^_ /.test(numberFormat)) return 'Accounting';
  const type = formatType(numberFormat);
  if (type === 'general' || (['number', 'grouped'].includes(type) && !isListedNumber(numberFormat)))
    return 'Custom';
  return CATEGORIES[type] ?? 'Custom';
}

/** The codes that the dialogue of number formats has under Number. */
const isListedNumber = (code: string): boolean =>
  /^(?:#,##)?0(?:\.0+)?(?:_[) ])?(?:;.*0.*)?$/.test(code) && !code.includes('"');

const CATEGORIES: Readonly<Record<string, string>> = {
  general: 'General',
  number: 'Number',
  grouped: 'Number',
  currency: 'Currency',
  date: 'Date',
  datetime: 'Date',
  time: 'Time',
  percent: 'Percentage',
  fraction: 'Fraction',
  scientific: 'Scientific',
};

function formatType(numberFormat: string): string {
  try {
    return getFormatInfo(numberFormat).type;
  } catch {
    return 'error';
  }
}
