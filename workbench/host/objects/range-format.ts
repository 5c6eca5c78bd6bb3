import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { NO_FILL, type Alignment, type CellStyle, type FillStyle, type FontStyle } from '../model/style';
import { asBoolean, asNumber, asOneOf, asText } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type ObjectType, type Property } from '../wire/object-type';
import type { Session } from '../wire/session';
import { autofitColumns, autofitRows } from './autofit';
import { assertAllowed } from './cell-writes';
import { parseColor } from './colors';
import { asTint, BLACK, tintOf, withTint } from './tints';
import type { RangeAreasTarget } from './targets';

/** Excel's enumerations, in its own writing. */
const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING_ORDER = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const PATTERN = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
] as const;

/** What all cells agree on, or null where they are mixed. */
export function shared<Value extends Json>(
  { sheet, areas }: RangeAreasTarget,
  { workbook }: Session,
  read: (style: CellStyle) => Value,
): Value | null {
  let found: Value | undefined;
  for (const style of stylesOf(sheet, areas)) {
    const value = read(workbook.styles.at(style));
    if (found === undefined) found = value;
    else if (found !== value) return null;
  }
  return found ?? null;
}

/** The numbers of the styles that the areas' cells have, each once. */
function stylesOf(sheet: Sheet, areas: readonly Area[]): Set<number> {
  const found = new Set<number>();
  for (const area of areas) {
    const used = sheet.cells.used(area, false);
    const lastRow = Math.min(lastRowOf(area), used === null ? area.row : lastRowOf(used) + 1);
    const lastColumn = Math.min(lastColumnOf(area), used === null ? area.column : lastColumnOf(used) + 1);
    for (let row = area.row; row <= lastRow; row++) {
      for (let column = area.column; column <= lastColumn; column++)
        found.add(sheet.styleNumber(row, column));
    }
    for (const [row, { style }] of sheet.rows) {
      if (style !== undefined && row >= area.row && row <= lastRowOf(area)) found.add(style);
    }
    for (const [column, { style }] of sheet.columns) {
      if (style !== undefined && column >= area.column && column <= lastColumnOf(area)) found.add(style);
    }
  }
  return found;
}

/** Changes the looks of all areas, unless the sheet's protection forbids it. */
export function restyle({ sheet, areas }: RangeAreasTarget, change: (style: CellStyle) => CellStyle): void {
  assertAllowed(sheet, 'allowFormatCells');
  for (const area of areas) sheet.restyle(area, change);
}

function alignmentProperty<Key extends Exclude<keyof Alignment, 'autoIndent'>>(
  key: Key,
  since: '1.1' | '1.7' | '1.9',
  parse: (value: unknown) => Alignment[Key],
): Property<RangeAreasTarget> {
  return property(
    since,
    (target, session) => shared(target, session, ({ alignment }) => alignment[key]),
    (target, value) => {
      const next = parse(value);
      restyle(target, (style) => ({ ...style, alignment: { ...style.alignment, [key]: next } }));
    },
  );
}

function eachRow({ sheet, areas }: RangeAreasTarget, visit: (row: number, sheet: Sheet) => void): void {
  for (const area of areas) for (let row = area.row; row <= lastRowOf(area); row++) visit(row, sheet);
}

function eachColumn({ sheet, areas }: RangeAreasTarget, visit: (column: number, sheet: Sheet) => void): void {
  for (const area of areas) {
    for (let column = area.column; column <= lastColumnOf(area); column++) visit(column, sheet);
  }
}

const MAX_INDENT = 250;
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 1342;

export function setRowHeight(target: RangeAreasTarget, value: unknown): void {
  const height = asNumber(value);
  if (height < 0 || height > MAX_ROW_HEIGHT) throw new HostError('InvalidArgument');
  assertAllowed(target.sheet, 'allowFormatRows');
  eachRow(target, (row, sheet) => {
    const shape = sheet.row(row);
    shape.height = height;
    shape.hidden = height === 0;
  });
}

export function setColumnWidth(target: RangeAreasTarget, value: unknown): void {
  const width = asNumber(value);
  if (width < 0 || width > MAX_COLUMN_WIDTH) throw new HostError('InvalidArgument');
  assertAllowed(target.sheet, 'allowFormatColumns');
  eachColumn(target, (column, sheet) => {
    const shape = sheet.column(column);
    shape.width = width;
    shape.hidden = width === 0;
  });
}

/** The one size that all rows or columns of the areas have, or null. */
function sharedSize(sizes: Iterable<number>): number | null {
  let found: number | undefined;
  for (const size of sizes) {
    if (found === undefined) found = size;
    else if (Math.abs(found - size) > 0.01) return null;
  }
  return found ?? null;
}

function* rowHeights({ sheet, areas }: RangeAreasTarget): Iterable<number> {
  for (const area of areas)
    for (let row = area.row; row <= lastRowOf(area); row++) yield sheet.rowHeight(row);
}

function* columnWidths({ sheet, areas }: RangeAreasTarget): Iterable<number> {
  for (const area of areas) {
    for (let column = area.column; column <= lastColumnOf(area); column++) yield sheet.columnWidth(column);
  }
}

/** Whether all have the sheet's size; null where they differ from each other. */
function isStandard(sizes: Iterable<number>, standard: number): boolean | null {
  const size = sharedSize(sizes);
  return size === null ? null : Math.abs(size - standard) < 0.01;
}

/** Excel.RangeFormat. */
export const rangeFormat: ObjectType<RangeAreasTarget> = {
  since: '1.1',
  members: {
    horizontalAlignment: alignmentProperty('horizontal', '1.1', (value) => asOneOf(value, HORIZONTAL)),
    verticalAlignment: alignmentProperty('vertical', '1.1', (value) => asOneOf(value, VERTICAL)),
    wrapText: alignmentProperty('wrapText', '1.1', asBoolean),
    shrinkToFit: alignmentProperty('shrinkToFit', '1.9', asBoolean),
    indentLevel: alignmentProperty('indent', '1.9', (value) => {
      const level = asNumber(value);
      if (level < 0 || level > MAX_INDENT) throw new HostError('InvalidArgument');
      return level;
    }),
    readingOrder: alignmentProperty('readingOrder', '1.9', (value) => asOneOf(value, READING_ORDER)),
    textOrientation: alignmentProperty('orientation', '1.7', (value) => {
      const degrees = asNumber(value);
      if (degrees !== 180 && Math.abs(degrees) > 90) throw new HostError('InvalidArgument');
      return degrees;
    }),
    autoIndent: property(
      '1.9',
      (target, session) => shared(target, session, ({ alignment }) => alignment.autoIndent ?? false),
      (target, value) => {
        const autoIndent = asBoolean(value);
        restyle(target, (style) => ({ ...style, alignment: { ...style.alignment, autoIndent } }));
      },
    ),
    adjustIndent: method('1.11', (target, args) => {
      const amount = args.integer(0);
      const adjusted = (indent: number): number => Math.max(0, Math.min(MAX_INDENT, indent + amount));
      restyle(target, (style) => ({
        ...style,
        alignment: { ...style.alignment, indent: adjusted(style.alignment.indent) },
      }));
    }),
    rowHeight: property('1.2', (target) => sharedSize(rowHeights(target)), setRowHeight),
    columnWidth: property('1.2', (target) => sharedSize(columnWidths(target)), setColumnWidth),
    useStandardHeight: property(
      '1.7',
      (target) => isStandard(rowHeights(target), target.sheet.standardHeight),
      (target, value) => {
        if (!asBoolean(value)) return;
        assertAllowed(target.sheet, 'allowFormatRows');
        eachRow(target, (row, sheet) => {
          delete sheet.rows.get(row)?.height;
        });
      },
    ),
    useStandardWidth: property(
      '1.7',
      (target) => isStandard(columnWidths(target), target.sheet.standardWidth),
      (target, value) => {
        if (!asBoolean(value)) return;
        assertAllowed(target.sheet, 'allowFormatColumns');
        eachColumn(target, (column, sheet) => {
          delete sheet.columns.get(column)?.width;
        });
      },
    ),
    font: navigation('1.1', (target) => new HostObject('RangeFont', target)),
    fill: navigation('1.1', (target) => new HostObject('RangeFill', target)),
    borders: navigation('1.1', (target) => new HostObject('RangeBorderCollection', target)),
    protection: navigation('1.2', (target) => new HostObject('FormatProtection', target)),
    autofitColumns: method('1.2', (target, _args, { workbook }) => {
      autofitColumns(workbook, target);
    }),
    autofitRows: method('1.2', (target, _args, { workbook }) => {
      autofitRows(workbook, target);
    }),
  },
};

function fontProperty<Key extends keyof FontStyle>(
  key: Key,
  read: (font: FontStyle, session: Session) => Json,
  parse: (value: unknown) => FontStyle[Key],
): Property<RangeAreasTarget> {
  return property(
    '1.1',
    (target, session) => shared(target, session, ({ font }) => read(font, session)),
    (target, value) => {
      const next = parse(value);
      restyle(target, (style) => ({ ...style, font: { ...style.font, [key]: next } }));
    },
  );
}

const fontFlag = (
  key: 'bold' | 'italic' | 'strikethrough' | 'subscript' | 'superscript',
): Property<RangeAreasTarget> => fontProperty(key, (font) => font[key], asBoolean);

/** Excel.RangeFont. */
export const rangeFont: ObjectType<RangeAreasTarget> = {
  since: '1.1',
  members: {
    name: fontProperty('name', ({ name }) => name, asText),
    size: fontProperty(
      'size',
      ({ size }) => size,
      (value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw new HostError('InvalidArgument');
        return size;
      },
    ),
    color: fontProperty('color', ({ color }, { workbook }) => workbook.rgb(color), parseColor),
    tintAndShade: {
      ...fontProperty(
        'color',
        ({ color }) => tintOf(color),
        () => null,
      ),
      since: '1.9',
      write: (target, value) => {
        const tint = asTint(value);
        restyle(target, (style) => ({
          ...style,
          font: { ...style.font, color: withTint(style.font.color ?? BLACK, tint) },
        }));
      },
    },
    bold: fontFlag('bold'),
    italic: fontFlag('italic'),
    strikethrough: { ...fontFlag('strikethrough'), since: '1.9' },
    subscript: { ...fontFlag('subscript'), since: '1.9' },
    superscript: { ...fontFlag('superscript'), since: '1.9' },
    underline: fontProperty(
      'underline',
      ({ underline }) => underline,
      (value) => asOneOf(value, UNDERLINE),
    ),
  },
};

function fillTint(key: 'color' | 'patternColor'): Property<RangeAreasTarget> {
  return property(
    '1.9',
    (target, session) => shared(target, session, ({ fill }) => tintOf(fill[key])),
    (target, value) => {
      const tint = asTint(value);
      refill(target, (fill) => {
        const color = fill[key];
        return color === null ? fill : { ...fill, [key]: withTint(color, tint) };
      });
    },
  );
}

function refill(target: RangeAreasTarget, change: (fill: FillStyle) => FillStyle): void {
  restyle(target, (style) => ({ ...style, fill: change(style.fill) }));
}

/** Excel.RangeFill. No fill reads as white, as in Excel. */
export const rangeFill: ObjectType<RangeAreasTarget> = {
  since: '1.1',
  members: {
    color: property(
      '1.1',
      (target, session) =>
        shared(target, session, ({ fill }) =>
          fill.pattern === 'None' || fill.color === null ? '#FFFFFF' : session.workbook.rgb(fill.color),
        ),
      (target, value) => {
        const color = parseColor(value);
        refill(target, ({ pattern, patternColor }) => ({
          pattern: pattern === 'None' ? 'Solid' : pattern,
          color,
          patternColor,
        }));
      },
    ),
    pattern: property(
      '1.9',
      (target, session) => shared(target, session, ({ fill }) => fill.pattern),
      (target, value) => {
        const pattern = asOneOf(value, PATTERN);
        refill(target, ({ color, patternColor }) => ({ pattern, color, patternColor }));
      },
    ),
    patternColor: property(
      '1.9',
      (target, session) =>
        shared(target, session, ({ fill }) =>
          fill.patternColor === null ? '#000000' : session.workbook.rgb(fill.patternColor),
        ),
      (target, value) => {
        const patternColor = parseColor(value);
        refill(target, ({ pattern, color }) => ({ pattern, color, patternColor }));
      },
    ),
    tintAndShade: fillTint('color'),
    patternTintAndShade: fillTint('patternColor'),
    clear: method('1.1', (target) => {
      refill(target, () => NO_FILL);
    }),
  },
};

/** Excel.FormatProtection. */
export const formatProtection: ObjectType<RangeAreasTarget> = {
  since: '1.2',
  members: {
    locked: property(
      '1.2',
      (target, session) => shared(target, session, ({ protection }) => protection.locked),
      (target, value) => {
        const locked = asBoolean(value);
        restyle(target, (style) => ({ ...style, protection: { ...style.protection, locked } }));
      },
    ),
    formulaHidden: property(
      '1.2',
      (target, session) => shared(target, session, ({ protection }) => protection.formulaHidden),
      (target, value) => {
        const formulaHidden = asBoolean(value);
        restyle(target, (style) => ({ ...style, protection: { ...style.protection, formulaHidden } }));
      },
    ),
  },
};
