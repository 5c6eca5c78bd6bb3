import type { TargetTypes } from '../objects/targets';

export type { TargetTypes } from '../objects/targets';

export type TypeName = keyof TargetTypes;

/** An object that a path of the wire leads to: an Office.js class by name, and what it stands for in the model. */
export class HostObject<Name extends TypeName = TypeName> {
  constructor(
    readonly type: Name,
    readonly target: TargetTypes[Name],
  ) {}

  /** The target if this is of that type. */
  as<Wanted extends TypeName>(type: Wanted): TargetTypes[Wanted] | null {
    return isOfType(this, type) ? this.target : null;
  }
}

function isOfType<Wanted extends TypeName>(object: HostObject, type: Wanted): object is HostObject<Wanted> {
  return object.type === type;
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof HostObject;
}
