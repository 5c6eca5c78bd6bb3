import { checkSnapshot, checkWorkbook } from '../../src/app/check-workbook';
import { failed, succeeded } from '../../src/app/outcome';
import type { WorkbookProblem, WorkbookReading } from '../../src/app/workbook-port';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { day, month } from '../core/checks/table-of';
import { AS_ISSUED, fixturePath, GOLDEN } from '../golden/fixtures';
import { readSnapshot } from '../read-snapshot';

const today = day('2022-10-31');
const byDefault = { settings: (kept: Settings) => kept, today, asOf: today, period: null };
const request = { settings: DEFAULT_SETTINGS, today, asOf: today, period: null };

async function readingOf(name: string): Promise<WorkbookReading> {
  const snapshot = await readSnapshot(fixturePath(name));
  return {
    snapshot,
    state: { readOnly: false, structureProtected: false, protectedSheets: [], marked: false, ownSheets: [] },
    kept: { kind: 'none' },
  };
}

describe('checking a workbook', () => {
  it('reads once, with or without merged areas as asked', async () => {
    const reading = await readingOf(GOLDEN[0]);
    const asked: boolean[] = [];
    const port = {
      read: ({ merges }: { merges: boolean }) => {
        asked.push(merges);
        return Promise.resolve(succeeded(reading));
      },
    };
    const outcome = await checkWorkbook(port, byDefault, { merges: false });
    await checkWorkbook(port, byDefault, { merges: true });
    expect(asked).toEqual([false, true]);
    expect(outcome).toMatchObject({
      ok: true,
      value: { reading, check: { kind: 'checked', result: { scope: { period: '2022-10' } } } },
    });
  });

  it('hands on why Excel did not read', async () => {
    const problem: WorkbookProblem = { code: 'noAnswer', done: 'nothing', details: '' };
    const outcome = await checkWorkbook({ read: () => Promise.resolve(failed(problem)) }, byDefault, {
      merges: false,
    });
    expect(outcome).toEqual({ ok: false, problem });
  });

  it('checks nothing where there is no table', () => {
    const snapshot = { fileName: '空.xlsx', dateSystem: 1900 as const, sheets: [] };
    expect(checkSnapshot(snapshot, request)).toEqual({
      kind: 'unchecked',
      detection: { kind: 'none', nearest: null },
    });
  });

  it('looks at the table as issued, though nothing is due in it', async () => {
    const { snapshot } = await readingOf(AS_ISSUED);
    expect(checkSnapshot(snapshot, request)).toMatchObject({
      kind: 'checked',
      result: { entries: [], findings: [{ code: 'unit.suspicious' }] },
      ranking: { totals: { due: 0 } },
    });
  });

  it('checks another month of what was read, as of another day', async () => {
    const { snapshot } = await readingOf(GOLDEN[0]);
    const check = checkSnapshot(snapshot, { ...request, asOf: day('2022-08-10'), period: month('2022-08') });
    expect(check).toMatchObject({
      result: { scope: { period: '2022-08', deadline: '2022-08-24', today } },
      // Four months of 14 items are due, and four entries of August were there by the 10th.
      ranking: { totals: { due: 14 * 4 + 4 } },
    });
  });
});
