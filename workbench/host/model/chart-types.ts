/** How a type of Office.js is drawn: the file's element, the way bars lie, and how series are put together. */
export interface ChartKind {
  readonly shape:
    | 'bar'
    | 'line'
    | 'area'
    | 'pie'
    | 'doughnut'
    | 'scatter'
    | 'bubble'
    | 'radar'
    | 'surface'
    | 'stock'
    /** Boxes of counts, shares or flows, which have no axes of Office.js's. */
    | 'other';
  readonly direction?: 'col' | 'bar';
  readonly is3D?: boolean;
  /** What stands in the place of a bar in space. */
  readonly solid?: 'cylinder' | 'cone' | 'pyramid';
  /** Slices stand apart. */
  readonly isExploded?: boolean;
  /** What the small slices are drawn as beside a pie. */
  readonly beside?: 'pie' | 'bar';
  readonly isFilled?: boolean;
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly hasMarkers?: boolean;
  /** For points in a plane: whether lines join them. */
  readonly isJoined?: boolean;
  readonly isSmooth?: boolean;
}

const bars = (direction: 'col' | 'bar', grouping: ChartKind['grouping'] & string): ChartKind => ({
  shape: 'bar',
  direction,
  grouping,
});

type Solid = NonNullable<ChartKind['solid']>;

/** Bars in space: `CylinderColClustered` and its like. */
const solids = <Name extends string>(name: Name, solid: Solid) => {
  const bar = (direction: 'col' | 'bar', grouping: ChartKind['grouping'] & string): ChartKind => ({
    ...bars(direction, grouping),
    is3D: true,
    solid,
  });
  return {
    [`${name}ColClustered`]: bar('col', 'clustered'),
    [`${name}ColStacked`]: bar('col', 'stacked'),
    [`${name}ColStacked100`]: bar('col', 'percentStacked'),
    [`${name}BarClustered`]: bar('bar', 'clustered'),
    [`${name}BarStacked`]: bar('bar', 'stacked'),
    [`${name}BarStacked100`]: bar('bar', 'percentStacked'),
    [`${name}Col`]: bar('col', 'standard'),
  } as Readonly<
    Record<`${Name}${'Col' | 'Bar'}${'Clustered' | 'Stacked' | 'Stacked100'}` | `${Name}Col`, ChartKind>
  >;
};

const inSpace = (kind: ChartKind): ChartKind => ({ ...kind, is3D: true });

/** Excel.ChartType; of kinds that are alike, the plainest comes first. */
export const CHART_KINDS = {
  ColumnClustered: bars('col', 'clustered'),
  ColumnStacked: bars('col', 'stacked'),
  ColumnStacked100: bars('col', 'percentStacked'),
  BarClustered: bars('bar', 'clustered'),
  BarStacked: bars('bar', 'stacked'),
  BarStacked100: bars('bar', 'percentStacked'),
  Line: { shape: 'line', grouping: 'standard' },
  LineStacked: { shape: 'line', grouping: 'stacked' },
  LineStacked100: { shape: 'line', grouping: 'percentStacked' },
  LineMarkers: { shape: 'line', grouping: 'standard', hasMarkers: true },
  LineMarkersStacked: { shape: 'line', grouping: 'stacked', hasMarkers: true },
  LineMarkersStacked100: { shape: 'line', grouping: 'percentStacked', hasMarkers: true },
  Area: { shape: 'area', grouping: 'standard' },
  AreaStacked: { shape: 'area', grouping: 'stacked' },
  AreaStacked100: { shape: 'area', grouping: 'percentStacked' },
  Pie: { shape: 'pie' },
  Doughnut: { shape: 'doughnut' },
  XYScatter: { shape: 'scatter', hasMarkers: true },
  XYScatterLines: { shape: 'scatter', hasMarkers: true, isJoined: true },
  XYScatterLinesNoMarkers: { shape: 'scatter', isJoined: true },
  XYScatterSmooth: { shape: 'scatter', hasMarkers: true, isJoined: true, isSmooth: true },
  XYScatterSmoothNoMarkers: { shape: 'scatter', isJoined: true, isSmooth: true },
  Bubble: { shape: 'bubble' },
  Bubble3DEffect: inSpace({ shape: 'bubble' }),
  Radar: { shape: 'radar' },
  RadarMarkers: { shape: 'radar', hasMarkers: true },
  RadarFilled: { shape: 'radar', isFilled: true },
  PieExploded: { shape: 'pie', isExploded: true },
  PieOfPie: { shape: 'pie', beside: 'pie' },
  BarOfPie: { shape: 'pie', beside: 'bar' },
  '3DPie': inSpace({ shape: 'pie' }),
  '3DPieExploded': inSpace({ shape: 'pie', isExploded: true }),
  DoughnutExploded: { shape: 'doughnut', isExploded: true },
  '3DColumnClustered': inSpace(bars('col', 'clustered')),
  '3DColumnStacked': inSpace(bars('col', 'stacked')),
  '3DColumnStacked100': inSpace(bars('col', 'percentStacked')),
  '3DColumn': inSpace(bars('col', 'standard')),
  '3DBarClustered': inSpace(bars('bar', 'clustered')),
  '3DBarStacked': inSpace(bars('bar', 'stacked')),
  '3DBarStacked100': inSpace(bars('bar', 'percentStacked')),
  ...solids('Cylinder', 'cylinder'),
  ...solids('Cone', 'cone'),
  ...solids('Pyramid', 'pyramid'),
  '3DLine': inSpace({ shape: 'line', grouping: 'standard' }),
  '3DArea': inSpace({ shape: 'area', grouping: 'standard' }),
  '3DAreaStacked': inSpace({ shape: 'area', grouping: 'stacked' }),
  '3DAreaStacked100': inSpace({ shape: 'area', grouping: 'percentStacked' }),
  Surface: { shape: 'surface', isFilled: true },
  SurfaceWireframe: { shape: 'surface' },
  SurfaceTopView: { shape: 'surface', isFilled: true },
  SurfaceTopViewWireframe: { shape: 'surface' },
  StockHLC: { shape: 'stock' },
  StockOHLC: { shape: 'stock' },
  StockVHLC: { shape: 'stock' },
  StockVOHLC: { shape: 'stock' },
  Histogram: { shape: 'other' },
  Boxwhisker: { shape: 'other' },
  Pareto: { shape: 'other' },
  Waterfall: { shape: 'other' },
  Funnel: { shape: 'other' },
  RegionMap: { shape: 'other' },
  Treemap: { shape: 'other' },
  Sunburst: { shape: 'other' },
} as const satisfies Readonly<Record<string, ChartKind>>;

export type ChartType = keyof typeof CHART_KINDS;

export function isChartType(value: unknown): value is ChartType {
  return typeof value === 'string' && Object.hasOwn(CHART_KINDS, value);
}

export const kindOf = (type: ChartType): ChartKind => CHART_KINDS[type];

/** Whether charts of the type are drawn without axes. */
export const isRound = (type: ChartType): boolean =>
  ['pie', 'doughnut'].includes(kindOf(type).shape) || ['RegionMap', 'Treemap', 'Sunburst'].includes(type);

/** Whether both coordinates of its points are numbers. */
export const isInPlane = (type: ChartType): boolean => ['scatter', 'bubble'].includes(kindOf(type).shape);

/** Whether its series stand behind each other, along an axis of their own. */
export const hasDepth = (type: ChartType): boolean => {
  const { shape, is3D, grouping } = kindOf(type);
  return shape === 'surface' || (is3D === true && grouping === 'standard');
};
