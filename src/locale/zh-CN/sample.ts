import type { SampleTable } from '../../app/sample-table';
import type { CalendarDate } from '../../core/calendar/calendar-date';
import type { Period } from '../../core/calendar/period';
import { monthText } from './wording';

/** A blank form with a few items that are nobody's, to try the check on. */
export const sample = (period: Period, day: CalendarDate): SampleTable => ({
  name: '争创项目申报表样例',
  widths: [6, 30, 20, 24, 12, 24, 10, 14],
  headerRows: [1, 2],
  merges: [
    { row: 0, column: 0, rowCount: 1, columnCount: 8 },
    { row: 1, column: 5, rowCount: 1, columnCount: 3 },
    ...[0, 1, 2, 3, 4].map((column) => ({ row: 1, column, rowCount: 2, columnCount: 1 })),
  ],
  rows: [
    ['争创项目申报表（样例）'],
    ['序号', '争取激励项目名称', '主要责任单位', '配合单位', '分管领导', monthText(period)],
    ['', '', '', '', '', '工作进展', '预估排名', '上报日期'],
    [1, '样例一：优化营商环境', '甲局', '乙局、丙局', '', '已出台办法，办理时限压缩一半', 3, day],
    [2, '样例二：老旧小区改造', '乙局', '甲局', '', '开工12个小区，完工5个', '', day],
    [3, '样例三：农村人居环境整治', '丙局', '', '', '', '', ''],
  ],
});
