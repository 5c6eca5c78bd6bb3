import type { Report } from '../../../workbench/check/report';
import { expectedReport, fixturePath, GOLDEN } from '../../golden/fixtures';
import { differences } from '../../golden/compare-report';
import { writeBookWithRegisters } from './book-with-registers';
import { check, folderForEachTest, readJson, writeJson } from './run-in-folder';

const folder = folderForEachTest();
const OCTOBER = ['--month', '2022-10', '--as-of', '2022-10-31'];
const [TABLE] = GOLDEN;

describe('npm run check on a workbook with registers (rules §10)', () => {
  it('reports the goals, the streaks and what is proposed, beside the same check of the table', async () => {
    const file = await writeBookWithRegisters(folder.at('book.xlsx'));
    const json = folder.at('report.json');
    expect(await check(file, ...OCTOBER, '--json', json)).toMatchObject({ code: 0, errors: [] });
    const report = readJson<Report>(json);
    const { goals, notices } = report;
    expect(goals).toEqual({
      awards: { target: 3, confirmed: 1, expected: 1 },
      experiences: { target: 2, confirmed: 1, expected: 0 },
    });
    expect(notices).toEqual([
      {
        unit: '区住建局',
        streak: 3,
        proposals: ['disqualify'],
        rounds: ['2022Q1', '2022Q2', '2022Q3'],
        skippedRounds: [],
        rows: ['督查情况!D4', '督查情况!D5', '督查情况!D7'],
      },
      {
        unit: '区文旅广体局',
        streak: 0,
        proposals: ['refer'],
        rounds: [],
        skippedRounds: [],
        rows: ['督查情况!D9'],
      },
    ]);
    expect(differences({ ...expectedReport(TABLE), file: 'book.xlsx' }, report)).toEqual([]);
  });

  it('says them, with the rows that they rest on, and what it could not read', async () => {
    const file = await writeBookWithRegisters(folder.at('book.xlsx'));
    const { output } = await check(file, ...OCTOBER);
    for (const line of [
      '2022年目标：省级以上表彰1/3项（另有预计1项），经验推广1/2条',
      '通报台账：有区级通报批评的轮次为2022年一季度、2022年二季度、2022年三季度。',
      '区住建局：已连续3次被通报批评，建议取消年底评先评优资格（需人工确认）。依据：2022年一季度（2022年4月2日，〔2022〕1号，督查情况!D4）',
      '区文旅广体局：受到市级以上通报批评，建议核实是否属作风漂浮、工作不实；属实的，按程序移送区纪委监委。依据：2022年三季度（2022年9月20日，邵政督〔2022〕8号，督查情况!D9）。',
      '督查情况!E10：性质“通报”无法识别，本行没有计入。',
      '督查情况!G7：没有填写层级，按发文单位“区委督查室”视为区级。',
    ])
      expect(output).toContain(line);
    expect(output).not.toMatch(/undefined|\[object|NaN/);
  });

  it('in English as well', async () => {
    const file = await writeBookWithRegisters(folder.at('book.xlsx'));
    const { output } = await check(file, ...OCTOBER, '--lang', 'en');
    expect(output).toContain('Goals of 2022: awards at provincial level or above 1/3 (1 more expected)');
    expect(output).toContain('proposed: no year-end honours (to be confirmed by a person)');
    expect(output).not.toMatch(/undefined|\[object|NaN/);
  });

  it('says nothing of registers where there are none, and counts none', async () => {
    const json = folder.at('report.json');
    const { output } = await check(fixturePath(TABLE), ...OCTOBER, '--json', json);
    expect(output).not.toMatch(/目标|台账/);
    expect(readJson<Report>(json)).toMatchObject({
      goals: {
        awards: { target: 3, confirmed: 0, expected: 0 },
        experiences: { target: 2, confirmed: 0, expected: 0 },
      },
      notices: [],
    });
  });

  it('takes the notices off the points, and moves the places by them', async () => {
    const file = await writeBookWithRegisters(folder.at('book.xlsx'));
    const unitIn = async (settings: object): Promise<Report['units'][number] | undefined> => {
      const [path, json] = [folder.at('settings.json'), folder.at('report.json')];
      writeJson(path, settings);
      await check(file, ...OCTOBER, '--settings', path, '--json', json);
      return readJson<Report>(json).units.find(({ unit }) => unit === '区住建局');
    };
    const with5 = await unitIn({ scoring: 'points' });
    const with0 = await unitIn({ scoring: 'points', points: { notice: 0 } });
    expect(with0?.points).toBe(97);
    expect(with5?.points).toBe(82);
    expect(with5?.place).toBeGreaterThan(with0?.place ?? 99);
  });

  it('goes by months, other goals and aliases where they are set', async () => {
    const file = await writeBookWithRegisters(folder.at('book.xlsx'));
    const [settings, json] = [folder.at('settings.json'), folder.at('report.json')];
    writeJson(settings, {
      roundLength: 'month',
      goals: { awards: 5, experiences: 1 },
      aliases: { 区人社局: '区住建局' },
    });
    await check(file, ...OCTOBER, '--settings', settings, '--json', json);
    const { goals, notices } = readJson<Report>(json);
    expect(goals).toMatchObject({ awards: { target: 5 }, experiences: { target: 1 } });
    expect(notices[0]).toMatchObject({
      unit: '区住建局',
      streak: 3,
      rounds: ['2022-04', '2022-07', '2022-10'],
      skippedRounds: ['2022-05', '2022-06', '2022-08', '2022-09'],
    });
  });
});
