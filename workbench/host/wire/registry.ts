import type { HostObject, TargetTypes, TypeName } from './host-object';
import type { ObjectType } from './object-type';

export type ObjectTypes = { readonly [Name in TypeName]: ObjectType<TargetTypes[Name]> };

/** All modelled classes by name. */
export class Registry {
  constructor(readonly types: ObjectTypes) {}

  typeOf<Name extends TypeName>(object: HostObject<Name>): ObjectType<TargetTypes[Name]> {
    return this.types[object.type];
  }
}
