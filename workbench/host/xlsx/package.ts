import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import type { LoadRefusal } from './load-outcome';

/** The parts of an Office package by their path, inflated. */
export type PackageParts = Unzipped;

/** Where the workbook's part is in a package of the common form. */
export const WORKBOOK_PATH = 'xl/workbook.xml';

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

/** Says why a package of something else is none of a workbook that can be read, or null where it is one. */
export function refusePackage(parts: PackageParts): LoadRefusal | null {
  const openDocument = partText(parts, 'mimetype') ?? '';
  if (openDocument.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return { kind: 'openDocument' };
  const types = partText(parts, '[Content_Types].xml');
  if (types === null) return parts[WORKBOOK_PATH] === undefined ? { kind: 'notWorkbook' } : null;
  if (BINARY_TYPE.test(types)) return { kind: 'binaryWorkbook' };
  return WORKBOOK_TYPE.test(types) ? null : { kind: 'notWorkbook' };
}

const BINARY_TYPE = /application\/vnd\.ms-excel\.sheet\.binary\.macroEnabled\.main(?!\+)/i;
const WORKBOOK_TYPE =
  /application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml|ms-excel)\.(sheet|template)(\.macroEnabled)?\.main\+xml/i;

/** The extension that Excel demands of a file with such a workbook: under another one it does not open it. */
export function extensionOf(parts: PackageParts): '.xlsx' | '.xlsm' | '.xltx' | '.xltm' {
  const [, kind, macros] = WORKBOOK_TYPE.exec(partText(parts, '[Content_Types].xml') ?? '') ?? [];
  const isTemplate = kind?.toLowerCase() === 'template';
  if (macros !== undefined) return isTemplate ? '.xltm' : '.xlsm';
  return isTemplate ? '.xltx' : '.xlsx';
}

/** A workbook of a million full rows has about as much; a JavaScript program cannot hold much more. */
const MOST_BYTES = 1_000_000_000;

/** What is packed closer than any table's XML is meant to fill the memory of whoever opens it. */
const BYTES_WORTH_DOUBT = 100_000_000;
const CLOSEST_PACKING = 250;
/** Deflate packs no closer. */
const CLOSEST_POSSIBLE = 1_100;

/** The parts of a zip are too large to be held, as it says itself or as it must turn out. */
export class TooLargePackage extends Error {}

/** Inflates the parts. Throws where the package is damaged, and before any work where it says that it is too large. */
export function readPackage(bytes: Uint8Array): PackageParts {
  const sizes = new Map<string, number>();
  let sum = 0;
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      if (originalSize > size * CLOSEST_POSSIBLE + CLOSEST_POSSIBLE) throw new TooLargePackage(name);
      sizes.set(name, originalSize);
      sum += originalSize;
      return false;
    },
  });
  if (sum > MOST_BYTES || (sum > BYTES_WORTH_DOUBT && sum > bytes.length * CLOSEST_PACKING)) {
    throw new TooLargePackage(`${sum}`);
  }
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (part.length !== sizes.get(name)) throw new Error(`The part ${name} is not as long as it should be.`);
    if (NEEDED.test(name) && !isWhole(part)) throw new Error(`The part ${name} is cut off.`);
  }
  return parts;
}

/** Parts of which half would be read for the whole. */
const NEEDED = /^(?:\[Content_Types\]\.xml|.*\.rels|xl\/\w+\.xml|xl\/worksheets\/[^/]+\.xml)$/;

const ENDS = 400;

/** Whether an XML text ends with the end of an element: one that was cut off ends anywhere. */
function isWhole(part: Uint8Array): boolean {
  if (part[0] === 0xff || part[0] === 0xfe) return true;
  const end = decode(part.subarray(Math.max(0, part.length - ENDS)));
  return /(?:<\/[\w:.-]+\s*>|\/>|-->)[\s\0]*$/.test(end);
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

/** The text of bytes in whatever encoding their first say. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = strFromU8(bytes);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
