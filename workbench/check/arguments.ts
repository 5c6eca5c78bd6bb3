import { parseArgs } from 'node:util';
import { failed, succeeded, type Outcome } from '../../src/app/outcome';
import { parseCalendarDate, type CalendarDate } from '../../src/core/calendar/calendar-date';
import { parsePeriod, type Period } from '../../src/core/calendar/period';
import type { Language } from '../../src/locale/messages';
import type { ArgumentProblem } from './problem';

/** What a person asked for; null where an option was left out. */
export interface CheckArguments {
  readonly file: string;
  readonly month: Period | null;
  readonly asOf: CalendarDate | null;
  readonly sheet: string | null;
  readonly settings: string | null;
  readonly out: string | null;
  readonly json: string | null;
  readonly language: Language;
}

const OPTIONS = {
  month: { type: 'string' },
  'as-of': { type: 'string' },
  sheet: { type: 'string' },
  settings: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

/** Reads the command line; `help` where that alone was asked for. */
export function readArguments(argv: readonly string[]): Outcome<CheckArguments | 'help', ArgumentProblem> {
  const { positionals, values, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help === true) return succeeded('help');
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    if (!isOption(token.name)) return failed({ code: 'unknownOption', option });
    if (lacksValue(token)) return failed({ code: 'optionWithoutValue', option });
    if (seen.has(token.name)) return failed({ code: 'optionTwice', option });
    seen.add(token.name);
  }
  const given = (name: keyof typeof OPTIONS): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : null;
  };

  const [file, ...others] = positionals;
  if (file === undefined) return failed({ code: 'noFile' });
  if (others.length > 0) return failed({ code: 'severalFiles', files: positionals });
  const month = given('month');
  const period = month === null ? null : parsePeriod(month);
  if (month !== null && period === null) return failed({ code: 'badMonth', given: month });
  const day = given('as-of');
  const asOf = day === null ? null : parseCalendarDate(day);
  if (day !== null && asOf === null) return failed({ code: 'badDate', given: day });
  const language = given('lang') ?? 'zh-CN';
  if (language !== 'zh-CN' && language !== 'en') return failed({ code: 'badLanguage', given: language });
  return succeeded({
    file,
    month: period,
    asOf,
    sheet: given('sheet'),
    settings: given('settings'),
    out: given('out'),
    json: given('json'),
    language,
  });
}

/** Whether what stands behind an option is nothing, or the next option. */
function lacksValue({
  value,
  inlineValue,
}: {
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}): boolean {
  return value === undefined || value.trim() === '' || (inlineValue !== true && value.startsWith('--'));
}
