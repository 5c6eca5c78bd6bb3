import { parse, tokenize } from '@cj-tech-master/excelts/formula';
import { columnIndex } from '../../../src/core/table/cell';
import type { Area } from '../model/area';
import { errorValue, isError, type CellValue, type ErrorValue } from '../model/cell-value';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

type Node = ReturnType<typeof parse>;

/** The parser's number for an error value; its other nodes are told by what they have. */
const ERROR_NODE = 4;

/** Where a rule is worked out: its formula is written for the origin, and moves with the cell. */
export interface RulePlace {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly originRow: number;
  readonly originColumn: number;
}

interface Region {
  readonly sheet: Sheet;
  readonly area: Area;
}

type Worked = CellValue | Region;

/** A formula that this evaluator does not know: its rule is not shown. */
class Unknown extends Error {}

const isRegion = (value: Worked): value is Region => typeof value === 'object' && 'area' in value;

/** An error value on its way up to whoever asked, or to IFERROR. */
class Raised extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}

function scalar(value: Worked): Exclude<CellValue, ErrorValue> {
  const single = isRegion(value) ? value.sheet.valueAt(value.area.row, value.area.column) : value;
  if (isError(single)) throw new Raised(single);
  return single;
}

const text = (value: Worked): string => {
  const single = scalar(value);
  return typeof single === 'boolean' ? String(single).toUpperCase() : String(single);
};

function number(value: Worked): number {
  const single = scalar(value);
  const found = single === '' ? 0 : Number(single);
  if (Number.isNaN(found)) throw new Raised(errorValue('#VALUE!'));
  return found;
}

const truth = (value: Worked): boolean => {
  const single = scalar(value);
  return typeof single === 'string' ? single.toUpperCase() === 'TRUE' : Boolean(single);
};

/** A blank cell is the 0, the empty text or the FALSE that it is compared with. */
function comparable(value: Worked, beside: Worked): Exclude<CellValue, ErrorValue> {
  const single = scalar(value);
  if (single !== '' || !isRegion(value)) return single;
  const other = scalar(beside);
  return typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : '';
}

/** Excel puts numbers before texts before booleans, and minds no case. */
function compare(one: Worked, other: Worked): number {
  const key = (value: Worked, beside: Worked): readonly [number, string | number] => {
    const single = comparable(value, beside);
    if (typeof single === 'number') return [0, single];
    return typeof single === 'string' ? [1, single.toLowerCase()] : [2, Number(single)];
  };
  const [rankOne, valueOne] = key(one, other);
  const [rankOther, valueOther] = key(other, one);
  if (rankOne !== rankOther) return rankOne - rankOther;
  return valueOne < valueOther ? -1 : valueOne > valueOther ? 1 : 0;
}

const OPERATORS: Readonly<Record<string, (one: Worked, other: Worked) => CellValue>> = {
  '&': (one, other) => text(one) + text(other),
  '=': (one, other) => compare(one, other) === 0,
  '<>': (one, other) => compare(one, other) !== 0,
  '<': (one, other) => compare(one, other) < 0,
  '>': (one, other) => compare(one, other) > 0,
  '<=': (one, other) => compare(one, other) <= 0,
  '>=': (one, other) => compare(one, other) >= 0,
  '+': (one, other) => number(one) + number(other),
  '-': (one, other) => number(one) - number(other),
  '*': (one, other) => number(one) * number(other),
  '/': (one, other) => {
    const divisor = number(other);
    return divisor === 0 ? errorValue('#DIV/0!') : number(one) / divisor;
  },
};

type Work = (node: Node) => Worked;

/** Functions by name; each works out the arguments that it needs. */
const FUNCTIONS: Readonly<Record<string, (args: readonly Node[], work: Work, place: RulePlace) => Worked>> = {
  EXACT: ([one, other], work) => text(argument(one, work)) === text(argument(other, work)),
  LEFT: ([from, count], work) =>
    text(argument(from, work)).slice(0, count === undefined ? 1 : number(work(count))),
  LEN: ([of], work) => text(argument(of, work)).length,
  ROW: (args, _work, { row }) => reject(args) ?? row + 1,
  COLUMN: (args, _work, { column }) => reject(args) ?? column + 1,
  INDEX: ([from, row, column], work) => {
    const region = argument(from, work);
    if (!isRegion(region)) throw new Unknown();
    const [down, across] = [number(argument(row, work)), number(argument(column, work))];
    const { area, sheet } = region;
    if (down < 1 || across < 1 || down > area.rowCount || across > area.columnCount) {
      return errorValue('#REF!');
    }
    return sheet.valueAt(area.row + down - 1, area.column + across - 1);
  },
  IF: ([condition, then, otherwise], work) =>
    truth(argument(condition, work))
      ? argument(then, work)
      : otherwise === undefined
        ? false
        : work(otherwise),
  AND: (args, work) => args.every((node) => truth(work(node))),
  OR: (args, work) => args.some((node) => truth(work(node))),
  NOT: ([of], work) => !truth(argument(of, work)),
  ISBLANK: tells((value) => value === ''),
  ISNUMBER: tells((value) => typeof value === 'number'),
  ISTEXT: tells((value) => typeof value === 'string' && value !== ''),
  ISERROR: tells(isError),
  SEARCH: ([sought, within], work) =>
    position(text(argument(sought, work)).toLowerCase(), text(argument(within, work)).toLowerCase()),
  FIND: ([sought, within], work) => position(text(argument(sought, work)), text(argument(within, work))),
  RIGHT: ([from, count], work) => {
    const wanted = count === undefined ? 1 : number(work(count));
    return wanted === 0 ? '' : text(argument(from, work)).slice(-wanted);
  },
  TRIM: ([of], work) => text(argument(of, work)).trim().replace(/ {2,}/g, ' '),
  TRUE: (args) => reject(args) ?? true,
  FALSE: (args) => reject(args) ?? false,
  INDIRECT: ([reference, isA1], work, place) =>
    indirect(text(argument(reference, work)), isA1 === undefined || truth(work(isA1)), place),
  MOD: ([of, by], work) => {
    const divisor = number(argument(by, work));
    return ((number(argument(of, work)) % divisor) + divisor) % divisor;
  },
  IFERROR: ([tried, otherwise], work) => {
    try {
      return scalar(argument(tried, work));
    } catch (error) {
      if (error instanceof Raised) return argument(otherwise, work);
      throw error;
    }
  },
};

/** Whether a cell, or the value of an expression, is of a kind; errors are of theirs. */
function tells(test: (value: CellValue) => boolean): (args: readonly Node[], work: Work) => boolean {
  return ([of], work) => {
    try {
      return test(scalar(argument(of, work)));
    } catch (error) {
      if (error instanceof Raised) return test(error.value);
      throw error;
    }
  };
}

/** Where a text is in another, counted from 1; wildcards are left to the library. */
function position(sought: string, within: string): number {
  if (/[*?~]/.test(sought)) throw new Unknown();
  const at = within.indexOf(sought);
  if (at < 0) throw new Raised(errorValue('#VALUE!'));
  return at + 1;
}

/** `R[-1]C2` as seen from a cell. */
function relativeReference(reference: string, { sheet, row, column }: RulePlace): Region | null {
  const match = /^R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?$/i.exec(reference);
  if (match === null) return null;
  const [, fixedRow, byRow, fixedColumn, byColumn] = match;
  return {
    sheet,
    area: {
      row: fixedRow === undefined ? row + Number(byRow ?? 0) : Number(fixedRow) - 1,
      column: fixedColumn === undefined ? column + Number(byColumn ?? 0) : Number(fixedColumn) - 1,
      rowCount: 1,
      columnCount: 1,
    },
  };
}

/** A reference that a text spells out. */
function indirect(reference: string, isA1: boolean, place: RulePlace): Worked {
  const tree = isA1 ? treeOf(reference) : null;
  // What the text names does not move with the cell.
  const found = isA1
    ? tree === null
      ? null
      : evaluate(tree, { ...place, originRow: place.row, originColumn: place.column })
    : relativeReference(reference, place);
  if (found === null || !isRegion(found) || found.area.row < 0 || found.area.column < 0) {
    throw new Raised(errorValue('#REF!'));
  }
  return found;
}

function argument(node: Node | undefined, work: Work): Worked {
  if (node === undefined) throw new Unknown();
  return work(node);
}

function reject(args: readonly Node[]): null {
  if (args.length > 0) throw new Unknown();
  return null;
}

type CellRef = Extract<Node, { colAbsolute: boolean }>;

function regionOf(start: CellRef, end: CellRef, sheetName: string | undefined, place: RulePlace): Region {
  const sheet = sheetName === undefined ? place.sheet : place.workbook.findSheet(sheetName);
  if (sheet === undefined) throw new Unknown();
  const at = ({ row, col, rowAbsolute, colAbsolute }: CellRef): readonly [number, number] => [
    Number(row) - 1 + (rowAbsolute ? 0 : place.row - place.originRow),
    (columnIndex(col) ?? 0) + (colAbsolute ? 0 : place.column - place.originColumn),
  ];
  const [top, left] = at(start);
  const [bottom, right] = at(end);
  return {
    sheet,
    area: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
  };
}

const parsed = new Map<string, Node | null>();

/** A formula's tree, or null where it is none; each is parsed once. */
function treeOf(formula: string): Node | null {
  let tree = parsed.get(formula);
  if (tree === undefined) {
    try {
      tree = parse(tokenize(formula.replace(/^=/, '')));
    } catch {
      tree = null;
    }
    parsed.set(formula, tree);
  }
  return tree;
}

function evaluate(node: Node, place: RulePlace): Worked {
  const work: Work = (inner) => evaluate(inner, place);
  if ('args' in node) {
    const called = FUNCTIONS[node.name.toUpperCase()];
    if (called === undefined) throw new Unknown();
    return called(node.args, work, place);
  }
  if ('left' in node) {
    const operator = OPERATORS[node.op];
    if (operator === undefined) throw new Unknown();
    return operator(work(node.left), work(node.right));
  }
  if ('operand' in node) {
    const operand = number(work(node.operand));
    if (!('op' in node)) return operand / 100;
    return node.op === '-' ? -operand : operand;
  }
  if ('value' in node) {
    const isErrorNode = Number(node.type) === ERROR_NODE;
    return isErrorNode ? errorValue(String(node.value)) : node.value;
  }
  if ('colAbsolute' in node) return regionOf(node, node, node.sheet, place);
  if ('start' in node) return regionOf(node.start, node.end, node.sheet, place);
  if ('name' in node) return work(nameTree(node.name, place));
  throw new Unknown();
}

function nameTree(name: string, { workbook, sheet }: RulePlace): Node {
  const found = workbook.findName(name, sheet) ?? workbook.findName(name, null);
  const tree = found === undefined ? null : treeOf(found.formula);
  if (tree === null) throw new Unknown();
  return tree;
}

/** What a formula gives at a cell; null where it has something that only the library may know. */
export function formulaValue(formula: string, place: RulePlace): CellValue | null {
  const tree = treeOf(formula);
  if (tree === null) return null;
  try {
    return scalar(evaluate(tree, place));
  } catch (error) {
    if (error instanceof Raised) return error.value;
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** Whether what a rule's formula gives lets its rule hold. */
export function isTrue(value: CellValue | null): boolean {
  if (value === null || isError(value)) return false;
  return typeof value === 'string' ? value.toUpperCase() === 'TRUE' : Boolean(value);
}
