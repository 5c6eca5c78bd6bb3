import { columnName } from '../../../src/core/table/cell';
import { fileRows } from './file-cells';
import { decode, partText, setPartText, type PackageParts } from './package';
import { fileSheets, partOfType, type FileSheet } from './relationships';
import { patchAttributes, withContent } from './xml-spans';

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

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What stands after a sheet's cells. */
const AFTER_CELLS = /<\/sheetData\s*>(?!\s*<\/worksheet)|<sheetData\s*\/>/;

/** Enough of a part to see its root. */
const HEAD = 4_000;

/** A worksheet of the file, and where the library finds it among its own. */
export interface LibrarySheet {
  readonly file: FileSheet;
  /** By its place in the file. */
  readonly place: number;
}

export function librarySheets(parts: PackageParts): readonly LibrarySheet[] {
  return fileSheets(parts)
    .map((file, place) => ({ file, place }))
    .filter(({ file }) => {
      const bytes = parts[file.path];
      return bytes !== undefined && /<worksheet(?=[\s>])/.test(decode(bytes.subarray(0, HEAD)));
    });
}

/**
 * A package with nothing but cells, rows, columns, styles and texts, in the places where the library looks for them.
 * It spreads names over all of their cells, so that one of a large range would cost more than the sheet, and it
 * refuses some rules, drawings and tables that Excel opens.
 */
export function packageForLibrary(parts: PackageParts, sheets: readonly LibrarySheet[]): PackageParts {
  const made: PackageParts = {};
  const links: string[] = [];
  const link = (type: string, target: string): string => {
    const id = `rId${links.length + 1}`;
    links.push(`<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`);
    return id;
  };
  const types = ['<Override PartName="/xl/workbook.xml" ContentType="' + SPREADSHEET + '.sheet.main+xml"/>'];
  const list = sheets.map(({ file }, at) => {
    const target = `worksheets/sheet${at + 1}.xml`;
    types.push(`<Override PartName="/xl/${target}" ContentType="${SPREADSHEET}.worksheet+xml"/>`);
    setPartText(made, `xl/${target}`, cellsAlone(partText(parts, file.path) ?? ''));
    return `<sheet name="S${at + 1}" sheetId="${at + 1}" r:id="${link('worksheet', target)}"/>`;
  });
  for (const [type, name] of [
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ] as const) {
    const path = partOfType(parts, type) ?? `xl/${name}`;
    const bytes = parts[path];
    if (bytes === undefined) continue;
    made[`xl/${name}`] = bytes;
    link(type, name);
    types.push(`<Override PartName="/xl/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`);
  }
  const styles = partText(made, 'xl/styles.xml');
  if (styles !== null) setPartText(made, 'xl/styles.xml', spellOutFormats(styles));
  const dates = /<workbookPr\b[^>]*\sdate1904="(?:1|true)"/.test(partText(parts, 'xl/workbook.xml') ?? '');
  setPartText(
    made,
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr${dates ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
  );
  setPartText(made, 'xl/_rels/workbook.xml.rels', relationshipsXml(links));
  setPartText(
    made,
    '_rels/.rels',
    relationshipsXml([`<Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/>`]),
  );
  setPartText(made, '[Content_Types].xml', typesXml(types));
  return made;
}

const relationshipsXml = (links: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;

const typesXml = (types: readonly string[]): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`;

/** A sheet's part without what stands after its cells, each of which says where it is. */
function cellsAlone(xml: string): string {
  const after = AFTER_CELLS.exec(xml);
  const alone = after === null ? xml : `${xml.slice(0, after.index + after[0].length)}</worksheet>`;
  const isPlaced = (tag: string): boolean => {
    const first = new RegExp(`<${tag}(?=[\\s/>])[^>]*>`).exec(alone)?.[0];
    return first === undefined || /\sr\s*=/.test(first);
  };
  if (isPlaced('row') && isPlaced('c')) return alone;
  const start = alone.search(/<sheetData(?=[\s>])/);
  const rows = [...fileRows(alone.slice(start))].map(({ row, attributes, cells }) => {
    const placed = cells.map(({ column, xml: cell }) =>
      patchAttributes(cell, { r: `${columnName(column)}${row + 1}` }),
    );
    return withContent(patchAttributes(`<row${attributes.trimEnd()}/>`, { r: row + 1 }), placed.join(''));
  });
  return `${alone.slice(0, start)}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}
