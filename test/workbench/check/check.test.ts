import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Report } from '../../../workbench/check/report';
import { runCheck } from '../../../workbench/check/run';
import { differences } from '../../golden/compare-report';
import { AS_ISSUED, expectedReport, fixturePath, GOLDEN } from '../../golden/fixtures';
import { readSnapshot } from '../../read-snapshot';
import { check, NOW, readJson, folderForEachTest, writeJson, writeWorkbook } from './run-in-folder';

const folder = folderForEachTest();
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const OCTOBER = ['--month', '2022-10', '--as-of', '2022-10-31'];
const [TO_OCTOBER] = GOLDEN;

/** A table of one header row, October alone, filled in time. */
const HEADER = ['序号', '事项', '责任单位', '分管领导', '10月工作进展', '10月预估排名', '10月上报日期'];
const rowsOf = (...units: readonly string[]) => [
  ['2022年责任分解表'],
  HEADER,
  ...units.map((unit, index) => [
    ...[index + 1, `第${index + 1}项重点工作`, unit, '张三'],
    ...[`第${index + 1}项工作已经开工建设`, index + 1, '2022-10-20'],
  ]),
];

describe('the workbooks of 2022 through the stand-in for Excel', () => {
  it.each(GOLDEN)('%s: the report agrees with every expected entry, finding and unit', async (name) => {
    const expected = expectedReport(name);
    const json = folder.at('report.json');
    const before = hashOf(fixturePath(name));
    const run = await check(fixturePath(name), ...expected.args, '--json', json);
    expect(run).toMatchObject({ code: 0, errors: [] });
    const report = readJson<Report>(json);
    expect(differences(expected, report)).toEqual([]);
    expect(report.file).toBe(`${name}.xlsx`);
    expect(report.host.requests).toBeLessThanOrEqual(4);
    expect(report.host.readBytes).toBeGreaterThan(10_000);
    expect(report.findings.every(({ message }) => message.length > 5)).toBe(true);
    expect(hashOf(fixturePath(name))).toBe(before);
  });

  it.each(GOLDEN)('%s: --out holds the summary beside the table, in at most 14 requests', async (name) => {
    const expected = expectedReport(name);
    const [out, json] = [folder.at('new/out.xlsx'), folder.at('report.json')];
    const before = hashOf(fixturePath(name));
    const run = await check(fixturePath(name), ...expected.args, '--out', out, '--json', json);
    expect(run).toMatchObject({ code: 0, errors: [] });
    const [given, written] = [await readSnapshot(fixturePath(name)), await readSnapshot(out)];
    const names = written.sheets
      .filter(({ visibility }) => visibility === 'visible')
      .map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(given.sheets.map((sheet) => sheet.name)));
    expect(names).toEqual(expect.arrayContaining(['督查汇总', '事项进展矩阵']));
    for (const sheet of given.sheets) {
      expect(written.sheets.find((other) => other.name === sheet.name)?.values).toEqual(sheet.values);
    }
    expect(differences(expected, readJson<Report>(json))).toEqual([]);
    expect(readJson<Report>(json).host.requests).toBeLessThanOrEqual(14);
    expect(hashOf(fixturePath(name))).toBe(before);
  });

  it('prints the rule line, the counts, the ranking and the findings by code', async () => {
    const { output } = await check(fixturePath(TO_OCTOBER), ...OCTOBER);
    const lines = output.split('\n');
    expect(lines[0]).toMatch(
      /^统计期：2022年4月至10月；截止规则：每月24日.*统计截止日期：2022年10月31日；.*2022-责任表-至10月/,
    );
    expect(output).toContain('应报 98  按时 75  迟报 7  缺项 5  未报 6  时间不明 5  按时率 81.6%');
    expect(output).toMatch(/^ {3}1 {2}区市场监管局局（名称待核） .* 100% /m);
    expect(output).toMatch(/^ {2}12 {2}区水利局 /m);
    expect(output).toContain('发现46个问题');
    expect(output).toMatch(/^ {2}错误 {2}迟报 +7 {2}entry\.late$/m);
    expect(output).toMatch(/^ {2}提示 {2}排名为档次 +1 {2}rank\.scale$/m);
  });

  it('prints in English', async () => {
    const { output } = await check(fixturePath(TO_OCTOBER), ...OCTOBER, '--lang', 'en');
    expect(output).toContain('Due 98  On time 75  Late 7');
    expect(output).not.toMatch(/应报|按时|迟报/);
  });

  it('gives the same report for the workbook that it wrote', async () => {
    const [out, json] = [folder.at('out.xlsx'), folder.at('report.json')];
    await check(fixturePath(TO_OCTOBER), ...OCTOBER, '--out', out);
    await check(out, ...OCTOBER, '--json', json);
    expect(differences(expectedReport(TO_OCTOBER), readJson<Report>(json))).toEqual([]);
  });
});

describe('the table as issued, without month columns', () => {
  it('says which columns to add, and names the suspicious unit with what it may be', async () => {
    const { code, output } = await check(fixturePath(AS_ISSUED), '--as-of', '2022-10-31');
    expect(code).toBe(0);
    expect(output).toContain('表中还没有月份列');
    expect(output).toMatch(/从F列起.*10月工作进展、10月预估排名、10月上报日期/);
    expect(output).toMatch(/!C7：“区市场监管局局”疑为“区市场监管局”/);
  });

  it('reports no period, no entry and no place', async () => {
    const json = folder.at('report.json');
    await check(fixturePath(AS_ISSUED), ...OCTOBER, '--json', json);
    const report = readJson<Report>(json);
    expect(report).toMatchObject({ period: null, start: null, deadline: null, entries: [] });
    expect(report.layout).toMatchObject({ months: [], items: 14 });
    expect(report.units).toHaveLength(14);
    expect(report.units.every(({ place, due }) => place === null && due === 0)).toBe(true);
    expect(report.findings.map(({ code, cell }) => [code, cell.split('!')[1]])).toEqual([
      ['unit.suspicious', 'C7'],
    ]);
  });
});

describe('what a person may ask for', () => {
  it('takes today where no day is given', async () => {
    const json = folder.at('report.json');
    await check(fixturePath(TO_OCTOBER), '--json', json);
    expect(readJson<Report>(json)).toMatchObject({ asOf: '2022-10-31', period: '2022-10' });
  });

  const unitOf = ({ units }: Report, name: string) => units.find(({ unit }) => unit === name);

  it.each<[string, object, (report: Report) => unknown, unknown]>([
    ['start', { start: '2022-08' }, ({ start, entries }) => [start, entries.length], ['2022-08', 42]],
    [
      'deadline',
      { deadline: { day: 20, inclusive: false, roll: 'next' } },
      ({ deadline, rule }) => [deadline, rule],
      ['2022-10-19', { day: 20, inclusive: false, monthOffset: 0, roll: 'next', peers: 12 }],
    ],
    ['scope', { scope: 'month' }, (report) => unitOf(report, '区商务局')?.due, 1],
    ['scoring', { scoring: 'points' }, (report) => unitOf(report, '区商务局')?.points, 98],
    [
      'aliases',
      { aliases: { 区市场监管局局: '区市场监管局' } },
      (report) => [unitOf(report, '区市场监管局')?.place, unitOf(report, '区市场监管局局')],
      [1, undefined],
    ],
    ['goals', { goals: { awards: 5 } }, ({ goals }) => goals.awards.target, 5],
  ])('settings: %s', async (_, settings, read, expected) => {
    const json = folder.at('report.json');
    const file = writeJson(folder.at('settings.json'), settings);
    const run = await check(fixturePath(TO_OCTOBER), ...OCTOBER, '--settings', file, '--json', json);
    expect(run).toMatchObject({ code: 0, errors: [] });
    expect(read(readJson<Report>(json))).toEqual(expected);
  });

  it('checks the sheet that is named', async () => {
    const [file, json] = [folder.at('two.xlsx'), folder.at('report.json')];
    await writeWorkbook(file, {
      甲: rowsOf('区发改局', '区住建局', '区民政局'),
      乙: rowsOf('区教育局', '区水利局'),
    });
    await check(file, ...OCTOBER, '--sheet', '乙', '--json', json);
    expect(readJson<Report>(json)).toMatchObject({ sheet: '乙', units: { length: 2 } });
  });

  it('takes the columns and months that the settings name, whatever their headers say', async () => {
    const [file, json] = [folder.at('odd.xlsx'), folder.at('report.json')];
    await writeWorkbook(file, {
      台账: [
        ['甲', '乙', '丙', '丁', '戊'],
        ['重点项目建设', '区发改局', '已经开工建设', 3, '2022-10-20'],
        ['养老服务体系', '区民政局', '已经通过验收', 4, '2022-10-26'],
      ],
    });
    const settings = writeJson(folder.at('settings.json'), {
      sheet: '台账',
      headerRows: [1],
      columns: { item: 'A', leadUnit: 'B' },
      months: [{ period: '2022-10', progress: 'C', rank: 'D', reportedOn: 'E' }],
    });
    const run = await check(file, ...OCTOBER, '--settings', settings, '--json', json);
    expect(run).toMatchObject({ code: 0, errors: [] });
    expect(readJson<Report>(json)).toMatchObject({
      layout: {
        headerRows: [1],
        columns: { item: 'A', leadUnit: 'B' },
        months: [{ period: '2022-10', progress: 'C', rank: 'D', reportedOn: 'E' }],
      },
      entries: [
        { unit: '区发改局', status: 'onTime', rank: 3 },
        { unit: '区民政局', status: 'late', daysLate: 2 },
      ],
    });
  });

  it('says what belongs to the table as a whole on the sheet of the checked month', async () => {
    const [file, json] = [folder.at('months.xlsx'), folder.at('report.json')];
    const rows = (leader: string, month: number) => [
      ['序号', '事项', '责任单位', '分管领导', '工作进展', '预估排名', '上报日期'],
      [1, '重点项目建设', '区发改局', leader, `${month}月已经开工建设`, 3, `2022-0${month}-20`],
      [2, '养老服务体系', '区民政局', '李四', `${month}月已经通过验收`, 4, `2022-0${month}-20`],
    ];
    await writeWorkbook(file, { '7月': rows('', 7), '8月': rows('', 8), '9月': rows('张三', 9) });
    await check(file, '--as-of', '2022-10-31', '--month', '2022-08', '--json', json);
    expect(readJson<Report>(json)).toMatchObject({
      sheet: '8月',
      findings: [{ code: 'leader.blank', cell: '8月!D2' }],
    });
    await check(file, '--as-of', '2022-10-31', '--json', json);
    expect(readJson<Report>(json)).toMatchObject({ sheet: '9月', findings: [] });
  });

  it('shows what it does on a terminal, and clears that away', async () => {
    const shown: (string | null)[] = [];
    await runCheck([fixturePath(TO_OCTOBER), ...OCTOBER, '--out', folder.at('out.xlsx')], {
      now: NOW,
      print: () => undefined,
      complain: () => undefined,
      progress: (text) => shown.push(text),
    });
    expect(shown).toEqual(['正在读取并检查…', '正在标记问题、生成汇总…', '正在保存…', null]);
  });

  it('tells how it is used', async () => {
    const { code, output } = await check('--help');
    expect(code).toBe(0);
    for (const option of ['month', 'as-of', 'sheet', 'settings', 'out', 'json', 'lang']) {
      expect(output).toContain(`--${option} `);
    }
  });
});
