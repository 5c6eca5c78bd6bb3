import { parseArea, quoteSheetName } from './address';
import { areaContains, onSheet, type Area } from './area';
import { columnName } from '../../../src/core/table/cell';
import type { ConditionalRule } from './conditional-format';
import type { DataValidation } from './data-validation';
import type { Sheet } from './sheet';
import type { FormulaRewrite } from './structural-log';
import { bodyArea } from './table';
import type { HostWorkbook } from './workbook';

type Rewrite = (formula: string) => string;

/**
 * A text in double quotes, or a reference with its sheet: `'责任表'!$A$1:B2`, `A:C`, `2:4`. What looks like one
 * inside a longer word, before `(`, or before `!` is none.
 */
const REFERENCE =
  /"(?:[^"]|"")*"|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A sheet's name before `!`; texts in double quotes are passed over. */
const SHEET_REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

const sheetNameOf = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);

/** The formula with every reference to cells replaced, the sheet before it included where one is named. */
function replaceReferences(
  formula: string,
  replace: (prefix: string | undefined, reference: string) => string,
): string {
  return formula.replace(REFERENCE, (whole: string, prefix: string | undefined, reference?: string) =>
    reference === undefined ? whole : replace(prefix, reference),
  );
}

/** The formula with every reference to cells rewritten; the sheet is null where none is named. */
export function rewriteReferences(
  formula: string,
  rewrite: (sheet: string | null, reference: string) => string,
): string {
  return replaceReferences(
    formula,
    (prefix, reference) =>
      (prefix ?? '') + rewrite(prefix === undefined ? null : sheetNameOf(prefix), reference),
  );
}

/** Cells that a formula names. */
export interface Reference {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells that a formula names, by their addresses, by defined names or as a table. */
export function referencesOf(workbook: HostWorkbook, home: Sheet, formula: string): readonly Reference[] {
  const found: Reference[] = [];
  rewriteReferences(formula, (name, reference) => {
    const sheet = name === null ? home : workbook.findSheet(name);
    const area = parseArea(reference);
    if (sheet !== undefined && area !== null) found.push({ sheet, area });
    return reference;
  });
  const words =
    formula.replace(/"(?:[^"]|"")*"/g, '').match(/[\p{L}_\\][\p{L}\p{N}_.]*(?!\s*[(!\p{L}\p{N}_.])/gu) ?? [];
  for (const word of words) {
    const name = workbook.findName(word, home) ?? workbook.findName(word, null);
    if (name !== undefined) {
      if (name.formula !== formula) found.push(...referencesOf(workbook, name.scope ?? home, name.formula));
      continue;
    }
    for (const sheet of workbook.sheets) {
      const table = sheet.tables.find((known) => known.name.toLowerCase() === word.toLowerCase());
      if (table !== undefined) found.push({ sheet, area: bodyArea(table) });
    }
  }
  return found;
}

interface Corner {
  readonly column: string | null;
  readonly isColumnFixed: boolean;
  readonly row: string | null;
  readonly isRowFixed: boolean;
}

function cornerOf(text: string): Corner {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  const column = match?.[2] ?? '';
  const row = match?.[4] ?? '';
  const isBare = column === '';
  return {
    column: isBare ? null : column,
    isColumnFixed: !isBare && match?.[1] === '$',
    row: row === '' ? null : row,
    isRowFixed: (isBare ? match?.[1] : match?.[3]) === '$',
  };
}

function cornerText({ isColumnFixed, isRowFixed, column, row }: Corner, at: Area): string {
  const columnPart = column === null ? '' : `${isColumnFixed ? '$' : ''}${columnName(at.column)}`;
  return columnPart + (row === null ? '' : `${isRowFixed ? '$' : ''}${at.row + 1}`);
}

/** The reference moved to another area, its `$` kept. */
function moveReference(reference: string, to: Area): string {
  const [first = '', second] = reference.split(':');
  const start = cornerText(cornerOf(first), to);
  if (second === undefined) return start;
  const end = { ...to, row: to.row + to.rowCount - 1, column: to.column + to.columnCount - 1 };
  return `${start}:${cornerText(cornerOf(second), end)}`;
}

/** Follows cells that moved: `shift` says where an area of `sheet` is now, or null where it is gone. */
export function shiftRewrite(sheet: Sheet, shift: (area: Area) => Area | null): FormulaRewrite {
  const folded = sheet.name.toLowerCase();
  return (formula, home) => shiftReferences(formula, home === sheet, folded, shift);
}

function shiftReferences(
  formula: string,
  isHome: boolean,
  foldedName: string,
  shift: (area: Area) => Area | null,
): string {
  return rewriteReferences(formula, (name, reference) => {
    const isMeant = name === null ? isHome : name.toLowerCase() === foldedName;
    const area = isMeant ? parseArea(reference) : null;
    if (area === null) return reference;
    const moved = shift(area);
    return moved === null ? '#REF!' : moveReference(reference, moved);
  });
}

/** Cells that are cut from one place and put into another, on the same sheet or not. */
export interface CellMove {
  readonly from: Reference;
  readonly to: Reference;
}

/**
 * Follows cells that were cut and put elsewhere. `before` is the sheet where the formula stood, `after` where it
 * stands now.
 */
export function followCut(formula: string, before: Sheet, after: Sheet, { from, to }: CellMove): string {
  return replaceReferences(formula, (prefix, reference) => {
    const name = prefix === undefined ? before.name : sheetNameOf(prefix);
    const area = parseArea(reference);
    const isCut =
      area !== null && name.toLowerCase() === from.sheet.name.toLowerCase() && areaContains(from.area, area);
    if (!isCut) {
      return prefix === undefined && before !== after
        ? `${quoteSheetName(before.name)}!${reference}`
        : (prefix ?? '') + reference;
    }
    const moved = {
      ...area,
      row: area.row + to.area.row - from.area.row,
      column: area.column + to.area.column - from.area.column,
    };
    const isHere = prefix === undefined ? to.sheet === after : false;
    return (isHere ? '' : `${quoteSheetName(to.sheet.name)}!`) + moveReference(reference, moved);
  });
}

/** The formula as it reads when its cell is copied so many rows and columns away: `$` stays, the rest moves. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (_sheet, reference) => {
    const parts = reference.split(':').map((part) => {
      const corner = cornerOf(part);
      const area = parseArea(`${corner.column ?? 'A'}${corner.row ?? '1'}`);
      if (area === null) return null;
      const moved = onSheet({
        ...area,
        row: area.row + (corner.isRowFixed || corner.row === null ? 0 : rows),
        column: area.column + (corner.isColumnFixed || corner.column === null ? 0 : columns),
      });
      return moved === null ? null : cornerText(corner, moved);
    });
    return parts.includes(null) ? '#REF!' : parts.join(':');
  });
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The formula as it reads when rows have become columns: what lay to the left of its cell lies above it then. */
export function turnFormula(formula: string, from: Cell, to: Cell): string {
  return rewriteReferences(formula, (_sheet, reference) => {
    const parts = reference.split(':').map((part) => {
      const corner = cornerOf(part);
      const isRelative = !corner.isRowFixed && !corner.isColumnFixed;
      const area = isRelative ? parseArea(part) : null;
      if (area === null || corner.row === null || corner.column === null) {
        return translateFormula(part, to.row - from.row, to.column - from.column);
      }
      const turned = onSheet({
        ...area,
        row: to.row + area.column - from.column,
        column: to.column + area.row - from.row,
      });
      return turned === null ? null : cornerText(corner, turned);
    });
    return parts.includes(null) ? '#REF!' : parts.join(':');
  });
}

function replaceSheet(from: string, to: string): Rewrite {
  const folded = from.toLowerCase();
  return (formula) =>
    formula.replace(SHEET_REFERENCE, (whole: string, quoted?: string, plain?: string) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      return name?.toLowerCase() === folded ? to : whole;
    });
}

/**
 * Applies a change to every formula of the workbook: cells, names, conditional formats, validations and charts. The
 * rules of one sheet may have been moved already.
 */
export function rewriteFormulas(
  workbook: HostWorkbook,
  rewrite: FormulaRewrite,
  isMoved: Sheet | null = null,
): void {
  workbook.log.rewrites.push(rewrite);
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.cells.rowLimit; row++) {
      sheet.cells.row(row)?.formulas?.forEach((formula, column) => {
        if (formula === undefined) return;
        const next = rewrite(formula, sheet);
        if (next === formula) return;
        sheet.cells.setFormulaText(row, column, next);
        workbook.calculation.markDirty(sheet, row, column);
      });
    }
    if (sheet !== isMoved) rewriteRules(sheet, (formula) => rewrite(formula, sheet));
    rewriteCharts(sheet, rewrite);
  }
  const [first] = workbook.sheets;
  if (first === undefined) return;
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.scope ?? first);
}

function rewriteRules(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const format of sheet.conditionalFormats) {
    const next = rewrittenRule(format.rule, rewrite);
    if (next !== null) format.rule = next;
  }
  sheet.validations = sheet.validations.map((entry) => {
    const validation = rewrittenValidation(entry.validation, rewrite);
    return validation === entry.validation ? entry : { ...entry, validation };
  });
}

/** The validation with its formulas rewritten, or itself where they stay as they are. */
export function rewrittenValidation(
  validation: DataValidation,
  rewrite: (formula: string) => string,
): DataValidation {
  const isFormula = (part: unknown): part is string => typeof part === 'string' && part.startsWith('=');
  const parts = Object.entries(validation.rule);
  const next = parts.map(([key, part]) => [key, isFormula(part) ? rewrite(part) : part] as const);
  const isSame = next.every(([, part], at) => part === parts[at]?.[1]);
  return isSame ? validation : { ...validation, rule: Object.fromEntries(next) };
}

/** The rule with its formulas rewritten, or null where they stay as they are. */
export function rewrittenRule(
  rule: ConditionalRule,
  rewrite: (formula: string) => string,
): ConditionalRule | null {
  if (rule.kind === 'Custom') {
    const formula = rewrite(rule.formula);
    return formula === rule.formula ? null : { ...rule, formula };
  }
  if (rule.kind !== 'CellValue') return null;
  const formula1 = rewrite(rule.formula1);
  const formula2 = rule.formula2 === null ? null : rewrite(rule.formula2);
  return formula1 === rule.formula1 && formula2 === rule.formula2 ? null : { ...rule, formula1, formula2 };
}

function rewriteCharts(sheet: Sheet, rewrite: FormulaRewrite): void {
  for (const series of sheet.charts.flatMap((chart) => chart.series)) {
    for (const key of ['nameFormula', 'values', 'categories', 'bubbleSizes'] as const) {
      const formula = series[key];
      if (formula !== null && formula !== undefined) series[key] = rewrite(formula, sheet);
    }
  }
}

/** A change of formulas that refers to another sheet wherever `from` is named. */
export function replaceSheetIn(from: string, to: string): Rewrite {
  return replaceSheet(from, `${quoteSheetName(to)}!`);
}

export function followSheetRename(workbook: HostWorkbook, sheet: Sheet, name: string): void {
  rewriteFormulas(workbook, replaceSheetIn(sheet.name, name));
}

/** What referred to a deleted sheet refers to nothing. */
export function followSheetDeletion(workbook: HostWorkbook, sheet: Sheet): void {
  const broken = replaceSheet(sheet.name, '#REF!');
  rewriteFormulas(workbook, (formula) =>
    broken(formula).replace(/#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#REF!'),
  );
}
