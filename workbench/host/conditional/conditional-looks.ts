import { areaContainsCell } from '../model/area';
import type {
  ColorScale,
  ConditionalFormat,
  DataBar,
  DifferentialFormat,
  IconRule,
} from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import type { Color } from '../model/style';
import type { HostWorkbook } from '../model/workbook';
import { FormatRules } from './format-rules';

/** A bar in a cell, in shares of the cell's width. */
export interface BarLook {
  readonly start: number;
  readonly share: number;
  /** `#RRGGBB`. */
  readonly color: string;
  readonly isGradient: boolean;
  /** The bar alone is seen, not the number. */
  readonly hidesValue: boolean;
}

export interface IconLook {
  /** Excel.IconSet. */
  readonly set: string;
  /** From 0, as the set's own icons are counted. */
  readonly index: number;
  readonly hidesValue: boolean;
}

/** What conditional formats lay over the cells of a sheet as it stands now. */
export interface ConditionalLooks {
  formatAt(row: number, column: number): DifferentialFormat | null;
  barAt(row: number, column: number): BarLook | null;
  iconAt(row: number, column: number): IconLook | null;
  /** The formats whose rule holds at the cell, by priority. */
  shownAt(row: number, column: number): readonly ConditionalFormat[];
}

interface Laid {
  readonly row: number;
  readonly column: number;
  format: DifferentialFormat | null;
  bar: BarLook | null;
  icon: IconLook | null;
  readonly shown: ConditionalFormat[];
}

const covers = ({ areas }: ConditionalFormat, row: number, column: number): boolean =>
  areas.some((area) => areaContainsCell(area, row, column));

/** What the earlier rule says stays; the later adds what it left open. */
function beneath(upper: DifferentialFormat | null, lower: DifferentialFormat): DifferentialFormat {
  if (upper === null) return lower;
  return {
    ...lower,
    ...upper,
    font: { ...lower.font, ...upper.font },
    borders: { ...lower.borders, ...upper.borders },
  };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

function barLook(rules: FormatRules, bar: DataBar, value: number, workbook: HostWorkbook): BarLook {
  const { least, most } = rules.span;
  const lower = rules.boundAt(bar.lower, Math.min(0, least));
  const upper = rules.boundAt(bar.upper, Math.max(0, most));
  const place = (number: number): number => (upper > lower ? within((number - lower) / (upper - lower)) : 1);
  const isNegative = value < 0;
  // Bars of numbers below zero run the other way from the axis.
  const axis = lower < 0 && bar.axisFormat !== 'None' ? place(0) : 0;
  const end = place(value);
  const color = isNegative && !bar.negative.matchPositiveFill ? bar.negative.fill : bar.positiveFill;
  return {
    start: Math.min(axis, end),
    share: Math.abs(end - axis),
    color: workbook.rgb(color),
    isGradient: bar.positiveGradient,
    hidesValue: bar.showDataBarOnly,
  };
}

function mixed(from: string, to: string, share: number): Color {
  const parts = [1, 3, 5].map((at) => {
    const [one, other] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    const mix = Math.round((one ?? 0) + ((other ?? 0) - (one ?? 0)) * share);
    return mix.toString(16).toUpperCase().padStart(2, '0');
  });
  return { kind: 'rgb', rgb: `#${parts.join('')}` };
}

function scaleColor(rules: FormatRules, scale: ColorScale, value: number, workbook: HostWorkbook): Color {
  const { minimum, midpoint, maximum } = scale;
  const points = [minimum, ...(midpoint === null ? [] : [midpoint]), maximum].map((point) => ({
    at: rules.boundAt(point, rules.span.least),
    color: workbook.rgb(point.color),
  }));
  const next = points.findIndex(({ at }) => value <= at);
  const [first, last] = [points[0], points.at(-1)];
  const to = points[next];
  const from = points[next - 1];
  if (to === undefined) return mixed(last?.color ?? '', last?.color ?? '', 0);
  if (from === undefined) return mixed(first?.color ?? '', first?.color ?? '', 0);
  return mixed(from.color, to.color, (value - from.at) / (to.at - from.at));
}

function iconLook(rules: FormatRules, icons: IconRule, value: number): IconLook | null {
  const reached = icons.criteria.findLastIndex((criterion) => {
    if (criterion === null) return true;
    const bound = rules.boundAt(criterion, rules.span.least);
    return criterion.operator === 'GreaterThan' ? value > bound : value >= bound;
  });
  const place = Math.max(0, reached);
  const own = icons.criteria[place]?.customIcon ?? null;
  const index = icons.reverseIconOrder ? icons.criteria.length - 1 - place : place;
  if (own !== null && own.index < 0) return null;
  return { set: own?.set ?? icons.style, index: own?.index ?? index, hidesValue: icons.showIconOnly };
}

/** 1970-01-01 as a serial day, and the days that the 1904 system begins later. */
const UNIX_DAY = 25_569;
const LATER_START = 1462;
const DAY = 86_400_000;

function serialDay(now: Date, { dates }: HostWorkbook): number {
  const local = now.getTime() - now.getTimezoneOffset() * 60_000;
  return Math.floor(local / DAY) + UNIX_DAY - (dates === 1904 ? LATER_START : 0);
}

/** Works rules out as cells are asked for; made anew whenever the workbook changes. */
export function conditionalLooks(
  workbook: HostWorkbook,
  sheet: Sheet,
  now: Date = new Date(),
): ConditionalLooks {
  const today = serialDay(now, workbook);
  const formats = sheet.conditionalFormats.map((format) => new FormatRules(workbook, sheet, format, today));
  let last: Laid | null = null;

  /** Whether the format shows at the cell; what it shows goes onto `laid`. */
  const lay = (rules: FormatRules, laid: Laid, value: unknown): boolean => {
    const { rule } = rules.format;
    if ('format' in rule) {
      if (!rules.holds(rule, laid.row, laid.column)) return false;
      laid.format = beneath(laid.format, rule.format);
      return true;
    }
    if (rule.kind === 'Kept' || typeof value !== 'number') return false;
    if (rule.kind === 'DataBar') laid.bar ??= barLook(rules, rule.bar, value, workbook);
    if (rule.kind === 'IconSet') laid.icon ??= iconLook(rules, rule.icons, value);
    if (rule.kind === 'ColorScale') {
      laid.format = beneath(laid.format, { fill: scaleColor(rules, rule.scale, value, workbook) });
    }
    return true;
  };

  const at = (row: number, column: number): Laid => {
    if (last?.row === row && last.column === column) return last;
    const laid: Laid = { row, column, format: null, bar: null, icon: null, shown: [] };
    const value = sheet.valueAt(row, column);
    for (const rules of formats) {
      if (!covers(rules.format, row, column) || !lay(rules, laid, value)) continue;
      laid.shown.push(rules.format);
      if (rules.format.stopIfTrue) break;
    }
    last = laid;
    return laid;
  };

  return {
    formatAt: (row, column) => at(row, column).format,
    barAt: (row, column) => at(row, column).bar,
    iconAt: (row, column) => at(row, column).icon,
    shownAt: (row, column) => at(row, column).shown,
  };
}
