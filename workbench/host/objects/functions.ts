import { formatAbsoluteArea, quoteSheetName } from '../model/address';
import { isError, type CellValue } from '../model/cell-value';
import type { HostWorkbook } from '../model/workbook';
import { HostError } from '../wire/host-error';
import { HostObject, isHostObject } from '../wire/host-object';
import { method, property, type Member, type ObjectType } from '../wire/object-type';
import { areaOf } from './addresses';
import { FUNCTION_NAMES, WIRE_NAMES } from './function-names';
import type { FunctionResultTarget } from './targets';

function literal(value: CellValue): string {
  if (isError(value)) return value.error;
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return String(value).toUpperCase();
}

/** One row or several of a constant array: `{1,2;3,4}`. */
function arrayConstant(values: readonly unknown[]): string {
  const rows: readonly unknown[] = values.some(Array.isArray) ? values : [values];
  const lines = rows.map((row) => (Array.isArray(row) ? row.map(argumentText).join(',') : argumentText(row)));
  return `{${lines.join(';')}}`;
}

/** An argument as a formula has it: ranges by their address, what other functions gave by its value. */
function argumentText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isHostObject(value)) return objectText(value);
  if (Array.isArray(value)) return arrayConstant(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return literal(value);
  throw new HostError('InvalidArgument');
}

function objectText(object: HostObject): string {
  const range = object.as('Range');
  if (range !== null) return `${quoteSheetName(range.sheet.name)}!${formatAbsoluteArea(areaOf(range))}`;
  const result = object.as('FunctionResult');
  if (result === null) throw new HostError('InvalidArgument');
  return result.error ?? literal(result.value);
}

/** The arguments in the formula: those that a function takes any number of arrive as one list. */
function argumentList(given: readonly unknown[]): string {
  const texts = given.flatMap((value) => {
    const isList = Array.isArray(value) && given.length === 1 && !value.some(Array.isArray);
    return isList ? value.map(argumentText) : [argumentText(value)];
  });
  while (texts.at(-1) === '') texts.pop();
  return texts.join(',');
}

function worksheetFunction(name: string): Member<HostWorkbook> {
  const written = name.toUpperCase().replaceAll('_', '.');
  return method('1.2', ({ calculation }, args) => {
    const given = Array.from({ length: args.length }, (_argument, at) => args.raw(at));
    const value = calculation.evaluate(`=${written}(${argumentList(given)})`);
    if (isError(value) && value.error === '#NAME?') {
      throw new HostError('ApiNotFound', `The function ${written} is not modelled.`);
    }
    return new HostObject(
      'FunctionResult',
      isError(value) ? { value: 0, error: value.error } : { value, error: null },
    );
  });
}

/** Excel.Functions: what the worksheet's functions give, worked out by the library for formulas. */
export const functions: ObjectType<HostWorkbook> = {
  since: '1.2',
  members: Object.fromEntries(
    [...FUNCTION_NAMES, ...WIRE_NAMES].map((name) => [name, worksheetFunction(name)]),
  ),
};

/** Excel.FunctionResult. */
export const functionResult: ObjectType<FunctionResultTarget> = {
  since: '1.2',
  members: {
    value: property('1.2', ({ value, error }) => (error === null ? value : null)),
    error: property('1.2', ({ error }) => error),
  },
};
