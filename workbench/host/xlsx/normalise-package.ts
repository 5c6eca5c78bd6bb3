import { WORKBOOK_PATH, decode, partText, setPartText, type PackageParts } from './package';

const STRICT = 'http://purl.oclc.org/ooxml/';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Names whose last word is written otherwise in the transitional format. */
const RENAMED: readonly (readonly [string, string])[] = [
  ['extendedProperties', 'extended-properties'],
  ['customProperties', 'custom-properties'],
];

/** Names of the strict format by those that every program reads. */
function transitional(xml: string): string {
  return xml
    .replace(/http:\/\/purl\.oclc\.org\/ooxml\/(\w+)((?:\/\w+)*)/g, (_whole, area: string, rest: string) => {
      const renamed = RENAMED.reduce((text, [from, to]) => text.replace(new RegExp(`${from}$`), to), rest);
      return `${TRANSITIONAL}${area}/2006${renamed}`;
    })
    .replace(/(<(?:\w+:)?workbook\b[^>]*?)\sconformance="strict"/, '$1');
}

/** Takes the prefix away that a part puts before the names of spreadsheets. */
function withoutPrefix(xml: string): string {
  const prefix = new RegExp(`<(\\w+):\\w+[^>]*\\sxmlns:\\1=["']${MAIN}["']`).exec(xml.slice(0, HEAD))?.[1];
  if (prefix === undefined) return xml;
  return xml
    .replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
    .replace(new RegExp(`\\sxmlns=["'][^"']*["']`), '')
    .replace(`xmlns:${prefix}=`, 'xmlns=');
}

/** Enough of a part to see its root. */
const HEAD = 4_000;

/** The text of a part in the common form, or null where it is so already. */
function commonForm(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] !== undefined && bytes[0] >= 0xfe;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const isStrict = isUtf16 || head.includes(STRICT);
  const isPrefixed =
    isUtf16 ||
    /<\w+:\w+[^>]*\sxmlns:\w+=["']http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?spreadsheetml/.test(
      head,
    );
  if (!isStrict && !isPrefixed) return null;
  const text = decode(bytes).replace(/encoding=["']utf-16\w*["']/i, 'encoding="UTF-8"');
  return withoutPrefix(transitional(text));
}

/**
 * The package in the common form: `/` in paths, the workbook at `xl/workbook.xml`, parts in UTF-8, the names of the
 * transitional format, and no prefix before those of spreadsheets.
 */
export function normalisePackage(parts: PackageParts): PackageParts {
  const named = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path.replaceAll('\\', '/').replace(/^\//, ''), bytes]),
  );
  const placed = placeWorkbook(named);
  for (const [path, bytes] of Object.entries(placed)) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    const text = commonForm(bytes);
    if (text !== null) setPartText(placed, path, text);
  }
  return placed;
}

/** Moves the folder of a workbook that lies elsewhere to `xl/`, with all that refers to it. */
function placeWorkbook(parts: PackageParts): PackageParts {
  if (parts[WORKBOOK_PATH] !== undefined) return parts;
  const main = /Target="\/?([^"]+)"[^>]*officeDocument"|officeDocument"[^>]*Target="\/?([^"]+)"/.exec(
    partText(parts, '_rels/.rels') ?? '',
  );
  const path = main?.[1] ?? main?.[2];
  if (path === undefined || parts[path] === undefined) return parts;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = path.slice(folder.length);
  const move = (from: string): string => {
    if (from === path) return WORKBOOK_PATH;
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
