import type { Chart } from '../../host/model/chart';
import type { ChartPlot } from './chart-plot';
import { bars, isLying, lines, middleOf, share, ticks, type Frame } from './plot-geometry';

const INK = '#595959';
const GRID = '#d9d9d9';

interface AxisPlotProps {
  readonly chart: Chart;
  readonly plot: ChartPlot;
  readonly room: Frame;
  /** Pixels of the letters' size. */
  readonly letters: number;
}

/** A text's width in pixels, near enough to make room for it: Chinese letters are as wide as they are high. */
const widthOf = (text: string, letters: number): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0) * letters;

const MOST_LABEL = 0.34;

/** Bars, lines and areas between their axes. */
export function AxisPlot({ chart, plot, room, letters }: AxisPlotProps) {
  const lying = isLying(plot);
  const values = ticks(plot).map((value) => ({ value, text: plot.valueText(value) }));
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => widthOf(text, letters)));
  const side = Math.min(
    room.width * MOST_LABEL,
    widest(lying ? plot.categories : values.map(({ text }) => text)) + letters * 0.6,
  );
  const under = letters * 1.7;
  const frame: Frame = {
    left: room.left + side,
    top: room.top + letters * 0.5,
    width: Math.max(1, room.width - side - letters * (lying ? 3 : 0.5)),
    height: Math.max(1, room.height - under - letters * 0.5),
  };
  const reversed = chart.valueAxis.reversed;
  const turned = chart.categoryAxis.reversed;
  // Bars that lie begin at the bottom, as Excel draws them, unless their axis is turned.
  const upsideDown = lying ? !turned : turned;
  const place = (value: number): number => (reversed ? 1 - share(plot, value) : share(plot, value));
  return (
    <g fontSize={letters} fill={INK}>
      {values.map(({ value, text }) =>
        lying ? (
          <g key={value}>
            <line
              x1={frame.left + place(value) * frame.width}
              x2={frame.left + place(value) * frame.width}
              y1={frame.top}
              y2={frame.top + frame.height}
              stroke={GRID}
            />
            <text
              x={frame.left + place(value) * frame.width}
              y={frame.top + frame.height + letters * 1.3}
              textAnchor="middle"
            >
              {text}
            </text>
          </g>
        ) : (
          <g key={value}>
            <line
              x1={frame.left}
              x2={frame.left + frame.width}
              y1={frame.top + (1 - place(value)) * frame.height}
              y2={frame.top + (1 - place(value)) * frame.height}
              stroke={GRID}
            />
            <text
              x={frame.left - letters * 0.4}
              y={frame.top + (1 - place(value)) * frame.height + letters * 0.35}
              textAnchor="end"
            >
              {text}
            </text>
          </g>
        ),
      )}
      <CategoryNames {...{ plot, frame, letters, lying, upsideDown }} />
      {bars(plot, frame, upsideDown).map((bar) => (
        <g key={bar.key}>
          <rect x={bar.left} y={bar.top} width={bar.width} height={bar.height} fill={bar.color} />
          {bar.label !== null && (
            <text
              x={lying ? bar.left + bar.width + letters * 0.3 : bar.left + bar.width / 2}
              y={lying ? bar.top + bar.height / 2 + letters * 0.35 : bar.top - letters * 0.3}
              textAnchor={lying ? 'start' : 'middle'}
            >
              {bar.label}
            </text>
          )}
        </g>
      ))}
      {lines(plot, frame, reversed).map(({ key, color, runs, hasMarkers, isFilled }) => (
        <g key={key} stroke={color} fill={isFilled ? color : 'none'} strokeWidth={2} strokeLinejoin="round">
          {runs.map((run, index) => (
            <polyline key={index} points={run.map((point) => point.join(',')).join(' ')} />
          ))}
          {hasMarkers &&
            runs.flat().map(([x, y]) => <circle key={`${x}:${y}`} cx={x} cy={y} r={2.5} fill={color} />)}
        </g>
      ))}
    </g>
  );
}

interface CategoryNamesProps {
  readonly plot: ChartPlot;
  readonly frame: Frame;
  readonly letters: number;
  readonly lying: boolean;
  readonly upsideDown: boolean;
}

/** As many of the names as have room. */
function CategoryNames({ plot, frame, letters, lying, upsideDown }: CategoryNamesProps) {
  const count = plot.categories.length;
  const room = (lying ? frame.height : frame.width) / Math.max(1, count);
  const needed = lying
    ? letters * 1.1
    : Math.max(...plot.categories.map((name) => widthOf(name, letters)), 1) + letters * 0.5;
  const every = Math.max(1, Math.ceil(needed / room));
  return plot.categories.map((name, index) => {
    if (index % every !== 0) return null;
    const at = middleOf(upsideDown ? count - 1 - index : index, count);
    return lying ? (
      <text
        key={index}
        x={frame.left - letters * 0.4}
        y={frame.top + at * frame.height + letters * 0.35}
        textAnchor="end"
      >
        {name}
      </text>
    ) : (
      <text
        key={index}
        x={frame.left + at * frame.width}
        y={frame.top + frame.height + letters * 1.3}
        textAnchor="middle"
      >
        {name}
      </text>
    );
  });
}
