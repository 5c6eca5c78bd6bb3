import { parse, tokenize } from '@cj-tech-master/excelts/formula';
import { columnIndex } from '../../../src/core/table/cell';
import type { Area } from '../../host/model/area';
import { errorValue, isError, type CellValue, type ErrorValue } from '../../host/model/cell-value';
import type { Sheet } from '../../host/model/sheet';
import type { HostWorkbook } from '../../host/model/workbook';

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

/** Excel puts numbers before texts before booleans, and minds no case. */
function compare(one: Worked, other: Worked): number {
  const key = (value: Worked): readonly [number, string | number] => {
    const single = scalar(value);
    if (typeof single === 'number') return [0, single];
    return typeof single === 'string' ? [1, single.toLowerCase()] : [2, Number(single)];
  };
  const [rankOne, valueOne] = key(one);
  const [rankOther, valueOther] = key(other);
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
  '/': (one, other) => number(one) / number(other),
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
  ISBLANK: ([of], work) => scalar(argument(of, work)) === '',
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

/** Whether a rule's formula holds at a cell; a formula that is not understood never does. */
export function ruleHolds(formula: string, place: RulePlace): boolean {
  const tree = treeOf(formula);
  if (tree === null) return false;
  try {
    return truth(evaluate(tree, place));
  } catch (error) {
    if (error instanceof Raised || error instanceof Unknown) return false;
    throw error;
  }
}
