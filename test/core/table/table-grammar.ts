import fc from 'fast-check';
import { addMonths, parsePeriod, type Period } from '../../../src/core/calendar/period';
import type { EntryPart } from '../../../src/core/settings';
import { ALIASES } from './aliases';

/** The layouts of workbook §1. */
export const LAYOUTS = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** One obligation as it is put into a table. */
export interface MadeItem {
  readonly text: string;
  readonly unit: string;
  readonly support: string;
  readonly leader: string;
  /** Its text and number are merged with the item above; only the unit is its own. */
  readonly sharesItem: boolean;
}

export type OptionalRole = 'seq' | 'supportUnits' | 'leader' | 'status' | 'remark';

/** How a month stands over its fields. */
export type Over = 'merged' | 'centred' | 'first' | 'repeated';

/** What is put between items, before the item with this number. */
export interface Interlude {
  readonly before: number;
  readonly kind: 'sectionAcross' | 'sectionAlone' | 'subtotal' | 'blank' | 'numberedBlank';
}

/** All choices by which a table is made; nothing in it is left to chance afterwards. */
export interface TableChoices {
  readonly layout: Layout;
  readonly items: readonly MadeItem[];
  readonly months: readonly Period[];
  readonly parts: readonly EntryPart[];
  /** Which alias names each role: an index into its aliases. */
  readonly alias: Readonly<Record<string, number>>;
  readonly optional: readonly OptionalRole[];
  readonly strangers: readonly string[];
  readonly over: Over;
  /** Attributes stand in the header's top row or in its bottom row. */
  readonly attributesOnTop: boolean;
  readonly monthForm: number;
  readonly yearIn: 'title' | 'header' | 'sheet' | 'file';
  readonly titles: number;
  readonly interludes: readonly Interlude[];
  readonly belowHeader: 'nothing' | 'numbers' | 'instructions';
  readonly footers: number;
  readonly offset: { readonly row: number; readonly column: number };
  readonly spread: 'plain' | 'spaced' | 'broken' | 'noted';
  readonly decoy: 'nothing' | 'instructions' | 'figures' | 'summary';
  /** L5: what stands over the months. L8: how rows are sorted and filled. */
  readonly variant: number;
}

const SUBJECTS = [
  '棚户区改造',
  '老旧小区改造',
  '促进消费',
  '河湖长制',
  '养老服务',
  '公共文化服务',
  '知识产权保护',
  '就业创业',
  '教育评价改革',
  '放管服改革',
];
const VERBS = ['推进', '全面深化', '稳步开展', '争取', '持续做好', '扎实推进'];
const UNITS = [
  '区发改局',
  '区商务局',
  '区农业农村局',
  '区住建局',
  '区市场监管局',
  '区文旅广体局',
  '区人社局',
  '区水利局',
  '区教育局',
  '区民政局',
  '区卫健局',
  '区公安分局',
  '区科工信局',
  '雨溪街道',
  '板桥乡',
];
const LEADERS = ['吴方定', '夏丹波', '刘海龙', '刘文兰', '夏向阳', '蒋金亮', '李胜祥', '唐兴辉'];
const STRANGERS = ['联系电话', '目标值', '完成时限', '工作要求', '责任人', '联系人', '考核权重'];

const itemArbitrary = (index: number): fc.Arbitrary<MadeItem> =>
  fc.record({
    text: fc
      .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...SUBJECTS))
      .map(([verb, subject]) => `${verb}${subject}${index + 1}类工作`),
    unit: fc.constantFrom(...UNITS),
    support: fc.constantFrom('区财政局', '区统计局、各乡镇街道', '各相关单位', ''),
    leader: fc.constantFrom(...LEADERS),
    sharesItem: index === 0 ? fc.constant(false) : fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  });

const monthsArbitrary: fc.Arbitrary<Period[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
  )
  .map(([start, count, gaps]) => {
    const first = parsePeriod('2021-01');
    if (first === null) throw new Error('no period');
    const all = Array.from({ length: count }, (_, index) => addMonths(first, start + index));
    return all.filter((_, index) => index === 0 || index === count - 1 || !gaps.includes(index));
  });

const PARTS: readonly (readonly EntryPart[])[] = [
  ['progress', 'rank', 'reportedOn'],
  ['progress', 'reportedOn', 'rank'],
  ['reportedOn', 'progress', 'rank'],
  ['rank', 'progress'],
  ['progress', 'reportedOn'],
];

/** Tables of one layout. */
export function choicesOf(layout: Layout): fc.Arbitrary<TableChoices> {
  const alias = Object.fromEntries(
    Object.entries(ALIASES).map(([role, words]) => [role, fc.nat({ max: words.length - 1 })]),
  );
  return fc
    .integer({ min: 3, max: 12 })
    .chain((count) =>
      fc.record({
        layout: fc.constant(layout),
        items: fc
          .tuple(...Array.from({ length: count }, (_, index) => itemArbitrary(index)))
          .map((items) => [...items]),
        months: layout === 'L1' ? fc.constant([]) : monthsArbitrary,
        parts:
          layout === 'L2' || layout === 'L7'
            ? fc.constant(PARTS[0]?.slice(0, 1) ?? [])
            : fc.constantFrom(...PARTS),
        alias: fc.record(alias),
        optional: fc.subarray<OptionalRole>(['seq', 'supportUnits', 'leader', 'status', 'remark']),
        strangers: fc.subarray(STRANGERS, { maxLength: 2 }),
        over: fc.constantFrom<Over>('merged', 'centred', 'first', 'repeated'),
        attributesOnTop: fc.boolean(),
        monthForm: fc.nat({ max: 20 }),
        yearIn: fc.constantFrom('title' as const, 'header' as const, 'sheet' as const, 'file' as const),
        titles: fc.nat({ max: 3 }),
        interludes: fc.array(
          fc.record({
            before: fc.nat({ max: count }),
            kind: fc.constantFrom<Interlude['kind']>(
              'sectionAcross',
              'sectionAlone',
              'subtotal',
              'blank',
              'numberedBlank',
            ),
          }),
          { maxLength: 4 },
        ),
        belowHeader: fc.constantFrom('nothing' as const, 'numbers' as const, 'instructions' as const),
        footers: fc.nat({ max: 3 }),
        offset: fc.record({ row: fc.nat({ max: 3 }), column: fc.nat({ max: 3 }) }),
        spread: fc.constantFrom('plain' as const, 'spaced' as const, 'broken' as const, 'noted' as const),
        decoy: fc.constantFrom(
          'nothing' as const,
          'instructions' as const,
          'figures' as const,
          'summary' as const,
        ),
        variant: fc.nat({ max: 5 }),
      }),
    )
    .map(asAskedFor);
}

/**
 * Takes back what no table could say: L1 needs supporting units or a leader, since items and units alone are asked
 * about; months that fall without rising first, or that stand on sheets or in rows, need their year in the header to
 * cross into the next; and the long form has neither sections nor merged items here.
 */
function asAskedFor(choices: TableChoices): TableChoices {
  const { layout, months, items } = choices;
  const numbers = months.map((period) => Number(period.slice(5)));
  const rises = numbers.some((month, index) => index > 0 && month > (numbers[index - 1] ?? 0));
  const falls = numbers.some((month, index) => index > 0 && month < (numbers[index - 1] ?? 0));
  const isLoose = layout === 'L8' || layout === 'L9';
  const needsYear = falls && (isLoose || layout === 'L7' || !rises);
  return {
    ...choices,
    ...(layout === 'L1' && {
      optional: [...new Set<OptionalRole>([...choices.optional, 'supportUnits', 'leader'])],
    }),
    ...(needsYear && { yearIn: 'header' as const }),
    ...(layout === 'L9' && choices.yearIn === 'sheet' && !needsYear && { yearIn: 'title' as const }),
    ...(layout === 'L8' && {
      interludes: [],
      belowHeader: 'nothing' as const,
      items: items.map((item) => ({ ...item, sharesItem: false })),
    }),
  };
}
