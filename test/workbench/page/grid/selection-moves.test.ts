import { areaBetween, cellArea } from '../../../../workbench/host/model/area';
import type { Sheet } from '../../../../workbench/host/model/sheet';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { formatArea } from '../../../../workbench/host/model/address';
import { moveOf } from '../../../../workbench/page/grid/move-keys';
import {
  cellSelection,
  movedSelection,
  type Selection,
} from '../../../../workbench/page/grid/selection-moves';

const EXTENT = { rows: 50, columns: 20 };

/** A1:C5 filled but for row 4, B2:C3 merged, row 7 and column E hidden. */
function sheet(): Sheet {
  const made = HostWorkbook.blank().addSheet('表');
  for (const row of [0, 1, 2, 4]) for (const column of [0, 1, 2]) made.cells.setValue(row, column, 'x');
  made.merges.add(areaBetween(1, 1, 2, 2));
  made.row(6).hidden = true;
  made.column(4).hidden = true;
  return made;
}

const NO_KEYS = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function after(on: Sheet, from: Selection, ...keys: readonly string[]): Selection {
  return keys.reduce((selection, pressed) => {
    const parts = pressed.split('+');
    const key = parts.at(-1) ?? '';
    const event = { ...NO_KEYS, key, shiftKey: parts.includes('Shift'), ctrlKey: parts.includes('Ctrl') };
    const move = moveOf(event, 10);
    if (move === null) throw new Error(`${pressed} does not move`);
    return movedSelection(on, selection, move.move, { extend: move.extend, extent: EXTENT });
  }, from);
}

test.each([
  ['A1', ['ArrowRight'], 'B1'],
  ['A1', ['ArrowLeft'], 'A1'],
  ['B1', ['ArrowDown'], 'B2:C3'],
  ['B1', ['ArrowDown', 'ArrowDown'], 'B4'],
  ['A2', ['ArrowRight', 'ArrowRight'], 'D2'],
  ['D1', ['ArrowRight'], 'F1'],
  ['A6', ['ArrowDown'], 'A8'],
  ['A1', ['Ctrl+ArrowDown'], 'A3'],
  ['A1', ['Ctrl+ArrowDown', 'Ctrl+ArrowDown'], 'A5'],
  ['A1', ['Ctrl+ArrowRight'], 'C1'],
  ['A1', ['PageDown'], 'A12'],
  ['D9', ['Home'], 'A9'],
  ['D9', ['Ctrl+Home'], 'A1'],
  ['A1', ['Ctrl+End'], 'C5'],
  ['A1', ['Shift+ArrowRight'], 'A1:B1'],
  ['A1', ['Shift+ArrowRight', 'Shift+ArrowDown'], 'A1:C3'],
  ['D4', ['Shift+ArrowUp'], 'D3:D4'],
  ['D4', ['Shift+ArrowUp', 'Shift+ArrowDown'], 'D4'],
  ['D4', ['Shift+ArrowUp', 'Shift+ArrowLeft'], 'B2:D4'],
  ['A4', ['Enter'], 'A5'],
  ['A4', ['Shift+Enter'], 'A3'],
  ['A1', ['Tab'], 'B1'],
])('from %s, %j goes to %s', (start, keys, end) => {
  const on = sheet();
  const [, letter = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(start) ?? [];
  const from = cellSelection(on, Number(digits) - 1, letter.charCodeAt(0) - 65);
  expect(formatArea(after(on, from, ...keys).area)).toBe(end);
});

test('what was extended collapses to its first cell when it moves on', () => {
  const on = sheet();
  const extended = after(on, { anchor: { row: 8, column: 3 }, area: cellArea(8, 3) }, 'Shift+ArrowDown');
  expect(formatArea(after(on, extended, 'ArrowRight').area)).toBe('F9');
});

test.each(['a', 'F2', 'Escape', 'Delete'])('%s is no move', (key) => {
  expect(moveOf({ ...NO_KEYS, key }, 10)).toBeNull();
});
