/** Formats that need not be written down, by their number in the file: those that are the same in every region. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'm/d/yyyy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  46: '[h]:mm:ss',
  49: '@',
};

/** What Office.js shows of formats that follow the region, and the code that stands for it in a file. */
const REGIONAL_CODES: Readonly<Record<number, string>> = { 14: 'mm-dd-yy', 22: 'm/d/yy h:mm' };

export function idOfBuiltIn(code: string): number | undefined {
  const known = Object.entries(BUILT_IN).find(([, format]) => format === code);
  return known === undefined ? undefined : Number(known[0]);
}

export function codeOfBuiltIn(id: number): string | undefined {
  return REGIONAL_CODES[id] ?? BUILT_IN[id];
}

/** Those that Chinese Excel has built in besides, and those that no program writes by itself any more. */
const CHINESE: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** What Office.js shows of a format, by its number in the file and the code that is written there, if any. */
export function codeOfFormat(id: number, written: string | undefined): string {
  const code = written ?? BUILT_IN[id] ?? CHINESE[id] ?? '';
  const regional = Object.entries(REGIONAL_CODES).find(([, known]) => known === code);
  if (regional !== undefined) return BUILT_IN[Number(regional[0])] ?? code;
  return code === '' || /^general$/i.test(code) ? 'General' : code;
}
