/** A month as written, in the order of its columns, rows or sheets. */
export interface YearlessMonth {
  readonly month: number;
  readonly year: number | null;
}

/** A fall of this many months or more is always the turn of a year (12月 → 1月). */
const SURE_TURN = 6;

/**
 * The year of each month of a run. Workbook §1: months without a year that run upward and then fall have crossed into
 * the next year; a run that goes downward throughout is one year, newest first.
 * A month with a year of its own is an anchor for those after it, and the first one for those before.
 * @param months in the order in which they stand.
 * @param defaultYear the year of the first month where none is written.
 */
export function yearsOf(months: readonly YearlessMonth[], defaultYear: number): number[] {
  const offsets = yearOffsets(months.map(({ month }) => month));
  const anchors = months.map(({ year }, index) => (year === null ? null : year - (offsets[index] ?? 0)));
  let base = anchors.find((anchor) => anchor !== null) ?? defaultYear;
  return months.map(({ year }, index) => {
    base = anchors[index] ?? base;
    return year ?? base + (offsets[index] ?? 0);
  });
}

/** For each month, how many turns of a year lie between it and the first. */
function yearOffsets(months: readonly number[]): number[] {
  const runs = months.filter((month, index) => index === 0 || month !== months[index - 1]);
  const rises = runs.filter((month, index) => index > 0 && month > (runs[index - 1] ?? 0)).length;
  const falls = runs.length - 1 - rises;
  if (rises === 0 || falls === 0) return months.map(() => 0);
  return falls > rises ? offsetsDownward(months) : offsetsUpward(months);
}

function offsetsUpward(months: readonly number[]): number[] {
  const isRotation = isOneTurn(months);
  let offset = 0;
  return months.map((month, index) => {
    const fall = (months[index - 1] ?? month) - month;
    if (fall > 0 && (isRotation || fall >= SURE_TURN)) offset += 1;
    return offset;
  });
}

/** Newest first over the turn of a year: 2月 1月 12月 11月. */
function offsetsDownward(months: readonly number[]): number[] {
  let offset = 0;
  return months.map((month, index) => {
    if (month - (months[index - 1] ?? month) >= SURE_TURN) offset -= 1;
    return offset;
  });
}

/** Whether months rise, fall once below where they began, and rise again without coming round to it. */
function isOneTurn(months: readonly number[]): boolean {
  const first = months[0] ?? 0;
  const falls = months.flatMap((month, index) =>
    index > 0 && month < (months[index - 1] ?? 0) ? [index] : [],
  );
  const [turn] = falls;
  return falls.length === 1 && turn !== undefined && months.slice(turn).every((month) => month < first);
}

/**
 * The years of months that each have a sheet. Sheets may stand in any order, so that only months that follow one
 * another with a turn (11月 12月 1月 2月), and whose own titles do not tell their years apart, are taken to have
 * crossed into the next year.
 * @param defaultYears for each sheet, the year where its month names none.
 */
export function yearsOfSheets(months: readonly YearlessMonth[], defaultYears: readonly number[]): number[] {
  const isOneRun =
    new Set(defaultYears).size === 1 &&
    months.every(({ month }, index) => index === 0 || month === ((months[index - 1]?.month ?? 0) % 12) + 1);
  let offset = 0;
  return months.map(({ month, year }, index) => {
    if (isOneRun && index > 0 && month < (months[index - 1]?.month ?? 0)) offset += 1;
    return year ?? (defaultYears[index] ?? 0) + offset;
  });
}
