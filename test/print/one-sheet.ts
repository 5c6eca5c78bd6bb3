import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const WORKBOOK = 'xl/workbook.xml';

/** The names of a workbook's visible sheets, in the order of their tabs. */
export function visibleSheets(xlsx: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(xlsx)[WORKBOOK] ?? new Uint8Array());
  return [...xml.matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    return name === undefined || /\bstate="/.test(tag) ? [] : [name];
  });
}

/**
 * The workbook with one sheet shown, and nothing else changed: hidden sheets are not printed. LibreOffice prints
 * hidden sheets with a print area all the same, so that those of the others go.
 */
export function withOneSheet(xlsx: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(xlsx);
  const xml = strFromU8(parts[WORKBOOK] ?? new Uint8Array());
  const tags = [...xml.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  const at = tags.findIndex((tag) => tag.includes(`name="${name}"`));
  if (at < 0) throw new Error(`no sheet ${name}`);
  const shown = xml
    .replace(/<sheet\b[^>]*>/g, (tag) => {
      const bare = tag.replace(/ state="[^"]*"/, '');
      return tag === tags[at] ? bare : bare.replace('<sheet', '<sheet state="hidden"');
    })
    .replace(/ (?:activeTab|firstSheet)="\d+"/g, '')
    .replace(/<workbookView\b/, `<workbookView activeTab="${at}"`)
    .replace(/<definedName\b[^>]*Print_Area[^>]*>[^<]*<\/definedName>/g, (tag) =>
      tag.includes(`localSheetId="${at}"`) ? tag : '',
    );
  return zipSync({ ...parts, [WORKBOOK]: strToU8(shown) });
}
