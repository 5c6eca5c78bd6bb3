import fc from 'fast-check';
import { serialFromDate, parseCalendarDate, type DateSystem } from '../../../src/core/calendar/calendar-date';
import { readRank, type RankReading } from '../../../src/core/values/rank';
import * as forms from './forms';
import { cell } from './forms';

const read = (content: ReturnType<typeof cell>, peers = 12, dateSystem: DateSystem = 1900): RankReading =>
  readRank(content, { peers, dateSystem });
const readText = (text: string, peers = 12): RankReading => read(cell(text), peers);

const serial = (text: string, system: DateSystem = 1900): number => {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return serialFromDate(date, system);
};

test.each([...forms.RANK_FORMS, ...forms.RANK_VARIANTS])(
  '$text is $rank',
  ({ text, rank, approximate = false, denominator = null }) => {
    expect(readText(text)).toEqual({ kind: 'number', rank, approximate, denominator });
  },
);

test.each([...forms.BLANKS, ...forms.VOID_MARKS, ...forms.HOLLOW_WORDS, ...forms.HOLLOW_VARIANTS])(
  '%j is not supplied',
  (text) => {
    expect(readText(text)).toEqual({ kind: 'void' });
  },
);

test.each([...forms.SCALE_WORDS, '很有希望。', ' 难以实现 ', '较有 可能', '争取难度较大！'])(
  '%j is of the scale',
  (text) => {
    expect(readText(text)).toEqual({ kind: 'scale', text: text.replace(/[ 。！]/g, '') });
  },
);

test.each(forms.RANKS_OUT_OF_RANGE)('%j is out of range', (text) => {
  expect(readText(text)).toEqual({ kind: 'outOfRange', text });
});

test.each(forms.INVALID_RANKS)('%j is no rank', (text) => {
  expect(readText(text)).toEqual({ kind: 'invalid', text });
});

test('the number of peers decides what is out of range and what denominator differs', () => {
  expect(readText('第13名', 14)).toMatchObject({ kind: 'number', rank: 13 });
  expect(readText('第12名', 11)).toMatchObject({ kind: 'outOfRange' });
  expect(readText('3/12', 14)).toMatchObject({ kind: 'number', rank: 3, denominator: 12 });
  expect(readText('3/14', 14)).toMatchObject({ kind: 'number', rank: 3, denominator: null });
  expect(readText('第一百零三名', 122)).toMatchObject({ kind: 'number', rank: 103 });
});

describe('cells that hold no text', () => {
  test.each([1, 3, 12])('the number %d is that rank', (value) => {
    expect(read(cell(value))).toEqual({ kind: 'number', rank: value, approximate: false, denominator: null });
  });

  test.each([
    [3, '"第"0"名"', '第3名'],
    [3, '0.00', '3.00'],
    [3, '@', '3'],
    [3, '0_ ', '3 '],
  ])('the number %d is that rank in the format %s', (value, numberFormat, text) => {
    expect(read(cell(value, numberFormat, text))).toMatchObject({ kind: 'number', rank: 3 });
  });

  test.each([
    [0, 'General', '0'],
    [13, 'General', '13'],
    [-3, 'General', '-3'],
    [3.5, 'General', '3.5'],
    [0.36, '0%', '36%'],
    [3.5, '0', '4'],
    [44_632, 'General', '44632'],
  ])('the number %d is out of range (%s)', (value, numberFormat, text) => {
    expect(read(cell(value, numberFormat, text))).toEqual({ kind: 'outOfRange', text });
  });

  test('a narrow column hides no number from its message', () => {
    expect(read(cell(44_632, 'General', '###'))).toEqual({ kind: 'outOfRange', text: '44632' });
  });

  test('100% is no first place', () => {
    expect(read(cell(1, '0%', '100%'))).toEqual({ kind: 'invalid', text: '100%' });
  });

  test.each([true, false])('%p is no rank', (value) => {
    expect(read(cell(value, 'General', value ? 'TRUE' : 'FALSE'))).toMatchObject({ kind: 'invalid' });
  });

  test.each(['#REF!', '#N/A', '#DIV/0!'])('%s is unreadable, not missing', (error) => {
    expect(read(cell({ error }))).toEqual({ kind: 'error', error });
  });
});

describe('a cell that Excel turned into a date', () => {
  test.each([
    ['2022-03-12', 'm"月"d"日"', '3/12'],
    ['2022-03-12', 'yyyy/m/d', '3/12'],
    ['2022-03-12', 'd-mmm', '3/12'],
    ['2022-03-05', 'm"月"d"日"', '3-5'],
    ['2022-03-31', 'm"月"d"日"', '3/31'],
    ['2022-05-03', 'm"月"d"日"', '5/3'],
    ['2022-03-05', 'yyyy-mm-dd', null],
    ['2012-03-01', 'mmm-yy', '3/12'],
    ['2045-03-01', 'mmm-yy', null],
  ])('%s shown as %s was likely %p', (date, numberFormat, likely) => {
    expect(read(cell(serial(date), numberFormat, '…'))).toEqual({ kind: 'becameDate', likely });
  });

  test('in the 1904 date system', () => {
    expect(read(cell(serial('2022-03-12', 1904), 'm/d', '3/12'), 12, 1904)).toEqual({
      kind: 'becameDate',
      likely: '3/12',
    });
  });

  test('a rank typed into a cell with a date format shows as 1900-01-03', () => {
    expect(read(cell(3, 'yyyy/m/d', '1900/1/3'))).toEqual({ kind: 'becameDate', likely: '3' });
  });

  test('3:12 became a time', () => {
    expect(read(cell((3 * 60 + 12) / 1440, 'h:mm', '3:12'))).toEqual({ kind: 'becameDate', likely: '3:12' });
  });

  test.each([
    [serial('2022-03-12') + 0.5, 'm/d/yyyy h:mm'],
    [50, 'yyyy/m/d'],
    [-1, 'yyyy/m/d'],
    [1e9, 'yyyy/m/d'],
  ])('%d in %s gives no hint', (value, numberFormat) => {
    expect(read(cell(value, numberFormat, '####'))).toEqual({ kind: 'becameDate', likely: null });
  });
});

describe('properties', () => {
  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const chinese = (value: number): string => {
    const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    const tens = Math.floor(value / 10);
    return (tens === 0 ? '' : `${tens === 1 ? '' : (ones[tens] ?? '')}十`) + (ones[value % 10] ?? '');
  };
  const writing = fc.record({
    numeral: fc.constantFrom(String, chinese),
    width: fc.constantFrom((text: string) => text, fullWidth),
    space: fc.constantFrom('', ' ', '　', '\u00a0', '\u200b'),
  });
  const peersAndRank = fc
    .integer({ min: 1, max: 99 })
    .chain((peers) =>
      fc.tuple(fc.constant(peers), fc.integer({ min: 1, max: peers }), fc.integer({ min: 1, max: peers })),
    );
  const exact = fc.constantFrom<readonly string[]>(
    ...[
      ['#'],
      ['第', '#', '名'],
      ['第', '#'],
      ['第', '#', '位'],
      ['#', '/', 'N'],
      ['全市', '第', '#'],
      ['居', '第', '#', '位'],
    ],
    ...[
      ['并列', '第', '#'],
      ['#', '名'],
      ['全市', '第', '#', '名'],
      ['位居', '全市', '第', '#', '位'],
    ],
  );

  test('any rank in any exact form, width, numeral and spacing reads back', () => {
    fc.assert(
      fc.property(exact, peersAndRank, writing, (form, [peers, rank], { numeral, width, space }) => {
        const written = form
          .map((token) => (token === '#' ? numeral(rank) : token === 'N' ? numeral(peers) : token))
          .map(width)
          .join(space);
        expect(readText(space + written + space, peers)).toEqual({
          kind: 'number',
          rank,
          approximate: false,
          denominator: null,
        });
      }),
    );
  });

  test('a range reads as its worse bound, whichever way round', () => {
    const dash = fc.constantFrom('-', '—', '–', '~', '～', '至', '到', '－');
    fc.assert(
      fc.property(
        peersAndRank,
        dash,
        writing,
        fc.boolean(),
        ([peers, one, two], sign, { numeral, width, space }, ordinal) => {
          const bound = (value: number): string => width(ordinal ? `第${numeral(value)}位` : numeral(value));
          expect(readText([bound(one), sign, bound(two)].join(space), peers)).toEqual({
            kind: 'number',
            rank: Math.max(one, two),
            approximate: true,
            denominator: null,
          });
        },
      ),
    );
  });

  test('a number read is always a whole one from 1 to peers', () => {
    const piece = fc.constantFrom(
      '第',
      '前',
      '名',
      '位',
      '3',
      '12',
      '0',
      '.',
      '/',
      '-',
      '至',
      '三',
      '十',
      '全市',
      '约',
      ' ',
      '(',
      ')',
      '共',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const reading = readText(written);
        if (reading.kind !== 'number') return;
        expect(Number.isInteger(reading.rank)).toBe(true);
        expect(reading.rank).toBeGreaterThanOrEqual(1);
        expect(reading.rank).toBeLessThanOrEqual(12);
      }),
      { numRuns: 1000 },
    );
  });

  test('a whole number as text reads as the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 99 }), (value) => {
        expect(readText(String(value))).toEqual(read(cell(value)));
      }),
    );
  });
});

test('the longest of cells is read to its end, and is no rank', () => {
  for (const piece of ['目前市', '第', '一', '3-', '约', '大约', '(', '邵阳市']) {
    expect(readText(piece.repeat(8000)).kind).toBe('invalid');
  }
  for (const piece of ['目前市', '排名', '全市', '邵阳市']) {
    expect(readText(piece.repeat(10).slice(0, 30)).kind).toBe('invalid');
  }
});
