import { areaContains, type Area } from '../model/area';
import { bodyOf, type PivotDrawing } from '../model/pivot-drawing';
import type { PivotTable } from '../model/pivot-table';
import { asBoolean, asOneOf, asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, type ApiSet, type Method, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, rangeArgument, rangeObject } from './addresses';
import { assertPivotEditable, change, pivotProperty } from './pivot-changes';
import type { PivotTarget } from './pivot-targets';

type Layout = PivotTable['layout'];

type KeyOf<Value> = { [Key in keyof Layout]: Layout[Key] extends Value ? Key : never }[keyof Layout];

function flag(since: ApiSet, key: KeyOf<boolean>): Property<PivotTarget> {
  return pivotProperty<PivotTarget>(
    since,
    ({ pivot: { layout } }) => layout[key],
    ({ pivot: { layout } }, value) => {
      layout[key] = asBoolean(value);
    },
  );
}

function words(key: 'altTextDescription' | 'altTextTitle' | 'emptyCellText'): Property<PivotTarget> {
  return pivotProperty<PivotTarget>(
    '1.13',
    ({ pivot: { layout } }) => layout[key],
    ({ pivot: { layout } }, value) => {
      layout[key] = asText(value);
    },
  );
}

function settingMethod(key: 'blankLines' | 'repeatLabels'): Method<PivotTarget> {
  return method('1.13', (target, args, session) => {
    const on = args.boolean(0, true);
    change(target, session, () => {
      target.pivot.layout[key] = on;
    });
  });
}

type Part = (drawing: PivotDrawing, pivot: PivotTable) => Area | null;

/** A part of the table as a range; where it has none, there is nothing to find. */
function rangeOf(part: Part): Method<PivotTarget> {
  return method('1.8', ({ sheet, pivot }) => {
    const area = pivot.drawing === null ? null : part(pivot.drawing, pivot);
    if (area === null || area.rowCount === 0 || area.columnCount === 0) throw new HostError('ItemNotFound');
    return rangeObject(sheet, area);
  });
}

/** From the row of the labels' title on. */
const rowLabels: Part = ({ area, headerRows, labelColumns }, { rows }) =>
  rows.length === 0
    ? null
    : {
        row: area.row + headerRows - 1,
        column: area.column,
        rowCount: area.rowCount - headerRows + 1,
        columnCount: labelColumns,
      };

const columnLabels: Part = ({ area, headerRows, labelColumns }) => ({
  row: area.row,
  column: area.column + labelColumns,
  rowCount: headerRows,
  columnCount: area.columnCount - labelColumns,
});

/** What a cell of the body is the result of. */
function resultAt({ sheet, pivot }: PivotTarget, args: Arguments, at: number, { workbook }: Session) {
  const cell = rangeArgument(args, at, workbook, sheet);
  const area = areaOf(cell);
  const body = bodyOf(pivot);
  const { drawing } = pivot;
  const isInside = cell.sheet === sheet && body !== null && areaContains(body, area);
  if (!isInside || drawing === null || area.rowCount * area.columnCount !== 1) {
    throw new HostError('InvalidArgument');
  }
  const row = drawing.rows[area.row - body.row];
  const column = drawing.columns[area.column - body.column];
  if (row === undefined || column === undefined) throw new HostError('InvalidArgument');
  return { row, column };
}

/** Excel.PivotLayout. */
export const pivotLayout: ObjectType<PivotTarget> = {
  since: '1.8',
  members: {
    altTextDescription: words('altTextDescription'),
    altTextTitle: words('altTextTitle'),
    autoFormat: flag('1.9', 'autoFormat'),
    emptyCellText: words('emptyCellText'),
    enableFieldList: flag('1.10', 'enableFieldList'),
    fillEmptyCells: flag('1.13', 'fillEmptyCells'),
    layoutType: pivotProperty(
      '1.8',
      ({ pivot: { layout } }) => layout.layoutType,
      ({ pivot: { layout } }, value) => {
        layout.layoutType = asOneOf(value, ['Compact', 'Outline', 'Tabular']);
      },
    ),
    preserveFormatting: flag('1.9', 'preserveFormatting'),
    showColumnGrandTotals: flag('1.8', 'showColumnGrandTotals'),
    showFieldHeaders: flag('1.13', 'showFieldHeaders'),
    showRowGrandTotals: flag('1.8', 'showRowGrandTotals'),
    subtotalLocation: pivotProperty(
      '1.8',
      ({ pivot: { layout } }) => layout.subtotalLocation,
      ({ pivot: { layout } }, value) => {
        layout.subtotalLocation = asOneOf(value, ['AtTop', 'AtBottom', 'Off']);
      },
    ),
    displayBlankLineAfterEachItem: settingMethod('blankLines'),
    repeatAllItemLabels: settingMethod('repeatLabels'),
    getColumnLabelRange: rangeOf(columnLabels),
    getDataBodyRange: rangeOf((_drawing, pivot) => bodyOf(pivot)),
    getFilterAxisRange: rangeOf(({ filterArea }) => filterArea),
    getRange: rangeOf(({ area }) => area),
    getRowLabelRange: rangeOf(rowLabels),
    getDataHierarchy: method('1.9', (target, args, session) => {
      const { data } = resultAt(target, args, 0, session).column;
      if (data === null) throw new HostError('InvalidArgument');
      return new HostObject('DataPivotHierarchy', { ...target, data });
    }),
    getPivotItems: method('1.9', (target, args, session) => {
      const axis = args.oneOf(0, ['Row', 'Column']);
      const { row, column } = resultAt(target, args, 1, session);
      const items = axis === 'Row' ? row.path : column.line.path;
      return new HostObject('PivotItemCollection', { ...target, items });
    }),
    setAutoSortOnCell: method('1.9', (target, args, session) => {
      const descending = args.oneOf(1, ['Ascending', 'Descending']) === 'Descending';
      const { row, column } = resultAt(target, args, 0, session);
      const field = row.path.at(-1)?.field ?? target.pivot.rows.at(-1);
      const { data } = column;
      assertPivotEditable(target);
      if (field === undefined || data === null) throw new HostError('InvalidArgument');
      if (column.line.path.length > 0) {
        throw new HostError('ApiNotFound', 'The stand-in sorts by whole results only.');
      }
      change(target, session, () => {
        field.sort = { by: 'values', descending, data };
      });
    }),
  },
};
