import type { Area } from './area';
import type { DateSystem } from './cell-text';
import { isError, type CellValue } from './cell-value';
import { dateTest, isSamePeriod, serialOfDay, type FilterDate } from './date-filters';
import type { Sheet } from './sheet';
import { readTyped } from './typed-value';
import type { HostWorkbook } from './workbook';

/** What a column's cells must be for their rows to stay, as Excel.FilterCriteria has it. */
export type FilterCriteria =
  | {
      readonly filterOn: 'Values';
      readonly values: readonly string[];
      /** Periods whose days stay, too. */
      readonly dates?: readonly FilterDate[];
    }
  | {
      readonly filterOn: 'Custom';
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator: 'And' | 'Or';
    }
  | {
      readonly filterOn: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';
      readonly criterion1: string;
    }
  | { readonly filterOn: 'CellColor' | 'FontColor'; readonly color: string }
  /** Excel.DynamicFilterCriteria. */
  | { readonly filterOn: 'Dynamic'; readonly dynamicCriteria: string };

/** By the column's place within the filtered area. */
export type Filters = Map<number, FilterCriteria>;

interface FilteredCell {
  readonly value: CellValue;
  readonly text: string;
  readonly fill: string;
  readonly font: string;
}

type Test = (cell: FilteredCell) => boolean;

const COMPARE: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '>': (one, other) => one > other,
  '<': (one, other) => one < other,
  '>=': (one, other) => one >= other,
  '<=': (one, other) => one <= other,
};

/** `=`, `<>`, `>`, `<`, `>=` or `<=` and what follows; without a sign it means `=`. */
function criterionTest(criterion: string, dates: DateSystem): Test {
  const [, sign = '', operand = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(criterion) ?? [];
  const compare = COMPARE[sign];
  const typed = operand.trim() === '' ? null : readTyped(operand, 'General', dates);
  const number = typed?.kind === 'value' && typeof typed.value === 'number' ? typed.value : NaN;
  if (compare !== undefined) {
    return ({ value }) => typeof value === 'number' && Number.isFinite(number) && compare(value, number);
  }
  const wildcards = operand
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/(?<!~)\?/g, '.')
    .replace(/(?<!~)\*/g, '[\\s\\S]*')
    .replace(/~([?*~])/g, '\\$1');
  const pattern = new RegExp(`^${wildcards}$`, 'iu');
  const isSame: Test = ({ value, text }) =>
    typeof value === 'number' && Number.isFinite(number) ? value === number : pattern.test(text);
  return sign === '<>' ? (cell) => !isSame(cell) : isSame;
}

function numbersOf(cells: readonly FilteredCell[]): readonly number[] {
  return cells.map(({ value }) => value).filter((value) => typeof value === 'number');
}

/** What filters by dates and written numbers depend on. */
interface FilterDay {
  readonly dates: DateSystem;
  /** The serial number of the day. */
  readonly today: number;
}

function testOf(criteria: FilterCriteria, cells: readonly FilteredCell[], { dates, today }: FilterDay): Test {
  switch (criteria.filterOn) {
    case 'Values': {
      const wanted = new Set(criteria.values.map((value) => value.toLowerCase()));
      const periods = criteria.dates ?? [];
      return ({ text, value }) =>
        wanted.has(text.toLowerCase()) ||
        (typeof value === 'number' && periods.some((period) => isSamePeriod(period, value)));
    }
    case 'Custom': {
      const first = criterionTest(criteria.criterion1, dates);
      if (criteria.criterion2 === undefined) return first;
      const second = criterionTest(criteria.criterion2, dates);
      return criteria.operator === 'Or'
        ? (cell) => first(cell) || second(cell)
        : (cell) => first(cell) && second(cell);
    }
    case 'CellColor':
      return ({ fill }) => fill === criteria.color;
    case 'FontColor':
      return ({ font }) => font === criteria.color;
    case 'Dynamic': {
      const isWanted = dateTest(criteria.dynamicCriteria, today);
      if (isWanted !== null) return ({ value }) => typeof value === 'number' && isWanted(value);
      const numbers = numbersOf(cells);
      const average = numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
      return ({ value }) =>
        typeof value === 'number' &&
        (criteria.dynamicCriteria === 'AboveAverage' ? value > average : value < average);
    }
    default: {
      const isTop = criteria.filterOn.startsWith('Top');
      const sorted = [...numbersOf(cells)].sort((one, other) => (isTop ? other - one : one - other));
      const asked = Number(criteria.criterion1);
      const count = criteria.filterOn.endsWith('Percent')
        ? Math.max(1, Math.floor((sorted.length * asked) / 100))
        : asked;
      const edge = sorted[Math.min(count, sorted.length) - 1];
      return ({ value }) =>
        typeof value === 'number' && edge !== undefined && (isTop ? value >= edge : value <= edge);
    }
  }
}

function columnCells(workbook: HostWorkbook, sheet: Sheet, body: Area, at: number): readonly FilteredCell[] {
  return Array.from({ length: body.rowCount }, (_row, index) => {
    const row = body.row + index;
    const column = body.column + at;
    const value = sheet.cells.value(row, column);
    const { numberFormat, fill, font } = sheet.styleAt(row, column);
    return {
      value,
      text: isError(value) ? value.error : workbook.texts.text(value, numberFormat),
      fill: fill.pattern === 'None' ? '#FFFFFF' : workbook.rgb(fill.color),
      font: workbook.rgb(font.color),
    };
  });
}

/** Hides the rows of the area, below its heading, that do not meet all criteria; shows the others. */
export function applyFilters(
  workbook: HostWorkbook,
  sheet: Sheet,
  body: Area,
  filters: Filters,
  now: Date,
): void {
  const day: FilterDay = { dates: workbook.dates, today: serialOfDay(now) };
  const kept = new Array<boolean>(body.rowCount).fill(true);
  for (const [at, criteria] of filters) {
    const cells = columnCells(workbook, sheet, body, at);
    const test = testOf(criteria, cells, day);
    for (const [index, cell] of cells.entries()) if (!test(cell)) kept[index] = false;
  }
  for (const [index, isKept] of kept.entries()) {
    if (!isKept) sheet.row(body.row + index).hidden = true;
    else if (sheet.rows.has(body.row + index)) sheet.row(body.row + index).hidden = false;
  }
}
