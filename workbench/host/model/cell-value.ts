/** An error value, interned by `errorValue`: the text `#N/A` is not one. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds. A blank cell is the empty text. Dates are serial numbers. */
export type CellValue = string | number | boolean | ErrorValue;

const ERROR_NAMES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
] as const;

const ERRORS: ReadonlyMap<string, ErrorValue> = new Map(ERROR_NAMES.map((error) => [error, { error }]));

/** The error of that name; a name that Excel does not know is `#VALUE!`. */
export function errorValue(name: string): ErrorValue {
  return ERRORS.get(name) ?? { error: '#VALUE!' };
}

/** The error that a typed text stands for, or null. */
export function errorNamed(text: string): ErrorValue | null {
  return ERRORS.get(text.toUpperCase()) ?? null;
}

export function isError(value: CellValue): value is ErrorValue {
  return typeof value === 'object';
}
