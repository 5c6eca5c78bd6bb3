import { displayWidth, textTable } from '../../../workbench/check/text-table';

describe('the width of a text in a terminal', () => {
  it.each([
    ['', 0],
    ['abc 12%', 7],
    ['区发改局', 8],
    ['（名称待核）', 12],
    ['１２', 4],
    ['𠮷野', 4],
    ['e\u0301', 1],
    ['零\u200b宽', 4],
  ])('%s is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('a table in a terminal', () => {
  it('puts columns under each other', () => {
    const lines = textTable(
      [
        { header: '名次', align: 'right' },
        { header: '责任单位', align: 'left' },
        { header: '按时率', align: 'right' },
      ],
      [
        ['1', '区市场监管局局（名称待核）', '100%'],
        ['12', '区水利局', '71.4%'],
      ],
    );
    expect(lines).toEqual([
      '名次  责任单位                    按时率',
      '   1  区市场监管局局（名称待核）    100%',
      '  12  区水利局                     71.4%',
    ]);
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
  });
});
