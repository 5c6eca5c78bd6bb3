import fc from 'fast-check';
import {
  suggestUnits,
  unitsNamedInItem,
  type UnitOccurrence,
} from '../../../src/core/values/unit-suggestion';

/** Names in a column, one below the other. */
const inColumn = (...names: readonly string[]): readonly UnitOccurrence[] =>
  names.map((name, row) => ({ name, cell: { sheet: '责任表', row, column: 2 } }));

const suspicious = (...names: readonly string[]) =>
  suggestUnits(inColumn(...names)).map(({ name, suggestion }) => [name, suggestion]);

describe('(a) one character doubled', () => {
  test.each([
    [['区市场监管局局', '区市场监管局'], '区市场监管局局', '区市场监管局'],
    [['区市场监管局', '区市场监管局局'], '区市场监管局局', '区市场监管局'],
    [['区区财政局', '区财政局'], '区区财政局', '区财政局'],
    [['区市场场监管局', '区市场场监管局', '区市场监管局'], '区市场场监管局', '区市场监管局'],
    [['团委委', '团委'], '团委委', '团委'],
  ])('of %p, %s is suspicious', (names, name, suggestion) => {
    expect(suspicious(...names)).toEqual([[name, suggestion]]);
  });
});

describe('(b) one character more', () => {
  test.each([
    [['区农业农村局', '区农业农村局', '区农业农局'], '区农业农局', '区农业农村局'],
    [['区卫健康局', '区卫健局', '区卫健局'], '区卫健康局', '区卫健局'],
    [['区卫健局', '区卫健康局'], '区卫健康局', '区卫健局'],
    [['区卫健康局', '区卫健局'], '区卫健局', '区卫健康局'],
  ])('of %p, the one in fewer cells, in a tie the later: %s', (names, name, suggestion) => {
    expect(suspicious(...names)).toEqual([[name, suggestion]]);
  });

  test('both have four characters or more', () => {
    expect(suspicious('财政局', '区财政局')).toEqual([]);
    expect(suspicious('区民政局', '区民政分局')).toHaveLength(1);
  });
});

describe('(c) an abbreviation', () => {
  test.each([
    [['区发改局', '区发改局', '区发展和改革局'], '区发展和改革局', '区发改局'],
    [['区发改局', '区发展和改革局', '区发展和改革局'], '区发改局', '区发展和改革局'],
    [['区人社局', '区人力资源和社会保障局'], '区人力资源和社会保障局', '区人社局'],
    [['区科工信局', '区科技和工业信息化局'], '区科技和工业信息化局', '区科工信局'],
  ])('of %p, the one in fewer cells, in a tie the later: %s', (names, name, suggestion) => {
    expect(suspicious(...names)).toEqual([[name, suggestion]]);
  });

  test.each([
    ['one name and another in one cell', ['区财政局', '区财政局和区税务局']],
    ['the short one without its last character is in the long one', ['区政府办', '区政府金融办']],
    ['another last character', ['区发改局', '区发展和改革委']],
    ['another first character', ['市发改局', '区发展和改革局']],
    ['a character that the long one lacks', ['区发改局', '区发展和革新局']],
    ['not in order', ['区改发局', '区发展和改革局']],
    ['the short one has three characters', ['发改局', '发展和改革局']],
  ])('not with %s', (_, names) => {
    expect(suspicious(...names)).toEqual([]);
  });
});

test.each([
  ['one character for another', ['区财政局', '区民政局']],
  ['the same name with blanks', ['区财政局', '区 财政局']],
  ['the same name in full width', ['ＡＢ局', 'AB局']],
  ['collective names', ['各乡镇街道', '各乡镇镇街道', '各相关乡镇街道']],
  ['a collective name beside a unit', ['区各项目指挥部', '区项目指挥部']],
])('%s are not suspicious', (_, names) => {
  expect(suspicious(...names)).toEqual([]);
});

describe('cells', () => {
  const at = (name: string, row: number, column: number): UnitOccurrence => ({
    name,
    cell: { sheet: '责任表', row, column },
  });

  test('a cell counts once for a name, however often it stands there', () => {
    const names = [
      at('区卫健康局', 0, 2),
      at('区卫健康局', 0, 2),
      at('区卫健局', 1, 2),
      at('区卫健局', 2, 3),
    ];
    expect(suggestUnits(names)).toMatchObject([{ name: '区卫健康局' }]);
  });

  test('the finding sits at the first cell, by row and column, in whatever order they come', () => {
    const names = [
      at('区卫健局', 3, 2),
      at('区卫健康局', 2, 3),
      at('区卫健康局', 1, 3),
      at('区卫健局', 0, 1),
      at('区卫健局', 1, 2),
    ];
    expect(suggestUnits(names)).toEqual([
      {
        name: '区卫健康局',
        suggestion: '区卫健局',
        cell: { sheet: '责任表', row: 1, column: 3 },
        reason: 'oneCharacterMore',
      },
    ]);
  });

  test("an item's text is a cell like any other: named there and in its own row, the written-out name is suspicious", () => {
    const names = [at('区发展和改革局', 2, 2), at('区发改局', 2, 1), at('区发改局', 8, 3)];
    expect(suggestUnits(names)).toMatchObject([
      { name: '区发展和改革局', suggestion: '区发改局', cell: { row: 2, column: 2 } },
    ]);
  });
});

test('a name suspicious beside several is found once, with a suggestion that is not itself suspicious', () => {
  const names = ['区发改局', '区发改局', '区发展改革局', '区发展和改革局'];
  expect(suspicious(...names)).toEqual([
    ['区发展改革局', '区发改局'],
    ['区发展和改革局', '区发改局'],
  ]);
});

const ISSUED_ITEMS: readonly (readonly [string, string, string])[] = [
  ['工作成效明显，区发改局申报“重点项目建设”。', '区发改局', '区财政局、区商务局'],
  ['亮点突出，区商务局申报“社会销售品零售增长”项目。', '区商务局', '区统计局'],
  ['长江禁渔部署要求成效明显，区农业农村局申报“禁捕退捕”项目。', '区农业农村局', '各相关乡镇街道'],
  ['达到100%，区住建局申报“城镇老旧小区改造、既有多层建筑加装电梯”项目。', '区住建局', '各相关乡镇街道'],
  ['服务工作成效突出，区市场监管局申报“知识产权”项目。', '区市场监管局局', '区科工信局'],
  ['排名全省前列，区文旅广体局申报“大祥区公共文化服务体系”项目。', '区文旅广体局', '各乡镇街道'],
  ['成效突出，区人社局申报“社保资金管理及就业培训”项目。', '区人社局', '区发改局'],
  ['成效明显，区水利局申报“水利建设河长制”项目。', '区水利局', '各相关乡镇街道'],
  ['成效明显，区公安分局申报“涉众型经济案件处置”项目。', '区公安分局', '区信访局'],
  ['成效明显，区行政审批服务局申报“放管服”改革项目。', '区行政审批服务局', '各乡镇街道'],
  ['专项行动成效明显，区科工信局申报“产业强区经验推介”项目。', '区科工信局', '区产业开发区'],
];

test('of the table as issued, 区市场监管局局 alone is suspicious', () => {
  const names = ISSUED_ITEMS.flatMap(([text, lead, support], row) => [
    ...unitsNamedInItem(text, new Set(ISSUED_ITEMS.map(([, unit]) => unit))).map((name) => ({
      name,
      column: 1,
      row,
    })),
    { name: lead, column: 2, row },
    ...support.split('、').map((name) => ({ name, column: 3, row })),
  ]);
  expect(
    suggestUnits(names.map(({ name, row, column }) => ({ name, cell: { sheet: '表', row, column } }))),
  ).toEqual([
    {
      name: '区市场监管局局',
      suggestion: '区市场监管局',
      cell: { sheet: '表', row: 4, column: 2 },
      reason: 'doubledCharacter',
    },
  ]);
});

describe('unitsNamedInItem', () => {
  const known = new Set(['区教育局', '区水利局']);

  test.each([
    ['成效明显，区教育局申报“双减”项目。', ['区教育局']],
    ['成效明显，由区教育局申报“双减”项目。', ['区教育局']],
    ['组织区教育局申报，指导区水利局申报', ['区教育局', '区水利局']],
    ['成效明显，区住建局申报“旧改”项目，区 住建局申报二期。', ['区住建局']],
    ['由区住建局申报', ['区住建局']],
    ['成效明显\n区住建局申报', ['区住建局']],
    ['区教育局局申报', ['区教育局局']],
    ['区区教育局申报', ['区区教育局']],
    ['做好项目申报', []],
    ['申报“双减”项目', []],
    ['积极申报', []],
    ['区教育局牵头', []],
    ['', []],
  ])('%j names %p', (text, names) => {
    expect(unitsNamedInItem(text, known)).toEqual(names);
  });

  test('of the longest cell names what it repeats once', () => {
    expect(unitsNamedInItem('区教育局申报，'.repeat(4_000), known)).toEqual(['区教育局']);
    for (const piece of ['申报', '局', '，']) {
      expect(unitsNamedInItem(piece.repeat(32_000 / piece.length), known)).toEqual([]);
    }
  });
});

describe('many names', () => {
  /** Names of one pattern, as nasty for an index as real ones get. */
  const manyNames = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => {
      const digits = [...index.toString(16)].map((digit) =>
        '发展改革财政税务统计水利教育民政'.charAt(parseInt(digit, 16)),
      );
      return `区${digits.join('和')}管理局`;
    });

  test('5 000 different names of one pattern hide no slip, and make none', () => {
    const names = manyNames(5000);
    const slip = `${names[4321] ?? ''}局`;
    expect(suggestUnits(inColumn(...names, slip))).toContainEqual(
      expect.objectContaining({ name: slip, suggestion: names[4321], reason: 'doubledCharacter' }),
    );
  });
});

test('neither the rest of the table nor the order of cells changes what one pair says', () => {
  const others = fc.subarray(['区财政局', '区民政局', '区水利局', '各乡镇街道', '罗市镇', '区委组织部']);
  fc.assert(
    fc.property(others, fc.boolean(), (names, flip) => {
      const occurrences = inColumn('区市场监管局局', ...names, '区市场监管局');
      expect(suggestUnits(flip ? [...occurrences].reverse() : occurrences)).toMatchObject([
        { name: '区市场监管局局', suggestion: '区市场监管局', cell: { row: 0 } },
      ]);
    }),
  );
});
