import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import type { LoadRefusal } from './load-outcome';

/** The parts of an Office package by their path, inflated. */
export type PackageParts = Unzipped;

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_MAGIC = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Whether the bytes hold the name of an OLE stream, which is written in UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (char) => [char.charCodeAt(0), 0]).flat();
  const end = bytes.length - wanted.length;
  for (
    let at = bytes.indexOf(wanted[0] ?? 0);
    at >= 0 && at <= end;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1)
  ) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

/** Says at a glance why the bytes are no package of a workbook, or null where they may be one. */
export function refuseAtSight(bytes: Uint8Array): LoadRefusal | null {
  if (bytes.length === 0) return { kind: 'empty' };
  if (startsWith(bytes, OLE_MAGIC)) {
    if (holdsStream(bytes, 'EncryptedPackage')) return { kind: 'encrypted' };
    return holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')
      ? { kind: 'legacyXls' }
      : { kind: 'notWorkbook' };
  }
  return startsWith(bytes, ZIP_MAGIC) ? null : { kind: 'notWorkbook' };
}

export function readPackage(bytes: Uint8Array): PackageParts {
  return unzipSync(bytes);
}

export function writePackage(parts: PackageParts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(parts, { level });
}

/** The text of a part in whatever encoding it is, or null where there is none. */
export function partText(parts: PackageParts, path: string): string | null {
  const bytes = parts[path];
  return bytes === undefined ? null : decode(bytes);
}

export function setPartText(parts: PackageParts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = strFromU8(bytes);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

const WORKBOOK_TYPE =
  /application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml|ms-excel)[^"']*\.main\+xml/i;

/** Whether the package says that its main part is a workbook in XML. */
export function isWorkbookPackage(parts: PackageParts): boolean {
  const types = partText(parts, '[Content_Types].xml');
  return types === null ? parts['xl/workbook.xml'] !== undefined : WORKBOOK_TYPE.test(types);
}

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

/**
 * Names the pattern of the cells' fills that name none: the library would save it as one that Excel and LibreOffice
 * do not know, and cells would print black. Fills of conditional formats mean another thing without a name.
 */
function nameFillPatterns(styles: string): string {
  return styles.replace(/<((?:\w+:)?)fills\b[\s\S]*?<\/\1fills>/, (fills) =>
    fills.replace(/<(?:\w+:)?patternFill\b(?![^>]*\bpatternType=)/g, '$& patternType="none"'),
  );
}

/**
 * The package as other programs would have written it: `/` in paths, the workbook at `xl/workbook.xml`, parts in
 * UTF-8, the formats spelt out that only Chinese Excel knows, and every fill with its pattern.
 */
export function normalisePackage(parts: PackageParts): PackageParts {
  const named = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path.replaceAll('\\', '/').replace(/^\//, ''), bytes]),
  );
  const placed = placeWorkbook(named);
  for (const [path, bytes] of Object.entries(placed)) {
    if (/\.(?:xml|rels)$/i.test(path) && bytes[0] !== undefined && bytes[0] >= 0xfe) {
      setPartText(placed, path, decode(bytes).replace(/encoding=["']utf-16["']/i, 'encoding="UTF-8"'));
    }
  }
  const styles = partText(placed, 'xl/styles.xml');
  if (styles !== null) setPartText(placed, 'xl/styles.xml', nameFillPatterns(spellOutFormats(styles)));
  return placed;
}

/** Moves the folder of a workbook that lies elsewhere to `xl/`, with all that refers to it. */
function placeWorkbook(parts: PackageParts): PackageParts {
  if (parts['xl/workbook.xml'] !== undefined) return parts;
  const main = /Target="\/?([^"]+)"[^>]*officeDocument"|officeDocument"[^>]*Target="\/?([^"]+)"/.exec(
    partText(parts, '_rels/.rels') ?? '',
  );
  const path = main?.[1] ?? main?.[2];
  if (path === undefined || parts[path] === undefined) return parts;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = path.slice(folder.length);
  const move = (from: string): string => {
    if (from === path) return 'xl/workbook.xml';
    if (from === `${folder}_rels/${file}.rels`) return 'xl/_rels/workbook.xml.rels';
    return folder !== '' && from.startsWith(folder) ? `xl/${from.slice(folder.length)}` : from;
  };
  const moved: PackageParts = Object.fromEntries(
    Object.entries(parts).map(([from, bytes]) => [move(from), bytes]),
  );
  for (const name of Object.keys(moved)) {
    if (name !== '[Content_Types].xml' && !name.endsWith('.rels')) continue;
    const text = partText(moved, name) ?? '';
    setPartText(
      moved,
      name,
      text.replace(/(PartName|Target)="\/?([^"]+)"/g, (whole: string, attribute: string, target: string) =>
        moved[move(target)] !== undefined && move(target) !== target
          ? `${attribute}="${attribute === 'Target' && name === '_rels/.rels' ? '' : '/'}${move(target)}"`
          : whole,
      ),
    );
  }
  return moved;
}
