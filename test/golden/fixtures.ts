import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedReport } from './compare-report';

const FOLDER = join(__dirname, '../fixtures');

export const GOLDEN = ['2022-责任表-至10月', '2022-责任表-单行表头', '2022-责任表-分月工作表'] as const;

export const AS_ISSUED = '2022-争创项目申报表';

export const fixturePath = (name: string): string => join(FOLDER, `${name}.xlsx`);

export function expectedReport(name: (typeof GOLDEN)[number]): ExpectedReport {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as ExpectedReport;
}

/** The value of an option in an expected report's arguments. */
export function argumentOf({ args }: ExpectedReport, option: string): string {
  const value = args[args.indexOf(option) + 1];
  if (value === undefined) throw new Error(`no ${option} among ${args.join(' ')}`);
  return value;
}

const LAYOUTS = join(FOLDER, 'layouts');

/** A workbook of some layout that clerks keep, and what is to come of it. */
export type LayoutFixture =
  | { readonly name: string; readonly args: readonly string[]; readonly expected: ExpectedReport }
  | { readonly name: string; readonly args: readonly string[]; readonly expected: 'refused' };

type LayoutExpectation = ExpectedReport | { readonly args: readonly string[]; readonly refused: true };

export const layoutPath = (name: string): string => join(LAYOUTS, name);

/** All of them, by their names: a workbook without an expectation beside it is a mistake. */
export function layoutFixtures(): readonly LayoutFixture[] {
  return readdirSync(LAYOUTS)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => {
      const name = file.slice(0, -'.xlsx'.length);
      const said = JSON.parse(readFileSync(layoutPath(`${name}.expected.json`), 'utf8')) as LayoutExpectation;
      const args = said.args.map((argument) =>
        argument.endsWith('.settings.json') ? layoutPath(argument) : argument,
      );
      return { name, args, expected: 'refused' in said ? 'refused' : said };
    });
}
