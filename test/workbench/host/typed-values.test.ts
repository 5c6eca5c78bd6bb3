import { createHost } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { opened } from './opened';

/** What a General cell has after a text is written into it. */
async function afterTyping(
  typed: string,
): Promise<readonly [value: unknown, format: unknown, text: unknown]> {
  const host = createHost(HostWorkbook.blank('Book1.xlsx', 'Sheet1', 'en-US'));
  return openOffice(host).Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1');
    cell.values = [[typed]];
    cell.load('values,numberFormat,text');
    await context.sync();
    const first = (grid: readonly (readonly unknown[])[]): unknown => grid[0]?.[0];
    return [first(cell.values), first(cell.numberFormat), first(cell.text)] as const;
  });
}

describe('texts become what they say in an English Excel', () => {
  test.each<[typed: string, value: unknown, format: string, text: string]>([
    ['1 1/2', 1.5, '# ?/?', '1 1/2'],
    ['-3 15/16', -3.9375, '# ??/??', '-3 15/16'],
    ['50%', 0.5, '0%', '50%'],
    ['12.5%', 0.125, '0.00%', '12.50%'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)', '$5 '],
    ['-$1,234.5', -1234.5, '$#,##0.00_);[Red]($#,##0.00)', '($1,234.50)'],
    ['1,234', 1234, '#,##0', '1,234'],
    ['-1,234,567.5', -1234567.5, '#,##0.00', '-1,234,567.50'],
    ['1e3', 1000, '0.00E+00', '1.00E+03'],
    ['007', 7, 'General', '7'],
    ['(5)', -5, 'General', '-5'],
    ['12345678901234567890', 12345678901234500000, 'General', '1.23457E+19'],
    ['12:30', 12.5 / 24, 'h:mm', '12:30'],
    ['10:00 am', 10 / 24, 'h:mm AM/PM', '10:00 AM'],
    ['25:00', 25 / 24, '[h]:mm:ss', '25:00:00'],
    ['1/2/3', 37623, 'm/d/yyyy', '1/2/2003'],
    ['1/1/30', 10959, 'm/d/yyyy', '1/1/1930'],
    ['2020-01-05', 43835, 'm/d/yyyy', '1/5/2020'],
    ['Jan 5, 2020', 43835, 'd-mmm-yy', '5-Jan-20'],
    ['January 2020', 43831, 'mmm-yy', 'Jan-20'],
    ['1/5/2020 1:30 PM', 43835.5625, 'm/d/yyyy h:mm', '1/5/2020 13:30'],
    ['true', true, 'General', 'TRUE'],
    ['#n/a', '#N/A', 'General', '#N/A'],
    ['2/29/1900', 60, 'm/d/yyyy', '2/29/1900'],
  ])('%s', async (typed, value, format, text) => {
    const [seen, ...looks] = await afterTyping(typed);
    expect(looks).toEqual([format, text]);
    expect(typeof seen === 'number' ? Number(seen.toPrecision(12)) : seen).toBe(
      typeof value === 'number' ? Number(value.toPrecision(12)) : value,
    );
  });

  test.each([
    '14,37',
    '12,3456',
    '2/30/2020',
    '13/1/2020',
    '1.5.2020',
    '2024年3月',
    '1 000',
    'Monday',
    '=',
    '5%%',
    '1+1',
  ])('%s stays text', async (typed) => {
    await expect(afterTyping(typed)).resolves.toEqual([typed, 'General', typed]);
  });
});

describe('text shows values by their number format', () => {
  test.each<[value: string | number, format: string, text: string, category: string]>([
    [44835, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二二年十月一日', 'Date'],
    [44855, '[DBNum1][$-804]m"月"d"日"', '十月二十一日', 'Date'],
    [12345, '[DBNum1]General', '一万二千三百四十五', 'Custom'],
    [10050, '[DBNum1]General', '一万〇五十', 'Custom'],
    [100000005, '[DBNum2]General', '壹亿零伍', 'Custom'],
    [305, '[DBNum1]0', '三〇五', 'Custom'],
    [12.5, '[DBNum3]General', '１２.５', 'Custom'],
    [44835.75, '上午/下午h"时"mm"分"', '下午6时00分', 'Time'],
    [44835, '[$-804]aaaa', '星期六', 'Date'],
    [1.5, '[h]:mm', '36:00', 'Time'],
    [0, '0;-0;"零"', '零', 'Custom'],
    [12, '000', '012', 'Custom'],
    [1234.5, '#,##0.00', '1,234.50', 'Number'],
    ['甲', '"〔"@"〕"', '〔甲〕', 'Custom'],
  ])('%j as %s', async (value, format, text, category) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [[format]];
      cell.values = [[value]];
      cell.load('text,numberFormatCategories');
      await context.sync();
      expect([cell.text, cell.numberFormatCategories]).toEqual([[[text]], [[category]]]);
    });
  });
});

describe('texts that begin like formulas', () => {
  test.each<[typed: string, value: unknown, formula: unknown]>([
    ['- 第一，人员到位', '- 第一，人员到位', '- 第一，人员到位'],
    ['--', '--', '--'],
    ["'=上月18人+本月31人", '=上月18人+本月31人', '=上月18人+本月31人'],
    ['+A2', 7, '=+A2'],
    ['-A2', -7, '=-A2'],
  ])('%s', async (typed, value, formula) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[typed], [7]];
      const cell = sheet.getRange('A1').load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[[value]], [[formula]]]);
    });
  });
});
