import type { CellValue } from './cell-value';

/** How values go on: as Excel guesses, as copies, or in steps of a kind. */
export type FillKind =
  'default' | 'copy' | 'series' | 'days' | 'weekdays' | 'months' | 'years' | 'linear' | 'growth';

/** The lists that Excel goes on with by itself. */
const LISTS: readonly (readonly string[])[] = [
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
];

/** Least squares through the points 0, 1, 2 …; gives the value at any place. */
function lineThrough(numbers: readonly number[]): (at: number) => number {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  let above = 0;
  let below = 0;
  for (const [at, value] of numbers.entries()) {
    above += (at - middle) * (value - mean);
    below += (at - middle) ** 2;
  }
  const slope = below === 0 ? 0 : above / below;
  return (at) => rounded(mean + slope * (at - middle));
}

/** Binary noise of the sums goes: 0.3, and not 0.30000000000000004. */
const rounded = (value: number): number => Number(value.toPrecision(15));

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function addMonths(serial: number, months: number): number {
  const day = new Date(EPOCH + Math.floor(serial) * MS_PER_DAY);
  const first = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
  const date = Math.min(day.getUTCDate(), last);
  return (first - EPOCH) / MS_PER_DAY + date - 1 + (serial % 1);
}

function addWeekdays(serial: number, count: number): number {
  let day = serial;
  for (let left = count; left > 0;) {
    day += 1;
    const weekday = new Date(EPOCH + Math.floor(day) * MS_PER_DAY).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

function numbersOf(values: readonly CellValue[]): readonly number[] | null {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length && numbers.length > 0 ? numbers : null;
}

function continued(numbers: readonly number[], kind: FillKind, isDate: boolean): (at: number) => number {
  const count = numbers.length;
  const last = numbers[count - 1] ?? 0;
  switch (kind) {
    case 'days':
      return (at) => last + at;
    case 'weekdays':
      return (at) => addWeekdays(last, at);
    case 'months':
      return (at) => addMonths(last, at);
    case 'years':
      return (at) => addMonths(last, 12 * at);
    case 'growth': {
      const ratio = count > 1 ? (numbers[1] ?? 1) / (numbers[0] ?? 1) : 1;
      return (at) => rounded(last * ratio ** at);
    }
    default: {
      if (count > 1) {
        const line = lineThrough(numbers);
        return (at) => line(count - 1 + at);
      }
      const step = isDate || kind === 'series' ? 1 : 0;
      return (at) => last + step * at;
    }
  }
}

/** The next of a list, in the writing of the word that it goes on from; null where the word is in none. */
function listItem(word: string, onward: number): string | null {
  for (const list of LISTS) {
    const at = list.findIndex((item) => item.toLowerCase() === word.toLowerCase());
    const next = at < 0 ? undefined : list[(at + onward) % list.length];
    if (next === undefined) continue;
    if (word === word.toUpperCase()) return next.toUpperCase();
    return word === word.toLowerCase() ? next.toLowerCase() : next;
  }
  const quarter = /^(q|qtr|quarter)(\s?)([1-4])$/i.exec(word);
  if (quarter === null) return null;
  return `${quarter[1] ?? ''}${quarter[2] ?? ''}${((Number(quarter[3]) - 1 + onward) % 4) + 1}`;
}

/** `Item 1` → `Item 2`: a text that ends in a number, or begins with one, counts on. */
function counted(text: string, onward: number): string {
  const ending = /^(.*?)(\d+)$/s.exec(text);
  if (ending !== null) {
    const [, stem = '', digits = ''] = ending;
    return stem + String(Number(digits) + onward).padStart(digits.length, '0');
  }
  const [, digits, rest] = /^(\d+)(\D.*)$/s.exec(text) ?? [];
  return digits === undefined || rest === undefined ? text : String(Number(digits) + onward) + rest;
}

/** The values that follow the given ones. */
export function fillSeries(
  values: readonly CellValue[],
  count: number,
  kind: FillKind,
  isDate: boolean,
): readonly CellValue[] {
  const length = values.length;
  const copy = (at: number): CellValue => values[at % length] ?? '';
  const places = Array.from({ length: count }, (_place, at) => at);
  if (kind === 'copy') return places.map(copy);
  const numbers = numbersOf(values);
  if (numbers !== null) {
    const next = continued(numbers, kind, isDate);
    return places.map((at) => next(at + 1));
  }
  return places.map((at) => {
    const value = copy(at);
    if (typeof value !== 'string' || value === '') return value;
    const rounds = Math.floor(at / length) + 1;
    return listItem(value, rounds * length) ?? counted(value, rounds * (length === 1 ? 1 : stepOf(values)));
  });
}

/** How far counted texts are apart, where there are several: `Item 1`, `Item 3` go on by four. */
function stepOf(values: readonly CellValue[]): number {
  const numbers = values.map((value) =>
    Number((typeof value === 'string' ? /\d+$/.exec(value)?.[0] : undefined) ?? NaN),
  );
  const [first = 0, second = 0] = numbers;
  const step = second - first;
  return Number.isFinite(step) ? step * values.length : values.length;
}
