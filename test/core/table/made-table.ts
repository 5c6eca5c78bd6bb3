import { periodParts, type Period } from '../../../src/core/calendar/period';
import type { AttributeRole, EntryPart } from '../../../src/core/settings';
import { columnName } from '../../../src/core/table/cell';
import type { WorkbookSnapshot } from '../../../src/core/table/workbook-snapshot';
import { ALIASES } from './aliases';
import { workbookOf, type MadeCell, type MadeSheet } from './made-snapshot';
import type { MadeItem, TableChoices } from './table-grammar';

/** What must be read from a made table. */
export interface ExpectedTable {
  /** Zero-based columns on the table's sheet; of months that each have a sheet, on every one. */
  readonly columns: Readonly<Partial<Record<AttributeRole, number>>>;
  readonly months: readonly {
    readonly period: Period;
    readonly columns: Readonly<Partial<Record<EntryPart, number>>>;
  }[];
  /** In the table's order. `row` is zero-based. */
  readonly items: readonly { readonly text: string; readonly unit: string; readonly row: number }[];
  /** By item, then month: what its progress cell shows. */
  readonly progress: readonly (readonly string[])[];
}

export interface MadeTable {
  readonly workbook: WorkbookSnapshot;
  readonly expected: ExpectedTable;
}

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const FOOTERS = [
  ['注：预估排名以市直主管部门通报为准。'],
  ['填表人：', '', '审核人：'],
  ['联络员　　　　联系方式'],
];

/** A sheet that grows cell by cell, with its merges; positions count from the table's own corner. */
class Canvas {
  readonly rows: MadeCell[][] = [];
  readonly merges: string[] = [];
  readonly centred: string[] = [];

  constructor(private readonly offset: { readonly row: number; readonly column: number }) {}

  put(row: number, column: number, cell: MadeCell): void {
    const at = row + this.offset.row;
    while (this.rows.length <= at) this.rows.push([]);
    const cells = this.rows[at] ?? [];
    const end = column + this.offset.column;
    while (cells.length < end) cells.push('');
    cells[end] = cell;
  }

  area(row: number, column: number, lastRow: number, lastColumn: number): string {
    const corner = (at: number, end: number): string =>
      `${columnName(end + this.offset.column)}${at + this.offset.row + 1}`;
    return `${corner(row, column)}:${corner(lastRow, lastColumn)}`;
  }

  merge(row: number, column: number, lastRow: number, lastColumn: number): void {
    if (row !== lastRow || column !== lastColumn)
      this.merges.push(this.area(row, column, lastRow, lastColumn));
  }
}

/** The columns of a made table, from its own left edge. */
interface Plan {
  readonly attributes: readonly {
    readonly role: AttributeRole | null;
    readonly header: string;
    readonly column: number;
  }[];
  readonly column: Readonly<Partial<Record<AttributeRole, number>>>;
  /** The first column of each month's parts, or of the parts that belong to no month. */
  readonly firstEntry: number;
  readonly lastColumn: number;
}

export function makeTable(choices: TableChoices, entryCellOf: EntryCellOf = plainEntries): MadeTable {
  const made = choices.layout === 'L9' ? monthSheets(choices, entryCellOf) : oneSheet(choices, entryCellOf);
  const decoys = decoysOf(choices);
  const first = made.sheets[0];
  const fileName = choices.yearIn === 'file' ? `${yearOf(choices)}-责任表.xlsx` : '责任表.xlsx';
  const sheets = decoys.length === 0 || first === undefined ? made.sheets : [...decoys, ...made.sheets];
  return { workbook: workbookOf(sheets, { fileName }), expected: made.expected };
}

const yearOf = ({ months }: TableChoices): number =>
  months[0] === undefined ? 2022 : periodParts(months[0]).year;

function word(choices: TableChoices, role: string): string {
  const words = ALIASES[role] ?? [];
  return words[(choices.alias[role] ?? 0) % words.length] ?? '';
}

function spelled({ spread }: TableChoices, text: string): string {
  switch (spread) {
    case 'plain':
      return text;
    case 'spaced':
      return [...text].join('　');
    case 'broken':
      return `${text.slice(0, 2)}\n${text.slice(2)}`;
    case 'noted':
      return `${text}（以文件为准）`;
  }
}

function planOf(choices: TableChoices, entryColumns: number): Plan {
  const has = (role: AttributeRole): boolean => (choices.optional as readonly string[]).includes(role);
  const front: string[] = [
    ...(has('seq') ? ['seq'] : []),
    'item',
    'leadUnit',
    ...(has('supportUnits') ? ['supportUnits'] : []),
    ...(has('leader') ? ['leader'] : []),
    ...choices.strangers,
    ...(choices.layout === 'L8' ? ['month'] : []),
  ];
  const back = [...(has('status') ? ['status'] : []), ...(has('remark') ? ['remark'] : [])];
  const attributes = [
    ...front.map((name, index) => ({ name, column: index })),
    ...back.map((name, index) => ({ name, column: front.length + entryColumns + index })),
  ].map(({ name, column }) => {
    const role = name in ALIASES ? (name as AttributeRole) : null;
    return { role, header: spelled(choices, role === null ? name : word(choices, name)), column };
  });
  const column = Object.fromEntries(
    attributes.flatMap(({ role, column: at }) => (role === null ? [] : [[role, at]])),
  );
  return {
    attributes,
    column,
    firstEntry: front.length,
    lastColumn: front.length + entryColumns + back.length - 1,
  };
}

/** A month's text without fields, as the choices write it; a date cell for L6. */
function monthCell(choices: TableChoices, period: Period): MadeCell {
  const { year, month } = periodParts(period);
  if (choices.layout === 'L6') {
    const day = `${period}-${choices.monthForm % 2 === 0 ? '01' : '24'}`;
    return choices.monthForm % 3 === 0
      ? { date: day, format: 'mmm-yy', shown: 'Oct-22' }
      : { date: day, format: 'yyyy"年"m"月"', shown: `${year}年${month}月` };
  }
  return spelledMonth(choices, year, month);
}

function spelledMonth({ yearIn, monthForm }: TableChoices, year: number, month: number): string {
  const dated = [
    `${year}年${month}月`,
    `${year}-${String(month).padStart(2, '0')}`,
    `${year}.${month}`,
    `${year % 100}年${month}月`,
  ];
  const bare = [`${month}月`, `${CHINESE[month - 1] ?? ''}月`, `${month}月份`, fullWidth(`${month}月`)];
  const forms = yearIn === 'header' ? dated : bare;
  return forms[monthForm % forms.length] ?? '';
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const entryText = (item: number, period: Period): string =>
  (item + Number(period.slice(5))) % 5 === 0 ? '' : `已完成第${item + 1}项${period}`;

/** What stands in a part of an entry, by the item's index. */
export type EntryCellOf = (part: EntryPart, item: number, period: Period) => MadeCell;

const plainEntries: EntryCellOf = (part, item, period) => {
  if (part === 'progress') return entryText(item, period);
  return part === 'rank' ? '第3名' : `${period}-20`;
};

/** Titles, then the header from `headerTop` on; returns that row. */
function putTitles(canvas: Canvas, choices: TableChoices, lastColumn: number, yearInTitle: boolean): number {
  const titles = [
    yearInTitle ? `大祥区${yearOf(choices)}年真抓实干督查激励责任分解表` : '真抓实干督查激励责任分解表',
    '单位：个',
    yearInTitle || choices.yearIn === 'header' ? '填报时间：2020年9月20日' : '填报单位：区政府督查室',
  ];
  const count = yearInTitle ? Math.max(1, choices.titles) : choices.titles;
  titles.slice(0, count).forEach((title, row) => {
    canvas.put(row, 0, title);
    if (choices.variant % 2 === 0) canvas.merge(row, 0, row, lastColumn);
  });
  return count;
}

interface Made {
  readonly sheets: readonly MadeSheet[];
  readonly expected: ExpectedTable;
}

function oneSheet(choices: TableChoices, entryCellOf: EntryCellOf): Made {
  const { months, parts, layout, offset } = choices;
  const isLong = layout === 'L8';
  const plan = planOf(choices, isLong ? parts.length : months.length * parts.length);
  const canvas = new Canvas(offset);
  const top = putTitles(canvas, choices, plan.lastColumn, choices.yearIn === 'title');
  const headerRows = putHeader(canvas, choices, plan, top);
  const body = isLong
    ? putLongRows(canvas, choices, plan, top + headerRows, entryCellOf)
    : putRows(canvas, choices, plan, top + headerRows, (row, index) => {
        months.forEach((period, month) =>
          parts.forEach((part, place) => {
            canvas.put(row, plan.firstEntry + month * parts.length + place, entryCellOf(part, index, period));
          }),
        );
      });
  const partColumns = (month: number): Partial<Record<EntryPart, number>> =>
    Object.fromEntries(
      parts.map((part, place) => [
        part,
        offset.column + plan.firstEntry + (isLong ? 0 : month * parts.length) + place,
      ]),
    );
  const range = {
    row: offset.row + top + headerRows - 1,
    column: offset.column,
    rowCount: body.end - top - headerRows + 1,
    columnCount: plan.lastColumn + 1,
  };
  return {
    sheets: [
      {
        name: choices.yearIn === 'sheet' ? `${yearOf(choices)}年` : '责任表',
        rows: canvas.rows,
        merges: canvas.merges,
        centred: canvas.centred,
        tables: layout === 'L10' ? [{ name: '表1', range, showHeaders: true, showTotals: false }] : [],
      },
    ],
    expected: {
      columns: shifted(plan.column, offset.column),
      months: months.map((period, month) => ({ period, columns: partColumns(month) })),
      items: body.items.map((item) => ({ ...item, row: item.row + offset.row })),
      progress: choices.items.map((_, index) => months.map((period) => entryText(index, period))),
    },
  };
}

const shifted = <Key extends string>(
  columns: Readonly<Partial<Record<Key, number>>>,
  by: number,
): Readonly<Partial<Record<Key, number>>> =>
  Object.fromEntries(
    Object.entries<number | undefined>(columns).map(([key, column]) => [key, (column ?? 0) + by]),
  ) as Partial<Record<Key, number>>;

/** Puts the header; returns how many rows it has. */
function putHeader(canvas: Canvas, choices: TableChoices, plan: Plan, top: number): number {
  const { layout, months, parts } = choices;
  const fields = parts.map((part) => spelled(choices, word(choices, part)));
  const isFlat =
    ['L1', 'L2', 'L4', 'L7', 'L8', 'L9'].includes(layout) || (layout === 'L6' && parts.length === 1);
  const height = isFlat ? 1 : layout === 'L5' ? 3 : 2;
  const bottom = top + height - 1;
  const attributeRow = choices.attributesOnTop && layout !== 'L10' ? top : bottom;
  for (const { header, column } of plan.attributes) {
    canvas.put(attributeRow, column, header);
    if (attributeRow === top && choices.over === 'merged') canvas.merge(top, column, bottom, column);
  }
  if (layout === 'L8' || layout === 'L9') {
    fields.forEach((field, place) => {
      canvas.put(bottom, plan.firstEntry + place, field);
    });
    return height;
  }
  months.forEach((period, index) => {
    const first = plan.firstEntry + index * parts.length;
    if (isFlat) {
      fields.forEach((field, place) => {
        canvas.put(bottom, first + place, flatHeader(choices, period, field));
      });
      return;
    }
    putOver(canvas, choices, bottom - 1, first, first + parts.length - 1, monthCell(choices, period));
    fields.forEach((field, place) => {
      canvas.put(bottom, first + place, layout === 'L10' && index > 0 ? `${field}${index + 1}` : field);
    });
  });
  if (layout === 'L5') putSpans(canvas, choices, plan, top);
  return height;
}

function flatHeader(choices: TableChoices, period: Period, field: string): MadeCell {
  const { layout, monthForm } = choices;
  const { year, month } = periodParts(period);
  if (layout === 'L6') return monthCell(choices, period);
  if (layout === 'L7') {
    const shown = choices.yearIn === 'header' ? `${year}年` : '';
    const forms =
      month === 1
        ? [`截至${shown}1月底进展`]
        : [
            `${shown}1-${month}月进展情况`,
            `截至${shown}${month}月底进展`,
            `${shown}1至${month}月累计完成情况`,
          ];
    return forms[monthForm % forms.length] ?? '';
  }
  const name = spelledMonth(choices, year, month);
  if (layout === 'L2') return [name, `${name}进展情况`, `${name}${field}`][monthForm % 3] ?? '';
  return monthForm % 2 === 0 ? `${name}${field}` : `${field}（${name}）`;
}

/** L5: years, or quarters, over the months that belong to them. */
function putSpans(canvas: Canvas, choices: TableChoices, plan: Plan, row: number): void {
  const { months, parts, variant } = choices;
  const nameOf = (period: Period): string => {
    const { year, month } = periodParts(period);
    return variant < 3 ? `${year}年` : (QUARTERS[Math.ceil(month / 3) - 1] ?? '');
  };
  const keyOf = (period: Period): string => `${periodParts(period).year} ${nameOf(period)}`;
  months.forEach((period, index) => {
    if (index > 0 && keyOf(period) === keyOf(months[index - 1] ?? period)) return;
    const next = months.findIndex((other, at) => at > index && keyOf(other) !== keyOf(period));
    const last = (next < 0 ? months.length : next) - 1;
    const [from, to] = [
      plan.firstEntry + index * parts.length,
      plan.firstEntry + (last + 1) * parts.length - 1,
    ];
    putOver(canvas, choices, row, from, to, nameOf(period));
  });
}

function putOver(
  canvas: Canvas,
  { over }: TableChoices,
  row: number,
  from: number,
  to: number,
  cell: MadeCell,
): void {
  canvas.put(row, from, cell);
  if (over === 'merged') canvas.merge(row, from, row, to);
  if (over === 'centred' && to > from) canvas.centred.push(canvas.area(row, from, row, to));
  if (over === 'repeated')
    for (let column = from + 1; column <= to; column += 1) canvas.put(row, column, cell);
}

interface Body {
  readonly items: readonly { readonly text: string; readonly unit: string; readonly row: number }[];
  /** One past the last row of the table. */
  readonly end: number;
}

function attributeCell(role: AttributeRole | null, item: MadeItem, number: number): MadeCell {
  switch (role) {
    case 'seq':
      return number;
    case 'item':
      return item.text;
    case 'leadUnit':
      return item.unit;
    case 'supportUnits':
      return item.support;
    case 'leader':
      return item.leader;
    case 'status':
      return number % 4 === 0 ? '' : '进行中';
    default:
      return '';
  }
}

function putRows(
  canvas: Canvas,
  choices: TableChoices,
  plan: Plan,
  start: number,
  putEntries: (row: number, index: number) => void,
): Body {
  let row = start + putBelowHeader(canvas, choices, plan, start);
  const items: { text: string; unit: string; row: number }[] = [];
  let group: { item: MadeItem; row: number; number: number } | null = null;
  choices.items.forEach((item, index) => {
    if (!item.sharesItem) {
      closeGroup(canvas, plan, group, row - 1);
      row += putInterludes(canvas, choices, plan, row, index);
      group = { item, row, number: index + 1 };
    }
    const shared = group ?? { item, row, number: index + 1 };
    for (const { role, column } of plan.attributes) {
      const isShared = item.sharesItem && (role === 'item' || role === 'seq');
      canvas.put(row, column, isShared ? '' : attributeCell(role, item, shared.number));
    }
    putEntries(row, index);
    items.push({ text: shared.item.text, unit: item.unit, row });
    row += 1;
  });
  closeGroup(canvas, plan, group, row - 1);
  row += putInterludes(canvas, choices, plan, row, choices.items.length);
  FOOTERS.slice(0, choices.footers).forEach((cells, index) => {
    cells.forEach((cell, column) => {
      canvas.put(row + index, column, cell);
    });
    if (cells.length === 1) canvas.merge(row + index, 0, row + index, plan.lastColumn);
  });
  return { items, end: row };
}

function closeGroup(canvas: Canvas, plan: Plan, group: { readonly row: number } | null, last: number): void {
  if (group === null || last <= group.row) return;
  for (const role of ['seq', 'item'] as const) {
    const column = plan.column[role];
    if (column !== undefined) canvas.merge(group.row, column, last, column);
  }
}

function putBelowHeader(canvas: Canvas, { belowHeader }: TableChoices, plan: Plan, row: number): number {
  if (belowHeader === 'nothing') return 0;
  for (let column = 0; column <= plan.lastColumn; column += 1) {
    canvas.put(row, column, belowHeader === 'numbers' ? column + 1 : column === 0 ? '' : '（按实际填写）');
  }
  return 1;
}

function putInterludes(
  canvas: Canvas,
  choices: TableChoices,
  plan: Plan,
  row: number,
  before: number,
): number {
  const here = choices.interludes.filter((interlude) => interlude.before === before);
  here.forEach(({ kind }, index) => {
    const at = row + index;
    if (kind === 'sectionAcross') {
      canvas.put(at, 0, '一、国务院督查激励事项');
      canvas.merge(at, 0, at, plan.lastColumn);
    } else if (kind === 'sectionAlone') canvas.put(at, 0, '（二）省级督查激励');
    else if (kind === 'subtotal') {
      canvas.put(at, 0, '小　计');
      canvas.put(at, plan.firstEntry, 12);
    } else if (kind === 'numberedBlank' && plan.column.seq !== undefined) canvas.put(at, plan.column.seq, 99);
  });
  return here.length;
}

/** L8: sorted by item or by month, with items in each row, written once or merged. */
function putLongRows(
  canvas: Canvas,
  choices: TableChoices,
  plan: Plan,
  start: number,
  entryCellOf: EntryCellOf,
): Body {
  const { months, parts, variant, items } = choices;
  const isByMonth = variant % 2 === 1;
  const fill = ['each', 'once', 'merged'][Math.floor(variant / 2) % 3] ?? 'each';
  const rows = isByMonth
    ? months.flatMap((period) => items.map((item, index) => ({ item, index, period })))
    : items.flatMap((item, index) => months.map((period) => ({ item, index, period })));
  rows.forEach(({ item, index, period }, place) => {
    const row = start + place;
    const isFirst = isByMonth ? place % items.length === 0 : place % months.length === 0;
    for (const { role, column } of plan.attributes) {
      const repeats = role !== null && role !== 'status' && (isByMonth ? role === 'month' : role !== 'month');
      const cell = role === 'month' ? monthCell(choices, period) : attributeCell(role, item, index + 1);
      canvas.put(row, column, repeats && !isFirst && fill !== 'each' ? '' : cell);
      const last = row + (isByMonth ? items.length : months.length) - 1;
      if (repeats && isFirst && fill === 'merged') canvas.merge(row, column, last, column);
    }
    parts.forEach((part, at) => {
      canvas.put(row, plan.firstEntry + at, entryCellOf(part, index, period));
    });
  });
  const firstRow = (index: number): number => start + (isByMonth ? index : index * months.length);
  return {
    items: items.map(({ text, unit }, index) => ({ text, unit, row: firstRow(index) })),
    end: start + rows.length,
  };
}

function monthSheets(choices: TableChoices, entryCellOf: EntryCellOf): Made {
  const { months, parts, offset } = choices;
  const plan = planOf(choices, parts.length);
  const bodies: Body[] = [];
  const sheets = months.map((period): MadeSheet => {
    const canvas = new Canvas(offset);
    const top = putTitles(canvas, choices, plan.lastColumn, choices.yearIn === 'title');
    const headerRows = putHeader(canvas, choices, plan, top);
    bodies.push(
      putRows(canvas, choices, plan, top + headerRows, (row, index) => {
        parts.forEach((part, place) => {
          canvas.put(row, plan.firstEntry + place, entryCellOf(part, index, period));
        });
      }),
    );
    const { year, month } = periodParts(period);
    return {
      name: spelledMonth(choices, year, month),
      rows: canvas.rows,
      merges: canvas.merges,
      centred: canvas.centred,
    };
  });
  const columns = Object.fromEntries(
    parts.map((part, place) => [part, offset.column + plan.firstEntry + place]),
  );
  return {
    sheets: choices.variant % 2 === 0 ? sheets : [...sheets].reverse(),
    expected: {
      columns: shifted(plan.column, offset.column),
      months: months.map((period) => ({ period, columns })),
      items: (bodies[0]?.items ?? []).map((item) => ({ ...item, row: item.row + offset.row })),
      progress: choices.items.map((_, index) => months.map((period) => entryText(index, period))),
    },
  };
}

function decoysOf({ decoy }: TableChoices): MadeSheet[] {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  switch (decoy) {
    case 'nothing':
      return [];
    case 'instructions':
      return [
        {
          name: '填报说明',
          rows: [['填报说明'], ['一、每月24日前报工作进展。'], ['二、责任单位对任务负责。']],
        },
      ];
    case 'figures':
      return [
        {
          name: '指标',
          rows: [
            ['指标名称', '责任部门', '上月', '本月'],
            ...numbers.map((number) => [`规模工业增加值${number}`, '区统计局', number, number]),
          ],
        },
      ];
    case 'summary':
      return [
        {
          name: '汇总',
          rows: [
            ['序号', '责任单位', '应报', '按时', '迟报'],
            ...numbers.map((number) => [number, `区统计局${number}`, 7, 6, 1]),
          ],
        },
      ];
  }
}
