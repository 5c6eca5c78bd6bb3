import { listen, sharedWorkbook, type Heard, type Shared } from './two-clients';

let shared: Shared;
const open: Heard<never>[] = [];

beforeEach(() => {
  shared = sharedWorkbook();
});
afterEach(async () => {
  for (const heard of open.splice(0)) await heard.remove();
});

const onSheets =
  <Args>(event: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<Args>) =>
  (context: Excel.RequestContext): OfficeExtension.EventHandlers<Args> =>
    event(context.workbook.worksheets);

async function hear<Args>(
  event: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
): Promise<Args[]> {
  const heard = await listen(shared.mine, event);
  open.push(heard as Heard<never>);
  return heard.events;
}

/** The add-in writes. */
const write = (address: string, values: unknown[][]): Promise<void> =>
  shared.mine.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
    await context.sync();
  });

describe('worksheet changed', () => {
  test('an add-in hears of its own edit of one cell with details and its trigger', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    await write('B2', [[7]]);
    await shared.settled();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: 'WorksheetChanged',
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      worksheetId: shared.workbook.sheets[0]?.id,
      details: { valueBefore: '', valueAfter: 7, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
    });
  });

  test('an edit of several cells has no details', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    await write('A1:B1', [[1, 2]]);
    await shared.settled();
    expect(heard.map(({ address, details }) => [address, details])).toEqual([['A1:B1', undefined]]);
  });

  test('a large write, which the client splits, raises several events', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    await write(
      'A1:T200',
      Array.from({ length: 200 }, () => Array.from({ length: 20 }, () => 1)),
    );
    await shared.settled();
    expect(heard.length).toBeGreaterThan(1);
    expect(heard[0]?.address.startsWith('A1:T')).toBe(true);
  });

  test('the person at this Excel is Local, and no add-in', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    shared.mine.host.person.type('Sheet1', 'A1', '=1+1');
    await shared.settled();
    expect(heard[0]).toMatchObject({
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueAfter: 2, valueTypeAfter: 'Double' },
    });
  });

  test('a co-author and his add-in are Remote', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    shared.theirs.host.person.type('Sheet1', 'A1', '他人');
    await shared.theirs.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A2').values = [['他人的加载项']];
      await context.sync();
    });
    await shared.settled();
    expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ['A1', 'Remote', 'Unknown'],
      ['A2', 'Remote', 'Unknown'],
    ]);
  });

  test('a workbook that is open at two Excels is a session of collaboration, until the other closes it', async () => {
    const isShared = (): Promise<boolean> =>
      shared.mine.Excel.run(async (context) => {
        const result = context.workbook.getIsActiveCollabSession();
        await context.sync();
        return result.value;
      });
    expect(await isShared()).toBe(true);
    shared.theirs.host.close();
    expect(await isShared()).toBe(false);
  });

  test('what another did between two syncs is there at the second', async () => {
    const read = await shared.mine.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.load('values');
      await context.sync();
      const before: unknown = cell.values;
      shared.theirs.host.person.type('Sheet1', 'A1', '后来');
      cell.load('values');
      await context.sync();
      return [before, cell.values];
    });
    expect(read).toEqual([[['']], [['后来']]]);
  });

  test.each<
    [act: string, run: (shared: Shared) => void, address: string, changeType: string, state: unknown]
  >([
    [
      'rows inserted',
      ({ mine }) => {
        mine.host.person.insert('Sheet1', '2:3', 'Down');
      },
      '2:3',
      'RowInserted',
      undefined,
    ],
    [
      'columns deleted',
      ({ mine }) => {
        mine.host.person.delete('Sheet1', 'B:B', 'Left');
      },
      'B:B',
      'ColumnDeleted',
      undefined,
    ],
    [
      'cells inserted',
      ({ mine }) => {
        mine.host.person.insert('Sheet1', 'A1:A2', 'Right');
      },
      'A1:A2',
      'CellInserted',
      { deleteShiftDirection: undefined, insertShiftDirection: 'Right' },
    ],
    [
      'cells deleted',
      ({ mine }) => {
        mine.host.person.delete('Sheet1', 'A1', 'Up');
      },
      'A1',
      'CellDeleted',
      { deleteShiftDirection: 'Up', insertShiftDirection: undefined },
    ],
    [
      'cells cleared',
      ({ mine }) => {
        mine.host.person.clear('Sheet1', 'A1:B2');
      },
      'A1:B2',
      'RangeEdited',
      undefined,
    ],
  ])('%s are told as such', async (_, run, address, changeType, state) => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    run(shared);
    await shared.settled();
    expect(heard.map((event) => [event.address, event.changeType, event.changeDirectionState])).toEqual([
      [address, changeType, state],
    ]);
  });

  test('the range of an event is the edited one', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    shared.mine.host.person.type('Sheet1', 'C3', '新');
    await shared.settled();
    const read = await shared.mine.Excel.run(async (context) => {
      const range = heard[0]?.getRange(context);
      range?.load('address,values');
      await context.sync();
      return [range?.address, range?.values];
    });
    expect(read).toEqual(['Sheet1!C3', [['新']]]);
  });

  test('a handler that was removed hears of nothing', async () => {
    const heard = await listen(
      shared.mine,
      onSheets((sheets) => sheets.onChanged),
    );
    await heard.remove();
    await write('A1', [[1]]);
    await shared.settled();
    expect(heard.events).toEqual([]);
  });

  test('recalculated cells raise nothing', async () => {
    await write('A1:B1', [[1, '=A1*2']]);
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    await write('A1', [[5]]);
    await shared.settled();
    expect(heard.map(({ address }) => address)).toEqual(['A1']);
  });
});

describe('other events', () => {
  test('sheets that are added, renamed, moved, hidden and deleted', async () => {
    const added = await hear(onSheets((sheets) => sheets.onAdded));
    const renamed = await hear(onSheets((sheets) => sheets.onNameChanged));
    const moved = await hear(onSheets((sheets) => sheets.onMoved));
    const hidden = await hear(onSheets((sheets) => sheets.onVisibilityChanged));
    const deleted = await hear(onSheets((sheets) => sheets.onDeleted));
    const id = await shared.mine.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新表');
      sheet.load('id');
      await context.sync();
      sheet.name = '改名';
      sheet.position = 0;
      sheet.visibility = 'Hidden';
      await context.sync();
      return sheet.id;
    });
    shared.theirs.host.person.deleteSheet('改名');
    await shared.settled();
    expect(added).toEqual([{ type: 'WorksheetAdded', source: 'Local', worksheetId: id }]);
    expect(renamed).toMatchObject([{ nameBefore: '新表', nameAfter: '改名', worksheetId: id }]);
    expect(moved).toContainEqual(expect.objectContaining({ positionBefore: 1, positionAfter: 0 }));
    expect(hidden).toMatchObject([{ visibilityBefore: 'Visible', visibilityAfter: 'Hidden' }]);
    expect(deleted).toEqual([{ type: 'WorksheetDeleted', source: 'Remote', worksheetId: id }]);
  });

  test('activation and selection are of one’s own screen', async () => {
    shared.mine.host.person.addSheet('二');
    const activated = await hear(onSheets((sheets) => sheets.onActivated));
    const selected = await hear(onSheets((sheets) => sheets.onSelectionChanged));
    shared.theirs.host.person.select('Sheet1', 'D4');
    shared.mine.host.person.activateSheet('二');
    shared.mine.host.person.select('二', 'B2:C3');
    await shared.settled();
    expect(activated.map(({ worksheetId }) => worksheetId)).toEqual([shared.workbook.sheets[1]?.id]);
    expect(selected.map(({ address }) => address)).toEqual(['B2:C3']);
  });

  test('workbook.onSelectionChanged hears of a selection', async () => {
    const selected = await hear((context) => context.workbook.onSelectionChanged);
    shared.mine.host.person.select('Sheet1', 'B2');
    await shared.settled();
    expect(selected).toHaveLength(1);
  });

  test('formats, formulas, hidden rows and protection', async () => {
    const formats = await hear(onSheets((sheets) => sheets.onFormatChanged));
    const formulas = await hear(onSheets((sheets) => sheets.onFormulaChanged));
    const hidden = await hear(onSheets((sheets) => sheets.onRowHiddenChanged));
    const guarded = await hear(onSheets((sheets) => sheets.onProtectionChanged));
    await shared.mine.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').format.fill.color = '#FF0000';
      sheet.getRange('C1').formulas = [['=1+1']];
      sheet.getRange('3:4').rowHidden = true;
      sheet.protection.protect();
      await context.sync();
    });
    await shared.settled();
    expect(formats.map(({ address }) => address)).toEqual(['A1:B2']);
    expect(formulas[0]?.formulaDetails).toEqual([{ cellAddress: 'C1', previousFormula: '' }]);
    expect(hidden.map(({ address, changeType }) => [address, changeType])).toEqual([['3:4', 'Hidden']]);
    expect(guarded.map(({ isProtected }) => isProtected)).toEqual([true]);
  });

  test('a table that is added, edited and deleted', async () => {
    const added = await hear((context) => context.workbook.tables.onAdded);
    const changed = await hear((context) => context.workbook.tables.onChanged);
    const deleted = await hear((context) => context.workbook.tables.onDeleted);
    await shared.mine.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const table = sheet.tables.add('A1:B3', true);
      table.name = '表';
      await context.sync();
      sheet.getRange('A2').values = [['甲']];
      await context.sync();
      table.delete();
      await context.sync();
    });
    await shared.settled();
    expect(added).toMatchObject([{ type: 'TableAdded', source: 'Local' }]);
    expect(changed).toMatchObject([{ address: 'A2', tableId: added[0]?.tableId }]);
    expect(deleted).toMatchObject([{ tableId: added[0]?.tableId, tableName: '表' }]);
  });

  test('a handler on one sheet hears of that sheet alone', async () => {
    shared.mine.host.person.addSheet('二');
    const heard = await hear((context) => context.workbook.worksheets.getItem('二').onChanged);
    shared.mine.host.person.type('Sheet1', 'A1', 'x');
    shared.mine.host.person.type('二', 'A2', 'x');
    await shared.settled();
    expect(heard.map(({ address }) => address)).toEqual(['A2']);
  });
});

describe('what follows from an edit, and what else is told', () => {
  test('a sheet whose formulas were worked out, with their cells', async () => {
    await write('B1:B2', [['=A1*2'], ['=A1*3']]);
    const heard = await hear(onSheets((sheets) => sheets.onCalculated));
    await write('A1', [[5]]);
    await shared.settled();
    expect(heard.map(({ type, address }) => [type, address])).toEqual([['WorksheetCalculated', 'B1:B2']]);
    await write('A9', [['nothing depends on this']]);
    await shared.settled();
    expect(heard).toHaveLength(1);
  });

  test('a selection that comes to a table and leaves it', async () => {
    await shared.mine.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B3', true).name = 'T';
      await context.sync();
    });
    const heard = await hear((context) => context.workbook.tables.getItem('T').onSelectionChanged);
    for (const address of ['B2', 'D5', 'D6']) shared.mine.host.person.select('Sheet1', address);
    await shared.settled();
    expect(heard.map(({ isInsideTable, address }) => [isInsideTable, address])).toEqual([
      [true, 'B2'],
      [false, ''],
    ]);
  });

  test('a click into a cell', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onSingleClicked));
    shared.mine.host.person.click('Sheet1', 'C4', 12, 3);
    shared.theirs.host.person.click('Sheet1', 'D5');
    await shared.settled();
    expect(heard.map(({ address, offsetX, offsetY }) => [address, offsetX, offsetY])).toEqual([
      ['C4', 12, 3],
    ]);
  });

  test.each(['Rows', 'Columns'] as const)('sorting %s', async (orientation) => {
    await write('A1:B2', [
      [2, 1],
      [1, 2],
    ]);
    const rows = await hear(onSheets((sheets) => sheets.onRowSorted));
    const columns = await hear(onSheets((sheets) => sheets.onColumnSorted));
    const values = await shared.mine.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.sort.apply([{ key: 0 }], false, false, orientation);
      range.load('values');
      await context.sync();
      return range.values;
    });
    await shared.settled();
    expect([...rows, ...columns].map(({ type, address }) => [type, address])).toEqual([
      [orientation === 'Rows' ? 'WorksheetRowSorted' : 'WorksheetColumnSorted', 'A1:B2'],
    ]);
    expect(values).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  test('nothing is heard while events are disabled', async () => {
    const heard = await hear(onSheets((sheets) => sheets.onChanged));
    const enable = (enabled: boolean): Promise<void> =>
      shared.mine.Excel.run(async (context) => {
        context.runtime.enableEvents = enabled;
        await context.sync();
      });
    await enable(false);
    await write('A1', [[1]]);
    await enable(true);
    await write('A2', [[2]]);
    await shared.settled();
    expect(heard.map(({ address }) => address)).toEqual(['A2']);
  });
});
