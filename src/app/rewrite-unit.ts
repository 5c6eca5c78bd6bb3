import { formatAddress, type CellAddress } from '../core/table/cell';
import type { LocatedCell, ResponsibilityTable } from '../core/table/responsibility-table';
import { splitUnits, unitKey } from '../core/values/unit';
import type { CellRewrite, RewriteResult } from './cell-rewrite';
import type { WorkbookOutcome, WorkbookPort } from './workbook-port';

/** The cells that 改写单元格 names; `byHand`: they hold the name in a way that no replacing gets right. */
export interface UnitRewritePlan {
  readonly name: string;
  readonly suggestion: string;
  readonly rewrites: readonly CellRewrite[];
  readonly byHand: readonly CellAddress[];
}

/** Which unit cells hold the name, on every sheet of the table, and what they will hold. Changes nothing. */
export function planUnitRewrite(
  table: ResponsibilityTable,
  name: string,
  suggestion: string,
): UnitRewritePlan {
  const rewrites: CellRewrite[] = [];
  const byHand: CellAddress[] = [];
  for (const { sheet, row, column, value } of unitCells(table)) {
    if (typeof value !== 'string') continue;
    const names = splitUnits(value).map((unit) => unitKey(unit.name));
    if (!names.includes(unitKey(name))) continue;
    const cell = { sheet, row, column };
    const to = replaced(value, name, suggestion);
    const wanted = names.map((key) => (key === unitKey(name) ? unitKey(suggestion) : key));
    const got = splitUnits(to).map((unit) => unitKey(unit.name));
    if (got.join('|') === wanted.join('|')) rewrites.push({ cell, from: value, to });
    else byHand.push(cell);
  }
  return { name, suggestion, rewrites, byHand };
}

/** Each cell with units once; a merged area by its first cell, a month's sheet like the table's own. */
function unitCells(table: ResponsibilityTable): Iterable<LocatedCell> {
  const sheets =
    table.arrangement === 'sheets' ? table.months.map(({ period }) => table.spokenForBy(period)) : [];
  const cells = new Map<string, LocatedCell>();
  for (const { items } of [table, ...sheets]) {
    for (const { cells: own } of items) {
      for (const cell of [own.leadUnit, own.supportUnits]) {
        if (cell !== null) cells.set(formatAddress(cell), cell);
      }
    }
  }
  return cells.values();
}

/** Where the name stands whole: 区市场监管局 is part of 区市场监管局局 and is no other unit there. */
function replaced(text: string, name: string, suggestion: string): string {
  const longer = suggestion.includes(name);
  return text
    .split(longer ? suggestion : '\0')
    .map((part) => part.replaceAll(name, () => suggestion))
    .join(suggestion);
}

/** 改写单元格: puts the planned texts into their cells, where these still hold what they held, and nowhere else. */
export function rewriteUnit(
  workbook: Pick<WorkbookPort, 'rewriteCells'>,
  { rewrites }: UnitRewritePlan,
): WorkbookOutcome<RewriteResult> {
  return workbook.rewriteCells(rewrites);
}
