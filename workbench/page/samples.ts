import filled from '../../test/fixtures/2022-责任表-至10月.xlsx';
import monthSheets from '../../test/fixtures/2022-责任表-分月工作表.xlsx';
import oneHeader from '../../test/fixtures/2022-责任表-单行表头.xlsx';
import issued from '../../test/fixtures/2022-争创项目申报表.xlsx';
import noTable from '../../test/fixtures/layouts/X-会议纪要.xlsx';

/** Addresses of the workbooks that come with the workbench; the first is opened. */
export const SAMPLES: readonly [string, ...string[]] = [filled, oneHeader, monthSheets, issued, noTable];

/** The file's name, as a person knows it. */
export function sampleName(address: string): string {
  return decodeURIComponent(address.split('/').at(-1) ?? '');
}

export async function fetchSample(address: string): Promise<File> {
  const response = await fetch(address);
  return new File([await response.arrayBuffer()], sampleName(address));
}
