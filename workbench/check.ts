import { setFlagsFromString } from 'node:v8';
import { calendarDate, type CalendarDate } from '../src/core/calendar/calendar-date';
import { runCheck } from './check/run';

// Node waits until the heap is twice what is alive before it clears up: of what a large file takes, most is waste.
setFlagsFromString('--heap-growing-percent=40');

/** The day where this machine stands. */
function today(now: Date): CalendarDate {
  const day = calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError(`The clock of this machine says ${now.toISOString()}.`);
  return day;
}

const pad = (value: number): string => String(value).padStart(2, '0');

async function main(): Promise<void> {
  const now = new Date();
  process.exitCode = await runCheck(process.argv.slice(2), {
    now: { day: today(now), time: `${pad(now.getHours())}:${pad(now.getMinutes())}` },
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    progress: process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text ?? ''}`) : null,
  });
}

void main();
