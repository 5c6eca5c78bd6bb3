import type { HostWorkbook } from '../model/workbook';
import { DAYS_1904 } from '../model/cell-text';
import { HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import type { FunctionResultTarget } from './targets';

const MS_PER_DAY = 86_400_000;

/** The serial number of a day, as DATE counts it: years below 1900 are added to the system's first year. */
function dateSerial(year: number, month: number, day: number, dates: 1900 | 1904): number | null {
  const fullYear = year < 1900 ? year + 1900 : year;
  const days = Date.UTC(fullYear, month - 1, day) / MS_PER_DAY;
  const since1900 = days - Date.UTC(1899, 11, 31) / MS_PER_DAY;
  const serial = dates === 1904 ? since1900 + 1 - DAYS_1904 : since1900 >= 60 ? since1900 + 1 : since1900;
  return serial < 0 || fullYear > 9999 ? null : serial;
}

/** Excel.Functions: DATE alone, by which the date system is told. */
export const functions: ObjectType<HostWorkbook> = {
  since: '1.2',
  members: {
    date: method('1.2', ({ dates }, args) => {
      const serial = dateSerial(args.number(0), args.number(1), args.number(2), dates);
      return new HostObject('FunctionResult', {
        value: serial ?? 0,
        error: serial === null ? '#NUM!' : null,
      });
    }),
  },
};

/** Excel.FunctionResult. */
export const functionResult: ObjectType<FunctionResultTarget> = {
  since: '1.2',
  members: {
    value: property('1.2', ({ value }) => value),
    error: property('1.2', ({ error }) => error ?? ''),
  },
};
