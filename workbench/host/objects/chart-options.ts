import type { ChartPlace } from '../model/chart';
import { asBoolean, asInteger, asNumber, asOneOf, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { property, type ApiSet, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { chartProperty, rgbOf } from './chart-looks';
import type { ChartTarget } from './chart-targets';

export type Parse<Value> = (value: unknown, session: Session) => Value;

/** A part of a chart that is made where something of it is first set. */
export interface OptionsOf<Target, Part> {
  readonly read: (target: Target) => Part | undefined;
  readonly make: (target: Target) => Part;
}

/** A property that the model keeps only where it is set; until then Excel's own choice is read. */
export function option<Target extends ChartTarget, Part extends object, Key extends keyof Part & string>(
  since: ApiSet,
  part: OptionsOf<Target, Part>,
  key: Key,
  otherwise: Json,
  parse: Parse<NonNullable<Part[Key]> & Json>,
): Property<Target> {
  return chartProperty<Target>(
    since,
    (target) => {
      const known: unknown = part.read(target)?.[key];
      return isSet(known) ? known : otherwise;
    },
    (target, value, session) => {
      part.make(target)[key] = parse(value, session);
    },
  );
}

const isSet = (value: unknown): value is Json => value !== undefined;

/** A part that is always there. */
export const always = <Target, Part>(of: (target: Target) => Part): OptionsOf<Target, Part> => ({
  read: of,
  make: of,
});

export const flag: Parse<boolean> = asBoolean;
export const text: Parse<string> = asText;
export const number: Parse<number> = asNumber;
export const integer: Parse<number> = asInteger;
export const color: Parse<string> = rgbOf;

export const oneOf =
  <Choice extends string>(choices: readonly Choice[]): Parse<Choice> =>
  (value) =>
    asOneOf(value, choices);

export const between =
  (low: number, high: number): ((value: unknown) => number) =>
  (value) => {
    const given = asNumber(value);
    if (given < low || given > high) throw new HostError('InvalidArgument');
    return given;
  };

/** Degrees −90..90, or 180 for stacked letters. */
export function asOrientation(value: unknown): number {
  const degrees = asInteger(value);
  if (Math.abs(degrees) > 90 && degrees !== 180) throw new HostError('InvalidArgument');
  return degrees;
}

export const HORIZONTAL = oneOf(['Center', 'Left', 'Right', 'Justify', 'Distributed']);
export const VERTICAL = oneOf(['Center', 'Bottom', 'Top', 'Justify', 'Distributed']);

/** A side or size that somebody may set, in points; what Excel lays out itself is told roughly. */
export function place<Target extends ChartTarget>(
  since: ApiSet,
  part: OptionsOf<Target, ChartPlace>,
  key: keyof ChartPlace,
  laidOut: (target: Target, session: Session) => number | null,
): Property<Target> {
  return chartProperty<Target>(
    since,
    (target, session) => part.read(target)?.[key] ?? laidOut(target, session),
    (target, value) => {
      part.make(target)[key] = between(0, Number.MAX_VALUE)(value);
    },
  );
}

/** A measure that is only told. */
export function measure<Target extends ChartTarget>(
  since: ApiSet,
  laidOut: (target: Target, session: Session) => number | null,
): Property<Target> {
  return property(since, laidOut);
}
