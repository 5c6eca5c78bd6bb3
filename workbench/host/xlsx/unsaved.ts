import type { Chart, ChartSeries, ChartSeriesOptions } from '../model/chart';
import { kindOf } from '../model/chart-types';
import { LOOK_STYLE_KINDS, newLookStyles } from '../model/look-styles';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

/** What a workbook can hold and this writer cannot put into a file. */
export type UnsavedKind =
  | 'shapes'
  | 'slicers'
  | 'pivotTables'
  | 'lookStyles'
  | 'chartKind'
  | 'chartDetail'
  | 'bindings'
  | 'autoIndent';

export interface Unsaved {
  readonly kind: UnsavedKind;
  /** The sheet's name; null for what belongs to the whole workbook. */
  readonly sheet: string | null;
  /** The chart, or its setting as Office.js names it; empty where the kind says all. */
  readonly detail: string;
}

/** What each is called in English. */
export const UNSAVED_WORDS: Readonly<Record<UnsavedKind, string>> = {
  shapes: 'shapes',
  slicers: 'slicers',
  pivotTables: 'pivot tables',
  lookStyles: 'styles of tables, pivot tables, slicers or timelines',
  chartKind: 'a chart of a kind that is not written',
  chartDetail: 'a setting of a chart',
  bindings: 'bindings',
  autoIndent: 'indents of distributed texts',
};

const textOf = ({ kind, sheet, detail }: Unsaved): string =>
  [
    UNSAVED_WORDS[kind],
    detail === '' ? '' : ` (${detail})`,
    sheet === null ? '' : ` on the sheet “${sheet}”`,
  ].join('');

/** The workbook was not saved: a file without some of what it holds would look like all of it. */
export class NotSavedError extends Error {
  constructor(readonly unsaved: readonly Unsaved[]) {
    super(
      `The workbook was not saved, and no file was changed: ${unsaved.map(textOf).join('; ')} cannot be written yet. Take that away and save again.`,
    );
    this.name = 'NotSavedError';
  }
}

/** Settings of a series that have no place in the file, or in the files of few programs alone. */
const SERIES_OPTIONS: readonly (keyof ChartSeriesOptions)[] = [
  'filtered',
  'gradientMaximumColor',
  'gradientMaximumType',
  'gradientMaximumValue',
  'gradientMidpointColor',
  'gradientMidpointType',
  'gradientMidpointValue',
  'gradientMinimumColor',
  'gradientMinimumType',
  'gradientMinimumValue',
  'gradientStyle',
  'invertColor',
  'parentLabelStrategy',
];

function seriesDetails(series: ChartSeries): readonly string[] {
  const { options = {}, trendlines = [], points, labels, xErrorBars, yErrorBars } = series;
  const bars = [xErrorBars, yErrorBars].filter((one) => one?.visible === true);
  const isPlaced = ({ place }: { readonly place?: object }): boolean => place !== undefined;
  return [
    ...SERIES_OPTIONS.filter((key) => options[key] !== undefined && options[key] !== false).map(
      (key) => `series.${key}`,
    ),
    ...(options.showLeaderLines !== undefined && labels === null ? ['series.showLeaderLines'] : []),
    ...(trendlines.some(({ label }) => isPlaced(label)) ? ['trendline.label.left'] : []),
    ...([...points.values()].some(({ label }) => label !== undefined && isPlaced(label))
      ? ['dataLabel.left']
      : []),
    ...(bars.some((one) => one?.type === 'Custom') ? ['errorBars.type'] : []),
  ];
}

function chartDetails({ series, title, legend, options = {}, plotPlace = {} }: Chart): readonly string[] {
  const others = Object.keys(options).filter((key) => key !== 'showDataLabelsOverMaximum');
  const sides = Object.keys(plotPlace);
  const isTwice =
    sides.some((side) => side.startsWith('inside')) && sides.some((side) => !side.startsWith('inside'));
  const position = title.position ?? 'Top';
  return [
    ...others,
    ...(isTwice ? ['plotArea.left'] : []),
    ...(position === 'Top' || position === 'Automatic' ? [] : ['title.position']),
    ...(legend.position === 'Custom' && legend.place === undefined ? ['legend.position'] : []),
    ...new Set(series.flatMap(seriesDetails)),
  ];
}

function unsavedCharts(sheet: Sheet, known: Sheet | undefined): readonly Unsaved[] {
  return sheet.charts.flatMap((chart): readonly Unsaved[] => {
    const before = known?.charts.find(({ id }) => id === chart.id);
    const isOther = [chart.type, ...chart.series.map(({ type }) => type)].some(
      (type) => kindOf(type).shape === 'other',
    );
    if (isOther) return [{ kind: 'chartKind', sheet: sheet.name, detail: `${chart.name}: ${chart.type}` }];
    const details = chartDetails(chart);
    const filed = before === undefined ? [] : chartDetails(before);
    const added = details.filter((detail) => !filed.includes(detail));
    return added.map((detail) => ({
      kind: 'chartDetail',
      sheet: sheet.name,
      detail: `${chart.name}: ${detail}`,
    }));
  });
}

function indentsOn(sheet: Sheet, { styles }: HostWorkbook, known: Sheet | undefined): boolean {
  const isIndented = (style: number | undefined): boolean =>
    style !== undefined && styles.at(style).alignment.autoIndent === true;
  const lines = [...sheet.rows.values(), ...sheet.columns.values()];
  if (lines.some(({ style }) => isIndented(style))) return true;
  for (let row = 0; row < sheet.cells.rowLimit; row++) {
    const cells = sheet.cells.row(row);
    if (cells !== known?.cells.row(row) && cells?.styles.some(isIndented) === true) return true;
  }
  return false;
}

/** All that the workbook holds and a file would lack; `known` is the workbook as it was loaded. */
export function unsavedParts(workbook: HostWorkbook, known: HostWorkbook | null): readonly Unsaved[] {
  const ofSheets = workbook.sheets.flatMap((sheet): readonly Unsaved[] => {
    const before = known?.sheets.find(({ id }) => id === sheet.id);
    const on = (kind: UnsavedKind): Unsaved => ({ kind, sheet: sheet.name, detail: '' });
    // A chart may stand among the shapes; it is written with the charts.
    const hasShapes = sheet.shapes.some(({ kind }) => kind.type !== 'Unsupported');
    return [
      ...(hasShapes ? [on('shapes')] : []),
      ...(sheet.slicers.length > 0 ? [on('slicers')] : []),
      ...(sheet.pivots.length > 0 ? [on('pivotTables')] : []),
      ...unsavedCharts(sheet, before),
      ...(indentsOn(sheet, workbook, before) ? [on('autoIndent')] : []),
    ];
  });
  const ofAll = (kind: UnsavedKind): Unsaved => ({ kind, sheet: null, detail: '' });
  return [
    ...ofSheets,
    ...(hasLookStyles(workbook) ? [ofAll('lookStyles')] : []),
    ...(workbook.bindings.length > 0 ? [ofAll('bindings')] : []),
  ];
}

/** Whether styles were added, or another became the default. */
function hasLookStyles({ lookStyles }: HostWorkbook): boolean {
  const fresh = newLookStyles();
  return LOOK_STYLE_KINDS.some(
    (kind) => lookStyles[kind].custom.length > 0 || lookStyles[kind].default !== fresh[kind].default,
  );
}
