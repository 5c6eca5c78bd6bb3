import { DAYS_1904, type DateSystem } from '../model/cell-text';

const DAY = 86_400_000;
/** 1970-01-01 as a serial day of the 1900 system. */
const UNIX_DAY = 25_569;

/** `2022-04-01`, with or without a time, or a time alone, as a serial number; null for any other text. */
export function isoSerial(text: string, dates: DateSystem): number | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time !== null) {
    return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  }
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const instant = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return instant / DAY + UNIX_DAY - (dates === 1904 ? DAYS_1904 : 0);
}
