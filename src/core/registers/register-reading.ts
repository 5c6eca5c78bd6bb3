import { addDays, calendarDate, type CalendarDate, type DateSystem } from '../calendar/calendar-date';
import { addMonths, firstDay, period } from '../calendar/period';
import type { Settings } from '../settings';
import { isCellError, type CellAddress } from '../table/cell';
import type { LocatedCell } from '../table/responsibility-table';
import type { SheetGrid } from '../table/sheet-grid';
import { readMonthCell, readYearHeading } from '../values/period-header';
import { displayedText } from '../values/displayed-text';
import { withoutSpaces } from '../values/text';
import { splitUnits, unitKey, withAlias } from '../values/unit';
import { readWrittenDate } from '../values/written-date';
import type { RegisterKind, RegisterProblem, RegisterProblemCode, RegisterProblemParams } from './register';

/** What reading registers depends on beside the workbook. */
export interface RegisterOptions {
  readonly settings: Pick<Settings, 'aliases' | 'roundLength'>;
  readonly today: CalendarDate;
  /** The day that the check speaks of: what is dated later does not count. */
  readonly asOf: CalendarDate;
  /** The units that the table names, as they count; empty where there is no table. */
  readonly knownUnits: readonly string[];
}

/** A register on its way from cells to rows. */
export interface RegisterContext extends RegisterOptions {
  readonly grid: SheetGrid;
  readonly dateSystem: DateSystem;
  readonly register: RegisterKind;
  /** What the title rows or the sheet's name say: 2022年通报台账. */
  readonly titleYear: number | null;
  /** Known units by {@link unitKey}. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** The problems of one row; each says whether the row counts all the same. */
export class RowProblems {
  readonly #register: RegisterKind;
  readonly #found: RegisterProblem[] = [];

  constructor(register: RegisterKind) {
    this.#register = register;
  }

  add<Code extends RegisterProblemCode>(
    code: Code,
    { sheet, row, column }: CellAddress,
    params: RegisterProblemParams[Code],
    counts: boolean,
  ): void {
    const problem = { code, register: this.#register, cell: { sheet, row, column }, counts, params };
    this.#found.push(problem as unknown as Extract<RegisterProblem, { code: Code }>);
  }

  get found(): readonly RegisterProblem[] {
    return this.#found;
  }

  only(codes: readonly RegisterProblemCode[]): readonly RegisterProblem[] {
    return this.#found.filter(({ code }) => codes.includes(code));
  }

  /** Whether nothing that the row depends on was unreadable. */
  get allCount(): boolean {
    return this.#found.every(({ counts }) => counts);
  }
}

/** A cell's text as a reader of words takes it: an error value says something that nobody can read. */
export const cellText = ({ value, text }: LocatedCell): string => (isCellError(value) ? value.error : text);

/** The units of a cell as they count, each once, by the names that the table writes. Rules §6. */
export function unitsOf(cell: LocatedCell, { settings, unitNames }: RegisterContext): readonly string[] {
  const units = new Map<string, string>();
  for (const { name } of isCellError(cell.value) ? [] : splitUnits(cell.text)) {
    const counted = withAlias(name, settings.aliases);
    const key = unitKey(counted);
    if (!units.has(key)) units.set(key, unitNames.get(key) ?? counted);
  }
  return [...units.values()];
}

/** A date of a register. A month alone stands for its last day, the latest that it can mean. */
export type RegisterDate =
  | { readonly kind: 'blank' }
  /** `text` as it is shown. */
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly text: string }
  | { readonly kind: 'invalid'; readonly text: string };

/** Reads a date cell; one without a year takes the register's own, where its title or name tells it. */
export function readRegisterDate(
  cell: LocatedCell,
  { dateSystem }: RegisterContext,
  year: number | null,
): RegisterDate {
  const written = readWrittenDate(cell, dateSystem);
  switch (written.kind) {
    case 'void':
      return { kind: 'blank' };
    case 'date':
      return { ...written, text: displayedText(cell) };
    case 'error':
      return { kind: 'invalid', text: written.error };
    case 'day':
      return { kind: 'invalid', text: written.text };
    case 'monthDay': {
      const date = year === null ? null : calendarDate(year, written.month, written.day);
      return date === null
        ? { kind: 'invalid', text: written.text }
        : { kind: 'date', date, text: written.text };
    }
    case 'invalid': {
      const date = lastDayOfMonth(cell, dateSystem, year);
      return date === null ? written : { kind: 'date', date, text: written.text };
    }
  }
}

function lastDayOfMonth(cell: LocatedCell, dateSystem: DateSystem, year: number | null): CalendarDate | null {
  const month = typeof cell.value === 'string' ? readMonthCell(cell, dateSystem) : null;
  if (month === null || month.cumulative || month.rest !== '') return null;
  const own = month.year ?? year;
  const of = own === null ? null : period(own, month.month);
  return of === null ? null : addDays(firstDay(addMonths(of, 1)), -1);
}

/** A year that is none of a day's: 生成时间：2022年10月31日 tells when, not what of. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d|年\d{1,2}月\d|[-/.]\d{1,2}[-/.]\d)/gu;

/** The year that a text names: 2022年通报台账, 通报台账（2022）; null where it names none or several. */
export function yearNamedIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const years = new Set(withoutSpaces(text).match(YEAR));
    const [only] = years;
    if (years.size === 1 && only !== undefined) return readYearHeading(only);
  }
  return null;
}
