import { findRegisters } from '../../../src/core/registers/find-registers';
import { checkSnapshot } from '../../../src/app/check-workbook';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { detectTable } from '../../../src/core/table/detect-table';
import { day, workbookOf, type MadeCell, type MadeSheet } from '../table/made-snapshot';
import {
  NOTICE_HEADER,
  noticeRow,
  OUTCOME_HEADER,
  outcomeRow,
  problemsIn,
  registersOf,
} from './registers-of';

const kindsOn = (sheet: MadeSheet): readonly string[] =>
  findRegisters(workbookOf([sheet])).map(({ kind }) => kind);

describe('registers are found by their headers (rules §10)', () => {
  it.each<[string, readonly MadeCell[]]>([
    ['as made', NOTICE_HEADER],
    ['in any order', [...NOTICE_HEADER].reverse()],
    ['with columns of the clerk’s own', ['序号', ...NOTICE_HEADER, '联系人', '备注']],
    [
      'in other words',
      ['文号', '印发日期', '受通报单位', '通报类型', '印发机关', '级别', '督查季度', '通报原因', '撤销情况'],
    ],
    ['spaced and noted', ['期　号', '通报日期\n（年月日）', '*被通报单位', '性 质', '层级（区/市/省）']],
    ['the fewest that tell', ['通报日期', '被通报单位', '性质']],
    ['通报单位 beside 发文单位', ['期号', '通报单位', '性质', '发文单位']],
  ])('notices %s', (_, header) => {
    expect(kindsOn({ name: '登记', rows: [header] })).toEqual(['notices']);
  });

  it.each<[string, readonly MadeCell[]]>([
    ['as made', OUTCOME_HEADER],
    ['in any order', [...OUTCOME_HEADER].reverse()],
    [
      'in other words',
      ['年度', '表彰事项', '获奖单位', '成果类别', '授奖级别', '表彰日期', '状态', '文件依据'],
    ],
    ['with columns of the clerk’s own', ['序号', ...OUTCOME_HEADER, '分管领导', '备注']],
  ])('outcomes %s', (_, header) => {
    expect(kindsOn({ name: '登记', rows: [header] })).toEqual(['outcomes']);
  });

  it.each<[string, string, readonly MadeCell[]]>([
    ['the table as issued', '责任表', ['序号', '争取激励项目名称', '主要责任单位', '配合单位', '分管领导']],
    [
      'a table with kinds and levels',
      '责任表',
      ['序号', '项目名称', '类别', '级别', '责任单位', '配合单位', '分管领导', '状态'],
    ],
    [
      'a table with months',
      '责任表',
      ['序号', '激励事项', '类型', '级别', '责任单位', '状态', '10月进展', '10月预估排名'],
    ],
    ['a list of files', '收文登记', ['编号', '日期', '单位', '标题', '类型']],
    ['a list of people', '名单', ['姓名', '单位', '职务', '级别', '日期']],
    ['a price list', '报价', ['名称', '类型', '级别', '单价', '日期']],
    ['meetings', '会议', ['期号', '日期', '地点', '参会单位', '议题']],
    ['who was noticed or who noticed, told by nothing', '表', ['通报单位', '日期', '事项']],
  ])('not %s', (_, name, header) => {
    expect(kindsOn({ name, rows: [header, header.map(() => '某项')] })).toEqual([]);
  });

  it('under titles, a second header row and a gap, from any cell on', () => {
    const rows: MadeCell[][] = [
      [],
      ['', '', '2022年通报台账'],
      [],
      ['', '', '期号', '通报情况', '', '', '被通报单位', '是否撤销'],
      ['', '', '', '通报日期', '性质', '层级', '', ''],
      ['', '', '1', '2022-10-10', '通报批评', '区级', '区住建局', ''],
    ];
    const merges = ['C2:H2', 'C4:C5', 'D4:F4', 'G4:G5', 'H4:H5'];
    const { notices, problems } = registersOf([{ name: '表一', rows, merges }]);
    expect(problems).toEqual([]);
    expect(notices).toMatchObject([
      {
        number: '1',
        units: ['区住建局'],
        kind: 'criticism',
        level: 'district',
        date: '2022-10-10',
        round: '2022Q4',
      },
    ]);
  });

  it('both on one sheet, side by side or one below the other', () => {
    const notice = noticeRow({});
    const outcome = outcomeRow({});
    const beside = [
      [...NOTICE_HEADER, '', ...OUTCOME_HEADER],
      [...notice, '', ...outcome],
    ];
    const below = [[...NOTICE_HEADER], [...notice], [], ['成果台账'], [...OUTCOME_HEADER], [...outcome]];
    for (const rows of [beside, below]) {
      const { places, notices, outcomes, problems } = registersOf([{ name: '台账', rows }]);
      expect(places.map(({ kind, rows: count }) => [kind, count])).toEqual([
        ['notices', 1],
        ['outcomes', 1],
      ]);
      expect([notices.length, outcomes.length, problems.length]).toEqual([1, 1, 0]);
    }
  });

  it('several of a kind are read together, whatever their sheets are called', () => {
    const { notices } = registersOf([
      { name: '2021', rows: [NOTICE_HEADER, noticeRow({ round: '2021Q4', date: '2021-12-20' })] },
      { name: '2022', rows: [NOTICE_HEADER, noticeRow({ round: '2022Q1', date: '2022-03-20' })] },
    ]);
    expect(notices.map(({ round }) => round)).toEqual(['2021Q4', '2022Q1']);
  });

  it('on a hidden sheet are not read, and that is said', () => {
    const registers = registersOf([
      { name: '旧', visibility: 'hidden', rows: [NOTICE_HEADER, noticeRow({})] },
    ]);
    expect(registers.notices).toEqual([]);
    expect(problemsIn(registers)).toEqual(['sheet.hidden 旧!A1']);
  });

  it('say where it cannot be told who was noticed', () => {
    const rows = [
      ['期号', '通报日期', '通报单位', '性质'],
      ['1', '2022-10-10', '区住建局', '通报批评'],
    ];
    const registers = registersOf([{ name: '通报', rows }]);
    expect(registers.notices).toEqual([]);
    expect(problemsIn(registers)).toEqual(['column.missing 通报!C1']);
  });
});

describe('the rows of a register', () => {
  it('are those that say something: no title, number of columns, section, total, repeated header or footer', () => {
    const rows: MadeCell[][] = [
      [...NOTICE_HEADER],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      ['示例', '2022-01-01', '区某局', '通报批评', '', '区级', '', '', ''],
      ['一、区级通报'],
      [...noticeRow({ number: '1' })],
      [],
      ['', '', '', '', '', '', '', '', '否'],
      [...NOTICE_HEADER],
      [...noticeRow({ number: '2' })],
      ['合计', '', '2'],
      ['填表人：', '', '审核人：'],
      ['注：本表按季度更新'],
    ];
    const { notices, places } = registersOf([{ name: '通报台账', rows, merges: ['A4:I4', 'A12:I12'] }]);
    expect(notices.map(({ number }) => number)).toEqual(['1', '2']);
    expect(places.map(({ rows: count }) => count)).toEqual([2]);
  });

  it('under a repeated header go by the title of the first', () => {
    const header = ['期号', '通报日期', '被通报单位', '层级'];
    const row = (number: string): readonly MadeCell[] => [number, '2022-10-10', '区住建局', '区级'];
    const rows = [['通报批评台账'], header, row('1'), row('2'), header, row('3')];
    const { notices, problems } = registersOf([{ name: '台账', rows }]);
    expect(notices.map(({ kind, standing }) => `${kind} ${standing}`)).toEqual(
      Array(3).fill('criticism counts'),
    );
    expect(problems).toEqual([]);
  });

  it('share a cell that is merged over them', () => {
    const rows = [
      NOTICE_HEADER,
      noticeRow({ number: '第1期', unit: '区住建局' }),
      noticeRow({ number: '', date: '', unit: '区人社局', level: '', round: '' }),
    ];
    const { notices, problems } = registersOf([
      { name: '通报台账', rows, merges: ['A2:A3', 'B2:B3', 'F2:F3', 'G2:G3'] },
    ]);
    expect(problems).toEqual([]);
    expect(notices.map(({ number, date, units, level }) => [number, date, units, level])).toEqual([
      ['第1期', '2022-10-10', ['区住建局'], 'district'],
      ['第1期', '2022-10-10', ['区人社局'], 'district'],
    ]);
  });

  it('are read whether hidden, filtered or not', () => {
    const { notices } = registersOf([
      { name: '通报台账', rows: [NOTICE_HEADER, noticeRow({})], hiddenRows: [1] },
    ]);
    expect(notices).toHaveLength(1);
  });

  it('end where the responsibility table begins', () => {
    const rows = [
      [...NOTICE_HEADER],
      [...noticeRow({})],
      [],
      ['责任分解表'],
      ['序号', '争取激励项目名称', '主要责任单位', '配合单位', '分管领导', '10月进展', '10月预估排名'],
      [1, '推进重点项目建设，区发改局申报“重点项目”。', '区发改局', '区财政局', '张某', '已完成前期', 3],
      [2, '推进商务发展，区商务局申报“消费”。', '区商务局', '区财政局', '李某', '', ''],
    ];
    const today = day('2022-10-31');
    const check = checkSnapshot(workbookOf([{ name: '合表', rows }]), {
      settings: DEFAULT_SETTINGS,
      today,
      asOf: today,
      period: null,
    });
    if (check.kind !== 'checked') throw new Error(check.kind);
    expect(check.result.table.items).toHaveLength(2);
    expect(check.registers.registers.places.map(({ rows: count }) => count)).toEqual([1]);
  });
});

describe('a register is never the responsibility table', () => {
  const detect = (sheets: readonly MadeSheet[]) =>
    detectTable(workbookOf(sheets), { asOf: day('2022-10-31'), corrections: {} });

  it.each<[string, readonly (readonly MadeCell[])[]]>([
    ['notices', [NOTICE_HEADER, noticeRow({}), noticeRow({})]],
    [
      'notices with items and responsible units',
      [
        ['序号', '通报日期', '责任单位', '性质', '督查事项', '层级'],
        [1, '2022-10-10', '区住建局', '通报批评', '老旧小区改造', '区级'],
        [2, '2022-10-10', '区人社局', '通报批评', '就业培训', '区级'],
      ],
    ],
    ['outcomes', [OUTCOME_HEADER, outcomeRow({}), outcomeRow({ item: '放管服' })]],
    [
      'outcomes with leaders and responsible units',
      [
        ['考核年度', '项目名称', '责任单位', '分管领导', '类型', '级别', '状态', '依据'],
        [2022, '河湖长制', '区水利局', '刘某', '表彰激励', '省级', '已确认', '文件'],
        [2022, '放管服', '区行政审批服务局', '吴某', '表彰激励', '省级', '预计', ''],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(findRegisters(workbookOf([{ name: '通报台账', rows }]))).toHaveLength(1);
    expect(detect([{ name: '通报台账', rows }]).kind).toBe('none');
  });

  it('unless a person points at it', () => {
    const rows = [
      ['考核年度', '项目名称', '责任单位', '类型', '级别', '状态', '依据'],
      [2022, '河湖长制', '区水利局', '表彰激励', '省级', '已确认', '文件'],
    ];
    const detection = detectTable(workbookOf([{ name: '成果', rows }]), {
      asOf: day('2022-10-31'),
      corrections: { sheet: '成果', headerRows: [0], columns: { item: 1, leadUnit: 2 } },
    });
    expect(detection.kind).toBe('found');
  });
});

describe('a register below the responsibility table, on its sheet', () => {
  const TABLE_ROWS: readonly (readonly MadeCell[])[] = [
    [
      '序号',
      '争取激励项目名称',
      '主要责任单位',
      '配合单位',
      '分管领导',
      '10月进展',
      '10月预估排名',
      '10月上报日期',
    ],
    [
      1,
      '推进重点项目建设，区发改局申报“重点项目”。',
      '区发改局',
      '区财政局',
      '张某',
      '已完成前期',
      3,
      '2022-10-20',
    ],
    [2, '推进商务发展，区商务局申报“消费”。', '区商务局', '区财政局', '李某', '', '', ''],
  ];
  const today = day('2022-10-31');
  const checkOn = (rows: readonly (readonly MadeCell[])[], merges: readonly string[] | null) => {
    const check = checkSnapshot(workbookOf([{ name: '合表', rows, merges }]), {
      settings: DEFAULT_SETTINGS,
      today,
      asOf: today,
      period: null,
    });
    if (check.kind !== 'checked') throw new Error(check.kind);
    return check;
  };

  it.each<[string, readonly (readonly MadeCell[])[], string[]]>([
    [
      'notices after a blank row and a title',
      [...TABLE_ROWS, [], ['通报台账'], NOTICE_HEADER, noticeRow({ unit: '区商务局' })],
      [],
    ],
    ['notices right below', [...TABLE_ROWS, NOTICE_HEADER, noticeRow({ unit: '区商务局' })], []],
    [
      'notices under a merged title',
      [...TABLE_ROWS, ['通报台账'], NOTICE_HEADER, noticeRow({ unit: '区商务局' })],
      ['A4:I4'],
    ],
    ['outcomes', [...TABLE_ROWS, [], ['成果台账'], OUTCOME_HEADER, outcomeRow({ unit: '区商务局' })], []],
  ])('%s, is no part of it', (_, rows, merges) => {
    for (const known of [merges, null]) {
      const { result, registers } = checkOn(rows, known);
      expect(result.table.items.map(({ text }) => text.slice(0, 6))).toEqual([
        '推进重点项目',
        '推进商务发展',
      ]);
      expect(registers.registers.places.map(({ rows: count }) => count)).toEqual([1]);
    }
  });
});
