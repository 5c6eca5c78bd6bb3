import type { Area } from './area';
import { moveCovered, survivorOf, type Move } from './cell-move';
import type { ConditionalFormat } from './conditional-format';
import type { ValidatedArea } from './data-validation';
import { rewrittenRule, rewrittenValidation, translateFormula } from './formula-references';
import type { Sheet } from './sheet';

type Formula = (formula: string) => string;

interface Cell {
  readonly row: number;
  readonly column: number;
}

const cornerOf = (areas: readonly Area[]): Cell => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
});

/** A formula written for one cell as it reads for another; null where it would name cells off the sheet. */
function writtenFor(formula: string, from: Cell, to: Cell): string | null {
  const moved = translateFormula(formula, to.row - from.row, to.column - from.column);
  return moved.includes('#REF!') && !formula.includes('#REF!') ? null : moved;
}

/**
 * How a rule's formula reads after its cells moved: as one that stood in a cell of the rule that is still there.
 * `origin` and `next` are the cells that it is written for, before and after.
 */
function followed(
  formula: string,
  origin: Cell,
  next: Cell,
  survivor: { readonly was: Cell; readonly now: Cell },
  rewrite: Formula,
): string {
  const there = writtenFor(formula, origin, survivor.was);
  const then = there === null ? null : writtenFor(rewrite(there), survivor.now, next);
  return then ?? rewrite(formula);
}

/** Leaves a conditional format to some of its cells: its formulas are written for the first that it covers. */
export function narrowFormat(format: ConditionalFormat, areas: readonly Area[]): void {
  if (areas.length > 0) {
    const [from, to] = [cornerOf(format.areas), cornerOf(areas)];
    const follow: Formula = (formula) => writtenFor(formula, from, to) ?? formula;
    format.rule = rewrittenRule(format.rule, follow) ?? format.rule;
  }
  format.areas = areas;
}

/** Conditional formats and validations of the sheet go with their cells, and so do the cells that they speak of. */
export function moveRules(sheet: Sheet, move: Move, rewrite: Formula): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => moveFormat(format, move, rewrite));
  sheet.validations = sheet.validations.flatMap((entry) => movedValidations(entry, move, rewrite));
}

/** Whether cells of the format are still there. */
function moveFormat(format: ConditionalFormat, move: Move, rewrite: Formula): boolean {
  const { areas } = format;
  const covered = moveCovered(areas, move);
  if (covered.length === 0) return false;
  const [survivor] = areas.flatMap((area) => survivorOf(area, move) ?? []);
  if (survivor !== undefined) {
    const [origin, next] = [cornerOf(areas), cornerOf(covered)];
    const follow: Formula = (formula) => followed(formula, origin, next, survivor, rewrite);
    format.rule = rewrittenRule(format.rule, follow) ?? format.rule;
  }
  format.areas = covered;
  return true;
}

/** What becomes of one area: parts of it may move, and others stay. All stay written for one cell. */
function movedValidations(entry: ValidatedArea, move: Move, rewrite: Formula): readonly ValidatedArea[] {
  const { area, validation } = entry;
  const covered = moveCovered([area], move);
  const survivor = survivorOf(area, move);
  if (survivor === null) return [];
  const origin = entry.origin ?? area;
  const { was, now } = survivor;
  const same = { row: now.row + origin.row - was.row, column: now.column + origin.column - was.column };
  // What shares its rule with other areas stays written for the cell that they are written for.
  const isShared = entry.origin !== undefined && same.row >= 0 && same.column >= 0;
  const next = isShared ? same : now;
  const follow: Formula = (formula) => followed(formula, origin, next, survivor, rewrite);
  const moved = rewrittenValidation(validation, follow);
  return covered.map((part) => {
    const isFirst = part.row === next.row && part.column === next.column;
    return {
      area: part,
      ...(isFirst ? {} : { origin: { row: next.row, column: next.column } }),
      validation: moved,
    };
  });
}
