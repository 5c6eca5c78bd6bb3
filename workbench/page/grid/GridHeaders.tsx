import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { columnName } from '../../../src/core/table/cell';
import { lastColumnOf, lastRowOf, type Area } from '../../host/model/area';
import { HEADER_HEIGHT, HEADER_WIDTH, type HeaderSpan } from './grid-parts';
import type { SheetAxis } from './sheet-axis';

/** Excel's green, for what is selected. */
export const SELECTION = '#107c41';

const useStyles = makeStyles({
  part: { position: 'absolute', overflow: 'hidden' },
  header: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '11px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    userSelect: 'none',
  },
  chosen: { color: '#0a5c2e', fontWeight: tokens.fontWeightSemibold, backgroundColor: '#d2e7db' },
});

/** The blank corner where the letters and the numbers meet. */
export function HeaderCorner() {
  const styles = useStyles();
  return (
    <div className={styles.header} style={{ left: 0, top: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }} />
  );
}

interface HeadersProps {
  readonly axis: SheetAxis;
  readonly spans: readonly HeaderSpan[];
  readonly vertical: boolean;
  readonly length: number;
  readonly selected: Area | undefined;
}

/** The letters above the columns, or the numbers beside the rows. */
export function GridHeaders({ axis, spans, vertical, length, selected }: HeadersProps) {
  const styles = useStyles();
  const isChosen = (index: number): boolean =>
    selected !== undefined &&
    (vertical
      ? index >= selected.row && index <= lastRowOf(selected)
      : index >= selected.column && index <= lastColumnOf(selected));
  return spans.map(({ span, offset, clip }, part) => (
    <div
      key={part}
      className={styles.part}
      style={
        vertical
          ? { left: 0, top: HEADER_HEIGHT + clip, width: HEADER_WIDTH, height: Math.max(0, length - clip) }
          : { left: HEADER_WIDTH + clip, top: 0, width: Math.max(0, length - clip), height: HEADER_HEIGHT }
      }
    >
      {Array.from({ length: Math.max(0, span.last - span.first + 1) }, (_none, step) => {
        const index = span.first + step;
        const start = axis.start(index) - offset - clip;
        const size = axis.size(index);
        return size === 0 ? null : (
          <div
            key={index}
            className={mergeClasses(styles.header, isChosen(index) && styles.chosen)}
            style={
              vertical
                ? { left: 0, top: start, width: HEADER_WIDTH, height: size }
                : { left: start, top: 0, width: size, height: HEADER_HEIGHT }
            }
          >
            {vertical ? index + 1 : columnName(index)}
          </div>
        );
      })}
    </div>
  ));
}
