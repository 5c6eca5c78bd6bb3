import { strToU8, zipSync } from 'fflate';
import { columnName } from '../src/core/table/cell';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const FIRST_SERIAL_2022 = 44_562;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const MONTHS = 12;
const LEADERS = ['吴方定', '夏丹波', '刘海龙', '刘文兰', '夏向阳', '蒋金亮', '李胜祥', '唐兴辉'];

/** How the entries of a made-up table turn out: most on time, some late, missing or without a rank. */
const outcomeOf = (item: number, month: number): 'onTime' | 'late' | 'missing' | 'incomplete' => {
  const roll = (item * 31 + month * 17) % 20;
  if (roll === 0) return 'missing';
  if (roll === 1) return 'incomplete';
  return roll < 4 ? 'late' : 'onTime';
};

/**
 * An .xlsx file with one table of layout L3 of 2022: five attribute columns and twelve months of progress, rank and
 * date, filled by rule. Made part by part, so that no library's memory is measured with it.
 */
export function largeTableFile(items: number): Uint8Array {
  const strings: string[] = [];
  const indexOf = new Map<string, number>();
  const shared = (text: string): number => {
    const known = indexOf.get(text);
    if (known !== undefined) return known;
    indexOf.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const textCell = (row: number, column: number, text: string): string =>
    `<c r="${columnName(column)}${row}" t="s"><v>${shared(text)}</v></c>`;
  const numberCell = (row: number, column: number, value: number, style = 0): string =>
    `<c r="${columnName(column)}${row}" s="${style}"><v>${value}</v></c>`;

  const attributes = ['序号', '争取激励项目名称', '主要责任单位', '配合单位', '分管领导'];
  const rows = [
    `<row r="1">${textCell(1, 0, '2022年责任分解表')}</row>`,
    `<row r="2">${attributes.map((text, column) => textCell(2, column, text)).join('')}${Array.from(
      { length: MONTHS },
      (_, month) => textCell(2, 5 + month * 3, `${month + 1}月`),
    ).join('')}</row>`,
    `<row r="3">${Array.from({ length: MONTHS }, (_, month) =>
      ['工作进展', '预估排名', '上报日期']
        .map((text, part) => textCell(3, 5 + month * 3 + part, text))
        .join(''),
    ).join('')}</row>`,
  ];
  const units = Math.max(14, Math.round(items / 50));
  for (let item = 0; item < items; item += 1) {
    const row = item + 4;
    const cells = [
      numberCell(row, 0, item + 1),
      textCell(row, 1, `完成第${item + 1}号工程年度任务，工作成效明显`),
      textCell(row, 2, `区第${(item % units) + 1}局`),
      textCell(row, 3, '各乡镇街道'),
      textCell(row, 4, LEADERS[item % LEADERS.length] ?? ''),
    ];
    for (let month = 0; month < MONTHS; month += 1) {
      const outcome = outcomeOf(item, month);
      if (outcome === 'missing') continue;
      const column = 5 + month * 3;
      const day = outcome === 'late' ? 26 : 10 + (item % 14);
      cells.push(textCell(row, column, `完成年度计划的${(item * 7 + month * 8) % 500}分之一，推进顺利`));
      if (outcome !== 'incomplete') cells.push(numberCell(row, column + 1, ((item + month) % 12) + 1));
      cells.push(
        numberCell(row, column + 2, FIRST_SERIAL_2022 + (DAYS_BEFORE_MONTH[month] ?? 0) + day - 1, 1),
      );
    }
    rows.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  const merges = Array.from(
    { length: MONTHS },
    (_, month) => `<mergeCell ref="${columnName(5 + month * 3)}2:${columnName(7 + month * 3)}2"/>`,
  );
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/sharedStrings.xml', 'sharedStrings')}${override('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="责任表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 1,
  });
}
