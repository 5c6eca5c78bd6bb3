import type { Detection } from '../../../src/core/table/responsibility-table';
import { detect, workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';
import { OTHER_KINDS } from './other-kinds';
import { REAL_KINDS } from './real-kinds';

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const numbers = (seed: number): number[] => MONTHS.map((_, index) => (seed * 37 + index * 13) % 900);

const repeated = (count: number, row: (number: number) => readonly MadeCell[]): (readonly MadeCell[])[] =>
  Array.from({ length: count }, (_, index) => row(index + 1));

const UNITS = ['区住建局', '区商务局', '区水利局', '区教育局', '区交通局'];
const unit = (number: number): string => UNITS[number % UNITS.length] ?? '';

interface Foreign {
  readonly name: string;
  readonly sheet: MadeSheet;
  /** The roles that it lacks, where it is declined for that. */
  readonly missing?: readonly string[];
}

const FOREIGN: readonly Foreign[] = [
  {
    name: 'a register of petitions',
    sheet: {
      rows: [
        ['2022年信访事项登记表'],
        ['序号', '信访事项', '信访人', '来访日期', '承办单位', '办理状态', '备注'],
        ...repeated(8, (number) => [
          number,
          `反映小区物业问题${number}`,
          '刘某',
          '',
          unit(number),
          '已办结',
          '',
        ]),
      ],
    },
  },
  {
    name: 'a price list',
    sheet: {
      rows: [
        ['工程量清单'],
        ['序号', '项目名称', '规格型号', '单位', '数量', '单价', '金额', '备注'],
        ...repeated(8, (number) => [
          number,
          `镀锌钢管DN${number}0`,
          'GB/T',
          '米',
          number * 10,
          12.5,
          125 * number,
          '',
        ]),
      ],
    },
    missing: ['leadUnit'],
  },
  {
    name: 'a price list with the office that orders',
    sheet: {
      rows: [
        ['2022年办公用品采购清单'],
        ['序号', '项目名称', '规格', '数量', '单价', '金额', '责任部门'],
        ...repeated(8, (number) => [
          number,
          `打印纸A${number}`,
          '70g',
          number,
          25,
          25 * number,
          unit(number),
        ]),
      ],
    },
  },
  {
    name: 'a rota',
    sheet: {
      rows: [
        ['2022年10月值班表'],
        ['日期', '星期', '带班领导', '值班人员', '联系电话'],
        ...repeated(31, (number) => [`10月${number}日`, '一', '刘文兰', '李某', '']),
      ],
    },
  },
  {
    name: 'figures by month',
    sheet: {
      rows: [
        ['2022年主要经济指标'],
        ['指标名称', '单位', ...MONTHS, '合计'],
        ...repeated(10, (number) => [`规模工业增加值${number}`, '万元', ...numbers(number), 5_000]),
      ],
    },
    missing: ['leadUnit'],
  },
  {
    name: 'figures by month with the office in charge',
    sheet: {
      rows: [
        ['2022年高质量发展指标完成情况'],
        ['序号', '指标名称', '责任单位', '目标值', ...MONTHS],
        ...repeated(10, (number) => [
          number,
          `规模工业增加值${number}`,
          unit(number),
          100,
          ...numbers(number),
        ]),
      ],
    },
  },
  {
    name: 'investment by month',
    sheet: {
      rows: [
        ['2022年重点建设项目投资完成情况表', '', '', '', '', '', '', '单位：万元'],
        ['序号', '项目名称', '建设单位', '建设规模', '总投资', '年度计划投资', ...MONTHS],
        ...repeated(10, (number) => [
          number,
          `标准厂房${number}期`,
          '某某公司',
          '3万平方米',
          9_000,
          3_000,
          ...numbers(number),
        ]),
      ],
    },
    missing: ['leadUnit'],
  },
  {
    name: 'investment by month with the office in charge, the months bare',
    sheet: {
      rows: [
        ['2022年重点项目投资进度表（单位：万元）'],
        ['序号', '项目名称', '责任单位', '责任领导', '总投资', ...MONTHS],
        ...repeated(10, (number) => [
          number,
          `标准厂房${number}期`,
          unit(number),
          '刘文兰',
          9_000,
          ...numbers(number),
        ]),
      ],
    },
  },
  {
    name: 'investment by month with the office in charge, under its heading',
    sheet: {
      rows: [
        ['2022年重点项目调度表'],
        [
          '序号',
          '项目名称',
          '建设地点',
          '总投资',
          '责任单位',
          '完成投资（万元）',
          ...MONTHS.slice(1).map(() => ''),
        ],
        ['', '', '', '', '', ...MONTHS],
        ...repeated(10, (number) => [
          number,
          `标准厂房${number}期`,
          '雨溪镇',
          9_000,
          unit(number),
          ...numbers(number),
        ]),
      ],
      merges: ['A1:Q1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:Q2'],
    },
  },
  {
    name: 'projects with their progress told in words',
    sheet: {
      rows: [
        ['2022年重点项目建设情况表'],
        ['序号', '项目名称', '建设规模及内容', '总投资（万元）', '责任单位', '责任领导', '项目进展情况'],
        ...repeated(10, (number) => [
          number,
          `标准厂房${number}期`,
          '3万平方米',
          9_000,
          unit(number),
          '刘文兰',
          '主体施工',
        ]),
      ],
    },
  },
  {
    name: 'goals of units with their rank',
    sheet: {
      rows: [
        ['招商引资任务完成情况'],
        ['序号', '责任单位', '目标任务（亿元）', '完成情况', '完成率', '排名'],
        ...repeated(10, (number) => [number, unit(number), 10, 5, '50%', number]),
      ],
    },
  },
  {
    name: 'figures called 完成情况, with the office in charge',
    sheet: {
      rows: [
        ['2022年指标完成情况'],
        ['序号', '指标名称', '责任部门', '1月完成情况', '2月完成情况', '3月完成情况'],
        ...repeated(10, (number) => [number, `规模工业增加值${number}`, unit(number), 11.2, '12%', '1,300']),
      ],
    },
  },
  {
    name: 'an agenda',
    sheet: {
      rows: [
        ['国庆节期间工作安排'],
        ['时 间', '地点', '工作内容', '责任单位', '备注'],
        ...repeated(7, (number) => [`10月${number}日`, '会议中心', '安全生产检查', unit(number), '']),
      ],
    },
  },
  {
    name: 'a class schedule',
    sheet: {
      rows: [
        ['课程表'],
        ['节次', '星期一', '星期二', '星期三', '星期四', '星期五'],
        ...repeated(8, (number) => [number, '语文', '数学', '英语', '体育', '班会']),
      ],
    },
  },
  {
    name: 'a list of staff',
    sheet: {
      rows: [
        ['序号', '姓名', '性别', '工作单位', '职务', '联系电话', '备注'],
        ...repeated(20, (number) => [number, `张${number}`, '男', unit(number), '科员', '', '']),
      ],
    },
  },
  {
    name: 'a budget',
    sheet: {
      rows: [
        ['部门预算表'],
        ['编号', '项目名称', '责任部门', '预算金额', '支出', '余额'],
        ...repeated(10, (number) => [number, `运转经费${number}`, unit(number), 100, 50, 50]),
      ],
    },
  },
  {
    name: 'a table of contents',
    sheet: {
      rows: [
        ['目录'],
        ['序号', '文件名称', '页码'],
        ...repeated(10, (number) => [number, `关于印发文件${number}的通知`, number]),
      ],
    },
  },
  {
    name: 'the instructions of a table',
    sheet: {
      rows: [
        ['填报说明'],
        ['一、各责任单位按月填报工作进展。'],
        ['二、“工作进展”要写清数量；预估排名填阿拉伯数字。'],
        ['三、责任单位、任务、进展情况缺一不可。'],
      ],
    },
  },
  {
    name: 'a summary by unit',
    sheet: {
      rows: [
        ['各单位上报情况统计'],
        ['序号', '责任单位', '应报', '按时', '迟报', '未报', '按时率'],
        ...repeated(10, (number) => [number, unit(number), 7, 6, 1, 0, '85%']),
      ],
    },
    missing: ['item'],
  },
  {
    name: 'a table whose header lacks the units',
    sheet: {
      rows: [
        ['序号', '争取激励项目名称', '配合单位', '分管领导', '10月进展'],
        ...repeated(14, (number) => [number, `推进第${number}项工作`, unit(number), '刘文兰', '已开工']),
      ],
    },
    missing: ['leadUnit'],
  },
];

const neverTaken = (detection: Detection): void => {
  expect(detection.kind).not.toBe('found');
};

describe('what is no responsibility table', () => {
  it.each(FOREIGN)('$name is declined or asked about', ({ sheet, missing }) => {
    const detection = detect(workbookOf([sheet]));
    neverTaken(detection);
    if (missing !== undefined) {
      expect(detection).toMatchObject({ kind: 'none', nearest: { sheet: 'Sheet1', missing } });
    }
    if (detection.kind === 'unsure') {
      const [candidate] = detection.candidates;
      expect(candidate?.reasons.some(({ code }) => code === 'against')).toBe(true);
    }
  });

  it('knows more than sixty kinds', () => {
    expect(new Set([...FOREIGN, ...OTHER_KINDS].map(({ name }) => name)).size).toBeGreaterThan(60);
  });

  it.each(OTHER_KINDS)('$name: declined or asked about, merged cells known or not', ({ sheet }) => {
    neverTaken(detect(workbookOf([sheet])));
    neverTaken(detect(workbookOf([{ ...sheet, merges: null }])));
  });

  it('declines all of them in one workbook', () => {
    neverTaken(detect(workbookOf(FOREIGN.map(({ sheet, name }) => ({ ...sheet, name: name.slice(0, 31) })))));
  });

  it.each<readonly [string, MadeSheet[]]>([
    ['no sheet', []],
    ['an empty sheet', [{ rows: [] }]],
    [
      'a hidden table',
      [
        {
          visibility: 'hidden',
          rows: [
            ['序号', '任务', '责任单位'],
            [1, '促进消费', '区商务局'],
          ],
        },
      ],
    ],
    [
      'a table of the add-in’s',
      [
        {
          isOwn: true,
          rows: [
            ['序号', '任务', '责任单位'],
            [1, '促进消费', '区商务局'],
          ],
        },
      ],
    ],
  ])('finds nothing in %s', (_, sheets) => {
    expect(detect(workbookOf(sheets))).toEqual({ kind: 'none', nearest: null });
  });

  it('asks about headers without items', () => {
    expect(
      detect(workbookOf([{ rows: [['序号', '工作任务', '责任单位', '配合单位', '分管领导']] }])).kind,
    ).toBe('unsure');
  });
});

describe('what is a responsibility table', () => {
  it.each(REAL_KINDS)('$name: taken, with its months', ({ sheet, months }) => {
    for (const merges of [sheet.merges ?? [], null]) {
      const detection = detect(workbookOf([{ ...sheet, merges }]));
      expect(detection.kind).toBe('found');
      if (detection.kind !== 'found') continue;
      expect(detection.best.table.months).toHaveLength(months);
      expect(detection.best.table.items).toHaveLength(7);
    }
  });

  it.each(OTHER_KINDS)('is taken beside $name', ({ sheet }) => {
    const [first] = REAL_KINDS;
    if (first === undefined) throw new Error('no table');
    const detection = detect(
      workbookOf([
        { ...sheet, name: '其他', isActive: true },
        { ...first.sheet, name: '责任表' },
      ]),
    );
    expect(detection).toMatchObject({ kind: 'found', best: { table: { sheet: '责任表' } } });
  });
});
