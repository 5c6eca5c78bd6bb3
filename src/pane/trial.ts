import { parseCalendarDate, type CalendarDate } from '../core/calendar/calendar-date';

/** What a trial sets in place of the clock and of Excel; null where it leaves them be. */
export interface Trial {
  readonly today: CalendarDate | null;
  readonly shade: 'light' | 'dark' | null;
}

/** On this machine alone, the pane's address may set them: `taskpane.html?today=2022-10-31&theme=dark`. */
export function trialOf({ hostname, search }: Pick<Location, 'hostname' | 'search'>): Trial {
  if (hostname !== 'localhost') return { today: null, shade: null };
  const said = new URLSearchParams(search);
  const theme = said.get('theme');
  return {
    today: parseCalendarDate(said.get('today') ?? ''),
    shade: theme === 'dark' || theme === 'light' ? theme : null,
  };
}
