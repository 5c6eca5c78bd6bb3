import type { CheckResult } from '../checks/check-result';
import { isCollectiveUnit } from '../values/unit';
import { averageRanks } from './average-rank';
import { countedPeriods, isCounted } from './counted-periods';
import { placeUnits } from './place-units';
import type { NoticeStanding, Ranking, UnitRow } from './ranking';
import { standings, type Standings } from './standings';
import { worstThisMonth } from './this-month';

type Notices = ReadonlyMap<string, NoticeStanding>;

/**
 * Counts every unit's obligations in scope and puts the units in order. `notices` is what the register of notices
 * says, by unit; without one nobody was criticised. Rules §9.
 */
export function rankUnits(result: CheckResult, notices: Notices = new Map()): Ranking {
  const periods = countedPeriods(result, result.scope.period);
  const { byUnit, totals } = standings(result, periods, notices);
  const places = placesOf(byUnit);
  const placesBefore = placesOfMonthBefore(result, notices);
  const averages = averageRanks(result.entries, periods);
  const thisMonth = worstThisMonth(result.entries, result.scope.period);
  const leaders = leadersByUnit(result);
  const suspicious = new Set(
    result.findings.flatMap((each) => (each.code === 'unit.suspicious' ? [each.params.name] : [])),
  );

  const rows = new Map<string, UnitRow>();
  for (const [unit, standing] of byUnit) {
    const place = places.get(unit) ?? null;
    const before = placesBefore.get(unit) ?? null;
    rows.set(unit, {
      unit,
      ...standing,
      place,
      collective: isCollectiveUnit(unit),
      suspicious: suspicious.has(unit),
      leaders: [...(leaders.get(unit) ?? [])],
      averageRank: averages.get(unit) ?? null,
      change: place === null || before === null ? null : before - place,
      thisMonth: thisMonth.get(unit) ?? null,
      noticeStreak: notices.get(unit)?.streak ?? 0,
    });
  }
  const all = [...rows.values()];
  return {
    units: [
      ...[...places.keys()].flatMap((unit) => rows.get(unit) ?? []),
      ...all.filter(({ place, collective }) => place === null && !collective),
      ...all.filter(({ collective }) => collective),
    ],
    totals,
    hasDates: result.table.months.some(
      ({ period, columns }) => columns.reportedOn !== undefined && isCounted(periods, period),
    ),
  };
}

/** Collective units are never ranked. */
function placesOf(byUnit: Standings['byUnit']): ReadonlyMap<string, number> {
  return placeUnits(new Map([...byUnit].filter(([unit]) => !isCollectiveUnit(unit))));
}

/** The places of the same table, scope and day, had the month before been the checked one. */
function placesOfMonthBefore(result: CheckResult, notices: Notices): ReadonlyMap<string, number> {
  const { start, period: checked } = result.scope;
  const before = result.table.months.findLast(
    ({ period }) => checked !== null && start !== null && period < checked && period >= start,
  );
  const periods = countedPeriods(result, before?.period ?? null);
  return placesOf(standings(result, periods, notices).byUnit);
}

function leadersByUnit({ units }: CheckResult): ReadonlyMap<string, ReadonlySet<string>> {
  const leaders = new Map<string, Set<string>>();
  for (const { lead, leader } of units) {
    if (leader === null) continue;
    for (const unit of lead) {
      const known = leaders.get(unit);
      if (known === undefined) leaders.set(unit, new Set([leader]));
      else known.add(leader);
    }
  }
  return leaders;
}
