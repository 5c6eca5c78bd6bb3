import type { RegisterKind } from './register';

/** Columns of a register, by what they hold. Rules §10. */
export interface RegisterRoles {
  notices:
    'number' | 'date' | 'unit' | 'kind' | 'issuer' | 'level' | 'round' | 'reason' | 'withdrawn' | 'valid';
  outcomes: 'year' | 'item' | 'unit' | 'type' | 'level' | 'date' | 'status' | 'basis';
}

export type RegisterRole<Kind extends RegisterKind> = RegisterRoles[Kind];

/** What a header says, without white space and brackets' notes; the first that fits wins. */
type Lexicon<Kind extends RegisterKind> = readonly (readonly [RegisterRole<Kind>, RegExp])[];

export const NOTICE_HEADERS: Lexicon<'notices'> = [
  [
    'unit',
    /^(?:被|受|受到)(?:通报|批评|表扬|督查)(?:批评|表扬)?的?(?:责任)?(?:单位|部门|对象|主体)(?:名称)?$/u,
  ],
  ['unit', /^通报(?:批评|表扬)?(?:对象|的单位)$/u],
  ['number', /^(?:通报)?(?:期号|期数|期次|文号|字号|编号)$|^发文字号$/u],
  ['date', /^(?:通报|发文|印发|发布|制发|下发|成文)?(?:日期|时间)$/u],
  ['kind', /^(?:通报)?(?:性质|类型|类别|种类)$/u],
  [
    'issuer',
    /^(?:发文|印发|发布|制发|下发)(?:单位|机关|部门|机构|主体)$|^通报(?:机关|机构|部门|主体|发出单位)$/u,
  ],
  ['level', /^(?:通报|发文)?(?:层级|级别|层次|等级)$/u],
  ['round', /^(?:所属)?(?:督查|通报|督导)?(?:轮次|批次|季度|期间|月份)$/u],
  ['withdrawn', /^(?:是否)?(?:已)?(?:撤销|撤回)(?:通报)?(?:情况|状态|日期|时间)?$|^(?:通报)?状态$/u],
  ['valid', /^(?:通报)?是否有效$/u],
  ['reason', /^(?:通报)?(?:事由|原因|事项|内容|缘由|主要内容)$|^(?:通报|存在|主要)?的?(?:主要)?问题$/u],
  ['unit', /^(?:责任|涉及|有关|相关)?(?:单位|部门)(?:名称)?$/u],
];

/** Who was criticised, or who criticised: told by what else there is. */
export const EITHER_UNIT_OR_ISSUER = /^通报单位(?:名称)?$/u;

export const OUTCOME_HEADERS: Lexicon<'outcomes'> = [
  ['year', /^(?:考核|统计|所属|获奖|表彰)?(?:年度|年份)$/u],
  ['unit', /^(?:获奖|受表彰|获表彰|获得|申报|(?:主要)?责任|牵头|完成|受奖|争创)?(?:单位|部门)(?:名称)?$/u],
  ['type', /^(?:成果|激励|表彰|奖项)?(?:类型|类别|性质|种类)$/u],
  ['level', /^(?:成果|激励|表彰|奖项|授奖|获奖|推广)?(?:级别|层级|层次|等级)$/u],
  ['date', /^(?:表彰|获奖|获得|确认|发文|印发|认定|推广|公布)?(?:日期|时间)$/u],
  ['status', /^(?:成果|确认|当前|目前)?(?:状态|确认情况)$|^是否(?:已)?确认$/u],
  ['basis', /^(?:文件|表彰|发文|确认|认定)?(?:依据|文号|佐证材料|佐证|文件)(?:名称|文号)?$/u],
  [
    'item',
    /^(?:争取|争创)?(?:成果|激励|表彰|获奖|经验|推广|争创|督查)?(?:事项|项目|成果|荣誉|奖项|经验|任务)?(?:名称)?$/u,
  ],
];

/** The headers of a register that was made in English, in lower case and without spaces. */
export const ENGLISH_HEADERS: {
  readonly [Kind in RegisterKind]: Readonly<Record<string, RegisterRole<Kind>>>;
} = {
  notices: {
    'no.': 'number',
    dateofnotice: 'date',
    unitnoticed: 'unit',
    kind: 'kind',
    issuedby: 'issuer',
    level: 'level',
    round: 'round',
    reason: 'reason',
    withdrawn: 'withdrawn',
  },
  outcomes: {
    year: 'year',
    item: 'item',
    unit: 'unit',
    type: 'type',
    level: 'level',
    date: 'date',
    status: 'status',
    basis: 'basis',
  },
};

/** Words that a register of the kind has in a header, in its sheet's title or name, and other lists have not. */
export const TELLING: { readonly [Kind in RegisterKind]: RegExp } = {
  notices: /通报|期号|轮次|撤销|^unitnoticed$/iu,
  outcomes: /成果|考核年度|表彰|激励|依据|经验|^basis$/iu,
};

/** Cheap sign of a header row worth reading: one of these stands in every register's header. */
export const SIGN = /期号|期数|通报|性质|层级|级别|轮次|撤销|^level$/iu;
