import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { isSingleCell, lastColumnOf, lastRowOf, sameArea, type Area } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import { SELECTION } from './GridHeaders';
import type { Selection } from './selection-moves';
import type { SheetAxis } from './sheet-axis';

const useStyles = makeStyles({
  area: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px solid ${SELECTION}`,
    zIndex: 2,
    pointerEvents: 'none',
  },
  several: { backgroundColor: '#107c411a' },
});

interface GridSelectionProps {
  readonly sheet: Sheet;
  readonly selection: Selection;
  readonly rows: SheetAxis;
  readonly columns: SheetAxis;
}

/** The frames around what is selected; a selected cell of a merged area shows as the whole of it. */
export function GridSelection({ sheet, selection, rows, columns }: GridSelectionProps) {
  const styles = useStyles();
  return sheet.selection.map((area, index) => {
    const shown = isSingleCell(area) ? (sheet.merges.at(area.row, area.column) ?? area) : area;
    const { anchor } = selection;
    const merged = sheet.merges.at(anchor.row, anchor.column);
    const isOne = isSingleCell(shown) || (merged !== undefined && sameArea(merged, shown));
    return (
      <div
        key={index}
        className={mergeClasses(styles.area, !isOne && styles.several)}
        style={boxOf(shown, rows, columns)}
      />
    );
  });
}

function boxOf(area: Area, rows: SheetAxis, columns: SheetAxis) {
  const left = columns.start(area.column) - 1;
  const top = rows.start(area.row) - 1;
  return {
    left,
    top,
    width: columns.start(lastColumnOf(area) + 1) - left,
    height: rows.start(lastRowOf(area) + 1) - top,
  };
}
