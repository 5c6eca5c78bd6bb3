import type { Language } from '../../src/locale/messages';
import type { HostErrorCode } from '../host/wire/host-error';
import { UNSAVED_WORDS, type UnsavedKind } from '../host/xlsx/unsaved';

const UNSAVED: Readonly<Record<UnsavedKind, string>> = {
  shapes: '形状',
  slicers: '切片器',
  pivotTables: '数据透视表',
  lookStyles: '表格等的样式',
  chartKind: '这种图表',
  chartDetail: '图表的个别设置',
  bindings: '绑定',
  autoIndent: '分散对齐的缩进',
};

const chinese = {
  title: '督查台账 · 试用工作台',
  open: '打开',
  openFile: '从本机选择…',
  samples: '示例',
  saveAs: '另存为',
  language: '语言',
  theme: '主题',
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  today: '今天是',
  sheets: '工作表',
  sheet: (name: string): string => `工作表“${name}”，方向键移动，直接输入，F6离开`,
  pane: '督查台账面板',
  paneTitle: '督查台账',
  secondPane: '督查台账（第二个用户）',
  closePane: '关闭面板',
  paneWidth: '面板宽度',
  cellContent: '单元格内容',
  editContent: '编辑',
  cannotOpen: (name: string): string => `“${name}”打不开：不是有效的.xlsx工作簿。`,
  notSaved: (parts: readonly UnsavedKind[]): string =>
    `没有保存，原文件未动：工作簿里有还不能写入文件的内容（${parts.map((part) => UNSAVED[part]).join('、')}）。删去后再另存。`,
  commandFailed: (label: string): string => `面板没有执行“${label}”。`,
  dismiss: '关闭',
  refused: (code: HostErrorCode): string =>
    code === 'AccessDenied'
      ? '工作表已设置保护，单元格不能修改。可在“模拟故障”中取消。'
      : code === 'MergedRangeConflict'
        ? '不能只改合并单元格的一部分。'
        : `Excel没有接受这次操作（${code}）。`,
  ribbon: '功能区',
  second: {
    toggle: '第二个用户',
    label: '第二个用户',
    cell: '单元格',
    content: '填入',
    write: '写入',
    pane: '他的面板',
  },
  troubles: {
    label: '模拟故障',
    present: '正在模拟',
    end: (name: string): string => `结束“${name}”`,
    editCell: '编辑单元格',
    sheetProtected: '工作表保护',
    structureProtected: '结构保护',
    readOnly: '只读打开',
    silent: 'Excel不回应',
    tooOld: '版本过旧',
    officeUnreachable: 'office.js不可达',
  },
  local: '工作簿只在这个网页里打开，不上传；表中每月填报内容为虚构。',
  zoom: '缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
};

export type WorkbenchTexts = typeof chinese;

const english: WorkbenchTexts = {
  title: 'Duty Ledger · workbench',
  open: 'Open',
  openFile: 'From this computer…',
  samples: 'Samples',
  saveAs: 'Save as',
  language: 'Language',
  theme: 'Theme',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  today: 'Today is',
  sheets: 'Sheets',
  sheet: (name) => `Sheet “${name}”: the arrow keys move, typing fills a cell, F6 leaves`,
  pane: 'Duty Ledger pane',
  paneTitle: 'Duty Ledger',
  secondPane: 'Duty Ledger (second user)',
  closePane: 'Close the pane',
  paneWidth: 'Width of the pane',
  cellContent: 'Cell content',
  editContent: 'Edit',
  notSaved: (parts) =>
    `Not saved, and no file was changed: the workbook holds what cannot be written yet (${parts.map((part) => UNSAVED_WORDS[part]).join(', ')}). Take it away and save again.`,
  cannotOpen: (name) => `“${name}” cannot be opened: it is no valid .xlsx workbook.`,
  commandFailed: (label) => `The pane did not carry out “${label}”.`,
  dismiss: 'Close',
  refused: (code) =>
    code === 'AccessDenied'
      ? 'The sheet is protected: its cells cannot be changed. “Troubles” takes the protection away.'
      : code === 'MergedRangeConflict'
        ? 'Part of a merged cell cannot be changed.'
        : `Excel did not accept this (${code}).`,
  ribbon: 'Ribbon',
  second: {
    toggle: 'Second user',
    label: 'Second user',
    cell: 'Cell',
    content: 'Content',
    write: 'Write',
    pane: 'Their pane',
  },
  troubles: {
    label: 'Troubles',
    present: 'In force',
    end: (name) => `End “${name}”`,
    editCell: 'Edit a cell',
    sheetProtected: 'Sheet protected',
    structureProtected: 'Structure protected',
    readOnly: 'Opened read-only',
    silent: 'Excel does not answer',
    tooOld: 'Excel too old',
    officeUnreachable: 'office.js unreachable',
  },
  local: 'The workbook is open in this page only and is not uploaded; the monthly entries are made up.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
};

/** The words of the workbench itself; those of the add-in are its own. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  return language === 'zh-CN' ? chinese : english;
}
