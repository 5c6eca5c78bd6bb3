import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { unzipSync } from 'fflate';
import { createHost } from '../../../workbench/host/host';
import { openOffice } from '../../../workbench/host/office-client';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { loaded } from './came-back';
import { packageFaults } from './package/package-faults';

const FIXTURES = join(__dirname, '../../fixtures');
const LAYOUTS = join(FIXTURES, 'layouts');
const files = [FIXTURES, LAYOUTS].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);

/** What another reader finds in the cells of a workbook, with their looks, by sheet and address. */
async function seenByAnother(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const seen = new Map<string, string>();
  for (const sheet of workbook.worksheets) {
    seen.set(sheet.name, sheet.state);
    sheet.eachRow({ includeEmpty: false }, (row) => {
      seen.set(`${sheet.name} row ${row.number}`, JSON.stringify([row.height, row.hidden]));
      row.eachCell({ includeEmpty: true }, (cell) => {
        seen.set(`${sheet.name}!${cell.address}`, JSON.stringify([cell.value, cell.style]));
      });
    });
  }
  return seen;
}

describe.each(files.map((file) => [file.slice(FIXTURES.length + 1), file]))('%s', (_, file) => {
  const bytes = new Uint8Array(readFileSync(file));

  test('saved untouched has the same parts, byte for byte', async () => {
    expect(unzipSync(await saveXlsx(await loaded(bytes)))).toEqual(unzipSync(bytes));
  });

  test('with one cell changed is the same to another reader but for that cell', async () => {
    const workbook = await loaded(bytes);
    const { Excel } = openOffice(createHost(workbook));
    const place = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load('name');
      // Beyond every table, so that no merged cell hides it.
      const cell = sheet.getRange('GA999');
      cell.values = [['改了 <&>']];
      await context.sync();
      return `${sheet.name}!GA999`;
    });
    const saved = await saveXlsx(workbook);
    expect(packageFaults(saved).filter((fault) => !packageFaults(bytes).includes(fault))).toEqual([]);
    const before = await seenByAnother(bytes);
    const after = await seenByAnother(saved);
    expect(JSON.parse(after.get(place) ?? '[]')).toEqual(['改了 <&>', {}]);
    const others = (seen: ReadonlyMap<string, string>): unknown =>
      [...seen].filter(([key]) => !/(?:row |[A-Z])999$/.test(key)).sort();
    expect(others(after)).toEqual(others(before));
  });
});
