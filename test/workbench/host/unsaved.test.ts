import { Sheet } from '../../../workbench/host/model/sheet';
import { StyleTable } from '../../../workbench/host/model/style-table';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { failureText } from '../../../workbench/script/failure-text';
import type { Script } from './came-back';
import { opened } from './opened';

const chart = (sheet: Excel.Worksheet, type: string): Excel.Chart => {
  sheet.getRange('A1:B3').values = [
    ['月', '数'],
    ['一', 1],
    ['二', 2],
  ];
  return sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1:B3'), 'Columns');
};

const SCRIPTS: readonly (readonly [string, string, Script])[] = [
  ['a shape', 'shapes on the sheet “Sheet1”', (sheet) => sheet.shapes.addGeometricShape('Rectangle')],
  ['a chart of boxes', 'Funnel', (sheet) => chart(sheet, 'Funnel')],
  [
    'a place of a label',
    'dataLabel.left',
    (sheet) => {
      chart(sheet, 'Line').series.getItemAt(0).points.getItemAt(0).dataLabel.left = 5;
    },
  ],
  [
    'a colour of negative bars',
    'series.invertColor',
    (sheet) => {
      chart(sheet, 'ColumnClustered').series.getItemAt(0).invertColor = '#FF0000';
    },
  ],
  [
    'buttons of fields',
    'showAxisFieldButtons',
    (sheet) => {
      chart(sheet, 'Pie').pivotOptions.showAxisFieldButtons = true;
    },
  ],
  ['a style of tables', 'styles of tables', (_sheet, { workbook }) => workbook.tableStyles.add('Own')],
  [
    'another default style',
    'styles of tables',
    (_sheet, { workbook }) => {
      workbook.tableStyles.setDefault('TableStyleDark1');
    },
  ],
  [
    'a binding',
    'bindings',
    (sheet, { workbook }) => workbook.bindings.add(sheet.getRange('A1'), 'Range', 'b'),
  ],
  [
    'an indent',
    'indents of distributed texts',
    (sheet) => {
      sheet.getRange('A1').format.autoIndent = true;
    },
  ],
];

const SHEET_PARTS =
  'autoFilter cells charts columns comments conditionalFormats customProperties enableCalculation frozen horizontalPageBreaks hyperlinks id isProtected merges name pageLayout pivots protectionAllows protectionPassword rows selection shapes shapesMade showGridlines showHeadings slicers spills standardHeight standardWidth tabColor tables validations verticalPageBreaks visibility';
const WORKBOOK_PARTS =
  'activeChartId activeSheetId bindings calculation customProperties customXmlParts dates isStructureProtected iteration locale log lookStyles name namedStyles names options otherSheets properties readOnly settings sheets source structurePassword styles texts theme';

describe('what cannot be written', () => {
  test.each(SCRIPTS)('is refused aloud: %s', async (_, words, script) => {
    const { host, onSheet } = opened();
    await onSheet(async (sheet, context) => {
      script(sheet, context);
      await context.sync();
    });
    const refusal: unknown = await saveXlsx(host.workbook).catch((error: unknown) => error);
    expect(failureText(refusal)).toMatch(
      /^NotSavedError: The workbook was not saved, and no file was changed: /,
    );
    expect(failureText(refusal)).toContain(words);
  });

  // Who gives the model a new part has to say here that it is written, refused in unsaved.ts, or not of the file.
  test('is known of every part of a sheet and of a workbook', () => {
    const sheet = new Sheet({ id: '', name: '', styles: new StyleTable() });
    const known = [...SHEET_PARTS.split(' '), ...WORKBOOK_PARTS.split(' ')];
    const parts = [...Object.keys(sheet), ...Object.keys(new HostWorkbook({ name: '' }))];
    expect(parts.filter((part) => !known.includes(part))).toEqual([]);
  });
});
