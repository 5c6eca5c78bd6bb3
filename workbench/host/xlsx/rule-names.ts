import type { CellValueOperator } from '../model/conditional-format';

/** Excel.ConditionalFormatRuleType and the like, and the file's. */
export const BOUND_TYPES = [
  ['LowestValue', 'min'],
  ['HighestValue', 'max'],
  ['Number', 'num'],
  ['Percent', 'percent'],
  ['Percentile', 'percentile'],
  ['Formula', 'formula'],
] as const;

/** Excel.ConditionalCellValueOperator. */
export const CELL_OPERATORS: readonly (readonly [CellValueOperator, string])[] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
  ['LessThanOrEqual', 'lessThanOrEqual'],
];

/** Excel.ConditionalTextOperator with the file's type and operator. */
export const TEXT_OPERATORS = [
  ['Contains', 'containsText', 'containsText'],
  ['NotContains', 'notContainsText', 'notContains'],
  ['BeginsWith', 'beginsWith', 'beginsWith'],
  ['EndsWith', 'endsWith', 'endsWith'],
] as const;

/** Criteria that are a type of rule each, and the formula that goes with it; `@` stands for the first cell. */
export const PRESET_TYPES: readonly (readonly [string, string, string | null])[] = [
  ['Blanks', 'containsBlanks', 'LEN(TRIM(@))=0'],
  ['NonBlanks', 'notContainsBlanks', 'LEN(TRIM(@))>0'],
  ['Errors', 'containsErrors', 'ISERROR(@)'],
  ['NonErrors', 'notContainsErrors', 'NOT(ISERROR(@))'],
  ['UniqueValues', 'uniqueValues', null],
  ['DuplicateValues', 'duplicateValues', null],
];

/** Criteria of days, with the file's period and its formula. */
export const PERIODS: readonly (readonly [string, string, string])[] = [
  ['Yesterday', 'yesterday', 'FLOOR(@,1)=TODAY()-1'],
  ['Today', 'today', 'FLOOR(@,1)=TODAY()'],
  ['Tomorrow', 'tomorrow', 'FLOOR(@,1)=TODAY()+1'],
  ['LastSevenDays', 'last7Days', 'AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())'],
  [
    'LastWeek',
    'lastWeek',
    'AND(TODAY()-ROUNDDOWN(@,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(@,0)<(WEEKDAY(TODAY())+7))',
  ],
  [
    'ThisWeek',
    'thisWeek',
    'AND(TODAY()-ROUNDDOWN(@,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(@,0)-TODAY()<=7-WEEKDAY(TODAY()))',
  ],
  [
    'NextWeek',
    'nextWeek',
    'AND(ROUNDDOWN(@,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(@,0)-TODAY()<(15-WEEKDAY(TODAY())))',
  ],
  ['LastMonth', 'lastMonth', 'AND(MONTH(@)=MONTH(EDATE(TODAY(),0-1)),YEAR(@)=YEAR(EDATE(TODAY(),0-1)))'],
  ['ThisMonth', 'thisMonth', 'AND(MONTH(@)=MONTH(TODAY()),YEAR(@)=YEAR(TODAY()))'],
  ['NextMonth', 'nextMonth', 'AND(MONTH(@)=MONTH(EDATE(TODAY(),0+1)),YEAR(@)=YEAR(EDATE(TODAY(),0+1)))'],
];

const DEVIATIONS = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'];

/** `OneStdDevBelowAverage` and the like as the file's attributes; null where it is no such criterion. */
export function averageAttributes(criterion: string): Record<string, number | null> | null {
  const match = /^(OneStdDev|TwoStdDev|ThreeStdDev|EqualOr)?(Above|Below)Average$/.exec(criterion);
  if (match === null) return null;
  const deviations = DEVIATIONS.indexOf(match[1] ?? '');
  return {
    aboveAverage: match[2] === 'Below' ? 0 : null,
    equalAverage: match[1] === 'EqualOr' ? 1 : null,
    stdDev: deviations > 0 ? deviations : null,
  };
}

export function averageCriterion(isAbove: boolean, isEqual: boolean, deviations: number): string {
  const before = isEqual ? 'EqualOr' : (DEVIATIONS[deviations] ?? '');
  return `${before}${isAbove ? 'Above' : 'Below'}Average`;
}

const COUNTS: readonly (readonly [string, string])[] = [
  ['Three', '3'],
  ['Four', '4'],
  ['Five', '5'],
];

/** `ThreeArrows` as the file has it: `3Arrows`. */
export function fileIconSet(style: string): string {
  return COUNTS.reduce((name, [word, digit]) => name.replace(new RegExp(`^${word}`), digit), style);
}

export function modelIconSet(name: string): string {
  return COUNTS.reduce((style, [word, digit]) => style.replace(new RegExp(`^${digit}`), word), name);
}

/** Sets that came after the format was made. */
export const NEWER_ICON_SETS: readonly string[] = ['ThreeStars', 'ThreeTriangles', 'FiveBoxes'];
