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
