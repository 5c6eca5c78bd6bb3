import type { KeptByKind } from '../../../src/app/workbook-port';
import { valueOf, type OpenedWorkbook } from '../opened-workbook';
import { column, contentOf, edit, opened, ROWS, sheetOf, snapshotOf, write } from './made-book';
import { madeContent } from './made-content';

/** Writes the sheet, while somebody else's comes to stand between the look at the workbook and the writing. */
async function writtenBehindAnother(book: OpenedWorkbook) {
  await write(book, madeContent(ROWS));
  const theirs = sheetOf(book.workbook, '督查汇总');
  const properties = [...theirs.customProperties];
  theirs.customProperties.clear();
  theirs.name = '还没有写';
  return book.port.writeSheets(['summary'], () => {
    for (const [key, value] of properties) theirs.customProperties.set(key, value);
    theirs.name = '督查汇总';
    return [madeContent(ROWS)];
  });
}

describe('a sheet that is written again', () => {
  test('is the same sheet, and looks the same', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    const before = snapshotOf(sheetOf(book.workbook, '督查汇总'));
    await write(book, madeContent(ROWS));
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['表', '督查汇总']);
    expect(snapshotOf(sheetOf(book.workbook, '督查汇总'))).toEqual(before);
  });

  test('looks as if written new where it has shrunk, widened and changed', async () => {
    const book = await opened();
    await write(book, { ...madeContent(ROWS), merges: [{ row: 3, column: 0, rowCount: 2, columnCount: 2 }] });
    const changed = madeContent([{ name: '区教育局', rate: 0.25 }], 2);
    await write(book, changed);
    const fresh = await opened();
    await write(fresh, changed);
    expect(contentOf(sheetOf(book.workbook, '督查汇总'))).toEqual(
      contentOf(sheetOf(fresh.workbook, '督查汇总')),
    );
  });

  test('is known again by whatever name it got, and keeps that name', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.name = '十月汇总';
    });
    expect(await write(book, madeContent(ROWS.slice(1)))).toMatchObject([{ name: '十月汇总' }]);
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['表', '十月汇总']);
    expect(sheetOf(book.workbook, '十月汇总').valueAt(3, 0)).toBe('区财政局');
  });

  test('is one sheet, though somebody else wrote it at the same moment', async () => {
    const book = await opened();
    const late = await writtenBehindAnother(book);
    expect(late).toMatchObject({ ok: false, problem: { code: 'writtenMeanwhile', done: 'partly' } });
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['表', '督查汇总', '督查汇总~']);
    await write(book, madeContent(ROWS));
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(['表', '督查汇总']);
  });

  test('leaves a draft alone on which somebody has written', async () => {
    const book = await opened();
    await writtenBehindAnother(book);
    await edit(book, '督查汇总~', (sheet) => {
      sheet.getRange('Z99').values = [['自己的话']];
    });
    await write(book, madeContent(ROWS));
    expect(sheetOf(book.workbook, '督查汇总~').valueAt(98, 25)).toBe('自己的话');
  });

  test('gives what people noted to the next, by the key beside it', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.getRange('D4').values = [['已约谈']];
      sheet.getRange('D6').values = [['  ']];
      sheet.getRange('D5').values = [['领导已阅']];
    });
    let kept: KeptByKind = new Map();
    valueOf(
      await book.port.writeSheets(['summary', 'matrix'], (found) => {
        kept = found;
        return [madeContent([...ROWS].reverse())];
      }),
    );
    expect(kept).toEqual(
      new Map([
        [
          'summary',
          new Map([
            ['区发改局', '已约谈'],
            ['区财政局', '领导已阅'],
          ]),
        ],
      ]),
    );
  });

  test("keeps people's cells beside and below it, and formulas that speak of it", async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.getRange('G4').values = [['旁注']];
      sheet.getRange('A9').values = [['下面的话']];
      sheet.getRange('G9').formulas = [['=B4']];
    });
    await write(book, madeContent(ROWS.slice(0, 1)));
    const sheet = sheetOf(book.workbook, '督查汇总');
    expect([sheet.valueAt(3, 6), sheet.valueAt(8, 0)]).toEqual(['旁注', '下面的话']);
    expect(column(sheet, 0, 3, 4)).toEqual(['区发改局', '', '', '']);
    expect(sheet.styleAt(5, 0)).toMatchObject({
      fill: sheet.styleAt(50, 0).fill,
      borders: sheet.styleAt(50, 0).borders,
    });
    expect(sheet.cells.formula(8, 6)).toBe('=B4');
  });

  test("moves people's cells out of the way where it grows", async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      sheet.getRange('A8').values = [['下面的话']];
      sheet.getRange('E4').values = [['旁注']];
    });
    const many = Array.from({ length: 10 }, (_, i) => ({ name: `单位${i}`, rate: 0 }));
    await write(book, madeContent(many, 3));
    const sheet = sheetOf(book.workbook, '督查汇总');
    expect(column(sheet, 0, 3, 10)).toEqual(many.map(({ name }) => name));
    expect(sheet.valueAt(3, 7)).toBe('旁注');
    expect(sheet.valueAt(14, 0)).toBe('下面的话');
  });

  test("leaves people's own conditional formats where they are", async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    await edit(book, '督查汇总', (sheet) => {
      const rule = sheet.getRange('B4:B6').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$B4<0.8';
      rule.custom.format.font.color = '#FF0000';
    });
    await write(book, madeContent(ROWS));
    const kinds = sheetOf(book.workbook, '督查汇总').conditionalFormats.map(({ rule }) => rule.kind);
    expect([...kinds].sort()).toEqual(['Custom', 'DataBar']);
  });

  test('is not mistaken for the copy that a person made of it', async () => {
    const book = await opened();
    await write(book, madeContent(ROWS));
    const copy = book.workbook.addSheet('存档');
    copy.cells.setValue(3, 0, '区发改局');
    for (const [key, property] of sheetOf(book.workbook, '督查汇总').customProperties) {
      copy.customProperties.set(key, { ...property });
    }
    await write(book, madeContent(ROWS.slice(2)));
    expect(sheetOf(book.workbook, '存档').valueAt(3, 0)).toBe('区发改局');
    expect(sheetOf(book.workbook, '督查汇总').valueAt(3, 0)).toBe('区教育局');
  });
});
