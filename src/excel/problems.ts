import { isPassingProblem } from '../app/passing-problem';
import type { WorkbookProblem, WorkbookProblemCode } from '../app/workbook-port';

/** Thrown inside a session where going on would be wrong; becomes the session's outcome. */
export class Refusal extends Error {
  constructor(
    readonly code: WorkbookProblemCode,
    readonly sheet?: string,
    details: string = code,
  ) {
    super(details);
    this.name = 'Refusal';
  }
}

interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Whether Office.js raised it: its errors carry a code, and their message is in the user's language. */
export function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Codes by what a clerk can do about them. Handbook §0; the same failure may carry another code elsewhere. */
const CODES: Readonly<Record<string, WorkbookProblemCode>> = {
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  AccessDenied: 'sheetProtected',
  ItemNotFound: 'sheetGone',
  ItemAlreadyExists: 'writtenMeanwhile',
  UnsupportedSheet: 'sheetUnsupported',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  FormulaLengthExceedsLimit: 'tooLarge',
  InsertDeleteConflict: 'noRoom',
  NonBlankCellOffSheet: 'noRoom',
  MergedRangeConflict: 'noRoom',
  FilteredRangeConflict: 'noRoom',
  PivotTableRangeConflict: 'noRoom',
  ApiNotFound: 'excelTooOld',
  ApiNotAvailable: 'excelTooOld',
  UnsupportedFeature: 'excelTooOld',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  InactiveWorkbook: 'busy',
  InvalidSelection: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
  ConnectionFailure: 'noAnswer',
  InvalidOrTimedOutSession: 'noAnswer',
};

/** Whether Excel refused because a request or its answer was too large. */
export function isTooLarge(error: unknown): boolean {
  return isOfficeError(error) && CODES[error.code] === 'tooLarge';
}

/** Whether it says nothing about what was asked, only about the moment: asking again may do. */
export function isPassing(error: unknown): boolean {
  return isOfficeError(error) && isPassingProblem(codeOf(error, { answered: 1, wrote: true }));
}

/** How far a session had come when it failed. */
export interface SessionProgress {
  /** Requests that Excel answered. */
  readonly answered: number;
  /** Whether a request that changes the workbook was sent. */
  readonly wrote: boolean;
}

function codeOf(error: OfficeError, { answered }: SessionProgress): WorkbookProblemCode {
  // Two pages of the documentation name two codes for cell-edit mode. Only the first request can tell: a later
  // InvalidOperation may as well be about what was asked.
  if (error.code === 'InvalidOperation') return answered === 0 ? 'cellBeingEdited' : 'busy';
  return CODES[error.code] ?? 'unexpected';
}

/** What stopped a session, as the use cases take it. */
export function problemOf(error: unknown, progress: SessionProgress): WorkbookProblem {
  const done = progress.wrote ? 'partly' : 'nothing';
  if (error instanceof Refusal) {
    const { code, message: details } = error;
    return error.sheet === undefined ? { code, done, details } : { code, done, details, sheet: error.sheet };
  }
  if (isOfficeError(error)) {
    const where = error.debugInfo?.errorLocation;
    const details = `${error.code}${where ? ` (${where})` : ''}: ${error.message}`;
    return { code: codeOf(error, progress), done, details };
  }
  return {
    code: 'unexpected',
    done,
    details: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
