import { unescapeXml } from './xml-text';

/** What of a text is not as it is read: a reference, a carriage return, a character in `_x000D_`, a CDATA section. */
const ESCAPED = /[&\r]|_x[0-9A-Fa-f]{4}_|<!\[CDATA\[/;

/** Shorter parts of a text are copies already. */
const SHORTEST_SLICE = 13;

/**
 * The same text on its own: a part cut out of a longer text keeps all of that in memory for as long as it is kept
 * itself, in V8 as in other engines.
 */
const onItsOwn = (text: string): string => (text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1));

/**
 * The text that an element of a workbook's part holds: references resolved, ends of lines as XML reads them, and
 * `_x000D_` for what XML cannot hold.
 */
export function readFileText(xml: string): string {
  if (!ESCAPED.test(xml)) return onItsOwn(xml);
  return plain(xml)
    .map((part) => part.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => charOf(code)))
    .join('');
}

const charOf = (code: string): string => String.fromCharCode(parseInt(code, 16));

/** The text in and outside of CDATA sections. */
function plain(xml: string): readonly string[] {
  const lines = xml.replace(/\r\n?/g, '\n');
  return lines
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : unescapeXml(part)));
}

/** The text of rich text's runs, without what is written above them. */
export function readRuns(xml: string): string {
  const runs = xml.includes('<rPh') ? xml.replace(/<rPh(?=[\s>])[\s\S]*?<\/rPh>/g, '') : xml;
  return [...runs.matchAll(/<t(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/t\s*>)/g)]
    .map(([, text = '']) => readFileText(text))
    .join('');
}

const ITEM = /\s*(?:<!--[\s\S]*?-->\s*)*<si(?=[\s/>])(?:[^>]*\/>|[^>]*>([\s\S]*?)<\/si\s*>)/y;
const END = /\s*(?:<!--[\s\S]*?-->\s*)*(?:<extLst[\s\S]*?<\/extLst>\s*)?<\/sst\s*>/y;

/** The texts that cells share, by their numbers. Throws where the part is cut off or damaged. */
export function readSharedTexts(xml: string | null): readonly string[] {
  const root = xml === null ? null : /<sst(?=[\s/>])[^>]*>/.exec(xml);
  if (xml === null || root?.[0].endsWith('/>') === true) return [];
  const texts: string[] = [];
  let at = root === null ? 0 : root.index + root[0].length;
  for (;;) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(xml);
    if (item === null) break;
    texts.push(readRuns(item[1] ?? ''));
    at = ITEM.lastIndex;
  }
  END.lastIndex = at;
  if (root === null || !END.test(xml)) throw new Error('The shared texts of the workbook are cut off.');
  return texts;
}
