import { cellInput, textInput } from '../../../src/excel/writing/cell-input';

describe('text', () => {
  test.each([
    '=SUM(A1)',
    '+1',
    '-2',
    '@x',
    '\t=1',
    ' =1',
    "'=1",
    '3/12',
    '10.24',
    '1e5',
    '５',
    'TRUE',
    'Oct-22',
    '（5）',
    '10月24日',
    '$5',
    '¥5',
    '%',
  ])('like %j is guarded by an apostrophe', (text) => expect(textInput(text)).toBe(`'${text}`));

  test.each(['', '推进有序', '第3名', '✓ 按时', '▲ 迟报'])('like %j is put in as it is', (text) =>
    expect(textInput(text)).toBe(text),
  );

  test('is cut where a cell ends', () => {
    const input = textInput(`=${'长'.repeat(40_000)}`);
    expect(input).toHaveLength(32_767);
    expect(input.endsWith('…')).toBe(true);
  });
});

test('a number is put in as a number, a blank clears', () => {
  expect(cellInput({ kind: 'number', value: 0.875 })).toBe(0.875);
  expect(cellInput({ kind: 'blank' })).toBe('');
});

test('a link is a formula; quotes in names and texts cannot end it', () => {
  const to = { sheet: `李'四"表`, row: 3, column: 11 };
  expect(cellInput({ kind: 'link', to, text: '"看"' })).toBe(`=HYPERLINK("#'李''四""表'!L4","""看""")`);
});
