import { parseArea, splitSheet } from './address';
import { isDateCode } from './cell-text';
import type { Sheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** Formats that a General cell takes from the function that its formula begins with (en-US). */
const BY_FUNCTION: Readonly<Record<string, string>> = {
  TODAY: 'm/d/yyyy',
  DATE: 'm/d/yyyy',
  NOW: 'm/d/yyyy h:mm',
  TIME: 'h:mm AM/PM',
  PMT: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  PV: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  FV: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
};

const REFERENCE = String.raw`((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)`;
const LEADING = new RegExp(`^=[+]?${REFERENCE}(?:[+\\-].*)?$`, 'u');
const AGGREGATE = new RegExp(`^=(?:SUM|AVERAGE|MIN|MAX)\\(${REFERENCE}\\)$`, 'u');

/** What lies between two dates is no date. */
const DIFFERENCE = new RegExp(`^=[+]?${REFERENCE}-.*[A-Z(]`, 'u');

/** The function that the formula is one call of, a number added or not. */
function soleCall(formula: string): string | null {
  const [, name, inside] = /^=([A-Z]+)\((.*)\)(?:[+-][\d.]+)?$/.exec(formula) ?? [];
  if (name === undefined || inside === undefined) return null;
  let depth = 0;
  for (const char of inside) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) return null;
  }
  return name;
}

/** The number format that a General cell takes when this formula is entered; null where it stays General. */
export function impliedFormat(workbook: HostWorkbook, home: Sheet, formula: string): string | null {
  const called = soleCall(formula);
  const byFunction = called === null ? undefined : BY_FUNCTION[called];
  if (byFunction !== undefined) return byFunction;
  const reference = LEADING.exec(formula)?.[1] ?? AGGREGATE.exec(formula)?.[1];
  if (reference === undefined) return null;
  const { sheet: name, local } = splitSheet(reference);
  const sheet = name === null ? home : workbook.findSheet(name);
  const area = parseArea(local);
  if (sheet === undefined || area === null) return null;
  const { numberFormat } = sheet.styleAt(area.row, area.column);
  if (DIFFERENCE.test(formula) && isDateCode(numberFormat)) return null;
  return numberFormat === 'General' || numberFormat === '@' ? null : numberFormat;
}
