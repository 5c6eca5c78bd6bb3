/** Takes the pictures of docs/layouts.md from the fixtures, in the workbench's own page: `npm run docs:layouts`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ownSite } from './open-workbench';

const root = path.resolve(__dirname, '..', '..');
const folder = path.join(root, 'docs', 'images', 'layouts');

interface Picture {
  readonly name: string;
  readonly fixture: string;
  /** The last column and row to be seen: the crop's lower right corner. */
  readonly column: string;
  readonly row: number;
  /** The column to begin with, where what matters stands far to the right. */
  readonly after?: string;
  /** The sheet's tab, where it is not the one that the file opens with. */
  readonly sheet?: string;
}

const WIDEST = 900;

const PICTURES: readonly Picture[] = [
  { name: 'L1', fixture: 'L1-下发原表-两行标题-不在A1', column: 'H', row: 9 },
  { name: 'L2', fixture: 'L2-每月一列-跨年', column: 'I', row: 5 },
  { name: 'L3', fixture: 'L3-自新至旧-每列都写月份', column: 'I', row: 6 },
  { name: 'L4', fixture: 'L4-月份与字段同格-各式月份', column: 'I', row: 5 },
  { name: 'L5', fixture: 'L5-年月字段三行表头-跨年', after: 'E', column: 'N', row: 7 },
  { name: 'L6', fixture: 'L6-日期月头-显示年月', column: 'I', row: 6 },
  { name: 'L7', fixture: 'L7-累计至某月', column: 'I', row: 5 },
  { name: 'L8', fixture: 'L8-一行一月-按事项-有缺行', column: 'H', row: 7 },
  { name: 'L9', fixture: 'L9-分月工作表-次序打乱', column: 'H', row: 6, sheet: '9月' },
  { name: 'L10', fixture: 'L10-超级表-表上方有月份行', column: 'I', row: 6 },
  { name: 'plan', fixture: 'L3-计划与实际两组月份', column: 'K', row: 6 },
  { name: 'sections', fixture: 'L3-章节小计合计-重复表头-脚注', column: 'G', row: 11 },
  { name: 'merged', fixture: 'L3-纵向合并-进展合并为一项', column: 'I', row: 7 },
  { name: 'helpers', fixture: 'L3-跨列居中-列号行-填写说明行', column: 'H', row: 8 },
  { name: 'beside', fixture: 'N-右侧另有统计表', after: 'H', column: 'Q', row: 6 },
  { name: 'declined', fixture: 'X-投资项目调度表', column: 'M', row: 9 },
];

const fixturePath = (name: string): string => path.join(root, 'test', 'fixtures', 'layouts', `${name}.xlsx`);

/** Where the table ends on the page: the right edge of a column's letter, the lower edge of a row's number. */
async function lastEdge(grid: Locator, label: string, along: 'x' | 'y'): Promise<number> {
  const frame = await boxOf(grid);
  const across = along === 'x' ? 'y' : 'x';
  const boxes = await Promise.all(
    (await grid.getByText(label, { exact: true }).all()).map((found) => boxOf(found)),
  );
  const header = boxes.sort((a, b) => a[across] - b[across])[0];
  if (header === undefined) throw new Error(`The grid shows no ${label}.`);
  return along === 'x' ? header.x + header.width - frame.x : header.y + header.height - frame.y;
}

async function boxOf(found: Locator) {
  const box = await found.boundingBox();
  if (box === null) throw new Error('Not on the page.');
  return box;
}

async function openFixture(page: Page, { fixture, sheet }: Picture): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(fixturePath(fixture));
  await page.getByText(`${fixture}.xlsx`).first().waitFor();
  if (sheet !== undefined) await page.getByRole('navigation').getByText(sheet, { exact: true }).click();
}

async function take(page: Page, picture: Picture): Promise<void> {
  await openFixture(page, picture);
  const grid = page.getByRole('application');
  const frame = await boxOf(grid);
  const left = picture.after === undefined ? 0 : await lastEdge(grid, picture.after, 'x');
  const width = Math.min(WIDEST - 1, (await lastEdge(grid, picture.column, 'x')) - left);
  const height = await lastEdge(grid, String(picture.row), 'y');
  await page.screenshot({
    path: path.join(folder, `${picture.name}.png`),
    clip: { x: frame.x + left, y: frame.y, width: Math.ceil(width) + 1, height: Math.ceil(height) + 1 },
  });
}

const ONLY_THE_GRID = 'aside { display: none }';

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  const site = await ownSite();
  const { page } = await site.open({ viewport: { width: 2400, height: 1000 } });
  await page.addStyleTag({ content: ONLY_THE_GRID });
  for (const picture of PICTURES) {
    if (wanted.length === 0 || wanted.includes(picture.name)) await take(page, picture);
  }
  await site.close();
}

void main();
