import { HostWorkbook } from '../../workbench/host/model/workbook';
import { saveXlsx } from '../../workbench/host/xlsx/save';

/** A file as a browser's file input takes it. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Row = readonly (string | number)[];

async function made(
  name: string,
  sheets: readonly { readonly name: string; readonly rows: readonly Row[] }[],
): Promise<MadeFile> {
  const workbook = new HostWorkbook({ name });
  for (const { name: sheetName, rows } of sheets) {
    const sheet = workbook.addSheet(sheetName);
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        sheet.cells.setValue(at, column, value);
      });
    });
  }
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await saveXlsx(workbook)),
  };
}

/** A header that speaks of duties, and nothing under it: nobody can tell whether it is the table. */
export function unsureWorkbook(): Promise<MadeFile> {
  return made('待填写.xlsx', [
    { name: '任务分解', rows: [['序号', '工作任务', '责任单位', '配合单位', '分管领导']] },
  ]);
}

const STEMS = '城西东南北新高安';

/** Of one length and without a doubled letter, so that none is taken for a slip of another. */
const UNITS = [...STEMS].flatMap((first) =>
  [...STEMS].filter((second) => second !== first).map((second) => `${first}${second}街道办事处`),
);

const MONTHS = Array.from({ length: 10 }, (_none, index) => `${index + 1}月`);

/** `items` rows of ten months that nobody filled: ten findings each, once October's deadline has passed. */
export function emptyTable(items: number): Promise<MadeFile> {
  const header = ['序号', '事项', '责任单位', ...MONTHS.map((month) => `${month}进展`)];
  const rows = Array.from({ length: items }, (_none, index) => [
    index + 1,
    `第${index + 1}项重点任务的推进落实`,
    UNITS[index % UNITS.length] ?? '',
  ]);
  return made('2022年大表.xlsx', [{ name: '责任表', rows: [header, ...rows] }]);
}
