import fc from 'fast-check';
import type { Notice, Outcome } from '../../../src/core/registers/register';
import type { MadeCell } from '../table/made-snapshot';
import { NOTICE_HEADER, noticeRow, OUTCOME_HEADER, outcomeRow, registersOf } from './registers-of';

const EXTRA = ['序号', '备注', '联系人', '经办人', '整改情况'];

interface Layout {
  readonly order: readonly number[];
  readonly extras: readonly (readonly [header: string, at: number])[];
  readonly titles: readonly string[];
  readonly left: number;
  readonly gaps: readonly boolean[];
  readonly name: string;
}

const layoutOf = (columns: number): fc.Arbitrary<Layout> =>
  fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: columns }, (_, index) => index),
      { minLength: columns, maxLength: columns },
    ),
    extras: fc.uniqueArray(fc.tuple(fc.constantFrom(...EXTRA), fc.nat({ max: columns })), {
      maxLength: 3,
      selector: ([header]) => header,
    }),
    titles: fc.subarray(['2022年度台账', '单位：区政府督查室', '填表时间：2022年10月31日']),
    left: fc.nat({ max: 3 }),
    gaps: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    name: fc.constantFrom('Sheet1', '登记', '2022年', '督查'),
  });

/** The rows as another clerk would keep them. */
function laidOut(
  header: readonly MadeCell[],
  rows: readonly (readonly MadeCell[])[],
  layout: Layout,
): MadeCell[][] {
  const arranged = (cells: readonly MadeCell[], extra: (name: string) => MadeCell): MadeCell[] => {
    const own: MadeCell[] = layout.order.map((index) => cells[index]);
    for (const [name, at] of layout.extras) own.splice(at, 0, extra(name));
    return [...Array.from({ length: layout.left }, () => ''), ...own];
  };
  return [
    ...layout.titles.map((title): MadeCell[] => [title]),
    arranged(header, (name) => name),
    ...rows.flatMap((row, index): MadeCell[][] => [
      ...(layout.gaps[index] === true ? [[]] : []),
      arranged(row, (name) => (name === '序号' ? index + 1 : name === '备注' ? '另见附件' : '')),
    ]),
  ];
}

const withoutCell = (row: Notice | Outcome): object => ({ ...row, cell: null });

const notice = fc
  .record({
    number: fc.constantFrom('第1期', '第2期', '5', ''),
    date: fc.constantFrom<MadeCell>('2022-10-10', '2022.7.5', 44_844, '近日', ''),
    unit: fc.constantFrom('区住建局', '区人社局、区水利局', '各乡镇街道'),
    kind: fc.constantFrom('通报批评', '表扬', '通报'),
    issuer: fc.constantFrom('区委督查室', '市政府督查室', ''),
    level: fc.constantFrom('区级', '市级', ''),
    round: fc.constantFrom('2022Q3', '三季度', '', '第三轮'),
    withdrawn: fc.constantFrom('', '否', '是', '待定'),
  })
  .map(noticeRow);

const outcome = fc
  .record({
    year: fc.constantFrom<MadeCell>(2022, '2022年', '', '今年'),
    item: fc.constantFrom('河湖长制', '放管服改革'),
    type: fc.constantFrom('表彰激励', '经验推广', '其他'),
    level: fc.constantFrom('国家级', '省级', '市级', ''),
    date: fc.constantFrom<MadeCell>('2022-09-30', '9月30日', ''),
    status: fc.constantFrom('已确认', '预计', '未获得', '可能'),
  })
  .map(outcomeRow);

describe('a register in any order of columns, with any others between, under any titles', () => {
  it('of notices is read as the plain one is', () => {
    fc.assert(
      fc.property(
        fc.array(notice, { minLength: 1, maxLength: 6 }),
        layoutOf(NOTICE_HEADER.length),
        (rows, layout) => {
          const plain = registersOf([{ name: '通报台账', rows: [NOTICE_HEADER, ...rows] }]);
          const other = registersOf([{ name: layout.name, rows: laidOut(NOTICE_HEADER, rows, layout) }]);
          expect(other.notices.map(withoutCell)).toEqual(plain.notices.map(withoutCell));
          expect(other.problems.map(({ code }) => code)).toEqual(plain.problems.map(({ code }) => code));
          expect(other.outcomes).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of outcomes is read as the plain one is', () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 6 }),
        layoutOf(OUTCOME_HEADER.length),
        (rows, layout) => {
          // A year in the title speaks for dates and rows without one: here there is none.
          const untitled = { ...layout, titles: layout.titles.slice(0, 0), name: '登记' };
          const plain = registersOf([{ name: '成果台账', rows: [OUTCOME_HEADER, ...rows] }]);
          const other = registersOf([{ name: untitled.name, rows: laidOut(OUTCOME_HEADER, rows, untitled) }]);
          expect(other.outcomes.map(withoutCell)).toEqual(plain.outcomes.map(withoutCell));
          expect(other.problems.map(({ code }) => code)).toEqual(plain.problems.map(({ code }) => code));
          expect(other.notices).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never counts a row that it says it could not read', () => {
    fc.assert(
      fc.property(fc.array(notice, { minLength: 1, maxLength: 6 }), (rows) => {
        const { notices, problems } = registersOf([{ name: '通报台账', rows: [NOTICE_HEADER, ...rows] }]);
        for (const each of notices) {
          const unread = problems.some(({ cell, counts }) => !counts && cell.row === each.cell.row);
          if (unread) expect(each.standing).not.toBe('counts');
          else expect(each.standing).not.toBe('uncounted');
        }
      }),
    );
  });
});
