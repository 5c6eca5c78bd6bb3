import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { BorderLine, BorderSide } from '../model/style';
import { asOneOf } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { assertAllowed } from './cell-writes';
import { parseColor } from './colors';
import type { BorderTarget, RangeAreasTarget } from './targets';
import { asTint, BLACK, tintOf, withTint } from './tints';

type Side = BorderTarget['side'];

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** Excel.BorderIndex, in Excel's order. */
const SIDES: readonly (readonly [string, Side])[] = [
  ['DiagonalDown', 'diagonalDown'],
  ['DiagonalUp', 'diagonalUp'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['EdgeTop', 'top'],
  ['InsideHorizontal', 'insideHorizontal'],
  ['InsideVertical', 'insideVertical'],
];

const NO_LINE: BorderLine = { style: 'None', weight: 'Thin', color: null };
const NEW_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: { kind: 'rgb', rgb: '#000000' } };

/** Cells of the area, and which of their own sides make up the area's side. */
function cellSides(area: Area, side: Side): readonly { readonly area: Area; readonly side: BorderSide }[] {
  switch (side) {
    case 'top':
      return [{ area: { ...area, rowCount: 1 }, side }];
    case 'bottom':
      return [{ area: { ...area, row: lastRowOf(area), rowCount: 1 }, side }];
    case 'left':
      return [{ area: { ...area, columnCount: 1 }, side }];
    case 'right':
      return [{ area: { ...area, column: lastColumnOf(area), columnCount: 1 }, side }];
    case 'insideHorizontal':
      return area.rowCount === 1
        ? []
        : [
            { area: { ...area, rowCount: area.rowCount - 1 }, side: 'bottom' },
            { area: { ...area, row: area.row + 1, rowCount: area.rowCount - 1 }, side: 'top' },
          ];
    case 'insideVertical':
      return area.columnCount === 1
        ? []
        : [
            { area: { ...area, columnCount: area.columnCount - 1 }, side: 'right' },
            { area: { ...area, column: area.column + 1, columnCount: area.columnCount - 1 }, side: 'left' },
          ];
    case 'diagonalDown':
    case 'diagonalUp':
      return [{ area, side }];
  }
}

const isNone = (line: BorderLine): boolean => line.style === 'None';

function change({ sheet, areas, side }: BorderTarget, edit: (line: BorderLine) => BorderLine): void {
  assertAllowed(sheet, 'allowFormatCells');
  for (const { area, side: own } of areas.flatMap((whole) => cellSides(whole, side))) {
    sheet.restyle(area, (style) => {
      const line = edit(style.borders[own] ?? NO_LINE);
      const others = Object.entries(style.borders).filter(([known]) => known !== own);
      return { ...style, borders: Object.fromEntries(isNone(line) ? others : [...others, [own, line]]) };
    });
  }
}

/** Cells side by side share the line between them: it is the cell's own, or else its neighbour's. */
const BESIDE = {
  top: [-1, 0, 'bottom'],
  bottom: [1, 0, 'top'],
  left: [0, -1, 'right'],
  right: [0, 1, 'left'],
} as const;

function lineOf(sheet: Sheet, row: number, column: number, side: BorderSide): BorderLine {
  const own = sheet.styleAt(row, column).borders[side];
  if (own !== undefined || side === 'diagonalDown' || side === 'diagonalUp') return own ?? NO_LINE;
  const [down, right, opposite] = BESIDE[side];
  if (row + down < 0 || column + right < 0) return NO_LINE;
  return sheet.styleAt(row + down, column + right).borders[opposite] ?? NO_LINE;
}

/** What all cells of the side agree on, or null. */
function agreed(target: BorderTarget, read: (line: BorderLine) => string): string | null {
  const { sheet, areas, side } = target;
  let found: string | undefined;
  for (const { area, side: own } of areas.flatMap((whole) => cellSides(whole, side))) {
    const used = sheet.cells.used(area, false) ?? { ...area, rowCount: 1, columnCount: 1 };
    for (let row = area.row; row <= Math.min(lastRowOf(area), lastRowOf(used) + 1); row++) {
      for (
        let column = area.column;
        column <= Math.min(lastColumnOf(area), lastColumnOf(used) + 1);
        column++
      ) {
        const value = read(lineOf(sheet, row, column, own));
        if (found === undefined) found = value;
        else if (found !== value) return null;
      }
    }
  }
  return found ?? read(NO_LINE);
}

/** Excel.RangeBorder. */
export const rangeBorder: ObjectType<BorderTarget> = {
  since: '1.1',
  identity: ({ side }) => ({ Id: indexName(side) }),
  members: {
    sideIndex: property('1.1', ({ side }) => indexName(side)),
    style: property(
      '1.1',
      (target) => agreed(target, ({ style }) => style),
      (target, value) => {
        const style = asOneOf(value, LINE_STYLES);
        change(target, (line) => ({ ...(isNone(line) ? NEW_LINE : line), style }));
      },
    ),
    weight: property(
      '1.1',
      (target) => agreed(target, ({ weight }) => weight),
      (target, value) => {
        const weight = asOneOf(value, WEIGHTS);
        change(target, (line) => ({ ...(isNone(line) ? NEW_LINE : line), weight }));
      },
    ),
    tintAndShade: property(
      '1.9',
      (target) => Number(agreed(target, ({ color }) => String(tintOf(color))) ?? 0),
      (target, value) => {
        const tint = asTint(value);
        change(target, (line) => ({ ...line, color: withTint(line.color ?? BLACK, tint) }));
      },
    ),
    color: property(
      '1.1',
      (target, { workbook }: Session) => agreed(target, ({ color }) => workbook.rgb(color)),
      (target, value) => {
        const color = parseColor(value);
        change(target, (line) => ({ ...(isNone(line) ? NEW_LINE : line), color }));
      },
    ),
  },
};

function indexName(side: Side): string {
  return SIDES.find(([, known]) => known === side)?.[0] ?? '';
}

function borderAt(target: RangeAreasTarget, key: unknown): HostObject<'RangeBorder'> | null {
  const side = typeof key === 'number' ? SIDES[key]?.[1] : SIDES.find(([name]) => name === key)?.[1];
  return side === undefined ? null : new HostObject('RangeBorder', { ...target, side });
}

/** Excel.RangeBorderCollection. */
export const rangeBorderCollection: ObjectType<RangeAreasTarget> = {
  since: '1.1',
  collection: {
    items: (target) => SIDES.map(([, side]) => new HostObject('RangeBorder', { ...target, side })),
    item: (target, key) => {
      const border = borderAt(target, key);
      if (border === null) throw new HostError('InvalidArgument');
      return border;
    },
  },
  members: {
    tintAndShade: property(
      '1.9',
      () => null,
      ({ sheet, areas }, value) => {
        const tint = asTint(value);
        for (const [, side] of SIDES) {
          change({ sheet, areas, side }, (line) =>
            isNone(line) ? line : { ...line, color: withTint(line.color ?? BLACK, tint) },
          );
        }
      },
    ),
    count: property('1.1', () => SIDES.length),
    getItemAt: method('1.1', (target, args) => {
      const border = borderAt(target, args.integer(0));
      if (border === null) throw new HostError('InvalidArgument');
      return border;
    }),
  },
};
