import { failed, succeeded, type Outcome } from '../app/outcome';
import type { WorkbookProblem } from '../app/workbook-port';

/** What Excel says of itself once it is there. */
export interface ExcelSurroundings {
  /** A locale such as `zh-CN` or `en-US`. */
  readonly displayLanguage: string;
}

/** The set that the add-in needs; Excel 2021 has it. */
const REQUIRED_API = '1.14';

const problem = (code: WorkbookProblem['code'], details: string): WorkbookProblem => ({
  code,
  done: 'nothing',
  details,
});

/**
 * Waits for Office.js to find its host. `office` is undefined where its script was not loaded; a host that stays
 * silent for `answerWithin` milliseconds counts as not answering.
 */
export async function boot(
  office: typeof Office | undefined,
  answerWithin: number,
): Promise<Outcome<ExcelSurroundings, WorkbookProblem>> {
  if (office === undefined) return failed(problem('officeNotReachable', 'office.js was not loaded'));
  let bark: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    bark = setTimeout(() => resolve(null), answerWithin);
  });
  const info = await Promise.race([office.onReady(), silence]);
  clearTimeout(bark);
  if (info === null) return failed(problem('noAnswer', `Office.onReady: ${answerWithin} ms`));
  if (String(info.host) !== 'Excel') {
    return failed(problem('officeNotReachable', `host: ${String(info.host)}`));
  }
  if (!office.context.requirements.isSetSupported('ExcelApi', REQUIRED_API)) {
    return failed(problem('excelTooOld', `ExcelApi ${REQUIRED_API} is not supported`));
  }
  return succeeded({ displayLanguage: office.context.displayLanguage });
}
