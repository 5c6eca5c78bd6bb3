import type { Language } from '../../src/locale/messages';

const chinese = {
  title: '督查台账 · 试用工作台',
  open: '打开',
  saveAs: '另存为',
  language: '语言',
  theme: '主题',
  light: '浅色',
  dark: '深色',
  today: '今天是',
  sheets: '工作表',
  sheet: (name: string): string => `工作表“${name}”，方向键移动`,
  pane: '督查台账面板',
  cellContent: '单元格内容',
  cannotOpen: (name: string): string => `“${name}”打不开：不是有效的.xlsx工作簿。`,
};

export type WorkbenchTexts = typeof chinese;

const english: WorkbenchTexts = {
  title: 'Duty Ledger · workbench',
  open: 'Open',
  saveAs: 'Save as',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  today: 'Today is',
  sheets: 'Sheets',
  sheet: (name) => `Sheet “${name}”; the arrow keys move`,
  pane: 'Duty Ledger pane',
  cellContent: 'Cell content',
  cannotOpen: (name) => `“${name}” cannot be opened: it is no valid .xlsx workbook.`,
};

/** The words of the workbench itself; those of the add-in are its own. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  return language === 'zh-CN' ? chinese : english;
}
