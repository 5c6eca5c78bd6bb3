import { datePasses, labelPasses, valuesPass, type Measured } from './pivot-filters';
import { aggregated, type PivotPath } from './pivot-results';
import {
  compareItems,
  itemsOf,
  keyOf,
  labelOf,
  type PivotField,
  type PivotItem,
  type PivotTable,
} from './pivot-table';
import type { CellValue } from './cell-value';
import type { HostWorkbook } from './workbook';

type PivotRecord = readonly CellValue[];

/** A row or a column of the table: what it is about, and how deep. */
export interface PivotLine {
  readonly kind: 'item' | 'subtotal' | 'grand' | 'blank';
  readonly path: PivotPath;
  /** Levels at which the line is the first of its item: tabular forms write their labels there. */
  readonly isFirstFrom: number;
  /** Whether results stand in it. */
  readonly hasResults: boolean;
}

interface Node {
  readonly item: PivotItem;
  readonly records: readonly PivotRecord[];
}

const recordKey = (record: PivotRecord, field: PivotField): string => keyOf(record[field.index] ?? '');

/** The groups that a field makes of records, in the field's order. */
function grouped(pivot: PivotTable, field: PivotField, records: readonly PivotRecord[]): readonly Node[] {
  const groups = new Map<string, { readonly item: PivotItem; readonly records: PivotRecord[] }>();
  for (const record of records) {
    const key = recordKey(record, field);
    const known = groups.get(key);
    if (known !== undefined) known.records.push(record);
    else groups.set(key, { item: { field, key, value: record[field.index] ?? '' }, records: [record] });
  }
  return ordered(pivot, field, [...groups.values()]);
}

function ordered(pivot: PivotTable, field: PivotField, nodes: readonly Node[]): readonly Node[] {
  const { sort } = field;
  const sign = sort.descending ? -1 : 1;
  const byLabel = [...nodes].sort((one, other) => sign * compareItems(one.item, other.item));
  if (sort.by === 'labels' || !pivot.data.includes(sort.data)) return byLabel;
  const { data } = sort;
  const measured = byLabel.map((node) => ({ thing: node, value: measure(data.aggregate, data.field, node) }));
  return measured.sort((one, other) => sign * (one.value - other.value)).map(({ thing }) => thing);
}

function measure(aggregate: Parameters<typeof aggregated>[0], field: PivotField, { records }: Node): number {
  const result = aggregated(
    aggregate,
    records.map((record) => record[field.index] ?? ''),
  );
  return typeof result === 'number' ? result : 0;
}

/** Which items of a field its filters on labels, dates and names let through; null where all pass. */
function passingItems(
  workbook: HostWorkbook,
  pivot: PivotTable,
  field: PivotField,
  today: number,
): ReadonlySet<string> | null {
  const { labelFilter, dateFilter, manualFilter } = field.filters;
  const isFiltered = labelFilter ?? dateFilter ?? manualFilter ?? field.sliced;
  if (isFiltered === undefined || isFiltered === null) return null;
  const named = manualFilter && new Set(manualFilter.selectedItems.map((name) => name.toLowerCase()));
  const passing = itemsOf(pivot, field).filter((item) => {
    const label = labelOf(workbook, item);
    return (
      (labelFilter === undefined || labelPasses(labelFilter, label) === true) &&
      (dateFilter === undefined || datePasses(dateFilter, item.value, today) === true) &&
      (named?.has(label.toLowerCase()) ?? true) &&
      (field.sliced?.has(item.key) ?? true)
    );
  });
  return new Set(passing.map(({ key }) => key));
}

/** The records that every filter lets through. Value filters look at what the others left, level by level. */
export function visibleRecords(
  workbook: HostWorkbook,
  pivot: PivotTable,
  today: number,
): readonly PivotRecord[] {
  const passing = pivot.fields.flatMap((field) => {
    const items = passingItems(workbook, pivot, field, today);
    return items === null ? [] : [{ field, items }];
  });
  const left = pivot.records.filter((record) =>
    passing.every(({ field, items }) => items.has(recordKey(record, field))),
  );
  return valued(pivot, pivot.columns, valued(pivot, pivot.rows, left));
}

function valued(
  pivot: PivotTable,
  [field, ...deeper]: readonly PivotField[],
  records: readonly PivotRecord[],
): readonly PivotRecord[] {
  if (field === undefined || [field, ...deeper].every((known) => known.filters.valueFilter === undefined)) {
    return records;
  }
  const nodes = grouped(pivot, field, records);
  const { valueFilter } = field.filters;
  const data = pivot.data.find(({ name }) => name.toLowerCase() === valueFilter?.value.toLowerCase());
  const measured: readonly Measured<Node>[] = nodes.map((thing) => ({
    thing,
    value: data === undefined ? 0 : measure(data.aggregate, data.field, thing),
  }));
  const kept = valueFilter === undefined || data === undefined ? measured : valuesPass(valueFilter, measured);
  return (kept ?? measured).flatMap(({ thing }) => [...valued(pivot, deeper, thing.records)]);
}

/** How an axis writes its lines. */
export interface LineForm {
  /** Outer items have a line of their own above what is below them. */
  readonly ownLines: boolean;
  readonly subtotals: 'AtTop' | 'AtBottom' | 'Off';
  readonly grandTotal: boolean;
  readonly blankLines: boolean;
}

/** The lines of an axis; one without any field is the one line of all. */
export function linesOf(
  pivot: PivotTable,
  fields: readonly PivotField[],
  records: readonly PivotRecord[],
  form: LineForm,
): readonly PivotLine[] {
  if (fields.length === 0) return [{ kind: 'grand', path: [], isFirstFrom: 0, hasResults: true }];
  const lines = [...below(pivot, fields, records, form, [])];
  if (form.grandTotal) lines.push({ kind: 'grand', path: [], isFirstFrom: 0, hasResults: true });
  return lines;
}

function* below(
  pivot: PivotTable,
  [field, ...deeper]: readonly PivotField[],
  records: readonly PivotRecord[],
  form: LineForm,
  above: PivotPath,
): Generator<PivotLine> {
  if (field === undefined) return;
  for (const node of grouped(pivot, field, records)) {
    const path = [...above, node.item];
    const isFirstFrom = above.length;
    if (deeper.length === 0 || field.collapsed.has(node.item.key)) {
      yield { kind: 'item', path, isFirstFrom, hasResults: true };
    } else {
      yield* outer(pivot, deeper, node, form, path);
      if (form.blankLines) yield { kind: 'blank', path, isFirstFrom, hasResults: false };
    }
  }
}

function* outer(
  pivot: PivotTable,
  deeper: readonly PivotField[],
  { item: { field }, records }: Node,
  form: LineForm,
  path: PivotPath,
): Generator<PivotLine> {
  const level = path.length - 1;
  const hasSubtotal = form.subtotals !== 'Off' && field.subtotals['automatic'] === true;
  const isOnTop = hasSubtotal && form.ownLines && form.subtotals === 'AtTop';
  if (form.ownLines) yield { kind: 'item', path, isFirstFrom: level, hasResults: isOnTop };
  let isFirst = !form.ownLines;
  for (const line of below(pivot, deeper, records, form, path)) {
    // The first line of the first item below is the first of this item, too.
    yield isFirst ? { ...line, isFirstFrom: Math.min(level, line.isFirstFrom) } : line;
    isFirst = false;
  }
  if (hasSubtotal && !isOnTop) yield { kind: 'subtotal', path, isFirstFrom: level, hasResults: true };
}
