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

export interface DataBar {
  readonly positiveFill: Color;
  readonly positiveGradient: boolean;
  readonly showDataBarOnly: boolean;
  /** Excel.ConditionalFormatRuleType and its formula, where the type takes one. */
  readonly lower: { readonly type: string; readonly formula?: string };
  readonly upper: { readonly type: string; readonly formula?: string };
}

export type ConditionalRule =
  | { readonly kind: 'Custom'; readonly formula: string; readonly format: DifferentialFormat }
  | { readonly kind: 'DataBar'; readonly bar: DataBar }
  /** A rule of the file's that is not modelled, kept for saving. */
  | { readonly kind: 'Kept'; readonly type: string; readonly rule: unknown };

/** One conditional format of a sheet. Mutable: an edit through Office.js stays the same format. */
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  rule: ConditionalRule;
  stopIfTrue: boolean;
}
