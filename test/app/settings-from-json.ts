import type { Outcome } from '../../src/app/outcome';
import { givenSettings, settingsOver, type SettingsJsonProblem } from '../../src/app/settings-json';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';

/** What a settings file says, over the defaults. */
export function settingsFromJson(json: string): Outcome<Settings, SettingsJsonProblem> {
  const given = givenSettings(json);
  return given.ok ? { ok: true, value: settingsOver(DEFAULT_SETTINGS, given.value) } : given;
}
