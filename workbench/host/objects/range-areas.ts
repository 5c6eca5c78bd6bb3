import { intersection, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, onSheet } from '../model/area';
import type { Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { addressedAreas, areasObject, asAreas, fullAddress, rangeObject } from './addresses';
import { copyCells } from './copy-cells';
import { clearCells, copyKind } from './range-edits';
import { styleProperty } from './styles';
import { specialCells } from './special-cells';
import { tablesIn } from './tables';
import type { RangeAreasTarget } from './targets';

/** Excel.RangeAreas. */
export const rangeAreas: ObjectType<RangeAreasTarget> = {
  since: '1.9',
  members: {
    address: property('1.9', ({ sheet, areas }) => fullAddress(sheet, areas)),
    addressLocal: property('1.9', ({ sheet, areas }) => fullAddress(sheet, areas)),
    areaCount: property('1.9', ({ areas }) => areas.length),
    cellCount: property('1.9', ({ areas }) => {
      const count = areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
      return count >= 2 ** 31 ? -1 : count;
    }),
    isEntireRow: property('1.9', ({ areas }) => areas.every(isEntireRow)),
    isEntireColumn: property('1.9', ({ areas }) => areas.every(isEntireColumn)),
    areas: navigation('1.9', (target) => new HostObject('RangeCollection', [target])),
    format: navigation('1.9', (target) => new HostObject('RangeFormat', target)),
    worksheet: navigation('1.9', ({ sheet }) => new HostObject('Worksheet', sheet)),
    conditionalFormats: navigation('1.9', (target) => new HostObject('ConditionalFormatCollection', target)),
    dataValidation: navigation('1.9', (target) => new HostObject('DataValidation', target)),
    getEntireRow: method('1.9', ({ sheet, areas }) =>
      areasObject(
        sheet,
        areas.map((area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS })),
      ),
    ),
    getEntireColumn: method('1.9', ({ sheet, areas }) =>
      areasObject(
        sheet,
        areas.map((area) => ({ ...area, row: 0, rowCount: MAX_ROWS })),
      ),
    ),
    getOffsetRangeAreas: method('1.9', ({ sheet, areas }, args) => {
      const moved = areas.map((area) =>
        onSheet({ ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) }),
      );
      const inside = moved.filter((area) => area !== null);
      if (inside.length < moved.length) throw new HostError('InvalidArgument');
      return areasObject(sheet, inside);
    }),
    getIntersection: method('1.9', (target, args, session) => {
      const found = common(target, areasArgument(target, args, session));
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    }),
    getIntersectionOrNullObject: method('1.9', (target, args, session) =>
      common(target, areasArgument(target, args, session)),
    ),
    style: styleProperty('1.9', (target) => target),
    calculate: method('1.9', (_target, _args, { workbook }) => {
      workbook.calculation.runAll(workbook.sheets);
    }),
    setDirty: method('1.9', ({ sheet, areas }, _args, { workbook }) => {
      for (const area of areas) {
        sheet.cells.forEach(area, (row, column, { formulas }) => {
          if (formulas?.[column] !== undefined) workbook.calculation.markDirty(sheet, row, column);
        });
      }
    }),
    copyFrom: method('1.9', (target, args, session) => {
      copyCells(target, args, 0, copyKind(args.optionalText(1) ?? 'All'), session);
    }),
    clear: method('1.9', (target, args, { workbook }) => {
      workbook.calculation.markChanged(target.sheet);
      clearCells(
        target,
        args.oneOf(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'All'),
      );
    }),
    ...specialCells<RangeAreasTarget>((target) => target),
    getTables: method(
      '1.9',
      ({ sheet, areas }, args) =>
        new HostObject('TableScopedCollection', tablesIn(sheet, areas, args.boolean(0, false))),
    ),
    getUsedRangeAreas: method('1.9', (target, args) => {
      const found = usedAreas(target, args.boolean(0, false));
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    }),
    getUsedRangeAreasOrNullObject: method('1.9', (target, args) => usedAreas(target, args.boolean(0, false))),
  },
};

function usedAreas({ sheet, areas }: RangeAreasTarget, valuesOnly: boolean): HostObject<'RangeAreas'> | null {
  const used = areas.map((area) => sheet.usedArea(valuesOnly, area)).filter((area) => area !== null);
  return used.length === 0 ? null : areasObject(sheet, used);
}

/** Several areas, a range, or an address of either. */
function areasArgument(
  { sheet }: RangeAreasTarget,
  args: Arguments,
  { workbook }: Session,
): RangeAreasTarget {
  const given = args.object(0, 'RangeAreas');
  if (given !== null) return given;
  const range = args.object(0, 'Range');
  return range === null ? { sheet, areas: addressedAreas(workbook, sheet, args.text(0)) } : asAreas(range);
}

function common(one: RangeAreasTarget, other: RangeAreasTarget): HostObject<'RangeAreas'> | null {
  if (one.sheet !== other.sheet) throw new HostError('InvalidArgument');
  const parts = one.areas
    .flatMap((area) => other.areas.map((second) => intersection(area, second)))
    .filter((area) => area !== null);
  return parts.length === 0 ? null : areasObject(one.sheet, parts);
}

const ranges = (parts: readonly RangeAreasTarget[]): readonly HostObject<'Range'>[] =>
  parts.flatMap(({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)));

/** Excel.RangeCollection. */
export const rangeCollection: ObjectType<readonly RangeAreasTarget[]> = {
  since: '1.9',
  collection: { items: ranges },
  members: {
    getCount: method('1.9', (parts) => ranges(parts).length),
    getItemAt: method('1.9', (parts, args) => {
      const range = ranges(parts)[args.integer(0)];
      if (range === undefined) throw new HostError('ItemNotFound');
      return range;
    }),
  },
};
