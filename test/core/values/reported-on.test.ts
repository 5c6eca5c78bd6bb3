import fc from 'fast-check';
import {
  addDays,
  dateParts,
  parseCalendarDate,
  serialFromDate,
  type CalendarDate,
  type DateSystem,
} from '../../../src/core/calendar/calendar-date';
import { addMonths, parsePeriod, periodOf, type Period } from '../../../src/core/calendar/period';
import { readReportedOn, type DateReading } from '../../../src/core/values/reported-on';
import * as forms from './forms';
import { cell } from './forms';

const month = (text: string): Period => {
  const period = parsePeriod(text);
  if (period === null) throw new Error(`${text} is no period`);
  return period;
};
const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};

interface Place {
  readonly period?: Period;
  readonly due?: Period;
  readonly dateSystem?: DateSystem;
}

const OCTOBER = month('2022-10');

function read(
  content: ReturnType<typeof cell>,
  { period = OCTOBER, due, dateSystem = 1900 }: Place = {},
): DateReading {
  return readReportedOn(content, { period, deadlineMonth: due ?? period, dateSystem });
}

test.each([...forms.DATE_FORMS, ...forms.DATE_VARIANTS])('$text is $date', ({ text, date }) => {
  expect(read(cell(text))).toEqual({ kind: 'date', date });
});

test.each(forms.INVALID_DATES)('%j is no date', (text) => {
  expect(read(cell(text))).toEqual({ kind: 'invalid', text });
});

test.each([...forms.BLANKS, ...forms.VOID_MARKS, ...forms.HOLLOW_WORDS])('%j is not supplied', (text) => {
  expect(read(cell(text))).toEqual({ kind: 'void' });
});

test.each(['#REF!', '#VALUE!'])('%s is an error', (error) => {
  expect(read(cell({ error }))).toEqual({ kind: 'error', error });
});

test.each([true, false])('%p is no date', (value) => {
  expect(read(cell(value, 'General', 'TRUE'))).toEqual({ kind: 'invalid', text: 'TRUE' });
});

describe('the year of a month and day', () => {
  test.each([
    ['2023-01', '12.31', '2022-12-31'],
    ['2023-01', '7.1', '2022-07-01'],
    ['2023-01', '6.30', '2023-06-30'],
    ['2022-12', '1.5', '2023-01-05'],
    ['2022-12', '6月5日', '2023-06-05'],
    ['2022-12', '7月5日', '2022-07-05'],
    ['2022-06', '12-1', '2021-12-01'],
    ['2022-06', '11-30', '2022-11-30'],
    ['2022-07', '1/1', '2023-01-01'],
    ['2022-07', '2/1', '2022-02-01'],
  ])('for %s, %s is %s', (period, text, date) => {
    expect(read(cell(text), { period: month(period) })).toEqual({ kind: 'date', date });
  });

  test('decides whether 29 February exists', () => {
    expect(read(cell('2.29'), { period: month('2024-02') })).toEqual({ kind: 'date', date: '2024-02-29' });
    expect(read(cell('2.29'), { period: month('2022-02') })).toEqual({ kind: 'invalid', text: '2.29' });
  });
});

describe('a day without a month', () => {
  test.each([
    ['2022-12', '2023-01', '5日', '2023-01-05'],
    ['2022-12', '2023-01', '５号', '2023-01-05'],
    ['2022-10', '2022-11', '30日', '2022-11-30'],
  ])('of %s due in %s, %s is %s', (period, due, text, date) => {
    expect(read(cell(text), { period: month(period), due: month(due) })).toEqual({ kind: 'date', date });
  });

  test('must exist in the month of the deadline', () => {
    expect(read(cell('31日'), { due: month('2022-11') })).toEqual({ kind: 'invalid', text: '31日' });
  });
});

describe('numbers', () => {
  const serial = serialFromDate(day('2022-10-24'), 1900);

  test.each([
    [serial, 'yyyy-mm-dd', '2022-10-24'],
    [serial, 'm"月"d"日";@', '10月24日'],
    [serial, '[$-804]yyyy"年"m"月"d"日"', '2022年10月24日'],
    [serial + 0.65, 'yyyy/m/d h:mm', '2022/10/24 15:36'],
    [serial + 0.65, 'h:mm', '15:36'],
    [serial, 'yyyy-mm-dd', '########'],
    [serial, 'General', '44858'],
    [serial, '@', '44858'],
    [serial, '#,##0', '44,858'],
    [20_221_024, 'General', '20221024'],
    [20_221_024, 'yyyy-mm-dd', '########'],
    [20_221_024, 'General', '2.02E+07'],
    [10.24, 'General', '10.24'],
    [10.24, 'General', '#####'],
    [24, '0"日"', '24日'],
  ])('%d in %s, shown as %s, is 2022-10-24', (value, numberFormat, text) => {
    expect(read(cell(value, numberFormat, text))).toEqual({ kind: 'date', date: '2022-10-24' });
  });

  test('a bare number is read as it is displayed', () => {
    expect(read(cell(10.1, '0.00', '10.10'))).toEqual({ kind: 'date', date: '2022-10-10' });
    expect(read(cell(10.1))).toEqual({ kind: 'date', date: '2022-10-01' });
  });

  test('bare serials are those of 2000 to 2099', () => {
    expect(read(cell(36_526))).toEqual({ kind: 'date', date: '2000-01-01' });
    expect(read(cell(36_525))).toEqual({ kind: 'invalid', text: '36525' });
    expect(read(cell(73_050))).toEqual({ kind: 'date', date: '2099-12-31' });
    expect(read(cell(73_051))).toEqual({ kind: 'invalid', text: '73051' });
  });

  test('in the 1904 date system', () => {
    const value = serialFromDate(day('2022-10-24'), 1904);
    expect(read(cell(value, 'yyyy-mm-dd', '2022-10-24'), { dateSystem: 1904 })).toEqual({
      kind: 'date',
      date: '2022-10-24',
    });
    expect(read(cell(value), { dateSystem: 1904 })).toEqual({ kind: 'date', date: '2022-10-24' });
  });

  test.each([
    [24, 'General', '24'],
    [24, 'yyyy/m/d', '1900/1/24'],
    [0.65, 'h:mm', '15:36'],
    [0, 'yyyy/m/d', '1900/1/0'],
    [-5, 'yyyy/m/d', '########'],
    [3_000_000, 'yyyy/m/d', '########'],
    [1e300, 'General', '1E+300'],
    [44_858.65, 'General', '44858.65'],
    [0.5, '0%', '50%'],
    [20_221_032, 'General', '20221032'],
  ])('%d in %s is no date', (value, numberFormat, text) => {
    expect(read(cell(value, numberFormat, text)).kind).toBe('invalid');
  });
});

describe('properties', () => {
  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const dates = fc.integer({ min: 0, max: 365 * 60 }).map((days) => addDays(day('2000-01-01'), days));
  const widths = fc.constantFrom((text: string) => text, fullWidth);
  const spaces = fc.constantFrom('', ' ', '　', '\u200b');
  const times = fc.constantFrom('', ' 9:05', ' 15:30', ' 15:30:59', ' 上午');
  const pad = (value: number): string => String(value).padStart(2, '0');

  test('any day in any full form, width and spacing reads back, whatever the period', () => {
    const form = fc.constantFrom<(year: number, month: number, day: number, space: string) => string>(
      (y, m, d, space) => [y, '-', pad(m), '-', pad(d)].join(space),
      (y, m, d, space) => [y, '-', m, '-', d].join(space),
      (y, m, d, space) => [y, '/', m, '/', d].join(space),
      (y, m, d, space) => [y, '.', m, '.', d].join(space),
      (y, m, d, space) => [y, '年', m, '月', d, '日'].join(space),
      (y, m, d) => `${y}${pad(m)}${pad(d)}`,
    );
    fc.assert(
      fc.property(dates, form, widths, spaces, times, (date, write, width, space, time) => {
        const { year, month: m, day: d } = dateParts(date);
        expect(read(cell(space + width(write(year, m, d, space)) + time + space))).toEqual({
          kind: 'date',
          date,
        });
      }),
    );
  });

  test('any day within five months of its period reads back without its year', () => {
    const form = fc.constantFrom<(month: number, day: number) => string>(
      (m, d) => `${m}.${pad(d)}`,
      (m, d) => `${m}-${d}`,
      (m, d) => `${pad(m)}/${pad(d)}`,
      (m, d) => `${m}月${d}日`,
      (m, d) => `${m}月${d}号`,
    );
    fc.assert(
      fc.property(dates, fc.integer({ min: -5, max: 5 }), form, widths, (date, away, write, width) => {
        const { month: m, day: d } = dateParts(date);
        expect(read(cell(width(write(m, d))), { period: addMonths(periodOf(date), away) })).toEqual({
          kind: 'date',
          date,
        });
      }),
    );
  });

  test('any day of the deadline month reads back without year and month', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('日', '号'), widths, spaces, (date, sign, width, space) => {
        const text = width(String(dateParts(date).day)) + space + sign;
        expect(read(cell(text), { due: periodOf(date) })).toEqual({ kind: 'date', date });
      }),
    );
  });

  test('any serial reads back in both date systems', () => {
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom<DateSystem>(1900, 1904),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (date, dateSystem, time) => {
          const content = cell(serialFromDate(date, dateSystem) + time, 'yyyy-mm-dd', 'x');
          expect(read(content, { dateSystem })).toEqual({ kind: 'date', date });
        },
      ),
    );
  });

  test('what is read is always a day that exists', () => {
    const piece = fc.constantFrom(
      '2022',
      '10',
      '31',
      '2',
      '30',
      '.',
      '-',
      '/',
      '年',
      '月',
      '日',
      '号',
      ' ',
      '十',
      '二',
      ':',
      '上午',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const reading = read(cell(written));
        if (reading.kind === 'date') expect(parseCalendarDate(reading.date)).toBe(reading.date);
        else expect(['void', 'invalid']).toContain(reading.kind);
      }),
      { numRuns: 1000 },
    );
  });

  test('any number in any format is a day or none', () => {
    const numberFormat = fc.constantFrom('General', 'yyyy-mm-dd', 'h:mm', '0.00', '@');
    fc.assert(
      fc.property(fc.double({ noNaN: true }), numberFormat, (value, code) => {
        const reading = read(cell(value, code));
        if (reading.kind === 'date') expect(parseCalendarDate(reading.date)).toBe(reading.date);
        else expect(reading.kind).toBe('invalid');
      }),
    );
  });
});

test('the longest of cells is read to its end, and is no date', () => {
  for (const piece of ['一', '2022', '10.', '月', '10月', '日']) {
    expect(read(cell(piece.repeat(8000))).kind).toBe('invalid');
  }
  expect(read(cell(' '.repeat(32_000))).kind).toBe('void');
});
