import type { BorderLine } from '../model/style';

/** Pairs of the model's name and the file's. */
export type Pairs = readonly (readonly [string, string])[];

export const HORIZONTAL: Pairs = [
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
  ['Fill', 'fill'],
  ['Justify', 'justify'],
  ['CenterAcrossSelection', 'centerContinuous'],
  ['Distributed', 'distributed'],
];

export const VERTICALS_OF_FILE: Pairs = [
  ['Top', 'top'],
  ['Center', 'center'],
  ['Justify', 'justify'],
  ['Distributed', 'distributed'],
];

export const READING_ORDERS: Pairs = [
  ['LeftToRight', '1'],
  ['RightToLeft', '2'],
];

export const UNDERLINE: Pairs = [
  ['Single', 'single'],
  ['Double', 'double'],
  ['SingleAccountant', 'singleAccounting'],
  ['DoubleAccountant', 'doubleAccounting'],
];

export const PATTERN: Pairs = [
  ['Solid', 'solid'],
  ['Gray75', 'darkGray'],
  ['Gray50', 'mediumGray'],
  ['Gray25', 'lightGray'],
  ['Gray16', 'gray125'],
  ['Gray8', 'gray0625'],
  ['Horizontal', 'darkHorizontal'],
  ['Vertical', 'darkVertical'],
  ['Down', 'darkDown'],
  ['Up', 'darkUp'],
  ['Checker', 'darkGrid'],
  ['SemiGray75', 'darkTrellis'],
  ['LightHorizontal', 'lightHorizontal'],
  ['LightVertical', 'lightVertical'],
  ['LightDown', 'lightDown'],
  ['LightUp', 'lightUp'],
  ['Grid', 'lightGrid'],
  ['CrissCross', 'lightTrellis'],
];

/** Line styles of the file with the model's style and weight. */
export const LINES: readonly (readonly [string, string, string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

export const modelName = (pairs: Pairs, name: unknown, fallback: string): string =>
  pairs.find(([, file]) => file === name)?.[0] ?? fallback;

export const fileName = (pairs: Pairs, name: unknown): string | undefined =>
  pairs.find(([model]) => model === name)?.[1];

/** The file's name of a line, or undefined where there is none. */
export function lineName({ style, weight }: BorderLine): string | undefined {
  return (
    LINES.find(([, known, strength]) => known === style && strength === weight)?.[0] ??
    LINES.find(([, known]) => known === style)?.[0]
  );
}
