import * as v from 'valibot';
import type { Settings, TableCorrections } from '../core/settings';
import { failed, succeeded, type Outcome } from './outcome';
import { settingsSchema, type GivenSettings, type SettingExpectation } from './settings-schema';

export type { SettingExpectation } from './settings-schema';

/** Why a text is no settings; worded in locale/. `path` as one would write it: `months[0].period`. */
export type SettingsJsonProblem =
  | { readonly code: 'notJson'; readonly details: string }
  | { readonly code: 'unknownKey'; readonly path: string }
  | { readonly code: 'missingKey'; readonly path: string }
  | { readonly code: 'wrongValue'; readonly path: string; readonly expected: SettingExpectation };

/**
 * Reads settings as people write them into a file: any of the settings by their code names, columns by their
 * letters, rows from 1. The first thing wrong is named with its path.
 */
export function givenSettings(json: string): Outcome<GivenSettings, SettingsJsonProblem> {
  let given: unknown;
  try {
    given = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return failed({ code: 'notJson', details: error instanceof Error ? error.message : String(error) });
  }
  const parsed = v.safeParse(settingsSchema, given, { abortEarly: true });
  return parsed.success ? succeeded(parsed.output) : failed(problemOf(parsed.issues[0]));
}

/**
 * What is given, in place of what `base` says. Where the table is, is one decision: a sheet, header rows, columns or
 * months that are given leave nothing of the base's.
 */
export function settingsOver(base: Settings, given: GivenSettings): Settings {
  const { sheet, headerRows, columns, months, deadline, points, goals, noticeThresholds, ...simple } = given;
  const table = defined({
    sheet,
    headerRows: headerRows?.map((row) => row - 1),
    columns: columns && defined(columns),
    months: months?.map(({ period: of, ...rest }) => ({ period: of, ...defined(rest) })),
  });
  return {
    ...base,
    ...defined(simple),
    deadline: { ...base.deadline, ...defined(deadline ?? {}) },
    points: { ...base.points, ...defined(points ?? {}) },
    goals: { ...base.goals, ...defined(goals ?? {}) },
    noticeThresholds: { ...base.noticeThresholds, ...defined(noticeThresholds ?? {}) },
    aliases: { ...base.aliases, ...given.aliases },
    table: saysNothingNew(table, base.table) ? base.table : table,
  };
}

const saysNothingNew = (table: TableCorrections, base: TableCorrections): boolean =>
  Object.keys(table).every((key) => key === 'sheet') &&
  (table.sheet === undefined || table.sheet === base.sheet);

/** Without the keys that hold nothing. */
function defined<Given extends object>(
  given: Given,
): { [Key in keyof Given]?: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Given]?: Exclude<Given[Key], undefined>;
  };
}

function problemOf(issue: v.InferIssue<typeof settingsSchema>): SettingsJsonProblem {
  const path = (issue.path ?? []).reduce((sum, { type, key }) => {
    const step = String(key);
    return type === 'array' ? `${sum}[${step}]` : sum === '' ? step : `${sum}.${step}`;
  }, '');
  if (issue.type === 'strict_object' && issue.expected === 'never') return { code: 'unknownKey', path };
  if (issue.received === 'undefined') return { code: 'missingKey', path };
  return { code: 'wrongValue', path, expected: JSON.parse(issue.message) as SettingExpectation };
}
