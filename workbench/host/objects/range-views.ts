import { areaBetween, cellArea, lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, fullAddress, rangeObject } from './addresses';
import type { RangeViewTarget } from './calculation-targets';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from './cell-grids';
import { readFormulasR1C1 } from './r1c1';
import { writeFormulas, writeNumberFormats, writeValues } from './cell-writes';
import type { RangeTarget } from './targets';

function shown(first: number, last: number, isHidden: (index: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let index = first; index <= last; index++) if (!isHidden(index)) found.push(index);
  return found;
}

/** Most rows that a view is made of: it is not for whole columns. */
const MOST_ROWS = 100_000;

/** The rows and columns of the range that show. */
export function visibleView(range: RangeTarget): HostObject<'RangeView'> {
  const area = areaOf(range);
  const { rows, columns } = range.sheet;
  if (area.rowCount > MOST_ROWS) throw new HostError('RangeExceedsLimit');
  return new HostObject('RangeView', {
    range,
    rows: shown(area.row, lastRowOf(area), (row) => rows.get(row)?.hidden === true),
    columns: shown(area.column, lastColumnOf(area), (column) => columns.get(column)?.hidden === true),
    index: 0,
  });
}

type GridReader = (view: RangeViewTarget, area: Area, session: Session) => Json;

const asList = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The cells of a view, taken from the rows that they lie in. */
function ofView({ rows, columns }: RangeViewTarget, read: (area: Area) => Json): Json {
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [];
  return rows.map((row) => {
    const lines = asList(read(areaBetween(row, first, row, last)));
    const line = asList(lines[0]);
    return columns.map((column) => line[column - first] ?? null);
  });
}

function grid(
  read: GridReader,
  write?: (cell: RangeTarget, value: unknown, session: Session) => void,
): Property<RangeViewTarget> {
  const get = (view: RangeViewTarget, session: Session): Json =>
    ofView(view, (area) => read(view, area, session));
  if (write === undefined) return property('1.3', get);
  return property('1.3', get, (view, value, session) => {
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    if (given.length !== view.rows.length) throw new HostError('InvalidArgument');
    for (const [at, row] of view.rows.entries()) {
      const line: unknown = given[at];
      const cells: readonly unknown[] = Array.isArray(line) ? line : [];
      if (cells.length !== view.columns.length) throw new HostError('InvalidArgument');
      for (const [side, column] of view.columns.entries()) {
        write({ ...view.range, area: cellArea(row, column) }, [[cells[side]]], session);
      }
    }
  });
}

/** Excel.RangeView: what is seen of a range, such as the rows that a filter leaves. */
export const rangeView: ObjectType<RangeViewTarget> = {
  since: '1.3',
  members: {
    values: grid(({ range: { sheet } }, area) => readValues(sheet, area), writeValues),
    formulas: grid(({ range: { sheet } }, area) => readFormulas(sheet, area), writeFormulas),
    formulasLocal: grid(({ range: { sheet } }, area) => readFormulas(sheet, area), writeFormulas),
    formulasR1C1: grid(({ range: { sheet } }, area) => readFormulasR1C1(sheet, area)),
    text: grid(({ range: { sheet } }, area, { workbook }) => readText(workbook, sheet, area)),
    numberFormat: grid(
      ({ range: { sheet } }, area, { workbook }) => readNumberFormats(workbook, sheet, area),
      writeNumberFormats,
    ),
    valueTypes: grid(({ range: { sheet } }, area) => readValueTypes(sheet, area)),
    cellAddresses: property('1.3', ({ range: { sheet }, rows, columns }) =>
      rows.map((row) => columns.map((column) => fullAddress(sheet, [cellArea(row, column)]))),
    ),
    rowCount: property('1.3', ({ rows }) => rows.length),
    columnCount: property('1.3', ({ columns }) => columns.length),
    index: property('1.3', ({ index }) => index),
    rows: navigation('1.3', (view) => new HostObject('RangeViewCollection', view)),
    getRange: method('1.3', ({ range: { sheet, area } }) => rangeObject(sheet, area)),
  },
};

const rowView = (view: RangeViewTarget, index: number): HostObject<'RangeView'> | null => {
  const row = view.rows[index];
  return row === undefined ? null : new HostObject('RangeView', { ...view, rows: [row], index });
};

/** Excel.RangeViewCollection: the rows of a view. */
export const rangeViewCollection: ObjectType<RangeViewTarget> = {
  since: '1.3',
  collection: {
    items: (view) => view.rows.map((_row, index) => rowView(view, index)).filter((row) => row !== null),
  },
  members: {
    getCount: method('1.4', ({ rows }) => rows.length),
    getItemAt: method('1.3', (view, args) => {
      const row = rowView(view, args.integer(0));
      if (row === null) throw new HostError('ItemNotFound');
      return row;
    }),
  },
};
