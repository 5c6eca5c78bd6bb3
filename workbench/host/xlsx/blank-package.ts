import { dropPart, fileSheets, relationships, removeRelationship } from './relationships';
import { readPackage, setPartText, partText, type PackageParts } from './package';

/** A package with styles and a theme, and no sheet yet. */
export async function blankPackage(): Promise<PackageParts> {
  // Few workbooks are new: the rest do without the library's weight.
  const { Workbook } = await import('@cj-tech-master/excelts');
  const library = new Workbook();
  library.addWorksheet('Sheet1');
  const parts = readPackage(new Uint8Array(await library.xlsx.writeBuffer()));
  for (const { path } of fileSheets(parts)) {
    for (const [id, target] of relationships(parts, 'xl/workbook.xml')) {
      if (target === path) removeRelationship(parts, 'xl/workbook.xml', id);
    }
    dropPart(parts, path);
  }
  const xml = partText(parts, 'xl/workbook.xml') ?? '';
  setPartText(parts, 'xl/workbook.xml', xml.replace(/<sheets>[\s\S]*<\/sheets>/, '<sheets/>'));
  return parts;
}
