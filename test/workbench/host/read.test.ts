import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '../../../workbench/host/host';
import { openOffice } from '../../../workbench/host/office-client';
import { loadXlsx } from '../../../workbench/host/xlsx/load';

const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, '../../fixtures', name));

async function open(name: string): Promise<typeof Excel> {
  const outcome = await loadXlsx(fixture(name), name);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
  return openOffice(createHost(outcome.workbook)).Excel;
}

describe('reading a workbook through the client', () => {
  test('gives values, displayed text and formats of a date cell', async () => {
    const { run } = await open('2022-责任表-至10月.xlsx');
    await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('责任表').getRange('H6');
      cell.load('values,text,numberFormat,numberFormatCategories,valueTypes,address');
      await context.sync();
      expect(cell.values).toEqual([[44674]]);
      expect(cell.text).toEqual([['2022/4/23']]);
      expect(cell.numberFormat).toEqual([['yyyy/m/d']]);
      expect(cell.numberFormatCategories).toEqual([['Date']]);
      expect(cell.valueTypes).toEqual([['Double']]);
      expect(cell.address).toBe('责任表!H6');
    });
  });

  test('a merged area holds its value in its top-left cell alone', async () => {
    const { run } = await open('2022-责任表-至10月.xlsx');
    await run(async (context) => {
      const title = context.workbook.worksheets.getItem('责任表').getRange('A1:C1');
      const merged = title.getMergedAreasOrNullObject();
      title.load('values');
      merged.load('areas/items/address,areas/items/columnCount');
      await context.sync();
      expect(title.values).toEqual([['2022年大祥区真抓实干督查激励拟定争创项目进展情况表', '', '']]);
      expect(merged.areas.items.map(({ address }) => address)).toEqual(['责任表!A1:AF1']);
    });
  });

  test('lists the sheets of a workbook with a sheet for each month', async () => {
    const { run } = await open('2022-责任表-分月工作表.xlsx');
    const names = await run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['填报说明', '4月', '5月', '6月', '7月', '8月', '9月', '10月']);
  });
});
