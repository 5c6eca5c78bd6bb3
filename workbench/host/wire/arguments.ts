import { HostError } from './host-error';
import { HostObject, type TargetTypes, type TypeName } from './host-object';

function missing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function invalid(): HostError {
  return new HostError('InvalidArgument');
}

/** A method's arguments, read as what the method expects; whatever else arrives is InvalidArgument. */
export class Arguments {
  constructor(private readonly list: readonly unknown[]) {}

  get length(): number {
    return this.list.length;
  }

  get all(): readonly unknown[] {
    return this.list;
  }

  raw(at: number): unknown {
    return this.list[at];
  }

  isMissing(at: number): boolean {
    return missing(this.list[at]);
  }

  text(at: number): string {
    const value = this.list[at];
    if (typeof value === 'string') return value;
    throw invalid();
  }

  optionalText(at: number): string | undefined {
    return this.isMissing(at) ? undefined : this.text(at);
  }

  /** One of the enumeration's values, in its own writing. */
  oneOf<Choice extends string>(at: number, choices: readonly Choice[], fallback?: Choice): Choice {
    const value = this.list[at];
    if (missing(value) && fallback !== undefined) return fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw invalid();
    return found;
  }

  number(at: number): number {
    const value = this.list[at];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw invalid();
  }

  integer(at: number, fallback?: number): number {
    if (fallback !== undefined && this.isMissing(at)) return fallback;
    const value = this.number(at);
    if (!Number.isInteger(value)) throw invalid();
    return value;
  }

  boolean(at: number, fallback: boolean): boolean {
    const value = this.list[at];
    if (missing(value)) return fallback;
    if (typeof value !== 'boolean') throw invalid();
    return value;
  }

  /** A plain object, such as load options or properties. */
  record(at: number): Readonly<Record<string, unknown>> {
    return asRecord(this.list[at]);
  }

  optionalRecord(at: number): Readonly<Record<string, unknown>> {
    return this.isMissing(at) ? {} : this.record(at);
  }

  /** The object of that type, or null where something else stands there. */
  object<Name extends TypeName>(at: number, name: Name): TargetTypes[Name] | null {
    const value = this.list[at];
    return value instanceof HostObject ? value.as(name) : null;
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
  return Object.fromEntries(Object.entries(value));
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalid();
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid();
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalid();
  return number;
}

export function asOneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalid();
  return found;
}
