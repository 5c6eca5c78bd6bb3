import { createHost, type Host, type HostOptions } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';

/** A blank workbook behind Microsoft's client. */
export interface Opened {
  readonly host: Host;
  readonly Excel: typeof Excel;
  /** Runs on the sheet `Sheet1`, and syncs once more at the end. */
  readonly onSheet: <Result>(
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
  ) => Promise<Result>;
}

export function opened(options?: HostOptions): Opened {
  const host = createHost(HostWorkbook.blank(), options);
  const client = openOffice(host);
  return {
    host,
    Excel: client.Excel,
    onSheet: (act) =>
      client.Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context)),
  };
}

/** What Office.js says of a refused batch. */
export interface Refused {
  readonly code: string;
  readonly location: string;
}

export async function refusalOf(run: Promise<unknown>): Promise<Refused> {
  try {
    await run;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      return { code: error.code, location: error.debugInfo.errorLocation ?? '' };
    }
    throw error;
  }
  throw new Error('The batch was not refused.');
}
