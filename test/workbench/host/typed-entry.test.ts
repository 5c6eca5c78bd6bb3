import { createHost, type Host } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { EntryRefused } from '../../../workbench/host/validation/typed-entry';

const alert = (style: 'Stop' | 'Warning' | 'Information', showAlert = true) => ({
  title: 'No',
  message: 'Only positive whole numbers',
  showAlert,
  style,
});

/** Excel with a rule on B2:B5, and what its cell B2 holds after something was typed into it. */
async function ruled(
  rule: Excel.DataValidationRule,
  errorAlert: Excel.DataValidationErrorAlert = alert('Stop'),
): Promise<Host> {
  const host = createHost(HostWorkbook.blank('b.xlsx', 'Sheet1', 'en-US'));
  await openOffice(host).Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange('B2:B5');
    dataValidation.rule = rule;
    dataValidation.errorAlert = errorAlert;
    await context.sync();
  });
  return host;
}

const POSITIVE: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
const LIST: Excel.DataValidationRule = { list: { inCellDropDown: true, source: '按时,迟报' } };
const LATER: Excel.DataValidationRule = { date: { formula1: '2022-10-01', operator: 'GreaterThan' } };
const SHORT: Excel.DataValidationRule = { textLength: { formula1: 2, operator: 'LessThanOrEqualTo' } };
const NOT_ITSELF: Excel.DataValidationRule = { custom: { formula: '=COUNTIF($B$2:$B$5,B2)=1' } };

const held = (host: Host): unknown => host.workbook.findSheet('Sheet1')?.valueAt(1, 1);

test.each([
  [POSITIVE, '3', 3],
  [LIST, '迟报', '迟报'],
  [LATER, '10/2/2022', 44836],
  [SHORT, 'ab', 'ab'],
  [NOT_ITSELF, 'x', 'x'],
  [POSITIVE, '=1+1', 2],
])('%j lets %s be typed', async (rule, text, value) => {
  const host = await ruled(rule);
  host.person.type('Sheet1', 'B2', text);
  host.workbook.calculation.run(host.workbook.sheets);
  expect(held(host)).toBe(value);
});

test.each([
  [POSITIVE, '-3'],
  [POSITIVE, 'many'],
  [POSITIVE, '=1-1'],
  [LIST, '漏报'],
  [LATER, '9/30/2022'],
  [SHORT, 'abc'],
])('%j stops %s, with its own words, and the cell stays as it was', async (rule, text) => {
  const host = await ruled(rule);
  const type = (): void => {
    host.person.type('Sheet1', 'B2', text);
  };
  expect(type).toThrow(EntryRefused);
  expect(type).toThrow('Only positive whole numbers');
  expect(held(host)).toBe('');
});

test('a rule that counts the cell itself sees what is typed', async () => {
  const host = await ruled(NOT_ITSELF);
  host.person.type('Sheet1', 'B3', 'x');
  expect(() => {
    host.person.type('Sheet1', 'B2', 'x');
  }).toThrow(EntryRefused);
  expect(held(host)).toBe('');
});

test.each([
  ['a warning', alert('Warning')],
  ['information', alert('Information')],
  ['an alert that is not shown', alert('Stop', false)],
])('%s stops nothing', async (_what, errorAlert) => {
  const host = await ruled(POSITIVE, errorAlert);
  host.person.type('Sheet1', 'B2', '-3');
  expect(held(host)).toBe(-3);
});

test('what is pasted passes by the rule', async () => {
  const host = await ruled(POSITIVE);
  host.person.type('Sheet1', 'B2:B3', [['-3'], ['x']]);
  expect(held(host)).toBe(-3);
});

test('cells beside the rule take anything', async () => {
  const host = await ruled(POSITIVE);
  host.person.type('Sheet1', 'C2', '-3');
  expect(host.workbook.findSheet('Sheet1')?.valueAt(1, 2)).toBe(-3);
});
