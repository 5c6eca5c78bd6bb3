import type { PivotField } from '../model/pivot-table';
import { asBoolean, asInteger, asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type Member, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { change, namedParts, pivotProperty } from './pivot-changes';
import type { PivotAxisFieldTarget, PivotAxisTarget, PivotFieldTarget, PivotTarget } from './pivot-targets';

const fieldNames = ({ target: { field } }: HostObject<'PivotHierarchy'>): readonly string[] => [
  field.caption,
  field.id,
];

/** The caption of a field: another of the table's must not have it. */
function caption<Target extends PivotFieldTarget>() {
  return pivotProperty<Target>(
    '1.8',
    ({ field }) => field.caption,
    ({ pivot, field }, value) => {
      const name = asText(value);
      const isTaken = pivot.fields.some(
        (known) => known !== field && known.caption.toLowerCase() === name.toLowerCase(),
      );
      if (name === '' || isTaken) throw new HostError('InvalidArgument');
      field.caption = name;
    },
  );
}

const hierarchies = namedParts<PivotTarget, 'PivotHierarchy'>(
  '1.8',
  (target) => target.pivot.fields.map((field) => new HostObject('PivotHierarchy', { ...target, field })),
  fieldNames,
);

/** Excel.PivotHierarchyCollection: the columns of the data. */
export const pivotHierarchyCollection: ObjectType<PivotTarget> = { since: '1.8', ...hierarchies };

/** Excel.PivotHierarchy. */
export const pivotHierarchy: ObjectType<PivotFieldTarget> = {
  since: '1.8',
  identity: ({ field: { id } }) => ({ Id: id }),
  members: {
    id: property('1.8', ({ field: { id } }) => id),
    name: caption<PivotFieldTarget>(),
    fields: navigation('1.8', (target) => new HostObject('PivotFieldCollection', target)),
  },
};

/** The hierarchy of this very table that an argument is. */
export function hierarchyArgument({ pivot }: PivotTarget, args: Arguments): PivotField {
  const given = args.object(0, 'PivotHierarchy');
  if (given === null || !pivot.fields.includes(given.field)) throw new HostError('InvalidArgument');
  return given.field;
}

/** A hierarchy is in one place of the rows, the columns and the filters. */
function addTo(target: PivotAxisTarget, args: Arguments, session: Session): PivotAxisFieldTarget {
  const { pivot, axis } = target;
  const field = hierarchyArgument(target, args);
  change(target, session, () => {
    for (const place of ['rows', 'columns', 'filters'] as const) {
      pivot[place] = pivot[place].filter((known) => known !== field);
    }
    pivot[axis] = [...pivot[axis], field];
  });
  return { ...target, field };
}

function removeFrom(target: PivotAxisTarget, removed: PivotAxisFieldTarget | null, session: Session): void {
  const { pivot, axis } = target;
  if (removed === null || !pivot[axis].includes(removed.field)) throw new HostError('InvalidArgument');
  change(target, session, () => {
    pivot[axis] = pivot[axis].filter((field) => field !== removed.field);
  });
}

export function moved<Thing>(things: readonly Thing[], thing: Thing, to: number): readonly Thing[] {
  if (to < 0 || to >= things.length) throw new HostError('InvalidArgument');
  const others = things.filter((other) => other !== thing);
  return [...others.slice(0, to), thing, ...others.slice(to)];
}

/** What the hierarchies of rows, columns and filters have in common. */
const axisMembers: Readonly<Record<string, Member<PivotAxisFieldTarget>>> = {
  id: property('1.8', ({ field: { id } }) => id),
  name: caption<PivotAxisFieldTarget>(),
  position: pivotProperty<PivotAxisFieldTarget>(
    '1.8',
    ({ pivot, axis, field }) => pivot[axis].indexOf(field),
    ({ pivot, axis, field }, value) => {
      pivot[axis] = moved(pivot[axis], field, asInteger(value));
    },
  ),
  fields: navigation('1.8', (target) => new HostObject('PivotFieldCollection', target)),
  setToDefault: method('1.8', (target, _args, session) => {
    change(target, session, () => {
      target.field.caption = target.field.id;
      target.field.sort = { by: 'labels', descending: false };
    });
  }),
};

const axisNames = ({
  target: { field },
}: HostObject<'RowColumnPivotHierarchy'> | HostObject<'FilterPivotHierarchy'>): readonly string[] => [
  field.caption,
  field.id,
];

const rowsOrColumns = namedParts<PivotAxisTarget, 'RowColumnPivotHierarchy'>(
  '1.8',
  (target) =>
    target.pivot[target.axis].map((field) => new HostObject('RowColumnPivotHierarchy', { ...target, field })),
  axisNames,
);

/** Excel.RowColumnPivotHierarchyCollection. */
export const rowColumnPivotHierarchyCollection: ObjectType<PivotAxisTarget> = {
  since: '1.8',
  ...rowsOrColumns,
  members: {
    ...rowsOrColumns.members,
    add: method(
      '1.8',
      (target, args, session) => new HostObject('RowColumnPivotHierarchy', addTo(target, args, session)),
    ),
    remove: method('1.8', (target, args, session) => {
      removeFrom(target, args.object(0, 'RowColumnPivotHierarchy'), session);
    }),
  },
};

/** Excel.RowColumnPivotHierarchy. */
export const rowColumnPivotHierarchy: ObjectType<PivotAxisFieldTarget> = {
  since: '1.8',
  identity: ({ field: { id } }) => ({ Id: id }),
  members: axisMembers,
};

const filters = namedParts<PivotAxisTarget, 'FilterPivotHierarchy'>(
  '1.8',
  (target) =>
    target.pivot.filters.map((field) => new HostObject('FilterPivotHierarchy', { ...target, field })),
  axisNames,
);

/** Excel.FilterPivotHierarchyCollection. */
export const filterPivotHierarchyCollection: ObjectType<PivotAxisTarget> = {
  since: '1.8',
  ...filters,
  members: {
    ...filters.members,
    add: method(
      '1.8',
      (target, args, session) => new HostObject('FilterPivotHierarchy', addTo(target, args, session)),
    ),
    remove: method('1.8', (target, args, session) => {
      removeFrom(target, args.object(0, 'FilterPivotHierarchy'), session);
    }),
  },
};

/** Excel.FilterPivotHierarchy. */
export const filterPivotHierarchy: ObjectType<PivotAxisFieldTarget> = {
  since: '1.8',
  identity: ({ field: { id } }) => ({ Id: id }),
  members: {
    ...axisMembers,
    enableMultipleFilterItems: pivotProperty(
      '1.8',
      ({ field }) => field.enableMultipleFilterItems,
      ({ field }, value) => {
        field.enableMultipleFilterItems = asBoolean(value);
      },
    ),
  },
};
