import { onSheet, type Area } from '../model/area';
import type { HostWorkbook } from '../model/workbook';
import { areaOf, rangeArgument } from '../objects/addresses';
import { destinationOf, sizeOfSeveral } from '../objects/copy-cells';
import { Arguments } from '../wire/arguments';
import { watchEdit, watchFormat, type After, type Place } from './cell-observers';

const KIND = 1;
const TRANSPOSES = 3;

/** Where a copy goes, which may be larger than the cells that it was asked for at. */
function destinationsOf({ sheet, areas }: Place, args: Arguments, workbook: HostWorkbook): readonly Area[] {
  const several = args.object(0, 'RangeAreas');
  const size =
    several === null ? areaOf(rangeArgument(args, 0, workbook, sheet)) : sizeOfSeveral(several.areas);
  const { rowCount, columnCount } = size;
  const turned = args.raw(TRANSPOSES) === true ? { rowCount: columnCount, columnCount: rowCount } : size;
  return areas.map((area) => destinationOf(area, { ...area, ...turned }));
}

/** A copy is an edit of the cells that it fills; one of looks alone is none. */
export function watchCopy(place: Place, given: readonly unknown[], workbook: HostWorkbook): After {
  const args = new Arguments(given);
  const filled = { ...place, areas: destinationsOf(place, args, workbook) };
  return args.raw(KIND) === 'Formats' ? watchFormat(filled) : watchEdit(filled, workbook);
}

/** A move is an edit where the cells were, and where they are. */
export function watchMove(place: Place, given: readonly unknown[], workbook: HostWorkbook): After {
  const [from] = place.areas;
  const to = rangeArgument(new Arguments(given), 0, workbook, place.sheet);
  const { row, column } = areaOf(to);
  const area = from === undefined ? null : onSheet({ ...from, row, column });
  const parts = [
    watchEdit(place, workbook),
    ...(area === null ? [] : [watchEdit({ sheet: to.sheet, areas: [area] }, workbook)]),
  ];
  return () => parts.flatMap((after) => after());
}

/** Filling is an edit of the cells that are filled, those that it starts from among them. */
export function watchFill(place: Place, given: readonly unknown[], workbook: HostWorkbook): After {
  const args = new Arguments(given);
  if (args.isMissing(0)) return watchEdit(place, workbook);
  return watchEdit({ ...place, areas: [areaOf(rangeArgument(args, 0, workbook, place.sheet))] }, workbook);
}
