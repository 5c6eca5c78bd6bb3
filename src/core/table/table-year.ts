import { withoutSpaces } from '../values/text';

/**
 * Where a year stands in a text, from the surest to the least sure way of saying the table's year. Of 2022-2023年度 it
 * is the first; a span before the year itself (十四五 2021-2025年 … 2022年) is none.
 */
const YEAR_FORMS: readonly RegExp[] = [
  /(?<!\d|(?:19|20)\d{2}年?度?[-—–~～至到/])((?:19|20)\d{2})年(?!\d{1,2}月\d{1,2}[日号])/u,
  /(?<!\d)((?:19|20)\d{2})年?度?[-—–~～至到/](?:19|20)?\d{2}年/u,
  /([二一][〇○零九][〇○零一二三四五六七八九]{2})年/u,
  /[〔[(【]((?:19|20)\d{2})[〕\])】]/u,
  /(?<!\d)((?:19|20)\d{2})(?!\d)/u,
  /(?<!\d)((?:19|20)\d{2})(?=年\d{1,2}月)/u,
  /(?<!\d)((?:19|20)\d{2})(?=(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))/u,
  /(?<!\d)(\d{2})年/u,
];

/** A line that tells when the sheet was filled in speaks of a day, not of the table's months. */
const DATE_LINE = /(?:时间|日期)[:：]/u;

/**
 * The year that a sheet's title rows, else its name, else the file's name states; null where none does. Workbook §1,
 * "Months". A title goes before a line with a date (填报时间：2022年9月20日).
 */
export function statedYear(titles: readonly string[], sheetName: string, fileName: string): number | null {
  const packed = titles.map(withoutSpaces);
  const headings = packed.filter((title) => !DATE_LINE.test(title));
  const dateLines = packed.filter((title) => DATE_LINE.test(title));
  return (
    yearIn(headings) ??
    yearIn(dateLines) ??
    yearIn([withoutSpaces(sheetName)]) ??
    yearIn([withoutSpaces(fileName)])
  );
}

function yearIn(texts: readonly string[]): number | null {
  for (const form of YEAR_FORMS) {
    for (const text of texts) {
      const written = form.exec(text)?.[1];
      if (written !== undefined) return yearFrom(written);
    }
  }
  return null;
}

function yearFrom(written: string): number {
  const digits = [...written.replace(/[○零]/gu, '〇')].map((sign) => {
    const value = '〇一二三四五六七八九'.indexOf(sign);
    return value < 0 ? sign : String(value);
  });
  const year = Number(digits.join(''));
  return year < 100 ? 2000 + year : year;
}
