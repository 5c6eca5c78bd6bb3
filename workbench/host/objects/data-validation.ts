import { isReadable } from '../calculation/formula-text';
import { formatAbsoluteArea, quoteSheetName } from '../model/address';
import { intersects, sameArea, subtract, type Area } from '../model/area';
import type { DateSystem } from '../model/cell-text';
import type { DataValidation, ValidatedArea } from '../model/data-validation';
import { rewrittenValidation, translateFormula } from '../model/formula-references';
import type { Sheet } from '../model/sheet';
import { asBoolean, asOneOf, asRecord } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { isHostObject, type HostObject } from '../wire/host-object';
import { method, property, type ObjectType } from '../wire/object-type';
import { isoSerial } from '../validation/iso-date';
import { judge } from '../validation/validated-cells';
import { areaOf, areasObject } from './addresses';
import type { RangeAreasTarget } from './targets';

/** Excel's own limit of a list written out. */
const MAX_LIST_LENGTH = 255;

const RULE_TYPES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
} as const;

type RuleKey = keyof typeof RULE_TYPES;

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

const ALERT_STYLES = ['Stop', 'Warning', 'Information'] as const;

const NO_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' } as const;
const NO_PROMPT = { showPrompt: false, title: '', message: '' } as const;

const isRuleKey = (key: string): key is RuleKey => key in RULE_TYPES;

/** A bound as it reads back: always a text, a formula or a number behind `=`. */
function asBound(value: unknown): string {
  if (isHostObject(value)) return rangeFormula(value);
  if (typeof value === 'number' && Number.isFinite(value)) return `=${value}`;
  if (typeof value === 'string' && value !== '')
    return asFormula(value.startsWith('=') ? value : `=${value}`);
  throw new HostError('InvalidArgument');
}

function rangeFormula(value: HostObject): string {
  const range = value.as('Range');
  if (range === null) throw new HostError('InvalidArgument');
  return `=${quoteSheetName(range.sheet.name)}!${formatAbsoluteArea(areaOf(range))}`;
}

/** A date's or a time's bound: an ISO text, which reads back as its serial number, or a formula; no numbers. */
function asDateBound(value: unknown, dates: DateSystem): string {
  if (isHostObject(value)) return rangeFormula(value);
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  if (value.startsWith('=')) return asFormula(value);
  const serial = isoSerial(value, dates);
  if (serial === null) throw new HostError('InvalidArgument');
  return `=${serial}`;
}

function asFormula(formula: string): string {
  if (!isReadable(formula)) throw new HostError('InvalidArgument');
  return formula;
}

function asListSource(value: unknown): string {
  if (isHostObject(value)) return rangeFormula(value);
  if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
  if (!value.startsWith('=') && value.length > MAX_LIST_LENGTH) throw new HostError('InvalidArgument');
  return value;
}

function parseRule(key: RuleKey, value: unknown, dates: DateSystem): Readonly<Record<string, unknown>> {
  const given = asRecord(value);
  if (key === 'list') {
    return { inCellDropDown: given['inCellDropDown'] !== false, source: asListSource(given['source']) };
  }
  if (key === 'custom') return { formula: asBound(given['formula']) };
  const operator = asOneOf(given['operator'], OPERATORS);
  const isMoment = key === 'date' || key === 'time';
  const bound = (given: unknown): string => (isMoment ? asDateBound(given, dates) : asBound(given));
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  return {
    formula1: bound(given['formula1']),
    ...(needsTwo ? { formula2: bound(given['formula2']) } : {}),
    operator,
  };
}

/** Takes the areas out of every validation. */
export function clearValidations(sheet: Sheet, areas: readonly Area[]): void {
  sheet.validations = areas.reduce(
    (rest, hole) =>
      rest.flatMap((entry) => {
        const { area, origin = { row: area.row, column: area.column } } = entry;
        const parts = subtract(area, hole);
        const isWhole = parts.length === 1 && parts[0] !== undefined && sameArea(parts[0], area);
        return isWhole ? [entry] : parts.map((part) => ({ ...entry, area: part, origin }));
      }),
    sheet.validations,
  );
}

function put({ sheet, areas }: RangeAreasTarget, validation: DataValidation): void {
  if (sheet.isProtected) throw new HostError('AccessDenied');
  clearValidations(sheet, areas);
  const origin = cornerOf(areas);
  const added = areas.map((area): ValidatedArea => {
    const isFirst = area.row === origin.row && area.column === origin.column;
    return isFirst ? { area, validation } : { area, origin, validation };
  });
  sheet.validations = [...sheet.validations, ...added];
}

const NONE: DataValidation = {
  type: 'None',
  rule: {},
  ignoreBlanks: true,
  errorAlert: NO_ALERT,
  prompt: NO_PROMPT,
};

/** Excel.DataValidationType of cells that do not agree: rules that differ, or cells with none among others. */
type Mixed = 'Inconsistent' | 'MixedCriteria';

/** The one validation of all cells, its formulas written for the first of them, or how they differ. */
function agreedValidation({ sheet, areas }: RangeAreasTarget): DataValidation | Mixed {
  const corner = cornerOf(areas);
  const touching = sheet.validations.filter(({ area }) => areas.some((own) => intersects(own, area)));
  const [first, ...others] = touching.map(({ area, origin = area, validation }) =>
    rewrittenValidation(validation, (formula) =>
      translateFormula(formula, corner.row - origin.row, corner.column - origin.column),
    ),
  );
  if (first === undefined) return NONE;
  const rest = touching.reduce<readonly Area[]>(
    (open, { area }) => open.flatMap((part) => subtract(part, area)),
    areas,
  );
  const said = JSON.stringify(first);
  if (others.some((other) => JSON.stringify(other) !== said)) return 'Inconsistent';
  return rest.length === 0 ? first : 'MixedCriteria';
}

const cornerOf = (areas: readonly Area[]): Pick<Area, 'row' | 'column'> => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
});

/** The one validation of all cells; null where some have another or none. */
function validationOf(target: RangeAreasTarget): DataValidation | null {
  const agreed = agreedValidation(target);
  return typeof agreed === 'string' ? null : agreed;
}

function change(target: RangeAreasTarget, edit: (validation: DataValidation) => DataValidation): void {
  put(target, edit(validationOf(target) ?? NONE));
}

function ruleJson({ type, rule }: DataValidation): Json {
  const key = Object.entries(RULE_TYPES).find(([, name]) => name === type)?.[0];
  return key === undefined ? {} : { [key]: { ...asJsonRecord(rule) } };
}

function asJsonRecord(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => [key, typeof value === 'boolean' ? value : String(value)]),
  );
}

/** Excel.DataValidation. */
export const dataValidation: ObjectType<RangeAreasTarget> = {
  since: '1.8',
  members: {
    type: property('1.8', (target) => {
      const agreed = agreedValidation(target);
      return typeof agreed === 'string' ? agreed : agreed.type;
    }),
    valid: property('1.8', ({ sheet, areas }, { workbook }) => {
      const { valid, invalid } = judge(workbook, sheet, areas);
      if (invalid === 0) return true;
      return valid === 0 ? false : null;
    }),
    rule: property(
      '1.8',
      (target) => {
        const found = validationOf(target);
        return found === null ? null : ruleJson(found);
      },
      (target, value, { workbook }) => {
        const entries = Object.entries(asRecord(value)).filter(
          ([, part]) => part !== undefined && part !== null,
        );
        const [entry, ...others] = entries;
        if (entry === undefined || others.length > 0 || !isRuleKey(entry[0]))
          throw new HostError('InvalidArgument');
        const [key, part] = entry;
        const rule = parseRule(key, part, workbook.dates);
        change(target, (validation) => ({ ...validation, type: RULE_TYPES[key], rule }));
      },
    ),
    ignoreBlanks: property(
      '1.8',
      (target) => validationOf(target)?.ignoreBlanks ?? null,
      (target, value) => {
        const ignoreBlanks = asBoolean(value);
        change(target, (validation) => ({ ...validation, ignoreBlanks }));
      },
    ),
    errorAlert: property(
      '1.8',
      (target) => validationOf(target)?.errorAlert ?? null,
      (target, value) => {
        const { showAlert, style, title, message } = asRecord(value);
        const errorAlert = {
          showAlert: showAlert !== false,
          style: asOneOf(style ?? 'Stop', ALERT_STYLES),
          title: limitedText(title),
          message: limitedText(message),
        };
        change(target, (validation) => ({ ...validation, errorAlert }));
      },
    ),
    prompt: property(
      '1.8',
      (target) => validationOf(target)?.prompt ?? null,
      (target, value) => {
        const { showPrompt, title, message } = asRecord(value);
        const prompt = {
          showPrompt: showPrompt === true,
          title: limitedText(title),
          message: limitedText(message),
        };
        change(target, (validation) => ({ ...validation, prompt }));
      },
    ),
    getInvalidCells: method('1.9', (target, _args, { workbook }) => {
      const { areas } = judge(workbook, target.sheet, target.areas);
      if (areas.length === 0) throw new HostError('ItemNotFound');
      return areasObject(target.sheet, areas);
    }),
    getInvalidCellsOrNullObject: method('1.9', (target, _args, { workbook }) => {
      const { areas } = judge(workbook, target.sheet, target.areas);
      return areas.length === 0 ? null : areasObject(target.sheet, areas);
    }),
    clear: method('1.8', ({ sheet, areas }) => {
      if (sheet.isProtected) throw new HostError('AccessDenied');
      clearValidations(sheet, areas);
    }),
  },
};

/** The file cuts titles to 32 letters; Office.js takes longer ones, as its own examples do. */
const MAX_TEXT_LENGTH = 255;

function limitedText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || value.length > MAX_TEXT_LENGTH) throw new HostError('InvalidArgument');
  return value;
}
