import type { CellAddress } from '../table/cell';
import { suggestUnits } from '../values/unit-suggestion';
import { isCollectiveUnit, unitKey } from '../values/unit';
import type { Notice, Outcome, RegisterKind, RegisterProblem } from './register';
import { RowProblems } from './register-reading';

interface Named {
  readonly unit: string;
  readonly register: RegisterKind;
  readonly cell: CellAddress;
}

/** Units of the registers that the table does not name, each once, with the one that was probably meant. Rules §6. */
export function foreignUnits(
  notices: readonly Notice[],
  outcomes: readonly Outcome[],
  knownUnits: readonly string[],
): readonly RegisterProblem[] {
  if (knownUnits.length === 0) return [];
  const known = new Set(knownUnits.map(unitKey));
  const foreign = new Map<string, Named>();
  const collect = (register: RegisterKind, { units, cell }: Notice | Outcome): void => {
    for (const unit of units) {
      const key = unitKey(unit);
      if (!known.has(key) && !foreign.has(key) && !isCollectiveUnit(unit))
        foreign.set(key, { unit, register, cell });
    }
  };
  for (const notice of notices) collect('notices', notice);
  for (const outcome of outcomes) collect('outcomes', outcome);
  const suggestions = suggestionsFor(foreign, knownUnits);
  return [...foreign].flatMap(([key, { unit, register, cell }]) => {
    const problems = new RowProblems(register);
    problems.add('unit.notInTable', cell, { unit, suggestion: suggestions.get(key) ?? null }, true);
    return problems.found;
  });
}

/** Which of the table's names a foreign one is beside, whichever of the two looks like the slip. */
function suggestionsFor(
  foreign: ReadonlyMap<string, Named>,
  knownUnits: readonly string[],
): ReadonlyMap<string, string> {
  const places = knownUnits.map((name, row) => ({ name, cell: { sheet: '', row, column: 0 } }));
  const found = new Map<string, string>();
  for (const { name, suggestion } of suggestUnits([
    ...places,
    ...[...foreign.values()].map(({ unit, cell }) => ({ name: unit, cell })),
  ])) {
    const [one, other] = [unitKey(name), unitKey(suggestion)];
    if (foreign.has(one) && !foreign.has(other)) found.set(one, suggestion);
    else if (foreign.has(other) && !foreign.has(one) && !found.has(other)) found.set(other, name);
  }
  return found;
}
