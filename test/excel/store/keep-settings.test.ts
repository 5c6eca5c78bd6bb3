import { keptChanges, settingsKept, type KeptSettings } from '../../../src/app/kept-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { createOfficeWorkbook } from '../../../src/excel/office-workbook';
import { MARKER_KEY } from '../../../src/excel/own-marker';
import { STORE_SHEET } from '../../../src/excel/store/store-sheet';
import { openOffice } from '../../../workbench/host/office-client';
import { valueOf, workbookOf, type OpenedWorkbook } from '../opened-workbook';

const table = {
  责任表: [
    ['事项', '责任单位'],
    ['建好公园', '区城管局'],
  ],
};

const wanted: Settings = {
  ...DEFAULT_SETTINGS,
  deadline: { day: 25, inclusive: false, monthOffset: 0, roll: 'next' },
  scoring: 'points',
  start: null,
  aliases: { 区发展和改革局: '区发改局', '=1+1': '区政府办' },
  table: { sheet: '责任表', headerRows: [0], columns: { item: 0, leader: null } },
};

async function readKept({ port }: Pick<OpenedWorkbook, 'port'>): Promise<KeptSettings> {
  return valueOf(await port.read({ merges: false })).kept;
}

async function keep(book: Pick<OpenedWorkbook, 'port'>, settings: Settings): Promise<KeptSettings> {
  return valueOf(await book.port.keepSettings(changesTo(await readKept(book), settings)));
}

const changesTo = (kept: KeptSettings, settings: Settings) => keptChanges(kept, settingsIn(kept), settings);

const settingsIn = (kept: KeptSettings): Settings =>
  settingsKept(kept, { sheets: [{ name: '责任表' }] as never }).settings;

describe('settings kept in the workbook', () => {
  test('are read back as they were kept, by whoever opens it', async () => {
    const book = await workbookOf(table);
    expect(await readKept(book)).toEqual({ kind: 'none' });
    const kept = await keep(book, wanted);
    expect(settingsIn(kept)).toEqual(wanted);
    const other = { port: createOfficeWorkbook(openOffice(book.host).Excel) };
    expect(settingsIn(await readKept(other))).toEqual(wanted);
  });

  test('stand one to a row, as text, on a sheet that nobody sees and that is never taken for a table', async () => {
    const book = await workbookOf(table);
    await keep(book, { ...DEFAULT_SETTINGS, peers: 9, aliases: { '=1+1': '区政府办' } });
    const sheet = book.workbook.findSheet(STORE_SHEET);
    expect(sheet?.visibility).toBe('VeryHidden');
    const cells = [0, 1, 2].map((row) => [0, 1, 2].map((column) => sheet?.valueAt(row, column)));
    expect(cells).toEqual([
      ['setting', 'value', 'version'],
      ['peers', '9', 1],
      ['alias:=1+1', '"区政府办"', 1],
    ]);
    const { snapshot } = valueOf(await book.port.read({ merges: true }));
    expect(snapshot.sheets.map(({ name, isOwn, used }) => [name, isOwn, used !== null])).toEqual([
      ['责任表', false, true],
      [STORE_SHEET, true, false],
    ]);
  });

  test('keep their row when they change, and go back to the default', async () => {
    const book = await workbookOf(table);
    await keep(book, wanted);
    await keep(book, { ...wanted, scoring: 'rate', deadline: { ...wanted.deadline, day: 20 }, aliases: {} });
    const kept = await readKept(book);
    expect(settingsIn(kept)).toEqual({
      ...wanted,
      scoring: 'rate',
      deadline: { ...wanted.deadline, day: 20 },
      aliases: {},
    });
    expect(kept).toMatchObject({
      entries: [
        { key: 'deadline', version: 2 },
        { key: 'scoring', json: '', version: 2 },
        { key: 'alias:区发展和改革局', json: '' },
        { key: 'alias:=1+1', json: '' },
        { key: 'table', version: 1 },
      ],
    });
  });

  test('cost nothing to read', async () => {
    const book = await workbookOf(table);
    const before = book.host.metrics.requests;
    await readKept(book);
    const without = book.host.metrics.requests - before;
    await keep(book, wanted);
    const again = book.host.metrics.requests;
    await readKept(book);
    expect(book.host.metrics.requests - again).toBe(without);
  });
});

describe('two people', () => {
  test('who change the same setting: the later one is told, and nothing of theirs is written', async () => {
    const book = await workbookOf(table);
    await keep(book, { ...DEFAULT_SETTINGS, peers: 9 });
    const seen = await readKept(book);
    await keep(book, { ...DEFAULT_SETTINGS, peers: 10 });
    const late = await book.port.keepSettings(
      changesTo(seen, { ...DEFAULT_SETTINGS, peers: 11, filledBy: 'units' }),
    );
    expect(late).toMatchObject({ ok: false, problem: { code: 'changedMeanwhile', done: 'nothing' } });
    expect(settingsIn(await readKept(book))).toEqual({ ...DEFAULT_SETTINGS, peers: 10 });
  });

  test('who change two settings at once keep both', async () => {
    const book = await workbookOf(table);
    await keep(book, { ...DEFAULT_SETTINGS, peers: 9 });
    const seen = await readKept(book);
    const one = changesTo(seen, { ...DEFAULT_SETTINGS, peers: 9, filledBy: 'units' });
    const other = changesTo(seen, { ...DEFAULT_SETTINGS, peers: 9, scope: 'month' });
    const [first, second] = await Promise.all([book.port.keepSettings(one), book.port.keepSettings(other)]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(settingsIn(await readKept(book))).toEqual({
      ...DEFAULT_SETTINGS,
      peers: 9,
      filledBy: 'units',
      scope: 'month',
    });
  });
});

/** A store in which somebody typed. */
async function spoiled(spoil: (sheet: Excel.Worksheet) => void): Promise<OpenedWorkbook> {
  const book = await workbookOf(table);
  await keep(book, { ...DEFAULT_SETTINGS, peers: 9, filledBy: 'units' });
  await book.office.Excel.run(async (context) => {
    spoil(context.workbook.worksheets.getItem(STORE_SHEET));
    await context.sync();
  });
  return book;
}

const snapshot = { sheets: [{ name: '责任表' }] as never };

describe('a damaged store', () => {
  test('says which settings cannot be read; the others hold', async () => {
    const book = await spoiled((sheet) => {
      sheet.getRange('B2').values = [['十二']];
      sheet.getRange('A5:B5').values = [['', 'left over']];
    });
    expect(settingsKept(await readKept(book), snapshot)).toEqual({
      settings: { ...DEFAULT_SETTINGS, filledBy: 'units' },
      unusable: ['A5', 'peers'],
    });
  });

  test('is used on: what is set anew stands in the place of what could not be read', async () => {
    const book = await spoiled((sheet) => {
      sheet.getRange('B2:C2').values = [['十二', 'x']];
    });
    await keep(book, { ...DEFAULT_SETTINGS, peers: 8, filledBy: 'units' });
    expect(settingsKept(await readKept(book), snapshot)).toEqual({
      settings: { ...DEFAULT_SETTINGS, peers: 8, filledBy: 'units' },
      unusable: [],
    });
  });

  test('that lost its marker is known by its name and header, and marked again', async () => {
    const book = await spoiled((sheet) => {
      sheet.customProperties.getItem(MARKER_KEY).delete();
    });
    expect(settingsIn(await readKept(book))).toMatchObject({ peers: 9 });
    await keep(book, { ...DEFAULT_SETTINGS, peers: 8 });
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['责任表', STORE_SHEET]);
    expect(settingsIn(await readKept(book))).toMatchObject({ peers: 8 });
  });

  test('of somebody else is left alone, under whatever name', async () => {
    const book = await workbookOf(table);
    await book.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(STORE_SHEET);
      sheet.visibility = 'VeryHidden';
      sheet.getRange('A1:B2').values = [
        ['their', 'own'],
        ['peers', '3'],
      ];
      await context.sync();
    });
    expect(await readKept(book)).toEqual({ kind: 'none' });
    await keep(book, { ...DEFAULT_SETTINGS, peers: 9 });
    expect(settingsIn(await readKept(book))).toMatchObject({ peers: 9 });
    expect(book.workbook.findSheet(STORE_SHEET)?.valueAt(1, 1)).toBe(3);
  });

  test('of a later version is neither read nor written', async () => {
    const book = await spoiled((sheet) => {
      sheet.customProperties.add(MARKER_KEY, JSON.stringify({ role: 'store', format: 2 }));
    });
    expect(await readKept(book)).toEqual({ kind: 'later' });
    expect(await book.port.keepSettings([{ key: 'peers', json: '8', basedOn: 0 }])).toMatchObject({
      ok: false,
      problem: { code: 'keptByLater', done: 'nothing' },
    });
  });
});

describe('where nothing can be kept', () => {
  test.each([
    { where: 'the structure is protected', flag: 'isStructureProtected', code: 'structureProtected' },
    { where: 'the file is read-only', flag: 'readOnly', code: 'readOnly' },
  ] as const)('$where: it says so, and writes nothing', async ({ flag, code }) => {
    const book = await workbookOf(table);
    book.workbook[flag] = true;
    const outcome = await book.port.keepSettings([{ key: 'peers', json: '8', basedOn: 0 }]);
    expect(outcome).toMatchObject({ ok: false, problem: { code, done: 'nothing' } });
    expect(book.workbook.sheets).toHaveLength(1);
  });
});

test('a mapping of a sheet that is gone is said to be unusable, and the rest holds', () => {
  const kept: KeptSettings = {
    kind: 'kept',
    entries: [
      { key: 'table', json: '{"sheet":"去年"}', version: 1 },
      { key: 'peers', json: '9', version: 1 },
      { key: 'of.another.version', json: '1', version: 1 },
    ],
    unreadable: [],
  };
  expect(settingsKept(kept, snapshot)).toEqual({
    settings: { ...DEFAULT_SETTINGS, peers: 9 },
    unusable: ['table', 'of.another.version'],
  });
});
