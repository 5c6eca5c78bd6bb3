import { columnName } from '../../../src/core/table/cell';
import { parseCalendarDate } from '../../../src/core/calendar/calendar-date';
import { detectTable } from '../../../src/core/table/detect-table';
import type { ResponsibilityTable } from '../../../src/core/table/responsibility-table';
import { readSnapshot } from '../../read-snapshot';
import fromFields from '../../fixtures/2022-责任表-至10月.expected.json';
import fromOneRow from '../../fixtures/2022-责任表-单行表头.expected.json';
import fromSheets from '../../fixtures/2022-责任表-分月工作表.expected.json';

async function tableIn(file: string, asOf: string): Promise<ResponsibilityTable> {
  const day = parseCalendarDate(asOf);
  if (day === null) throw new Error(`no such day: ${asOf}`);
  const detection = detectTable(await readSnapshot(`test/fixtures/${file}`), { asOf: day, corrections: {} });
  if (detection.kind !== 'found') throw new Error(`${file}: ${detection.kind}`);
  return detection.best.table;
}

const lettersOf = (columns: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, columnName(column)]));

describe('the tables of 2022', () => {
  it('reads the table as issued, without months', async () => {
    const table = await tableIn('2022-争创项目申报表.xlsx', '2022-10-31');
    expect(table.arrangement).toBe('none');
    expect(table.months).toEqual([]);
    expect(table.items).toHaveLength(14);
    expect(table.items.at(-1)?.row).toBe(15);
    expect(lettersOf(table.columns)).toEqual({
      seq: 'A',
      item: 'B',
      leadUnit: 'C',
      supportUnits: 'D',
      leader: 'E',
    });
  });

  it.each([
    ['columns', 'a month over its fields', fromFields, [1, 2]],
    ['columns', 'month and field in one header', fromOneRow, [2]],
    ['sheets', 'a sheet for each month', fromSheets, [1]],
  ] as const)('reads %s: %s', async (arrangement, _, expected, headerRows) => {
    const table = await tableIn(expected.file, expected.asOf);
    expect(table.arrangement).toBe(arrangement);
    expect(table.headerRows).toEqual(headerRows);
    expect(lettersOf(table.columns)).toEqual(expected.layout.columns);
    expect(
      table.months.map(({ period, columns, sheet }) => ({
        period,
        ...lettersOf(columns),
        ...(arrangement === 'sheets' && { sheet }),
      })),
    ).toEqual(expected.layout.months);
    const entries = new Set(expected.entries.map(({ item, row, unit }) => `${row} ${unit} ${item}`));
    expect(
      new Set(table.items.map(({ row, text, cells }) => `${row + 1} ${cells.leadUnit?.text} ${text}`)),
    ).toEqual(entries);
  });
});
