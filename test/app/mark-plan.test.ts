import { planMarks } from '../../src/app/mark-plan';
import { markSignature } from '../../src/app/mark-signature';
import { finding, type Finding, type FindingCode, type FindingParams } from '../../src/core/finding';
import type { CellValue } from '../../src/core/table/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/table/workbook-snapshot';

function sheetOf(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  const columnCount = Math.max(...values.map((row) => row.length));
  return {
    id: `{${name}}`,
    name,
    visibility: 'visible',
    isActive: true,
    isOwn: false,
    used: { row: 1, column: 1, rowCount: values.length, columnCount },
    values,
    text: [],
    numberFormats: [],
    merges: null,
    centeredAcross: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  };
}

const workbookOf = (...sheets: SheetSnapshot[]): WorkbookSnapshot => ({
  fileName: '',
  dateSystem: 1900,
  sheets,
});

/** From B2: 事项, 单位, 进展, 排名. The second item covers two rows. */
const table = sheetOf('责任表', [
  ['事项', '单位', '进展', '排名'],
  ['甲', '区发改局', '', 13],
  ['乙', '区财政局', '无', ''],
  ['', '区税务局', '', { error: '#N/A' }],
]);

const body = { sheet: '责任表', range: { row: 2, column: 1, rowCount: 3, columnCount: 4 } };

function at<Code extends FindingCode>(
  code: Code,
  row: number,
  column: number,
  params: FindingParams[Code],
  sheet = '责任表',
): Finding {
  return finding(code, { cell: { sheet, row, column }, item: 0, unit: null, period: null }, params);
}

const plan = (findings: readonly Finding[], bodies = [body], snapshot = workbookOf(table)) =>
  planMarks({ table: { columns: { item: 1, leadUnit: 2 }, bodies }, findings }, snapshot);

test('a mark holds what its row and cell held', () => {
  const [marked] = plan([at('rank.outOfRange', 2, 4, { text: '13', peers: 12 })]);
  expect(marked).toEqual({
    sheet: '责任表',
    area: body.range,
    rowColumns: [1, 2],
    marks: [{ row: 2, column: 4, signature: markSignature('error', ['甲', '区发改局'], 13) }],
  });
});

test('of a merged item, a row below the first is named by its own blank cell', () => {
  const [marked] = plan([at('cell.error', 4, 4, { part: 'rank', error: '#N/A' })]);
  expect(marked?.marks).toEqual([
    { row: 4, column: 4, signature: markSignature('error', ['', '区税务局'], { error: '#N/A' }) },
  ]);
});

test('the worst severity of a cell counts, whatever comes first; notes get no mark', () => {
  const warning = at('progress.hollow', 3, 3, { text: '无' });
  const error = at('unit.blank', 3, 3, {});
  const note = at('rank.scale', 2, 4, { text: '很有希望' });
  for (const findings of [
    [warning, error, note],
    [note, error, warning],
  ]) {
    const [marked] = plan(findings);
    expect(marked?.marks).toEqual([
      { row: 3, column: 3, signature: markSignature('error', ['乙', '区财政局'], '无') },
    ]);
  }
});

test('a header cell with a finding widens the area', () => {
  const [marked] = plan([at('month.duplicate', 1, 5, { part: 'progress' })]);
  expect(marked?.area).toEqual({ row: 1, column: 1, rowCount: 4, columnCount: 5 });
});

test('each sheet has its own marks, and a sheet without any has none', () => {
  const bodies = ['4月', '5月', '6月'].map((sheet) => ({ ...body, sheet }));
  const snapshot = workbookOf(...bodies.map(({ sheet }) => ({ ...table, name: sheet })));
  const planned = plan(
    [at('leader.blank', 2, 3, {}, '4月'), at('unit.blank', 3, 2, {}, '6月')],
    bodies,
    snapshot,
  );
  expect(planned.map(({ sheet, marks }) => [sheet, marks.length])).toEqual([
    ['4月', 1],
    ['6月', 1],
  ]);
});

test('nothing wrong is nothing to mark', () => {
  expect(plan([])).toEqual([]);
});
