import type { SettingExpectation } from '../../app/settings-json';
import type { Period } from '../../core/calendar/period';
import { terms } from './terms';
import { monthText } from './wording';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

const LISTED = 8;

/** The first names and how many there are. */
const some = (names: readonly string[]): string =>
  names.length > LISTED ? `${list(names.slice(0, LISTED))}等${names.length}个` : list(names);

function expected(expectation: SettingExpectation): string {
  switch (expectation.kind) {
    case 'object':
      return '用花括号括起来的一组设置';
    case 'list':
      return '用方括号括起来的列表，且不能为空';
    case 'text':
      return '用引号括起来的文字，且不能为空';
    case 'period':
      return '月份，如 "2022-10"';
    case 'column':
      return '列标，如 "C"';
    case 'columnOrNull':
      return '列标，如 "C"；没有这一列的写 null';
    case 'yesOrNo':
      return 'true 或 false';
    case 'whole':
      return `${expectation.from}至${expectation.to}之间的整数`;
    case 'atLeastZero':
      return '不小于0的数';
    case 'oneOf':
      return expectation.values.map((value) => `"${value}"`).join(' 或 ');
  }
}

/** The check without a screen. Each problem is one line: what happened, and what to do; nothing was written. */
export const check = {
  usage: (): string =>
    [
      '用法：npm run check -- 文件.xlsx [选项]',
      '',
      '  --month 2022-10           检查到哪个月；不写，取已经开始的最近一个月',
      '  --as-of 2022-10-31        统计截止日期；不写，取今天',
      '  --sheet 名称              责任表所在的工作表；不写，自动识别',
      '  --settings settings.json  设置文件',
      '  --out 结果.xlsx           另存一份：标记问题并写入汇总表；原文件不变',
      '  --json 报告.json          另存一份数据格式的报告',
      '  --lang zh-CN|en           语言',
    ].join('\n'),

  progress: {
    reading: '正在读取并检查…',
    writing: '正在标记问题、生成汇总…',
    saving: '正在保存…',
  },

  table: (sheet: string, headerRows: string, items: number, hiddenRows: number): string =>
    `责任表：工作表“${sheet}”，表头第${headerRows}行，${items}个事项${hiddenRows > 0 ? `（其中${hiddenRows}行隐藏，照样检查）` : ''}。`,
  counts: (counts: readonly (readonly [word: string, count: number])[], rate: string | null): string =>
    [...counts.map(([word, count]) => `${word} ${count}`), ...(rate === null ? [] : [rate])].join('  '),
  due: '应报',
  rate: (name: string, percent: string): string => `${name} ${percent}`,
  unranked: '—',
  collective: '集体',
  findings: (count: number): string => (count === 0 ? '没有发现问题。' : `发现${count}个问题：`),
  noUnits: '没有可以排名的单位。',
  notices: (heldRounds: readonly string[]): string =>
    heldRounds.length === 0
      ? '通报台账：没有有效的区级通报批评。'
      : `通报台账：有区级通报批评的轮次为${heldRounds.join('、')}。`,
  sentenceEnd: '。',
  list: (heading: string): string => `${heading}：`,
  more: (count: number): string => `……另有${count}处`,
  noMonths: (month: Period, firstColumn: string): string =>
    `表中还没有月份列，没有应报内容。请从${firstColumn}列起为每个月添加三列，例如：${(['progress', 'rank', 'reportedOn'] as const).map((part) => `${Number(month.slice(5))}月${terms.part[part]}`).join('、')}；也可以上一行写“${Number(month.slice(5))}月”并合并三格，下一行写三项名称。`,
  wrote: (file: string, sheets: readonly string[], marked: number): string =>
    `已另存“${file}”：标记${marked}个单元格，写入工作表${list(sheets)}。原文件没有改动。`,
  wroteReport: (file: string): string => `已保存报告“${file}”。`,
  refused: (sheet: string, members: readonly string[]): string =>
    `“${sheet}”的部分版面设置没有写入：${members.join('、')}。内容不受影响。`,

  problems: {
    noFile: (): string =>
      '没有指明要检查的文件。请这样写：npm run check -- 文件.xlsx（--help 可看全部选项）。',
    severalFiles: (files: readonly string[]): string =>
      `一次只检查一个文件，这里有${files.length}个：${some(files)}。文件名里有空格的，请用引号括起来。`,
    unknownOption: (option: string): string => `没有“${option}”这个选项。用 --help 可看全部选项。`,
    optionWithoutValue: (option: string): string => `选项“${option}”后面缺少内容。用 --help 可看写法。`,
    optionTwice: (option: string): string => `选项“${option}”写了两次，请只留一个。`,
    badMonth: (given: string): string => `月份“${given}”不对，请写成 2022-10 的样子。`,
    badDate: (given: string): string => `日期“${given}”不对或不存在，请写成 2022-10-31 的样子。`,
    badLanguage: (given: string): string => `没有“${given}”这种语言，请写 zh-CN 或 en。`,
    sameFile: (file: string): string =>
      `“${file}”已用作别的用途，不能再写入；原文件不会改动，请给 --out、--json 各取一个新文件名。`,
    fileNotFound: (file: string): string => `找不到文件“${file}”。请核对文件名和所在的文件夹。`,
    fileIsFolder: (file: string): string => `“${file}”是文件夹。请指明其中的一个 .xlsx 文件。`,
    fileEmpty: (file: string): string => `文件“${file}”是空的，可能没有下载或复制完整。请重新取得这个文件。`,
    oldWorkbook: (file: string): string =>
      `“${file}”是旧格式（.xls）的工作簿。请用Excel打开，另存为“Excel工作簿（.xlsx）”后再检查。`,
    fileTooLarge: (file: string): string =>
      `文件“${file}”解压后大得不合常理，没有打开。请用Excel打开核对，只留责任表，另存为 .xlsx 后再检查。`,
    binaryWorkbook: (file: string): string =>
      `“${file}”是二进制工作簿（.xlsb）。请用Excel打开，另存为“Excel工作簿（.xlsx）”后再检查。`,
    openDocument: (file: string): string =>
      `“${file}”是ODF电子表格（.ods）。请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”后再检查。`,
    otherExtension: (file: string, extension: string): string =>
      `原工作簿${extension === '.xlsx' ? '是普通的Excel工作簿' : `${extension.endsWith('m') ? '带有宏' : '是模板'}`}，结果写成“${file}”后Excel打不开，没有写出。请把 --out 的扩展名改为 ${extension}。`,
    encrypted: (file: string): string =>
      `“${file}”设有打开密码，无法读取。请在Excel中取消密码，另存后再检查。`,
    notWorkbook: (file: string): string =>
      `“${file}”的内容不是Excel工作簿，可能是改了扩展名的其他文件。请用Excel打开责任表，另存为 .xlsx 后再检查。`,
    fileNotReadable: (file: string, details: string): string =>
      `文件“${file}”无法读取（${details}）。请关闭正在使用它的程序，或核对权限后再试。`,
    fileDamaged: (file: string, details: string): string =>
      `文件“${file}”已损坏，无法打开（${details}）。请用Excel打开并修复，另存为 .xlsx 后再检查。`,
    settingsNotReadable: (file: string, details: string): string =>
      `设置文件“${file}”无法读取（${details}）。请核对文件名和所在的文件夹。`,
    settingsNotJson: (file: string, details: string): string =>
      `设置文件“${file}”不是有效的JSON（${details}）。请核对引号、逗号和括号。`,
    settingsUnknownKey: (file: string, path: string): string =>
      `设置文件“${file}”中的“${path}”不是设置项。请核对拼写，或删去这一项。`,
    settingsMissingKey: (file: string, path: string): string =>
      `设置文件“${file}”中缺少“${path}”。请补上这一项。`,
    settingsWrongValue: (file: string, path: string, expectation: SettingExpectation): string =>
      `设置文件“${file}”中${path === '' ? '的内容' : `“${path}”的值`}不对，应为${expected(expectation)}。`,
    noSuchSheet: (sheet: string, sheets: readonly string[]): string =>
      `工作簿中没有工作表“${sheet}”。现有：${some(sheets)}。`,
    noSuchMonth: (period: Period, months: readonly Period[]): string =>
      `责任表中没有${monthText(period)}的列，不能检查这个月。现有：${months.map(monthText).join('、')}。`,
    noTable: (): string =>
      '没有找到责任分解表：可见的工作表中，没有一张既有“事项”和“责任单位”两列、内容又像责任表的表。请核对文件；确有责任表的，请用 --settings 指明工作表、表头行和列。',
    noTableNear: (sheet: string, row: number, missing: readonly string[]): string =>
      `没有找到责任分解表：工作表“${sheet}”第${row}行最像表头，但没有找到${list(missing)}一列。请在表头补上列名，或用 --settings 指明是哪一列。`,
    unsure: (
      tables: readonly (readonly [sheet: string, items: number, against: readonly string[]])[],
      settings: string,
    ): string =>
      `不能确定哪一张是责任分解表，为免看错，没有检查。最像的是：${tables.map(([sheet, items, against]) => `工作表“${sheet}”（${[`${items}个事项`, ...against].join('；')}）`).join('、')}。确认是第一张的，请把 ${settings} 存成文件，用 --settings 指明后再检查。`,
    notWritable: (file: string, details: string): string =>
      `“${file}”无法写入（${details}）。请换一个位置或文件名，或关闭正在使用它的程序。`,
    excel: (happened: string, advice: string, details: string): string =>
      `${happened}${advice}（${details}）`,
  },

  /** A cell's name and what is wrong with it. */
  finding: (cell: string, message: string, advice: string): string => `${cell}：${message}${advice}`,
};
