import { parse, tokenize } from '@cj-tech-master/excelts/formula';

/** Forms that Excel reads and the library does not. */
const BEYOND_LIBRARY = /#|\bLAMBDA\b/i;

/** Excel's own limit of a text written out in a formula. */
const MAX_LITERAL = 255;

const hasLongLiteral = (formula: string): boolean =>
  (formula.match(/"(?:[^"]|"")*"/g) ?? []).some(
    (literal) => literal.slice(1, -1).replaceAll('""', '"').length > MAX_LITERAL,
  );

/** Whether Excel takes the formula, given with its leading `=`. */
export function isReadable(formula: string): boolean {
  if (hasLongLiteral(formula)) return false;
  if (BEYOND_LIBRARY.test(formula)) return true;
  try {
    parse(tokenize(formula.slice(1)));
    return true;
  } catch {
    return false;
  }
}

/** Texts, quoted sheets and what stands in brackets stay as they were typed; words are the rest. */
const WORDS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]+|[\p{L}_$\\][\p{L}\p{N}_.$]*(?:\s*\(|!)?/gu;

const CELL = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$|^\$?[A-Za-z]{1,3}$/;

/** The formula as Excel writes it: functions, cells, TRUE and FALSE in capitals. */
export function asExcelWrites(formula: string): string {
  return formula.replace(WORDS, (word: string, at: number) => {
    if (/^["'[]/.test(word) || word.endsWith('!')) return word;
    const next = formula[at + word.length];
    const isColumn = /^\$?[A-Za-z]{1,3}$/.test(word) && (next === ':' || formula[at - 1] === ':');
    const isCell = CELL.test(word) && /\d/.test(word);
    const isCall = word.endsWith('(');
    return isCall || isCell || isColumn || /^(?:true|false)$/i.test(word) ? word.toUpperCase() : word;
  });
}
