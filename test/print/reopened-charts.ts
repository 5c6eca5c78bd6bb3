import { strFromU8, unzipSync } from 'fflate';

/** What a chart says of itself in a file, whoever wrote that. */
export interface ReopenedChart {
  readonly title: string;
  readonly kind: 'bar' | 'line' | 'other';
  readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
  /** Whether the axis of words, and that of values, runs downward. */
  readonly reversed: { readonly categories: boolean; readonly values: boolean };
}

const inner = (xml: string, tag: string): string =>
  new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${tag}>`).exec(xml)?.[1] ?? '';

const all = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${tag}>`, 'g'))].map(
    ([, content]) => content ?? '',
  );

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** `'督查汇总'!$B$9:$B$22` and `督查汇总!$B$9:$B$22` are the same cells. */
const cells = (xml: string): string => unescape(inner(xml, 'f')).replaceAll(/['$]/g, '');

const isReversed = (axis: string): boolean => /orientation val="maxMin"/.test(axis);

function chartOf(xml: string): ReopenedChart {
  const plot = inner(xml, 'plotArea');
  const title = inner(xml.slice(0, xml.indexOf('plotArea')), 'title');
  return {
    title: all(title, 't').map(unescape).join(''),
    kind: /<(?:\w+:)?barChart\b/.test(plot) ? 'bar' : /<(?:\w+:)?lineChart\b/.test(plot) ? 'line' : 'other',
    series: all(plot, 'ser').map((series) => ({
      name: cells(inner(series, 'tx')),
      values: cells(inner(series, 'val')),
      categories: cells(inner(series, 'cat')),
    })),
    reversed: {
      categories: isReversed(inner(plot, 'catAx') || inner(plot, 'dateAx')),
      values: isReversed(inner(plot, 'valAx')),
    },
  };
}

/** The charts of a workbook's file, by title. */
export function chartsIn(xlsx: Uint8Array): readonly ReopenedChart[] {
  const parts = unzipSync(xlsx);
  return Object.entries(parts)
    .filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    .map(([, bytes]) => chartOf(strFromU8(bytes)))
    .sort((one, other) => one.title.localeCompare(other.title));
}
