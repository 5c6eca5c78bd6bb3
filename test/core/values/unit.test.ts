import fc from 'fast-check';
import { assignUnits, isCollectiveUnit, splitUnits, unitKey, withAlias } from '../../../src/core/values/unit';
import * as forms from './forms';

test.each([...forms.UNIT_FORMS, ...forms.UNIT_VARIANTS])('$text names $names', ({ text, names, leads }) => {
  expect(splitUnits(text)).toEqual(names.map((name, index) => ({ name, marksLead: index === leads })));
});

test.each([...forms.BLANKS, ...forms.VOID_MARKS, ...forms.HOLLOW_WORDS])('%j names no unit', (text) => {
  expect(splitUnits(text)).toEqual([]);
});

describe('unitKey', () => {
  test.each([
    ['区发改局', ' 区 发改\u200b局\n'],
    ['ＡＢ局', 'AB局'],
    ['区教育局(本级)', '区教育局（本级）'],
  ])('%j and %j are one unit', (one, two) => {
    expect(unitKey(one)).toBe(unitKey(two));
  });

  test('区财政局 and 区民政局 are two', () => {
    expect(unitKey('区财政局')).not.toBe(unitKey('区民政局'));
  });
});

describe('assignUnits', () => {
  const assign = (lead: string, support = '', multiLead: 'first' | 'all' = 'first', aliases = {}) =>
    assignUnits({ lead, support, multiLead, aliases });

  test.each([
    [
      'the first-listed leads, the rest support',
      '甲局、乙局、丙局',
      '丁局',
      ['甲局'],
      ['乙局', '丙局', '丁局'],
    ],
    [
      '（牵头） leads wherever it stands',
      '甲局、乙局（牵头）、丙局',
      '丁局',
      ['乙局'],
      ['甲局', '丙局', '丁局'],
    ],
    ['the first of several （牵头） leads', '甲局、乙局（牵头）、丙局(牵头)', '', ['乙局'], ['甲局', '丙局']],
    ['（牵头） on the only unit changes nothing', '甲局（牵头）', '', ['甲局'], []],
    ['（牵头） in the supporting cell makes no lead', '甲局', '乙局（牵头）', ['甲局'], ['乙局']],
    ['a blank lead stays blank', '—', '乙局', [], ['乙局']],
    ['each unit counts once', '甲局、 甲局、乙局', '甲局、乙局、乙 局', ['甲局'], ['乙局']],
    ['names are as written', 'ＡＢ 局', '', ['ＡＢ局'], []],
  ] as const)('%s', (_, lead, support, leads, supporting) => {
    expect(assign(lead, support)).toEqual({ lead: leads, support: supporting });
  });

  test('with multiLead all, every unit of the lead cell leads', () => {
    expect(assign('甲局、乙局、甲局', '乙局、丙局', 'all')).toEqual({
      lead: ['甲局', '乙局'],
      support: ['丙局'],
    });
  });

  test('with multiLead all, （牵头） comes first and the others of the cell lead as well', () => {
    expect(assign('甲局、乙局（牵头）、丙局', '丁局', 'all')).toEqual({
      lead: ['乙局', '甲局', '丙局'],
      support: ['丁局'],
    });
  });

  test('aliases apply to leads and supporting units, and merge them', () => {
    const aliases = { 区发展和改革局: '区发改局', '区科技 和工信局': '区科工信局' };
    expect(assign('区发展和 改革局、区发改局', '区科技和工信局、区科工信局', 'all', aliases)).toEqual({
      lead: ['区发改局'],
      support: ['区科工信局'],
    });
  });
});

describe('withAlias', () => {
  test('follows an alias of an alias', () => {
    expect(withAlias('甲', { 甲: '乙', 乙: '丙' })).toBe('丙');
  });

  test('aliases in a circle count under one name, from whichever one starts', () => {
    const aliases = { 甲: '乙', 乙: '丙', 丙: '乙' };
    const names = ['甲', '乙', '丙'].map((name) => withAlias(name, aliases));
    expect(new Set(names).size).toBe(1);
  });

  test.each([
    ['甲', { 甲: '甲' }, '甲'],
    ['甲', { 甲: ' ' }, '甲'],
    ['甲', { '': '乙' }, '甲'],
    ['ＡＢ局', { 'A B局': '丙局' }, '丙局'],
    ['constructor', {}, 'constructor'],
    ['__proto__', {}, '__proto__'],
  ])('%s with %p is %s', (name, aliases, expected) => {
    expect(withAlias(name, aliases)).toBe(expected);
  });

  test('always ends, and at a name that counts under itself', () => {
    const name = fc.constantFrom('甲', '乙', '丙', '丁', '戊');
    fc.assert(
      fc.property(fc.dictionary(name, name), name, (aliases, start) => {
        const end = withAlias(start, aliases);
        expect(withAlias(end, aliases)).toBe(end);
      }),
    );
  });
});

test.each([
  ...[
    '各乡镇街道',
    '各相关乡镇街道',
    '区各重点项目指挥部',
    '全区各单位',
    '全区各学校',
    '各成员单位',
    '领导小组各成员单位',
  ],
  ...['各专班', '区直各部门', '区直各 单位', '各 乡镇'],
])('%s is collective', (name) => {
  expect(isCollectiveUnit(name)).toBe(true);
});

test.each(['区发改局', '区项目指挥部', '罗市镇', '雨溪街道', '区直单位', '产业专班'])(
  '%s is one unit',
  (name) => {
    expect(isCollectiveUnit(name)).toBe(false);
  },
);

describe('properties', () => {
  const name = fc
    .tuple(
      fc.constantFrom('区', '市', '大祥'),
      fc.constantFrom('发改', '财政', '民政', '卫健', '产业开发'),
      fc.constantFrom('局', '委', '中心', '院'),
    )
    .map((parts) => parts.join(''));
  const separator = fc.constantFrom('、', '，', ',', '；', ';', '／', '/', '\n', ' ', '　', '、\n', ' ; ');
  const note = fc.constantFrom('', '（一科、二科）', '(负责；资金)', '（甲（乙/丙））', '【丁\n戊】');
  const ending = fc.constantFrom('', '等', '等单位', '。', '、');

  test('names joined at any separators, with notes, come apart again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, note, separator), { minLength: 1, maxLength: 6 }),
        ending,
        (parts, end) => {
          const text = parts
            .map(([unit, noted, mark], index) => unit + noted + (index < parts.length - 1 ? mark : ''))
            .join('');
          expect(splitUnits(text + end).map((unit) => unit.name)).toEqual(parts.map(([unit]) => unit));
        },
      ),
    );
  });

  test('any text gives names without white space, brackets of a pair or separators, and each a letter', () => {
    const piece = fc.constantFrom(
      '区',
      '局',
      '、',
      '/',
      '（',
      '）',
      '(',
      ')',
      '【',
      '】',
      ' ',
      '\n',
      '等',
      '单位',
      '牵头',
      '1',
      '.',
      '：',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const unit of splitUnits(written)) {
          expect(unit.name).toMatch(/\p{L}/u);
          expect(unit.name).not.toMatch(/[\p{White_Space}、，；]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what supports never leads, and nobody is named twice', () => {
    const list = fc
      .array(fc.tuple(name, fc.constantFrom('', '（牵头）')), { maxLength: 5 })
      .map((units) => units.map((parts) => parts.join('')).join('、'));
    fc.assert(
      fc.property(list, list, fc.constantFrom('first', 'all'), (lead, support, multiLead) => {
        const units = assignUnits({ lead, support, multiLead, aliases: {} });
        const all = [...units.lead, ...units.support];
        expect(new Set(all).size).toBe(all.length);
        expect(units.lead.length > 0).toBe(lead !== '');
        if (multiLead === 'first') expect(units.lead.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each(['（', '）', '((', '、', ' ', '(牵头)', '。'])(
  'the longest of cells of %j names no unit',
  (piece) => {
    expect(splitUnits(piece.repeat(32_000 / piece.length))).toEqual([]);
  },
);

test('the longest of cells names what it repeats', () => {
  const names = new Set(splitUnits('区局 '.repeat(10_000)).map(({ name }) => name));
  expect([...names]).toEqual(['区局']);
});
