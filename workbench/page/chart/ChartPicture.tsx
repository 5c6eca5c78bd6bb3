import type { Chart } from '../../host/model/chart';
import type { HostWorkbook } from '../../host/model/workbook';
import { AxisPlot } from './AxisPlot';
import { chartPlot, type ChartPlot } from './chart-plot';
import { slices, type Frame } from './plot-geometry';

interface ChartPictureProps {
  readonly workbook: HostWorkbook;
  readonly chart: Chart;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
}

/** Points. */
const LETTERS = 9;
const TITLE = 14;

interface LegendEntry {
  readonly name: string;
  readonly color: string;
}

function legendEntries(plot: ChartPlot): readonly LegendEntry[] {
  const [first] = plot.series;
  if (!plot.isRound || first === undefined) return plot.series;
  return plot.categories.map((name, index) => ({
    name,
    color: first.pointColors[index] ?? first.color,
  }));
}

/** A chart drawn simply: its title, its legend, and its numbers in their places. */
export function ChartPicture({ workbook, chart, width, height, scale }: ChartPictureProps) {
  const plot = chartPlot(workbook, chart);
  const letters = Math.max(7, (chart.font.size ?? LETTERS) * scale);
  const titleSize = (chart.title.font.size ?? TITLE) * scale;
  const above = plot.title === null ? letters * 0.5 : titleSize * 1.8;
  const entries = chart.legend.visible ? legendEntries(plot) : [];
  const isBeside = chart.legend.position === 'Right' || chart.legend.position === 'Corner';
  const perRow = Math.max(1, Math.floor((width - 8) / (letters * 9)));
  const legendRows = entries.length === 0 || isBeside ? 0 : Math.ceil(entries.length / perRow);
  const beside = isBeside && entries.length > 0 ? letters * 9 : 0;
  const room: Frame = {
    left: 6,
    top: above,
    width: width - 12 - beside,
    height: height - above - 6 - legendRows * letters * 1.5,
  };
  const legendAt = (index: number): readonly [number, number] =>
    isBeside
      ? [width - beside, above + index * letters * 1.5]
      : [
          (width - Math.min(perRow, entries.length) * letters * 9) / 2 + (index % perRow) * letters * 9,
          height - 6 - (legendRows - Math.floor(index / perRow)) * letters * 1.5,
        ];
  return (
    <svg width={width} height={height} role="img" aria-label={plot.title ?? chart.name}>
      <rect
        x={0.5}
        y={0.5}
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        fill={chart.fill.color ?? '#ffffff'}
        stroke={chart.border.color ?? '#d9d9d9'}
      />
      {plot.title !== null && (
        <text
          x={width / 2}
          y={titleSize * 1.3}
          textAnchor="middle"
          fontSize={titleSize}
          fontWeight={chart.title.font.bold === true ? 700 : 400}
          fill={chart.title.font.color ?? '#404040'}
        >
          {plot.title}
        </text>
      )}
      {plot.isRound ? (
        <RoundPlot plot={plot} chart={chart} room={room} />
      ) : (
        <AxisPlot {...{ chart, plot, room, letters }} />
      )}
      {entries.map(({ name, color }, index) => {
        const [x, y] = legendAt(index);
        return (
          <g key={index} fontSize={letters}>
            <rect x={x} y={y + letters * 0.25} width={letters} height={letters * 0.6} fill={color} />
            <text x={x + letters * 1.3} y={y + letters * 0.9} fill="#595959">
              {[...name].length > 8 ? `${[...name].slice(0, 7).join('')}…` : name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function RoundPlot({
  plot,
  chart,
  room,
}: {
  readonly plot: ChartPlot;
  readonly chart: Chart;
  readonly room: Frame;
}) {
  const radius = Math.max(1, Math.min(room.width, room.height) / 2 - 4);
  const center = [room.left + room.width / 2, room.top + room.height / 2] as const;
  const hole = chart.type === 'Doughnut' ? (chart.series[0]?.doughnutHoleSize ?? 75) / 100 : 0;
  return slices(plot, center, radius, hole).map(({ key, color, path }) => (
    <path key={key} d={path} fill={color} stroke="#ffffff" />
  ));
}
