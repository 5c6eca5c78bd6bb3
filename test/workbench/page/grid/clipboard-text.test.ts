import fc from 'fast-check';
import { areaBetween } from '../../../../workbench/host/model/area';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { copiedText, pastedCells } from '../../../../workbench/page/grid/clipboard-text';

test.each([
  ['甲', [['甲']]],
  [
    '甲\t乙\r\n丙\t丁\r\n',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ],
  ['"一\n二"\t"说""好"""', [['一\n二', '说"好"']]],
  [
    'a\nb\tc',
    [
      ['a', ''],
      ['b', 'c'],
    ],
  ],
  ['5" 管\t1', [['5" 管', '1']]],
  ['', [['']]],
  ['\t\n', [['', '']]],
])('%j is pasted as %j', (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});

test('what is copied is pasted as it was', () => {
  const texts = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\t', '"', '甲', ' ') }), {
      minLength: 2,
      maxLength: 2,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(texts, (rows) => {
      const workbook = HostWorkbook.blank();
      const [sheet] = workbook.sheets;
      if (sheet === undefined) throw new Error('a blank workbook has a sheet');
      // So that the used area covers all of it.
      sheet.cells.setValue(rows.length, 2, 'end');
      rows.forEach((row, at) => {
        row.forEach((text, column) => {
          sheet.cells.setValue(at, column, text);
        });
      });
      const copied = copiedText(workbook, sheet, areaBetween(0, 0, rows.length - 1, 1));
      expect(pastedCells(copied)).toEqual(rows);
    }),
  );
});
