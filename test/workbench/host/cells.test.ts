import { createHost } from '../../../workbench/host/host';
import { openOffice } from '../../../workbench/host/office-client';
import { loadXlsx } from '../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { opened, refusalOf } from './opened';

const LIST = [
  ['责任单位', '进度', '完成'],
  ['区住建局', '已完成80%', true],
  ['区民政局', '推进中', false],
  ['区商务局', 12, '=B4*2'],
];

/** The sheet with the list at its top, and what `read` gives of it. */
async function withList<Seen>(
  read: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Seen>,
): Promise<Seen> {
  const { onSheet } = opened();
  return onSheet(async (sheet, context) => {
    sheet.getRange('A1:C4').formulas = LIST;
    return read(sheet, context);
  });
}

// learn.microsoft.com, "Find a string using the Excel JavaScript API": Range.find, findOrNullObject, Worksheet.findAll.
describe('finding words', () => {
  test.each([
    ['part of a cell', '民政', {}, 'Sheet1!A3'],
    ['a whole cell only', '推进', { completeMatch: true }, null],
    ['backwards', '区', { searchDirection: 'Backwards' }, 'Sheet1!A4'],
    ['with a sign for anything', '区?建*', {}, 'Sheet1!A2'],
    ['with that sign taken literally', '区~?', {}, null],
  ] as const)('%s', async (_what, words, criteria, address) => {
    const found = await withList(async (sheet, context) => {
      const range = sheet.getRange('A1:C4').findOrNullObject(words, criteria);
      range.load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    });
    expect(found).toBe(address);
  });

  test('a word that is nowhere is ItemNotFound', async () => {
    const run = withList(async (sheet, context) => {
      sheet.getRange('A1:C4').find('没有', {});
      await context.sync();
    });
    expect(await refusalOf(run)).toEqual({ code: 'ItemNotFound', location: 'Range.find' });
  });

  test('all cells of a sheet, and how often a word was replaced', async () => {
    const seen = await withList(async (sheet, context) => {
      const all = sheet.findAll('区', {});
      all.load('address');
      const times = sheet.replaceAll('局', '局（区）', {});
      const cell = sheet.getRange('A2');
      cell.load('values');
      await context.sync();
      return [all.address, times.value, cell.values];
    });
    expect(seen).toEqual(['Sheet1!A2:A4', 3, [['区住建局（区）']]]);
  });
});

// learn.microsoft.com, "Find special cells within a range".
describe('special cells', () => {
  test.each([
    ['Constants', 'Text', 'Sheet1!A1:C1, Sheet1!A2:B3, Sheet1!A4'],
    ['Constants', 'LogicalNumbers', 'Sheet1!C2:C3, Sheet1!B4'],
    ['Formulas', 'All', 'Sheet1!C4'],
    ['Blanks', 'All', null],
  ] as const)('%s of kind %s', async (type, kind, address) => {
    const found = await withList(async (sheet, context) => {
      const cells = sheet.getRange('A1:C4').getSpecialCellsOrNullObject(type, kind);
      cells.load('address');
      await context.sync();
      return cells.isNullObject ? null : cells.address;
    });
    expect(found).toBe(address);
  });

  test('visible cells leave hidden rows and columns out', async () => {
    const found = await withList(async (sheet, context) => {
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const cells = sheet.getRange('A1:C4').getSpecialCells('Visible');
      cells.load('address');
      await context.sync();
      return cells.address;
    });
    expect(found).toBe('Sheet1!A1:A2, Sheet1!C1:C2, Sheet1!A4, Sheet1!C4');
  });

  test('none of a kind is ItemNotFound', async () => {
    const run = withList(async (sheet, context) => {
      sheet.getRange('A1:C4').getSpecialCells('DataValidations');
      await context.sync();
    });
    expect((await refusalOf(run)).code).toBe('ItemNotFound');
  });
});

// learn.microsoft.com, "Sort and filter": RangeSort.apply; RemoveDuplicates page.
describe('sorting', () => {
  const read = async (sort: (range: Excel.Range) => void): Promise<unknown> => {
    const { onSheet } = opened();
    return onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B6');
      range.values = [
        ['单位', '数'],
        ['民政局', 2],
        ['', ''],
        ['商务局', true],
        ['住建局', 10],
        ['城管局', 2],
      ];
      sheet.getRange('A5').format.fill.color = '#FF0000';
      sort(range);
      range.load('values');
      await context.sync();
      return range.values.map(([name]: unknown[]) => name);
    });
  };

  test.each([
    [
      'upward: numbers, words, truths, blanks last',
      [{ key: 1 }],
      ['单位', '民政局', '城管局', '住建局', '商务局', ''],
    ],
    [
      'downward, and by a second key where the first is the same',
      [
        { key: 1, ascending: false },
        { key: 0, ascending: true },
      ],
      ['单位', '商务局', '住建局', '城管局', '民政局', ''],
    ],
    [
      'by colour',
      [{ key: 0, sortOn: 'CellColor', color: '#FF0000' }],
      ['单位', '住建局', '民政局', '', '商务局', '城管局'],
    ],
  ] as const)('%s', async (_what, fields, names) => {
    expect(await read((range) => range.sort.apply([...fields], false, true, 'Rows'))).toEqual(names);
  });

  test('formulas go with their row', async () => {
    const seen = await withList(async (sheet, context) => {
      sheet.getRange('B2:B3').values = [[30], [20]];
      sheet.getRange('A2:C4').sort.apply([{ key: 1 }]);
      const cells = sheet.getRange('A2:C2');
      cells.load('formulas');
      await context.sync();
      return cells.formulas;
    });
    expect(seen).toEqual([['区商务局', 12, '=B2*2']]);
  });

  test('merged cells refuse', async () => {
    const run = withList(async (sheet, context) => {
      sheet.getRange('A2:A3').merge();
      sheet.getRange('A1:C4').sort.apply([{ key: 0 }]);
      await context.sync();
    });
    expect((await refusalOf(run)).code).toBe('MergedRangeConflict');
  });

  test('rows that say the same are taken away, and those below move up', async () => {
    const { onSheet } = opened();
    const seen = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B4');
      range.values = [
        ['x', 1],
        ['X', 2],
        ['y', 3],
        ['x', 4],
      ];
      const result = range.removeDuplicates([0], false);
      result.load('removed,uniqueRemaining');
      range.load('values');
      await context.sync();
      return [result.removed, result.uniqueRemaining, range.values];
    });
    expect(seen).toEqual([
      2,
      2,
      [
        ['x', 1],
        ['y', 3],
        ['', ''],
        ['', ''],
      ],
    ]);
  });
});

// learn.microsoft.com, "Cut, copy, and paste ranges": skipBlanks and transpose.
test('copying turns rows into columns, formulas included', async () => {
  const seen = await withList(async (sheet, context) => {
    sheet.getRange('E1').copyFrom('B4:C4', 'All', false, true);
    const range = sheet.getRange('E1:E2');
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });
  expect(seen).toEqual([[12], ['=E1*2']]);
});

// learn.microsoft.com, "Set and get range hyperlinks": Range.hyperlink.
describe('links', () => {
  test('say where they lead, look like links, and come back from a file', async () => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet) => {
      sheet.getRange('A1').hyperlink = {
        address: 'https://example.com/a?b=1&c=2',
        screenTip: '看',
        textToDisplay: '说明',
      };
      sheet.getRange('A2').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: '回到顶端' };
      await Promise.resolve();
    });
    await onSheet(async (sheet) => {
      sheet.getRange('1:1').insert('Down');
      await Promise.resolve();
    });
    const outcome = await loadXlsx(await saveXlsx(host.workbook), 'a.xlsx');
    if (!outcome.ok) throw new Error('The file cannot be opened.');
    const seen = await openOffice(createHost(outcome.workbook)).Excel.run(async (context) => {
      const cells = ['A1', 'A2', 'A3'].map((address) =>
        context.workbook.worksheets.getItem('Sheet1').getRange(address),
      );
      for (const cell of cells) cell.load('hyperlink,format/font/underline');
      await context.sync();
      return cells.map((cell) => [cell.hyperlink, cell.format.font.underline]);
    });
    expect(seen).toEqual([
      [null, 'None'],
      [{ address: 'https://example.com/a?b=1&c=2', screenTip: '看', textToDisplay: '说明' }, 'Single'],
      [{ documentReference: 'Sheet1!A1', screenTip: '', textToDisplay: '回到顶端' }, 'Single'],
    ]);
  });

  test('go, and leave the words', async () => {
    const { onSheet } = opened();
    const seen = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { address: 'https://example.com', textToDisplay: '说明' };
      cell.clear('Hyperlinks');
      cell.load('hyperlink,values');
      await context.sync();
      return [cell.hyperlink, cell.values];
    });
    expect(seen).toEqual([null, [['说明']]]);
  });
});

describe('pasting over merged cells', () => {
  test('a part of them is refused', async () => {
    const pasting = opened().onSheet(async (sheet, context) => {
      sheet.getRange('F1:G1').merge();
      sheet.getRange('F1').copyFrom('A1:A3');
      await context.sync();
    });
    expect((await refusalOf(pasting)).code).toBe('MergedRangeConflict');
  });

  test('the whole of them are cells apart again, each with its own value', async () => {
    const values = await opened().onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['一', '二']];
      sheet.getRange('F1:G1').merge();
      sheet.getRange('F1').copyFrom('A1:B1');
      const range = sheet.getRange('F1:G1').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['一', '二']]);
  });

  test('values alone go to the first of them', async () => {
    const values = await opened().onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['一', '二']];
      sheet.getRange('F1:G1').merge();
      sheet.getRange('F1').copyFrom('A1:B1', 'Values');
      const range = sheet.getRange('F1:G1').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['一', '']]);
  });
});
