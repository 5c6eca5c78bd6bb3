import { parseArea, quoteSheetName } from './address';
import { onSheet, type Area } from './area';
import { columnName } from '../../../src/core/table/cell';
import type { Sheet } from './sheet';
import type { FormulaRewrite } from './structural-log';
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

function rewriteReferences(
  formula: string,
  rewrite: (sheet: string | null, reference: string) => string,
): string {
  return formula.replace(REFERENCE, (whole: string, prefix: string | undefined, reference?: string) => {
    if (reference === undefined) return whole;
    return (prefix ?? '') + rewrite(prefix === undefined ? null : sheetNameOf(prefix), reference);
  });
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

function replaceSheet(from: string, to: string): Rewrite {
  const folded = from.toLowerCase();
  return (formula) =>
    formula.replace(SHEET_REFERENCE, (whole: string, quoted?: string, plain?: string) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      return name?.toLowerCase() === folded ? to : whole;
    });
}

/** Applies a change to every formula of the workbook: cells, names, conditional formats and charts. */
export function rewriteFormulas(workbook: HostWorkbook, rewrite: FormulaRewrite): void {
  workbook.log.rewrites.push(rewrite);
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < sheet.cells.rowLimit; row++) {
      const formulas = sheet.cells.row(row)?.formulas;
      formulas?.forEach((formula, column) => {
        if (formula === undefined) return;
        const next = rewrite(formula, sheet);
        if (next === formula) return;
        formulas[column] = next;
        workbook.calculation.markDirty(sheet, row, column);
      });
    }
    for (const format of sheet.conditionalFormats) {
      if (format.rule.kind !== 'Custom') continue;
      const formula = rewrite(format.rule.formula, sheet);
      if (formula !== format.rule.formula) format.rule = { ...format.rule, formula };
    }
    rewriteCharts(sheet, rewrite);
  }
  const [first] = workbook.sheets;
  if (first === undefined) return;
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.scope ?? first);
}

function rewriteCharts(sheet: Sheet, rewrite: FormulaRewrite): void {
  for (const series of sheet.charts.flatMap((chart) => chart.series)) {
    for (const key of ['nameFormula', 'values', 'categories'] as const) {
      const formula = series[key];
      if (formula !== null) series[key] = rewrite(formula, sheet);
    }
  }
}

export function followSheetRename(workbook: HostWorkbook, sheet: Sheet, name: string): void {
  rewriteFormulas(workbook, replaceSheet(sheet.name, `${quoteSheetName(name)}!`));
}

/** What referred to a deleted sheet refers to nothing. */
export function followSheetDeletion(workbook: HostWorkbook, sheet: Sheet): void {
  const broken = replaceSheet(sheet.name, '#REF!');
  rewriteFormulas(workbook, (formula) =>
    broken(formula).replace(/#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#REF!'),
  );
}
