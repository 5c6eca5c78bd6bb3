import { referencesOf } from '../model/formula-references';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

/** Functions whose values change by themselves, or that find cells by other ways than a reference. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDARRAY|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO|SHEETS?)\(/i;

/** `Sheet1:Sheet3!A1`, and ranges by two addresses with sheets: not taken apart here. */
const SEVERAL_SHEETS = /:[^:!,;()+\-*/&<>=]*!/;

/** Other sheets, defined names, tables: anything that may lead a formula away from its own sheet. */
const LEADS_AWAY =
  /!|\[|(?<![\p{L}\p{N}_.$])(?!\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.]))\$?[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(])/u;

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '');

const mayLookAnywhere = (bare: string): boolean => VOLATILE.test(bare) || SEVERAL_SHEETS.test(bare);

interface Sources {
  readonly sheets: ReadonlySet<Sheet>;
  readonly isVolatile: boolean;
}

/** The sheets that a sheet's formulas look at besides their own. */
function sourcesOf(workbook: HostWorkbook, home: Sheet, hasVolatileName: boolean): Sources {
  const sheets = new Set<Sheet>();
  let isVolatile = false;
  for (let row = 0; row < home.cells.rowLimit; row++) {
    for (const formula of home.cells.row(row)?.formulas ?? []) {
      if (formula === undefined) continue;
      const bare = withoutTexts(formula);
      const leadsAway = LEADS_AWAY.test(bare);
      isVolatile ||= mayLookAnywhere(bare) || (leadsAway && hasVolatileName);
      if (!leadsAway) continue;
      for (const { sheet } of referencesOf(workbook, home, formula)) sheets.add(sheet);
    }
  }
  return { sheets, isVolatile };
}

/**
 * The sheets whose formulas may have other values once cells of `changed` have: these sheets, those that look at one
 * of them, and so on. Formulas of all other sheets keep their values, as Excel itself leaves alone what nothing
 * before it has changed.
 */
export function followingSheets(workbook: HostWorkbook, changed: ReadonlySet<Sheet>): ReadonlySet<Sheet> {
  const following = new Set(changed);
  const others = new Map<Sheet, ReadonlySet<Sheet>>();
  const hasVolatileName = workbook.names.some(({ formula }) => mayLookAnywhere(withoutTexts(formula)));
  for (const sheet of workbook.sheets) {
    if (following.has(sheet)) continue;
    const { sheets, isVolatile } = sourcesOf(workbook, sheet, hasVolatileName);
    if (isVolatile) following.add(sheet);
    else others.set(sheet, sheets);
  }
  for (let found = 1; found > 0;) {
    found = 0;
    for (const [sheet, sources] of others) {
      if (![...sources].some((source) => following.has(source))) continue;
      following.add(sheet);
      others.delete(sheet);
      found += 1;
    }
  }
  return following;
}
