import { HostError } from '../wire/host-error';
import { method, type Member, type ObjectType } from '../wire/object-type';

/** Pivot tables are not modelled: a collection of them is empty, and cannot be added to. */
const lookups = (since: '1.3' | '1.12'): Readonly<Record<string, Member<null>>> => ({
  getCount: method(since === '1.3' ? '1.4' : since, () => 0),
  getItemOrNullObject: method(since === '1.3' ? '1.4' : since, () => null),
});

/** Excel.PivotTableCollection. */
export const pivotTableCollection: ObjectType<null> = {
  since: '1.3',
  collection: { items: () => [], item: () => null },
  members: { ...lookups('1.3'), refreshAll: method('1.3', () => null) },
};

/** Excel.PivotTableScopedCollection: those of a range. */
export const pivotTableScopedCollection: ObjectType<null> = {
  since: '1.12',
  collection: { items: () => [], item: () => null },
  members: {
    ...lookups('1.12'),
    getFirst: method('1.12', () => {
      throw new HostError('ItemNotFound');
    }),
  },
};
