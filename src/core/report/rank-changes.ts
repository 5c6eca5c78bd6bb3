import type { Period } from '../calendar/period';
import type { CheckResult } from '../checks/check-result';
import type { TableItem } from '../table/responsibility-table';

/** An item's estimated rankings over the months. */
export interface RankCourse {
  readonly item: TableItem;
  /** By the periods' order; null where the month has no number. */
  readonly ranks: readonly (number | null)[];
  /** Between its best place and its worst. */
  readonly spread: number;
}

export interface RankChanges {
  readonly periods: readonly Period[];
  /** Those that changed most, most first; between equals the table's order holds. */
  readonly shown: readonly RankCourse[];
  /** How many items have a number in two months or more: what is shown is chosen from them. */
  readonly all: number;
}

/** More lines than these cannot be told apart. Workbook §3. */
export const MOST_COURSES = 12;

/** The items whose estimated ranking changed most over `periods`. Workbook §3. */
export function rankChanges({ table, entries }: CheckResult, periods: readonly Period[]): RankChanges {
  const position = new Map(periods.map((period, index) => [period, index]));
  const ranks = new Map<number, (number | null)[]>();
  for (const { item, period, rank } of entries) {
    const at = position.get(period);
    if (rank === null || at === undefined) continue;
    const course = ranks.get(item) ?? periods.map(() => null);
    course[at] = rank;
    ranks.set(item, course);
  }
  const courses = table.items.flatMap((item): readonly RankCourse[] => {
    const course = ranks.get(item.index) ?? [];
    const numbers = course.filter((rank) => rank !== null);
    if (numbers.length < 2) return [];
    return [{ item, ranks: course, spread: Math.max(...numbers) - Math.min(...numbers) }];
  });
  const ordered = [...courses].sort((one, other) => other.spread - one.spread);
  return { periods, shown: ordered.slice(0, MOST_COURSES), all: courses.length };
}
