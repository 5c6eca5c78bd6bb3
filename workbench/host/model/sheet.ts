import {
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumnOf,
  lastRowOf,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from './area';
import { CellStore } from './cell-store';
import type { CellValue } from './cell-value';
import type { Chart } from './chart';
import type { Comment } from './comment';
import type { ConditionalFormat } from './conditional-format';
import type { ValidatedArea } from './data-validation';
import type { LinkedArea } from './hyperlink';
import type { Filters } from './filter';
import { Merges } from './merges';
import { defaultPageLayout, type PageLayout } from './page-layout';
import type { PivotTable } from './pivot-table';
import type { Shape } from './shape';
import type { Slicer } from './slicer';
import { Spills } from './spills';
import type { CellStyle, Color } from './style';
import type { StyleChange, StyleTable } from './style-table';
import type { Table } from './table';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Height in points; absent where Excel chooses it. */
export interface RowShape {
  height?: number;
  hidden?: boolean;
  /** How deep the row lies in outline groups; absent where it lies in none. */
  outlineLevel?: number;
  style?: number;
}

/** Width in points; absent where it is the sheet's standard. */
export interface ColumnShape {
  width?: number;
  hidden?: boolean;
  outlineLevel?: number;
  style?: number;
}

/** What a protection may allow. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface SheetAutoFilter {
  area: Area;
  readonly filters: Filters;
}

/** What `sheetLooks` counts as touched, so that saving leaves the rest of the file's sheet alone. */
export interface SheetInit {
  readonly id: string;
  readonly name: string;
  readonly styles: StyleTable;
  readonly cells?: CellStore;
}

/** One worksheet. */
export class Sheet {
  readonly id: string;
  name: string;
  readonly cells: CellStore;
  readonly merges = new Merges();
  readonly spills = new Spills();
  readonly rows = new Map<number, RowShape>();
  readonly columns = new Map<number, ColumnShape>();
  visibility: Visibility = 'Visible';
  tabColor: Color | null = null;
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  /** Points. */
  standardWidth = 48;
  standardHeight = 15;
  frozen: FrozenPanes = { rows: 0, columns: 0 };
  isProtected = false;
  /** What an add-in allowed in spite of the protection, as Excel.WorksheetProtectionOptions has it. */
  protectionAllows: ProtectionOptions = {};
  protectionPassword: string | null = null;
  pageLayout: PageLayout = defaultPageLayout();
  /** Rows and columns before which a page breaks, zero-based. */
  horizontalPageBreaks: number[] = [];
  verticalPageBreaks: number[] = [];
  autoFilter: SheetAutoFilter | null = null;
  /** Highest priority first. */
  conditionalFormats: ConditionalFormat[] = [];
  validations: ValidatedArea[] = [];
  comments: readonly Comment[] = [];
  tables: Table[] = [];
  pivots: readonly PivotTable[] = [];
  slicers: readonly Slicer[] = [];
  charts: Chart[] = [];
  /** Drawings from the bottom up, of which charts may be some. */
  shapes: readonly Shape[] = [];
  /** How many shapes there ever were: their names count them. */
  shapesMade = 0;
  hyperlinks: LinkedArea[] = [];
  readonly customProperties = new Map<string, { key: string; value: string }>();
  /** The areas selected on the sheet; the first one's corner is the active cell. */
  selection: readonly Area[] = [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
  readonly #styles: StyleTable;

  constructor({ id, name, styles, cells = new CellStore() }: SheetInit) {
    this.id = id;
    this.name = name;
    this.cells = cells;
    this.#styles = styles;
  }

  /** The number of a cell's style: its own, or else its row's, or else its column's. */
  styleNumber(row: number, column: number): number {
    return this.cells.style(row, column) ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? 0;
  }

  styleAt(row: number, column: number): CellStyle {
    return this.#styles.at(this.styleNumber(row, column));
  }

  valueAt(row: number, column: number): CellValue {
    return this.merges.covers(row, column) ? '' : this.cells.value(row, column);
  }

  /** Changes the looks of an area; whole columns and rows keep it for cells that are still to come. */
  restyle(area: Area, change: StyleChange): void {
    const next = this.#styles.changer(change);
    if (isEntireColumn(area) || isEntireRow(area)) {
      this.#restyleWhole(area, next);
      return;
    }
    for (let row = area.row; row <= lastRowOf(area); row++) {
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        this.cells.setStyle(row, column, next(this.styleNumber(row, column)));
      }
    }
  }

  #restyleWhole(area: Area, next: (style: number) => number): void {
    const touched: [number, number, number][] = [];
    this.cells.forEach(area, (row, column) => touched.push([row, column, this.styleNumber(row, column)]));
    if (isEntireColumn(area)) {
      for (const [row, shape] of this.rows) {
        if (shape.style === undefined) continue;
        for (let column = area.column; column <= lastColumnOf(area); column++) {
          touched.push([row, column, this.styleNumber(row, column)]);
        }
      }
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        const shape = this.column(column);
        shape.style = next(shape.style ?? 0);
      }
    } else {
      for (let row = area.row; row <= lastRowOf(area); row++) {
        const shape = this.row(row);
        shape.style = next(shape.style ?? 0);
        for (const [column, { style }] of this.columns) {
          if (style !== undefined && this.cells.style(row, column) === undefined) {
            touched.push([row, column, style]);
          }
        }
      }
    }
    for (const [row, column, style] of touched) this.cells.setStyle(row, column, next(style));
  }

  row(index: number): RowShape {
    let shape = this.rows.get(index);
    if (shape === undefined) {
      shape = {};
      this.rows.set(index, shape);
    }
    return shape;
  }

  column(index: number): ColumnShape {
    let shape = this.columns.get(index);
    if (shape === undefined) {
      shape = {};
      this.columns.set(index, shape);
    }
    return shape;
  }

  rowHeight(row: number): number {
    const shape = this.rows.get(row);
    return shape?.hidden === true ? 0 : (shape?.height ?? this.standardHeight);
  }

  columnWidth(column: number): number {
    const shape = this.columns.get(column);
    return shape?.hidden === true ? 0 : (shape?.width ?? this.standardWidth);
  }

  /** The used range as Office.js has it; merged areas, and row or column formats, count unless `valuesOnly`. */
  usedArea(
    valuesOnly: boolean,
    within: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS },
  ): Area | null {
    const used = this.cells.used(within, valuesOnly);
    if (valuesOnly) return used;
    return this.merges.areas.reduce<Area | null>((bounds, merged) => {
      const part = intersection(merged, within);
      if (part === null) return bounds;
      if (bounds === null) return part;
      const top = Math.min(bounds.row, part.row);
      const left = Math.min(bounds.column, part.column);
      return {
        row: top,
        column: left,
        rowCount: Math.max(lastRowOf(bounds), lastRowOf(part)) - top + 1,
        columnCount: Math.max(lastColumnOf(bounds), lastColumnOf(part)) - left + 1,
      };
    }, used);
  }
}
