import type { Area } from './area';
import type { BorderLine, Color } from './style';

/** What a rule may lay over a cell's own looks. */
export interface DifferentialFormat {
  readonly fill?: Color;
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly strikethrough?: boolean;
    readonly underline?: string;
    readonly color?: Color;
  };
  readonly borders?: { readonly [Side in 'top' | 'bottom' | 'left' | 'right']?: BorderLine };
  readonly numberFormat?: string;
}

/** Where a bar, a colour or an icon begins: a kind, and its formula or number where the kind takes one. */
export interface Bound<Type extends string = string> {
  readonly type: Type;
  readonly formula?: string;
}

export interface DataBar {
  readonly positiveFill: Color;
  /** Null where the bar has no border. */
  readonly positiveBorder: Color | null;
  readonly positiveGradient: boolean;
  readonly negative: {
    readonly fill: Color;
    readonly border: Color | null;
    readonly matchPositiveFill: boolean;
    readonly matchPositiveBorder: boolean;
  };
  readonly axisColor: Color | null;
  /** Excel.ConditionalDataBarAxisFormat. */
  readonly axisFormat: 'Automatic' | 'None' | 'CellMidPoint';
  /** Excel.ConditionalDataBarDirection. */
  readonly direction: 'Context' | 'LeftToRight' | 'RightToLeft';
  readonly showDataBarOnly: boolean;
  /** Excel.ConditionalFormatRuleType and its formula, where the type takes one. */
  readonly lower: Bound;
  readonly upper: Bound;
}

/** One point of a colour scale: Excel.ConditionalFormatColorCriterionType. */
export interface ColorPoint extends Bound {
  readonly color: Color;
}

export interface ColorScale {
  readonly minimum: ColorPoint;
  readonly midpoint: ColorPoint | null;
  readonly maximum: ColorPoint;
}

/** Where one icon of a set begins; null stands for the lowest, which takes what is left. */
export interface IconCriterion {
  /** Excel.ConditionalFormatIconRuleType. */
  readonly type: string;
  readonly operator: 'GreaterThan' | 'GreaterThanOrEqual';
  readonly formula: string;
  readonly customIcon: { readonly set: string; readonly index: number } | null;
}

export interface IconRule {
  /** Excel.IconSet. */
  readonly style: string;
  /** From the lowest icon to the highest. */
  readonly criteria: readonly (IconCriterion | null)[];
  readonly reverseIconOrder: boolean;
  readonly showIconOnly: boolean;
}

/** Excel.ConditionalCellValueOperator. */
export type CellValueOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

/** Rules that lay one format over the cells that they hold for. */
export type FormattingRule =
  | { readonly kind: 'Custom'; readonly formula: string; readonly format: DifferentialFormat }
  | {
      readonly kind: 'CellValue';
      /** Null until the rule is set. */
      readonly operator: CellValueOperator | null;
      readonly formula1: string;
      readonly formula2: string | null;
      readonly format: DifferentialFormat;
    }
  | {
      readonly kind: 'ContainsText';
      readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith' | null;
      readonly text: string;
      readonly format: DifferentialFormat;
    }
  | {
      readonly kind: 'TopBottom';
      readonly type: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';
      readonly rank: number;
      readonly format: DifferentialFormat;
    }
  | {
      readonly kind: 'PresetCriteria';
      /** Excel.ConditionalFormatPresetCriterion; null until the rule is set. */
      readonly criterion: string | null;
      readonly format: DifferentialFormat;
    };

export type ConditionalRule =
  | FormattingRule
  | { readonly kind: 'DataBar'; readonly bar: DataBar }
  | { readonly kind: 'ColorScale'; readonly scale: ColorScale }
  | { readonly kind: 'IconSet'; readonly icons: IconRule }
  /** A rule of the file's that is not modelled, kept for saving. */
  | { readonly kind: 'Kept'; readonly type: string; readonly rule: unknown };

/** One conditional format of a sheet. Mutable: an edit through Office.js stays the same format. */
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  rule: ConditionalRule;
  stopIfTrue: boolean;
}

const rgb = (value: string): Color => ({ kind: 'rgb', rgb: value });

/** A data bar as Excel makes a new one. */
export const NEW_DATA_BAR: DataBar = {
  positiveFill: rgb('#638EC6'),
  positiveBorder: null,
  positiveGradient: true,
  negative: { fill: rgb('#FF0000'), border: null, matchPositiveFill: false, matchPositiveBorder: true },
  axisColor: rgb('#000000'),
  axisFormat: 'Automatic',
  direction: 'Context',
  showDataBarOnly: false,
  lower: { type: 'Automatic' },
  upper: { type: 'Automatic' },
};

/** From red over yellow to green, as Excel makes a new scale. */
export const NEW_COLOR_SCALE: ColorScale = {
  minimum: { type: 'LowestValue', color: rgb('#F8696B') },
  midpoint: { type: 'Percentile', formula: '=50', color: rgb('#FFEB84') },
  maximum: { type: 'HighestValue', color: rgb('#63BE7B') },
};

/** The icons of a set by its name's first word: `ThreeArrows` has three. */
export function iconCount(style: string): number {
  if (style.startsWith('Four')) return 4;
  return style.startsWith('Five') ? 5 : 3;
}

/** Icons that share the values' span evenly, as Excel fills a new set. */
export function evenIcons(style: string): readonly IconCriterion[] {
  const count = iconCount(style);
  return Array.from({ length: count }, (_icon, at) => ({
    type: 'Percent',
    operator: 'GreaterThanOrEqual',
    formula: `=${Math.round((100 * at) / count)}`,
    customIcon: null,
  }));
}
