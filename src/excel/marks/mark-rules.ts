import { Refusal } from '../problems';
import type { ListedSheet } from '../sheet-list';
import type { Session } from '../session';

/** Begins the name of every block of the mirror: our rules are known by it in their formula, wherever they went. */
export const MIRROR_NAME = 'DutyLedgerMarks';

/** A rule of ours on a sheet. */
export interface OwnRule {
  readonly sheet: ListedSheet;
  readonly rule: Excel.ConditionalFormat;
}

/**
 * Our rules on any of the sheets. Only custom rules are looked into: reading the properties of other kinds fails on
 * duplicated ones (handbook §3). `formats` are the sheets' rules with their types, already loaded.
 */
export async function findOwnRules(
  session: Session,
  formats: ReadonlyMap<ListedSheet, Excel.ConditionalFormatCollection>,
): Promise<readonly OwnRule[]> {
  const custom = [...formats].flatMap(([sheet, { items }]) =>
    items.filter(({ type }) => type === 'Custom').map((rule) => ({ sheet, rule })),
  );
  if (custom.length === 0) return [];
  for (const { rule } of custom) rule.custom.rule.load('formula');
  await session.sync();
  return custom.filter(({ rule }) => isOwn(rule.custom.rule.formula));
}

/** A rule without a formula is what a marking left that was cut short: people cannot make one. */
const isOwn = (formula: string): boolean =>
  formula === '' || formula.toUpperCase().includes(MIRROR_NAME.toUpperCase());

/** Asks for a sheet's rules: their types and nothing else. */
export function queueRules(sheet: ListedSheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = sheet.proxy.getRange();
  conditionalFormats.load('items/type');
  return conditionalFormats;
}

/** Nothing is changed on a protected sheet: said before the first write. */
export function refuseProtected(sheets: Iterable<ListedSheet>): void {
  for (const sheet of sheets) {
    if (sheet.isProtected) throw new Refusal('sheetProtected', sheet.name);
  }
}
