import type { ChartPlace, ChartTitle } from '../model/chart';
import { boxOf } from '../model/chart-anchor';
import { titleText } from '../model/chart-values';
import { asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import {
  method,
  navigation,
  type ApiSet,
  type Method,
  type ObjectType,
  type Property,
} from '../wire/object-type';
import { formatOf } from './chart-dress';
import { assertChartsEditable, chartFlag, chartProperty } from './chart-looks';
import {
  always,
  asOrientation,
  flag,
  HORIZONTAL,
  measure,
  oneOf,
  option,
  place,
  VERTICAL,
  type OptionsOf,
} from './chart-options';
import type { ChartTextTarget, ChartTitleTarget } from './chart-targets';

const text: Property<ChartTitleTarget> = chartProperty<ChartTitleTarget>(
  '1.1',
  ({ chart, title, isChartTitle }, { workbook }) =>
    isChartTitle ? titleText(workbook, chart) : (title.text ?? (title.visible ? 'Axis Title' : '')),
  ({ title }, value) => {
    title.text = asText(value);
    title.visible = true;
    delete title.formula;
    delete title.runs;
  },
);

const orientation = (since: ApiSet): Property<ChartTitleTarget> =>
  chartProperty<ChartTitleTarget>(
    since,
    ({ title }) => title.orientation ?? 0,
    ({ title }, value) => {
      title.orientation = asOrientation(value);
    },
  );

/** The words come from a cell from now on. */
const setFormula = (since: ApiSet): Method<ChartTitleTarget> =>
  method(since, (target, args) => {
    assertChartsEditable(target);
    const formula = args.text(0);
    if (!/^='?[^'!]+'?!/.test(formula)) throw new HostError('InvalidArgument');
    target.title.formula = formula;
    target.title.text = null;
    target.title.visible = true;
  });

const titleOf: OptionsOf<ChartTitleTarget, ChartTitle> = always(({ title }: ChartTitleTarget) => title);

const titlePlace: OptionsOf<ChartTitleTarget, ChartPlace> = {
  read: ({ title }) => title.place,
  make: ({ title }) => (title.place ??= {}),
};

const LETTER_WIDTH = 0.55;
const LINE_HEIGHT = 1.6;
const TITLE_SIZE = 14;
const MARGIN = 7;

/** Excel lays titles out in the middle above the plot; their size depends on the font of the machine. */
function titleBox({ sheet, chart, title }: ChartTitleTarget, words: string): Required<ChartPlace> {
  const size = title.font.size ?? TITLE_SIZE;
  const width = words.length * size * LETTER_WIDTH + 2 * MARGIN;
  return {
    left: Math.max(0, (boxOf(sheet, chart.anchor).width - width) / 2),
    top: MARGIN,
    width,
    height: size * LINE_HEIGHT,
  };
}

const laidOut =
  (key: keyof ChartPlace) =>
  (target: ChartTitleTarget, { workbook }: { workbook: Parameters<typeof titleText>[0] }): number | null =>
    target.title.visible ? titleBox(target, titleText(workbook, target.chart))[key] : null;

/** Excel.ChartTitle. */
export const chartTitle: ObjectType<ChartTitleTarget> = {
  since: '1.1',
  members: {
    text,
    visible: chartFlag('1.1', ({ title }) => title, 'visible'),
    overlay: chartFlag('1.1', ({ title }) => title, 'overlay'),
    textOrientation: orientation('1.7'),
    horizontalAlignment: option('1.7', titleOf, 'horizontalAlignment', 'Center', HORIZONTAL),
    verticalAlignment: option('1.7', titleOf, 'verticalAlignment', 'Center', VERTICAL),
    position: option(
      '1.7',
      titleOf,
      'position',
      'Top',
      oneOf(['Automatic', 'Top', 'Bottom', 'Left', 'Right']),
    ),
    showShadow: option('1.7', titleOf, 'showShadow', false, flag),
    left: place('1.7', titlePlace, 'left', laidOut('left')),
    top: place('1.7', titlePlace, 'top', laidOut('top')),
    width: measure('1.7', laidOut('width')),
    height: measure('1.7', laidOut('height')),
    format: navigation('1.1', (target) => new HostObject('ChartTitleFormat', target)),
    getSubstring: method('1.7', (target, args, { workbook }) => {
      const start = args.integer(0);
      const length = args.integer(1);
      const whole = titleText(workbook, target.chart).length;
      if (start < 0 || length < 0 || start + length > whole) throw new HostError('InvalidArgument');
      return new HostObject('ChartFormatString', { ...target, start, length });
    }),
    setFormula: setFormula('1.7'),
  },
};

/** Excel.ChartAxisTitle. */
export const chartAxisTitle: ObjectType<ChartTitleTarget> = {
  since: '1.1',
  members: {
    text,
    visible: chartFlag('1.1', ({ title }) => title, 'visible'),
    textOrientation: orientation('1.12'),
    format: navigation('1.1', (target) => new HostObject('ChartAxisTitleFormat', target)),
    setFormula: setFormula('1.8'),
  },
};

/** Excel.ChartFormatString: some letters of a title. */
export const chartFormatString: ObjectType<ChartTextTarget> = {
  since: '1.7',
  members: {
    font: navigation('1.7', ({ sheet, title, start, length }) => {
      const known = title.runs?.find((run) => run.start === start && run.length === length);
      const run = known ?? { start, length, font: {} };
      if (known === undefined) title.runs = [...(title.runs ?? []), run];
      return new HostObject('ChartFont', { sheet, looks: [run.font] });
    }),
  },
};

/** Excel.ChartTitleFormat. */
export const chartTitleFormat = formatOf<ChartTitleTarget>(({ title }) => [title], { border: '1.7' });

/** Excel.ChartAxisTitleFormat. */
export const chartAxisTitleFormat = formatOf<ChartTitleTarget>(({ title }) => [title], { fill: '1.8' });
