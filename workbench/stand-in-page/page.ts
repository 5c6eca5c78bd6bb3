import { PROFILES, type Profile } from '../host/profile';
import type { DeclaredClass } from './declared-api';
import { GIVEN, NOT_GIVEN } from './error-codes';
import type { ModelledClass } from './modelled-api';

/** Members that the client itself provides, whatever the host. */
const CLIENTS_OWN = new Set(['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack']);

type Declared = ReadonlyMap<string, DeclaredClass>;

/** `docs/stand-in.md`: what the model answers, and what it refuses, by class and requirement set. */
export function standInPage(modelled: readonly ModelledClass[], declared: Declared): string {
  const names = new Set(modelled.map(({ name }) => name));
  const others = [...declared.keys()].filter((name) => !names.has(name)).sort();
  const members = modelled.reduce((sum, each) => sum + each.members.length, 0);
  return [
    '# What the stand-in for Excel models',
    '',
    'Made from the model by `npm run docs:stand-in`; a test holds that it is current. The stand-in answers',
    "Microsoft's own Office.js client, so that what the client does itself (loading, tracking, `isNullObject`,",
    '`toJSON`) is as in Excel. What is refused here answers `ApiNotFound`, as an Excel does that does not have it.',
    '',
    `Modelled: ${modelled.length} classes with ${members} members. Sets are those of @types/office-js.`,
    '',
    '## Profiles',
    '',
    ...Object.entries<Profile>(PROFILES).map(
      ([key, profile]) =>
        `- \`${key}\`: ${profile.name} (${profile.platform}), ${setText(profile)}, ${limitText(profile.payloadLimit)}`,
    ),
    '',
    '## Error codes',
    '',
    ...codeLines(GIVEN),
    '',
    'Documented, and not given:',
    '',
    ...codeLines(NOT_GIVEN),
    '',
    ...modelled.flatMap((each) => classLines(each, declared.get(each.name))),
    '## Classes that are refused whole',
    '',
    others.map((name) => `\`${name}\``).join(', '),
    '',
  ].join('\n');
}

const codeLines = (codes: Readonly<Record<string, string>>): string[] =>
  Object.entries(codes).map(([code, when]) => `- \`${code}\`: ${when}`);

function classLines({ name, since, members }: ModelledClass, declared: DeclaredClass | undefined): string[] {
  const known = new Set(members.map((member) => member.name));
  const refused = [...(declared?.members ?? [])]
    .filter(([member]) => !known.has(member) && !CLIENTS_OWN.has(member))
    .map(([member, set]) => ({ member, set: shortSet(set ?? declared?.set ?? null) }))
    .sort((one, other) => (one.member < other.member ? -1 : 1));
  const sets = [...new Set(members.map((member) => member.since))].sort(
    (one, other) => Number(one.slice(2)) - Number(other.slice(2)),
  );
  return [
    `## ${name} (${since})`,
    '',
    ...sets.map((set) => {
      const own = members.filter((member) => member.since === set);
      return `- ${set}: ${own.map((member) => `\`${member.name}\``).join(', ')}`;
    }),
    ...(refused.length === 0
      ? []
      : [`- refused: ${refused.map(({ member, set }) => `\`${member}\` (${set})`).join(', ')}`]),
    '',
  ];
}

const setText = ({ excelApi, singleMembers }: Profile): string =>
  `ExcelApi ${excelApi}${singleMembers === undefined ? '' : ` and single members up to ${singleMembers}`}`;

const limitText = (limit: number | null): string =>
  limit === null ? 'requests of any size' : `at most ${limit / 1e6} MB a request and response`;

const shortSet = (set: string | null): string => set?.replace(/^ExcelApi /, '').split(' ')[0] ?? 'preview';
