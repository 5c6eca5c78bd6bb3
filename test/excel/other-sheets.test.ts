import { DEFAULT_SETTINGS } from '../../src/core/settings';
import {
  check,
  clear,
  freshBook,
  goTo,
  keep,
  mark,
  portOf,
  register,
  rewrite,
  sample,
  writeSummary,
  type Book,
  type Job,
} from './use-cases';
import { valueOf } from './opened-workbook';

/** A chart moved to a sheet of its own stands behind the table, and is what the clerk looks at. */
function withChartSheet(): Book {
  const book = freshBook();
  book.workbook.activeSheetId = book.workbook.addOtherSheet('图表1').id;
  return book;
}

test('a chart’s sheet is left out, and keeps nothing else from being read', async () => {
  const { snapshot } = valueOf(await portOf(withChartSheet()).read({ merges: true }));
  expect(snapshot.sheets.map(({ name, isActive }) => [name, isActive])).toEqual([['责任表', false]]);
});

test.each<[name: string, ...jobs: Job[]]>([
  ['checking', check],
  ['marking, and clearing the marks', mark, clear],
  ['writing the sheets twice', writeSummary, writeSummary],
  ['making the registers', register],
  ['keeping settings', keep({ ...DEFAULT_SETTINGS, peers: 9 })],
  ['rewriting a unit', rewrite],
  ['opening the sample', sample],
  ['going to a cell', goTo],
])('%s goes through beside a chart’s sheet', async (_, ...jobs) => {
  const book = withChartSheet();
  for (const job of jobs) expect(await job(book)).toBe(true);
});
