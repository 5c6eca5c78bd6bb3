import { intersection, intersects, type Area } from '../model/area';
import type { Comment } from '../model/comment';
import type { Sheet } from '../model/sheet';
import type { Json } from '../wire/batch';
import type { HostWorkbook } from '../model/workbook';
import { addressOf, onSheetEvent, type After } from './cell-observers';
import { EventType, WORKBOOK_TARGET } from './event-type';
import type { WorkbookEvent } from './workbook-event';

const onWorkbook = (
  type: number,
  worksheetId: string,
  args: Readonly<Record<string, Json>> = {},
): WorkbookEvent => ({
  type,
  targets: [WORKBOOK_TARGET],
  args: { worksheetId, ...args },
  range: null,
  isOnScreen: false,
});

interface CommentState {
  readonly id: string;
  readonly replyIds: readonly string[];
  readonly resolved: boolean;
  readonly said: string;
}

interface SheetState {
  readonly sheet: Sheet;
  readonly name: string;
  readonly visibility: string;
  readonly position: number;
  readonly isProtected: boolean;
  readonly selection: string;
  readonly areas: readonly Area[];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly charts: readonly string[];
  readonly comments: readonly CommentState[];
}

const commentState = ({ id, resolved, richContent, replies }: Comment): CommentState => ({
  id,
  resolved,
  replyIds: replies.map((reply) => reply.id),
  said: JSON.stringify([richContent, ...replies.map((reply) => reply.richContent)]),
});

const stateOf = (sheet: Sheet, position: number): SheetState => ({
  sheet,
  name: sheet.name,
  visibility: sheet.visibility,
  position,
  isProtected: sheet.isProtected,
  selection: addressOf(sheet.selection),
  areas: sheet.selection,
  tables: sheet.tables.map(({ id, name }) => ({ id, name })),
  charts: sheet.charts.map(({ id }) => id),
  comments: sheet.comments.map(commentState),
});

/** Compares the workbook's sheets and tables before and after an action that may concern them. */
export function watchSheets(workbook: HostWorkbook): After {
  const before = new Map(workbook.sheets.map((sheet, position) => [sheet.id, stateOf(sheet, position)]));
  const activeBefore = workbook.activeSheet;
  const chartBefore = activeChart(workbook);
  return () => {
    const after = workbook.sheets.map(stateOf);
    const isThere = new Set(after.map(({ sheet }) => sheet.id));
    const isSameSet = after.length === before.size && after.every(({ sheet }) => before.has(sheet.id));
    return [
      ...after
        .filter(({ sheet }) => !before.has(sheet.id))
        .map(({ sheet }) => onWorkbook(EventType.worksheetAdded, sheet.id)),
      ...[...before.keys()]
        .filter((id) => !isThere.has(id))
        .map((id) => onWorkbook(EventType.worksheetDeleted, id)),
      ...after.flatMap((now) => {
        const was = before.get(now.sheet.id);
        return was === undefined ? [] : sheetEvents(workbook, was, now, isSameSet);
      }),
      ...activationEvents(activeBefore, workbook.activeSheet),
      ...chartActivationEvents(chartBefore, activeChart(workbook)),
    ];
  };
}

function sheetEvents(
  workbook: HostWorkbook,
  was: SheetState,
  now: SheetState,
  isSameSet: boolean,
): WorkbookEvent[] {
  const { sheet } = now;
  const events: WorkbookEvent[] = [];
  if (was.name !== now.name) {
    events.push(
      onSheetEvent(EventType.worksheetNameChanged, sheet, { nameBefore: was.name, nameAfter: now.name }),
    );
  }
  if (was.visibility !== now.visibility) {
    events.push(
      onSheetEvent(EventType.worksheetVisibilityChanged, sheet, {
        visibilityBefore: was.visibility,
        visibilityAfter: now.visibility,
      }),
    );
  }
  if (isSameSet && was.position !== now.position) {
    events.push(
      onWorkbook(EventType.worksheetMoved, sheet.id, {
        positionBefore: was.position,
        positionAfter: now.position,
      }),
    );
  }
  if (was.isProtected !== now.isProtected) {
    events.push(onSheetEvent(EventType.worksheetProtectionChanged, sheet, { isProtected: now.isProtected }));
  }
  if (was.selection !== now.selection) {
    events.push(
      ...selectionEvents(sheet, now.selection),
      ...tableSelectionEvents(was, now),
      ...bindingSelectionEvents(workbook, now),
    );
  }
  return [...events, ...tableEvents(was, now), ...chartEvents(was, now), ...commentEvents(was, now)];
}

function selectionEvents(sheet: Sheet, address: string): WorkbookEvent[] {
  return [
    onSheetEvent(EventType.worksheetSelectionChanged, sheet, { address }, { isOnScreen: true }),
    {
      type: EventType.documentSelectionChanged,
      targets: [''],
      args: {},
      range: null,
      isOnScreen: true,
    },
  ];
}

/** Each table that the selection touches now, or touched before and has left. */
function tableSelectionEvents(was: SheetState, now: SheetState): WorkbookEvent[] {
  const { sheet } = now;
  return sheet.tables.flatMap((table) => {
    const touches = (areas: readonly Area[]): boolean => areas.some((area) => intersects(area, table.area));
    const isInsideTable = touches(now.areas);
    if (!isInsideTable && !touches(was.areas)) return [];
    const args = { tableId: table.id, isInsideTable, address: isInsideTable ? now.selection : '' };
    return [
      onSheetEvent(EventType.tableSelectionChanged, sheet, args, { targets: [table.id], isOnScreen: true }),
    ];
  });
}

/** Each binding whose cells are selected: which of them, counted within its region. */
function bindingSelectionEvents({ bindings }: HostWorkbook, { sheet, areas }: SheetState): WorkbookEvent[] {
  return bindings.flatMap((binding) => {
    const place = binding.table?.area ?? binding.area;
    if (binding.sheet !== sheet || place === null) return [];
    return areas.flatMap((selected) => {
      const part = intersection(selected, place);
      if (part === null) return [];
      const args = {
        startRow: part.row - place.row,
        startColumn: part.column - place.column,
        rowCount: part.rowCount,
        columnCount: part.columnCount,
      };
      const targets = [binding.id];
      return [onSheetEvent(EventType.bindingSelectionChanged, sheet, args, { targets, isOnScreen: true })];
    });
  });
}

function tableEvents(was: SheetState, { sheet, tables }: SheetState): WorkbookEvent[] {
  const targets = { targets: [sheet.id, WORKBOOK_TARGET] };
  const lacks =
    (others: SheetState['tables']) =>
    ({ id }: { readonly id: string }): boolean =>
      others.every((other) => other.id !== id);
  return [
    ...tables
      .filter(lacks(was.tables))
      .map(({ id }) => onSheetEvent(EventType.tableAdded, sheet, { tableId: id }, targets)),
    ...was.tables
      .filter(lacks(tables))
      .map(({ id, name }) =>
        onSheetEvent(EventType.tableDeleted, sheet, { tableId: id, tableName: name }, targets),
      ),
  ];
}

function chartEvents(was: SheetState, { sheet, charts }: SheetState): WorkbookEvent[] {
  const told = (type: number, chartId: string): WorkbookEvent =>
    onSheetEvent(type, sheet, { chartId }, { targets: [sheet.id] });
  return [
    ...charts.filter((id) => !was.charts.includes(id)).map((id) => told(EventType.chartAdded, id)),
    ...was.charts.filter((id) => !charts.includes(id)).map((id) => told(EventType.chartDeleted, id)),
  ];
}

/** Excel.CommentChangeType of what became of a thread; null where nothing did. */
function commentChange(was: CommentState, now: CommentState): string | null {
  if (was.resolved !== now.resolved) return now.resolved ? 'CommentResolved' : 'CommentReopened';
  if (was.replyIds.length < now.replyIds.length) return 'ReplyAdded';
  if (was.replyIds.length > now.replyIds.length) return 'ReplyDeleted';
  return was.said === now.said ? null : 'CommentEdited';
}

function commentEvents(was: SheetState, { sheet, comments }: SheetState): WorkbookEvent[] {
  const told = (
    type: number,
    { id, replyIds }: CommentState,
    more: Record<string, Json> = {},
  ): WorkbookEvent => onSheetEvent(type, sheet, { commentDetails: [{ commentId: id, replyIds }], ...more });
  const before = new Map(was.comments.map((comment) => [comment.id, comment]));
  const after = new Set(comments.map(({ id }) => id));
  return [
    ...comments.filter(({ id }) => !before.has(id)).map((added) => told(EventType.commentAdded, added)),
    ...was.comments.filter(({ id }) => !after.has(id)).map((gone) => told(EventType.commentDeleted, gone)),
    ...comments.flatMap((now) => {
      const known = before.get(now.id);
      const changeType = known === undefined ? null : commentChange(known, now);
      return changeType === null ? [] : [told(EventType.commentChanged, now, { changeType })];
    }),
  ];
}

interface ActiveChart {
  readonly sheet: Sheet;
  readonly id: string;
}

function activeChart({ sheets, activeChartId: id }: HostWorkbook): ActiveChart | null {
  if (id === null) return null;
  const sheet = sheets.find(({ charts }) => charts.some((chart) => chart.id === id));
  return sheet === undefined ? null : { sheet, id };
}

function chartActivationEvents(was: ActiveChart | null, now: ActiveChart | null): WorkbookEvent[] {
  if (was?.id === now?.id) return [];
  const told = (type: number, { sheet, id }: ActiveChart): WorkbookEvent =>
    onSheetEvent(type, sheet, { chartId: id }, { targets: [id, sheet.id], isOnScreen: true });
  return [
    ...(was === null ? [] : [told(EventType.chartDeactivated, was)]),
    ...(now === null ? [] : [told(EventType.chartActivated, now)]),
  ];
}

function activationEvents(was: Sheet | undefined, now: Sheet | undefined): WorkbookEvent[] {
  if (was === now) return [];
  const screen = { isOnScreen: true };
  return [
    ...(was === undefined ? [] : [onSheetEvent(EventType.worksheetDeactivated, was, {}, screen)]),
    ...(now === undefined ? [] : [onSheetEvent(EventType.worksheetActivated, now, {}, screen)]),
  ];
}
