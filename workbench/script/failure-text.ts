import { inspect } from 'node:util';
import { NotSavedError } from '../host/xlsx/unsaved';

/** What the client's errors carry besides a message. */
interface OfficeError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: {
    readonly errorLocation?: string;
    readonly statement?: string;
    readonly surroundingStatements?: readonly string[];
  };
}

function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'debugInfo' in error;
}

/** An uncaught error as standard error shows it: for Office.js's own, its code and where it arose. */
export function failureText(error: unknown): string {
  if (error instanceof NotSavedError) return `${error.name}: ${error.message}`;
  if (!isOfficeError(error)) {
    if (typeof error === 'string') return error;
    return error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  }
  const { name, code, message, debugInfo = {} } = error;
  const { errorLocation = '', statement = '' } = debugInfo;
  return [
    `${name}: ${code}: ${message}`,
    ...(errorLocation === '' ? [] : [`    errorLocation: ${errorLocation}`]),
    ...(statement === '' ? [] : [`    statement: ${statement}`]),
  ].join('\n');
}
