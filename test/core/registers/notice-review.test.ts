import fc from 'fast-check';
import { reviewNotices, type UnitNotices } from '../../../src/core/registers/notice-review';
import { parseRound, roundParts } from '../../../src/core/registers/round';
import { formatAddress } from '../../../src/core/table/cell';
import { noticesOf, type NoticeCells, type ReadOn } from './registers-of';

const unitIn = (rows: readonly NoticeCells[], unit: string, on: ReadOn = {}): UnitNotices | undefined =>
  reviewNotices(noticesOf(rows, on)).units.find((each) => each.unit === unit);

const criticised = (round: string, unit = '甲局', more: NoticeCells = {}): NoticeCells => ({
  round,
  unit,
  ...more,
});

describe('the streak of notices (rules §10)', () => {
  it.each<[string, readonly NoticeCells[], number, readonly string[]]>([
    ['one round', [criticised('2022Q3')], 1, []],
    ['two held rounds in a row', [criticised('2022Q2'), criticised('2022Q3')], 2, ['warn']],
    ['three', [criticised('2022Q1'), criticised('2022Q2'), criticised('2022Q3')], 3, ['disqualify']],
    [
      'four',
      [criticised('2021Q4'), criticised('2022Q1'), criticised('2022Q2'), criticised('2022Q3')],
      4,
      ['disqualify'],
    ],
    ['twice in one round', [criticised('2022Q3'), criticised('2022Q3')], 1, []],
    [
      'rounds in any order of rows',
      [criticised('2022Q3'), criticised('2022Q1'), criticised('2022Q2')],
      3,
      ['disqualify'],
    ],
    [
      'not in the latest held round',
      [criticised('2022Q1'), criticised('2022Q2'), criticised('2022Q3', '乙局')],
      0,
      [],
    ],
    [
      'a held round between in which others were criticised',
      [criticised('2022Q1'), criticised('2022Q2', '乙局'), criticised('2022Q3')],
      1,
      [],
    ],
    ['a round that was not held between', [criticised('2022Q1'), criticised('2022Q3')], 2, ['warn']],
    [
      'one of them withdrawn, the round held by another',
      [
        criticised('2022Q1'),
        criticised('2022Q2', '甲局', { withdrawn: '是' }),
        criticised('2022Q2', '乙局'),
        criticised('2022Q3'),
      ],
      1,
      [],
    ],
    [
      'one of them withdrawn, and so not held',
      [criticised('2022Q1'), criticised('2022Q2', '甲局', { withdrawn: '是' }), criticised('2022Q3')],
      2,
      ['warn'],
    ],
    ['praise between', [criticised('2022Q2'), criticised('2022Q3', '甲局', { kind: '通报表扬' })], 1, []],
    [
      'a notice of the city holds no round and is none of the streak',
      [criticised('2022Q2'), criticised('2022Q3', '甲局', { level: '市级', issuer: '市政府督查室' })],
      1,
      ['refer'],
    ],
    [
      'dated after the day looked at',
      [criticised('2022Q2'), criticised('2022Q3'), criticised('2022Q4', '甲局', { date: '2023-01-10' })],
      2,
      ['warn'],
    ],
  ])('%s', (_, rows, streak, proposals) => {
    const unit = unitIn(rows, '甲局');
    expect(unit?.streak).toBe(streak);
    expect(unit?.proposals.map(({ kind }) => kind)).toEqual(proposals);
  });

  it('names the rounds that were skipped, and the rows that it rests on', () => {
    const unit = unitIn(
      [criticised('2021Q4'), criticised('2022Q1', '乙局', { withdrawn: '是' }), criticised('2022Q3')],
      '甲局',
    );
    const [proposal] = unit?.proposals ?? [];
    if (proposal?.kind !== 'warn') throw new Error('a warning was expected');
    expect(proposal.rounds).toEqual(['2021Q4', '2022Q3']);
    expect(proposal.skipped).toEqual(['2022Q1', '2022Q2']);
    expect(proposal.restsOn.map(({ cell }) => formatAddress(cell))).toEqual(['通报台账!C2', '通报台账!C4']);
  });

  it.each<[string, NoticeCells, readonly string[]]>([
    [
      'of an unknown kind in a round that would be skipped',
      { unit: '乙局', round: '2022Q2', kind: '通报' },
      ['通报台账!C4'],
    ],
    [
      'of an unknown kind after the latest held round',
      { unit: '乙局', round: '2022Q4', kind: '' },
      ['通报台账!C4'],
    ],
    ['of no unit', { unit: '', round: '2022Q2' }, ['通报台账!C4']],
    ['of an unknown level', { unit: '乙局', round: '2022Q2', level: '', issuer: '' }, ['通报台账!C4']],
    ['of an unknown time', { unit: '乙局', round: '', date: '' }, ['通报台账!C4']],
    ['before the streak', { unit: '乙局', round: '2021Q4', kind: '' }, []],
    ['of praise', { unit: '', round: '2022Q2', kind: '通报表扬' }, []],
    ['of the city', { unit: '', round: '2022Q2', level: '市级' }, []],
  ])('counts no row %s, and says where one may change the streak', (_, row, doubts) => {
    const unit = unitIn([criticised('2022Q1'), criticised('2022Q3'), row], '甲局', { asOf: '2022-12-31' });
    const [proposal] = unit?.proposals ?? [];
    if (proposal?.kind !== 'warn') throw new Error('a warning was expected');
    expect(unit?.streak).toBe(2);
    expect(proposal.doubts.map(({ cell }) => formatAddress(cell))).toEqual(doubts);
  });

  it('counts months where a round is one', () => {
    const rows = [
      criticised('2022年9月'),
      criticised('2022-10'),
      criticised('', '甲局', { date: '2022-11-08' }),
    ];
    const unit = unitIn(rows, '甲局', { settings: { roundLength: 'month' } });
    expect(unit?.rounds).toEqual(['2022-09', '2022-10', '2022-11']);
    expect(unit?.proposals.map(({ kind }) => kind)).toEqual(['disqualify']);
  });

  it('proposes nothing for a collective name', () => {
    const rows = [criticised('2022Q2', '各乡镇街道'), criticised('2022Q3', '各乡镇街道')];
    expect(unitIn(rows, '各乡镇街道')).toMatchObject({ streak: 2, proposals: [] });
  });
});

describe('any notices', () => {
  const rounds = ['2021Q3', '2021Q4', '2022Q1', '2022Q2', '2022Q3', '2022Q4'];
  const rows = fc.array(
    fc.record({
      unit: fc.constantFrom('甲局', '乙局', '丙局'),
      round: fc.constantFrom(...rounds),
      kind: fc.constantFrom('通报批评', '通报批评', '通报表扬'),
      level: fc.constantFrom('区级', '区级', '市级'),
      withdrawn: fc.constantFrom('', '', '是'),
    }),
    { maxLength: 24 },
  );

  /** The rule by the letter, from the latest held round backwards. */
  function streakByLetter(
    list: readonly { unit: string; round: string; kind: string; level: string; withdrawn: string }[],
    unit: string,
  ): number {
    const counting = list.filter(
      (row) => row.kind === '通报批评' && row.level === '区级' && row.withdrawn === '',
    );
    let streak = 0;
    for (const round of [...rounds].reverse()) {
      const inRound = counting.filter((row) => row.round === round);
      if (inRound.length === 0) continue;
      if (!inRound.some((row) => row.unit === unit)) return streak;
      streak += 1;
    }
    return streak;
  }

  it('have the streaks of the rule, whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        rows.chain((list) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
        (list) => {
          const { units } = reviewNotices(noticesOf(list));
          for (const { unit, streak, rounds: of, proposals } of units) {
            expect(streak).toBe(streakByLetter(list, unit));
            expect(of).toHaveLength(streak);
            expect(proposals.some(({ kind }) => kind === 'warn')).toBe(streak === 2);
            expect(proposals.some(({ kind }) => kind === 'disqualify')).toBe(streak >= 3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never add to the streak of their unit by being withdrawn', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, at) => {
        const index = list.length === 0 ? 0 : at % list.length;
        const target = list[index];
        if (target === undefined) return;
        const streakIn = (cells: typeof list): number => unitIn(cells, target.unit)?.streak ?? 0;
        expect(streakIn(list.with(index, { ...target, withdrawn: '是' }))).toBeLessThanOrEqual(
          streakIn(list),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('have rounds that read back', () => {
    for (const text of rounds) {
      const round = parseRound(text);
      expect(round).toBe(text);
      if (round !== null) expect(`${roundParts(round).year}Q${roundParts(round).number}`).toBe(text);
    }
  });
});
