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

/** Of months sorted as text, October comes first. */
const FIRST_AS_TEXT = 10;
const MONTHS_OF_A_YEAR = 12;

/**
 * The years of months that each have a row (L8), by item. Rows may stand in any order and come late, so that one fall
 * is no turn of a year: only where the months of the whole table lie closer together across it (10月 11月 12月 1月), and
 * the rows' order agrees, have they crossed into the next year. With a year written somewhere each item is a run.
 * @param runs for each item its months, in the order of its rows.
 * @param defaultYear the year of the table's first month, or newest first of its last.
 */
export function yearsOfRows(runs: readonly (readonly YearlessMonth[])[], defaultYear: number): number[][] {
  const months = [...new Set(runs.flat().map(({ month }) => month))].sort((a, b) => a - b);
  const isLongerThanAYear = runs.some((run) => run.length > MONTHS_OF_A_YEAR);
  if (isLongerThanAYear) return runs.map((run) => yearsOf(run, defaultYear));
  const first = firstOfYear(months, runs);
  const turnsBefore = (month: number): number => (month < first ? 1 : 0);
  const writtenIn = (run: readonly YearlessMonth[]): number | null => {
    const written = run.find(({ year }) => year !== null);
    return written?.year == null ? null : written.year - turnsBefore(written.month);
  };
  const { up, down } = stepsOf(runs, first);
  const isNewestFirst = first !== months[0] && down > up;
  const anywhere = writtenIn(runs.flat()) ?? (isNewestFirst ? defaultYear - 1 : defaultYear);
  return runs.map((run) => {
    const base = writtenIn(run) ?? anywhere;
    return run.map(({ month, year }) => year ?? base + turnsBefore(month));
  });
}

/** The month with which a table's year begins: its lowest, unless the rows go on better from a wider gap. */
function firstOfYear(months: readonly number[], runs: readonly (readonly YearlessMonth[])[]): number {
  const lowest = months[0] ?? 1;
  const gapBefore = (index: number): number =>
    index === 0
      ? lowest + MONTHS_OF_A_YEAR - (months.at(-1) ?? lowest)
      : (months[index] ?? 0) - (months[index - 1] ?? 0);
  const widest = Math.max(...months.map((_, index) => gapBefore(index)));
  const isWholeYear = months.length === MONTHS_OF_A_YEAR;
  let best = { first: lowest, breaks: breaksOf(runs, lowest) };
  months.forEach((first, index) => {
    if (gapBefore(index) < widest || (isWholeYear && first === FIRST_AS_TEXT)) return;
    const breaks = breaksOf(runs, first);
    if (breaks < best.breaks) best = { first, breaks };
  });
  return best.first;
}

/** How often the rows' months turn back, where a year begins with `first`. */
function breaksOf(runs: readonly (readonly YearlessMonth[])[], first: number): number {
  return runs.reduce((sum, run) => {
    const { up, down } = stepsOf([run], first);
    return sum + Math.min(up, down);
  }, 0);
}

function stepsOf(
  runs: readonly (readonly YearlessMonth[])[],
  first: number,
): { readonly up: number; readonly down: number } {
  let [up, down] = [0, 0];
  for (const run of runs) {
    run.forEach(({ month }, index) => {
      const before = run[index - 1]?.month ?? month;
      const step = placeInYear(month, first) - placeInYear(before, first);
      if (step > 0) up += 1;
      if (step < 0) down += 1;
    });
  }
  return { up, down };
}

const placeInYear = (month: number, first: number): number =>
  (month - first + MONTHS_OF_A_YEAR) % MONTHS_OF_A_YEAR;
