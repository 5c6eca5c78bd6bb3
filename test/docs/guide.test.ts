import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messagesIn, type Messages } from '../../src/locale/messages';
import { helpPage } from '../../build/help-page';

const docs = path.resolve(__dirname, '..', '..', 'docs');
const CHINESE = ['五分钟上手.md', '检查与标记.md', '汇总表怎么看.md', '通报、成果台账.md', '常见问题.md'];
const ENGLISH = ['guide.en.md'];

const read = (name: string): string => readFileSync(path.join(docs, name), 'utf8');

/** Every fixed word of the messages, and the labels of the ribbon. */
function wordsOf(messages: Messages): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(messages);
  const manifest = readFileSync(path.resolve(docs, '..', 'manifest.xml'), 'utf8');
  for (const [, word = ''] of manifest.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)) found.add(word);
  return found;
}

/** What the guide names in bold that is no word of the screen: terms that it explains, and questions. */
const EXPLAINED =
  /[？?]|^催报$|按时率|名次|问题$|单位名称待核|上报日期|时间不明|月度调度|季度督查|^(较上月|备注|平均预估排名)$/;

const boldIn = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, bold = '']) => bold);

describe.each([
  ['zh-CN', CHINESE],
  ['en', ENGLISH],
] as const)('the guide in %s', (language, pages) => {
  test('names buttons by the words that they have', () => {
    const words = wordsOf(messagesIn(language));
    const named = pages.flatMap((page) => boldIn(read(page))).filter((bold) => !EXPLAINED.test(bold));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((bold) => !words.has(bold))).toEqual([]);
  });

  test('links only to pages and pictures that are there', () => {
    const targets = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#]+?)\)/g)].map(([, target = '']) => target),
    );
    const missing = targets.filter(
      (target) => !/^https?:/.test(target) && !existsSync(path.join(docs, target)),
    );
    expect(missing).toEqual([]);
  });

  test('becomes one help page that asks nothing of a network', () => {
    const html = helpPage(language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`);
    for (const [, picture = ''] of html.matchAll(/src="help\/([^"]+)"/g)) {
      expect(existsSync(path.join(docs, 'images', 'guide', picture))).toBe(true);
    }
  });
});
