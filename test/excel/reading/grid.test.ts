import { GridBuilder, type CellBlock } from '../../../src/excel/reading/grid';

function block(row: number, column: number, cells: readonly (readonly (string | number)[])[]): CellBlock {
  return {
    range: { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 },
    values: cells,
    text: cells.map((line) => line.map(String)),
    numberFormat: cells.map((line) => line.map(() => 'General')),
    valueTypes: cells.map((line) => line.map((cell) => (String(cell).startsWith('#') ? 'Error' : 'String'))),
  };
}

describe('the grids of a sheet', () => {
  test('put blocks below each other, with blank rows between', () => {
    const grid = new GridBuilder({ row: 2, column: 1, rowCount: 4, columnCount: 2 });
    grid.add(block(2, 1, [['a', 'b']]));
    grid.add(block(5, 1, [['c', 'd']]));
    expect(grid.build().values).toEqual([['a', 'b'], [], [], ['c', 'd']]);
  });

  test('put blocks beside each other, with blanks between', () => {
    const grid = new GridBuilder({ row: 0, column: 0, rowCount: 2, columnCount: 6 });
    grid.add(
      block(0, 0, [
        ['a', 'b'],
        ['c', ''],
      ]),
    );
    grid.add(block(1, 5, [[7]]));
    expect(grid.build()).toMatchObject({
      values: [
        ['a', 'b'],
        ['c', '', '', '', '', 7],
      ],
      text: [
        ['a', 'b'],
        ['c', '', '', '', '', '7'],
      ],
    });
  });

  test('tell an error value from the text of one', () => {
    const grid = new GridBuilder({ row: 0, column: 0, rowCount: 1, columnCount: 2 });
    const cells = block(0, 0, [['#REF!', '#REF!']]);
    grid.add({ ...cells, valueTypes: [['Error', 'String']] });
    expect(grid.build().values).toEqual([[{ error: '#REF!' }, '#REF!']]);
  });

  test('leave out the blanks at the end of a row', () => {
    const grid = new GridBuilder({ row: 0, column: 0, rowCount: 1, columnCount: 4 });
    grid.add(block(0, 0, [['a', '', '', '']]));
    const { values, text, numberFormats } = grid.build();
    expect([values[0], text[0], numberFormats[0]]).toEqual([['a'], ['a'], ['General']]);
  });

  test('share what is equal, so that a long table fits in memory', () => {
    const grid = new GridBuilder({ row: 0, column: 0, rowCount: 3, columnCount: 2 });
    grid.add(
      block(0, 0, [
        ['a', 'b'],
        ['c', 'd'],
        ['', ''],
      ]),
    );
    const { values, text, numberFormats } = grid.build();
    expect(text[0]).toBe(values[0]);
    expect(numberFormats[1]).toBe(numberFormats[0]);
  });
});
