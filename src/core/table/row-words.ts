/** The words by which rows that are no items are told from items. Workbook §1, "Reading a table". */

const FOOTER_LABELS = [
  ...[
    '联络员',
    '联系人',
    '联系电话',
    '电话',
    '填表人',
    '填报人',
    '填报单位',
    '填报日期',
    '填报时间',
    '填表日期',
    '填表时间',
  ],
  ...[
    '制表',
    '制表人',
    '制表单位',
    '制表日期',
    '制表时间',
    '审核',
    '审核人',
    '审签人',
    '审批人',
    '审定人',
    '复核人',
    '校对人',
  ],
  ...[
    '经办人',
    '统计人',
    '负责人',
    '单位负责人',
    '主要负责人',
    '分管负责人',
    '分管领导签字',
    '领导签字',
    '签字',
    '盖章',
  ],
  ...['注', '备注', '附注', '说明', '填表说明', '填报说明', '注释', '注意事项'],
].join('|');

/** 注：…, 填表人：…, 填报单位（盖章）：… with white space removed. */
export const FOOTER_WITH_COLON = new RegExp(
  `^(?:${FOOTER_LABELS})(?:[（(][^）)]*[)）])?(?:签字|签名|签章|盖章)?[:：]`,
  'u',
);
/** The label alone in its cell. */
export const FOOTER_LABEL = new RegExp(`^(?:${FOOTER_LABELS})$`, 'u');
/** 联络员　王某, 注1、… in a cell that stands for its whole row. */
export const FOOTER_START = new RegExp(`^(?:${FOOTER_LABELS})(?:[ \\u3000]|\\d|[、.．]|$)`, 'u');

/** 小计, 本页合计, 合计3项 without white space and punctuation; a longer text speaks of something. */
export const SUBTOTAL = /^(?:.{0,8}(?:小计|合计|总计|共计)(?:\d+[项个件家条]?)?|汇总|总数|累计|平均)$/u;

/** What a line of figures below the items is of, where nobody answers for it. */
export const RATE = /^(?:完成|按时|按期|报送|上报|办结)率$/u;

/** What begins a row of instructions, or numbers an example row. */
export const INSTRUCTION =
  /^(?:填写说明|填报说明|填表说明|填写要求|填报要求|填写示例|示例|样例|范例|例|例如|样表)(?:$|[:：\d一二三])/u;

/** What a cell of an instruction row says. */
export const INSTRUCTION_CELL =
  /^(?:请填|填写|必填|选填|如[:：]|例[:：如]|格式|文字|数字|日期|文本|限\d+字|下拉|单选|不超过|每月\d+日前|\d{4}-mm|yyyy)/iu;
export const IN_BRACKETS = /^[([（【［].*[)\]）】］]$/su;

/** A cell of a row that numbers the columns: 1, (2), A, 甲, ③, 5=3+4. */
export const COLUMN_NUMBER =
  /^[([（【]?(?:\d{1,3}(?:[=＝].*)?|[A-Za-z]{1,2}|[甲乙丙丁戊己庚辛壬癸]|[①-⑳]|栏次|第\d+[栏列])[)\]）】]?$/u;

/** A section's number before its text, or alone in the numbers' column. */
export const SECTION_START =
  /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十\d]{1,3}[部章类篇]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[、.．])/u;
export const SECTION_NUMBER =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,3}[、.．]?)$/u;

/** What tells how to fill a column in rather than naming it, in a row right below a header. */
export const INSTRUCTION_SENTENCE =
  /^(?:请|填写|填\d|必填|选填|如[:：]|例[:：如]|格式[:：]|限\d+字|不超过|写明|写清|每月\d+日前)/u;

/** How many items stand below a section, in the units' column. */
export const COUNT_OF_ITEMS = /^[（(]?共?\d+[项个件条][)）]?$/u;

/** The day by which a paper is signed. */
export const SIGNED_ON =
  /^(?:20\d{2}|二[〇○零].{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u;
