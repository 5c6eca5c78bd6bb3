import { attributeOf, childOf, childrenOf, numberOf, rootsOf, textOf, twice, type Roots } from './elements';

/** A letter, `_` or `\` first; no spaces; and not what could be a cell. */
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i;
const SHEET_NAME = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/;

/** Sheets, names and views of the workbook. */
export function bookFaults(roots: Roots): readonly string[] {
  const workbook = rootsOf(roots, 'workbook')[0]?.[1];
  const sheets = childrenOf(childOf(workbook, 'sheets'));
  const list = (name: string): readonly (string | undefined)[] =>
    sheets.map((sheet) => attributeOf(sheet, name)?.toLowerCase());
  const names = childrenOf(childOf(workbook, 'definedNames'));
  const nameOf = (name: (typeof names)[number]): string => attributeOf(name, 'name') ?? '';
  const keys = names.map(
    (name) => `${nameOf(name).toLowerCase()}|${attributeOf(name, 'localSheetId') ?? ''}`,
  );
  const views = childrenOf(childOf(workbook, 'bookViews'));
  return [
    ...['name', 'sheetId', 'r:id'].flatMap((name) =>
      twice(list(name)).map((value) => `two sheets have the ${name} ${value}`),
    ),
    ...sheets
      .filter((sheet) => !SHEET_NAME.test(attributeOf(sheet, 'name') ?? ''))
      .map((sheet) => `no sheet may have the name ${attributeOf(sheet, 'name') ?? ''}`),
    ...twice(keys).map((key) => `the name ${key} is there twice`),
    ...names
      .filter((name) => numberOf(name, 'localSheetId') >= sheets.length)
      .map((name) => `the name ${nameOf(name)} belongs to no sheet`),
    ...names
      .filter((name) => !NAME.test(nameOf(name)) || LIKE_A_CELL.test(nameOf(name)))
      .map((name) => `${nameOf(name)} is no name`),
    ...names
      .filter((name) => textOf(name).trim() === '' || textOf(name).startsWith('='))
      .map((name) => `the name ${nameOf(name)} is for nothing`),
    ...views
      .filter((view) => numberOf(view, 'activeTab') >= sheets.length)
      .map(() => 'the sheet in front is not there'),
    ...(sheets.every((sheet) => (attributeOf(sheet, 'state') ?? 'visible') !== 'visible')
      ? ['no sheet is visible']
      : []),
  ];
}
