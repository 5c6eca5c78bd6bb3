import type { CalendarDate } from '../core/calendar/calendar-date';

/** What the pane asks of time. */
export interface PaneClock {
  readonly today: () => CalendarDate;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; what it returns calls that off. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
}
