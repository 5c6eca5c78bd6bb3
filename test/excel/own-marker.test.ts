import { formatMarker, parseMarker, type ReportMarker } from '../../src/excel/own-marker';

const report: ReportMarker = {
  role: 'report',
  kind: 'summary',
  id: '{1}',
  name: '督查汇总',
  rowCount: 30,
  columnCount: 16,
  stamp: { row: 2, column: 8 },
  kept: { row: 9, rowCount: 20, keyColumn: 1, column: 15 },
  saved: { 区发改局: '已约谈' },
  bars: [{ row: 9, column: 9, rowCount: 20, columnCount: 1 }],
  charts: ['DutyLedger.rates.1'],
  finished: true,
};

test('a marker comes back as it was written', () => {
  expect(parseMarker(formatMarker(report))).toEqual(report);
  expect(parseMarker(formatMarker({ role: 'marks' }))).toEqual({ role: 'marks' });
});

test.each([
  ['no JSON', '督查'],
  ['another thing', '[1]'],
  ['an unknown role', '{"role":"x"}'],
  ['an unknown kind', JSON.stringify({ ...report, kind: 'other' })],
  ['a negative extent', JSON.stringify({ ...report, rowCount: -1 })],
  ['an extent that is no number', JSON.stringify({ ...report, columnCount: '16' })],
  ['a stamp without a place', JSON.stringify({ ...report, stamp: null })],
  ['texts that are none', JSON.stringify({ ...report, saved: { a: 1 } })],
])('a value that holds %s is unreadable', (_, value) => {
  expect(parseMarker(value)).toEqual({ role: 'unreadable' });
});
