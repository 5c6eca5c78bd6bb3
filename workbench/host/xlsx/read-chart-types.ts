import { CHART_KINDS, isChartType, kindOf, type ChartKind, type ChartType } from '../model/chart-types';
import {
  child,
  children,
  descendants,
  flagOf,
  localName,
  numberOf,
  valueOf,
  type XmlElement,
} from './xml-tree';

const SHAPES: Readonly<Record<string, ChartKind['shape']>> = {
  barChart: 'bar',
  bar3DChart: 'bar',
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'area',
  area3DChart: 'area',
  pieChart: 'pie',
  pie3DChart: 'pie',
  ofPieChart: 'pie',
  doughnutChart: 'doughnut',
  scatterChart: 'scatter',
  bubbleChart: 'bubble',
  radarChart: 'radar',
  surfaceChart: 'surface',
  surface3DChart: 'surface',
};

/** Whether the series of a group have markers; where nothing is said they do. */
function groupHasMarkers(group: XmlElement): boolean {
  const all = children(group, 'ser');
  const hidden = all.filter((series) => valueOf(child(series, 'marker', 'symbol')) === 'none');
  return all.length === 0 ? flagOf(child(group, 'marker'), false) : hidden.length < all.length;
}

/** How far slices stand apart in the types that say so. */
export const EXPLODED = 25;

/** What a group of series says of its type. */
interface Said {
  readonly group: XmlElement;
  readonly shape: ChartKind['shape'];
  readonly is3D: boolean;
  readonly hasMarkers: boolean;
}

function isSolid({ solid }: ChartKind, group: XmlElement): boolean {
  const shape = valueOf(child(group, 'shape')) ?? 'box';
  return (solid ?? 'box') === shape.replace('ToMax', '');
}

function fitsScatter(kind: ChartKind, { group, hasMarkers }: Said): boolean {
  const joins = children(group, 'ser').some((series) => child(series, 'spPr', 'ln', 'noFill') === undefined);
  const isSmooth = (valueOf(child(group, 'scatterStyle')) ?? 'marker').startsWith('smooth');
  return (
    (kind.isSmooth ?? false) === isSmooth &&
    (kind.isJoined ?? false) === (isSmooth || joins) &&
    (kind.hasMarkers ?? false) === (hasMarkers || (!isSmooth && !joins))
  );
}

function fitsPie(kind: ChartKind, { group }: Said): boolean {
  const beside = localName(group) === 'ofPieChart' ? valueOf(child(group, 'ofPieType')) : undefined;
  const all = children(group, 'ser');
  const isExploded =
    all.length > 0 && all.every((series) => numberOf(child(series, 'explosion')) === EXPLODED);
  return kind.beside === beside && (kind.isExploded ?? false) === (beside === undefined && isExploded);
}

function fitsGrouping(kind: ChartKind, { group, shape, is3D }: Said): boolean {
  const grouping = valueOf(child(group, 'grouping')) ?? (shape === 'bar' ? 'clustered' : 'standard');
  const isFlatStandard = shape === 'bar' && !is3D && grouping === 'standard';
  return kind.grouping === (isFlatStandard ? 'clustered' : grouping);
}

function fits(kind: ChartKind, said: Said): boolean {
  const { group, shape, is3D, hasMarkers } = said;
  if (kind.shape !== shape || (kind.is3D ?? false) !== is3D) return false;
  switch (shape) {
    case 'pie':
    case 'doughnut':
      return fitsPie(kind, said);
    case 'scatter':
      return fitsScatter(kind, said);
    case 'bubble':
      return true;
    case 'radar': {
      const style = valueOf(child(group, 'radarStyle')) ?? 'standard';
      const isFilled = style === 'filled';
      return (
        (kind.isFilled ?? false) === isFilled && (kind.hasMarkers ?? false) === (!isFilled && hasMarkers)
      );
    }
    case 'bar': {
      const direction = valueOf(child(group, 'barDir')) ?? 'col';
      return fitsGrouping(kind, said) && kind.direction === direction && isSolid(kind, group);
    }
    case 'line':
      return fitsGrouping(kind, said) && (is3D || (kind.hasMarkers ?? false) === hasMarkers);
    default:
      return fitsGrouping(kind, said);
  }
}

function surfaceType(group: XmlElement): ChartType {
  const top = localName(group) === 'surfaceChart' ? 'TopView' : '';
  const name = `Surface${top}${flagOf(child(group, 'wireframe'), true) ? 'Wireframe' : ''}`;
  return isChartType(name) ? name : 'Surface';
}

/** The type of Office.js that a group of series has, or null where it is not modelled. */
function typeOf(group: XmlElement): ChartType | null {
  const name = localName(group);
  const shape = SHAPES[name];
  if (shape === undefined) return null;
  if (shape === 'surface') return surfaceType(group);
  const isBubble3D = descendants(group, 'bubble3D').some((one) => flagOf(one, false));
  const is3D = name.includes('3D') || isBubble3D;
  const said = { group, shape, is3D, hasMarkers: groupHasMarkers(group) };
  return (
    Object.keys(CHART_KINDS)
      .filter(isChartType)
      .find((type) => fits(kindOf(type), said)) ?? null
  );
}

/** The types of a plot's groups: prices of shares make one type of all, with the bars of their number. */
export function typesOf(groups: readonly XmlElement[]): readonly (ChartType | null)[] {
  const stock = groups.find((group) => localName(group) === 'stockChart');
  if (stock === undefined) return groups.map(typeOf);
  const hasVolume = groups.some((group) => localName(group) === 'barChart');
  const opens = child(stock, 'upDownBars') !== undefined;
  const type: ChartType = hasVolume ? (opens ? 'StockVOHLC' : 'StockVHLC') : opens ? 'StockOHLC' : 'StockHLC';
  return groups.map(() => type);
}
