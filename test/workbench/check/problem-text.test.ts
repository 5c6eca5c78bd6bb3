import type { ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import { messagesIn, type Language } from '../../../src/locale/messages';
import type { CheckProblem } from '../../../workbench/check/problem';
import { problemText } from '../../../workbench/check/problem-text';
import { settingsFromJson } from '../../app/settings-from-json';
import { month, tableOf } from '../../core/checks/table-of';

const file = '表.xlsx';
const table: ResponsibilityTable = { ...tableOf({ items: [{}, {}] }), sheet: '台账' };
const candidates = [{ table, score: 0.5, reasons: [] }];

const PROBLEMS: readonly CheckProblem[] = [
  { code: 'noFile' },
  { code: 'severalFiles', files: Array.from({ length: 12 }, (_, index) => `${index}.xlsx`) },
  { code: 'unknownOption', option: '--x' },
  { code: 'optionWithoutValue', option: '--out' },
  { code: 'optionTwice', option: '--out' },
  { code: 'badMonth', given: '10月' },
  { code: 'badDate', given: '2022-11-31' },
  { code: 'badLanguage', given: 'fr' },
  { code: 'sameFile', file },
  { code: 'fileNotFound', file },
  { code: 'fileIsFolder', file },
  { code: 'fileEmpty', file },
  { code: 'oldWorkbook', file },
  { code: 'encrypted', file },
  { code: 'notWorkbook', file },
  { code: 'fileTooLarge', file },
  { code: 'binaryWorkbook', file },
  { code: 'openDocument', file },
  { code: 'otherExtension', file, extension: '.xlsm' },
  { code: 'otherExtension', file, extension: '.xltx' },
  { code: 'otherExtension', file, extension: '.xlsx' },
  { code: 'fileNotReadable', file, details: 'EACCES' },
  { code: 'fileDamaged', file, details: 'invalid\nzip data' },
  { code: 'settingsNotReadable', file, details: 'ENOENT' },
  { code: 'settingsWrong', file, problem: { code: 'notJson', details: 'Unexpected token' } },
  { code: 'settingsWrong', file, problem: { code: 'unknownKey', path: 'deadline.days' } },
  { code: 'settingsWrong', file, problem: { code: 'missingKey', path: 'months[0].period' } },
  ...(['object', 'list', 'text', 'period', 'column', 'columnOrNull', 'yesOrNo', 'atLeastZero'] as const).map(
    (kind): CheckProblem => ({
      code: 'settingsWrong',
      file,
      problem: { code: 'wrongValue', path: 'here', expected: { kind } },
    }),
  ),
  {
    code: 'settingsWrong',
    file,
    problem: { code: 'wrongValue', path: '', expected: { kind: 'whole', from: 1, to: 31 } },
  },
  {
    code: 'settingsWrong',
    file,
    problem: { code: 'wrongValue', path: 'roll', expected: { kind: 'oneOf', values: ['none', 'next'] } },
  },
  { code: 'noSuchSheet', sheet: '甲', sheets: ['乙', '丙'] },
  { code: 'noSuchMonth', period: month('2022-03'), months: [month('2022-04'), month('2022-05')] },
  { code: 'noTable', nearest: null },
  { code: 'noTable', nearest: { sheet: '台账', row: 2, missing: ['leadUnit'] } },
  { code: 'unsure', candidates },
  { code: 'notWritable', file, details: 'EACCES' },
  { code: 'excel', problem: { code: 'noAnswer', done: 'nothing', details: 'no answer in 60 s' } },
];

describe.each<Language>(['zh-CN', 'en'])('problems in %s', (language) => {
  it.each(PROBLEMS)('$code is one line that ends as a sentence does', (problem) => {
    const text = problemText(problem, messagesIn(language));
    expect(text).not.toMatch(/[\r\n]|undefined|\[object|NaN/);
    expect(text).toMatch(language === 'en' ? /[.)]$/ : /[。）]$/);
    if ('file' in problem) expect(text).toContain(`“${file}”`);
  });
});

describe('what a person is told', () => {
  const chinese = (problem: CheckProblem): string => problemText(problem, messagesIn('zh-CN'));

  it('names the sheet, the row and the column that is missing', () => {
    const text = chinese({
      code: 'noTable',
      nearest: { sheet: '台账', row: 2, missing: ['leadUnit', 'item'] },
    });
    expect(text).toContain('工作表“台账”第3行');
    expect(text).toContain('“责任单位”、“事项”');
  });

  it('gives settings that confirm what is not certain, as the settings file takes them', () => {
    const text = chinese({ code: 'unsure', candidates });
    expect(text).toContain('工作表“台账”（2个事项）');
    const doubtful = [{ table, score: 0.5, reasons: [{ code: 'against', what: 'foreignTitle' }] as const }];
    expect(chinese({ code: 'unsure', candidates: doubtful })).toContain('（2个事项；标题像另一种表');
    const [json = ''] = /\{.*\}/.exec(text) ?? [];
    expect(settingsFromJson(json)).toMatchObject({
      ok: true,
      value: { table: { sheet: '台账', headerRows: [1, 2], columns: { item: 1, leadUnit: 2 } } },
    });
  });
});
