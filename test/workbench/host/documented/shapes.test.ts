import { documented, guide, read, reference } from './pages';

/** A PNG of 2 × 1 pixels. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAQAAABeK7cBAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Three shapes, one over the other. */
function three(sheet: Excel.Worksheet): readonly [Excel.Shape, Excel.Shape, Excel.Shape] {
  const shapes = (['Rectangle', 'Pentagon', 'Octagon'] as const).map((geometry, at) => {
    const shape = sheet.shapes.addGeometricShape(geometry);
    shape.set({ left: 100 + 25 * at, top: 100 + 25 * at, width: 150 - 50 * at, height: 150 - 50 * at });
    shape.name = geometry;
    return shape;
  });
  const [square, pentagon, octagon] = shapes;
  if (square === undefined || pentagon === undefined || octagon === undefined) throw new Error('three');
  return [square, pentagon, octagon];
}

const box = (context: Excel.RequestContext, shape: Excel.Shape): Promise<unknown> =>
  read(context, shape, 'left', 'top', 'width', 'height');

documented(guide('excel/excel-add-ins-shapes'), [
  [
    'a new shape has a place, a size and a name, by which it is found',
    (sheet, context) => {
      const shape = sheet.shapes.addGeometricShape('Rectangle');
      shape.set({ left: 100, top: 100, width: 150, height: 150, name: 'Square' });
      return read(context, sheet.shapes.getItem('Square'), 'left', 'top', 'width', 'height', 'type');
    },
    [100, 100, 150, 150, 'GeometricShape'],
  ],
  [
    'a line runs between two points',
    (sheet, context) => {
      const shape = sheet.shapes.addLine(300, 50, 200, 150, 'Straight');
      return read(context, shape, 'left', 'top', 'width', 'height', 'type');
    },
    [200, 50, 100, 100, 'Line'],
  ],
  [
    'a line’s end goes where it is fastened',
    async (sheet, context) => {
      const [square] = three(sheet);
      const shape = sheet.shapes.addLine(0, 0, 10, 10);
      const { line } = shape;
      line.connectorType = 'Elbow';
      line.connectEndShape(square, 3);
      const fastened = await read(context, line, 'connectorType', 'isEndConnected', 'endConnectedSite');
      line.disconnectEndShape();
      const loose = await read(context, line, 'isEndConnected', 'endConnectedSite');
      return [fastened, loose, await box(context, shape)];
    },
    [
      ['Elbow', true, 3],
      [false, null],
      [0, 0, 250, 175],
    ],
  ],
  [
    'a shape has no more places for lines than it says',
    async (sheet, context) => {
      const [square] = three(sheet);
      square.load('connectionSiteCount');
      await context.sync();
      sheet.shapes.addLine(0, 0, 10, 10).line.connectEndShape(square, square.connectionSiteCount);
    },
    'InvalidArgument',
  ],
  [
    'scaling with a locked ratio keeps it, setting a size does not',
    async (sheet, context) => {
      const [square, pentagon] = three(sheet);
      square.lockAspectRatio = true;
      square.scaleWidth(1.5, 'CurrentSize', 'ScaleFromTopLeft');
      pentagon.lockAspectRatio = true;
      pentagon.width = 50;
      return [await box(context, square), await box(context, pentagon)];
    },
    [
      [100, 100, 225, 225],
      [125, 125, 50, 100],
    ],
  ],
  [
    'shapes are moved and turned by steps',
    (sheet, context) => {
      const [square] = three(sheet);
      square.incrementLeft(-25);
      square.incrementTop(25);
      square.incrementRotation(330);
      square.incrementRotation(60);
      return read(context, square, 'left', 'top', 'rotation');
    },
    [75, 125, 30],
  ],
  [
    'a shape is drawn before or behind others',
    async (sheet, context) => {
      const [square, pentagon, octagon] = three(sheet);
      octagon.setZOrder('SendBackward');
      square.setZOrder('BringToFront');
      return [
        await read(context, square, 'zOrderPosition'),
        await read(context, pentagon, 'zOrderPosition'),
        await read(context, octagon, 'zOrderPosition'),
      ];
    },
    [2, 1, 0],
  ],
  [
    'words in a shape, and how they look',
    async (sheet, context) => {
      const { textFrame } = three(sheet)[0];
      const { textRange } = textFrame;
      textRange.text = 'Shape text';
      textRange.font.color = 'purple';
      textRange.getSubstring(6).font.bold = true;
      textFrame.horizontalAlignment = 'Center';
      const said = await read(context, textRange, 'text');
      const looks = await read(context, textRange.font, 'color', 'bold');
      const part = await read(context, textRange.getSubstring(6, 4), 'text');
      textFrame.deleteText();
      return [said, looks, part, await read(context, textFrame, 'hasText', 'horizontalAlignment')];
    },
    ['Shape text', ['#800080', null], 'text', [false, 'Center']],
  ],
  [
    'a text box is white with black words',
    async (sheet, context) => {
      const textbox = sheet.shapes.addTextBox('Hello!');
      const said = await read(context, textbox.textFrame.textRange, 'text');
      const words = await read(context, textbox.textFrame.textRange.font, 'color');
      return [said, words, await read(context, textbox.fill, 'foregroundColor', 'type')];
    },
    ['Hello!', '#000000', ['#FFFFFF', 'Solid']],
  ],
  [
    'a group is one shape of the sheet, and moves its own',
    async (sheet, context) => {
      const [square, , octagon] = three(sheet);
      const group = sheet.shapes.addGroup([square, octagon]);
      group.name = 'Group';
      group.incrementLeft(50);
      const count = sheet.shapes.getCount();
      const inside = group.group.shapes.getCount();
      await context.sync();
      const part = group.group.shapes.getItem('Octagon');
      return [count.value, inside.value, await box(context, part), await read(context, part, 'level')];
    },
    [2, 2, [200, 150, 50, 50], 1],
  ],
  [
    'what is in a group is no longer among the sheet’s shapes',
    async (sheet, context) => {
      const [square, pentagon] = three(sheet);
      sheet.shapes.addGroup([square, pentagon]);
      await context.sync();
      return read(context, sheet.shapes.getItem('Pentagon'), 'left');
    },
    'ItemNotFound',
  ],
  [
    'a dissolved group leaves its shapes where they were',
    async (sheet, context) => {
      const [square, pentagon] = three(sheet);
      const group = sheet.shapes.addGroup([square, pentagon]);
      group.incrementTop(10);
      group.group.ungroup();
      const count = sheet.shapes.getCount();
      const at = await box(context, sheet.shapes.getItem('Pentagon'));
      return [count.value, at];
    },
    [3, [125, 135, 100, 100]],
  ],
  [
    'an image has its own size and format, and is given back',
    async (sheet, context) => {
      const shape = sheet.shapes.addImage(PNG);
      shape.name = 'Image';
      const picture = shape.getAsImage('PNG');
      const size = await read(context, shape, 'width', 'height', 'type');
      return [size, await read(context, shape.image, 'format'), picture.value === PNG];
    },
    [[1.5, 0.75, 'Image'], 'PNG', true],
  ],
  [
    'what is no picture is not taken for one',
    (sheet) => {
      sheet.shapes.addImage('SGVsbG8=');
    },
    'InvalidArgument',
  ],
  [
    'all shapes are deleted one by one',
    async (sheet, context) => {
      three(sheet);
      sheet.shapes.load('items/$none');
      await context.sync();
      sheet.shapes.items.forEach((shape) => {
        shape.delete();
      });
      const count = sheet.shapes.getCount();
      await context.sync();
      return count.value;
    },
    0,
  ],
]);

documented(reference('shape'), [
  [
    'its height is no less than something',
    (sheet) => {
      sheet.shapes.addGeometricShape('Diamond').height = 0;
    },
    'InvalidArgument',
  ],
  [
    'it is not left of the sheet',
    (sheet) => {
      sheet.shapes.addGeometricShape('Diamond').left = -1;
    },
    'InvalidArgument',
  ],
  [
    'only a line has the parts of a line',
    (sheet, context) => read(context, sheet.shapes.addGeometricShape('Diamond').line, 'connectorType'),
    'InvalidOperation',
  ],
  [
    'a copy lies at the same place of the other sheet',
    async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      const [square] = three(sheet);
      const copy = square.copyTo('Other');
      const count = other.shapes.getCount();
      const at = await box(context, copy);
      return [count.value, at];
    },
    [1, [100, 100, 150, 150]],
  ],
  [
    'one that lies with its cells moves with them, one that does not stays',
    async (sheet, context) => {
      const [square, pentagon] = three(sheet);
      pentagon.placement = 'Absolute';
      sheet.getRange('1:2').insert('Down');
      return [await read(context, square, 'top'), await read(context, pentagon, 'top')];
    },
    [130, 125],
  ],
  [
    'a chart stands among the shapes',
    async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['Type', 'A'],
        ['Q1', 1],
        ['Q2', 2],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B3'));
      chart.set({ name: 'SalesChart', left: 10, top: 20, width: 300, height: 200 });
      const title = sheet.shapes.addTextBox('Sales');
      const group = sheet.shapes.addGroup([sheet.shapes.getItem('SalesChart'), title]);
      group.incrementLeft(30);
      return read(context, chart, 'left', 'top');
    },
    [40, 20],
  ],
]);

documented(reference('shapelineformat'), [
  [
    'a line that is not to be seen has no style and no weight',
    async (sheet, context) => {
      const { lineFormat } = sheet.shapes.addGeometricShape('Wave');
      lineFormat.set({ color: '#C55A11', dashStyle: 'DashDotDot', style: 'ThinThick', weight: 4 });
      const shown = await read(context, lineFormat, 'color', 'dashStyle', 'style', 'visible', 'weight');
      lineFormat.visible = false;
      return [shown, await read(context, lineFormat, 'dashStyle', 'style', 'visible', 'weight')];
    },
    [
      ['#C55A11', 'DashDotDot', 'ThinThick', true, 4],
      [null, null, false, null],
    ],
  ],
]);

documented(reference('shapefill'), [
  [
    'a colour makes a solid fill, and clearing takes it away',
    async (sheet, context) => {
      const { fill } = sheet.shapes.addGeometricShape('Wave');
      fill.setSolidColor('#FFE08A');
      fill.transparency = 0.25;
      const filled = await read(context, fill, 'foregroundColor', 'transparency', 'type');
      fill.clear();
      return [filled, await read(context, fill, 'type')];
    },
    [['#FFE08A', 0.25, 'Solid'], 'NoFill'],
  ],
]);
