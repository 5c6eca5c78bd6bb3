import type { ChartErrorBars, ChartLabels, ChartPoint, ChartSeries, ChartTrendline } from '../model/chart';
import { newLabels } from '../model/new-chart';
import type { HostWorkbook } from '../model/workbook';
import { richXml, shapeXml, textLooksXml } from './chart-xml-looks';
import { bit, cellTextXml } from './chart-xml-text';
import { escapeXml } from './xml-text';

const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

/** Names of labels' places by their code in the file. */
export const POSITIONS_BY_CODE: ReadonlyMap<string, string> = new Map(
  Object.entries(LABEL_POSITIONS).map(([name, code]) => [code, name]),
);

const lieOf = ({ textOrientation, horizontalAlignment, verticalAlignment }: ChartLabels) => ({
  ...(textOrientation === undefined ? {} : { orientation: textOrientation }),
  ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
  ...(verticalAlignment === undefined ? {} : { verticalAlignment }),
});

/** What labels show, in the order that the format demands. */
function shownXml(labels: ChartLabels, words: string): string {
  const { numberFormat, linkNumberFormat, position, separator } = labels;
  const code = LABEL_POSITIONS[position ?? ''];
  const isFormatted = numberFormat !== undefined || linkNumberFormat !== undefined;
  const linked = bit(linkNumberFormat ?? false);
  return [
    words,
    isFormatted
      ? `<c:numFmt formatCode="${escapeXml(numberFormat ?? 'General')}" sourceLinked="${linked}"/>`
      : '',
    shapeXml(labels.fill, labels.border),
    words === '' || labels.formula !== undefined ? textLooksXml(labels.font, lieOf(labels)) : '',
    code === undefined ? '' : `<c:dLblPos val="${code}"/>`,
    `<c:showLegendKey val="${bit(labels.showLegendKey)}"/>`,
    `<c:showVal val="${bit(labels.showValue)}"/>`,
    `<c:showCatName val="${bit(labels.showCategoryName)}"/>`,
    `<c:showSerName val="${bit(labels.showSeriesName)}"/>`,
    `<c:showPercent val="${bit(labels.showPercentage)}"/>`,
    `<c:showBubbleSize val="${bit(labels.showBubbleSize ?? false)}"/>`,
    separator === undefined ? '' : `<c:separator>${escapeXml(separator)}</c:separator>`,
  ].join('');
}

const wordsXml = (workbook: HostWorkbook, { formula, text, font, ...rest }: ChartLabels): string => {
  if (formula !== undefined) return cellTextXml(workbook, formula);
  return text === undefined ? '' : richXml(text, font, lieOf({ font, ...rest }));
};

function pointXml(workbook: HostWorkbook, index: number, point: ChartPoint): string {
  const { hasLabel } = point;
  if (hasLabel === false) return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
  const label = point.label ?? (hasLabel === true ? newLabels() : undefined);
  if (label === undefined) return '';
  return `<c:dLbl><c:idx val="${index}"/>${shownXml(label, wordsXml(workbook, label))}</c:dLbl>`;
}

const NOTHING_SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** The labels of a series, and those of its points that differ. */
export function labelsXml(workbook: HostWorkbook, { labels, points, options }: ChartSeries): string {
  const own = [...points]
    .sort(([one], [other]) => one - other)
    .map(([index, point]) => pointXml(workbook, index, point))
    .join('');
  if (labels === null) return own === '' ? '' : `<c:dLbls>${own}${NOTHING_SHOWN}</c:dLbls>`;
  const leads = options?.showLeaderLines;
  const leaders = leads === undefined ? '' : `<c:showLeaderLines val="${bit(leads)}"/>`;
  return `<c:dLbls>${own}${shownXml(labels, '')}${leaders}</c:dLbls>`;
}

/** Excel.ChartTrendlineType and the file's names. */
export const TRENDLINES: readonly (readonly [string, string])[] = [
  ['Linear', 'linear'],
  ['Exponential', 'exp'],
  ['Logarithmic', 'log'],
  ['MovingAverage', 'movingAvg'],
  ['Polynomial', 'poly'],
  ['Power', 'power'],
];

function trendlineLabelXml(
  workbook: HostWorkbook,
  { label, showEquation, showRSquared }: ChartTrendline,
): string {
  if (!showEquation && !showRSquared) return '';
  const { numberFormat = 'General', linkNumberFormat, fill, border, font } = label;
  const words = wordsXml(workbook, label);
  return [
    `<c:trendlineLbl>${words}`,
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="${bit(linkNumberFormat ?? false)}"/>`,
    shapeXml(fill, border),
    words === '' ? textLooksXml(font, lieOf(label)) : '',
    '</c:trendlineLbl>',
  ].join('');
}

export function trendlineXml(workbook: HostWorkbook, trendline: ChartTrendline): string {
  const { name, type, intercept, forwardPeriod, backwardPeriod } = trendline;
  const code = TRENDLINES.find(([known]) => known === type)?.[1] ?? 'linear';
  return [
    '<c:trendline>',
    name === null ? '' : `<c:name>${escapeXml(name)}</c:name>`,
    shapeXml({}, trendline.line),
    `<c:trendlineType val="${code}"/>`,
    code === 'poly' ? `<c:order val="${trendline.polynomialOrder}"/>` : '',
    code === 'movingAvg' ? `<c:period val="${trendline.movingAveragePeriod}"/>` : '',
    forwardPeriod === 0 ? '' : `<c:forward val="${forwardPeriod}"/>`,
    backwardPeriod === 0 ? '' : `<c:backward val="${backwardPeriod}"/>`,
    intercept === null ? '' : `<c:intercept val="${intercept}"/>`,
    `<c:dispRSqr val="${bit(trendline.showRSquared)}"/><c:dispEq val="${bit(trendline.showEquation)}"/>`,
    trendlineLabelXml(workbook, trendline),
    '</c:trendline>',
  ].join('');
}

/** Excel.ChartErrorBarsType, the file's names, and the amount that Excel begins with. */
export const ERROR_TYPES: readonly (readonly [string, string, number | null])[] = [
  ['FixedValue', 'fixedVal', 1],
  ['Percent', 'percentage', 5],
  ['StDev', 'stdDev', 1],
  ['StError', 'stdErr', null],
];

export const ERROR_SIDES: readonly (readonly [string, string])[] = [
  ['Both', 'both'],
  ['MinusValues', 'minus'],
  ['PlusValues', 'plus'],
];

/** Bars that tell how far a point may be off; `direction` where both directions may have them. */
export function errorBarsXml(bars: ChartErrorBars | undefined, direction: 'x' | 'y' | null): string {
  if (bars?.visible !== true) return '';
  const [, type, amount] = ERROR_TYPES.find(([known]) => known === bars.type) ?? ['', 'fixedVal', 1];
  const side = ERROR_SIDES.find(([known]) => known === bars.include)?.[1] ?? 'both';
  return [
    '<c:errBars>',
    direction === null ? '' : `<c:errDir val="${direction}"/>`,
    `<c:errBarType val="${side}"/><c:errValType val="${type}"/><c:noEndCap val="${bit(!bars.endStyleCap)}"/>`,
    amount === null ? '' : `<c:val val="${amount}"/>`,
    shapeXml({}, bars.line),
    '</c:errBars>',
  ].join('');
}
