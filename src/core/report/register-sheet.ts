import { dateParts } from '../calendar/calendar-date';
import { addMonths, period } from '../calendar/period';
import { LEVELS, type RegisterKind } from '../registers/register';
import type { NoticeColumn, OutcomeColumn, RegisterTexts } from '../registers/register-texts';
import { roundOf } from '../registers/round';
import type { Settings } from '../settings';
import type { EntryArea, EntryColumn, EntryRule } from './entry-area';
import type { Making } from './preamble';
import type { CellStyle, SheetContent } from './sheet-content';
import { sheetOf } from './sheet-layout';
import { headingRow, text } from './sheet-rows';
import type { CommonSheetTexts } from './sheet-texts';
import { STYLES } from './styles';

/** What a register is made of beside its columns. */
export interface RegisterSheetInput {
  readonly settings: Pick<Settings, 'roundLength'>;
  readonly making: Making;
  readonly texts: {
    readonly registers: RegisterTexts;
    readonly sheets: { readonly common: CommonSheetTexts };
  };
}

/** Looks of the cells that people fill: dates as dates, and texts that stay as they are typed (`2022-10`, `03`). */
const ENTRY_STYLES = {
  entryText: { ...STYLES.text },
  entryCode: { ...STYLES.textCenter },
  entryDate: { ...STYLES.count, numberFormat: 'yyyy-mm-dd' },
  entryNumber: { ...STYLES.count, numberFormat: '0' },
} as const satisfies Record<string, CellStyle>;

interface Column {
  readonly header: string;
  readonly prompt: string;
  /** In characters. */
  readonly width: number;
  readonly style: keyof typeof ENTRY_STYLES;
  readonly rule: EntryRule;
}

/** 通报台账 or 成果台账 as it is made on request: headers, lists to choose from, a line of guidance, no example. Rules §10. */
export function registerSheet(kind: RegisterKind, input: RegisterSheetInput): SheetContent {
  const { registers, sheets } = input.texts;
  const { common } = sheets;
  const { name, guidance } = registers.sheets[kind];
  const columns = kind === 'notices' ? noticeColumns(input) : outcomeColumns(input);
  const across = columns.length;
  const done = common.made(input.making.madeOn);
  const content = sheetOf({
    kind,
    name,
    widths: columns.map(({ width }) => width),
    rows: [
      headingRow(text('title', name, across)),
      headingRow(text('note', guidance, across)),
      headingRow(text('stamp', done, across)),
      headingRow(...columns.map(({ header }) => text('header', header))),
    ],
    headerRow: 3,
    frozenColumns: 0,
    dataBars: [],
    filter: null,
    kept: null,
    stamp: { row: 2, column: 0, writing: common.writing, done },
    footer: common.footer,
  });
  return {
    ...content,
    styles: { ...content.styles, ...ENTRY_STYLES },
    entryArea: entryAreaOf(columns, registers),
  };
}

/** So many rows in their usual height fill the first page under the headers. */
const FRAMED_ROWS = 26;

/** More than any district's notices of some years. */
const ROWS = 200;

function entryAreaOf(columns: readonly Column[], { doubt }: RegisterTexts): EntryArea {
  return {
    framedRows: FRAMED_ROWS,
    rows: ROWS,
    columns: columns.map(({ header, prompt, style, rule }): EntryColumn => ({
      style,
      rule,
      prompt: { title: header, message: prompt },
      doubt: { title: doubt.title, message: doubt.message(header) },
    })),
  };
}

type ColumnLook = Pick<Column, 'width' | 'style' | 'rule'>;

const ANY: EntryRule = { kind: 'any' };
const oneOf = (values: readonly string[], strict = true): EntryRule =>
  values.length === 0 ? ANY : { kind: 'list', values, strict };

function noticeColumns({ texts: { registers }, settings, making }: RegisterSheetInput): readonly Column[] {
  const { headers, prompts } = registers.sheets.notices;
  const looks: Readonly<Record<NoticeColumn, ColumnLook>> = {
    number: { width: 12, style: 'entryCode', rule: ANY },
    date: { width: 13, style: 'entryDate', rule: { kind: 'date' } },
    unit: { width: 26, style: 'entryText', rule: ANY },
    kind: { width: 12, style: 'entryCode', rule: oneOf(Object.values(registers.noticeKinds)) },
    issuer: { width: 18, style: 'entryCode', rule: oneOf(registers.issuers, false) },
    level: { width: 10, style: 'entryCode', rule: oneOf(LEVELS.map((level) => registers.levels[level])) },
    round: { width: 13, style: 'entryCode', rule: oneOf(roundsOfYear(settings, making), false) },
    reason: { width: 38, style: 'entryText', rule: ANY },
    withdrawn: { width: 10, style: 'entryCode', rule: oneOf([registers.no, registers.yes]) },
  };
  return NOTICE_ORDER.map((column) => ({
    ...looks[column],
    header: headers[column],
    prompt: prompts[column],
  }));
}

const NOTICE_ORDER: readonly NoticeColumn[] = [
  ...(['number', 'date', 'unit', 'kind', 'issuer', 'level', 'round', 'reason', 'withdrawn'] as const),
];

function outcomeColumns({ texts: { registers } }: RegisterSheetInput): readonly Column[] {
  const { headers, prompts } = registers.sheets.outcomes;
  const looks: Readonly<Record<OutcomeColumn, ColumnLook>> = {
    year: { width: 10, style: 'entryNumber', rule: { kind: 'whole', from: 2000, to: 2099 } },
    item: { width: 38, style: 'entryText', rule: ANY },
    unit: { width: 26, style: 'entryText', rule: ANY },
    type: { width: 13, style: 'entryCode', rule: oneOf(Object.values(registers.outcomeTypes)) },
    level: {
      width: 10,
      style: 'entryCode',
      rule: oneOf(HIGHER_FIRST.map((level) => registers.levels[level])),
    },
    date: { width: 13, style: 'entryDate', rule: { kind: 'date' } },
    status: { width: 11, style: 'entryCode', rule: oneOf(Object.values(registers.outcomeStatuses)) },
    basis: { width: 32, style: 'entryText', rule: ANY },
  };
  return OUTCOME_ORDER.map((column) => ({
    ...looks[column],
    header: headers[column],
    prompt: prompts[column],
  }));
}

const OUTCOME_ORDER: readonly OutcomeColumn[] = [
  ...(['year', 'item', 'unit', 'type', 'level', 'date', 'status', 'basis'] as const),
];

/** 国家级 省级 市级: no award of the district's own is kept here. */
const HIGHER_FIRST = [...LEVELS].reverse().filter((level) => level !== 'district');

/** The rounds of the year in which the register is made, to choose from. */
function roundsOfYear(
  { roundLength }: RegisterSheetInput['settings'],
  { madeOn }: Making,
): readonly string[] {
  const first = period(dateParts(madeOn.day).year, 1);
  if (first === null) return [];
  const months = Array.from({ length: 12 }, (_, index) => addMonths(first, index));
  return [...new Set(months.map((month) => roundOf(month, roundLength)))];
}
