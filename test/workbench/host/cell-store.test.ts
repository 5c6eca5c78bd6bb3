import { CellStore } from '../../../workbench/host/model/cell-store';

/** Three rows: numbers, words, and a formula with its result. */
function filled(): CellStore {
  const store = new CellStore();
  store.setValue(0, 0, 1);
  store.setValue(0, 1, 2);
  store.setValue(1, 0, '文');
  store.setStyle(1, 0, 3);
  store.setFormula(2, 0, '=A1+1', 2);
  return store;
}

const contentOf = (store: CellStore): unknown =>
  Array.from({ length: 4 }, (_row, row) =>
    Array.from({ length: 3 }, (_column, column) => [
      store.value(row, column),
      store.formula(row, column),
      store.style(row, column),
    ]),
  );

type Change = (store: CellStore) => void;

const CHANGES: readonly (readonly [string, Change])[] = [
  ['a value', (store) => store.setValue(0, 0, 9)],
  ['a formula', (store) => store.setFormula(1, 0, '=1', 1)],
  ['the words of a formula', (store) => store.setFormulaText(2, 0, '=A2+1')],
  ['a result', (store) => store.setResult(2, 0, 7)],
  ['a look', (store) => store.setStyle(1, 0, 4)],
  ['a cell emptied', (store) => store.clearContent(0, 1)],
  ['a cell erased', (store) => store.eraseCell(1, 0)],
  ['a cell moved', (store) => store.moveCell(0, 0, 3, 2)],
  ['rows inserted', (store) => store.insertRows(1, 2)],
  ['rows deleted', (store) => store.deleteRows(0, 1)],
  ['cells shifted to the right', (store) => store.shiftColumns(0, 2, 0, 1)],
  ['cells shifted to the left', (store) => store.shiftColumns(0, 2, 0, -1)],
];

describe('a copy of cells', () => {
  test.each(CHANGES)('stays as it was: %s', (_, change) => {
    const store = filled();
    const copy = store.copy();
    const before = contentOf(copy);
    change(store);
    expect(contentOf(copy)).toEqual(before);
    expect(contentOf(store)).not.toEqual(before);
  });

  test.each(CHANGES)('changes alone: %s', (_, change) => {
    const store = filled();
    const copy = store.copy();
    const before = contentOf(store);
    change(copy);
    expect(contentOf(store)).toEqual(before);
    const alone = filled();
    change(alone);
    expect(contentOf(copy)).toEqual(contentOf(alone));
  });

  test('shares the rows that nobody changes', () => {
    const store = filled();
    const copy = store.copy();
    store.setValue(0, 0, 9);
    expect(copy.row(1)).toBe(store.row(1));
    expect(copy.row(0)).not.toBe(store.row(0));
  });
});
