import { dateFromSerial, dateParts, type DateSystem } from '../calendar/calendar-date';
import type { CellContent } from '../table/cell';
import { dateFields } from './number-format';
import { withoutSpaces } from './text';

/** A month as a header names it. The year is null where the header says none. Workbook §1, "Months". */
export interface MonthHeading {
  readonly year: number | null;
  /** 1 to 12: of a range (1-10月) the last month named. */
  readonly month: number;
  /** 1-10月, 截至10月底, 累计: the column speaks of all months up to this one. L7. */
  readonly cumulative: boolean;
  /** What the header says besides the month: `进展` of `10月进展`. */
  readonly rest: string;
}

const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const YEAR =
  '(?:((?:19|20)\\d{2}|[二〇○零一九]{2}[〇○零一二三四五六七八九]{2})年度?|(?<!\\d)(\\d{2})年|(?<!\\d)((?:19|20)\\d{2})[-./])';
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const RANGE_MARK = '(?:[-—–－~～至到、,,]+)';
const UNTIL = '(?:截[至止](?:到|至)?|截至|至|到)?';

/** `1-10月`, `2022年1月至10月`, `截至10月底`: an optional earlier month, the month, and what must not follow it. */
const WORDED = new RegExp(
  `(${UNTIL})${YEAR}?(?:(?<![\\d十])${MONTH}月?份?${RANGE_MARK}${YEAR}?)?(?<![\\d十每第各逐.])${MONTH}月(?:份|度)?([底末中初]?)(?!\\d+[日号]|[上中下]旬|[一二三四五六七八九十]+[日号])`,
  'u',
);

/** `2022-10`, `2022.1`, `2022/10`, `202210`: not followed by a day. */
const NUMBERED = /(?<!\d)((?:19|20)\d{2})(?:[-./](1[0-2]|0?[1-9])|(1[0-2]|0[1-9]))(?![\d]|[-./年月]\d)/u;

/** `Oct-22`, `October2022`, `Sept`, and what the column holds after it: `Oct-22 progress`, `Oct进展`. */
const ENGLISH =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[-/,.']?((?:20)?\d{2}(?!\d))?[-/,.:]?(\p{Script=Han}.*|progress|rank(?:ing)?|date|reported(?:on)?)?$/iu;

/** After the month these make it a day by which something is due, or a span that is no month. */
const NOT_A_MONTH = /^(?:前|之前|以前|内|起|后|个)/u;

const CUMULATIVE = /累计|截[至止]/u;

/** 截至10月24日 speaks of October as 截至10月 does. */
const UNTIL_DAY = /(截[至止](?:到|至)?.*月份?)(?:\d{1,2}|[一二三]?十?[一二三四五六七八九十])[日号]/u;

/** Reads what month a header's text names; null where it names none (`一季度`, `每月进展`, `10月24日`). */
export function readMonthHeading(text: string): MonthHeading | null {
  const plain = withoutSpaces(text).replace(UNTIL_DAY, '$1');
  return readWorded(plain) ?? readNumbered(plain) ?? readEnglish(plain);
}

function readWorded(plain: string): MonthHeading | null {
  const match = WORDED.exec(plain);
  if (match === null) return null;
  const [whole, until = '', ...groups] = match;
  const [fullYear, shortYear, dottedYear, from, toFull, toShort, toDotted, last = '', edge] = groups;
  const after = plain.slice(match.index + whole.length);
  const month = monthNumber(last);
  if (month === null || NOT_A_MONTH.test(after)) return null;
  const firstYear = yearNumber(fullYear ?? shortYear ?? dottedYear);
  return {
    year: yearNumber(toFull ?? toShort ?? toDotted) ?? firstYear,
    month,
    cumulative:
      from !== undefined ||
      until.startsWith('截') ||
      CUMULATIVE.test(plain) ||
      edge === '底' ||
      edge === '末',
    rest: trimmed(plain.slice(0, match.index) + after),
  };
}

function readNumbered(plain: string): MonthHeading | null {
  const match = NUMBERED.exec(plain);
  if (match === null) return null;
  return {
    year: Number(match[1]),
    month: Number(match[2] ?? match[3]),
    cumulative: CUMULATIVE.test(plain),
    rest: trimmed(plain.slice(0, match.index) + plain.slice(match.index + match[0].length)),
  };
}

function readEnglish(plain: string): MonthHeading | null {
  const match = ENGLISH.exec(plain);
  if (match === null) return null;
  const [, name = '', year, rest = ''] = match;
  const month = ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return { year: yearNumber(year), month, cumulative: false, rest };
}

const trimmed = (rest: string): string => rest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

function monthNumber(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : CHINESE_MONTHS.indexOf(text) + 1;
  return value >= 1 && value <= 12 ? value : null;
}

/** `2022`, `22` and `二〇二二`; null where there is none. */
function yearNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const digits = [...text].map((sign) => {
    const value = '〇一二三四五六七八九'.indexOf(sign.replace(/[○零]/u, '〇'));
    return value < 0 ? sign : String(value);
  });
  const year = Number(digits.join(''));
  return year < 100 ? 2000 + year : year;
}

/** The year that a text is wholly about: `2022年`, `2022年度`, `22年`, `2022`; null for anything else. */
export function readYearHeading(text: string): number | null {
  const match =
    /^(?:((?:19|20)\d{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})(?:年度?)?|(\d{2})年度?)$/u.exec(
      withoutSpaces(text),
    );
  return match ? yearNumber(match[1] ?? match[2]) : null;
}

/** The earliest and the last day that a date in a header may be: 2000-01-01 to 2099-12-31. Rules §6 reads the same. */
const HEADER_SERIALS = { from: 36_526, to: 73_050 };

/**
 * The month of a cell that heads a column or stands in a month column: a date cell (L6), or text.
 * A date whose format shows no month (`h:mm`) is none.
 */
export function readMonthCell(cell: CellContent, system: DateSystem): MonthHeading | null {
  return readDateCell(cell, system) ?? readMonthHeading(cell.text);
}

function readDateCell({ value, numberFormat }: CellContent, system: DateSystem): MonthHeading | null {
  if (typeof value !== 'number' || !dateFields(numberFormat).month) return null;
  const date = dateFromSerial(value, system);
  if (date === null || value < HEADER_SERIALS.from - 1_462 || value > HEADER_SERIALS.to) return null;
  const { year, month } = dateParts(date);
  return { year, month, cumulative: false, rest: '' };
}

/** The month of a cell in a month column (L8): as {@link readMonthCell}, or the number of a month, or `202210`. */
export function readMonthValue(cell: CellContent, system: DateSystem): MonthHeading | null {
  const heading = readMonthCell(cell, system);
  if (heading !== null) return heading;
  const month = monthNumber(withoutSpaces(cell.text));
  return month === null ? null : { year: null, month, cumulative: false, rest: '' };
}
