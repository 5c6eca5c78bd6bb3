import { Workbook } from '@cj-tech-master/excelts';
import { parseCalendarDate } from '../../../src/core/calendar/calendar-date';
import { detectTable } from '../../../src/core/table/detect-table';
import { snapshotOf } from '../../read-snapshot';

const HEADER = ['序号', '争创项目', '责任单位', '分管领导', '5月工作进展', '5月预估排名'];

/** Rows of items whose texts hold the words of headers and months. */
const ITEMS = [
  [1, '第一项争创任务（一类）', '区发改局', '张建国', '5月已完成第一阶段的工作任务', 3],
  [2, '全区重点任务', '区商务局', '李明华', '1至4月社零总额增长，完成情况良好', '第4名'],
  ['', '督办事项', '区民政局', '王志强', '5月完成任务', ''],
  [4, '牵头单位改革任务', '区教育局', '赵大海', '责任单位已按月落实，10月见效', 1],
] as const;

test('items that read like headers are items all the same', () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('责任表');
  sheet.addRows([['2022年责任分解表'], HEADER, ...ITEMS.map((row) => [...row])]);
  const asOf = parseCalendarDate('2022-06-01');
  if (asOf === null) throw new Error('no such day');
  const detection = detectTable(snapshotOf(workbook, '责任表.xlsx'), { asOf, corrections: {} });
  if (detection.kind !== 'found') throw new Error(detection.kind);
  const { table } = detection.best;
  expect(table.items.map(({ text }) => text)).toEqual(ITEMS.map(([, text]) => text));
  expect(table.headerRows).toEqual([1]);
});
