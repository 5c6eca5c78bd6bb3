import type { CellContent, CellValue } from '../../../src/core/table/cell';

/**
 * Every way of writing a value that the rules name, and what it means: the one list that the tests of the readers
 * are taken from. The variants are not named by the rules, but leave no doubt.
 */

/** A cell as Excel gives it; a text is displayed as it is. */
export const cell = (value: CellValue, numberFormat = 'General', text?: string): CellContent => ({
  value,
  text: text ?? (typeof value === 'object' ? value.error : String(value)),
  numberFormat,
});

/** Forms of a kind, set apart by `|`, which stands in none of them. */
const listed = (forms: string): readonly string[] => forms.split('|');

/** Rules §4. */
export const VOID_MARKS = [...listed('/|\\|-|--|—|——|–|_|.|。|…|×|□|null|NULL|（空）|(空)')] as const;

export const BLANKS = [
  '',
  ' ',
  '　',
  '　 　',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u2003',
  '\u200b',
  '\ufeff',
  '\u200b \u2060',
] as const;

/** Marks repeated, with and without spaces between, in full width, and look-alikes. */
export const VOID_VARIANTS = [
  ...listed('//|/ /|／|／／／|＼|－|－－|- -|———|— —|_ _|___|＿|..|......'),
  ...listed('。。。|。 。|……|… …|．|××|× ×|□□□|□ □|nullnull|null null|ＮＵＬＬ|Null'),
  ...listed('（空）（空）|（ 空 ）|（空)|\u200b-\u200b| / |\n—\n'),
  ...listed('―|−|─|‐|‑|﹣|∕|☐|✕|⋯⋯|｡'),
] as const;

/** Not void: two different marks, and marks that say something. */
export const NOT_VOID = listed('/-|-/|。-|0|一|√|✓|?|？|-3|空|nul|-无|n|*|+');

/** Rules §4. */
export const HOLLOW_WORDS = [
  ...listed('无|暂无|没有|无。|今日无|wu|同上|同上月|同前|无进展|无变化'),
] as const;

export const HOLLOW_VARIANTS = [
  ...listed(' 无 |　无　|无.|无！|无!|无，|无；|无……|无。。|无~|暂无。|没有。|同上。|无变化。'),
  ...listed('WU|Wu|ｗｕ|ＷＵ。|暂 无|\u200b无|无\n|（无）|(无)|【无】|（无）。|（无。）'),
] as const;

export const NOT_HOLLOW = [
  ...listed('无问题|无锡|暂无进展情况|同上级|今日|吴|wuu|没有困难，正常推进|同步推进|无 (待核)'),
] as const;

interface RankForm {
  readonly text: string;
  readonly rank: number;
  readonly approximate?: true;
  /** Of `3/12`, where it is not 12. */
  readonly denominator?: number;
}

/** Rules §6, with 12 peers. */
export const RANK_FORMS: readonly RankForm[] = [
  { text: '3', rank: 3 },
  { text: '3.0', rank: 3 },
  { text: '第3名', rank: 3 },
  { text: '第三', rank: 3 },
  { text: '第 3 位', rank: 3 },
  { text: '3/12', rank: 3 },
  { text: '3／12', rank: 3 },
  { text: '3/11', rank: 3, denominator: 11 },
  { text: '全市第3', rank: 3 },
  { text: '居第3位', rank: 3 },
  { text: '并列第2', rank: 2 },
  { text: '前三', rank: 3, approximate: true },
  { text: '前3名', rank: 3, approximate: true },
  { text: '居前3位', rank: 3, approximate: true },
  { text: '3-5', rank: 5, approximate: true },
  { text: '第4位至第7位', rank: 7, approximate: true },
  { text: '3~5名', rank: 5, approximate: true },
];

/** Beside those of the rules: spellings of the same, beyond doubt. */
export const RANK_VARIANTS: readonly RankForm[] = [
  ...listed('３| 3 |3名|3位|第3|第3位|第3名。|第 3 名 |第３名|第三名|第三位|三|③|第叁名').map((text) => ({
    text,
    rank: 3,
  })),
  ...listed('全市第3名|全市第三位|居全市第3|位居第3|位居全市第三|排名第3|排第3|暂列第3|目前第3').map(
    (text) => ({ text, rank: 3 }),
  ),
  ...listed(
    '市第3名|在全市排名第3位|邵阳市第3名|在邵阳市第三|预计第3名|预估排名：3|名列第三|列全市第3位',
  ).map((text) => ({ text, rank: 3 })),
  ...listed('（第3名）|(3)|第3名（全市共12个县市区）|第3（全市12个单位）').map((text) => ({ text, rank: 3 })),
  ...listed('第3名（并列）|第3名\n（预估）|3（并列）|第3名（共12名）|第3/12|3/12名|3 / 12|No.3|3.00').map(
    (text) => ({ text, rank: 3 }),
  ),
  { text: '并列第二', rank: 2 },
  { text: '并列第一', rank: 1 },
  { text: '首位', rank: 1 },
  { text: '居全市首位', rank: 1 },
  { text: '十', rank: 10 },
  { text: '第十名', rank: 10 },
  { text: '第十一名', rank: 11 },
  { text: '十二', rank: 12 },
  { text: '第一十二名', rank: 12 },
  { text: '十 二', rank: 12 },
  { text: '１２／１２', rank: 12 },
  { text: '三/十二', rank: 3 },
  { text: '第3名（共11个县市区）', rank: 3, denominator: 11 },
  { text: '3/31', rank: 3, denominator: 31 },
  ...listed('前 三|前三名|全市前三|居全市前3|前 3 名|前3名以内|3名左右|约第3|大约第3名|TOP3').map(
    (text): RankForm => ({ text, rank: 3, approximate: true }),
  ),
  ...listed('3—5|3～5|3 - 5|３－５|3至5名|第3-5名|3到5|第三至第五名|第3至5位|3——5|5-3|前3至前5').map(
    (text): RankForm => ({ text, rank: 5, approximate: true }),
  ),
  { text: '第10位至第12位', rank: 12, approximate: true },
  { text: '3-5/12', rank: 5, approximate: true },
];

/** Rules §6. */
export const SCALE_WORDS = ['很有希望', '较有可能', '争取难度较大', '难以实现'] as const;

export const RANKS_OUT_OF_RANGE = [
  ...listed('0|13|第13名|第０名|零|十三|前15名|第10位至第15位|0-3|13/12|0/12|100|一百二十'),
  ...listed('-3|－3|—3|-3名|3.5|第3.5名|0.36|2.5-4|99999999999999999999'),
] as const;

/** Whatever is no rank beyond doubt. */
export const INVALID_RANKS = [
  ...listed('未公布|全市前列|正常推进|排名待市里通报|待补|待定|不详|靠前|中游|第一方阵|第一梯队'),
  ...listed('前列|前茅|名列前茅|倒数第3|后三名|末位|力争前三|争取第3|冲刺前3|保3争2|全省第3|全区第3'),
  ...listed('3%|25%|前10%|3月12日|2022-03-12|3/12/2022|3.1.2|1 2|3 5|3\n4|3、5|3,5|三五名|两名'),
  ...listed('第3季度|3月|3级|3等|三等奖|3?|3？|3+|>3|＜3|3-|3/|3/0|3/-2|3/a|A|III|1e1'),
  ...listed('第名|第|名|前|#REF!|TRUE|3名4|第3名第5名|3/12/|3--|½|很有希望获得|希望很大|一二'),
] as const;

interface DateForm {
  readonly text: string;
  readonly date: string;
}

/** Rules §6, for the period 2022-10 that is due in 2022-10. */
export const DATE_FORMS: readonly DateForm[] = [
  ...listed('2022-10-24|2022/10/24|2022.10.24|2022年10月24日|20221024|10.24|10-24|10/24|10月24日').map(
    (text) => ({ text, date: '2022-10-24' }),
  ),
  ...listed('24日|24号|2022-10-24 15:30|2022/10/24 15:30:00|2022.10.24 9:05|2022年10月24日 15:30').map(
    (text) => ({
      text,
      date: '2022-10-24',
    }),
  ),
  { text: '20221024 15:30', date: '2022-10-24' },
  { text: '2022-1-4', date: '2022-01-04' },
  { text: '2022年9月4日', date: '2022-09-04' },
  // A month 6 or more above P's is of the year before, one 6 or more below of the year after.
  { text: '4.24', date: '2023-04-24' },
  { text: '5.24', date: '2022-05-24' },
  { text: '12.31', date: '2022-12-31' },
];

export const DATE_VARIANTS: readonly DateForm[] = [
  ...listed('２０２２-１０-２４|２０２２年１０月２４日|１０．２４|１０月２４日|２４日| 24 日 |10 月 24 日'),
  ...listed('2022 - 10 - 24'),
  ...listed('2022 年 10 月 24 日|2022. 10. 24|2022年10月24|2022年10月24号|10月24|10月24号'),
  ...listed('10.24日|2022.10.24.'),
  ...listed('2022。10。24|2022—10—24|2022–10–24|2022／10／24|10·24|22年10月24日'),
  ...listed('2022年10月24日。|\u200b10.24'),
  ...listed('2022年10月24日上午|2022年10月24日下午3:30|2022-10-24 下午|2022-10-24T15:30'),
  ...listed('2022/10/24 3:30 PM|10月24日晚'),
  ...listed('2022年10月24日15时30分|2022年10月24日15:30:05|2022年10月24日 15点|2022-10-24 15：30'),
  ...listed('2022年10月24日（周一）'),
  ...listed(
    '2022-10-24 星期一|10.24 15:30|24日上午|24日 9:00|十月二十四日|二十四日|廿四日|二〇二二年十月二十四日',
  ),
  ...listed('二零二二年十月二十四日|2022年十月24日|十月二十四|2022-10-24 24:00|2022-10-24 15:30:00.000'),
].map((text) => ({ text, date: '2022-10-24' }));

export const INVALID_DATES = [
  ...listed('2023-11-31|2022年2月30日|9.31|2022-13-01|2022-00-10|2022-10-00|20221032'),
  ...listed('31号上报|32日|0日'),
  ...listed('2022年10月|10月|2022|2022.10|202210|24|7月底|10月下旬|10月24日前|10月24日左右|待补|已报'),
  ...listed('44858|44858.5|10.24、10.25|24日-25日|10.24-10.26|10/24/2022|24/10'),
  ...listed('2022-10-241|20221024153000'),
  ...listed('2022-10-2415:30|2022-10-24 25:00|2022-10-24 12:60|2022-10-24 1'),
  ...listed('2022-10-24Z|0022-10-24|-10.24|Oct 24'),
  ...listed('星期一|15:30|上午|正月初三|十月初五|二二年|22.10.24|#REF!|同意'),
] as const;

interface UnitForm {
  readonly text: string;
  readonly names: readonly string[];
  /** Index of the one that `（牵头）` stands on. */
  readonly leads?: number;
}

const TWO = ['区发改局', '区财政局'] as const;

/** Rules §6. */
export const UNIT_FORMS: readonly UnitForm[] = [
  ...listed('、|，|,|；|;|／|/|\n|\r\n| |　|、 | ；\n').map((separator) => ({
    text: TWO.join(separator),
    names: TWO,
  })),
  { text: '区发改局', names: ['区发改局'] },
  { text: '区发改局、区财政局等单位', names: TWO },
  { text: '区发改局、区财政局等', names: TWO },
  { text: '区发改局（牵头）、区财政局', names: TWO, leads: 0 },
  { text: '区发改局、区财政局(牵头)', names: TWO, leads: 1 },
  { text: '区发改局（负责项目、资金）、区财政局', names: TWO },
  { text: '区发改局和区财政局', names: ['区发改局和区财政局'] },
  { text: '区发改局及区财政局', names: ['区发改局及区财政局'] },
  // Every part must end as a body does.
  { text: '大祥区 发改局', names: ['大祥区发改局'] },
  { text: '区 发改局', names: ['区发改局'] },
  {
    text: '区发改局 区财政局 区某中心 雨溪街道 罗市镇 板桥乡',
    names: [...TWO, '区某中心', '雨溪街道', '罗市镇', '板桥乡'],
  },
  {
    text: '区政府办 区卫健委 区法院 区城管大队 邵阳供电公司',
    names: ['区政府办', '区卫健委', '区法院', '区城管大队', '邵阳供电公司'],
  },
];

export const UNIT_VARIANTS: readonly UnitForm[] = [
  { text: ' 区 发 改 局 ', names: ['区发改局'] },
  { text: '区发改\u200b局', names: ['区发改局'] },
  { text: '、区发改局、、区财政局、', names: TWO },
  { text: '区发改局、区财政局。', names: TWO },
  { text: '区发改局、区财政局等相关单位', names: TWO },
  { text: '区发改局、区财政局等2个单位', names: TWO },
  { text: '区发改局、区财政局 等部门', names: TWO },
  { text: '区发改局、区财政局、等', names: TWO },
  { text: '区发改局(牵头）、区财政局', names: TWO, leads: 0 },
  { text: '区发改局（ 牵头 ）、区财政局', names: TWO, leads: 0 },
  { text: '区发改局【牵头单位】、区财政局', names: TWO, leads: 0 },
  { text: '（牵头）区发改局、区财政局', names: TWO, leads: 0 },
  { text: '区发改局\n（牵头）\n区财政局', names: TWO, leads: 0 },
  { text: '区发改局（牵头、主办）、区财政局', names: TWO, leads: 0 },
  { text: '区发改局（牵头） 区财政局', names: TWO, leads: 0 },
  { text: '区发改局（总牵头（一科））、区财政局', names: TWO, leads: 0 },
  { text: '区发改局（一科（甲、乙））、区财政局', names: TWO },
  { text: '区发改局（牵头、区财政局', names: TWO, leads: 0 },
  { text: '区发改局）、区财政局', names: TWO },
  { text: '（区发改局、区财政局）', names: TWO },
  { text: '（牵头）', names: [] },
  { text: '1.区发改局\n2.区财政局', names: TWO },
  { text: '1、区发改局\n2、区财政局', names: TWO },
  { text: '①区发改局；②区财政局', names: TWO },
  { text: '牵头单位：区发改局；配合单位：区财政局', names: TWO },
  { text: '责任单位： 区发改局 区财政局', names: TWO },
  { text: '区发改局丶区财政局', names: TWO },
  { text: '罗市镇 人民政府', names: ['罗市镇人民政府'] },
  { text: '区各重点项目指挥部、各乡镇街道', names: ['区各重点项目指挥部', '各乡镇街道'] },
  { text: '区发改局、—', names: ['区发改局'] },
  { text: '区发改局、无', names: ['区发改局'] },
  { text: '12345热线办', names: ['12345热线办'] },
  { text: '、、；', names: [] },
];
