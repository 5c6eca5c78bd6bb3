import type { ChartFont, ChartLegend, ChartPlace, ChartTextRun, ChartTitle } from '../model/chart';
import type { ChartSize } from './chart-xml-text';
import {
  hasShadow,
  orientationOf,
  readFill,
  readFont,
  readLie,
  readLine,
  readTextLooks,
  wordsOf,
  type ThemeColors,
} from './read-chart-looks';
import { child, children, flagOf, numberOf, textOf, valueOf, type XmlElement } from './xml-tree';

const rounded = (points: number): number => Math.round(points * 1e4) / 1e4;

/** Where a part was put by hand, in points; undefined where Excel lays it out. */
export function readPlace(
  element: XmlElement | undefined,
  { width, height }: ChartSize,
): ChartPlace | undefined {
  const layout = child(element, 'layout', 'manualLayout');
  if (layout === undefined) return undefined;
  const side = (name: string, whole: number): number | undefined => {
    const isPlaced = name === 'w' || name === 'h' || valueOf(child(layout, `${name}Mode`)) === 'edge';
    const share = isPlaced ? numberOf(child(layout, name)) : undefined;
    return share === undefined ? undefined : rounded(share * whole);
  };
  const place = {
    left: side('x', width),
    top: side('y', height),
    width: side('w', width),
    height: side('h', height),
  };
  const set = Object.entries(place).filter(([, points]) => points !== undefined);
  return set.length === 0 ? undefined : Object.fromEntries(set);
}

/** The letters of a text that look other than the rest. */
function readRuns(rich: XmlElement, base: ChartFont, theme: ThemeColors): readonly ChartTextRun[] {
  const runs: ChartTextRun[] = [];
  let start = 0;
  for (const paragraph of children(rich, 'p')) {
    for (const run of children(paragraph, 'r')) {
      const { length } = textOf(child(run, 't')) ?? '';
      const looks: ChartFont = {};
      readFont(looks, child(run, 'rPr'), theme);
      const own = Object.entries(looks).filter(([key, value]) =>
        Object.entries(base).every(([known, other]) => known !== key || other !== value),
      );
      if (own.length > 0 && length > 0) runs.push({ start, length, font: Object.fromEntries(own) });
      start += length;
    }
    start += 1;
  }
  return runs;
}

function readWords(title: ChartTitle, rich: XmlElement, theme: ThemeColors): void {
  title.text = wordsOf(rich);
  const runs = children(rich, 'p').flatMap((paragraph) => children(paragraph, 'r'));
  if (runs.length < 2) {
    readTextLooks(title.font, rich, theme);
    return;
  }
  readFont(title.font, child(rich, 'p', 'pPr', 'defRPr'), theme);
  const own = readRuns(rich, title.font, theme);
  if (own.length > 0) title.runs = own;
}

export function readTitle(
  title: ChartTitle,
  element: XmlElement | undefined,
  theme: ThemeColors,
  size: ChartSize,
): void {
  title.visible = element !== undefined;
  if (element === undefined) return;
  const rich = child(element, 'tx', 'rich');
  const formula = textOf(child(element, 'tx', 'strRef', 'f'));
  if (rich !== undefined) readWords(title, rich, theme);
  else readTextLooks(title.font, child(element, 'txPr'), theme);
  if (formula !== undefined) title.formula = `=${formula}`;
  title.overlay = flagOf(child(element, 'overlay'), false);
  const body = rich ?? child(element, 'txPr');
  const orientation = orientationOf(body);
  if (orientation !== undefined && orientation !== 0) title.orientation = orientation;
  readLie(title, body);
  const place = readPlace(element, size);
  if (place !== undefined) title.place = place;
  if (hasShadow(element)) title.showShadow = true;
  readFill(title.fill, child(element, 'spPr'), theme);
  readLine(title.border, child(element, 'spPr'), theme);
}

const LEGEND_PLACES: Readonly<Record<string, ChartLegend['position']>> = {
  t: 'Top',
  b: 'Bottom',
  l: 'Left',
  r: 'Right',
  tr: 'Corner',
};

export function readLegend(
  into: ChartLegend,
  legend: XmlElement | undefined,
  theme: ThemeColors,
  size: ChartSize,
): void {
  into.visible = legend !== undefined;
  if (legend === undefined) return;
  into.position = LEGEND_PLACES[valueOf(child(legend, 'legendPos')) ?? 'r'] ?? 'Right';
  into.overlay = flagOf(child(legend, 'overlay'), false);
  const hidden = children(legend, 'legendEntry')
    .filter((entry) => flagOf(child(entry, 'delete'), false))
    .map((entry) => numberOf(child(entry, 'idx')) ?? 0);
  if (hidden.length > 0) into.hiddenEntries = hidden;
  const place = readPlace(legend, size);
  if (place !== undefined) into.place = place;
  if (hasShadow(legend)) into.showShadow = true;
  readTextLooks(into.font, child(legend, 'txPr'), theme);
  readFill(into.fill, child(legend, 'spPr'), theme);
  readLine(into.border, child(legend, 'spPr'), theme);
}
