import { readArguments } from '../../../workbench/check/arguments';

const NONE = {
  month: null,
  asOf: null,
  sheet: null,
  settings: null,
  out: null,
  json: null,
  language: 'zh-CN',
};

describe('the command line', () => {
  it.each<[string, readonly string[], object]>([
    ['a file alone', ['表.xlsx'], { file: '表.xlsx' }],
    [
      'every option',
      [
        ...['表.xlsx', '--month', '2022-10', '--as-of', '2022-10-31', '--sheet', '责任表'],
        ...['--settings', 's.json', '--out', 'o.xlsx', '--json', 'r.json', '--lang', 'en'],
      ],
      {
        file: '表.xlsx',
        month: '2022-10',
        asOf: '2022-10-31',
        sheet: '责任表',
        settings: 's.json',
        out: 'o.xlsx',
        json: 'r.json',
        language: 'en',
      },
    ],
    ['options before the file', ['--month', '2022-10', '表.xlsx'], { file: '表.xlsx', month: '2022-10' }],
    ['options with =', ['表.xlsx', '--month=2022-10'], { file: '表.xlsx', month: '2022-10' }],
    ['a file that begins with a hyphen', ['--', '-表.xlsx'], { file: '-表.xlsx' }],
  ])('%s', (_, argv, expected) => {
    expect(readArguments(argv)).toEqual({ ok: true, value: { ...NONE, ...expected } });
  });

  it.each([[['--help']], [['表.xlsx', '-h']]])('%j asks for help', (argv) => {
    expect(readArguments(argv)).toEqual({ ok: true, value: 'help' });
  });

  it.each<[string, readonly string[], object]>([
    ['no file', [], { code: 'noFile' }],
    ['several files', ['a.xlsx', 'b.xlsx'], { code: 'severalFiles', files: ['a.xlsx', 'b.xlsx'] }],
    [
      'an option that there is not',
      ['a.xlsx', '--year', '2022'],
      { code: 'unknownOption', option: '--year' },
    ],
    [
      'a name that every object has',
      ['a.xlsx', '--toString'],
      { code: 'unknownOption', option: '--toString' },
    ],
    ['a short option that there is not', ['a.xlsx', '-m'], { code: 'unknownOption', option: '-m' }],
    [
      'an option at the end without its value',
      ['a.xlsx', '--out'],
      { code: 'optionWithoutValue', option: '--out' },
    ],
    ['an option with an empty value', ['a.xlsx', '--out='], { code: 'optionWithoutValue', option: '--out' }],
    [
      'an option before another without its value',
      ['a.xlsx', '--out', '--json', 'r.json'],
      { code: 'optionWithoutValue', option: '--out' },
    ],
    [
      'an option twice',
      ['a.xlsx', '--month', '2022-10', '--month', '2022-09'],
      { code: 'optionTwice', option: '--month' },
    ],
    ['a month that does not exist', ['a.xlsx', '--month', '2022-13'], { code: 'badMonth', given: '2022-13' }],
    ['a month in another form', ['a.xlsx', '--month', '10月'], { code: 'badMonth', given: '10月' }],
    [
      'a day that does not exist',
      ['a.xlsx', '--as-of', '2022-11-31'],
      { code: 'badDate', given: '2022-11-31' },
    ],
    ['a day in another form', ['a.xlsx', '--as-of', '31.10.2022'], { code: 'badDate', given: '31.10.2022' }],
    ['a language that there is not', ['a.xlsx', '--lang', 'fr'], { code: 'badLanguage', given: 'fr' }],
  ])('refuses %s', (_, argv, problem) => {
    expect(readArguments(argv)).toEqual({ ok: false, problem });
  });
});
