import {
  AGGREGATES,
  CALCULATIONS,
  dataName,
  defaultAggregate,
  type DataField,
  type ShowAs,
} from '../model/pivot-table';
import { asInteger, asOneOf, asRecord, asText } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject, isHostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType } from '../wire/object-type';
import { change, namedParts, pivotProperty } from './pivot-changes';
import { hierarchyArgument, moved } from './pivot-hierarchies';
import type { DataFieldTarget, PivotTarget } from './pivot-targets';

const NO_SHOW_AS: ShowAs = { calculation: 'None', baseField: null, baseItem: null };

const dataFields = namedParts<PivotTarget, 'DataPivotHierarchy'>(
  '1.8',
  (target) => target.pivot.data.map((data) => new HostObject('DataPivotHierarchy', { ...target, data })),
  ({ target: { data } }) => [data.name, data.id],
);

/** Excel.DataPivotHierarchyCollection. */
export const dataPivotHierarchyCollection: ObjectType<PivotTarget> = {
  since: '1.8',
  ...dataFields,
  members: {
    ...dataFields.members,
    add: method('1.8', (target, args, session) => {
      const { pivot } = target;
      const field = hierarchyArgument(target, args);
      const aggregate = defaultAggregate(pivot, field);
      const data: DataField = {
        id: `data ${session.workbook.nextNumber()}`,
        field,
        name: dataName(pivot, field, aggregate),
        isNamed: false,
        aggregate,
        numberFormat: 'General',
        showAs: NO_SHOW_AS,
      };
      change(target, session, () => {
        pivot.data = [...pivot.data, data];
      });
      return new HostObject('DataPivotHierarchy', { ...target, data });
    }),
    remove: method('1.8', (target, args, session) => {
      const removed = args.object(0, 'DataPivotHierarchy');
      if (removed === null || !target.pivot.data.includes(removed.data)) {
        throw new HostError('InvalidArgument');
      }
      change(target, session, () => {
        target.pivot.data = target.pivot.data.filter((data) => data !== removed.data);
      });
    }),
  },
};

/** A rule as Office.js writes it: its field and item arrive as objects. */
function asShowAs(value: unknown): ShowAs {
  const { calculation, baseField, baseItem } = asRecord(value);
  const field = isHostObject(baseField) ? baseField.as('PivotField') : null;
  const item = isHostObject(baseItem) ? baseItem.as('PivotItem') : null;
  return {
    calculation: asOneOf(calculation ?? 'None', CALCULATIONS),
    baseField: field?.field ?? null,
    baseItem: item?.item.key ?? null,
  };
}

/** Calculations that mean nothing without a field, or an item of it. */
const NEEDS_FIELD =
  /^(?:PercentOf|RunningTotal|PercentRunningTotal|.*DifferenceFrom|Rank\w+|PercentOfParentTotal)$/;
const NEEDS_ITEM = /^(?:PercentOf|.*DifferenceFrom)$/;

function rename({ pivot, data }: DataFieldTarget, name: string): void {
  const isTaken =
    pivot.data.some((known) => known !== data && known.name.toLowerCase() === name.toLowerCase()) ||
    pivot.fields.some((field) => field.caption.toLowerCase() === name.toLowerCase());
  if (name === '' || isTaken) throw new HostError('InvalidArgument');
  Object.assign(data, { name, isNamed: true });
}

function summarizeBy({ pivot, data }: DataFieldTarget, given: unknown): void {
  const chosen = asOneOf(given, ['Automatic', ...AGGREGATES]);
  data.aggregate = chosen === 'Automatic' ? defaultAggregate(pivot, data.field) : chosen;
  if (!data.isNamed) {
    const others = { ...pivot, data: pivot.data.filter((other) => other !== data) };
    data.name = dataName(others, data.field, data.aggregate);
  }
}

/** Excel.DataPivotHierarchy. */
export const dataPivotHierarchy: ObjectType<DataFieldTarget> = {
  since: '1.8',
  identity: ({ data: { id } }) => ({ Id: id }),
  members: {
    id: property('1.8', ({ data: { id } }) => id),
    name: pivotProperty(
      '1.8',
      ({ data: { name } }) => name,
      (target, value) => {
        rename(target, asText(value));
      },
    ),
    field: navigation(
      '1.8',
      ({ sheet, pivot, data: { field } }) => new HostObject('PivotField', { sheet, pivot, field }),
    ),
    numberFormat: pivotProperty(
      '1.8',
      ({ data: { numberFormat } }) => numberFormat,
      ({ data }, value) => {
        const numberFormat = asText(value);
        data.numberFormat = numberFormat === '' ? 'General' : numberFormat;
      },
    ),
    position: pivotProperty(
      '1.8',
      ({ pivot, data }) => pivot.data.indexOf(data),
      ({ pivot, data }, value) => {
        pivot.data = moved(pivot.data, data, asInteger(value));
      },
    ),
    showAs: pivotProperty(
      '1.8',
      ({ data: { showAs } }) => ({ baseField: null, baseItem: null, calculation: showAs.calculation }),
      ({ data }, value) => {
        const next = asShowAs(value);
        const isWhole =
          (!NEEDS_FIELD.test(next.calculation) || next.baseField !== null) &&
          (!NEEDS_ITEM.test(next.calculation) || next.baseItem !== null);
        if (!isWhole) throw new HostError('InvalidArgument');
        data.showAs = next;
      },
    ),
    summarizeBy: pivotProperty('1.8', ({ data: { aggregate } }) => aggregate, summarizeBy),
    setToDefault: method('1.8', (target, _args, session) => {
      change(target, session, () => {
        Object.assign(target.data, { isNamed: false, numberFormat: 'General', showAs: NO_SHOW_AS });
        summarizeBy(target, 'Automatic');
      });
    }),
  },
};
