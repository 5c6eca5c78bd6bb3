import type { CSSProperties } from 'react';
import type { CellPosition } from '../../../src/core/table/cell';
import { cellArea, lastColumnOf, lastRowOf } from '../../host/model/area';
import type { FrozenPanes, Sheet } from '../../host/model/sheet';
import type { EditorBox } from './CellEditor';
import { visibleSpan, type SheetAxis, type Span } from './sheet-axis';
import type { Place } from './use-viewport';

/** Pixels. */
export const HEADER_WIDTH = 44;
export const HEADER_HEIGHT = 22;

/** One of the four panes that frozen rows and columns make of a sheet. */
export interface GridPane {
  readonly key: string;
  /** Where it lies in the view. */
  readonly box: CSSProperties;
  readonly rowSpan: Span;
  readonly columnSpan: Span;
  /** The place of the sheet that its corner shows. */
  readonly offset: { readonly x: number; readonly y: number };
}

/** Headers in sight: so far scrolled, and shown only from `clip` on. */
export interface HeaderSpan {
  readonly span: Span;
  readonly offset: number;
  readonly clip: number;
}

export interface GridParts {
  /** Of the cells in sight, headers apart. */
  readonly width: number;
  readonly height: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  /** Rows in sight below the frozen ones: as far as a page goes. */
  readonly pageRows: number;
  readonly panes: readonly GridPane[];
  readonly rowHeaders: readonly HeaderSpan[];
  readonly columnHeaders: readonly HeaderSpan[];
  /** The lines beside what is frozen. */
  readonly splits: readonly CSSProperties[];
}

/** Lays the frozen and the free part of a sheet out over the view. */
export function gridParts(rows: SheetAxis, columns: SheetAxis, frozen: FrozenPanes, place: Place): GridParts {
  const frozenRows = Math.min(frozen.rows, rows.count);
  const frozenColumns = Math.min(frozen.columns, columns.count);
  const frozenHeight = rows.start(frozenRows);
  const frozenWidth = columns.start(frozenColumns);
  const width = Math.max(0, place.width - HEADER_WIDTH);
  const height = Math.max(0, place.height - HEADER_HEIGHT);

  const across = [
    {
      key: 'frozen',
      span: { first: 0, last: frozenColumns - 1 },
      box: { left: HEADER_WIDTH, width: frozenWidth },
      from: 0,
    },
    {
      key: 'free',
      span: visibleSpan(columns, place.left + frozenWidth, place.left + width, frozenColumns),
      box: { left: HEADER_WIDTH + frozenWidth, width: Math.max(0, width - frozenWidth) },
      from: place.left + frozenWidth,
    },
  ];
  const down = [
    {
      key: 'frozen',
      span: { first: 0, last: frozenRows - 1 },
      box: { top: HEADER_HEIGHT, height: frozenHeight },
      from: 0,
    },
    {
      key: 'free',
      span: visibleSpan(rows, place.top + frozenHeight, place.top + height, frozenRows),
      box: { top: HEADER_HEIGHT + frozenHeight, height: Math.max(0, height - frozenHeight) },
      from: place.top + frozenHeight,
    },
  ];
  const headers = (parts: readonly { readonly span: Span }[], scrolled: number, clip: number): HeaderSpan[] =>
    parts.map(({ span }, index) =>
      index === 0 ? { span, offset: 0, clip: 0 } : { span, offset: scrolled, clip },
    );

  const shownRows = down[1]?.span ?? { first: 0, last: 0 };
  return {
    width,
    height,
    frozenWidth,
    frozenHeight,
    pageRows: Math.max(1, shownRows.last - shownRows.first),
    panes: down.flatMap((row) =>
      across.map((column) => ({
        key: `${row.key} ${column.key}`,
        box: { ...row.box, ...column.box },
        rowSpan: row.span,
        columnSpan: column.span,
        offset: { x: column.from, y: row.from },
      })),
    ),
    rowHeaders: headers(down, place.top, frozenHeight),
    columnHeaders: headers(across, place.left, frozenWidth),
    splits: [
      ...(frozenRows > 0
        ? [{ left: HEADER_WIDTH, top: HEADER_HEIGHT + frozenHeight - 1, width, height: 1 }]
        : []),
      ...(frozenColumns > 0
        ? [{ left: HEADER_WIDTH + frozenWidth - 1, top: HEADER_HEIGHT, width: 1, height }]
        : []),
    ],
  };
}

/** Where the editor of a cell lies in the view; unless it is open, it stays inside, wherever its cell is. */
export function editorBox(
  sheet: Sheet,
  { row, column }: CellPosition,
  isOpen: boolean,
  {
    rows,
    columns,
    parts,
    place,
  }: {
    readonly rows: SheetAxis;
    readonly columns: SheetAxis;
    readonly parts: GridParts;
    readonly place: Place;
  },
): EditorBox {
  const area = sheet.merges.at(row, column) ?? cellArea(row, column);
  const x = columns.start(area.column);
  const y = rows.start(area.row);
  const left = HEADER_WIDTH + (x < parts.frozenWidth ? x : x - place.left) - 1;
  const top = HEADER_HEIGHT + (y < parts.frozenHeight ? y : y - place.top) - 1;
  const inside = (at: number, least: number, most: number): number =>
    isOpen ? at : Math.max(least, Math.min(at, most));
  return {
    left: inside(left, HEADER_WIDTH, place.width - 4),
    top: inside(top, HEADER_HEIGHT, place.height - 4),
    width: columns.start(lastColumnOf(area) + 1) - x + 1,
    height: rows.start(lastRowOf(area) + 1) - y + 1,
    maxWidth: place.width - left,
    maxHeight: place.height - top,
  };
}
