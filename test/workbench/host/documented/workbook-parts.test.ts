import { documented, guide, read, reference } from './pages';

const XML = '<Reviewers xmlns="http://schemas.example.com/review/1.0"><Reviewer>Juan</Reviewer></Reviewers>';
const NAMESPACE = 'http://schemas.example.com/review/1.0';

documented(guide('excel/excel-add-ins-workbooks'), [
  [
    'XML is kept, read, changed and deleted by its id',
    async (_sheet, context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(XML).load('id,namespaceUri');
      const before = part.getXml();
      await context.sync();
      const again = parts.getItem(part.id);
      again.setXml(XML.replace('Juan', 'Sally'));
      const after = again.getXml();
      await context.sync();
      again.delete();
      const gone = parts.getItemOrNullObject(part.id);
      const count = parts.getCount();
      await context.sync();
      return [part.namespaceUri, before.value, after.value.includes('Sally'), gone.isNullObject, count.value];
    },
    [NAMESPACE, XML, true, true, 0],
  ],
  [
    'the only part of a namespace',
    async (_sheet, context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(XML);
      const only = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
      const other = parts.getByNamespace('urn:other').getOnlyItemOrNullObject();
      await context.sync();
      return [only.isNullObject, other.isNullObject];
    },
    [false, true],
  ],
  [
    'of two there is no only one',
    async (_sheet, context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(XML);
      parts.add(XML);
      const only = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
      const count = parts.getByNamespace(NAMESPACE).getCount();
      await context.sync();
      return [only.isNullObject, count.value];
    },
    [true, 2],
  ],
  [
    'what is no XML is not kept',
    (_sheet, context) => {
      context.workbook.customXmlParts.add('<open>');
    },
    'InvalidArgument',
  ],
]);

documented(reference('nameditem'), [
  ...(
    [
      ['=0.1', 'Double', 0.1],
      ['="Ann"', 'String', 'Ann'],
      ['=TRUE', 'Boolean', true],
      ['=SUM(Sheet1!$A$1:$A$2)', 'Double', 3],
      ['=Sheet1!$A$1:$A$2', 'Range', 'Sheet1!$A$1:$A$2'],
      ['=#REF!', 'Error', '#REF!'],
    ] as const
  ).map(
    ([formula, type, value]) =>
      [
        `a name for ${formula} is of type ${type}`,
        (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
          sheet.getRange('A1:A2').values = [[1], [2]];
          return read(context, context.workbook.names.add('Named', formula), 'type', 'value');
        },
        [type, value],
      ] as const,
  ),
  [
    'array values are those of the cells',
    async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 'x'],
        [true, ''],
      ];
      const { arrayValues } = context.workbook.names.add('Block', sheet.getRange('A1:B2'));
      return read(context, arrayValues, 'values', 'types');
    },
    [
      [
        [1, 'x'],
        [true, ''],
      ],
      [
        ['Double', 'String'],
        ['Boolean', 'Empty'],
      ],
    ],
  ],
  [
    'a name without a range gives no range',
    async (_sheet, context) => {
      const range = context.workbook.names.add('Rate', '=0.1').getRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    },
    true,
  ],
  [
    'scope, comment and visibility',
    (sheet, context) => {
      const item = sheet.names.add('Local', sheet.getRange('A1'), 'a note');
      item.visible = false;
      return read(context, item, 'scope', 'comment', 'visible');
    },
    ['Worksheet', 'a note', false],
  ],
  [
    'a name of the workbook is on no sheet',
    async (sheet, context) => {
      const { worksheetOrNullObject } = context.workbook.names.add('Global', sheet.getRange('A1'));
      await context.sync();
      return worksheetOrNullObject.isNullObject;
    },
    true,
  ],
  [
    'a name may be of a formula in the language of the user',
    (_sheet, context) => read(context, context.workbook.names.addFormulaLocal('Two', '=1+1'), 'value'),
    2,
  ],
  [
    'a name is taken once',
    (_sheet, context) => {
      context.workbook.names.add('Once', '=1');
      context.workbook.names.add('once', '=2');
    },
    'ItemAlreadyExists',
  ],
]);

documented(reference('bindingcollection'), [
  [
    'a range is bound and found by its id',
    async (sheet, context) => {
      context.workbook.bindings.add(sheet.getRange('A1:B2'), 'Range', 'mine');
      const binding = context.workbook.bindings.getItem('mine').load('id,type');
      const range = binding.getRange().load('address');
      await context.sync();
      return [binding.id, binding.type, range.address];
    },
    ['mine', 'Range', 'Sheet1!A1:B2'],
  ],
  [
    'a name and the selection are bound',
    async (sheet, context) => {
      context.workbook.names.add('Named', sheet.getRange('C3'));
      sheet.getRange('D4').select();
      const { bindings } = context.workbook;
      bindings.addFromNamedItem('Named', 'Range', 'named');
      bindings.addFromSelection('Text', 'selected');
      sheet.getRange('D4').values = [['chosen']];
      const text = bindings.getItem('selected').getText();
      const count = bindings.getCount();
      await context.sync();
      return [text.value, count.value];
    },
    ['chosen', 2],
  ],
  [
    'a table is bound as one',
    async (sheet, context) => {
      sheet.tables.add('A1:B3', true);
      const table = context.workbook.bindings.add('Sheet1!A1:B3', 'Table', 't').getTable();
      return read(context, table, 'name');
    },
    'Table1',
  ],
  [
    'what is no table is not',
    (sheet, context) => {
      context.workbook.bindings.add(sheet.getRange('A1'), 'Table', 't');
    },
    'InvalidArgument',
  ],
  [
    'a range has no table',
    (sheet, context) =>
      read(context, context.workbook.bindings.add(sheet.getRange('A1'), 'Range', 'r').getTable(), 'name'),
    'InvalidBinding',
  ],
  [
    'a binding is deleted',
    async (sheet, context) => {
      context.workbook.bindings.add(sheet.getRange('A1'), 'Range', 'r').delete();
      const gone = context.workbook.bindings.getItemOrNullObject('r');
      await context.sync();
      return gone.isNullObject;
    },
    true,
  ],
]);

documented(guide('excel/excel-add-ins-comments'), [
  [
    'a comment is added, found by its cell, edited and deleted',
    async (_sheet, context) => {
      const { comments } = context.workbook;
      comments.add('Sheet1!A2', 'TODO: add data.');
      const comment = comments.getItemByCell('Sheet1!A2');
      comment.content = 'Done';
      const seen = await read(context, comment, 'content', 'resolved', 'contentType');
      comment.delete();
      const count = comments.getCount();
      await context.sync();
      return [seen, count.value];
    },
    [['Done', false, 'Plain'], 0],
  ],
  [
    'replies are counted and lead to their comment',
    async (_sheet, context) => {
      const comment = context.workbook.comments.add('Sheet1!A2', 'Question').load('id');
      comment.replies.add('Answer');
      comment.replies.add('Another');
      const count = comment.replies.getCount();
      const parent = comment.replies.getItemAt(1).getParentComment().load('id');
      const location = comment.getLocation().load('address');
      await context.sync();
      return [count.value, parent.id === comment.id, location.address];
    },
    [2, true, 'Sheet1!A2'],
  ],
  [
    'a thread is resolved with its replies',
    async (_sheet, context) => {
      const comment = context.workbook.comments.add('Sheet1!A2', 'Question');
      comment.replies.add('Answer');
      comment.resolved = true;
      return read(context, comment.replies.getItemAt(0), 'resolved', 'content');
    },
    [true, 'Answer'],
  ],
  [
    'a mention is told from the words',
    (_sheet, context) => {
      const comment = context.workbook.comments.add(
        'Sheet1!A1',
        {
          mentions: [{ email: 'kate@contoso.com', id: 0, name: 'Kate' }],
          richContent: '<at id="0">Kate</at> - please look.',
        },
        'Mention',
      );
      return read(context, comment, 'content', 'contentType');
    },
    ['Kate - please look.', 'Mention'],
  ],
  [
    'a comment is of one cell',
    (sheet, context) => {
      context.workbook.comments.add(sheet.getRange('A1:B1'), 'Both');
    },
    'InvalidArgument',
  ],
  [
    'an address names its sheet',
    (_sheet, context) => {
      context.workbook.comments.add('A1', 'Where?');
    },
    'InvalidArgument',
  ],
]);

documented(reference('conditionalformatrule'), [
  [
    'its formula in the R1C1 style is seen from the first cell',
    async (sheet, context) => {
      const format = sheet.getRange('B2:C5').conditionalFormats.add('Custom');
      format.custom.rule.formulaR1C1 = '=RC[-1]>R1C1';
      const written = await read(context, format.custom.rule, 'formula');
      format.custom.rule.formula = '=$A2=B3';
      return [written, await read(context, format.custom.rule, 'formulaR1C1')];
    },
    ['=A2>$A$1', '=RC1=R[1]C'],
  ],
]);

documented(reference('range'), [
  [
    'its image is a PNG as large as its cells',
    async (sheet, context) => {
      const range = sheet.getRange('A1:C2');
      const image = range.getImage();
      range.load('width,height');
      await context.sync();
      const bytes = Buffer.from(image.value, 'base64');
      return [
        bytes.subarray(1, 4).toString(),
        bytes.readUInt32BE(16) === (range.width * 96) / 72,
        bytes.readUInt32BE(20) === (range.height * 96) / 72,
      ];
    },
    ['PNG', true, true],
  ],
]);

documented(reference('workbook'), [
  [
    'a blank one has no queries, and nothing to refresh',
    async (_sheet, context) => {
      context.workbook.dataConnections.refreshAll();
      const count = context.workbook.queries.getCount();
      const slicer = context.workbook.getActiveSlicerOrNullObject();
      await context.sync();
      return [count.value, slicer.isNullObject];
    },
    [0, true],
  ],
]);
