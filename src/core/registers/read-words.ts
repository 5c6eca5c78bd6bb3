import { withoutBrackets } from '../values/unit-separators';
import { isHollowText, isVoidText, withoutSpaces } from '../values/text';
import type { Level, Notice, Outcome } from './register';

/** What a cell of a register says in a word: one of a few things, nothing, or what cannot be told. */
export type WordReading<Value> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unclear'; readonly text: string };

const LONGEST = 40;

function readWord<Value>(text: string, judge: (bare: string) => Value | null): WordReading<Value> {
  const bare = withoutSpaces(text).replace(/[。.;；,，、:：!！]+$/u, '');
  if (isVoidText(text) || isHollowText(text)) return { kind: 'blank' };
  const value = bare.length > LONGEST ? null : judge(bare.toLowerCase());
  return value === null ? { kind: 'unclear', text: text.trim() } : { kind: 'value', value };
}

/** What is proposed, taken back, or not so, is none of the two. */
const NOT_SO = /撤|取消|不|未|免|非|拟|建议|待/u;
const CRITICISM = /批评|负面|反面|曝光|^criticism$/u;
const PRAISE = /表扬|表彰|嘉奖|正面|^praise$/u;

/** 性质: 通报批评, 批评, 通报表扬, 表扬 …; 通报 alone tells neither. Rules §10. */
export function readNoticeKind(text: string): WordReading<NonNullable<Notice['kind']>> {
  return readWord(text, (bare) => {
    if (NOT_SO.test(bare) || CRITICISM.test(bare) === PRAISE.test(bare)) return null;
    return CRITICISM.test(bare) ? 'criticism' : 'praise';
  });
}

const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['nation', /^(?:(?:国家|全国|国务院|中央|国)级?|national)$/u],
  ['province', /^(?:(?:省|全省|省部|省委|省政府|省委省政府)级?|province)$/u],
  ['city', /^(?:(?:市|全市|地市|地级市|设区市|市州|市委|市政府|市委市政府)级?|city)$/u],
  [
    'district',
    /^(?:(?:区|县|全区|全县|县区|区县|县市区|市区县|县级市|本区|区本|县本|区委|区政府|区委区政府|县委|县政府)级?|district)$/u,
  ],
];

/** 层级 or 级别: 区级 市级 省级 国家级 and their short forms; 市级以上 is at least 市级. Rules §10. */
export function readLevel(text: string): WordReading<Level> {
  return readWord(text, (bare) => {
    const plain = withoutBrackets(bare)
      .replace(/[、,，/]/gu, '')
      .replace(/(?:及|或)?以上$/u, '');
    return LEVEL_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
  });
}

const DIVISION: Readonly<Record<string, Level>> = {
  省: 'province',
  市: 'city',
  区: 'district',
  县: 'district',
};
const NATIONAL_BODY = /^(?:国务院|中共中央|中央|国家|全国)/u;

/** The level of the body that issued a notice (区委督查室, 邵阳市人民政府办公室); null where its name tells none. */
export function levelOfIssuer(text: string): Level | null {
  const name = withoutSpaces(text).replace(/^中共(?!中央)/u, '');
  if (NATIONAL_BODY.test(name)) return 'nation';
  const bare = /^[省市区县]/u.exec(name)?.[0];
  if (bare !== undefined) return DIVISION[bare] ?? null;
  let level: Level | null = null;
  let rest = name;
  for (let match = PLACE.exec(rest); match !== null; match = PLACE.exec(rest)) {
    level = DIVISION[match[1] ?? ''] ?? level;
    rest = rest.slice(match[0].length);
  }
  return level;
}

/** 湖南省, 邵阳市, 大祥区; not 文化市场. */
const PLACE = /^\p{Script=Han}{2,3}?([省市区县])(?!场)/u;

const NOT_WITHDRAWN =
  /^(?:否|有效|生效|正常|在用|n|no|false|0|×|✗|x|✘|(?:尚|暂)?(?:未|不予?|没有?)(?:予以|申请)?(?:撤销|撤回|取消)?)$/u;
const WITHDRAWN =
  /^(?:是|√|✓|✔|☑|y|yes|true|1|失效|无效|已?解除)$|^(?!.*(?:未|不|没|部分|拟|待|申请|是否|建议)).*(?:撤销|撤回|取消|作废|废止)/u;

/** 是否撤销: 是 已撤销 √ …; 否 未撤销 …. A blank cell is no withdrawal. Rules §10. */
export function readWithdrawn(text: string): WordReading<boolean> {
  return readWord(text.replaceAll(/[✘✗×✖]/gu, '否'), (bare) =>
    NOT_WITHDRAWN.test(bare) ? false : WITHDRAWN.test(bare) ? true : null,
  );
}

/** 是否有效, the other way round: whether the notice no longer stands. */
export function readInvalid(text: string): WordReading<boolean> {
  return readWord(text.replaceAll(/[✘✗×✖]/gu, '否'), (bare) => {
    if (/^(?:是|有效|生效|√|✓|✔|☑|y|yes|true|1)$/u.test(bare)) return false;
    return /^(?:否|无效|失效|n|no|false|0|已?(?:撤销|撤回|取消|作废))$/u.test(bare) ? true : null;
  });
}

const AWARD = /表彰|激励|奖|表扬|荣誉|命名|授牌|^award$/u;
const EXPERIENCE = /经验|推广|推介|典型|交流|^experience$/u;

/** 类型: 表彰激励 or 经验推广 and words like them; both at once tell neither. Rules §10. */
export function readOutcomeType(text: string): WordReading<NonNullable<Outcome['type']>> {
  return readWord(text, (bare) => {
    if (AWARD.test(bare) === EXPERIENCE.test(bare)) return null;
    return AWARD.test(bare) ? 'award' : 'experience';
  });
}

/** 未获得 and the like: it did not come about. */
export type OutcomeStatus = NonNullable<Outcome['status']> | 'failed';

const FAILED = /^(?:未获得?|没有?获得?|未入选|未通过|未命名|落选|失败|已?(?:取消|撤销|退出|终止))/u;
const EXPECTED =
  /预计|预估|预期|拟|申报|争取|力争|待|公示|有望|计划|推进|进行|上报|评审|^(?:expected|否|尚?未(?:确认|公布|确定)|no|n|false|×)$/u;
const CONFIRMED =
  /^(?:是|√|✓|✔|yes|y|true|confirmed)$|^已?(?:正式)?(?:确认|获得?|获奖|获批|公布|发文|命名|授牌|推广|表彰|确定|认定|落实)$/u;

/** 状态: 已确认 or 预计 and words like them. Rules §10. */
export function readOutcomeStatus(text: string): WordReading<OutcomeStatus> {
  return readWord(text, (bare) => {
    if (FAILED.test(bare)) return 'failed';
    if (EXPECTED.test(bare)) return 'expected';
    return CONFIRMED.test(bare) ? 'confirmed' : null;
  });
}
