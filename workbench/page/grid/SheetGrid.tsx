import { useMemo, useSyncExternalStore } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { lastColumnOf, lastRowOf, MAX_COLUMNS, MAX_ROWS } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import type { WorkbenchSession } from '../workbench-session';
import { CellEditor } from './CellEditor';
import { fontLook } from './cell-look';
import { conditionalLooks } from '../../host/conditional/conditional-looks';
import { GridCells } from './GridCells';
import { GridCharts } from './GridCharts';
import { editorBox, gridParts, HEADER_HEIGHT, HEADER_WIDTH } from './grid-parts';
import { GridHeaders, HeaderCorner } from './GridHeaders';
import { GridSelection } from './GridSelection';
import { useGridPointer } from './use-grid-pointer';
import { useSheetAxes } from './use-sheet-axes';
import { scrollFor, useScrollToSelection, useViewport } from './use-viewport';

const useStyles = makeStyles({
  viewport: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Clipped and not hidden: a browser would scroll a hidden overflow to the editor's caret.
  paint: { position: 'sticky', top: 0, left: 0, overflow: 'clip', isolation: 'isolate' },
  pane: {
    position: 'absolute',
    overflow: 'hidden',
    backgroundColor: '#ffffff',
    colorScheme: 'light',
    cursor: 'cell',
  },
  layer: { position: 'absolute', left: 0, top: 0 },
  split: { position: 'absolute', backgroundColor: '#b4b4b4', zIndex: 3, pointerEvents: 'none' },
});

interface SheetGridProps {
  readonly session: WorkbenchSession;
  readonly sheet: Sheet;
  readonly zoom: number;
  readonly label: string;
}

/** A sheet as Excel shows it: only what is in sight is drawn. */
export function SheetGrid({ session, sheet, zoom, label }: SheetGridProps) {
  const styles = useStyles();
  const version = useSyncExternalStore(session.subscribe, session.version);
  const scale = (zoom * 4) / 3;
  const { rows, columns } = useSheetAxes(sheet, scale, version);
  const [viewport, place, measure] = useViewport();
  const { workbook } = session;
  const looks = useMemo(() => {
    void version;
    return conditionalLooks(workbook, sheet);
  }, [workbook, sheet, version]);

  const parts = gridParts(rows, columns, sheet.frozen, place);
  const { frozenWidth, frozenHeight } = parts;
  const selection = session.selectionOn(sheet);
  const { anchor, area: selected } = selection;
  const isEditing = session.edit?.sheet === sheet;
  useScrollToSelection(viewport, `${sheet.id} ${JSON.stringify(selected)} ${isEditing}`, (element) => {
    const whole = selected.rowCount === MAX_ROWS || selected.columnCount === MAX_COLUMNS;
    if (whole) return;
    element.scrollTo({
      left: scrollFor(
        columns,
        { from: columns.start(selected.column), to: columns.start(lastColumnOf(selected) + 1) },
        element.scrollLeft,
        frozenWidth,
        element.clientWidth - HEADER_WIDTH,
      ),
      top: scrollFor(
        rows,
        { from: rows.start(selected.row), to: rows.start(lastRowOf(selected) + 1) },
        element.scrollTop,
        frozenHeight,
        element.clientHeight - HEADER_HEIGHT,
      ),
    });
  });
  const pointer = useGridPointer({ session, sheet, viewport, rows, columns, parts, place });
  const style = sheet.styleAt(anchor.row, anchor.column);

  return (
    <div
      ref={viewport}
      className={styles.viewport}
      role="application"
      aria-label={label}
      onScroll={measure}
      {...pointer}
    >
      <div style={{ width: columns.total + HEADER_WIDTH, height: rows.total + HEADER_HEIGHT }}>
        <div className={styles.paint} style={{ width: place.width, height: place.height }}>
          {parts.panes.map(({ key, box, rowSpan, columnSpan, offset }) => (
            <div key={key} className={styles.pane} style={box}>
              <div
                className={styles.layer}
                style={{ transform: `translate(${-offset.x}px, ${-offset.y}px)` }}
              >
                <GridCells {...{ workbook, sheet, rows, columns, scale, looks, rowSpan, columnSpan }} />
                <GridCharts {...{ workbook, sheet, rows, columns, scale }} />
                <GridSelection {...{ sheet, selection, rows, columns }} />
              </div>
            </div>
          ))}
          <GridHeaders
            axis={columns}
            spans={parts.columnHeaders}
            vertical={false}
            length={parts.width}
            selected={selected}
          />
          <GridHeaders
            axis={rows}
            spans={parts.rowHeaders}
            vertical
            length={parts.height}
            selected={selected}
          />
          <HeaderCorner />
          {parts.splits.map((box, index) => (
            <div key={index} className={styles.split} style={box} />
          ))}
          <CellEditor
            session={session}
            sheet={sheet}
            box={editorBox(sheet, anchor, isEditing, { rows, columns, parts, place })}
            look={fontLook(style.font, scale)}
            label={label}
            extent={{ rows: rows.count, columns: columns.count }}
            page={parts.pageRows}
          />
        </div>
      </div>
    </div>
  );
}
