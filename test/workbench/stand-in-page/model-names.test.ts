import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '../../../workbench/host/host';
import { HostWorkbook } from '../../../workbench/host/model/workbook';
import { openOffice } from '../../../workbench/host/office-client';
import { declaredClasses } from '../../../workbench/stand-in-page/declared-api';
import { modelledClasses } from '../../../workbench/stand-in-page/modelled-api';
import { standInPage } from '../../../workbench/stand-in-page/page';

const PROJECT = join(__dirname, '../../..');
const declared = declaredClasses(
  readFileSync(join(PROJECT, 'node_modules/@types/office-js/index.d.ts'), 'utf8'),
);
const modelled = modelledClasses(declared);
const client: object = openOffice(createHost(HostWorkbook.blank())).Excel;

/** The lowest set that the declarations name: `1.1 for get, 1.8 for set` begins with 1.1. */
function firstSet(said: string | null | undefined): string | null {
  const sets = [...(said ?? '').matchAll(/\b1\.(\d+)/g)].map(([, minor]) => Number(minor));
  return sets.length === 0 ? null : `1.${Math.min(...sets)}`;
}

/** A member that is declared for an argument's sake only: without it the method is as old as its class. */
const ONLY_FOR_AN_ARGUMENT = ['WorksheetProtection.unprotect'];

function prototypeOf(name: string): object | null {
  const found: unknown = Reflect.get(client, name);
  if (typeof found !== 'function') return null;
  const prototype: unknown = found.prototype;
  return typeof prototype === 'object' ? prototype : null;
}

test.each(modelled.map((each) => [each.name, each] as const))(
  '%s and its members are Office.js’s, with the sets that are declared',
  (name, { since, members }) => {
    const declaration = declared.get(name);
    expect(firstSet(declaration?.set)).toBe(since);
    const named = members.filter((member) => !ONLY_FOR_AN_ARGUMENT.includes(`${name}.${member.name}`));
    expect(Object.fromEntries(named.map((member) => [member.name, member.since]))).toEqual(
      Object.fromEntries(
        named.map((member) => [
          member.name,
          declaration?.members.has(member.name) === true
            ? firstSet(declaration.members.get(member.name) ?? declaration.set)
            : 'no member of that class',
        ]),
      ),
    );
    const prototype = prototypeOf(name) ?? {};
    expect(members.filter((member) => !(member.name in prototype))).toEqual([]);
  },
);

test('docs/stand-in.md is what `npm run docs:stand-in` writes', () => {
  expect(readFileSync(join(PROJECT, 'docs/stand-in.md'), 'utf8')).toBe(standInPage(modelled, declared));
});
