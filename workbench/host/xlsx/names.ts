import type { HostWorkbook } from '../model/workbook';
import { partText, setPartText, type PackageParts } from './package';
import { attribute, escapeXml, unescapeXml } from './xml-text';

const NAME = /<(?:\w+:)?definedName\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?definedName>/g;

interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
  readonly localSheet: number | null;
}

/**
 * Takes the defined names out of the package: the library spreads each over all of its cells, so that a name of a
 * large range costs more than the sheet. Print areas and titles, which it needs, stay; it loses titles without `$`.
 */
export function takeNames(parts: PackageParts): readonly FileName[] {
  const path = 'xl/workbook.xml';
  const xml = partText(parts, path);
  if (xml === null) return [];
  const names: FileName[] = [];
  const rest = xml.replace(NAME, (whole: string, attributes: string, text: string) => {
    const name = attribute(attributes, 'name') ?? '';
    if (/^_xlnm\.Print_Area$/i.test(name)) return whole;
    if (/^_xlnm\.Print_Titles$/i.test(name)) return whole.replace(text, withDollars(text));
    const local = attribute(attributes, 'localSheetId');
    names.push({
      name,
      formula: unescapeXml(text),
      comment: attribute(attributes, 'comment') ?? '',
      hidden: attribute(attributes, 'hidden') === '1',
      localSheet: local === undefined ? null : Number(local),
    });
    return '';
  });
  if (rest !== xml) setPartText(parts, path, rest.replace(/<(\w+:)?definedNames>\s*<\/\1?definedNames>/, ''));
  return names;
}

/** `Sheet!2:3` as `Sheet!$2:$3`, and columns likewise. */
function withDollars(titles: string): string {
  return titles.replace(/!\$?(\d+|[A-Z]{1,3}):\$?(\d+|[A-Z]{1,3})(?=,|$)/g, '!$$$1:$$$2');
}

/** Gives the names to the model. `sheetOf` finds the sheet of a file's place among all sheets. */
export function importNames(
  names: readonly FileName[],
  workbook: HostWorkbook,
  sheetOf: (place: number) => HostWorkbook['sheets'][number] | null,
): void {
  for (const { name, formula, comment, hidden, localSheet } of names) {
    const scope = localSheet === null ? null : sheetOf(localSheet);
    if (localSheet !== null && scope === null) continue;
    workbook.names.push({ name, formula: `=${formula}`, comment, visible: !hidden, scope });
  }
}

/** Writes the model's names into a saved package, beside the print areas and titles that it has. */
export function writeNames(parts: PackageParts, workbook: HostWorkbook): void {
  const path = 'xl/workbook.xml';
  const xml = partText(parts, path);
  if (xml === null || workbook.names.length === 0) return;
  const entries = workbook.names.map(({ name, formula, comment, visible, scope }) => {
    const local = scope === null ? '' : ` localSheetId="${workbook.sheets.indexOf(scope)}"`;
    const hidden = visible ? '' : ' hidden="1"';
    const said = comment === '' ? '' : ` comment="${escapeXml(comment)}"`;
    return `<definedName name="${escapeXml(name)}"${said}${local}${hidden}>${escapeXml(formula.replace(/^=/, ''))}</definedName>`;
  });
  const printed = [...xml.matchAll(NAME)].map(([whole]) => whole);
  const block = `<definedNames>${[...printed, ...entries].join('')}</definedNames>`;
  const without = xml.replace(/<definedNames>[\s\S]*?<\/definedNames>|<definedNames\/>/, '');
  setPartText(
    parts,
    path,
    without.replace(/<\/sheets>/, (end) => end + block),
  );
}
