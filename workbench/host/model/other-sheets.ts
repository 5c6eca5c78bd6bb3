import type { Sheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** A tab that is no worksheet: a chart's sheet, or one of macros or a dialog of old. It has no cells to ask for. */
export interface OtherSheet {
  /** Its name, id and visibility; the rest of it says nothing. */
  readonly sheet: Sheet;
  /** The worksheets before it when the file was opened: it stays behind the last of them that is still there. */
  readonly after: readonly Sheet[];
}

export const isOtherSheet = ({ otherSheets }: HostWorkbook, sheet: Sheet): boolean =>
  otherSheets.some((other) => other.sheet === sheet);

/** All sheets in the order of their tabs. */
export function tabsOf({ sheets, otherSheets }: HostWorkbook): readonly Sheet[] {
  if (otherSheets.length === 0) return sheets;
  const followers = new Map<Sheet | undefined, Sheet[]>();
  for (const { sheet, after } of otherSheets) {
    const before = after.findLast((known) => sheets.includes(known));
    followers.set(before, [...(followers.get(before) ?? []), sheet]);
  }
  return [undefined, ...sheets].flatMap((sheet) => [
    ...(sheet === undefined ? [] : [sheet]),
    ...(followers.get(sheet) ?? []),
  ]);
}

/** A sheet of any kind, by id, or by name in any case. */
export function findTab(workbook: HostWorkbook, key: string): Sheet | undefined {
  const folded = key.toLowerCase();
  const tabs = tabsOf(workbook);
  return tabs.find(({ id }) => id === key) ?? tabs.find(({ name }) => name.toLowerCase() === folded);
}
