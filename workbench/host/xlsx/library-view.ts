import { partText, setPartText, type PackageParts } from './package';
import { fileSheets } from './relationships';

/** Number formats that Chinese Excel has built in and does not write down. */
const CHINESE_FORMATS: Readonly<Record<string, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Writes down the built-in Chinese formats that the styles use, so that no reader takes dates for numbers. */
function spellOutFormats(styles: string): string {
  const used = new Set(
    [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*\bnumFmtId="(\d+)"/g)].map(([, id]) => id ?? ''),
  );
  const known = new Set(
    [...styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*\bnumFmtId="(\d+)"/g)].map(([, id]) => id ?? ''),
  );
  const missing = Object.entries(CHINESE_FORMATS).filter(([id]) => used.has(id) && !known.has(id));
  if (missing.length === 0) return styles;
  const prefix = /<(\w+:)?styleSheet\b/.exec(styles)?.[1] ?? '';
  const entries = missing
    .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('');
  const open = new RegExp(`<${prefix}numFmts\\b[^>]*[^/]>`);
  return open.test(styles)
    ? styles.replace(open, (tag) => tag + entries)
    : styles.replace(
        new RegExp(`<${prefix}styleSheet\\b[^>]*>`),
        (tag) => `${tag}<${prefix}numFmts count="${missing.length}">${entries}</${prefix}numFmts>`,
      );
}

/** Parts that the library needs for cells and their looks; the rest is read without it. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/theme\/[^/]+|docProps\/[^/]+)$/i;

/** What stands after a sheet's cells. */
const AFTER_CELLS = /<\/sheetData\s*>(?!\s*<\/worksheet)|<sheetData\s*\/>/;

/**
 * What the library is given of a package: cells, columns, styles and texts. Names stay out, as it spreads each over
 * all of its cells, so that a name of a large range would cost more than the sheet; rules, drawings, tables and the
 * like, as it refuses some that Excel opens.
 */
export function partsForLibrary(parts: PackageParts): PackageParts {
  const sheets = new Set(fileSheets(parts).map(({ path }) => path));
  const needed: PackageParts = Object.fromEntries(
    Object.entries(parts).filter(([path]) => NEEDED.test(path) || sheets.has(path)),
  );
  const workbook = partText(parts, 'xl/workbook.xml') ?? '';
  if (workbook.includes('<definedName')) {
    setPartText(needed, 'xl/workbook.xml', workbook.replace(/<definedNames\b[\s\S]*?<\/definedNames>/, ''));
  }
  const styles = partText(parts, 'xl/styles.xml');
  if (styles !== null) setPartText(needed, 'xl/styles.xml', spellOutFormats(styles));
  for (const path of sheets) {
    const xml = partText(parts, path);
    if (xml !== null && /<worksheet(?=[\s>])/.test(xml.slice(0, 4_000)))
      setPartText(needed, path, cellsAlone(xml));
  }
  return needed;
}

function cellsAlone(xml: string): string {
  const after = AFTER_CELLS.exec(xml);
  if (after === null) return xml;
  return `${xml.slice(0, after.index + after[0].length)}</worksheet>`;
}
