import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { AS_ISSUED, fixturePath, GOLDEN } from '../../golden/fixtures';
import { check, folderForEachTest, writeJson, writeWorkbook } from './run-in-folder';

const folder = folderForEachTest();
const [TABLE] = GOLDEN;

/** The beginning of an OLE file with a stream of that name in its directory. */
const oleFile = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(512),
  ]);

const document = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8('<w:document/>'),
  });

/** A package whose main part says that it is of this type, or the parts of another one. */
const packageOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const typed = (type: string, path = '/xl/workbook.xml'): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${path}" ContentType="${type}"/></Types>`;

const BINARY = packageOf({
  '[Content_Types].xml': typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main', '/xl/workbook.bin'),
  'xl/workbook.bin': '\u0083',
});
const OPEN_DOCUMENT = packageOf({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': '<office:document-content/>',
});

/** The table's file with the type of its workbook changed. */
const retyped = (type: string): Uint8Array => {
  const parts = unzipSync(readFileSync(fixturePath(TABLE)));
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const plain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return zipSync({ ...parts, '[Content_Types].xml': strToU8(types.replace(plain, type)) });
};
const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml';

/** The table's file with a part that is blanks from end to end, and what its directory says of the part's size. */
function inflated(size: number, said = size): Uint8Array {
  const parts = unzipSync(readFileSync(fixturePath(TABLE)));
  const bytes = zipSync({ ...parts, 'xl/blanks.xml': [new Uint8Array(size).fill(0x20), { level: 9 }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 && view.getUint32(at + 22, true) === size)
      view.setUint32(at + 22, said, true);
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) === size)
      view.setUint32(at + 24, said, true);
  }
  return bytes;
}

const put = (name: string, content: Uint8Array | string): string => {
  writeFileSync(folder.at(name), content);
  return folder.at(name);
};

/** Runs with both outputs asked for, and expects one line, exit 2, and no file more than before. */
async function refusal(...argv: readonly string[]): Promise<string> {
  const before = folder.files();
  const run = await check(...argv, '--out', folder.at('out.xlsx'), '--json', folder.at('report.json'));
  expect(run.code).toBe(2);
  expect(run.output).toBe('');
  expect(run.errors).toHaveLength(1);
  expect(folder.files()).toEqual(before);
  const [line = ''] = run.errors;
  expect(line).not.toMatch(/[\r\n]|undefined|\[object/);
  return line;
}

describe('files that cannot be checked: one line, exit 2, nothing written', () => {
  it.each<[string, () => string, RegExp]>([
    ['no such file', () => folder.at('无.xlsx'), /^找不到文件“.*无\.xlsx”/],
    ['a file in a file', () => `${put('a.xlsx', 'x')}/b.xlsx`, /^找不到文件/],
    ['a folder', () => (mkdirSync(folder.at('夹')), folder.at('夹')), /是文件夹/],
    ['an empty file', () => put('空.xlsx', ''), /是空的/],
    ['an .xls', () => put('旧.xls', oleFile('Workbook')), /旧格式（\.xls）.*另存为/],
    ['an .xls renamed', () => put('旧.xlsx', oleFile('Workbook')), /旧格式（\.xls）/],
    ['a .docx renamed', () => put('文.xlsx', document()), /不是Excel工作簿/],
    ['an encrypted workbook', () => put('密.xlsx', oleFile('EncryptedPackage')), /密码/],
    ['an .xlsb', () => put('二.xlsb', BINARY), /二进制工作簿（\.xlsb）.*另存为/],
    ['an .xlsb renamed', () => put('二.xlsx', BINARY), /二进制工作簿（\.xlsb）/],
    ['an .ods', () => put('开.ods', OPEN_DOCUMENT), /（\.ods）.*另存为/],
    ['an .ods renamed', () => put('开.xlsx', OPEN_DOCUMENT), /（\.ods）/],
    [
      'a web page renamed',
      () => put('网.xlsx', '<html><body><table><tr><td>序号</td></tr></table></body></html>'),
      /不是Excel工作簿/,
    ],
    ['a zip of something else', () => put('包.xlsx', packageOf({ 'a.txt': 'x' })), /不是Excel工作簿/],
    ['a part that fills the memory', () => put('胀.xlsx', inflated(200_000_000)), /大得不合常理/],
    [
      'a part that says so and does not',
      () => put('谎.xlsx', inflated(1_000, 4_000_000_000)),
      /大得不合常理/,
    ],
    ['a part that says it is shorter', () => put('短.xlsx', inflated(1_000_000, 5_000)), /已损坏/],
    ['a part that says it is longer', () => put('长.xlsx', inflated(1_000_000, 1_010_000)), /已损坏/],
    ['text renamed', () => put('字.xlsx', '序号,事项,责任单位\n'), /不是Excel工作簿/],
    [
      'a workbook cut off',
      () => put('断.xlsx', readFileSync(fixturePath(TABLE)).subarray(0, 9000)),
      /已损坏|不是Excel工作簿/,
    ],
  ])('%s', async (_, make, expected) => {
    expect(await refusal(make())).toMatch(expected);
  });

  it('a workbook with macros or a template is read, and its results are written under its own extension', async () => {
    for (const [type, extension] of [
      [MACROS, '.xlsm'],
      [TEMPLATE, '.xltx'],
    ] as const) {
      const file = put(`表${extension}`, retyped(type));
      expect(await check(file)).toMatchObject({ code: 0, errors: [] });
      expect(await refusal(file)).toContain(`请把 --out 的扩展名改为 ${extension}`);
      const out = folder.at(`结果${extension}`);
      expect(await check(file, '--out', out)).toMatchObject({ code: 0, errors: [] });
      const types = strFromU8(unzipSync(readFileSync(out))['[Content_Types].xml'] ?? new Uint8Array());
      expect(types).toContain(type);
    }
  });

  it('macros in a file that says it has none: the results go under the extension that Excel opens', async () => {
    const file = put('宏.xlsx', retyped(MACROS));
    expect(await refusal(file)).toMatch(/带有宏.*“.*out\.xlsx”.*\.xlsm/);
  });

  it('a plain workbook is not written as one with macros', async () => {
    const run = await check(fixturePath(TABLE), '--out', folder.at('果.xlsm'));
    expect(run).toMatchObject({ code: 2, output: '' });
    expect(run.errors[0]).toMatch(/普通的Excel工作簿.*\.xlsx/);
    expect(folder.files()).toEqual([]);
  });

  it('a workbook without a table', async () => {
    const file = await writeWorkbook(folder.at('价格.xlsx'), {
      价目: [
        ['品名', '单价', '数量'],
        ['铅笔', 1.5, 10],
        ['本子', 3, 20],
      ],
    });
    expect(await refusal(file)).toMatch(/^没有找到责任分解表/);
  });

  it('a header that lacks the unit column: it is named', async () => {
    const file = await writeWorkbook(folder.at('缺列.xlsx'), {
      责任表: [
        ['序号', '争取激励项目名称', '分管领导', '10月工作进展', '10月预估排名', '10月上报日期'],
        [1, '重点项目建设', '张三', '已开工', 3, '2022-10-20'],
        [2, '养老服务体系', '李四', '已验收', 4, '2022-10-20'],
        [3, '城镇老旧小区改造', '王五', '已改造', 5, '2022-10-20'],
      ],
    });
    const line = await refusal(file);
    expect(line).toContain('“责任单位”');
    expect(line).toContain('工作表“责任表”第1行');
  });

  it('a sheet that may be the table: what to save as settings, and with them it is checked', async () => {
    const file = await writeWorkbook(folder.at('项目.xlsx'), {
      项目: [
        ['序号', '项目名称', '责任单位'],
        [1, '城镇老旧小区改造', '区住建局'],
        [2, '养老服务中心建设', '区民政局'],
        [3, '城北学校扩建工程', '区教育局'],
      ],
    });
    const line = await refusal(file);
    expect(line).toMatch(
      /^不能确定哪一张是责任分解表.*工作表“项目”（3个事项；只有事项和单位，没有月份、配合单位或领导）/,
    );
    const settings = put('settings.json', /\{.*\}/.exec(line)?.[0] ?? '');
    const run = await check(file, '--settings', settings);
    expect(run).toMatchObject({ code: 0, errors: [] });
    expect(run.output).toContain('表头第1行，3个事项');
  });
});

describe('what cannot be asked for: one line, exit 2, nothing written', () => {
  const table = () => fixturePath(TABLE);

  it.each<[string, () => readonly string[], RegExp]>([
    ['no file', () => [], /^没有指明要检查的文件/],
    [
      'a month without a column',
      () => [table(), '--month', '2022-03'],
      /没有2022年3月的列.*现有：2022年4月、/,
    ],
    ['a month that does not exist', () => [table(), '--month', '2022-13'], /月份“2022-13”不对/],
    ['a day that does not exist', () => [table(), '--as-of', '2022-11-31'], /日期“2022-11-31”/],
    ['an unknown option', () => [table(), '--yaer', '2022'], /没有“--yaer”这个选项/],
    ['a sheet that is not there', () => [table(), '--sheet', '责任'], /没有工作表“责任”。现有：“责任表”/],
    ['settings that are not there', () => [table(), '--settings', folder.at('无.json')], /无法读取/],
    [
      'settings that are no JSON',
      () => [table(), '--settings', put('s.json', '{"peers": 12,}')],
      /不是有效的JSON/,
    ],
    [
      'settings with a key that there is not',
      () => [table(), '--settings', writeJson(folder.at('s.json'), { deadline: { days: 24 } })],
      /“deadline\.days”不是设置项/,
    ],
    [
      'settings with a wrong value',
      () => [table(), '--settings', writeJson(folder.at('s.json'), { start: '4月' })],
      /“start”的值不对，应为月份/,
    ],
  ])('%s', async (_, argv, expected) => {
    expect(await refusal(...argv())).toMatch(expected);
  });

  const alone = async (...argv: readonly string[]): Promise<string> => {
    const before = folder.files();
    const run = await check(...argv);
    expect(run).toMatchObject({ code: 2, output: '' });
    expect(folder.files()).toEqual(before);
    expect(run.errors).toHaveLength(1);
    return run.errors[0] ?? '';
  };

  it('--out on the file that is read', async () => {
    const file = folder.at('表.xlsx');
    copyFileSync(fixturePath(AS_ISSUED), file);
    const before = readFileSync(file);
    expect(await alone(file, '--out', file)).toMatch(/原文件不会改动/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('--json where a folder is', async () => {
    mkdirSync(folder.at('夹'));
    expect(await alone(table(), '--out', folder.at('o.xlsx'), '--json', folder.at('夹'))).toMatch(
      /“.*夹”无法写入/,
    );
  });

  it('--out in what is no folder', async () => {
    expect(await alone(table(), '--out', `${put('a', 'x')}/o.xlsx`)).toMatch(/无法写入/);
  });

  it('in English where English is asked for', async () => {
    expect(await alone(folder.at('none.xlsx'), '--lang', 'en')).toMatch(/^There is no file “.*none\.xlsx”/);
  });
});
