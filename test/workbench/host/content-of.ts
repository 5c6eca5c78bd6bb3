import type { Chart } from '../../../workbench/host/model/chart';
import { kindOf } from '../../../workbench/host/model/chart-types';
import type { Comment, CommentPost } from '../../../workbench/host/model/comment';
import type { Sheet } from '../../../workbench/host/model/sheet';
import type { CellStyle } from '../../../workbench/host/model/style';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';

/** What two people would call the same: not by which ids things are known while they are open. */
const withoutId = <Thing extends { readonly id: string }>(thing: Thing): Thing => ({ ...thing, id: '' });

const postOf = (post: CommentPost): unknown => ({ ...withoutId(post), mentions: [...post.mentions] });

const threadOf = ({ replies, ...comment }: Comment): unknown => ({
  ...Object(postOf({ ...comment })),
  replies: replies.map(postOf),
});

/** A style without what of its font the model keeps for the file alone. */
function looksOf(style: CellStyle): unknown {
  return { ...style, font: { ...style.font, kept: undefined } };
}

function cellsOf({ cells }: Sheet, styles: HostWorkbook['styles']): unknown {
  return Array.from({ length: cells.rowLimit }, (_row, index) => {
    const row = cells.row(index);
    return {
      values: { ...row?.values },
      formulas: { ...row?.formulas },
      styles: row?.styles.map((style) => looksOf(styles.at(style ?? 0))),
    };
  });
}

/** A chart without the gaps between bars that its series have no use for. */
function chartOf(chart: Chart): unknown {
  const series = chart.series.map((one) => {
    const { shape, beside } = kindOf(one.type);
    return shape === 'bar' || beside !== undefined ? one : { ...one, gapWidth: 0 };
  });
  return { ...chart, id: '', series };
}

function sheetOf(sheet: Sheet, styles: HostWorkbook['styles']): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    views: [sheet.showGridlines, sheet.showHeadings, sheet.frozen, sheet.selection],
    sizes: [sheet.standardWidth, sheet.standardHeight],
    protection: [sheet.isProtected, sheet.protectionAllows],
    merges: sheet.merges.areas,
    rows: [...sheet.rows].map(([index, { style, hidden = false, ...shape }]) => [
      index,
      { ...shape, hidden },
      looksOf(styles.at(style ?? 0)),
    ]),
    columns: [...sheet.columns].map(([index, { style, ...shape }]) => [
      index,
      shape,
      looksOf(styles.at(style ?? 0)),
    ]),
    cells: cellsOf(sheet, styles),
    spills: sheet.spills.areas(),
    pageLayout: sheet.pageLayout,
    breaks: [sheet.horizontalPageBreaks, sheet.verticalPageBreaks],
    autoFilter: sheet.autoFilter,
    rules: sheet.conditionalFormats.map(withoutId),
    validations: sheet.validations,
    comments: sheet.comments.map(threadOf),
    tables: sheet.tables.map(withoutId),
    charts: sheet.charts.map(chartOf),
    hyperlinks: sheet.hyperlinks,
    customProperties: [...sheet.customProperties],
  };
}

/** Everything of a workbook that a person or a script could miss, styles spelt out. */
export function contentOf(workbook: HostWorkbook): unknown {
  const { sheets, styles, names, dates, namedStyles, iteration, options, calculation } = workbook;
  return {
    dates,
    names: names.map(({ scope, ...name }) => ({ ...name, scope: scope?.name ?? null })),
    inFront: workbook.activeSheet?.name,
    isStructureProtected: workbook.isStructureProtected,
    settings: [...workbook.settings],
    customXmlParts: [...workbook.customXmlParts],
    properties: workbook.properties,
    customProperties: [...workbook.customProperties],
    calculation: [calculation.mode, iteration, options.usePrecisionAsDisplayed],
    namedStyles: namedStyles
      .all()
      .map((style) => [style.key, style.includes, looksOf(namedStyles.looksOf(style))])
      .sort(([one], [other]) => String(one).localeCompare(String(other))),
    sheets: sheets.map((sheet) => sheetOf(sheet, styles)),
  };
}
