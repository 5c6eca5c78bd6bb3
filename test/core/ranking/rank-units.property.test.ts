import fc from 'fast-check';
import { rankUnits } from '../../../src/core/ranking/rank-units';
import type { Ranking, UnitRow } from '../../../src/core/ranking/ranking';
import { checkOf } from '../checks/check';
import { dated, type TestCell, type TestItem } from '../checks/table-of';

const MONTHS = ['2022-08', '2022-09', '2022-10'];
const UNITS = ['区发改局', '区住建局', '区民政局', '区教育局', '各乡镇街道', ''];

const progress = fc.constantFrom<TestCell>('', '/', '同上', '正在推进项目立项', { error: '#REF!' });
const rank = fc.constantFrom<TestCell>('', 3, 12, 13, '前三', '很有希望', '不详');
const entry = (month: string) =>
  fc.tuple(
    progress,
    rank,
    fc.constantFrom<TestCell>('', '不详', dated(`${month}-20`), dated(`${month}-27`), dated('2023-02-01')),
  );

const items: fc.Arbitrary<readonly TestItem[]> = fc.array(
  fc.record({
    item: fc.integer({ min: 0, max: 99 }).map((number) => `事项${number}`),
    leadUnit: fc.constantFrom(...UNITS),
    status: fc.constantFrom('', '取消', '已完成'),
    entries: fc.record(Object.fromEntries(MONTHS.map((month) => [month, entry(month)]))),
  }),
  { maxLength: 12 },
);

const asOf = fc.constantFrom('2022-09-20', '2022-10-20', '2022-10-31');

const rankItems = (list: readonly TestItem[], day: string): Ranking =>
  rankUnits(checkOf({ months: MONTHS, statusHeader: '状态', items: list }, { asOf: day }));

const byUnit = (rows: readonly UnitRow[]) =>
  new Map(rows.map((row) => [row.unit, { ...row, leaders: [...row.leaders].sort() }]));

const orderKey = (row: UnitRow): readonly number[] => [
  -(row.onTimeRate ?? 0),
  row.missing,
  row.incomplete,
  row.daysLate,
];

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

describe('the ranking of any table', () => {
  it('sums to what is due, in every row and in total', () => {
    fc.assert(
      fc.property(items, asOf, (list, day) => {
        const { units, totals } = rankItems(list, day);
        for (const row of [...units, totals]) {
          expect(row.onTime + row.late + row.incomplete + row.missing + row.unverified).toBe(row.due);
          expect(row.onTimeRate === null).toBe(row.due === 0);
        }
      }),
    );
  });

  it('counts in total what the units have and what nobody answers for', () => {
    fc.assert(
      fc.property(items, asOf, (list, day) => {
        const { units, totals } = rankItems(list, day);
        const withoutUnit = rankItems(
          list.filter(({ leadUnit }) => leadUnit === ''),
          day,
        ).totals;
        expect(units.reduce((sum, row) => sum + row.due, 0) + withoutUnit.due).toBe(totals.due);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = items.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, asOf, ([list, other], day) => {
        const [one, two] = [rankItems(list, day), rankItems(other, day)];
        expect(byUnit(two.units)).toEqual(byUnit(one.units));
        expect(two.totals).toEqual(one.totals);
      }),
    );
  });

  it('gives each place to those it belongs to: one more than the units that stand before', () => {
    fc.assert(
      fc.property(items, asOf, (list, day) => {
        const { units } = rankItems(list, day);
        const ranked = units.filter(({ collective, due }) => !collective && due > 0);
        for (const row of ranked) {
          const before = ranked.filter((other) => compareKeys(orderKey(other), orderKey(row)) < 0);
          expect(row.place).toBe(before.length + 1);
        }
        expect(units.filter(({ place }) => place !== null)).toEqual(units.slice(0, ranked.length));
        expect(units.slice(0, ranked.length).map(({ place }) => place)).toEqual(
          ranked.map(({ place }) => place).sort((a, b) => (a ?? 0) - (b ?? 0)),
        );
      }),
    );
  });

  it('keeps the order of the table between equals', () => {
    fc.assert(
      fc.property(items, asOf, (list, day) => {
        const { units } = rankItems(list, day);
        const order = [...new Set(list.map(({ leadUnit }) => leadUnit))];
        units.forEach((row, index) => {
          const next = units[index + 1];
          if (next === undefined || row.place === null || row.place !== next.place) return;
          expect(order.indexOf(row.unit)).toBeLessThan(order.indexOf(next.unit));
        });
      }),
    );
  });

  it('never lowers the rate of a unit for one more entry on time', () => {
    const unit = fc.constantFrom('区发改局', '区住建局');
    fc.assert(
      fc.property(items, unit, (list, leadUnit) => {
        const entries = { '2022-10': ['项目已经开工', 3, dated('2022-10-20')] };
        const added: TestItem = { item: '新增事项', leadUnit, entries };
        const rateOf = (ranking: Ranking): number =>
          ranking.units.find((row) => row.unit === leadUnit)?.onTimeRate ?? 0;
        const only = { months: ['2022-10'], statusHeader: '状态' };
        const before = rankUnits(checkOf({ ...only, items: list }));
        const after = rankUnits(checkOf({ ...only, items: [...list, added] }));
        expect(rateOf(after)).toBeGreaterThanOrEqual(rateOf(before));
      }),
    );
  });
});
