import fc from 'fast-check';
import { parseCalendarDate, serialFromDate } from '../../../src/core/calendar/calendar-date';
import type { CellContent } from '../../../src/core/table/cell';
import {
  readMonthCell,
  readMonthHeading,
  readMonthValue,
  readYearHeading,
} from '../../../src/core/values/period-header';

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const cell = (value: string | number, text = String(value), numberFormat = 'General'): CellContent => ({
  value,
  text,
  numberFormat,
});

const serial = (day: string, system: 1900 | 1904 = 1900): number => {
  const date = parseCalendarDate(day);
  if (date === null) throw new Error(day);
  return serialFromDate(date, system);
};

describe('readMonthHeading', () => {
  it.each(CHINESE.map((name, index) => [index + 1, name] as const))(
    'reads month %i in every form',
    (month, name) => {
      const forms: readonly (readonly [string, number | null])[] = [
        [`${month}月`, null],
        [`${name}月`, null],
        [`${month}月份`, null],
        [`2022年${month}月`, 2022],
        [`2022年${String(month).padStart(2, '0')}月`, 2022],
        [`2022-${String(month).padStart(2, '0')}`, 2022],
        [`2022.${month}`, 2022],
        [`2022/${month}`, 2022],
        [`22年${month}月`, 2022],
        [`二〇二二年${name}月`, 2022],
        [`2022年度${month}月`, 2022],
        [`2022${String(month).padStart(2, '0')}`, 2022],
      ];
      for (const [text, year] of forms) {
        for (const written of [text, fullWidth(text), [...text].join(' '), ` ${text}\n`]) {
          expect(readMonthHeading(written)).toMatchObject({ month, year, cumulative: false, rest: '' });
        }
      }
    },
  );

  it.each([
    ['10月进展', 10, null, '进展'],
    ['1月份进展情况', 1, null, '进展情况'],
    ['2022年10月工作进展情况', 10, 2022, '工作进展情况'],
    ['十月份工作进展', 10, null, '工作进展'],
    ['2022.10进展', 10, 2022, '进展'],
    ['工作进展-10月', 10, null, '工作进展'],
    ['进展：2022-10', 10, 2022, '进展'],
    ['全市10月预估排名', 10, null, '全市预估排名'],
    ['10月预估排名', 10, null, '预估排名'],
    ['10月24日前上报', null, null, ''],
  ])('%s: month %s of %s, besides %s', (text, month, year, rest) => {
    const expected = month === null ? null : { month, year, cumulative: false, rest };
    expect(readMonthHeading(text)).toEqual(expected);
  });

  it.each([
    ['1-10月进展情况', 10, null],
    ['1—10月', 10, null],
    ['1～10月', 10, null],
    ['1至10月', 10, null],
    ['1月-10月', 10, null],
    ['1月至10月进展', 10, null],
    ['一至十月', 10, null],
    ['1、2月', 2, null],
    ['截至10月底进展', 10, null],
    ['截止10月', 10, null],
    ['截止到10月底', 10, null],
    ['截至2022年10月', 10, 2022],
    ['2022年1-10月', 10, 2022],
    ['2022年11月-2023年1月', 1, 2023],
    ['10月底', 10, null],
    ['10月末完成情况', 10, null],
    ['1－１０月累计进展', 10, null],
  ])('%s ends with the last month named', (text, month, year) => {
    expect(readMonthHeading(text)).toMatchObject({ month, year, cumulative: true });
  });

  it.each([
    ...['一季度', '第三季度', '1-3季度', '一至三季度', '上半年', '全年', '2022年', '2022年度', '2022'],
    ...['每月进展', '本月进展', '当月', '上月', '逐月推进', '月份', '月度', '3个月', '第10个月', '月'],
    ...[
      '10月24日',
      '1月31日',
      '10月二十四日',
      '5月上旬',
      '12月底前',
      '10月前',
      '10月以前',
      '10月内',
      '12月底前完成',
    ],
    ...[
      '13月',
      '0月',
      '31月',
      '2022-13',
      '2022.10.24',
      '2022-10-24',
      '20221024',
      '2022-10-24 10:00',
      '10.24',
      '',
    ],
    ...['序号', '任务', '10', '1-10', '第3名'],
  ])('%s is no month', (text) => {
    expect(readMonthHeading(text)).toBeNull();
  });

  it('reads English months as Excel shows them', () => {
    expect(readMonthHeading('Oct-22')).toMatchObject({ month: 10, year: 2022 });
    expect(readMonthHeading('September 2022')).toMatchObject({ month: 9, year: 2022 });
    expect(readMonthHeading('Sept')).toMatchObject({ month: 9, year: null });
    expect(readMonthHeading('Octopus')).toBeNull();
    expect(readMonthHeading('Mayor')).toBeNull();
    expect(readMonthHeading('Marketing progress')).toBeNull();
    expect(readMonthHeading('Oct.2022进展')).toMatchObject({ month: 10, year: 2022, rest: '进展' });
    expect(readMonthHeading('May rank')).toMatchObject({ month: 5, year: null, rest: 'rank' });
    expect(readMonthHeading('No.')).toBeNull();
  });

  it('takes linear time whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '0', '月', '-', '至', '年', ' ', '.', '十', '截'), { maxLength: 400 }),
        (signs) => {
          const heading = readMonthHeading(signs.join(''));
          expect(heading === null || (heading.month >= 1 && heading.month <= 12)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('readMonthCell', () => {
  it.each(['yyyy"年"m"月"', 'mmm-yy', 'yyyy-mm', '[$-804]yyyy"年"m"月";@', 'm"月"', 'yyyy/m/d'])(
    'reads a date shown as %s',
    (format) => {
      expect(readMonthCell(cell(serial('2022-10-24'), 'any', format), 1900)).toMatchObject({
        year: 2022,
        month: 10,
      });
      expect(readMonthCell(cell(serial('2022-10-01', 1904), 'any', format), 1904)).toMatchObject({
        year: 2022,
        month: 10,
      });
    },
  );

  it('takes a number that is shown as no date by what it shows', () => {
    expect(readMonthCell(cell(serial('2022-10-24')), 1900)).toBeNull();
    expect(readMonthCell(cell(0.5, '12:00', 'h:mm'), 1900)).toBeNull();
    expect(readMonthCell(cell(10, '10月', '0"月"'), 1900)).toMatchObject({ month: 10, year: null });
    expect(readMonthCell(cell(2022.1, '2022.10', '0.00'), 1900)).toMatchObject({ month: 10, year: 2022 });
  });
});

describe('readMonthValue', () => {
  it.each([
    [cell(10), 10, null],
    [cell('10'), 10, null],
    [cell('０９'), 9, null],
    [cell(202210), 10, 2022],
    [cell('2022年10月'), 10, 2022],
    [cell('十月'), 10, null],
    [cell(serial('2022-10-01'), '2022/10/1', 'yyyy/m/d'), 10, 2022],
  ])('reads %j', (value, month, year) => {
    expect(readMonthValue(value, 1900)).toMatchObject({ month, year });
  });

  it.each([[cell(13)], [cell(0)], [cell('')], [cell('待定')], [cell(3.5)]])('%j is no month', (value) => {
    expect(readMonthValue(value, 1900)).toBeNull();
  });
});

describe('readYearHeading', () => {
  it.each([
    ['2022年', 2022],
    ['2022年度', 2022],
    ['２０２２', 2022],
    ['22年', 2022],
    ['二〇二二年', 2022],
    ['二零二二年度', 2022],
  ])('%s is %i', (text, year) => {
    expect(readYearHeading(text)).toBe(year);
  });

  it.each(['2022年10月', '2022年进展', '10', '1800年', '年', ''])('%s is no year', (text) => {
    expect(readYearHeading(text)).toBeNull();
  });
});
