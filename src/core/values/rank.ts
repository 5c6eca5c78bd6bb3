import { dateFromSerial, dateParts, type DateSystem } from '../calendar/calendar-date';
import { isCellError, type CellContent } from '../table/cell';
import { CHINESE_NUMERAL_CHARACTERS, readChineseNumeral } from './chinese-numeral';
import { displayedText } from './displayed-text';
import { dateFields, isDateFormat, isPercentFormat } from './number-format';
import { isHollowText, isVoidText, normalizeCellText, withoutFinalStop, withPlainMarks } from './text';

/** What a rank cell says. Rules §6. */
export type RankReading =
  /** Blank, void or hollow: not supplied. */
  | { readonly kind: 'void' }
  /** `approximate`: read from 前三 or a range. `denominator`: of `3/12`, only where it is not `peers`. */
  | {
      readonly kind: 'number';
      readonly rank: number;
      readonly approximate: boolean;
      readonly denominator: number | null;
    }
  /** A word of the scale (很有希望 …): supplied, without a number. */
  | { readonly kind: 'scale'; readonly text: string }
  /** Excel made a date of it: supplied, unreadable. `likely`: what was probably typed, null without a hint. */
  | { readonly kind: 'becameDate'; readonly likely: string | null }
  /** An error value: supplied, unreadable. */
  | { readonly kind: 'error'; readonly error: string }
  /** A number outside 1..peers, a fraction or a negative: not supplied. */
  | { readonly kind: 'outOfRange'; readonly text: string }
  /** Anything else: not supplied. */
  | { readonly kind: 'invalid'; readonly text: string };

export interface RankOptions {
  /** How many are ranked together; a rank is 1 to `peers`. */
  readonly peers: number;
  readonly dateSystem: DateSystem;
}

const SCALE_WORDS: ReadonlySet<string> = new Set(['很有希望', '较有可能', '争取难度较大', '难以实现']);

/** Longer than any rank that people write; also bounds the work of {@link RANK}. */
const LONGEST = 30;

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|[${CHINESE_NUMERAL_CHARACTERS}]+)`;
const UNIT = '(?:名次|位次|名|位)?';
const ABOUT = '大约|大概|大致|约';
const CITY = String.raw`[全本我]?市|(?:(?![省级各])\p{Script=Han}){2,3}市`;
/** Words before the rank that do not change it. An aim (力争, 争取, 冲刺) is no estimate and not among them. */
const NEUTRAL =
  '预估|预计|估计|目前|当前|暂时|暂|现|在|的|位居|位列|位于|名列|排名|排位|排在|排|居|列|处于|为|是|并列|名次|位次|:';

/**
 * One rank, after spaces: words before it, 第 or 前, the number, a range's other end, a denominator, words after it.
 * 首位 and 榜首 are the first place.
 */
const RANK = new RegExp(
  `^(?<words>(?:${ABOUT}|${NEUTRAL}|${CITY})*)` +
    `(?:(?<first>首位|榜首)|` +
    String.raw`(?<mark>第|前|no\.?|top)?(?<from>-?${NUMBER})${UNIT}` +
    String.raw`(?:(?:[-~〜]+|至|到|或)(?<toMark>第|前)?(?<to>${NUMBER})${UNIT})?` +
    String.raw`(?:/(?:共|总)?(?<of>${NUMBER})(?:名|位|个)?)?)` +
    `(?<about>左右|上下|以内|之内)?` +
    String.raw`(?:\((?:并列|预估|预计|估计|暂定|(?:全市)?(?:共(?:有)?)?(?<noted>${NUMBER})(?:名|位|个|家)(?:县市区|市县区|县区|单位)?)\))?$`,
  'iu',
);

const readNumber = (text: string): number | null =>
  /^-?\d/.test(text)
    ? Number(text)
    : text.startsWith('-')
      ? negated(readChineseNumeral(text.slice(1)))
      : readChineseNumeral(text);

const negated = (value: number | null): number | null => (value === null ? null : -value);

/** Spaces are strays, but for those between two digits: `1 2` is not 12. */
const rankText = (text: string): string =>
  withoutFinalStop(withPlainMarks(normalizeCellText(text))).replace(/(?<!\d) | (?!\d)/g, '');

function readRankText(text: string, peers: number): RankReading {
  const invalid: RankReading = { kind: 'invalid', text: text.trim() };
  const written = rankText(text);
  // 第3名 in brackets as a whole is 第3名.
  const bare = /^\(([^()]*)\)$/.exec(written)?.[1] ?? written;
  if (SCALE_WORDS.has(bare)) return { kind: 'scale', text: bare };
  const groups = bare.length > LONGEST ? undefined : RANK.exec(bare)?.groups;
  if (!groups) return invalid;
  const { words = '', first, mark, from, to, toMark, of, about, noted } = groups;
  const bounds = [first ? '1' : from, to].filter((bound) => bound !== undefined).map(readNumber);
  const denominators = [of, noted].filter((bound) => bound !== undefined).map(readNumber);
  if (bounds.includes(null) || denominators.some((value) => !isWholeFrom1(value))) return invalid;
  const known = bounds.filter((bound) => bound !== null);
  const rank = Math.max(...known);
  if (!known.every(isWholeFrom1) || rank > peers) return { kind: 'outOfRange', text: text.trim() };
  const denominator = denominators.find((value) => value !== peers) ?? null;
  const approximate =
    [mark, toMark].some((word) => word === '前' || word?.toLowerCase() === 'top') ||
    to !== undefined ||
    about !== undefined ||
    new RegExp(ABOUT, 'u').test(words);
  return { kind: 'number', rank, approximate, denominator };
}

const isWholeFrom1 = (value: number | null): boolean =>
  value !== null && Number.isInteger(value) && value >= 1;

/** What was typed before Excel made a date of it, as far as the date tells. */
function likelyTyped(
  serial: number,
  numberFormat: string,
  { peers, dateSystem }: RankOptions,
): string | null {
  if (Number.isInteger(serial) && serial >= 1 && serial <= peers) return String(serial);
  if (serial > 0 && serial < 1) {
    const minutes = Math.round(serial * 1440);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  const date = dateFromSerial(serial, dateSystem);
  if (date === null || !Number.isInteger(serial)) return null;
  const { year, month, day } = dateParts(date);
  const shown = dateFields(numberFormat);
  if (day === 1 && shown.month && !shown.day && year % 100 === peers) return `${month}/${peers}`;
  if (day === peers && month <= peers) return `${month}/${day}`;
  if (shown.year || !shown.day) return null;
  return month < day && day < peers ? `${month}-${day}` : `${month}/${day}`;
}

/** Reads 预估排名. Rules §6. */
export function readRank(cell: CellContent, options: RankOptions): RankReading {
  const { value } = cell;
  if (isCellError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'string') {
    if (isVoidText(value) || isHollowText(value)) return { kind: 'void' };
    return readRankText(value, options.peers);
  }
  const shown = displayedText(cell);
  if (typeof value === 'boolean') return { kind: 'invalid', text: shown };
  if (isDateFormat(cell.numberFormat)) {
    return { kind: 'becameDate', likely: likelyTyped(value, cell.numberFormat, options) };
  }
  if (!Number.isInteger(value) || value < 1 || value > options.peers)
    return { kind: 'outOfRange', text: shown };
  // 100% is the number 1, and no first place.
  if (isPercentFormat(cell.numberFormat)) return { kind: 'invalid', text: shown };
  return { kind: 'number', rank: value, approximate: false, denominator: null };
}
