import {
  useMemo,
  useSyncExternalStore,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { lastColumnOf, lastRowOf, type Area } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import type { WorkbenchSession } from '../workbench-session';
import { conditionalLooks } from './conditional-looks';
import { GridCells } from './GridCells';
import { gridParts, HEADER_HEIGHT, HEADER_WIDTH } from './grid-parts';
import { GridHeaders, HeaderCorner, SELECTION } from './GridHeaders';
import type { SheetAxis } from './sheet-axis';
import { useSheetAxes } from './use-sheet-axes';
import { scrollFor, useScrollToSelection, useViewport } from './use-viewport';

const useStyles = makeStyles({
  viewport: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  paint: { position: 'sticky', top: 0, left: 0, overflow: 'hidden' },
  pane: {
    position: 'absolute',
    overflow: 'hidden',
    backgroundColor: '#ffffff',
    colorScheme: 'light',
    cursor: 'cell',
  },
  layer: { position: 'absolute', left: 0, top: 0 },
  selection: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px solid ${SELECTION}`,
    zIndex: 2,
    pointerEvents: 'none',
  },
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

  const selected = sheet.selection[0];
  useScrollToSelection(viewport, `${sheet.id} ${JSON.stringify(selected ?? null)}`, (element) => {
    if (selected === undefined) return;
    element.scrollTo({
      left: scrollFor(
        columns.start(selected.column),
        columns.start(lastColumnOf(selected) + 1),
        element.scrollLeft,
        frozenWidth,
        element.clientWidth - HEADER_WIDTH,
      ),
      top: scrollFor(
        rows.start(selected.row),
        rows.start(lastRowOf(selected) + 1),
        element.scrollTop,
        frozenHeight,
        element.clientHeight - HEADER_HEIGHT,
      ),
    });
  });

  const pick = (event: PointerEvent<HTMLElement>): void => {
    const box = viewport.current?.getBoundingClientRect();
    if (box === undefined) return;
    const x = event.clientX - box.left - HEADER_WIDTH;
    const y = event.clientY - box.top - HEADER_HEIGHT;
    if (x < 0 || y < 0 || x > parts.width || y > parts.height) return;
    session.select(
      sheet,
      rows.at(y < frozenHeight ? y : y + place.top),
      columns.at(x < frozenWidth ? x : x + place.left),
    );
  };
  const steer = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    session.move(sheet, step[0], step[1]);
  };

  return (
    <div
      ref={viewport}
      className={styles.viewport}
      tabIndex={0}
      role="application"
      aria-label={label}
      onScroll={measure}
      onPointerDown={pick}
      onKeyDown={steer}
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
                {sheet.selection.map((area, index) => (
                  <div
                    key={index}
                    className={styles.selection}
                    style={boxOf(shownArea(area, sheet), rows, columns)}
                  />
                ))}
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
        </div>
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

/** A selected cell of a merged area shows as the whole of it. */
function shownArea(area: Area, sheet: Sheet): Area {
  return area.rowCount === 1 && area.columnCount === 1
    ? (sheet.merges.at(area.row, area.column) ?? area)
    : area;
}

function boxOf(area: Area, rows: SheetAxis, columns: SheetAxis): CSSProperties {
  const left = columns.start(area.column) - 1;
  const top = rows.start(area.row) - 1;
  return {
    left,
    top,
    width: columns.start(lastColumnOf(area) + 1) - left,
    height: rows.start(lastRowOf(area) + 1) - top,
  };
}
