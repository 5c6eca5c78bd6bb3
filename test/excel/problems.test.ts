import { problemOf, Refusal } from '../../src/excel/problems';

const officeError = (code: string): Error =>
  Object.assign(new Error('操作失败'), { code, debugInfo: { errorLocation: 'Range.values' } });

const reading = { answered: 1, wrote: false };
const writing = { answered: 2, wrote: true };

test.each([
  ['InvalidOperationInCellEditMode', 'cellBeingEdited'],
  ['AccessDenied', 'sheetProtected'],
  ['ItemNotFound', 'sheetGone'],
  ['UnsupportedSheet', 'sheetUnsupported'],
  ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['ApiNotFound', 'excelTooOld'],
  ['ActivityLimitReached', 'busy'],
  ['InsertDeleteConflict', 'noRoom'],
  ['ConnectionFailure', 'noAnswer'],
  ['GeneralException', 'unexpected'],
  ['ACodeOfTomorrow', 'unexpected'],
])('%s is %s', (code, problem) => {
  expect(problemOf(officeError(code), reading)).toEqual({
    code: problem,
    done: 'nothing',
    details: `${code} (Range.values): 操作失败`,
  });
});

test('the second code of cell-edit mode is believed only of the first request', () => {
  const error = officeError('InvalidOperation');
  expect(problemOf(error, { answered: 0, wrote: false }).code).toBe('cellBeingEdited');
  expect(problemOf(error, writing).code).toBe('busy');
});

test('what failed while writing may be done in part', () => {
  expect(problemOf(officeError('GeneralException'), writing).done).toBe('partly');
  expect(problemOf(new Refusal('noAnswer'), writing).done).toBe('partly');
});

test('a refusal names its sheet', () => {
  expect(problemOf(new Refusal('sheetProtected', '责任表'), reading)).toEqual({
    code: 'sheetProtected',
    done: 'nothing',
    details: 'sheetProtected',
    sheet: '责任表',
  });
});

test('what is no error of Excel is said to be unexpected, with its message', () => {
  expect(problemOf(new TypeError('x is undefined'), reading)).toEqual({
    code: 'unexpected',
    done: 'nothing',
    details: 'TypeError: x is undefined',
  });
});
