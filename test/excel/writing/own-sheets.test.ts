import type { ReportMarker } from '../../../src/excel/own-marker';
import type { ListedSheet } from '../../../src/excel/sheet-list';
import { draftName, freeName, ownSheetOf } from '../../../src/excel/writing/own-sheets';

const marker = (id: string, name: string, kind: ReportMarker['kind'] = 'summary'): ReportMarker => ({
  role: 'report',
  kind,
  id,
  name,
  rowCount: 1,
  columnCount: 1,
  stamp: { row: 0, column: 0 },
  kept: null,
  saved: {},
  bars: [],
  charts: [],
  finished: true,
});

const sheet = (id: string, name: string) => ({ id, name }) as ListedSheet;

describe('the sheet of a kind', () => {
  test('is known by its id, whatever it is renamed to', () => {
    const copy = sheet('{2}', '督查汇总');
    const renamed = sheet('{1}', '十月汇总');
    const known = ownSheetOf('summary', [
      [copy, marker('{1}', '督查汇总')],
      [renamed, marker('{1}', '督查汇总')],
    ]);
    expect(known?.sheet).toBe(renamed);
  });

  test('is known by its name where the ids are new', () => {
    const original = sheet('{9}', '督查汇总');
    const known = ownSheetOf('summary', [
      [sheet('{8}', '督查汇总 存档'), marker('{1}', '督查汇总')],
      [original, marker('{1}', '督查汇总')],
    ]);
    expect(known?.sheet).toBe(original);
  });

  test('is none of another kind, and none without a marker', () => {
    expect(
      ownSheetOf('summary', [
        [sheet('{1}', '督查汇总'), null],
        [sheet('{2}', '矩阵'), marker('{2}', '矩阵', 'matrix')],
        [sheet('{3}', '督查汇总 (2)'), { role: 'unreadable' }],
      ]),
    ).toBeNull();
  });
});

describe('a name', () => {
  test('gets a number where it is taken, in any case', () => {
    expect(freeName('Summary', ['SUMMARY', 'summary (2)'])).toBe('Summary (3)');
    expect(freeName('督查汇总', ['责任表'])).toBe('督查汇总');
  });

  test('never grows past 31 characters', () => {
    const long = '长'.repeat(31);
    expect(freeName(long, [long])).toHaveLength(31);
    expect(draftName(long)).toHaveLength(31);
  });
});
