import { differences, type ComparedReport, type ExpectedReport } from './compare-report';

const expected: ExpectedReport = {
  file: 'x.xlsx',
  args: [],
  layout: { columns: { item: 'B' }, months: [{ period: '2022-10', progress: 'F' }] },
  period: '2022-10',
  start: '2022-10',
  asOf: '2022-10-31',
  deadline: '2022-10-24',
  entries: [{ item: '事项', period: '2022-10', status: 'late', daysLate: 3 }],
  findings: [{ code: 'entry.late', cell: 'A!H4' }],
  optionalFindings: [{ code: 'rank.approximate', cell: 'A!G4' }],
  units: [
    { unit: '甲局', place: 1 },
    { unit: '乙局', place: 2 },
  ],
};

const same: ComparedReport = {
  ...expected,
  entries: expected.entries.map((entry) => ({ ...entry, rank: 3 })),
};

describe('comparing a report with what is expected', () => {
  it.each<[string, Partial<ComparedReport>, readonly string[]]>([
    ['a field that is left out is not fixed', {}, []],
    [
      'an optional finding may be there',
      { findings: [...expected.findings, { code: 'rank.approximate', cell: 'A!G4' }] },
      [],
    ],
    ['a date', { deadline: '2022-10-25' }, [': deadline is "2022-10-25", expected "2022-10-24"']],
    [
      'a column more',
      { layout: { ...expected.layout, columns: { item: 'B', remark: 'Z' } } },
      ['columns: remark is "Z", expected undefined'],
    ],
    ['a month less', { layout: { ...expected.layout, months: [] } }, ['month 2022-10: lacking']],
    [
      'an entry that differs',
      { entries: [{ item: '事项', period: '2022-10', status: 'late', daysLate: 2 }] },
      ['entry 事项… 2022-10: daysLate is 2, expected 3'],
    ],
    ['an entry less', { entries: [] }, ['entry 事项… 2022-10: lacking']],
    ['a finding less', { findings: [] }, ['finding entry.late A!H4: lacking']],
    [
      'a finding twice',
      { findings: [...expected.findings, ...expected.findings] },
      ['finding entry.late A!H4: not expected'],
    ],
    [
      'units in another order',
      { units: [...expected.units].reverse() },
      ['order of units: 乙局 甲局, expected 甲局 乙局'],
    ],
  ])('%s', (_, change, lines) => {
    expect(differences(expected, { ...same, ...change })).toEqual(lines);
  });
});
