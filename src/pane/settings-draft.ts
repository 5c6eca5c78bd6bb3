import { parsePeriod } from '../core/calendar/period';
import type { Settings } from '../core/settings';

/** The settings that a person types as numbers, by name, as typed. */
export type NumberName =
  | 'day'
  | 'peers'
  | 'late'
  | 'incomplete'
  | 'missing'
  | 'notice'
  | 'awards'
  | 'experiences'
  | 'thresholdMissing'
  | 'thresholdLate';

/** Settings being changed: numbers are texts until they are kept. */
export interface SettingsDraft {
  readonly settings: Settings;
  readonly typed: Readonly<Record<NumberName, string>>;
}

/** What a number may be. */
export interface NumberBounds {
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

const whole = (from: number, to: number): NumberBounds => ({ from, to, whole: true });
const POINTS: NumberBounds = { from: 0, to: Number.MAX_SAFE_INTEGER, whole: false };

/** The same as settings.json allows. */
export const NUMBER_BOUNDS: Readonly<Record<NumberName, NumberBounds>> = {
  day: whole(1, 31),
  peers: whole(1, 10_000),
  late: POINTS,
  incomplete: POINTS,
  missing: POINTS,
  notice: POINTS,
  awards: whole(0, 10_000),
  experiences: whole(0, 10_000),
  thresholdMissing: whole(1, 10_000),
  thresholdLate: whole(1, 10_000),
};

export function draftOf(settings: Settings): SettingsDraft {
  const { deadline, peers, points, goals, noticeThresholds } = settings;
  const numbers: Readonly<Record<NumberName, number>> = {
    day: deadline.day,
    peers,
    ...points,
    ...goals,
    thresholdMissing: noticeThresholds.missing,
    thresholdLate: noticeThresholds.lateOrIncomplete,
  };
  return {
    settings,
    typed: Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [name, String(value)]),
    ) as Record<NumberName, string>,
  };
}

/** The number that was typed, full-width digits too; null where it is none, or out of bounds. */
export function typedNumber(name: NumberName, text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const { from, to, whole: isWhole } = NUMBER_BOUNDS[name];
  const value = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return value >= from && value <= to && (!isWhole || Number.isInteger(value)) ? value : null;
}

/** The names of the numbers that are none. */
export function wrongNumbers({ typed }: SettingsDraft): readonly NumberName[] {
  return (Object.keys(NUMBER_BOUNDS) as NumberName[]).filter(
    (name) => typedNumber(name, typed[name]) === null,
  );
}

/** The settings as drafted; a number that is none stays what it was. */
export function settingsOf({ settings, typed }: SettingsDraft): Settings {
  const number = (name: NumberName, otherwise: number): number => typedNumber(name, typed[name]) ?? otherwise;
  const { deadline, points, goals, noticeThresholds } = settings;
  return {
    ...settings,
    peers: number('peers', settings.peers),
    deadline: { ...deadline, day: number('day', deadline.day) },
    points: {
      late: number('late', points.late),
      incomplete: number('incomplete', points.incomplete),
      missing: number('missing', points.missing),
      notice: number('notice', points.notice),
    },
    goals: { awards: number('awards', goals.awards), experiences: number('experiences', goals.experiences) },
    noticeThresholds: {
      missing: number('thresholdMissing', noticeThresholds.missing),
      lateOrIncomplete: number('thresholdLate', noticeThresholds.lateOrIncomplete),
    },
  };
}

/** The settings with a start chosen from a list; an empty text is none. */
export const withStart = (settings: Settings, chosen: string): Settings => ({
  ...settings,
  start: parsePeriod(chosen),
});

/** The settings without one of the aliases. */
export function withoutAlias(settings: Settings, name: string): Settings {
  const aliases = Object.entries(settings.aliases).filter(([known]) => known !== name);
  return { ...settings, aliases: Object.fromEntries(aliases) };
}
