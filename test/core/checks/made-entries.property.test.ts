import fc from 'fast-check';
import { DEFAULT_SETTINGS, type EntryPart } from '../../../src/core/settings';
import { checkTable } from '../../../src/core/checks/check-table';
import type { Period } from '../../../src/core/calendar/period';
import { bestOf, day, type MadeCell } from '../table/made-snapshot';
import { makeTable } from '../table/made-table';
import { choicesOf, LAYOUTS, type TableChoices } from '../table/table-grammar';
import {
  HOLLOW_WORDS,
  INVALID_RANKS,
  RANK_FORMS,
  RANK_VARIANTS,
  RANKS_OUT_OF_RANGE,
  SCALE_WORDS,
  VOID_MARKS,
  VOID_VARIANTS,
} from '../values/forms';

/** One way of filling in a part of an entry, and what rules §4 and §6 say of it. */
interface Filled {
  readonly cell: MadeCell;
  readonly isSupplied: boolean;
  readonly codes?: readonly string[];
  readonly rank?: number;
  readonly date?: string;
}

const nothing = ['', ' ', '　', ...VOID_MARKS, ...VOID_VARIANTS].map((cell): Filled => ({
  cell,
  isSupplied: false,
}));

const PROGRESS: readonly ((tag: string) => Filled)[] = [
  ...nothing.map((filled) => () => filled),
  ...HOLLOW_WORDS.map((cell) => () => ({ cell, isSupplied: true, codes: ['progress.hollow'] })),
  () => ({ cell: { error: '#REF!' }, isSupplied: true, codes: ['cell.error'] }),
  () => ({ cell: 85, isSupplied: true }),
  ...Array.from({ length: 60 }, () => (tag: string) => ({ cell: `已完成${tag}阶段任务`, isSupplied: true })),
];

const RANKS: readonly Filled[] = [
  ...[...RANK_FORMS, ...RANK_VARIANTS].map(({ text, rank, approximate, denominator }): Filled => ({
    cell: text,
    isSupplied: true,
    rank,
    codes: [
      ...(approximate ? ['rank.approximate'] : []),
      ...(denominator === undefined ? [] : ['rank.peersDiffer']),
    ],
  })),
  ...SCALE_WORDS.map((cell): Filled => ({ cell, isSupplied: true, codes: ['rank.scale'] })),
  ...RANKS_OUT_OF_RANGE.map((cell): Filled => ({ cell, isSupplied: false, codes: ['rank.outOfRange'] })),
  ...INVALID_RANKS.map((cell): Filled => ({ cell, isSupplied: false, codes: ['rank.invalid'] })),
  ...HOLLOW_WORDS.map((cell): Filled => ({ cell, isSupplied: false })),
  ...nothing,
  { cell: 7, isSupplied: true, rank: 7 },
  {
    cell: { date: '2022-03-12', format: 'm"月"d"日"', shown: '3月12日' },
    isSupplied: true,
    codes: ['rank.becameDate'],
  },
  { cell: { error: '#N/A' }, isSupplied: true, codes: ['cell.error'] },
];

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A day of the period in every form of rules §6; the 20th is on time, the 27th late. */
function datesOf(period: Period): readonly Filled[] {
  const [year = '', month = ''] = period.split('-');
  const bare = String(Number(month));
  return ['20', '27'].flatMap((of): Filled[] => {
    const date = `${period}-${of}`;
    const forms: MadeCell[] = [
      ...[date, `${year}/${bare}/${of}`, `${year}.${bare}.${of}`, `${year}年${bare}月${of}日`],
      ...[`${year}${month}${of}`, `${date} 15:30`, `${bare}.${of}`, `${bare}-${of}`, `${bare}/${of}`],
      ...[`${bare}月${of}日`, `${of}日`, `${of}号`, fullWidth(`${bare}月${of}日`), ` ${of} 日 `],
      { date, format: 'yyyy-mm-dd', shown: date },
    ];
    return forms.map((cell) => ({ cell, isSupplied: true, date }));
  });
}

const NO_DATES: readonly Filled[] = [
  ...nothing,
  ...['2023-11-31', '月底', '32日', '13.45', '已报'].map((cell): Filled => ({
    cell,
    isSupplied: false,
    codes: ['date.invalid'],
  })),
  { cell: { error: '#VALUE!' }, isSupplied: false, codes: ['cell.error'] },
];

/** A number from 0 that depends on all of its parts, the same on every run. */
function mixed(...parts: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const char of parts.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}

const pick = <Value>(list: readonly Value[], at: number): Value => {
  const value = list[at % list.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

function filledOf(seed: number, part: EntryPart, item: number, period: Period): Filled {
  const at = mixed(seed, part, item, period);
  if (part === 'progress') return pick(PROGRESS, at)(`${item + 1}号${period}`);
  if (part === 'rank') return pick(RANKS, at);
  const dates = at % 3 === 0 ? NO_DATES : datesOf(period);
  return pick(dates, mixed(at));
}

interface Judged {
  readonly status: string;
  readonly rank: number | null;
  readonly reportedOn: string | null;
  readonly codes: readonly string[];
}

/** What the rules say of an entry whose deadline, the 24th, has long passed. */
function expectedOf({ parts }: TableChoices, seed: number, item: number, period: Period): Judged {
  const filled = Object.fromEntries(parts.map((part) => [part, filledOf(seed, part, item, period)]));
  const { progress, rank, reportedOn } = filled;
  const required = [progress, rank].filter((part) => part !== undefined);
  const supplied = required.filter(({ isSupplied }) => isSupplied).length;
  const date = reportedOn?.date ?? null;
  const status =
    supplied === 0
      ? 'missing'
      : supplied < required.length
        ? 'incomplete'
        : date === null
          ? 'unverified'
          : date.endsWith('27')
            ? 'late'
            : 'onTime';
  const isTold = status !== 'onTime' && !(status === 'unverified' && reportedOn === undefined);
  const codes = [
    ...(isTold ? [`entry.${status}`] : []),
    ...Object.values(filled).flatMap((one) => one.codes ?? []),
  ];
  return { status, rank: rank?.rank ?? null, reportedOn: date, codes: codes.sort() };
}

function judgedOf(choices: TableChoices, seed: number): readonly Judged[] {
  const { workbook } = makeTable(choices, (part, item, period) => filledOf(seed, part, item, period).cell);
  const { table } = bestOf(workbook, '2023-12-31');
  const asOf = day('2023-12-31');
  const { entries, findings } = checkTable(table, {
    settings: DEFAULT_SETTINGS,
    today: asOf,
    asOf,
    period: null,
  });
  const codesOf = new Map<string, string[]>();
  for (const { code, item, period } of findings) {
    if (period === null || item === null) continue;
    const key = `${item} ${period}`;
    codesOf.set(key, [...(codesOf.get(key) ?? []), code]);
  }
  return entries.map(({ status, rank, reportedOn, item, period }) => ({
    status,
    rank,
    reportedOn,
    codes: (codesOf.get(`${item} ${period}`) ?? []).sort(),
  }));
}

describe('what is put into an entry is what is judged', () => {
  it.each(LAYOUTS.filter((layout) => layout !== 'L1'))('%s', (layout) => {
    fc.assert(
      fc.property(choicesOf(layout), fc.nat(), (choices, seed) => {
        const expected = choices.items.flatMap((_, item) =>
          choices.months.map((period) => expectedOf(choices, seed, item, period)),
        );
        expect(judgedOf(choices, seed)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
