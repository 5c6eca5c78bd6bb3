/** The system's code of an error about a file (`ENOENT` …), else what it says. */
export function fileErrorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    if ('message' in error && typeof error.message === 'string') return error.message;
  }
  return typeof error === 'string' ? error : typeof error;
}
