import type { Row } from 'read-excel-file/node';
import { pageSizes, pageTexts, wordsOn, type PrintedWord } from './printed-pages';

const A4_LANDSCAPE = { width: 842, height: 595 };

/** What no printed sheet may show, and what every one must: in words, empty where all is well. */
export function complaintsAbout(pdf: string, rows: readonly Row[]): readonly string[] {
  const pages = pageTexts(pdf);
  const words = wordsOn(pdf);
  if (pages.length === 0) return ['no page at all'];
  return [
    ...paperComplaints(pdf),
    ...pages.flatMap((text, index) => [
      ...(text.includes('###') ? [`page ${index + 1} shows ###`] : []),
      ...(text.replace(/[\d/第页共,]/g, '').length < 10 ? [`page ${index + 1} is blank`] : []),
    ]),
    ...widthComplaints(pages, rows),
    ...missingText(pages, rows),
    ...words.flatMap((page, index) => overlaps(page).map((what) => `page ${index + 1}: ${what}`)),
    ...orphanHeadings(words, rows),
    ...chartComplaints(pages, rows),
  ];
}

function paperComplaints(pdf: string): readonly string[] {
  return pageSizes(pdf).flatMap(({ width, height }, index) =>
    Math.abs(width - A4_LANDSCAPE.width) + Math.abs(height - A4_LANDSCAPE.height) > 3
      ? [`page ${index + 1} is ${width} × ${height} points, not A4 landscape`]
      : [],
  );
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The header of the long table: the first row with a column 责任单位. */
const headerAt = (rows: readonly Row[]): number =>
  rows.findIndex((row) => row.includes('责任单位') && row.filter((cell) => cell !== null).length > 5);

/** One page wide: wherever the table's header begins, all of it is on that page. */
function widthComplaints(pages: readonly string[], rows: readonly Row[]): readonly string[] {
  const header = (rows[headerAt(rows)] ?? [])
    .map(textOf)
    .map(bare)
    .filter((text) => text !== '');
  if (header.length === 0) return ['no header was found'];
  const [first = ''] = pages;
  const lost = header.filter((text) => [...text].some((character) => !first.includes(character)));
  return lost.length > 0 ? [`the first page lacks ${lost.join(', ')}: not one page wide`] : [];
}

const WORDS = /[\p{Script=Han}\p{Script=Latin}]/u;

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of bare(text)) {
      if (WORDS.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}

/** Every letter of every cell is printed, as often as it is written. */
function missingText(pages: readonly string[], rows: readonly Row[]): readonly string[] {
  const printed = counted(pages);
  const missing = [...counted(rows.flat().map(textOf))].filter(
    ([character, times]) => (printed.get(character) ?? 0) < times,
  );
  return missing.length === 0 ? [] : [`text is lost: ${missing.map(([character]) => character).join('')}`];
}

/** Text that a row is too low for runs into the row below: words lie upon each other. */
function overlaps(words: readonly PrintedWord[]): readonly string[] {
  const found: string[] = [];
  const ordered = [...words].sort((one, other) => one.top - other.top);
  ordered.forEach((word, index) => {
    for (let next = index + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      if (other === undefined || other.top >= word.bottom) break;
      const down = Math.min(word.bottom, other.bottom) - other.top;
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const lowest = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (across > 1 && down > lowest * 0.5)
        found.push(`“${word.text}” and “${other.text}” lie upon each other`);
    }
  });
  return found.slice(0, 3);
}

/** A heading over rows of the table: alone in its row, with a fuller row below. */
function headings(rows: readonly Row[]): ReadonlySet<string> {
  const filled = (row: Row | undefined): number => (row ?? []).filter((cell) => cell !== null).length;
  const first = headerAt(rows);
  return new Set(
    rows.flatMap((row, index) =>
      index > first && filled(row) === 1 && filled(rows[index + 1]) > 1 ? [bare(textOf(row[0]))] : [],
    ),
  );
}

/** No page ends with a heading. */
function orphanHeadings(pages: readonly (readonly PrintedWord[])[], rows: readonly Row[]): readonly string[] {
  const known = headings(rows);
  return pages.flatMap((words, index) => {
    const body = words.filter(({ bottom }) => bottom < FOOTER_FROM);
    const lowest = Math.max(...body.map(({ bottom }) => bottom));
    const last = body
      .filter(({ bottom, top }) => bottom > lowest - 2 || (top < lowest && bottom > lowest - 2))
      .sort((one, other) => one.left - other.left)
      .map(({ text }) => bare(text))
      .join('');
    return known.has(last) ? [`page ${index + 1} ends with the heading ${last}`] : [];
  });
}

/** Points from the top: the page's number stands below. */
const FOOTER_FROM = 552;

/** A chart is on one page, with all that belongs to it: its title once, and the bars' names beside it. */
function chartComplaints(pages: readonly string[], rows: readonly Row[]): readonly string[] {
  if (rows[headerAt(rows)]?.includes('较上月') !== true || rows[headerAt(rows)]?.includes('名次') !== true)
    return [];
  const complaints: string[] = [];
  const withBars = pages.filter((page) => page.includes('图1'));
  const ranked = rows.filter(
    (row, index) =>
      index > headerAt(rows) &&
      typeof row[0] === 'number' &&
      typeof row[3] === 'number' &&
      typeof row[9] === 'number',
  );
  if (ranked.length > 0 && withBars.length === 0) complaints.push('no chart of the rates');
  for (const row of ranked) {
    const unit = bare(textOf(row[1]));
    if (!withBars.some((page) => page.includes(unit))) complaints.push(`no bar for ${unit}`);
  }
  const titles = pages.filter((page) => page.includes('图2预估排名变化')).length;
  if (titles > 1) complaints.push(`the chart of the rankings is on ${titles} pages`);
  return complaints;
}
