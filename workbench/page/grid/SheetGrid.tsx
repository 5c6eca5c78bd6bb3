import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { lastColumnOf, lastRowOf, type Area } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import { columnName } from '../../../src/core/table/cell';
import type { WorkbenchSession } from '../workbench-session';
import { conditionalLooks } from './conditional-looks';
import { GridCells } from './GridCells';
import { sheetAxis, visibleSpan, type SheetAxis, type Span } from './sheet-axis';

const HEADER_WIDTH = 44;
const HEADER_HEIGHT = 22;
const SELECTION = '#107c41';

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
  part: { position: 'absolute', overflow: 'hidden' },
  sheet: { backgroundColor: '#ffffff', colorScheme: 'light', cursor: 'cell' },
  layer: { position: 'absolute', left: 0, top: 0 },
  selection: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px solid ${SELECTION}`,
    zIndex: 2,
    pointerEvents: 'none',
  },
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
  chosen: { color: SELECTION, fontWeight: tokens.fontWeightSemibold, backgroundColor: '#d2e7db' },
  split: { position: 'absolute', backgroundColor: '#b4b4b4', zIndex: 3, pointerEvents: 'none' },
});

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NOWHERE: Place = { left: 0, top: 0, width: 0, height: 0 };

/** Rows and columns beyond the used ones that a sheet shows. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;

function useAxes(sheet: Sheet, scale: number, version: number): { rows: SheetAxis; columns: SheetAxis } {
  return useMemo(() => {
    const used = sheet.usedArea(false);
    const rows = Math.max(60, (used === null ? 0 : lastRowOf(used) + 1) + SPARE_ROWS);
    const columns = Math.max(20, (used === null ? 0 : lastColumnOf(used) + 1) + SPARE_COLUMNS);
    // `version` stands for the sheet, which changes in place.
    void version;
    return {
      rows: sheetAxis(rows, (row) => Math.round(sheet.rowHeight(row) * scale)),
      columns: sheetAxis(columns, (column) => Math.round(sheet.columnWidth(column) * scale)),
    };
  }, [sheet, scale, version]);
}

/** Where the viewport stands; kept by the element itself, read on every scroll and resize. */
function useViewport(): readonly [RefObject<HTMLDivElement | null>, Place, () => void] {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(NOWHERE);
  const measure = (): void => {
    const element = ref.current;
    if (element === null) return;
    setPlace({
      left: element.scrollLeft,
      top: element.scrollTop,
      width: element.clientWidth,
      height: element.clientHeight,
    });
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (ref.current !== null) observer.observe(ref.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, place, measure];
}

/** How far to scroll so that `from`…`to` lies between the frozen part and the far edge. */
function scrollFor(from: number, to: number, scrolled: number, frozen: number, seen: number): number {
  if (from < frozen) return scrolled;
  if (from < scrolled + frozen) return from - frozen;
  return to > scrolled + seen ? Math.min(from - frozen, to - seen) : scrolled;
}

/** Scrolls for a new selection only: nothing else takes the view away from where a person put it. */
function useScrollToSelection(
  viewport: RefObject<HTMLDivElement | null>,
  selection: string,
  scroll: (viewport: HTMLDivElement) => void,
): void {
  const shown = useRef('');
  useLayoutEffect(() => {
    if (viewport.current === null || shown.current === selection) return;
    shown.current = selection;
    scroll(viewport.current);
  }, [viewport, selection, scroll]);
}

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
  const { rows, columns } = useAxes(sheet, scale, version);
  const [viewport, place, measure] = useViewport();
  const { workbook } = session;
  const looks = useMemo(() => {
    void version;
    return conditionalLooks(workbook, sheet);
  }, [workbook, sheet, version]);

  const frozenRows = Math.min(sheet.frozen.rows, rows.count);
  const frozenColumns = Math.min(sheet.frozen.columns, columns.count);
  const frozenHeight = rows.start(frozenRows);
  const frozenWidth = columns.start(frozenColumns);
  const width = Math.max(0, place.width - HEADER_WIDTH);
  const height = Math.max(0, place.height - HEADER_HEIGHT);

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

  const frozen = { rows: { first: 0, last: frozenRows - 1 }, columns: { first: 0, last: frozenColumns - 1 } };
  const free = {
    rows: visibleSpan(rows, place.top + frozenHeight, place.top + height, frozenRows),
    columns: visibleSpan(columns, place.left + frozenWidth, place.left + width, frozenColumns),
  };
  const freeWidth = Math.max(0, width - frozenWidth);
  const freeHeight = Math.max(0, height - frozenHeight);

  const parts: readonly {
    readonly key: string;
    readonly box: CSSProperties;
    readonly rowSpan: Span;
    readonly columnSpan: Span;
    readonly offset: { readonly x: number; readonly y: number };
  }[] = [
    {
      key: 'corner',
      box: { left: HEADER_WIDTH, top: HEADER_HEIGHT, width: frozenWidth, height: frozenHeight },
      rowSpan: frozen.rows,
      columnSpan: frozen.columns,
      offset: { x: 0, y: 0 },
    },
    {
      key: 'top',
      box: { left: HEADER_WIDTH + frozenWidth, top: HEADER_HEIGHT, width: freeWidth, height: frozenHeight },
      rowSpan: frozen.rows,
      columnSpan: free.columns,
      offset: { x: place.left + frozenWidth, y: 0 },
    },
    {
      key: 'left',
      box: { left: HEADER_WIDTH, top: HEADER_HEIGHT + frozenHeight, width: frozenWidth, height: freeHeight },
      rowSpan: free.rows,
      columnSpan: frozen.columns,
      offset: { x: 0, y: place.top + frozenHeight },
    },
    {
      key: 'body',
      box: {
        left: HEADER_WIDTH + frozenWidth,
        top: HEADER_HEIGHT + frozenHeight,
        width: freeWidth,
        height: freeHeight,
      },
      rowSpan: free.rows,
      columnSpan: free.columns,
      offset: { x: place.left + frozenWidth, y: place.top + frozenHeight },
    },
  ];

  const pick = (event: PointerEvent<HTMLElement>): void => {
    const box = viewport.current?.getBoundingClientRect();
    if (box === undefined) return;
    const x = event.clientX - box.left - HEADER_WIDTH;
    const y = event.clientY - box.top - HEADER_HEIGHT;
    if (x < 0 || y < 0 || x > width || y > height) return;
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
          {parts.map(({ key, box, rowSpan, columnSpan, offset }) => (
            <div key={key} className={`${styles.part} ${styles.sheet}`} style={box}>
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
          <Headers
            axis={columns}
            spans={[
              { span: frozen.columns, offset: 0, clip: 0 },
              { span: free.columns, offset: place.left, clip: frozenWidth },
            ]}
            vertical={false}
            length={width}
            selected={selected}
          />
          <Headers
            axis={rows}
            spans={[
              { span: frozen.rows, offset: 0, clip: 0 },
              { span: free.rows, offset: place.top, clip: frozenHeight },
            ]}
            vertical
            length={height}
            selected={selected}
          />
          <div
            className={styles.header}
            style={{ left: 0, top: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }}
          />
          {frozenRows > 0 && (
            <div
              className={styles.split}
              style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT + frozenHeight - 1, width, height: 1 }}
            />
          )}
          {frozenColumns > 0 && (
            <div
              className={styles.split}
              style={{ left: HEADER_WIDTH + frozenWidth - 1, top: HEADER_HEIGHT, width: 1, height }}
            />
          )}
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

interface HeadersProps {
  readonly axis: SheetAxis;
  readonly spans: readonly { readonly span: Span; readonly offset: number; readonly clip: number }[];
  readonly vertical: boolean;
  readonly length: number;
  readonly selected: Area | undefined;
}

/** The letters above the columns, or the numbers beside the rows. */
function Headers({ axis, spans, vertical, length, selected }: HeadersProps) {
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
            className={`${styles.header} ${isChosen(index) ? styles.chosen : ''}`}
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
