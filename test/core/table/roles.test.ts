import { columnName } from '../../../src/core/table/cell';
import { roleOf } from '../../../src/core/table/header-role';
import { headerText } from '../../../src/core/table/header-text';
import { ALIASES } from './aliases';
import { bestOf, described, workbookOf, type MadeCell } from './made-snapshot';

const each = Object.entries(ALIASES).flatMap(([role, aliases]) =>
  aliases.map((alias) => [alias, role] as const),
);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('roles', () => {
  it.each(each)('%s is %s', (alias, role) => {
    expect(roleOf(headerText(alias).plain)?.role).toBe(role);
    expect(roleOf(headerText([...alias].join(' ')).plain)?.role).toBe(role);
    expect(roleOf(headerText(`${alias.slice(0, 2)}\n${alias.slice(2)}（每月24日前）`).plain)?.role).toBe(
      role,
    );
    expect(roleOf(headerText(fullWidth(`${alias}[注1]`)).plain)?.role).toBe(role);
  });

  it.each([
    // The longest alias wins; of two as long, the one that ends the header.
    ['任务完成情况', 'progress'],
    ['工作任务完成情况', 'progress'],
    ['完成情况说明', 'progress'],
    ['任务状态', 'status'],
    ['责任单位分管领导', 'leader'],
    ['项目进展情况', 'progress'],
    ['事项编号', 'seq'],
    ['区直牵头责任单位', 'leadUnit'],
    ['责任单位名称', 'leadUnit'],
    ['责任单位及责任人', 'leadUnit'],
    ['工作进展及存在问题', 'progress'],
    ['年度计划完成情况', 'progress'],
    ['排名情况', 'rank'],
    // What follows makes it something else.
    ['责任单位联系人', null],
    ['责任单位负责人电话', null],
    ['任务完成时限', null],
    ['目标任务完成时间', null],
    ['事项类别', null],
    ['排名变化', null],
    ['上月进展', null],
    ['下步工作任务计划', null],
    ['计划进展', null],
    ['联系电话', null],
    ['目标值', null],
    ['计划', null],
    ['单位', null],
    ['完成时限', null],
  ])('%s is %s', (header, role) => {
    expect(roleOf(headerText(header).plain)?.role ?? null).toBe(role);
  });

  const bodies = { 牵头: '区住建局', 责任: '区财政局', 配合: '区民政局', 领导: '刘文兰' };
  const cellFor = (header: string): MadeCell =>
    Object.entries(bodies).find(([word]) => header.includes(word))?.[1] ??
    (header === '序号' ? 1 : '推进棚户区改造等重点工作');

  it.each<readonly [string, readonly string[], string]>([
    ['责任单位 alone leads', ['序号', '事项', '责任单位'], 'seq=A item=B leadUnit=C'],
    [
      'beside a 牵头单位 it supports',
      ['序号', '事项', '牵头单位', '责任单位'],
      'seq=A item=B leadUnit=C supportUnits=D',
    ],
    ['in either order', ['序号', '事项', '责任单位', '牵头单位'], 'seq=A item=B leadUnit=D supportUnits=C'],
    [
      '责任部门 beside 牵头部门',
      ['序号', '事项', '牵头部门', '责任部门'],
      'seq=A item=B leadUnit=C supportUnits=D',
    ],
    [
      'not beside a 牵头领导',
      ['序号', '事项', '牵头领导', '责任单位', '配合单位'],
      'seq=A item=B leader=C leadUnit=D supportUnits=E',
    ],
    [
      'nor in place of 配合单位',
      ['序号', '事项', '牵头单位', '责任单位', '配合单位'],
      'seq=A item=B leadUnit=C supportUnits=E',
    ],
    [
      'columns of no role are left aside',
      ['序号', '事项', '联系电话', '责任单位', '目标值', '完成时限'],
      'seq=A item=B leadUnit=D',
    ],
    [
      'the columns in any order',
      ['责任单位', '分管领导', '事项', '序号'],
      'leadUnit=A leader=B item=C seq=D',
    ],
    [
      'a better named column before one further left',
      ['工作任务及要求', '责任单位', '工作任务'],
      'leadUnit=B item=C',
    ],
    [
      'rank and date of no month are left aside',
      ['序号', '事项', '责任单位', '排名', '上报日期'],
      'seq=A item=B leadUnit=C',
    ],
  ])('%s', (_, header, columns) => {
    const rows = [
      [...header, '10月进展'],
      ...[1, 2, 3].map((number) => [
        ...header.map((one) => (one === '序号' ? number : cellFor(one))),
        '已开工',
      ]),
    ];
    const { table } = bestOf(workbookOf([{ rows }]));
    expect(sorted(described(table).columns)).toBe(sorted(columns));
  });

  it('reads groups of attributes in two rows', () => {
    const { table } = bestOf(
      workbookOf([
        {
          rows: [
            ['序号', '工作任务', '责任单位', '', '责任', '', '10月进展'],
            ['', '', '牵头', '配合', '领导', '科室', ''],
            ['', '', '', '', '', '', ''],
            [1, '推进棚户区改造', '区住建局', '区财政局', '刘文兰', '房产股', '已开工'],
            [2, '促进消费', '区商务局', '区财政局', '夏丹波', '商贸股', '已开工'],
          ],
          merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'],
        },
      ]),
    );
    expect(table.columns).toMatchObject({ seq: 0, item: 1, leadUnit: 2, supportUnits: 3, leader: 4 });
    expect(table.months.map(({ columns }) => columnName(columns.progress ?? 0))).toEqual(['G']);
  });
});

const sorted = (columns: string): string => columns.split(' ').sort().join(' ');
