import { formatPosition } from '../../../src/core/table/cell';
import { lastColumnOf, lastRowOf } from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import type { Bound, ConditionalFormat, FormattingRule } from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { isKnown, libraryValues, type RuleCell } from './library-formula';
import { PRESETS } from './preset-criteria';
import { formulaValue, isTrue } from './rule-formula';
import { ValueSpan } from './value-span';

/** The cells beyond which the library is not asked about a rule. */
const MOST_LIBRARY_CELLS = 20_000;

const SIGNS = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
} as const;

const bare = (formula: string): string => `(${formula.replace(/^=/, '')})`;

/** The formula, written for the cell `at`, that says what the rule says. */
function comparison(rule: Extract<FormattingRule, { kind: 'CellValue' }>, at: string): string | null {
  const { operator, formula1, formula2 } = rule;
  if (operator === null) return null;
  if (operator !== 'Between' && operator !== 'NotBetween') return `=${at}${SIGNS[operator]}${bare(formula1)}`;
  const [one, other] = [bare(formula1), bare(formula2 ?? formula1)];
  // The bounds may stand in either order.
  const within = `OR(AND(${at}>=${one},${at}<=${other}),AND(${at}>=${other},${at}<=${one}))`;
  return operator === 'Between' ? `=${within}` : `=NOT(${within})`;
}

/** What one conditional format says of the cells of its sheet as they stand now. */
export class FormatRules {
  readonly #origin: RuleCell;
  readonly #fromLibrary = new Map<string, ReadonlyMap<string, CellValue>>();
  #span: ValueSpan | null = null;

  constructor(
    private readonly workbook: HostWorkbook,
    private readonly sheet: Sheet,
    readonly format: ConditionalFormat,
    private readonly today: number,
  ) {
    this.#origin = {
      row: Math.min(...format.areas.map(({ row }) => row)),
      column: Math.min(...format.areas.map(({ column }) => column)),
    };
  }

  get span(): ValueSpan {
    this.#span ??= new ValueSpan(this.sheet, this.format.areas);
    return this.#span;
  }

  /** Whether the rule lays its format over the cell. */
  holds(rule: FormattingRule, row: number, column: number): boolean {
    const value = this.sheet.valueAt(row, column);
    switch (rule.kind) {
      case 'Custom':
        return rule.formula !== '' && isTrue(this.valueOf(rule.formula, row, column));
      case 'CellValue': {
        const formula = comparison(rule, formatPosition(this.#origin));
        return formula !== null && isTrue(this.valueOf(formula, row, column));
      }
      case 'ContainsText':
        return this.#containsText(rule, value, row, column);
      case 'TopBottom':
        return typeof value === 'number' && this.#isRanked(rule, value);
      case 'PresetCriteria':
        return PRESETS[rule.criterion ?? '']?.(value, { span: this.span, today: this.today }) ?? false;
    }
  }

  /** What a formula of the rule's gives at a cell; null where nobody knows. */
  valueOf(formula: string, row: number, column: number): CellValue | null {
    const { workbook, sheet } = this;
    const { row: originRow, column: originColumn } = this.#origin;
    const known = formulaValue(formula, { workbook, sheet, row, column, originRow, originColumn });
    if (known !== null) return known;
    const found = this.#libraryValues(formula).get(`${row}|${column}`);
    return isKnown(found) ? found : null;
  }

  /** The number that a bar, a colour or an icon begins at. */
  boundAt({ type, formula = '' }: Bound, automatic: number): number {
    const { least, most } = this.span;
    const said = (): number => {
      const value = this.valueOf(
        formula.startsWith('=') ? formula : `=${formula}`,
        this.#origin.row,
        this.#origin.column,
      );
      return typeof value === 'number' ? value : automatic;
    };
    switch (type) {
      case 'LowestValue':
        return least;
      case 'HighestValue':
        return most;
      case 'Number':
      case 'Formula':
        return said();
      case 'Percent':
        return least + ((most - least) * said()) / 100;
      case 'Percentile':
        return this.span.percentile(said());
      default:
        return automatic;
    }
  }

  #containsText(
    { operator, text }: Extract<FormattingRule, { kind: 'ContainsText' }>,
    value: CellValue,
    row: number,
    column: number,
  ): boolean {
    const said = text.startsWith('=') ? this.valueOf(text, row, column) : text;
    if (said === null || isError(said)) return false;
    const [sought, within] = [String(said), isError(value) ? '' : String(value)].map((each) =>
      each.toLowerCase(),
    );
    if (sought === undefined || within === undefined) return false;
    switch (operator) {
      case 'Contains':
        return within.includes(sought);
      case 'NotContains':
        return !within.includes(sought);
      case 'BeginsWith':
        return within.startsWith(sought);
      case 'EndsWith':
        return within.endsWith(sought);
      case null:
        return false;
    }
  }

  #isRanked({ type, rank }: Extract<FormattingRule, { kind: 'TopBottom' }>, value: number): boolean {
    const { numbers } = this.span;
    const share = Math.max(1, Math.floor((numbers.length * rank) / 100));
    const count = Math.min(numbers.length, type.endsWith('Percent') ? share : rank);
    const bound = type.startsWith('Top') ? numbers[numbers.length - count] : numbers[count - 1];
    if (bound === undefined) return false;
    return type.startsWith('Top') ? value >= bound : value <= bound;
  }

  #libraryValues(formula: string): ReadonlyMap<string, CellValue> {
    const known = this.#fromLibrary.get(formula);
    if (known !== undefined) return known;
    const found = libraryValues(this.workbook, this.sheet, formula, this.#origin, this.#cells());
    this.#fromLibrary.set(formula, found);
    return found;
  }

  #cells(): readonly RuleCell[] {
    const cells: RuleCell[] = [];
    for (const area of this.format.areas) {
      for (let row = area.row; row <= lastRowOf(area); row++) {
        for (let column = area.column; column <= lastColumnOf(area); column++) {
          if (cells.length === MOST_LIBRARY_CELLS) return cells;
          cells.push({ row, column });
        }
      }
    }
    return cells;
  }
}
