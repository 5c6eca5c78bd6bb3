import { parseArgs } from 'node:util';
import { PROFILES, type Profile } from '../host/profile';

/** What a person asked `excel:script` to do. */
export interface ScriptArguments {
  readonly script: string;
  /** The workbook to open; null for a blank one. */
  readonly file: string | null;
  readonly profile: Profile;
  readonly out: string | null;
}

export type ScriptArgumentsOutcome =
  | { readonly ok: true; readonly value: ScriptArguments | 'help' }
  | { readonly ok: false; readonly complaint: string };

const PROFILE_NAMES = Object.keys(PROFILES);

export const USAGE = [
  'npm run excel:script -- SCRIPT.js [FILE.xlsx] [--profile P] [--out OUT.xlsx]',
  '',
  'Runs SCRIPT.js, the body of an async function with Excel, Office, OfficeExtension and console, on the stand-in.',
  'Without FILE.xlsx the workbook is blank, with one sheet Sheet1.',
  `--profile  which Excel: ${PROFILE_NAMES.join(', ')} (microsoft365 by default)`,
  '--out      where to save the workbook when the script is done',
].join('\n');

const complaint = (text: string): ScriptArgumentsOutcome => ({ ok: false, complaint: text });

const isProfileName = (name: string): name is keyof typeof PROFILES => Object.hasOwn(PROFILES, name);

export function readScriptArguments(argv: readonly string[]): ScriptArgumentsOutcome {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      options: {
        profile: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    return complaint(error instanceof Error ? error.message : String(error));
  }
  const { positionals, values } = parsed;
  if (values.help === true) return { ok: true, value: 'help' };
  const [script, file, ...others] = positionals;
  if (script === undefined) return complaint(`No script was named.\n\n${USAGE}`);
  if (others.length > 0) return complaint(`Too many files: ${positionals.join(', ')}`);
  const profile = values.profile ?? 'microsoft365';
  if (!isProfileName(profile)) {
    return complaint(`There is no profile “${profile}”; there are: ${PROFILE_NAMES.join(', ')}`);
  }
  return {
    ok: true,
    value: { script, file: file ?? null, profile: PROFILES[profile], out: values.out ?? null },
  };
}
