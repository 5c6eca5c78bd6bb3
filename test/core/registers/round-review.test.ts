import type { CheckResult } from '../../../src/core/checks/check-result';
import { reviewNotices } from '../../../src/core/registers/notice-review';
import {
  NO_REGISTERS,
  noticeStandings,
  type RegisterReview,
} from '../../../src/core/registers/register-review';
import { checkedRound, roundReview, type RoundUnit } from '../../../src/core/registers/round-review';
import { checkOf, type CheckOn } from '../checks/check';
import { dated, type TestCell, type TestItem } from '../checks/table-of';
import { noticesOf, type NoticeCells, type ReadOn } from './registers-of';

const TEXT = '项目已完成前期手续';
const entry = {
  onTime: (month: string): readonly TestCell[] => [`${TEXT}${month}`, 3, dated(`${month}-20`)],
  late: (month: string): readonly TestCell[] => [`${TEXT}${month}`, 3, dated(`${month}-26`)],
  incomplete: (month: string): readonly TestCell[] => [`${TEXT}${month}`, '', dated(`${month}-20`)],
  missing: (): readonly TestCell[] => [],
  unverified: (month: string): readonly TestCell[] => [`${TEXT}${month}`, 3],
};
type Kind = keyof typeof entry;

const MONTHS = ['2022-06', '2022-07', '2022-08', '2022-09'];

const item = (leadUnit: string, kinds: readonly Kind[]): TestItem => ({
  leadUnit,
  item: `${leadUnit}的事项${kinds.join('')}`,
  entries: Object.fromEntries(MONTHS.map((month, index) => [month, entry[kinds[index] ?? 'onTime'](month)])),
});

const check = (items: readonly TestItem[], on: CheckOn = {}): CheckResult =>
  checkOf({ months: MONTHS, items }, { asOf: '2022-09-30', ...on });

const registers = (rows: readonly NoticeCells[], on: ReadOn = {}): RegisterReview => {
  const notices = noticesOf(rows, { asOf: '2022-12-31', ...on });
  return {
    ...NO_REGISTERS,
    registers: { ...NO_REGISTERS.registers, notices },
    notices: reviewNotices(notices),
  };
};

function reviewed(result: CheckResult, review: RegisterReview = NO_REGISTERS): readonly RoundUnit[] {
  const round = checkedRound(result);
  if (round === null) throw new Error('no month');
  return roundReview(result, review, round).units;
}

describe('who is proposed for 通报 in a round (workbook §3)', () => {
  it.each<[string, readonly Kind[], readonly number[] | null]>([
    ['nothing wrong', ['onTime', 'onTime', 'onTime', 'onTime'], null],
    ['one missing', ['onTime', 'missing', 'onTime', 'onTime'], [1, 0]],
    ['missing before the round', ['missing', 'onTime', 'onTime', 'onTime'], null],
    ['one late', ['onTime', 'late', 'onTime', 'onTime'], null],
    ['one late, one incomplete', ['onTime', 'late', 'incomplete', 'onTime'], [0, 2]],
    ['late before the round and in it', ['late', 'late', 'onTime', 'onTime'], null],
    ['missing and one late', ['onTime', 'missing', 'late', 'onTime'], [1, 0]],
    ['no evidence of the time', ['unverified', 'unverified', 'unverified', 'unverified'], null],
  ])('%s', (_, kinds, expected) => {
    const [unit] = reviewed(check([item('甲局', kinds)]));
    const proposed = unit?.proposedFor ?? null;
    expect(proposed && [proposed.missing.length, proposed.lateOrIncomplete.length]).toEqual(expected);
  });

  it('adds up the items of a unit', () => {
    const [unit] = reviewed(
      check([
        item('甲局', ['onTime', 'late', 'onTime', 'onTime']),
        item('甲局', ['onTime', 'onTime', 'incomplete', 'onTime']),
      ]),
    );
    expect(unit).toMatchObject({ late: 1, incomplete: 1 });
    expect(unit?.proposedFor?.lateOrIncomplete).toHaveLength(2);
  });

  it('goes by the thresholds that are set', () => {
    const items = [item('甲局', ['onTime', 'missing', 'late', 'late'])];
    const settings = { noticeThresholds: { missing: 2, lateOrIncomplete: 3 } };
    expect(reviewed(check(items, { settings }))[0]?.proposedFor).toBeNull();
  });

  it('never proposes a collective name', () => {
    const [unit] = reviewed(check([item('各乡镇街道', ['missing', 'missing', 'missing', 'missing'])]));
    expect(unit).toMatchObject({ collective: true, missing: 3, proposedFor: null });
  });

  it('does not count what is not due yet', () => {
    const [unit] = reviewed(
      check([item('甲局', ['onTime', 'onTime', 'onTime', 'missing'])], { asOf: '2022-09-24' }),
    );
    expect(unit).toMatchObject({ missing: 0, proposedFor: null });
  });
});

describe('a round', () => {
  it('shows the checked months alone, and whether they are all', () => {
    const result = check([item('甲局', [])], { period: '2022-08' });
    const round = checkedRound(result);
    if (round === null) throw new Error('no month');
    expect(roundReview(result, NO_REGISTERS, round)).toMatchObject({
      round: '2022Q3',
      months: ['2022-07', '2022-08'],
      isWhole: false,
    });
    expect(roundReview(check([item('甲局', [])]), NO_REGISTERS, round).isWhole).toBe(true);
  });

  it('is the month where that is set', () => {
    const result = check([item('甲局', [])], { settings: { roundLength: 'month' } });
    expect(checkedRound(result)).toBe('2022-09');
  });

  it('brings each unit its notices of the round, and what all of them propose', () => {
    const units = reviewed(
      check([item('甲局', []), item('乙局', [])]),
      registers([
        { unit: '甲局', round: '2022Q2', date: '2022-07-05' },
        { unit: '甲局', round: '2022Q3', date: '2022-10-10' },
        { unit: '甲局', round: '2022Q3', date: '2022-10-11', withdrawn: '是' },
        { unit: '丙局', round: '2022Q3', date: '2022-10-10' },
        { unit: '丁局', round: '2022Q1', date: '2022-04-10' },
      ]),
    );
    expect(
      units.map(({ unit, inTable, notices, proposals }) => [
        unit,
        inTable,
        notices.map(({ standing }) => standing),
        proposals.map(({ kind }) => kind),
      ]),
    ).toEqual([
      ['甲局', true, ['counts', 'withdrawn'], ['warn']],
      ['乙局', true, [], []],
      ['丙局', false, ['counts'], []],
    ]);
  });
});

describe('what the ranking takes from the notices (rules §9)', () => {
  it('is the streak and the months of criticism, those of one number once', () => {
    const standings = noticeStandings(
      registers([
        { unit: '甲局', number: '第1期', date: '2022-07-05', round: '' },
        { unit: '甲局', number: '1期', date: '2022-07-05', round: '', reason: '另一事项' },
        { unit: '甲局、乙局', number: '第2期', date: '2022-10-05', round: '' },
        { unit: '甲局', number: '', date: '2022-10-06', round: '' },
        { unit: '甲局', number: '', date: '2022-10-06', round: '', level: '市级' },
        { unit: '甲局', kind: '通报表扬' },
        { unit: '甲局', withdrawn: '是' },
        { unit: '乙局', kind: '通报' },
      ]),
    );
    expect(standings.get('甲局')).toEqual({
      streak: 2,
      criticisms: ['2022-07', '2022-10', '2022-10', '2022-10'],
    });
    expect(standings.get('乙局')).toEqual({ streak: 1, criticisms: ['2022-10'] });
  });
});
