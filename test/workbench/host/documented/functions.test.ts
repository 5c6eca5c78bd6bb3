import { documented, guide, read, reference } from './pages';

/** What is sold, and how many in three months. */
function sales(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:D4');
  range.values = [
    ['Tool', 'May', 'June', 'July'],
    ['Pipe', 2, 4, 8],
    ['Wrench', 3, 9, 27],
    ['Saw', 5, 25, 125],
  ];
  return range;
}

documented(guide('excel/excel-add-ins-worksheet-functions'), [
  [
    'VLOOKUP over a range',
    (sheet, context) =>
      read(context, context.workbook.functions.vlookup('Wrench', sales(sheet), 3, false), 'value'),
    9,
  ],
  [
    'what functions give may be what others take',
    (sheet, context) => {
      const { functions } = context.workbook;
      const table = sales(sheet);
      const sum = functions.sum(
        functions.vlookup('Wrench', table, 2, false),
        functions.vlookup('Wrench', table, 3, false),
      );
      return read(context, sum, 'value');
    },
    12,
  ],
  [
    'a list of numbers and ranges',
    (sheet, context) => {
      sales(sheet);
      return read(context, context.workbook.functions.max(1, sheet.getRange('B2:D4'), 7), 'value');
    },
    125,
  ],
  [
    'a function with a dot in its name',
    (sheet, context) => {
      sales(sheet);
      const june = sheet.getRange('C2:C4');
      return read(context, context.workbook.functions.percentile_Inc(june, 0.5), 'value');
    },
    9,
  ],
]);

documented(reference('functionresult'), [
  [
    'an error is told beside the value',
    (sheet, context) =>
      read(context, context.workbook.functions.vlookup('Hammer', sales(sheet), 2, false), 'value', 'error'),
    [null, '#N/A'],
  ],
  [
    'there is none where the function has a value',
    (_sheet, context) => read(context, context.workbook.functions.power(2, 10), 'value', 'error'),
    [1024, null],
  ],
]);
