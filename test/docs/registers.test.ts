import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRegisterHeaders } from '../../src/core/registers/register-header';
import type { RegisterKind } from '../../src/core/registers/register';
import { gridOf } from '../../src/core/table/sheet-grid';
import { zhCN } from '../../src/locale/zh-CN';
import { workbookOf } from '../core/table/made-snapshot';

const PAGE = readFileSync(join(__dirname, '../../docs/通报、成果台账.md'), 'utf8');

/** The rows of the page's table for a kind of register: a column's name, and the headers by which it is known. */
function rowsOf(kind: RegisterKind): readonly (readonly [column: string, aliases: readonly string[]])[] {
  const [, table = ''] = PAGE.split(new RegExp(`^\\| ${zhCN.registers.names[kind]} +\\|.*$`, 'mu'));
  const lines = (table.split('\n\n')[0] ?? '').split('\n').filter((line) => /^\| (?!-)/u.test(line));
  return lines.map((line) => {
    const [, column = '', aliases = ''] = line.split('|').map((cell) => cell.trim());
    return [column, aliases.replace(/（.*?）/gu, '').split(/[、；]/u)];
  });
}

const cases = (['notices', 'outcomes'] as const).flatMap((kind) =>
  rowsOf(kind).flatMap(([column, aliases]) => aliases.map((alias) => [kind, column, alias] as const)),
);

test('the page names every column of both registers', () => {
  for (const kind of ['notices', 'outcomes'] as const) {
    expect(
      rowsOf(kind)
        .map(([column]) => column)
        .sort(),
    ).toEqual(Object.values(zhCN.registers.sheets[kind].headers).sort());
  }
});

test.each(cases)('%s: %s is known by %s, as the page says', (kind, column, alias) => {
  const headers: readonly string[] = Object.values(zhCN.registers.sheets[kind].headers);
  const written = headers.map((header) => (header === column ? alias : header));
  const [sheet] = workbookOf([{ name: zhCN.registers.names[kind], rows: [written] }]).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const [found] = findRegisterHeaders(gridOf(sheet));
  expect(found?.kind).toBe(kind);
  expect(Object.values<number | undefined>(found?.columns ?? {})).toContain(headers.indexOf(column));
  expect(Object.keys(found?.columns ?? {})).toHaveLength(headers.length);
});
