import type { CheckResult } from '../checks/check-result';
import { wholeName } from './short-name';
import type { DocumentTexts } from './document-texts';

/** How a text calls units and items. */
export interface DocumentNames {
  /** With （名称待核） where it is beside another that differs by a slip. Rules §6. */
  unit(unit: string): string;
  /** By item index: what it applies for or its first clause; the whole text where that tells it from no other. */
  item(index: number): string;
  isSuspicious(unit: string): boolean;
}

export function documentNames(
  { table, findings }: CheckResult,
  texts: Pick<DocumentTexts, 'toBeChecked'>,
): DocumentNames {
  const suspicious = new Set(
    findings.flatMap((finding) => (finding.code === 'unit.suspicious' ? [finding.params.name] : [])),
  );
  const names = table.items.map(({ text }) => wholeName(text));
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return {
    unit: (unit) => (suspicious.has(unit) ? texts.toBeChecked(unit) : unit),
    item: (index) => {
      const name = names[index] ?? '';
      return times.get(name) === 1 ? name : (table.items[index]?.text ?? '');
    },
    isSuspicious: (unit) => suspicious.has(unit),
  };
}
