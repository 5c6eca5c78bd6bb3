import { cellArea } from '../model/area';
import { findTab, tabsOf } from '../model/other-sheets';
import type { Sheet } from '../model/sheet';
import { asBoolean, asOneOf, asNumber, asText, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, writeOnly, type ObjectType } from '../wire/object-type';
import type { Session } from '../wire/session';
import { addressedArea, addressedAreas, areasObject, rangeObject, rangeWithin } from './addresses';
import { assertAllowed } from './cell-writes';
import { parseColor } from './colors';
import { sheetSearch } from './find-cells';
import { ofWorksheets } from './other-sheet-refusals';
import { showOutlineLevels } from './outline';
import {
  activate,
  assertStructureEditable,
  COPY_PLACES,
  copyTo,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from './sheet-edits';

function neighbour(sheet: Sheet, session: Session, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const tabs = tabsOf(session.workbook);
  for (let at = tabs.indexOf(sheet) + step; ; at += step) {
    const found = tabs[at];
    if (found === undefined) return null;
    if (!visibleOnly || found.visibility === 'Visible') return new HostObject('Worksheet', found);
  }
}

function required(found: HostObject | null): HostObject {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

function used(sheet: Sheet, valuesOnly: boolean): HostObject<'Range'> | null {
  const area = sheet.usedArea(valuesOnly);
  return area === null ? null : rangeObject(sheet, area);
}

function sheetById(_sheet: Sheet, args: Arguments, { workbook }: Session): HostObject {
  const found = findTab(workbook, args.text(0));
  return required(found === undefined ? null : new HostObject('Worksheet', found));
}

const MOST_CHARACTERS = 255;
/** Pixels of a digit in the normal font, of a column's margins, and points of a pixel. */
const [DIGIT, MARGIN, PIXEL] = [7, 5, 0.75];

const inCharacters = (points: number): number => Math.round(((points / PIXEL - MARGIN) / DIGIT) * 100) / 100;
const inPoints = (characters: number): number => (Math.round(characters * DIGIT) + MARGIN) * PIXEL;

/** Excel.Worksheet. */
export const worksheet: ObjectType<Sheet> = {
  since: '1.1',
  identity: ({ id }) => ({ Id: id }),
  members: ofWorksheets({
    id: property('1.1', ({ id }) => id),
    name: property(
      '1.1',
      ({ name }) => name,
      (sheet, value, { workbook }) => {
        renameSheet(workbook, sheet, asText(value));
      },
    ),
    position: property(
      '1.1',
      (sheet, { workbook }) => tabsOf(workbook).indexOf(sheet),
      (sheet, value, { workbook }) => {
        moveSheet(workbook, sheet, asNumber(value));
      },
    ),
    visibility: property(
      '1.1',
      ({ visibility }) => visibility,
      (sheet, value, { workbook }) => {
        setVisibility(workbook, sheet, asOneOf(value, ['Visible', 'Hidden', 'VeryHidden']));
      },
    ),
    tabColor: property(
      '1.7',
      ({ tabColor, visibility }, { workbook }) => {
        if (visibility !== 'Visible') return null;
        return tabColor === null ? '' : workbook.rgb(tabColor);
      },
      (sheet, value, { workbook }) => {
        assertStructureEditable(workbook);
        sheet.tabColor = value === '' ? null : parseColor(value);
      },
    ),
    tabId: property('1.14', (sheet, { workbook }) => tabsOf(workbook).indexOf(sheet) + 1),
    standardHeight: property('1.7', ({ standardHeight }) => standardHeight),
    standardWidth: property(
      '1.7',
      ({ standardWidth }) => inCharacters(standardWidth),
      (sheet, value) => {
        assertAllowed(sheet, 'allowFormatColumns');
        const characters = asNumber(value);
        if (characters < 0 || characters > MOST_CHARACTERS) throw new HostError('InvalidArgument');
        sheet.standardWidth = inPoints(characters);
      },
    ),
    showGridlines: property('1.8', ({ showGridlines }) => showGridlines),
    showHeadings: property('1.8', ({ showHeadings }) => showHeadings),
    gridlines: writeOnly('1.8', (sheet, value) => {
      sheet.showGridlines = asBoolean(value);
    }),
    headings: writeOnly('1.8', (sheet, value) => {
      sheet.showHeadings = asBoolean(value);
    }),
    enableCalculation: property(
      '1.9',
      ({ enableCalculation }) => enableCalculation,
      (sheet, value) => {
        sheet.enableCalculation = asBoolean(value);
      },
    ),
    autoFilter: navigation('1.9', (sheet) => new HostObject('AutoFilter', sheet)),
    comments: navigation(
      '1.10',
      (sheet, { workbook }) => new HostObject('CommentCollection', { workbook, sheet }),
    ),
    charts: navigation('1.1', (sheet) => new HostObject('ChartCollection', sheet)),
    customProperties: navigation(
      '1.12',
      (sheet) => new HostObject('WorksheetCustomPropertyCollection', sheet),
    ),
    freezePanes: navigation('1.7', (sheet) => new HostObject('WorksheetFreezePanes', sheet)),
    horizontalPageBreaks: navigation(
      '1.9',
      (sheet) => new HostObject('PageBreakCollection', { sheet, direction: 'horizontal' }),
    ),
    verticalPageBreaks: navigation(
      '1.9',
      (sheet) => new HostObject('PageBreakCollection', { sheet, direction: 'vertical' }),
    ),
    names: navigation('1.4', (sheet) => new HostObject('NamedItemCollection', { scope: sheet })),
    pivotTables: navigation(
      '1.3',
      (sheet, { workbook }) => new HostObject('PivotTableCollection', { workbook, sheet }),
    ),
    pageLayout: navigation('1.9', (sheet) => new HostObject('PageLayout', sheet)),
    protection: navigation('1.2', (sheet) => new HostObject('WorksheetProtection', sheet)),
    shapes: navigation('1.9', (sheet) => new HostObject('ShapeCollection', sheet)),
    slicers: navigation(
      '1.10',
      (sheet, { workbook }) => new HostObject('SlicerCollection', { workbook, sheet }),
    ),
    tables: navigation(
      '1.1',
      (sheet) =>
        new HostObject('TableCollection', {
          sheet,
          tables: () => sheet.tables.map((table) => ({ sheet, table })),
        }),
    ),
    activate: method('1.1', (sheet, _args, { workbook }) => {
      activate(workbook, sheet);
    }),
    calculate: method('1.6', (sheet, _args, { workbook }) => {
      workbook.calculation.markChanged(sheet);
    }),
    copy: method('1.7', (sheet, args, { workbook }) => {
      const place = args.oneOf(0, COPY_PLACES, 'None');
      const copy = copyTo(workbook, sheet, place, args.object(1, 'Worksheet'));
      return new HostObject('Worksheet', copy);
    }),
    showOutlineLevels: method('1.10', (sheet, args) => {
      showOutlineLevels(sheet, args.integer(0), args.integer(1));
    }),
    delete: method('1.1', (sheet, _args, { workbook }) => {
      deleteSheet(workbook, sheet);
    }),
    getCell: method('1.1', (sheet, args) => rangeWithin(sheet, cellArea(args.integer(0), args.integer(1)))),
    getRange: method('1.1', (sheet, args, { workbook }) =>
      rangeObject(sheet, addressedArea(workbook, sheet, args.optionalText(0) ?? '')),
    ),
    getRangeByIndexes: method('1.7', (sheet, args) =>
      rangeWithin(sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rowCount: args.integer(2),
        columnCount: args.integer(3),
      }),
    ),
    getRanges: method('1.9', (sheet, args, { workbook }) =>
      areasObject(sheet, addressedAreas(workbook, sheet, args.optionalText(0) ?? '')),
    ),
    ...sheetSearch,
    getUsedRange: method(
      '1.1',
      (sheet, args) => used(sheet, args.boolean(0, false)) ?? rangeObject(sheet, cellArea(0, 0)),
    ),
    getUsedRangeOrNullObject: method('1.4', (sheet, args) => used(sheet, args.boolean(0, false))),
    getNext: method('1.5', (sheet, args, session) =>
      required(neighbour(sheet, session, 1, args.boolean(0, false))),
    ),
    getNextOrNullObject: method('1.5', (sheet, args, session) =>
      neighbour(sheet, session, 1, args.boolean(0, false)),
    ),
    getPrevious: method('1.5', (sheet, args, session) =>
      required(neighbour(sheet, session, -1, args.boolean(0, false))),
    ),
    getPreviousOrNullObject: method('1.5', (sheet, args, session) =>
      neighbour(sheet, session, -1, args.boolean(0, false)),
    ),
    // How the client finds a neighbour, or a copy, again in a later batch.
    _GetSheetById: method('1.5', sheetById),
    _GetAnotherWorksheetById: method('1.7', sheetById),
  }),
};
