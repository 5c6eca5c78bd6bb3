import type { CSSProperties } from 'react';
import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../../host/model/area';
import type { Sheet } from '../../host/model/sheet';
import type { HostWorkbook } from '../../host/model/workbook';
import { cellLook } from './cell-look';
import { iconGlyph } from './icon-glyph';
import type { SheetAxis, Span } from './sheet-axis';
import type { ConditionalLooks } from '../../host/conditional/conditional-looks';

export interface GridGeometry {
  readonly rows: SheetAxis;
  readonly columns: SheetAxis;
  /** Pixels a point. */
  readonly scale: number;
}

interface GridCellsProps extends GridGeometry {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet;
  readonly rowSpan: Span;
  readonly columnSpan: Span;
  readonly looks: ConditionalLooks;
}

const BASE: CSSProperties = {
  position: 'absolute',
  boxSizing: 'border-box',
  display: 'flex',
  overflow: 'hidden',
  lineHeight: 1.2,
  // A cell's ground stays off the lines that its neighbours drew.
  backgroundClip: 'padding-box',
};

/** Columns to the right that a text may run over: blank ones, as far as it needs. */
function spillWidth(props: GridCellsProps, area: Area, text: string, fontPixels: number): number {
  const { sheet, columns } = props;
  const needed = [...text].length * fontPixels;
  let right = lastColumnOf(area) + 1;
  while (
    columns.start(right) - columns.start(area.column) < needed &&
    right < columns.count &&
    sheet.valueAt(area.row, right) === '' &&
    sheet.merges.at(area.row, right) === undefined
  ) {
    right += 1;
  }
  return columns.start(right) - columns.start(area.column);
}

function GridCell({ area, ...props }: GridCellsProps & { readonly area: Area }) {
  const { workbook, sheet, rows, columns, scale, looks } = props;
  const { row, column } = area;
  const style = sheet.styleAt(row, column);
  const value = sheet.valueAt(row, column);
  const laid = looks.formatAt(row, column);
  const bar = looks.barAt(row, column);
  const icon = looks.iconAt(row, column);
  const text = workbook.texts.text(value, laid?.numberFormat ?? style.numberFormat);
  const look = cellLook(style, value, laid, {
    gridlines: sheet.showGridlines,
    rgb: (color) => workbook.rgb(color),
    scale,
  });
  const left = columns.start(column);
  const top = rows.start(row);
  const width = columns.start(lastColumnOf(area) + 1) - left;
  const height = rows.start(lastRowOf(area) + 1) - top;
  const spills =
    typeof value === 'string' &&
    value !== '' &&
    look.whiteSpace === 'pre' &&
    look.justifyContent === 'flex-start';
  const spill = spills ? spillWidth(props, area, text, style.font.size * scale) : width;
  return (
    <div
      data-row={row}
      data-column={column}
      style={{
        ...BASE,
        ...look,
        left: left - 1,
        top: top - 1,
        width: width + 1,
        height: height + 1,
        overflow: spill > width ? 'visible' : 'hidden',
        zIndex: spill > width ? 1 : undefined,
      }}
    >
      {bar !== null && (
        <span
          style={{
            position: 'absolute',
            top: 1,
            bottom: 1,
            left: `${bar.start * 100}%`,
            width: `calc(${bar.share * 100}% - 2px)`,
            background: bar.isGradient ? `linear-gradient(to right, ${bar.color}, #ffffff)` : bar.color,
            opacity: 0.55,
          }}
        />
      )}
      {icon !== null && (
        <span
          aria-hidden
          style={{ position: 'absolute', left: 3, color: iconGlyph(icon.set, icon.index).color }}
        >
          {iconGlyph(icon.set, icon.index).glyph}
        </span>
      )}
      {text !== '' && bar?.hidesValue !== true && icon?.hidesValue !== true && (
        <span style={{ position: 'relative', maxWidth: spill > width ? spill : '100%' }}>{text}</span>
      )}
    </div>
  );
}

/** The cells of one pane of the grid that are in sight; a merged area is one cell. */
export function GridCells(props: GridCellsProps) {
  const { sheet, rowSpan, columnSpan } = props;
  const cells: Area[] = [];
  if (rowSpan.first <= rowSpan.last && columnSpan.first <= columnSpan.last) {
    const seen = areaBetween(rowSpan.first, columnSpan.first, rowSpan.last, columnSpan.last);
    cells.push(...sheet.merges.touching(seen));
    for (let row = rowSpan.first; row <= rowSpan.last; row++) {
      if (sheet.rowHeight(row) === 0) continue;
      for (let column = columnSpan.first; column <= columnSpan.last; column++) {
        if (sheet.columnWidth(column) === 0 || sheet.merges.at(row, column) !== undefined) continue;
        cells.push({ row, column, rowCount: 1, columnCount: 1 });
      }
    }
  }
  return cells.map((area) => <GridCell key={`${area.row}:${area.column}`} {...props} area={area} />);
}
