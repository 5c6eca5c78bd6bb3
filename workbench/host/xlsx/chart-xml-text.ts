import type { ChartLegend, ChartPlace, ChartTitle } from '../model/chart';
import { textOfValue } from '../model/chart-data';
import { valuesOf } from '../model/chart-values';
import type { HostWorkbook } from '../model/workbook';
import { richXml, shapeXml, textLooksXml } from './chart-xml-looks';
import { escapeXml } from './xml-text';

/** The chart's own size in points, of which the file has shares. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);

const share = (points: number, whole: number): number =>
  Number((whole === 0 ? 0 : points / whole).toFixed(10));

/** Where a part was put by hand; nothing where Excel lays it out. */
export function layoutXml(
  place: ChartPlace | undefined,
  { width, height }: ChartSize,
  target: 'inner' | 'outer' | null = null,
): string {
  if (place === undefined) return '';
  const sides = [
    ['x', place.left, width],
    ['y', place.top, height],
    ['w', place.width, width],
    ['h', place.height, height],
  ] as const;
  const set = sides.filter(([, points]) => points !== undefined);
  if (set.length === 0) return '';
  const modes = set.filter(([side]) => side === 'x' || side === 'y');
  return [
    '<c:layout><c:manualLayout>',
    target === null ? '' : `<c:layoutTarget val="${target}"/>`,
    ...modes.map(([side]) => `<c:${side}Mode val="edge"/>`),
    ...set.map(([side, points, whole]) => `<c:${side} val="${share(points ?? 0, whole)}"/>`),
    '</c:manualLayout></c:layout>',
  ].join('');
}

/** Words that come from a cell, with what it says now. */
export function cellTextXml(workbook: HostWorkbook, formula: string): string {
  const values = valuesOf(workbook, formula);
  const points = values.map(
    (value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(textOfValue(value))}</c:v></c:pt>`,
  );
  return `<c:tx><c:strRef><c:f>${escapeXml(formula.replace(/^=/, ''))}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef></c:tx>`;
}

/** A title; `fallback` is what it says where nobody wrote its words, null for Excel's own choice. */
export function titleXml(
  workbook: HostWorkbook,
  title: ChartTitle,
  fallback: string | null,
  size: ChartSize,
): string {
  if (!title.visible) return '';
  const { formula, font, runs, overlay, place, fill, border, showShadow } = title;
  const text = title.text ?? fallback;
  const isRich = formula === undefined && text !== null;
  const words =
    formula === undefined ? (isRich ? richXml(text, font, title, runs) : '') : cellTextXml(workbook, formula);
  return [
    `<c:title>${words}${layoutXml(place, size)}<c:overlay val="${bit(overlay)}"/>`,
    shapeXml(fill, border, { shadow: showShadow }),
    isRich ? '' : textLooksXml(font, title),
    '</c:title>',
  ].join('');
}

const LEGEND_PLACES = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr', Custom: 'r' } as const;

export function legendXml(legend: ChartLegend, size: ChartSize): string {
  const { visible, position, overlay, font, fill, border, hiddenEntries = [], showShadow, place } = legend;
  if (!visible) return '';
  const entries = [...hiddenEntries]
    .sort((one, other) => one - other)
    .map((at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`);
  return [
    `<c:legend><c:legendPos val="${LEGEND_PLACES[position]}"/>${entries.join('')}${layoutXml(place, size)}`,
    `<c:overlay val="${bit(overlay)}"/>${shapeXml(fill, border, { shadow: showShadow })}${textLooksXml(font)}</c:legend>`,
  ].join('');
}
