import { cameBack, type Script } from './came-back';

const SCRIPTS: readonly (readonly [string, Script])[] = [
  [
    'headers and footers of first and even pages',
    ({ pageLayout: { headersFooters } }) => {
      headersFooters.state = 'FirstOddAndEven';
      headersFooters.useSheetMargins = false;
      headersFooters.useSheetScale = false;
      headersFooters.defaultForAllPages.leftHeader = '甲&&乙';
      headersFooters.firstPage.centerHeader = '首页';
      headersFooters.firstPage.rightFooter = '&D';
      headersFooters.evenPages.leftFooter = '第&P页';
    },
  ],
  [
    'errors, comments and paper of printed pages',
    ({ pageLayout }) => {
      pageLayout.printErrors = 'NotAvailable';
      pageLayout.printComments = 'InPlace';
      pageLayout.paperSize = 'EnvelopeC5';
      pageLayout.printOrder = 'OverThenDown';
      pageLayout.firstPageNumber = 3;
      pageLayout.blackAndWhite = true;
      pageLayout.printGridlines = true;
      pageLayout.centerVertically = true;
      pageLayout.setPrintArea('A1:B2');
      pageLayout.setPrintTitleColumns('A:A');
    },
  ],
  [
    'filters by dates and periods',
    (sheet) => {
      sheet.getRange('A1:C4').values = [
        ['日期', '数', '月'],
        [44_800, 1, 44_800],
        [44_900, 5, 44_850],
        [45_000, 9, 44_900],
      ];
      const range = sheet.getRange('A1:C4');
      sheet.autoFilter.apply(range, 0, {
        filterOn: 'Values',
        values: [
          '1',
          { date: '2022-11-01', specificity: 'Month' },
          { date: '2022-12-05T10:20:00', specificity: 'Minute' },
        ],
      });
      sheet.autoFilter.apply(range, 1, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' });
      sheet.autoFilter.apply(range, 2, { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' });
    },
  ],
  ...['Today', 'LastQuarter', 'YearToDate', 'AllDatesInPeriodQuarter3', 'AllDatesInPeriodDecember'].map(
    (dynamicCriteria): readonly [string, Script] => [
      `a filter by ${dynamicCriteria}`,
      (sheet) => {
        sheet.getRange('A1:A2').values = [['日期'], [44_800]];
        sheet.autoFilter.apply(sheet.getRange('A1:A2'), 0, {
          filterOn: 'Dynamic',
          dynamicCriteria,
        } as Excel.FilterCriteria);
      },
    ],
  ),
  [
    'how the workbook calculates',
    (_sheet, { workbook }) => {
      const { application } = workbook;
      application.iterativeCalculation.enabled = true;
      application.iterativeCalculation.maxIteration = 7;
      application.iterativeCalculation.maxChange = 0.5;
      application.calculationMode = 'Manual';
      workbook.usePrecisionAsDisplayed = true;
    },
  ],
  [
    'comments with answers and mentions',
    async (sheet, { workbook }) => {
      const { comments } = workbook;
      const first = comments.add('Sheet1!B2', '请核对 <数字> & 说明');
      first.replies.add('已核对。\n第二行');
      first.resolved = true;
      const email = 'someone@example.org';
      sheet.comments.add('D4', {
        mentions: [
          { email, id: 0, name: '甲' },
          { email: 'other@example.org', id: 1, name: '乙科长' },
        ],
        richContent: '请<at id="0">甲</at>与<at id="1">乙科长</at>回复',
      });
      workbook.worksheets.add('二').comments.add('A1', '另一张表');
      await sheet.context.sync();
    },
  ],
  [
    'formulas that spill',
    async (sheet) => {
      sheet.getRange('A1:A4').values = [[3], [1], [2], [2]];
      sheet.getRange('C1').formulas = [['=SEQUENCE(2,3)']];
      sheet.getRange('C5').formulas = [['=SORT(A1:A4)']];
      sheet.getRange('G1').formulas = [['=SUM(C5#)']];
      await sheet.context.sync();
    },
  ],
  [
    'views, tabs and frozen panes',
    (sheet, { workbook }) => {
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.tabColor = '#FFC000';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.getRange('D5:E6').select();
      sheet.standardWidth = 20;
      const second = workbook.worksheets.add('第二"<&>');
      second.visibility = 'Hidden';
      workbook.worksheets.add('第三').activate();
    },
  ],
  [
    'groups of rows and columns',
    (sheet) => {
      sheet.getRange('2:5').group('ByRows');
      sheet.getRange('3:4').group('ByRows');
      sheet.getRange('B:D').group('ByColumns');
      sheet.showOutlineLevels(1, 1);
    },
  ],
  [
    'links into the document, out of it and with words',
    (sheet) => {
      sheet.getRange('A1').hyperlink = {
        documentReference: 'Sheet1!C3',
        screenTip: '去 "那里" & 回',
        textToDisplay: '去',
      };
      sheet.getRange('A2').hyperlink = { address: 'https://example.org/?a=1&b="2"', textToDisplay: '外' };
      sheet.getRange('A3').hyperlink = { address: 'mailto:someone@example.org', textToDisplay: '信' };
    },
  ],
  [
    'what the document says of itself',
    (_sheet, { workbook: { properties } }) => {
      properties.title = '督查 <汇总>';
      properties.subject = '甲 & 乙';
      properties.author = '张';
      properties.keywords = 'a, b';
      properties.comments = '一\n二';
      properties.category = '类';
      properties.manager = '李';
      properties.company = '区政府';
      properties.revisionNumber = 3;
      properties.custom.add('文号', '〔2022〕1号');
      properties.custom.add('数', 12);
      properties.custom.add('小数', 1.5);
      properties.custom.add('是否', true);
    },
  ],
  [
    'XML and settings that add-ins keep',
    (_sheet, { workbook }) => {
      workbook.customXmlParts.add('<督查 xmlns="urn:一"><项 名="&lt;&amp;"/></督查>');
      workbook.customXmlParts.add('<b xmlns="urn:b"/>');
      workbook.settings.add('一', { 二: [1, '"', null] });
    },
  ],
  [
    'protection with all that it may allow',
    (sheet, { workbook }) => {
      sheet.protection.protect(
        {
          allowAutoFilter: true,
          allowDeleteColumns: true,
          allowDeleteRows: true,
          allowEditObjects: true,
          allowEditScenarios: true,
          allowFormatCells: true,
          allowFormatColumns: true,
          allowFormatRows: true,
          allowInsertColumns: true,
          allowInsertHyperlinks: true,
          allowInsertRows: true,
          allowPivotTables: true,
          allowSort: true,
          selectionMode: 'Unlocked',
        },
        'secret',
      );
      workbook.protection.protect('secret');
    },
  ],
  [
    'cells of every kind',
    (sheet) => {
      sheet.getRange('A1:F2').values = [
        ['文 <&> "x"', ' 前后 ', '一\n二', 1.5, true, '_x000D_'],
        [-0.1, 1e300, '', '\t', false, '😀'],
      ];
      sheet.getRange('A3:D3').formulas = [['=1/0', '=A1&"<"', '=SUM(D1,A2)', '=IF(TRUE,"甲","乙")']];
      sheet.getRange('B5').numberFormat = [['yyyy"年"m"月"']];
      sheet.getRange('B5').values = [[44_835]];
      sheet.getRange('C5').numberFormat = [['@']];
      sheet.getRange('C5').values = [['007']];
      const { format } = sheet.getRange('D5');
      format.font.underline = 'DoubleAccountant';
      format.font.strikethrough = true;
      format.font.superscript = true;
      format.fill.pattern = 'CrissCross';
      format.fill.patternColor = '#FF0000';
      format.textOrientation = -45;
      format.indentLevel = 2;
      format.shrinkToFit = true;
      format.readingOrder = 'RightToLeft';
      format.protection.locked = false;
      format.borders.getItem('DiagonalUp').style = 'DashDotDot';
      sheet.getRange('6:6').rowHidden = true;
      sheet.getRange('7:7').format.rowHeight = 40;
    },
  ],
  [
    'rules of every kind',
    (sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:B9');
      conditionalFormats.add('PresetCriteria').preset.rule = { criterion: 'DuplicateValues' };
      const scale = conditionalFormats.add('ColorScale').colorScale;
      scale.criteria = {
        minimum: { type: 'Number', formula: '1', color: '#FF0000' },
        maximum: { type: 'Percent', formula: '90', color: '#00FF00' },
      };
      conditionalFormats.add('IconSet').iconSet.style = 'FiveArrows';
      const top = conditionalFormats.add('TopBottom').topBottom;
      top.rule = { rank: 10, type: 'BottomPercent' };
      top.format.font.bold = true;
      sheet.getRange('D1:D5').dataValidation.rule = { list: { inCellDropDown: false, source: '=$A$1:$A$9' } };
      sheet.getRange('D1:D5').dataValidation.prompt = { showPrompt: true, title: '题', message: '文 & "字"' };
      sheet.getRange('E1').dataValidation.rule = { custom: { formula: '=LEN(E1)<5' } };
      sheet.getRange('E2').dataValidation.rule = {
        date: { formula1: '2022-10-01', operator: 'GreaterThan' },
      };
    },
  ],
  [
    'tables with filters and totals',
    (sheet) => {
      sheet.getRange('A1:C4').values = [
        ['单位', '数', '完\n成'],
        ['甲', 2, '是'],
        ['乙', 10, '否'],
        ['丙', 5, '是'],
      ];
      const table = sheet.tables.add('A1:C4', true);
      table.name = '台账';
      table.style = 'TableStyleLight9';
      table.showBandedColumns = true;
      table.highlightFirstColumn = true;
      table.showTotals = true;
      table.columns.getItemAt(2).filter.applyValuesFilter(['是']);
    },
  ],
  [
    'styles with names',
    (sheet, { workbook: { styles } }) => {
      styles.add('督查标题');
      const own = styles.getItem('督查标题');
      own.font.bold = true;
      own.font.name = '黑体';
      own.fill.color = '#DDEBF7';
      own.horizontalAlignment = 'Center';
      own.includeProtection = false;
      own.numberFormat = '0.00';
      styles.add('没用过');
      styles.getItem('Bad').font.italic = true;
      sheet.getRange('A1:B1').style = '督查标题';
      sheet.getRange('A2').style = 'Good';
      sheet.getRange('A3').style = 'Heading1';
      sheet.getRange('A4').style = 'Accent6_60';
      sheet.getRange('A4').format.font.bold = true;
      sheet.getRange('5:5').style = 'Percent';
      sheet.getRange('D:D').style = 'Note';
    },
  ],
];

describe('what a script sets comes back from the file', () => {
  test.each(SCRIPTS)('%s', async (_, script) => {
    await cameBack(script);
  });
});
