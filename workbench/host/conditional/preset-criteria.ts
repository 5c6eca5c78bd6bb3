import { isError, type CellValue } from '../model/cell-value';
import type { ValueSpan } from './value-span';

/** What a preset is judged by besides the cell: the other cells, and today as a serial day. */
export interface PresetSurroundings {
  readonly span: ValueSpan;
  readonly today: number;
}

type Preset = (value: CellValue, surroundings: PresetSurroundings) => boolean;

const DAYS_OF_WEEK = 7;
/** Serial day 1 of the 1900 system is taken for a Sunday. */
const dayOfWeek = (day: number): number => (day + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
const weekStart = (day: number): number => day - dayOfWeek(day);

/** Months since 1899-12: whole serial days as Excel reads them from March 1900 on. */
function monthOf(day: number): number {
  const date = new Date(Date.UTC(1899, 11, 30 + day));
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const onDay =
  (holds: (day: number, today: number) => boolean): Preset =>
  (value, { today }) =>
    typeof value === 'number' && holds(Math.floor(value), today);

const inWeek = (weeks: number): Preset =>
  onDay((day, today) => weekStart(day) === weekStart(today) + weeks * DAYS_OF_WEEK);

const inMonth = (months: number): Preset => onDay((day, today) => monthOf(day) === monthOf(today) + months);

const byAverage =
  (holds: (value: number, average: number) => boolean, deviations = 0): Preset =>
  (value, { span }) =>
    typeof value === 'number' &&
    holds(value, span.average + (deviations === 0 ? 0 : deviations * span.deviation));

const above = (value: number, bound: number): boolean => value > bound;
const below = (value: number, bound: number): boolean => value < bound;
const isBlank = (value: CellValue): boolean => typeof value === 'string' && value.trim() === '';

/** Excel.ConditionalFormatPresetCriterion. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  Blanks: isBlank,
  NonBlanks: (value) => !isBlank(value),
  Errors: isError,
  NonErrors: (value) => !isError(value),
  Yesterday: onDay((day, today) => day === today - 1),
  Today: onDay((day, today) => day === today),
  Tomorrow: onDay((day, today) => day === today + 1),
  LastSevenDays: onDay((day, today) => day <= today && day > today - DAYS_OF_WEEK),
  LastWeek: inWeek(-1),
  ThisWeek: inWeek(0),
  NextWeek: inWeek(1),
  LastMonth: inMonth(-1),
  ThisMonth: inMonth(0),
  NextMonth: inMonth(1),
  AboveAverage: byAverage(above),
  BelowAverage: byAverage(below),
  EqualOrAboveAverage: byAverage((value, average) => value >= average),
  EqualOrBelowAverage: byAverage((value, average) => value <= average),
  OneStdDevAboveAverage: byAverage(above, 1),
  OneStdDevBelowAverage: byAverage(below, -1),
  TwoStdDevAboveAverage: byAverage(above, 2),
  TwoStdDevBelowAverage: byAverage(below, -2),
  ThreeStdDevAboveAverage: byAverage(above, 3),
  ThreeStdDevBelowAverage: byAverage(below, -3),
  UniqueValues: (value, { span }) => !isBlank(value) && span.countOf(value) === 1,
  DuplicateValues: (value, { span }) => !isBlank(value) && span.countOf(value) > 1,
};
