import { opened, refusalOf } from './opened';

describe('values written through the client', () => {
  test.each<[input: unknown, value: unknown, text: string, numberFormat: string]>([
    ['12', 12, '12', 'General'],
    ['12%', 0.12, '12%', '0%'],
    ['1,234', 1234, '1,234', '#,##0'],
    ['2022/10/1', 44835, '2022/10/1', 'm/d/yyyy'],
    ['2022-10-01', 44835, '2022/10/1', 'm/d/yyyy'],
    ['2022年10月1日', '2022年10月1日', '2022年10月1日', 'General'],
    ['2022.10.1', '2022.10.1', '2022.10.1', 'General'],
    ['true', true, 'TRUE', 'General'],
    ['#N/A', '#N/A', '#N/A', 'General'],
    ["'=1+1", '=1+1', '=1+1', 'General'],
    ['第3名', '第3名', '第3名', 'General'],
    ['', '', '', 'General'],
    [3.5, 3.5, '3.5', 'General'],
    [false, false, 'FALSE', 'General'],
  ])('%j becomes what a person typing it would get', async (input, value, text, numberFormat) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [[input]];
      await context.sync();
      cell.load('values,text,numberFormat');
      await context.sync();
      expect([cell.values, cell.text, cell.numberFormat]).toEqual([[[value]], [[text]], [[numberFormat]]]);
    });
  });

  test('a cell of format @ keeps every text as it is', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [['=1+1']];
      await context.sync();
      cell.load('values,formulas,valueTypes');
      await context.sync();
      expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[['=1+1']], [['=1+1']], [['String']]]);
    });
  });

  test('a number that comes into a cell of format @ is a text there', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.values = [[12.5]];
      cell.load('values,valueTypes');
      await context.sync();
      expect([cell.values, cell.valueTypes]).toEqual([[['12.5']], [['String']]]);
    });
  });

  test('null leaves a cell, the empty text clears it', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [['一', '二', '三']];
      range.values = [[null, '', '叁']];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['一', '', '叁']]);
    });
  });

  test.each([['x'], [[['x']]]])('a scalar or a 1×1 array fills the range', async (input) => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      Object.assign(range, { values: input });
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['x', 'x'],
        ['x', 'x'],
      ]);
    });
  });

  test('a write of more than 1,500 cells arrives in parts and whole', async () => {
    const { host, onSheet } = opened();
    const rows = Array.from({ length: 400 }, (_row, row) =>
      Array.from({ length: 20 }, (_column, column) => row * 20 + column),
    );
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:T400').values = rows;
      await context.sync();
      const range = sheet.getUsedRange().load('values');
      await context.sync();
      expect(range.values).toEqual(rows);
    });
    expect(host.metrics.requests).toBe(2);
  });

  test('a merged area takes the value of its top-left cell alone', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.merge();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, ''],
        ['', ''],
      ]);
    });
  });

  test('a link formula shows its text', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.formulas = [['=HYPERLINK("#\'Sheet1\'!B2","去 ""B2""")']];
      await context.sync();
      cell.load('values,text,formulas');
      await context.sync();
      expect(cell.text).toEqual([['去 "B2"']]);
      expect(cell.formulas).toEqual([['=HYPERLINK("#\'Sheet1\'!B2","去 ""B2""")']]);
    });
  });
});

describe('refusals', () => {
  test('a grid of another shape is InvalidArgument at Range.values', async () => {
    const { onSheet } = opened();
    const refused = await refusalOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:B2').values = [[1, 2, 3]];
        await context.sync();
      }),
    );
    expect(refused).toEqual({ code: 'InvalidArgument', location: 'Range.values' });
  });

  test('what ran before the failing action stays done, and nothing after it is', async () => {
    const { host, onSheet } = opened();
    await refusalOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').values = [['前']];
        sheet.getRange('B1:C1').values = [[1]];
        sheet.getRange('D1:E1').values = [[1, 2, 3]];
        sheet.getRange('F1').values = [['后']];
        await context.sync();
      }),
    );
    const cells = host.workbook.sheets[0]?.cells;
    expect([cells?.value(0, 0), cells?.value(0, 1), cells?.value(0, 2), cells?.value(0, 5)]).toEqual([
      '前',
      1,
      1,
      '',
    ]);
  });

  test('what is not modelled is ApiNotFound by its name', async () => {
    const { onSheet } = opened();
    const refused = await refusalOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:A3').showCard();
        await context.sync();
      }),
    );
    expect(refused).toEqual({ code: 'ApiNotFound', location: 'Range.showCard' });
  });

  test('unknown names in a load are ignored', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1').load('values,nonsense');
      await context.sync();
      expect(cell.values).toEqual([['']]);
    });
  });

  type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
  test.each<[name: string, code: string, act: Act]>([
    [
      'a sheet that is not there',
      'ItemNotFound',
      (_sheet, { workbook }) => workbook.worksheets.getItem('无').load('name'),
    ],
    ['a sheet name in use', 'ItemAlreadyExists', (_sheet, { workbook }) => workbook.worksheets.add('sheet1')],
    [
      'a sheet name of 32 characters',
      'InvalidArgument',
      (_sheet, { workbook }) => workbook.worksheets.add('督'.repeat(32)),
    ],
    ['a sheet name with a colon', 'InvalidArgument', (sheet) => (sheet.name = '督查:汇总')],
    ['deleting the only visible sheet', 'InvalidOperation', (sheet) => sheet.delete()],
    [
      'deleting a veryHidden sheet',
      'InvalidOperation',
      (_sheet, { workbook }) => {
        const hidden = workbook.worksheets.add('暗');
        hidden.visibility = 'VeryHidden';
        hidden.delete();
      },
    ],
    ['hiding the only visible sheet', 'InvalidOperation', (sheet) => (sheet.visibility = 'Hidden')],
    ['an address that is none', 'InvalidArgument', (sheet) => sheet.getRange('A1:B').load('values')],
    [
      'a range beyond the sheet',
      'InvalidArgument',
      (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('values'),
    ],
    [
      'a used range where nothing is',
      'ItemNotFound',
      (sheet) => sheet.getRange('A1').getUsedRange().load('values'),
    ],
    ['a name that is a cell', 'InvalidArgument', (_sheet, { workbook }) => workbook.names.add('A1', '=1')],
    [
      'a list of addresses that is too long',
      'InvalidArgument',
      (sheet) =>
        sheet
          .getRanges(Array.from({ length: 1300 }, (_at, row) => `AB${row + 1000}`).join(','))
          .load('address'),
    ],
    [
      'a formula that is too long',
      'FormulaLengthExceedsLimit',
      (sheet) => (sheet.getRange('A1').formulas = [[`="${'x'.repeat(8200)}"`]]),
    ],
    [
      'a write to a locked cell of a protected sheet',
      'AccessDenied',
      (sheet) => {
        sheet.protection.protect();
        sheet.getRange('A1').values = [[1]];
      },
    ],
    [
      'a conditional format on a protected sheet',
      'AccessDenied',
      (sheet) => {
        sheet.protection.protect();
        sheet.getRange('A1').conditionalFormats.add('Custom');
      },
    ],
    [
      'a new sheet where the structure is protected',
      'AccessDenied',
      (_sheet, { workbook }) => {
        workbook.protection.protect();
        workbook.worksheets.add('新');
      },
    ],
    [
      'null for a property',
      'InvalidArgument',
      (sheet) => Object.assign(sheet.getRange('A1').format, { wrapText: null }),
    ],
  ])('%s: %s', async (_name, code, act) => {
    const { onSheet } = opened();
    const refused = await refusalOf(
      onSheet(async (sheet, context) => {
        act(sheet, context);
        await context.sync();
      }),
    );
    expect(refused.code).toBe(code);
  });

  test('more than 512 merged areas fail, 512 do not', async () => {
    const { host, onSheet } = opened();
    const sheetModel = host.workbook.sheets[0];
    for (let row = 0; row < 513; row++)
      sheetModel?.merges.add({ row, column: 0, rowCount: 1, columnCount: 2 });
    const ask = (address: string): Promise<number> =>
      onSheet(async (sheet, context) => {
        const merged = sheet.getRange(address).getMergedAreasOrNullObject().load('areaCount');
        await context.sync();
        return merged.areaCount;
      });
    expect(await ask('A1:B512')).toBe(512);
    expect((await refusalOf(ask('A1:B513'))).code).toBe('GeneralException');
  });

  test('more than 5 MB are refused both ways', async () => {
    const { onSheet } = opened();
    const long = '工'.repeat(30_000);
    const fill = (): Promise<void> =>
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:A60').values = Array.from({ length: 60 }, () => [long]);
        await context.sync();
      });
    expect((await refusalOf(fill())).code).toBe('RequestPayloadSizeLimitExceeded');
    const read = (): Promise<void> =>
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:A60').values = [[long]];
        await context.sync();
        sheet.getRange('A1:A60').load('values');
        await context.sync();
      });
    expect((await refusalOf(read())).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a set above the profile is refused', async () => {
    const { onSheet } = opened({
      profile: { name: 'old', excelApi: '1.8', payloadLimit: null, platform: 'PC' },
    });
    const refused = await refusalOf(
      onSheet(async (sheet, context) => {
        sheet.getRanges('A1,B2').load('address');
        await context.sync();
      }),
    );
    expect(refused).toEqual({ code: 'ApiNotFound', location: 'Worksheet.getRanges' });
  });
});
