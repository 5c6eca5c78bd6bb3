import { failed, succeeded, type Outcome } from '../app/outcome';
import type { WorkbookProblem } from '../app/workbook-port';
import { themeSaid } from './theme';

/** The least that the add-in runs on: what Excel 2021 offers. */
const REQUIRED_SET = { name: 'ExcelApi', version: '1.14' } as const;

/** Where the pane found itself. */
export interface Surroundings {
  /** The language of Excel's own screen, as a locale: `zh-CN`, `en-US`. */
  readonly locale: string;
  /** The theme that Excel says it has; null where it says none, and the system's counts. */
  readonly theme: 'light' | 'dark' | null;
}

/** Waits for Office.js and looks whether Excel is new enough. Never waits where its script did not load. */
export async function boot(): Promise<Outcome<Surroundings, WorkbookProblem>> {
  if (typeof Office === 'undefined') return failed(bootProblem('officeNotReachable', 'Office is undefined'));
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel)
    return failed(bootProblem('officeNotReachable', `host: ${String(host)}`));
  const { context } = Office;
  if (!context.requirements.isSetSupported(REQUIRED_SET.name, REQUIRED_SET.version)) {
    return failed(
      bootProblem('excelTooOld', `${REQUIRED_SET.name} ${REQUIRED_SET.version} is not supported`),
    );
  }
  return succeeded({ locale: context.displayLanguage, theme: themeSaid() });
}

const bootProblem = (code: 'officeNotReachable' | 'excelTooOld', details: string): WorkbookProblem => ({
  code,
  done: 'nothing',
  details,
});
