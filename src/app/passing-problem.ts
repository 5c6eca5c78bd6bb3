import type { WorkbookProblemCode } from './workbook-port';

const PASSING: readonly WorkbookProblemCode[] = ['cellBeingEdited', 'busy', 'noAnswer'];

/** Whether it speaks of the moment, not of what was asked: asking again may do. */
export const isPassingProblem = (code: WorkbookProblemCode): boolean => PASSING.includes(code);
