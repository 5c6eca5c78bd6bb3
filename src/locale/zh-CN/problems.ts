import type { WorkbookProblemCode } from '../../app/workbook-port';

/** What happened and what to do; what was and was not done is said beside it. */
export interface ProblemText {
  /** @param sheet the sheet that it concerns; null where it concerns the workbook, or nobody knows */
  readonly happened: (sheet: string | null) => string;
  readonly advice: string;
}

const quoted = (sheet: string | null, otherwise: string): string =>
  sheet === null ? otherwise : `工作表“${sheet}”`;

/** Why Excel did not do what it was asked, for a clerk. */
export const problems: Readonly<Record<WorkbookProblemCode, ProblemText>> = {
  cellBeingEdited: {
    happened: () => '有单元格正在编辑，Excel暂不接受其他操作。',
    advice: '请按回车键（Enter）结束编辑，再试一次。',
  },
  sheetProtected: {
    happened: (sheet) => `${quoted(sheet, '工作表')}已设置保护，不能写入。`,
    advice: '请在“审阅”中撤销该工作表的保护后重试；不写入也可以在面板中查看全部问题。',
  },
  structureProtected: {
    happened: () => '工作簿的结构已设置保护，不能添加工作表。',
    advice: '请在“审阅”中取消“保护工作簿”后重试；检查结果仍可在面板中查看。',
  },
  readOnly: {
    happened: () => '文件以只读方式打开，不能写入。',
    advice: '请按“启用编辑”，或另存一份可以编辑的文件后重试；检查结果仍可在面板中查看。',
  },
  excelTooOld: {
    happened: () => '这个版本的Excel缺少本工具需要的功能。',
    advice: '请使用Excel 2021及以上版本、Microsoft 365或网页版Excel。',
  },
  officeNotReachable: {
    happened: () => '没有加载到Office的脚本，面板连不上Excel。',
    advice: '请检查网络后重新打开面板；仍不行，请联系本单位的信息管理人员。',
  },
  noAnswer: {
    happened: () => 'Excel很久没有回应。',
    advice: '请看Excel是否有弹出的对话框或正在编辑的单元格，处理后再试；仍不行，请保存文件并重新打开Excel。',
  },
  tooLarge: {
    happened: (sheet) => `${quoted(sheet, '工作簿')}的内容太多，Excel没有一次交出或收下。`,
    advice: '请删去责任表以外用不到的内容，或把责任表另存为单独的文件后重试。',
  },
  sheetGone: {
    happened: (sheet) => `没有找到${quoted(sheet, '要用的工作表或单元格')}，可能刚刚被删除或改名。`,
    advice: '请重新检查后再试。',
  },
  sheetUnsupported: {
    happened: (sheet) => `${quoted(sheet, '有一张工作表')}是图表或宏工作表，不能读写。`,
    advice: '请转到责任表所在的普通工作表后重试。',
  },
  noRoom: {
    happened: (sheet) => `${quoted(sheet, '要更新的工作表')}需要增加行或列，但旁边的内容移不开。`,
    advice: '请把自己加在该表下方或右侧的合并单元格、表格移远一些，再试一次。',
  },
  changedMeanwhile: {
    happened: () => '同一项设置刚刚被另一个人改过。',
    advice: '请重新检查，看过现在的设置后再改。',
  },
  keptByLater: {
    happened: () => '工作簿里的设置是用更新的版本保存的，这个版本看不懂，也不会去改。',
    advice: '请更新本工具后再改设置。',
  },
  cancelled: {
    happened: () => '已取消。',
    advice: '需要时再做一次即可。',
  },
  writtenMeanwhile: {
    happened: () => '另一个人同时在写同样的工作表。',
    advice: '等对方写完后再试一次，会接着写同一张表。',
  },
  busy: {
    happened: () => 'Excel正忙，没有接受这次操作。',
    advice: '如有单元格正在编辑，请按回车键；稍等片刻再试一次。',
  },
  unexpected: {
    happened: () => 'Excel没有完成这次操作，原因不明。',
    advice: '请再试一次；仍不行，请把“详情”中的文字发给技术人员。',
  },
};
