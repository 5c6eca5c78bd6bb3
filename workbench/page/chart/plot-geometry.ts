import type { ChartPlot, PlottedSeries } from './chart-plot';

/** Pixels within the chart's picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlottedBar extends Frame {
  readonly key: string;
  readonly color: string;
  /** Words beside it, where the series has labels. */
  readonly label: string | null;
}

/** Whether the categories go down the side, as bars that lie do. */
export const isLying = ({ series }: ChartPlot): boolean => series[0]?.kind.direction === 'bar';

/** 0..1 of the way along the value axis. */
export function share({ scale }: ChartPlot, value: number): number {
  const span = scale.maximum - scale.minimum;
  return span > 0 ? (value - scale.minimum) / span : 0;
}

/** The values at which grid lines and numbers stand. */
export function ticks({ scale: { minimum, maximum, majorUnit } }: ChartPlot): readonly number[] {
  const count = majorUnit > 0 ? Math.floor((maximum - minimum) / majorUnit + 1e-9) : 0;
  return Array.from({ length: Math.min(count, 50) + 1 }, (_none, step) => minimum + step * majorUnit);
}

/** The middle of each category, 0..1 along its axis. */
export const middleOf = (index: number, count: number): number => (index + 0.5) / Math.max(1, count);

const isStacked = ({ kind }: PlottedSeries): boolean =>
  (kind.grouping ?? '').toLowerCase().includes('stacked');

/** Every bar of the chart, within a frame; `reversed` turns the categories' order. */
export function bars(plot: ChartPlot, frame: Frame, reversed: boolean): readonly PlottedBar[] {
  const drawn = plot.series.filter(({ kind }) => kind.shape === 'bar');
  const count = plot.categories.length;
  const lying = isLying(plot);
  const room = (lying ? frame.height : frame.width) / Math.max(1, count);
  const stacked = drawn.some(isStacked);
  const lanes = stacked ? 1 : Math.max(1, drawn.length);
  const thick = room / (lanes + (drawn[0]?.gapWidth ?? 150) / 100);
  const zero = share(plot, Math.max(plot.scale.minimum, 0));
  const found: PlottedBar[] = [];
  for (let index = 0; index < count; index++) {
    const total = drawn.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0);
    let below = 0;
    const at = middleOf(reversed ? count - 1 - index : index, count);
    for (const [lane, series] of drawn.entries()) {
      const value = series.values[index];
      if (value === null || value === undefined) continue;
      const part = series.kind.grouping === 'percentStacked' ? value / (total || 1) : value;
      const from = stacked ? share(plot, below) : zero;
      const to = share(plot, stacked ? below + part : part);
      below += part;
      const across = at * room * count - (thick * lanes) / 2 + (stacked ? 0 : lane * thick);
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      found.push({
        key: `${index}:${lane}`,
        color: series.pointColors[index] ?? series.color,
        label: series.hasLabels ? plot.valueText(value) : null,
        ...(lying
          ? {
              left: frame.left + low * frame.width,
              top: frame.top + across,
              width: (high - low) * frame.width,
              height: thick,
            }
          : {
              left: frame.left + across,
              top: frame.top + (1 - high) * frame.height,
              width: thick,
              height: (high - low) * frame.height,
            }),
      });
    }
  }
  return found;
}

export interface PlottedLine {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  /** Runs of points that are joined; a gap in the cells parts them. */
  readonly runs: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly hasMarkers: boolean;
  readonly isFilled: boolean;
}

/** Every line, area or cloud of points of the chart. `valuesReversed` puts the least on top. */
export function lines(plot: ChartPlot, frame: Frame, valuesReversed: boolean): readonly PlottedLine[] {
  const count = plot.categories.length;
  return plot.series
    .filter(({ kind }) => kind.shape === 'line' || kind.shape === 'area' || kind.shape === 'scatter')
    .map((series, index) => {
      const runs: (readonly [number, number])[][] = [[]];
      for (const [at, value] of series.values.entries()) {
        if (value === null) {
          runs.push([]);
          continue;
        }
        const along = share(plot, value);
        runs
          .at(-1)
          ?.push([
            frame.left + middleOf(at, count) * frame.width,
            frame.top + (valuesReversed ? along : 1 - along) * frame.height,
          ]);
      }
      return {
        key: `${index}`,
        name: series.name,
        color: series.color,
        runs: runs.filter((run) => run.length > 0),
        hasMarkers: series.kind.hasMarkers ?? false,
        isFilled: series.kind.shape === 'area',
      };
    });
}

export interface PlottedSlice {
  readonly key: number;
  readonly name: string;
  readonly color: string;
  readonly path: string;
}

/** The slices of a pie, or of a ring with a hole of `hole` (0..1) of its size, around a centre. */
export function slices(
  plot: ChartPlot,
  center: readonly [x: number, y: number],
  radius: number,
  hole: number,
): readonly PlottedSlice[] {
  const [series] = plot.series;
  if (series === undefined) return [];
  const total = series.values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  let turned = 0;
  return series.values.flatMap((value, index): PlottedSlice[] => {
    const part = Math.max(0, value ?? 0) / (total || 1);
    if (part === 0) return [];
    const from = turned;
    turned += part;
    // A whole circle has no arc from a point to itself.
    const to = Math.min(turned, from + 0.99999);
    const point = (at: number, distance: number): string => {
      const angle = at * 2 * Math.PI - Math.PI / 2;
      const x = center[0] + Math.cos(angle) * distance;
      const y = center[1] + Math.sin(angle) * distance;
      return `${x.toFixed(2)} ${y.toFixed(2)}`;
    };
    const large = to - from > 0.5 ? 1 : 0;
    const inner = radius * hole;
    const path = [
      `M ${point(from, radius)} A ${radius} ${radius} 0 ${large} 1 ${point(to, radius)}`,
      hole > 0
        ? `L ${point(to, inner)} A ${inner} ${inner} 0 ${large} 0 ${point(from, inner)} Z`
        : `L ${center[0]} ${center[1]} Z`,
    ].join(' ');
    return [
      {
        key: index,
        name: plot.categories[index] ?? '',
        color: series.pointColors[index] ?? series.color,
        path,
      },
    ];
  });
}
