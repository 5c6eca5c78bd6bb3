import { unzipSync, strFromU8 } from 'fflate';
import { createHost } from '../../../workbench/host/host';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { PROFILES } from '../../../workbench/host/profile';
import { loadXlsx } from '../../../workbench/host/xlsx/load';
import { saveXlsx } from '../../../workbench/host/xlsx/save';
import { opened, refusalOf } from './opened';

const TABLE = [
  ['', '一月', '二月', '三月'],
  ['区住建局', 3, 1, 2],
  ['区民政局', 1, 2, 1],
  ['区商务局', 2, 3, 3],
];

function fill(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:D4');
  range.values = TABLE;
  return range;
}

async function reload(workbook: HostWorkbook): Promise<HostWorkbook> {
  const outcome = await loadXlsx(await saveXlsx(workbook), 'again.xlsx');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

/** The XML of all charts of a saved workbook. */
async function savedCharts(workbook: HostWorkbook): Promise<string[]> {
  const parts = unzipSync(await saveXlsx(workbook));
  return Object.keys(parts)
    .filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    .map((path) => strFromU8(parts[path] ?? new Uint8Array()));
}

describe('charts', () => {
  // learn.microsoft.com, "Work with charts using the Excel JavaScript API": charts.add and seriesBy.
  test.each([
    ['Columns', ['一月', '二月', '三月'], ['区住建局', '区民政局', '区商务局'], [3, 1, 2]],
    ['Rows', ['区住建局', '区民政局', '区商务局'], ['一月', '二月', '三月'], [3, 1, 2]],
  ] as const)(
    'series by %s take names and categories from the headings',
    async (by, names, categories, first) => {
      const { onSheet } = opened();
      const seen = await onSheet(async (sheet, context) => {
        const chart = sheet.charts.add('ColumnClustered', fill(sheet), by);
        chart.series.load('items/name');
        const values = chart.series.getItemAt(0).getDimensionValues('Values');
        const words = chart.series.getItemAt(0).getDimensionValues('Categories');
        await context.sync();
        return [chart.series.items.map(({ name }) => name), words.value, values.value];
      });
      expect(seen).toEqual([names, categories, first]);
    },
  );

  test('are found by name, in any case, and are a null object where there is none', async () => {
    const { onSheet } = opened();
    const seen = await onSheet(async (sheet, context) => {
      sheet.charts.add('Line', fill(sheet), 'Rows').name = '名次走势';
      const known = sheet.charts.getItemOrNullObject('名次走势');
      const missing = sheet.charts.getItemOrNullObject('没有');
      const count = sheet.charts.getCount();
      known.load('name,chartType');
      await context.sync();
      return [known.isNullObject, known.name, known.chartType, missing.isNullObject, count.value];
    });
    expect(seen).toEqual([false, '名次走势', 'Line', true, 1]);
  });

  test('lie over exactly the cells of setPosition, and move by points', async () => {
    const { onSheet } = opened();
    const seen = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('BarClustered', fill(sheet), 'Columns');
      chart.setPosition('B6', 'D15');
      chart.load('left,top,width,height');
      const cells = sheet.getRange('B6:D15');
      cells.load('left,top,width,height');
      await context.sync();
      const over = [chart.left, chart.top, chart.width, chart.height];
      const same = [cells.left, cells.top, cells.width, cells.height];
      chart.left = 10;
      chart.height = 99;
      chart.load('left,top,width,height');
      await context.sync();
      return { over, same, after: [chart.left, chart.top, chart.width, chart.height] };
    });
    expect(seen.over).toEqual(seen.same);
    expect(seen.after).toEqual([10, seen.same[1], seen.same[2], 99]);
  });

  test('go with rows that are inserted above, and so do their cells', async () => {
    const { onSheet } = opened({ profile: PROFILES.microsoft365 });
    const seen = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('BarClustered', fill(sheet), 'Columns');
      chart.setPosition('B6', 'D15');
      sheet.getRange('2:3').insert('Down');
      const source = chart.series.getItemAt(0).getDimensionDataSourceString('Values');
      chart.load('top');
      const cells = sheet.getRange('B8');
      cells.load('top');
      await context.sync();
      return [source.value, chart.top === cells.top];
    });
    expect(seen).toEqual(['Sheet1!$B$4:$B$6', true]);
  });

  test.each([
    ['a type that Excel has not', 'Spider', 'InvalidArgument'],
    ['something that is no type', 7, 'InvalidArgument'],
  ])('%s is refused', async (_what, type, code) => {
    const { onSheet } = opened();
    const run = onSheet(async (sheet, context) => {
      // The client passes on whatever it is given.
      const { charts }: { charts: { add(type: unknown, range: Excel.Range): void } } = sheet;
      charts.add(type, fill(sheet));
      await context.sync();
    });
    expect(await refusalOf(run)).toMatchObject({ code });
  });

  test('of a protected sheet stay as they are', async () => {
    const { onSheet } = opened();
    await onSheet(async (sheet) => {
      sheet.charts.add('Line', fill(sheet), 'Rows').name = '走势';
      sheet.protection.protect();
      await Promise.resolve();
    });
    const change = onSheet(async (sheet, context) => {
      sheet.charts.getItem('走势').title.text = '别的';
      await context.sync();
    });
    expect(await refusalOf(change)).toMatchObject({ code: 'AccessDenied' });
  });

  test('an axis whose ends are Excel’s choice still reads as numbers', async () => {
    const { onSheet } = opened();
    const seen = await onSheet(async (sheet, context) => {
      const axis = sheet.charts.add('ColumnClustered', fill(sheet), 'Columns').axes.valueAxis;
      axis.load('minimum,maximum,majorUnit');
      await context.sync();
      const read = (): unknown => [axis.minimum, axis.maximum, axis.majorUnit];
      const chosen = read();
      axis.minimum = 1;
      axis.maximum = '';
      axis.load('minimum,maximum,majorUnit');
      await context.sync();
      return [chosen, read()];
    });
    expect(seen).toEqual([
      [0, 3.5, 0.5],
      [1, 3.5, 0.5],
    ]);
  });
});

async function dressed(): Promise<HostWorkbook> {
  const { host, onSheet } = opened();
  await onSheet(async (sheet) => {
    const chart = sheet.charts.add('Line', fill(sheet), 'Rows');
    chart.name = '名次走势';
    chart.title.text = '名次走势（3 家中变化最大的 3 家）';
    chart.title.format.font.size = 14;
    chart.legend.position = 'Right';
    chart.axes.valueAxis.reversePlotOrder = true;
    chart.axes.valueAxis.minimum = 1;
    chart.axes.valueAxis.maximum = 3;
    chart.axes.valueAxis.majorUnit = 1;
    chart.axes.valueAxis.title.text = '名次';
    chart.axes.categoryAxis.title.text = '月份';
    chart.axes.categoryAxis.majorGridlines.visible = true;
    chart.plotVisibleOnly = false;
    chart.setPosition('A6', 'H24');
    chart.series.getItemAt(0).format.line.color = '#C00000';
    const bars = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
    bars.name = '上报率';
    bars.title.text = '一月';
    bars.legend.visible = false;
    bars.axes.categoryAxis.reversePlotOrder = true;
    bars.dataLabels.showValue = true;
    bars.dataLabels.position = 'OutsideEnd';
    bars.series.getItemAt(0).gapWidth = 50;
    bars.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor('#70AD47');
    bars.setPosition('A26', 'H44');
    const other = bars.series.add('二月');
    other.setValues(sheet.getRange('C2:C4'));
    other.setXAxisValues(sheet.getRange('A2:A4'));
    await Promise.resolve();
  });
  return host.workbook;
}

const ofCharts = ({ sheets }: HostWorkbook): unknown =>
  sheets.flatMap(({ charts }) => charts.map((chart) => ({ ...chart, id: '' })));

describe('charts in files', () => {
  test('come back the same from a save', async () => {
    const workbook = await dressed();
    expect(ofCharts(await reload(workbook))).toEqual(ofCharts(workbook));
  });

  test('come back from a second save with what was changed in between, and nothing else', async () => {
    const workbook = await reload(await dressed());
    const [line] = await savedCharts(workbook);
    await openOffice(createHost(workbook)).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('1:1').insert('Down');
      sheet.charts.getItem('上报率').delete();
      await context.sync();
    });
    const [moved, ...others] = await savedCharts(workbook);
    expect(others).toEqual([]);
    expect(moved).toBe(
      line?.replaceAll(
        /\$([A-D])\$(\d)/g,
        (_cell, column: string, row: string) => `$${column}$${Number(row) + 1}`,
      ),
    );
    const again = await reload(workbook);
    expect(again.sheets[0]?.charts.map(({ name, anchor }) => [name, anchor.from.row])).toEqual([
      ['名次走势', 6],
    ]);
  });

  test('follow a sheet that is renamed', async () => {
    const workbook = await reload(await dressed());
    await openOffice(createHost(workbook)).Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = '督查 汇总';
      await context.sync();
    });
    const [line = ''] = await savedCharts(workbook);
    expect(line).toContain("<c:f>'督查 汇总'!$B$2:$D$2</c:f>");
    expect(line).not.toContain('Sheet1');
  });
});
