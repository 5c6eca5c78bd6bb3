import { intersection, isSingleCell, WHOLE_SHEET, type Area } from '../model/area';
import { cellArea } from '../model/area';
import { rectanglesOf } from '../model/rectangles';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { asBoolean, asOneOf, type Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { method, type Member } from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, areasObject, rangeObject } from './addresses';
import { assertEditable, enterCell } from './cell-writes';
import type { RangeTarget } from './targets';

/** A text as Excel's search reads it: `?` and `*` stand for anything, `~` takes their meaning away. */
function patternOf(text: string): string {
  return text.replace(/~([?*~])|[\\^$.|?*+()[\]{}]/g, (part: string, literal?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (part === '?') return '[\\s\\S]';
    return part === '*' ? '[\\s\\S]*' : `\\${part}`;
  });
}

interface Search {
  readonly pattern: RegExp;
  readonly backwards: boolean;
}

function searchOf(args: Arguments, at: number): Search {
  const text = args.text(0);
  if (text === '') throw new HostError('InvalidArgument');
  const { completeMatch, matchCase, searchDirection } = args.optionalRecord(at);
  const whole = completeMatch !== undefined && completeMatch !== null && asBoolean(completeMatch);
  const exact = matchCase !== undefined && matchCase !== null && asBoolean(matchCase);
  const direction = asOneOf(searchDirection ?? 'Forward', ['Forward', 'Backwards']);
  const pattern = patternOf(text);
  return {
    pattern: new RegExp(whole ? `^(?:${pattern})$` : pattern, exact ? 'gu' : 'giu'),
    backwards: direction === 'Backwards',
  };
}

type Place = readonly [row: number, column: number];

/** Cells whose text matches, row by row. A cell is searched by what it shows. */
function matches(workbook: HostWorkbook, sheet: Sheet, area: Area, { pattern }: Search): readonly Place[] {
  const found: Place[] = [];
  sheet.cells.forEach(area, (row, column, cells) => {
    const value = cells.values[column];
    if (value === undefined || value === '' || sheet.merges.covers(row, column)) return;
    pattern.lastIndex = 0;
    if (pattern.test(workbook.texts.text(value, sheet.styleAt(row, column).numberFormat))) {
      found.push([row, column]);
    }
  });
  return found;
}

const isAfter = ([row, column]: Place, [otherRow, otherColumn]: Place): boolean =>
  row > otherRow || (row === otherRow && column > otherColumn);

/** In a range of several cells within it; from a single cell on through the whole sheet, and round. */
function find(
  { sheet, ...range }: RangeTarget,
  args: Arguments,
  { workbook }: Session,
): HostObject<'Range'> | null {
  const area = areaOf({ sheet, ...range });
  const search = searchOf(args, 1);
  const start: Place = [area.row, area.column];
  const isWide = !isSingleCell(area);
  const found = matches(workbook, sheet, isWide ? area : WHOLE_SHEET, search);
  const ahead = isWide
    ? found
    : search.backwards
      ? [
          ...found.filter((place) => !isAfter(start, place)),
          ...found.filter((place) => isAfter(start, place)),
        ]
      : [
          ...found.filter((place) => isAfter(place, start)),
          ...found.filter((place) => !isAfter(place, start)),
        ];
  const place = search.backwards ? ahead.at(-1) : ahead[0];
  return place === undefined ? null : rangeObject(sheet, cellArea(...place));
}

function required<Found>(found: Found | null): Found {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** Puts other words in place of the text wherever it stands, formulas included; gives how often. */
function replaceAll(sheet: Sheet, area: Area, args: Arguments, { workbook }: Session): number {
  const { pattern } = searchOf(args, 2);
  const replacement = args.text(1);
  const changed: (readonly [Place, string])[] = [];
  let count = 0;
  sheet.cells.forEach(area, (row, column, cells) => {
    const value = cells.values[column];
    const entered =
      cells.formulas?.[column] ?? (value === undefined || typeof value === 'object' ? '' : String(value));
    let times = 0;
    const next = entered.replace(pattern, () => {
      times += 1;
      return replacement;
    });
    if (entered === '' || times === 0) return;
    count += times;
    changed.push([[row, column], next]);
  });
  assertEditable(
    sheet,
    changed.map(([place]) => cellArea(...place)),
  );
  for (const [[row, column], next] of changed) enterCell(workbook, sheet, row, column, next);
  workbook.calculation.markChanged(sheet);
  return count;
}

/** Members of Range that look for words. */
export const rangeSearch: Readonly<Record<string, Member<RangeTarget>>> = {
  find: method('1.9', (range, args, session) => required(find(range, args, session))),
  findOrNullObject: method('1.9', find),
  replaceAll: method('1.9', (range, args, session) => replaceAll(range.sheet, areaOf(range), args, session)),
};

function findAll(sheet: Sheet, args: Arguments, { workbook }: Session): HostObject<'RangeAreas'> | null {
  const used = sheet.usedArea(true);
  const within = used === null ? null : intersection(used, WHOLE_SHEET);
  const found = within === null ? [] : matches(workbook, sheet, within, searchOf(args, 1));
  return found.length === 0 ? null : areasObject(sheet, rectanglesOf(found));
}

/** Members of Worksheet that look for words. */
export const sheetSearch: Readonly<Record<string, Member<Sheet>>> = {
  findAll: method('1.9', (sheet, args, session) => required(findAll(sheet, args, session))),
  findAllOrNullObject: method('1.9', findAll),
  replaceAll: method('1.9', (sheet, args, session) => replaceAll(sheet, WHOLE_SHEET, args, session)),
};
