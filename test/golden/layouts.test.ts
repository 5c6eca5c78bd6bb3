import type { Report } from '../../workbench/check/report';
import { check, folderForEachTest, readJson } from '../workbench/check/run-in-folder';
import { differences } from './compare-report';
import { layoutFixtures, layoutPath, type LayoutFixture } from './fixtures';

/** One workbook has a stray cell in the last row of the sheet. */
const ONE_FILE_MS = 20_000;

const folder = folderForEachTest();
const fixtures = layoutFixtures();

const isTable = (fixture: LayoutFixture): fixture is Exclude<LayoutFixture, { expected: 'refused' }> =>
  fixture.expected !== 'refused';

describe('layouts that clerks keep, through the stand-in for Excel', () => {
  it.each(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10'])(
    '%s: two workbooks or more',
    (layout) => {
      const own = fixtures.filter(({ name }) => name.startsWith(`${layout}-`));
      expect(own.length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(fixtures.filter(isTable))(
    '$name: every column, month, entry, finding and unit',
    async ({ name, args, expected }) => {
      const json = folder.at('report.json');
      const run = await check(layoutPath(`${name}.xlsx`), ...args, '--json', json);
      expect(run).toMatchObject({ code: 0, errors: [] });
      expect(differences(expected, readJson<Report>(json))).toEqual([]);
    },
    ONE_FILE_MS,
  );

  it.each(fixtures.filter((fixture) => !isTable(fixture)))(
    '$name: refused in one line, with nothing written',
    async ({ name, args }) => {
      const run = await check(layoutPath(`${name}.xlsx`), ...args, '--json', folder.at('report.json'));
      expect(run).toMatchObject({ code: 2, output: '', errors: [expect.stringMatching(/^.{10,}$/)] });
      expect(folder.files()).toEqual([]);
    },
  );
});
