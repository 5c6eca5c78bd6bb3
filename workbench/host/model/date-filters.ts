const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** As Excel.DynamicFilterCriteria spells them. */
const MONTHS = [
  'January',
  'Februray',
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
];

/** A span of days as serial numbers of the 1900 system, the end left out. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month, day) - EPOCH) / MS_PER_DAY;

const dayOf = (serial: number): Date => new Date(EPOCH + Math.floor(serial) * MS_PER_DAY);

/** Days, weeks from Sunday, months, quarters and years, counted from the one that holds today. */
function spanOf(unit: string, offset: number, today: number): Span | null {
  const day = dayOf(today);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  switch (unit) {
    case 'Day':
      return { from: today + offset, to: today + offset + 1 };
    case 'Week': {
      const sunday = today - day.getUTCDay() + 7 * offset;
      return { from: sunday, to: sunday + 7 };
    }
    case 'Month':
      return { from: serialOf(year, month + offset, 1), to: serialOf(year, month + offset + 1, 1) };
    case 'Quarter': {
      const first = Math.floor(month / 3) * 3 + 3 * offset;
      return { from: serialOf(year, first, 1), to: serialOf(year, first + 3, 1) };
    }
    case 'Year':
      return { from: serialOf(year + offset, 0, 1), to: serialOf(year + offset + 1, 0, 1) };
    default:
      return null;
  }
}

const OFFSETS: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };
const DAYS: Readonly<Record<string, number>> = { Yesterday: -1, Today: 0, Tomorrow: 1 };

/** The span that a criterion of Excel.DynamicFilterCriteria means today; null where it is none of days. */
function dynamicSpan(criterion: string, today: number): Span | null {
  const day = DAYS[criterion];
  if (day !== undefined) return spanOf('Day', day, today);
  if (criterion === 'YearToDate') return { from: spanOf('Year', 0, today)?.from ?? 0, to: today + 1 };
  const [, which = '', unit = ''] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criterion) ?? [];
  const offset = OFFSETS[which];
  return offset === undefined ? null : spanOf(unit, offset, today);
}

/** Whether a day meets a criterion of days; null where the criterion is none. `today` is a serial number. */
export function dateTest(criterion: string, today: number): ((serial: number) => boolean) | null {
  const span = dynamicSpan(criterion, today);
  if (span !== null) return (serial) => serial >= span.from && serial < span.to;
  const period = /^AllDatesInPeriod(\w+)$/.exec(criterion)?.[1];
  if (period === undefined) return null;
  const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) {
    return (serial) => Math.floor(dayOf(serial).getUTCMonth() / 3) === Number(quarter) - 1;
  }
  const month = MONTHS.indexOf(period === 'February' ? 'Februray' : period);
  return month < 0 ? null : (serial) => dayOf(serial).getUTCMonth() === month;
}

/** Excel.FilterDatetime: a moment, and how much of it has to be the same. */
export interface FilterDate {
  /** ISO 8601. */
  readonly date: string;
  /** Excel.FilterDatetimeSpecificity. */
  readonly specificity: string;
}

/** How much of `2022-10-01T12:00:00` counts. */
const LENGTHS: Readonly<Record<string, number>> = {
  Year: 4,
  Month: 7,
  Day: 10,
  Hour: 13,
  Minute: 16,
  Second: 19,
};

export const FILTER_SPECIFICITIES = Object.keys(LENGTHS);

/** Whether a serial number lies in the year, month, day … of the moment. */
export function isSamePeriod({ date, specificity }: FilterDate, serial: number): boolean {
  const length = LENGTHS[specificity] ?? 0;
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) return false;
  const wanted = new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(date) || !date.includes('T') ? date : `${date}Z`);
  const cell = new Date(Math.round((EPOCH + serial * MS_PER_DAY) / 1000) * 1000);
  return cell.toISOString().slice(0, length) === wanted.toISOString().slice(0, length);
}

/** The serial number of the day on which a moment falls. */
export const serialOfDay = (moment: Date): number =>
  serialOf(moment.getFullYear(), moment.getMonth(), moment.getDate());
