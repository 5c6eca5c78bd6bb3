import fc from 'fast-check';
import { detect } from './made-snapshot';
import { makeTable, type ExpectedTable } from './made-table';
import { choicesOf, LAYOUTS, type Layout, type TableChoices } from './table-grammar';

const ARRANGEMENTS: Readonly<Record<Layout, string>> = {
  L1: 'none',
  L2: 'columns',
  L3: 'columns',
  L4: 'columns',
  L5: 'columns',
  L6: 'columns',
  L7: 'columns',
  L8: 'rows',
  L9: 'sheets',
  L10: 'columns',
};

/** What was read, in the shape of what was put in. */
function readTable(choices: TableChoices): { readonly arrangement: string } & ExpectedTable {
  const detection = detect(makeTable(choices).workbook, '2023-12-31');
  if (detection.kind !== 'found') throw new Error(JSON.stringify(detection));
  const { table } = detection.best;
  return {
    arrangement: table.arrangement,
    columns: table.columns,
    months: table.months.map(({ period, columns }) => ({ period, columns })),
    items: table.items.map(({ text, row, cells }) => ({ text, unit: cells.leadUnit?.text ?? '', row })),
    progress: table.items.map((item) =>
      table.months.map(({ period }) => table.entryCells(item, period)?.progress?.text ?? '(none)'),
    ),
  };
}

describe('what is put into a table is what is read', () => {
  it.each(LAYOUTS)('%s', (layout) => {
    fc.assert(
      fc.property(choicesOf(layout), (choices) => {
        expect(readTable(choices)).toEqual({
          arrangement: ARRANGEMENTS[layout],
          ...makeTable(choices).expected,
        });
      }),
      { numRuns: 60 },
    );
  });
});
