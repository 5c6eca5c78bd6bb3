import { HostError } from '../wire/host-error';
import { method, type ObjectType } from '../wire/object-type';
import { areaOf, asAreas } from './addresses';
import { cellProperties } from './cell-properties';
import { rangeSearch } from './find-cells';
import { rangeOutline } from './outline';
import { rangeEdits } from './range-edits';
import { rangePlaces } from './range-places';
import { rangeProperties } from './range-properties';
import { specialCells } from './special-cells';
import type { RangeTarget } from './targets';
import { rangeTracing } from './traced-cells';

/** Excel.Range: its members are laid out by what they do. */
export const range: ObjectType<RangeTarget> = {
  since: '1.1',
  members: {
    ...rangeProperties,
    ...rangePlaces,
    ...rangeEdits,
    ...rangeOutline,
    ...rangeTracing,
    ...rangeSearch,
    ...specialCells<RangeTarget>(asAreas),
    ...cellProperties,
    // The client announces the size of a write that it splits into several.
    _ValidateArraySize: method('1.3', (target, args) => {
      const area = areaOf(target);
      if (args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount) {
        throw new HostError(
          'InvalidArgument',
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          'Range.values',
        );
      }
    }),
  },
};
