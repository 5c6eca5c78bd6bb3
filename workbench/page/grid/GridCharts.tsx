import type { AnchorPoint } from '../../host/model/chart-anchor';
import { ChartPicture } from '../chart/ChartPicture';
import type { Sheet } from '../../host/model/sheet';
import type { HostWorkbook } from '../../host/model/workbook';
import type { GridGeometry } from './GridCells';

interface GridChartsProps extends GridGeometry {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet;
}

/** The sheet's charts over the cells that they cover. */
export function GridCharts({ workbook, sheet, rows, columns, scale }: GridChartsProps) {
  const across = ({ column, right }: AnchorPoint): number =>
    columns.start(column) + Math.min(right * scale, columns.size(column));
  const down = ({ row, down: below }: AnchorPoint): number =>
    rows.start(row) + Math.min(below * scale, rows.size(row));
  return sheet.charts.map((chart) => {
    const { from, to } = chart.anchor;
    const [left, top] = [across(from), down(from)];
    const [width, height] = [across(to) - left, down(to) - top];
    if (width <= 0 || height <= 0) return null;
    return (
      <div key={chart.id} data-chart={chart.name} style={{ position: 'absolute', left, top, zIndex: 1 }}>
        <ChartPicture {...{ workbook, chart, width, height, scale }} />
      </div>
    );
  });
}
