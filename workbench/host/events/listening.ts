import { HostError } from '../wire/host-error';
import { method, type ApiSet, type Member } from '../wire/object-type';
import type { Session } from '../wire/session';
import { EventType, WORKBOOK_TARGET } from './event-type';
import type { TableScope, TableTarget, TargetTypes } from '../objects/targets';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';

/** Event by the part of its registering method's name. */
interface Listenable {
  readonly event: string;
  readonly type: number;
  readonly since: ApiSet;
}

function members<Target>(
  listenables: readonly Listenable[],
  targetOf: (target: Target) => string,
): Record<string, Member<Target>> {
  return Object.fromEntries(
    listenables.flatMap(({ event, type, since }): [string, Member<Target>][] => {
      const change =
        (act: 'register' | 'unregister') =>
        (target: Target, _args: unknown, { events }: Session): void => {
          events[act](type, targetOf(target));
        };
      return [
        [`_Register${event}`, method(since, change('register'))],
        [`_Unregister${event}`, method(since, change('unregister'))],
      ];
    }),
  );
}

const ON_SHEETS: readonly Listenable[] = [
  { event: 'ActivatedEvent', type: EventType.worksheetActivated, since: '1.7' },
  { event: 'CalculatedEvent', type: EventType.worksheetCalculated, since: '1.8' },
  { event: 'ColumnSortedEvent', type: EventType.worksheetColumnSorted, since: '1.10' },
  { event: 'DeactivatedEvent', type: EventType.worksheetDeactivated, since: '1.7' },
  { event: 'FormatChangedEvent', type: EventType.worksheetFormatChanged, since: '1.9' },
  { event: 'FormulaChangedEvent', type: EventType.worksheetFormulaChanged, since: '1.13' },
  { event: 'ProtectionChangedEvent', type: EventType.worksheetProtectionChanged, since: '1.14' },
  { event: 'RowHiddenChangedEvent', type: EventType.worksheetRowHiddenChanged, since: '1.11' },
  { event: 'RowSortedEvent', type: EventType.worksheetRowSorted, since: '1.10' },
  { event: 'SingleClickedEvent', type: EventType.worksheetSingleClicked, since: '1.10' },
  { event: 'EventNameChanged', type: EventType.worksheetNameChanged, since: '1.17' },
  { event: 'EventVisibilityChanged', type: EventType.worksheetVisibilityChanged, since: '1.17' },
];

/** Handlers on one sheet. */
export const worksheetEvents: Record<string, Member<Sheet>> = members(
  [
    ...ON_SHEETS,
    { event: 'DataChangedEvent', type: EventType.worksheetChanged, since: '1.7' },
    { event: 'SelectionChangedEvent', type: EventType.worksheetSelectionChanged, since: '1.7' },
  ],
  ({ id }) => id,
);

/** Handlers on all sheets. */
export const worksheetCollectionEvents: Record<string, Member<HostWorkbook>> = members(
  [
    ...ON_SHEETS,
    { event: 'AddedEvent', type: EventType.worksheetAdded, since: '1.7' },
    { event: 'DataChangedEvent', type: EventType.worksheetChanged, since: '1.9' },
    { event: 'DeletedEvent', type: EventType.worksheetDeleted, since: '1.7' },
    { event: 'EventMoved', type: EventType.worksheetMoved, since: '1.17' },
    { event: 'SelectionChangedEvent', type: EventType.worksheetSelectionChanged, since: '1.9' },
  ],
  () => WORKBOOK_TARGET,
);

/** Handlers on one table. */
export const tableEvents: Record<string, Member<TableTarget>> = members(
  [
    { event: 'DataChangedEvent', type: EventType.tableChanged, since: '1.7' },
    { event: 'SelectionChangedEvent', type: EventType.tableSelectionChanged, since: '1.7' },
  ],
  ({ table: { id } }) => id,
);

/** Handlers on the tables of a sheet or of the workbook. */
export const tableCollectionEvents: Record<string, Member<TableScope>> = members(
  [
    { event: 'AddedEvent', type: EventType.tableAdded, since: '1.9' },
    { event: 'DataChangedEvent', type: EventType.tableChanged, since: '1.7' },
    { event: 'DeletedEvent', type: EventType.tableDeleted, since: '1.9' },
  ],
  ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
);

/** Handlers on one chart. */
export const chartEvents: Record<string, Member<TargetTypes['Chart']>> = members(
  [
    { event: 'ActivatedEvent', type: EventType.chartActivated, since: '1.8' },
    { event: 'DeactivatedEvent', type: EventType.chartDeactivated, since: '1.8' },
  ],
  ({ chart: { id } }) => id,
);

/** Handlers on the charts of a sheet. */
export const chartCollectionEvents: Record<string, Member<Sheet>> = members(
  [
    { event: 'ActivatedEvent', type: EventType.chartActivated, since: '1.8' },
    { event: 'AddedEvent', type: EventType.chartAdded, since: '1.8' },
    { event: 'DeactivatedEvent', type: EventType.chartDeactivated, since: '1.8' },
    { event: 'DeletedEvent', type: EventType.chartDeleted, since: '1.8' },
  ],
  ({ id }) => id,
);

/** Handlers on the comments of a sheet or of the workbook. */
export const commentCollectionEvents: Record<string, Member<TargetTypes['CommentCollection']>> = members(
  [
    { event: 'AddedEvent', type: EventType.commentAdded, since: '1.12' },
    { event: 'ChangedEvent', type: EventType.commentChanged, since: '1.12' },
    { event: 'DeletedEvent', type: EventType.commentDeleted, since: '1.12' },
  ],
  ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
);

/** Handlers on the workbook, and the ranges that handlers ask for. */
export const workbookEvents: Record<string, Member<TargetTypes['Workbook']>> = {
  ...members<HostWorkbook>(
    [{ event: 'ActivatedEvent', type: EventType.workbookActivated, since: '1.13' }],
    () => WORKBOOK_TARGET,
  ),
  _GetRangeForEventByReferenceId: method('1.8', (_target, args, session) => {
    const range = session.kept(args.text(0));
    if (range === null) throw new HostError('InvalidReference');
    return range;
  }),
  _GetRangeOrNullObjectForEventByReferenceId: method('1.8', (_target, args, session) =>
    session.kept(args.text(0)),
  ),
};
