import { documented, guide, read, reference } from './pages';

/** A format of that type on B2:B6, which hold 1 to 5. */
function added(
  sheet: Excel.Worksheet,
  type: Excel.ConditionalFormatType | `${Excel.ConditionalFormatType}`,
): Excel.ConditionalFormat {
  const range = sheet.getRange('B2:B6');
  range.values = [[1], [2], [3], [4], [5]];
  return range.conditionalFormats.add(type as Excel.ConditionalFormatType);
}

documented(guide('excel/excel-add-ins-conditional-formatting'), [
  [
    'a cell-value rule keeps operator and bounds',
    async (sheet, context) => {
      const { cellValue } = added(sheet, 'CellValue');
      cellValue.format.font.color = 'red';
      cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      cellValue.format.font.load('color');
      return [await read(context, cellValue, 'rule'), cellValue.format.font.color];
    },
    [{ formula1: '=0', operator: 'LessThan' }, '#FF0000'],
  ],
  [
    'a rule between two values takes both',
    (sheet, context) => {
      const { cellValue } = added(sheet, 'CellValue');
      cellValue.rule = { formula1: '=1', formula2: '=3', operator: 'Between' };
      return read(context, cellValue, 'rule');
    },
    { formula1: '=1', formula2: '=3', operator: 'Between' },
  ],
  [
    'a rule between two values needs the second',
    (sheet) => {
      added(sheet, 'CellValue').cellValue.rule = { formula1: '=1', operator: 'Between' };
    },
    'InvalidArgument',
  ],
  [
    'a color scale has three points where a midpoint is given',
    (sheet, context) => {
      const { colorScale } = added(sheet, 'ColorScale');
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: 'blue' },
        midpoint: { formula: '50', type: 'Percent', color: 'yellow' },
        maximum: { type: 'HighestValue', color: 'red' },
      };
      return read(context, colorScale, 'threeColorScale', 'criteria');
    },
    [
      true,
      {
        minimum: { formula: null, type: 'LowestValue', color: '#0000FF' },
        midpoint: { formula: '50', type: 'Percent', color: '#FFFF00' },
        maximum: { formula: null, type: 'HighestValue', color: '#FF0000' },
      },
    ],
  ],
  [
    'a color scale of two points has no midpoint',
    (sheet, context) => {
      const { colorScale } = added(sheet, 'ColorScale');
      colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#000000' },
        maximum: { type: 'HighestValue', color: '#FFFFFF' },
      };
      return read(context, colorScale, 'threeColorScale');
    },
    false,
  ],
  [
    'a data bar runs the way that it is told',
    (sheet, context) => {
      const { dataBar } = added(sheet, 'DataBar');
      dataBar.barDirection = 'LeftToRight';
      return read(context, dataBar, 'barDirection', 'axisFormat', 'showDataBarOnly');
    },
    ['LeftToRight', 'Automatic', false],
  ],
  [
    'a negative bar may match the positive one',
    (sheet, context) => {
      const { negativeFormat } = added(sheet, 'DataBar').dataBar;
      negativeFormat.matchPositiveFillColor = true;
      return read(context, negativeFormat, 'matchPositiveFillColor', 'matchPositiveBorderColor');
    },
    [true, true],
  ],
  [
    'the lowest icon of a set needs no criterion of its own',
    async (sheet, context) => {
      const { iconSet } = added(sheet, 'IconSet');
      iconSet.style = 'ThreeTriangles';
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=2' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=4' },
      ];
      iconSet.load('style,criteria');
      await context.sync();
      return [iconSet.style, iconSet.criteria.slice(1).map(({ formula, type }) => [type, formula])];
    },
    [
      'ThreeTriangles',
      [
        ['Number', '=2'],
        ['Number', '=4'],
      ],
    ],
  ],
  [
    'a set has as many criteria as icons',
    (sheet) => {
      const { iconSet } = added(sheet, 'IconSet');
      iconSet.style = 'FourArrows';
      iconSet.criteria = [{} as Excel.ConditionalIconCriterion];
    },
    'InvalidArgument',
  ],
  [
    'a preset is a rule by name',
    (sheet, context) => {
      const { preset } = added(sheet, 'PresetCriteria');
      preset.rule = { criterion: 'OneStdDevAboveAverage' };
      return read(context, preset, 'rule');
    },
    { criterion: 'OneStdDevAboveAverage' },
  ],
  [
    'a text rule has its operator and the text',
    (sheet, context) => {
      const { textComparison } = added(sheet, 'ContainsText');
      textComparison.rule = { operator: 'Contains', text: 'Delayed' };
      return read(context, textComparison, 'rule');
    },
    { operator: 'Contains', text: 'Delayed' },
  ],
  [
    'a top or bottom rule has its rank',
    (sheet, context) => {
      const { topBottom } = added(sheet, 'TopBottom');
      topBottom.rule = { rank: 1, type: 'TopItems' };
      return read(context, topBottom, 'rule');
    },
    { rank: 1, type: 'TopItems' },
  ],
  [
    'a rank is at least one',
    (sheet) => {
      added(sheet, 'TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' };
    },
    'InvalidArgument',
  ],
  [
    'a format of a higher priority comes first, and moves the others back',
    async (sheet, context) => {
      const first = added(sheet, 'Custom').load('id');
      const second = added(sheet, 'DataBar').load('id');
      await context.sync();
      const formats = sheet.getRange('B2:B6').conditionalFormats;
      formats.getItem(first.id).priority = 0;
      formats.getItem(second.id).priority = -1;
      formats.load('items/id,items/priority');
      await context.sync();
      return formats.items.map(({ id, priority }) => [id === first.id, priority]);
    },
    [
      [true, 0],
      [false, 1],
    ],
  ],
  [
    'clearing all leaves none, on the cells cleared',
    async (sheet, context) => {
      added(sheet, 'CellValue');
      sheet.getRange('B2:B4').conditionalFormats.clearAll();
      const left = sheet.getRange().conditionalFormats.load('items/type');
      await context.sync();
      const ranges = left.items.map((format) => format.getRange().load('address'));
      await context.sync();
      return ranges.map(({ address }) => address);
    },
    ['Sheet1!B5:B6'],
  ],
]);

documented(reference('conditionalformat'), [
  [
    'a format of another type is a null object',
    async (sheet, context) => {
      const format = added(sheet, 'Custom');
      const others = [
        format.cellValueOrNullObject,
        format.colorScaleOrNullObject,
        format.customOrNullObject,
        format.dataBarOrNullObject,
        format.iconSetOrNullObject,
        format.presetOrNullObject,
        format.textComparisonOrNullObject,
        format.topBottomOrNullObject,
      ];
      for (const other of others) other.load();
      await context.sync();
      return others.map(({ isNullObject }) => isNullObject);
    },
    [true, true, false, true, true, true, true, true],
  ],
  [
    'a format of another type, asked for plainly, is an error',
    (sheet, context) => read(context, added(sheet, 'Custom').dataBar, 'barDirection'),
    'InvalidArgument',
  ],
  [
    'bars, scales and icon sets stop nothing',
    (sheet, context) => read(context, added(sheet, 'IconSet'), 'stopIfTrue', 'type'),
    [null, 'IconSet'],
  ],
  [
    'formats are counted, and gone when deleted',
    async (sheet, context) => {
      added(sheet, 'TopBottom');
      const gone = added(sheet, 'ContainsText');
      gone.delete();
      const count = sheet.getRange('B2').conditionalFormats.getCount();
      await context.sync();
      return count.value;
    },
    1,
  ],
  [
    'a type that there is not is refused',
    (sheet) => {
      added(sheet, 'Rainbow' as 'Custom');
    },
    'InvalidArgument',
  ],
]);
