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
