/**
 * What names of bodies end in: 局 办 委 院 队 中心 镇 乡 街道 公司 … (rules §6). 区, 县 and 市 alone are not here, so
 * that `大祥区 发改局` stays one name.
 */
const ENDINGS =
  '局 办 委 院 队 中心 镇 乡 街道 公司 部 处 所 站 室 厅 署 科 组 会 社 校 馆 台 园 场 厂 库 村 联 协 集团 银行 支行 分行 ' +
  '政府 人大 专班 指挥部 单位 部门 中学 小学 大学 ' +
  '开发区 高新区 经开区 工业区 集中区 管理区 园区 新区 社区 景区 示范区 度假区';

/** Words that end as a body does but only complete the name before them (罗市镇 人民政府). */
const COMPLETIONS: ReadonlySet<string> = new Set(
  '人民政府 政府 办事处 办公室 党委 党工委 管委会 管理委员会 委员会 分局 机关 本级 部门 单位'.split(' '),
);

const BODY = new RegExp(`(?:${ENDINGS.split(' ').join('|')})$`, 'u');

/** Whether a word ends as the name of a body does, and can be one by itself. `name` has no white space. */
export function endsAsBody(name: string): boolean {
  return name.length >= 2 && BODY.test(name) && !COMPLETIONS.has(name);
}
