import { checkSnapshot } from '../../src/app/check-workbook';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { findings } from '../../src/locale/zh-CN/findings';
import { reportOf } from '../../workbench/check/report';
import { day, month } from '../core/checks/table-of';
import { differences } from '../golden/compare-report';
import { argumentOf, expectedReport, fixturePath, GOLDEN } from '../golden/fixtures';
import { readSnapshot } from '../read-snapshot';

describe('the workbooks of 2022, read without a host', () => {
  it.each(GOLDEN)('%s agrees with every expected entry, finding and unit', async (name) => {
    const expected = expectedReport(name);
    const asOf = day(argumentOf(expected, '--as-of'));
    const check = checkSnapshot(await readSnapshot(fixturePath(name)), {
      settings: DEFAULT_SETTINGS,
      today: asOf,
      asOf,
      period: month(argumentOf(expected, '--month')),
    });
    if (check.kind !== 'checked') throw new Error(`detection: ${check.detection.kind}`);
    const report = reportOf({
      file: expected.file,
      result: check.result,
      ranking: check.ranking,
      registers: check.registers,
      recognised: check.detection.best,
      findings,
      host: { requests: 0, readBytes: 0, writtenBytes: 0 },
    });
    expect(differences(expected, report)).toEqual([]);
  });
});
