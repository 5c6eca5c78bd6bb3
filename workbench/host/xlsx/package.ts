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

/** The text of bytes in whatever encoding their first say. */
export function decode(bytes: Uint8Array): string {
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
