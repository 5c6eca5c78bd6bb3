import type { SheetContent } from '../../core/report/sheet-content';
import type { ReportMarker } from '../own-marker';
import type { PreviousSheet } from './survey';

/** A sheet on its way: where its content goes, and what its marker says when all is done. */
export interface Target {
  readonly content: SheetContent;
  readonly sheet: Excel.Worksheet;
  /** The tab's name when all is done. */
  readonly name: string;
  readonly previous: PreviousSheet | null;
}

const widthOf = ({ columnWidths }: SheetContent): number => columnWidths.length;

/** While it is written, the sheet answers for the old extent and the new one. */
export function unfinishedMarker({ content, name, previous }: Target): ReportMarker {
  const before = previous?.marker;
  return {
    role: 'report',
    kind: content.kind,
    id: previous?.sheet.id ?? '',
    name,
    rowCount: Math.max(content.rows.length, before?.rowCount ?? 0),
    columnCount: Math.max(widthOf(content), before?.columnCount ?? 0),
    stamp: { row: content.stamp.row, column: content.stamp.column },
    kept: before?.kept ?? null,
    saved: Object.fromEntries(previous?.kept ?? []),
    bars: [...(before?.bars ?? []), ...content.dataBars.map(({ range }) => range)],
    charts: [...new Set([...(before?.charts ?? []), ...content.charts.map(({ name: chart }) => chart)])],
    finished: false,
  };
}

/** What the sheet remembers once it is whole. */
export function finishedMarker({ content, sheet, name }: Target): ReportMarker {
  return {
    role: 'report',
    kind: content.kind,
    id: sheet.id,
    name,
    rowCount: content.rows.length,
    columnCount: widthOf(content),
    stamp: { row: content.stamp.row, column: content.stamp.column },
    kept: content.kept,
    saved: {},
    bars: content.dataBars.map(({ range }) => range),
    charts: content.charts.map(({ name: chart }) => chart),
    finished: true,
  };
}
