import type { DataLocale } from '../model/cell-text';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asNumber, asOneOf } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import { createWorkbook } from './other-workbooks';

const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'] as const;
const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
/** Of the Excel whose client is studied. */
export const ENGINE_VERSION = 191_029;

/** How a language writes numbers, dates and times, in .NET's patterns. */
interface Culture {
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
}

const CULTURES: Readonly<Record<DataLocale, Culture>> = {
  'en-US': { shortDate: 'M/d/yyyy', longDate: 'dddd, MMMM d, yyyy', longTime: 'h:mm:ss tt' },
  'zh-CN': { shortDate: 'yyyy/M/d', longDate: "yyyy'年'M'月'd'日'", longTime: 'H:mm:ss' },
};

/** Excel.Application. */
export const application: ObjectType<HostWorkbook> = {
  since: '1.1',
  members: {
    calculationMode: property(
      '1.1',
      ({ calculation }) => calculation.mode,
      ({ calculation, sheets }, value) => {
        // What waits for its value gets it by the mode that it was entered in.
        calculation.run(sheets);
        calculation.mode = asOneOf(value, CALCULATION_MODES);
      },
    ),
    calculationEngineVersion: property('1.9', () => ENGINE_VERSION),
    calculationState: property('1.9', () => 'Done'),
    decimalSeparator: property('1.11', () => '.'),
    thousandsSeparator: property('1.11', () => ','),
    useSystemSeparators: property('1.11', () => true),
    cultureInfo: navigation('1.11', (target) => new HostObject('CultureInfo', target)),
    iterativeCalculation: navigation('1.9', (target) => new HostObject('IterativeCalculation', target)),
    calculate: method('1.1', (target, args) => {
      args.oneOf(0, CALCULATION_TYPES);
      target.calculation.runAll(target.sheets);
    }),
    // What `Excel.createWorkbook` sends.
    CreateWorkbook: method('1.8', createWorkbook),
    _GetWorkbookCreatedById: method(
      '1.8',
      (_target, args) => new HostObject('WorkbookCreated', args.text(0)),
    ),
    suspendApiCalculationUntilNextSync: method('1.6', () => null),
    suspendScreenUpdatingUntilNextSync: method('1.9', () => null),
  },
};

/** Excel.CultureInfo. */
export const cultureInfo: ObjectType<HostWorkbook> = {
  since: '1.11',
  members: {
    name: property('1.11', ({ locale }) => locale),
    datetimeFormat: navigation('1.12', (target) => new HostObject('DatetimeFormatInfo', target)),
    numberFormat: navigation('1.11', (target) => new HostObject('NumberFormatInfo', target)),
  },
};

/** Excel.NumberFormatInfo. */
export const numberFormatInfo: ObjectType<HostWorkbook> = {
  since: '1.11',
  members: {
    numberDecimalSeparator: property('1.11', () => '.'),
    numberGroupSeparator: property('1.11', () => ','),
  },
};

/** Excel.DatetimeFormatInfo. */
export const datetimeFormatInfo: ObjectType<HostWorkbook> = {
  since: '1.12',
  members: {
    dateSeparator: property('1.12', () => '/'),
    longDatePattern: property('1.12', ({ locale }) => CULTURES[locale].longDate),
    longTimePattern: property('1.12', ({ locale }) => CULTURES[locale].longTime),
    shortDatePattern: property('1.12', ({ locale }) => CULTURES[locale].shortDate),
    timeSeparator: property('1.12', () => ':'),
  },
};

const MOST_ITERATIONS = 32_767;

/** Excel.IterativeCalculation: kept, and not done. */
export const iterativeCalculation: ObjectType<HostWorkbook> = {
  since: '1.9',
  members: {
    enabled: property(
      '1.9',
      ({ iteration }) => iteration.enabled,
      ({ iteration }, value) => {
        iteration.enabled = asBoolean(value);
      },
    ),
    maxIteration: property(
      '1.9',
      ({ iteration }) => iteration.maxIteration,
      ({ iteration }, value) => {
        const count = asNumber(value);
        if (!Number.isInteger(count) || count < 1 || count > MOST_ITERATIONS) {
          throw new HostError('InvalidArgument');
        }
        iteration.maxIteration = count;
      },
    ),
    maxChange: property(
      '1.9',
      ({ iteration }) => iteration.maxChange,
      ({ iteration }, value) => {
        iteration.maxChange = asNumber(value);
      },
    ),
  },
};
