import { PROFILES } from '../../../../workbench/host/profile';
import { opened, type Opened } from '../opened';

interface Edit {
  readonly prepare?: (sheet: Excel.Worksheet) => unknown;
  readonly act: (sheet: Excel.Worksheet) => unknown;
}

/** The address and kind of each change that the sheet's handlers hear of. */
async function changesOf({ prepare, act }: Edit, excel: Opened): Promise<unknown> {
  const heard: unknown[] = [];
  await excel.onSheet(async (sheet, context) => {
    prepare?.(sheet);
    await context.sync();
    const handler = sheet.onChanged.add(({ address, changeType }) => {
      heard.push([address, changeType]);
      return Promise.resolve();
    });
    await context.sync();
    act(sheet);
    await context.sync();
    await excel.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
    handler.remove();
    await context.sync();
  });
  return heard;
}

const fill = (sheet: Excel.Worksheet): void => {
  sheet.getRange('A1:B2').values = [
    [1, 2],
    [3, 4],
  ];
};

const table = (sheet: Excel.Worksheet): Excel.Table => {
  sheet.getRange('A1:B3').values = [
    ['单位', '件'],
    ['甲', 1],
    ['乙', 2],
  ];
  return sheet.tables.add('A1:B3', true);
};

const tableOf = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItemAt(0);

test.each<[what: string, edit: Edit, heard: readonly (readonly [string, string])[]]>([
  [
    'a copy is heard of where it goes',
    { prepare: fill, act: (sheet) => sheet.getRange('D4').copyFrom('A1:B2') },
    [['D4:E5', 'RangeEdited']],
  ],
  [
    'a copy of looks alone is no edit',
    { prepare: fill, act: (sheet) => sheet.getRange('D4').copyFrom('A1:B2', 'Formats') },
    [],
  ],
  [
    'a move is heard of where the cells were and where they are',
    { prepare: fill, act: (sheet) => sheet.getRange('A1:B2').moveTo('D4') },
    [
      ['A1:B2', 'RangeEdited'],
      ['D4:E5', 'RangeEdited'],
    ],
  ],
  [
    'filling is heard of in the cells that are filled',
    { prepare: fill, act: (sheet) => sheet.getRange('A1:A2').autoFill('A1:A6') },
    [['A1:A6', 'RangeEdited']],
  ],
  [
    'a row that a table gets',
    { prepare: table, act: (sheet) => tableOf(sheet).rows.add(undefined, [['丙', 3]]) },
    [['A4:B4', 'RangeEdited']],
  ],
  [
    'rows that come into a table',
    {
      prepare: table,
      act: (sheet) =>
        tableOf(sheet).rows.add(0, [
          ['丙', 3],
          ['丁', 4],
        ]),
    },
    [['A2:B3', 'RangeEdited']],
  ],
  [
    'a row’s values',
    { prepare: table, act: (sheet) => (tableOf(sheet).rows.getItemAt(1).values = [['丙', 3]]) },
    [['A3:B3', 'RangeEdited']],
  ],
  [
    'a row that leaves a table',
    { prepare: table, act: (sheet) => tableOf(sheet).rows.getItemAt(0).delete() },
    [['A2:B2', 'CellDeleted']],
  ],
  [
    'a column that a table gets',
    { prepare: table, act: (sheet) => tableOf(sheet).columns.add(undefined, [['月'], [9], [10]]) },
    [['C1:C3', 'RangeEdited']],
  ],
  [
    'a column’s values',
    { prepare: table, act: (sheet) => (tableOf(sheet).columns.getItemAt(1).values = [['件'], [5], [6]]) },
    [['B1:B3', 'RangeEdited']],
  ],
  [
    'a column’s name',
    { prepare: table, act: (sheet) => (tableOf(sheet).columns.getItemAt(1).name = '数') },
    [['B1', 'RangeEdited']],
  ],
  [
    'a column that leaves a table',
    { prepare: table, act: (sheet) => tableOf(sheet).columns.getItemAt(0).delete() },
    [['A1:A3', 'CellDeleted']],
  ],
])('%s', async (_, edit, heard) => {
  expect(await changesOf(edit, opened({ profile: PROFILES.microsoft365 }))).toEqual(heard);
});

test('sheets that are renamed, moved and hidden are heard of in Microsoft 365', async () => {
  const heard: unknown[] = [];
  const excel = opened({ profile: PROFILES.microsoft365 });
  await excel.onSheet(async (sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.add('二');
    const tell = (event: unknown): Promise<void> => {
      heard.push(event);
      return Promise.resolve();
    };
    worksheets.onNameChanged.add(tell);
    worksheets.onMoved.add(tell);
    worksheets.onVisibilityChanged.add(tell);
    sheet.onNameChanged.add(tell);
    await context.sync();
    sheet.name = '一';
    sheet.position = 1;
    sheet.visibility = 'Hidden';
    await context.sync();
    await excel.host.settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  const renamed = { type: 'WorksheetNameChanged', nameBefore: 'Sheet1', nameAfter: '一' };
  expect(heard).toEqual(
    expect.arrayContaining([
      expect.objectContaining(renamed),
      expect.objectContaining({ type: 'WorksheetMoved', positionBefore: 0, positionAfter: 1 }),
      expect.objectContaining({
        type: 'WorksheetVisibilityChanged',
        visibilityBefore: 'Visible',
        visibilityAfter: 'Hidden',
      }),
    ]),
  );
});
