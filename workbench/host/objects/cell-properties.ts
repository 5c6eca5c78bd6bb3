import type { Area } from '../model/area';
import { asRecord, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { method, type Member } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, fullAddress, rangeObject } from './addresses';
import type { RangeTarget } from './targets';

type Options = Readonly<Record<string, unknown>>;

/** `{format: {fill: {color: true}}}` → `format/fill/color`. */
function pathsOf(options: Options, prefix = ''): readonly string[] {
  return Object.entries(options).flatMap(([name, wanted]) => {
    if (wanted === true) return [prefix + name];
    return typeof wanted === 'object' && wanted !== null
      ? pathsOf(asRecord(wanted), `${prefix}${name}/`)
      : [];
  });
}

/** Whether the answer depends on the cell's style alone, so that cells that look alike share it. */
function isOnlyLooks(paths: readonly string[]): boolean {
  return paths.every((path) => path.startsWith('format/') && !/rowHeight|columnWidth|useStandard/.test(path));
}

function answerFor(object: HostObject<'Range'>, paths: readonly string[], session: Session): Json {
  const answer = session.query(object, paths);
  if (!paths.includes('address')) return answer;
  const { sheet, area } = object.target;
  return { ...asJsonRecord(answer), address: fullAddress(sheet, [area]) };
}

function asJsonRecord(value: Json): Readonly<Record<string, Json>> {
  return isJsonRecord(value) ? value : {};
}

function isJsonRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cells(range: RangeTarget, args: Arguments, session: Session): Json {
  const { sheet } = range;
  const area = areaOf(range);
  const paths = pathsOf(args.record(0));
  const byStyle = isOnlyLooks(paths) ? new Map<number, Json>() : null;
  return Array.from({ length: area.rowCount }, (_row, row) =>
    Array.from({ length: area.columnCount }, (_column, column) => {
      const at = { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
      const style = byStyle === null ? -1 : sheet.styleNumber(at.row, at.column);
      const known = byStyle?.get(style);
      if (known !== undefined) return known;
      const answer = answerFor(rangeObject(sheet, at), paths, session);
      byStyle?.set(style, answer);
      return answer;
    }),
  );
}

const rowsOf = (area: Area): readonly Area[] =>
  Array.from({ length: area.rowCount }, (_row, at) => ({ ...area, row: area.row + at, rowCount: 1 }));

const columnsOf = (area: Area): readonly Area[] =>
  Array.from({ length: area.columnCount }, (_column, at) => ({
    ...area,
    column: area.column + at,
    columnCount: 1,
  }));

/** One answer for each row or column; rows that only say whether they are hidden are read without any query. */
function lines(parts: readonly Area[], range: RangeTarget, args: Arguments, session: Session): Json {
  const paths = pathsOf(args.record(0));
  const { sheet } = range;
  if (paths.length === 1 && paths[0] === 'rowHidden') {
    return parts.map(({ row }) => ({ rowHidden: sheet.rows.get(row)?.hidden ?? false }));
  }
  return parts.map((part) => answerFor(rangeObject(sheet, part), paths, session));
}

function assertCount(found: number, wanted: number): void {
  if (found !== wanted) throw new HostError('InvalidArgument');
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new HostError('InvalidArgument');
  const list: readonly unknown[] = value;
  return list;
}

const SIDES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  top: 'EdgeTop',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** Sets what `null` and `undefined` do not leave alone. Borders come by side, and not as a collection. */
function assign(sheetRange: HostObject<'Range'>, value: unknown, session: Session): void {
  if (value === null || value === undefined) return;
  const { format, ...rest } = asRecord(value);
  const { borders, ...looks } = format === undefined || format === null ? {} : asRecord(format);
  session.assign(sheetRange, {
    ...withoutMissing(rest),
    ...(format === undefined ? {} : { format: withoutMissing(looks) }),
  });
  if (borders === undefined || borders === null) return;
  for (const [side, line] of Object.entries(asRecord(borders))) {
    const index = SIDES[side];
    if (index === undefined) throw new HostError('InvalidArgument');
    const border = session.item(sheetRange, ['format', 'borders'], index);
    session.assign(border, withoutMissing(asRecord(line)));
  }
}

function withoutMissing(record: Options): Options {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  );
}

function setLines(parts: readonly Area[], range: RangeTarget, args: Arguments, session: Session): void {
  const list = asList(args.raw(0));
  assertCount(list.length, parts.length);
  for (const [at, part] of parts.entries()) assign(rangeObject(range.sheet, part), list[at], session);
}

/** Members of Range that read or set properties of many cells, rows or columns in one call. */
export const cellProperties: Readonly<Record<string, Member<RangeTarget>>> = {
  getCellProperties: method('1.9', cells),
  getRowProperties: method('1.9', (range, args, session) =>
    lines(rowsOf(areaOf(range)), range, args, session),
  ),
  getColumnProperties: method('1.9', (range, args, session) =>
    lines(columnsOf(areaOf(range)), range, args, session),
  ),
  setCellProperties: method('1.9', (range, args, session) => {
    const area = areaOf(range);
    const rows = asList(args.raw(0)).map(asList);
    assertCount(rows.length, area.rowCount);
    for (const [row, list] of rows.entries()) {
      assertCount(list.length, area.columnCount);
      for (const [column, value] of list.entries()) {
        const at = { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
        assign(rangeObject(range.sheet, at), value, session);
      }
    }
  }),
  setRowProperties: method('1.9', (range, args, session) => {
    setLines(rowsOf(areaOf(range)), range, args, session);
  }),
  setColumnProperties: method('1.9', (range, args, session) => {
    setLines(columnsOf(areaOf(range)), range, args, session);
  }),
};
