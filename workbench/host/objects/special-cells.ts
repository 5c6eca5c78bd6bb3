import {
  areaBetween,
  areaContainsCell,
  intersection,
  lastColumnOf,
  lastRowOf,
  type Area,
} from '../model/area';
import { isError, type CellValue } from '../model/cell-value';
import { rectanglesOf, runsOf } from '../model/rectangles';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { method, type Member } from '../wire/object-type';
import { areasObject } from './addresses';
import type { RangeAreasTarget } from './targets';

const CELL_TYPES = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

type ValueKind = 'errors' | 'logical' | 'numbers' | 'text';

/** Excel.SpecialCellValueType: each name lists the kinds that it takes. */
const VALUE_TYPES: Readonly<Record<string, readonly ValueKind[]>> = {
  All: ['errors', 'logical', 'numbers', 'text'],
  Errors: ['errors'],
  ErrorsLogical: ['errors', 'logical'],
  ErrorsNumbers: ['errors', 'numbers'],
  ErrorsText: ['errors', 'text'],
  ErrorsLogicalNumber: ['errors', 'logical', 'numbers'],
  ErrorsLogicalText: ['errors', 'logical', 'text'],
  ErrorsNumberText: ['errors', 'numbers', 'text'],
  Logical: ['logical'],
  LogicalNumbers: ['logical', 'numbers'],
  LogicalText: ['logical', 'text'],
  LogicalNumbersText: ['logical', 'numbers', 'text'],
  Numbers: ['numbers'],
  NumbersText: ['numbers', 'text'],
  Text: ['text'],
};

function kindOf(value: CellValue): ValueKind {
  if (isError(value)) return 'errors';
  if (typeof value === 'boolean') return 'logical';
  return typeof value === 'number' ? 'numbers' : 'text';
}

/** Cells with content, of the kinds asked for. */
function* filled(
  sheet: Sheet,
  area: Area,
  wantsFormulas: boolean,
  kinds: readonly ValueKind[],
): Iterable<[number, number]> {
  const found: [number, number][] = [];
  sheet.cells.forEach(area, (row, column, cells) => {
    const isFormula = cells.formulas?.[column] !== undefined;
    const value = cells.values[column] ?? '';
    if (isFormula !== wantsFormulas || (value === '' && !isFormula)) return;
    if (kinds.includes(kindOf(value))) found.push([row, column]);
  });
  yield* found;
}

/** Blank cells, as far as the sheet is used. */
function* blanks(sheet: Sheet, area: Area): Iterable<[number, number]> {
  const used = sheet.usedArea(false);
  const within = used === null ? null : intersection(area, used);
  if (within === null) return;
  for (let row = within.row; row <= lastRowOf(within); row++) {
    const cells = sheet.cells.row(row);
    for (let column = within.column; column <= lastColumnOf(within); column++) {
      const isBlank = (cells?.values[column] ?? '') === '' && cells?.formulas?.[column] === undefined;
      if (isBlank && !sheet.merges.covers(row, column)) yield [row, column];
    }
  }
}

function visible(sheet: Sheet, area: Area): readonly Area[] {
  const columns = runsOf(
    area.column,
    area.columnCount,
    (column) => sheet.columns.get(column)?.hidden !== true,
  );
  return runsOf(area.row, area.rowCount, (row) => sheet.rows.get(row)?.hidden !== true).flatMap((rows) =>
    columns.map(({ first, last }) => areaBetween(rows.first, first, rows.last, last)),
  );
}

function common(areas: readonly Area[], within: Area): readonly Area[] {
  return areas.map((area) => intersection(area, within)).filter((area) => area !== null);
}

const coversFirst = (areas: readonly Area[], { row, column }: Area): boolean =>
  areas.some((area) => areaContainsCell(area, row, column));

function specialAreas(sheet: Sheet, area: Area, args: Arguments): readonly Area[] {
  const type = args.oneOf(0, CELL_TYPES);
  const kinds = VALUE_TYPES[args.optionalText(1) ?? 'All'];
  if (kinds === undefined) throw new HostError('InvalidArgument');
  switch (type) {
    case 'Constants':
    case 'Formulas':
      return rectanglesOf(filled(sheet, area, type === 'Formulas', kinds));
    case 'Blanks':
      return rectanglesOf(blanks(sheet, area));
    case 'Visible':
      return visible(sheet, area);
    case 'ConditionalFormats':
      return common(
        sheet.conditionalFormats.flatMap(({ areas }) => areas),
        area,
      );
    // The same as those of the first cell.
    case 'SameConditionalFormat':
      return common(
        sheet.conditionalFormats.flatMap(({ areas }) => (coversFirst(areas, area) ? areas : [])),
        area,
      );
    case 'SameDataValidation': {
      const first = sheet.validations.find((known) => coversFirst([known.area], area))?.validation;
      const same = sheet.validations.filter(({ validation }) => validation === first);
      return common(
        same.map((known) => known.area),
        area,
      );
    }
    case 'DataValidations':
      return common(
        sheet.validations.map((validated) => validated.area),
        area,
      );
  }
}

function special({ sheet, areas }: RangeAreasTarget, args: Arguments): HostObject<'RangeAreas'> | null {
  const found = areas.flatMap((area) => specialAreas(sheet, area, args));
  return found.length === 0 ? null : areasObject(sheet, found);
}

/** What Range and RangeAreas have to find cells of a kind. */
export function specialCells<Target>(
  areasOf: (target: Target) => RangeAreasTarget,
): Readonly<Record<'getSpecialCells' | 'getSpecialCellsOrNullObject', Member<Target>>> {
  return {
    getSpecialCells: method('1.9', (target, args) => {
      const found = special(areasOf(target), args);
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    }),
    getSpecialCellsOrNullObject: method('1.9', (target, args) => special(areasOf(target), args)),
  };
}
