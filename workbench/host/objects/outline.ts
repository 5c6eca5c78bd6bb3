import { isEntireColumn, isEntireRow, lastColumnOf, lastRowOf, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { method, type Member } from '../wire/object-type';
import { areaOf } from './addresses';
import { assertEditable } from './cell-writes';
import type { RangeTarget } from './targets';

/** Levels of groups that rows or columns may lie in. */
const DEEPEST = 7;
/** Levels that can be shown: those of groups, and what lies in none. */
const MOST_LEVELS = 8;

interface Line {
  hidden?: boolean;
  outlineLevel?: number;
}

const levelOf = (line: Line): number => line.outlineLevel ?? 0;

/** The rows or columns that the option means: not the columns of whole rows, nor the rows of whole columns. */
function linesOf({ sheet }: RangeTarget, area: Area, args: Arguments): readonly Line[] {
  const along = args.oneOf(0, ['ByRows', 'ByColumns']);
  const differs = along === 'ByRows' ? isEntireColumn(area) : isEntireRow(area);
  if (differs) throw new HostError('InvalidArgument');
  const lines: Line[] = [];
  if (along === 'ByRows') for (let row = area.row; row <= lastRowOf(area); row++) lines.push(sheet.row(row));
  else
    for (let column = area.column; column <= lastColumnOf(area); column++) lines.push(sheet.column(column));
  return lines;
}

function onLines(act: (lines: readonly Line[]) => void): Member<RangeTarget> {
  return method('1.10', (range, args) => {
    const area = areaOf(range);
    assertEditable(range.sheet, [area]);
    act(linesOf(range, area, args));
  });
}

/** Members of Range that group rows and columns for an outline. */
export const rangeOutline: Readonly<Record<string, Member<RangeTarget>>> = {
  group: onLines((lines) => {
    if (lines.some((line) => levelOf(line) >= DEEPEST)) throw new HostError('InvalidOperation');
    for (const line of lines) line.outlineLevel = levelOf(line) + 1;
  }),
  ungroup: onLines((lines) => {
    if (lines.every((line) => levelOf(line) === 0)) throw new HostError('InvalidOperation');
    for (const line of lines) {
      const level = levelOf(line);
      if (level > 1) line.outlineLevel = level - 1;
      else delete line.outlineLevel;
    }
  }),
  hideGroupDetails: onLines((lines) => {
    for (const line of lines) if (levelOf(line) > 0) line.hidden = true;
  }),
  showGroupDetails: onLines((lines) => {
    for (const line of lines) if (levelOf(line) > 0) line.hidden = false;
  }),
};

/** Shows groups down to a level; 0 leaves rows, or columns, as they are. */
export function showOutlineLevels(sheet: Sheet, rowLevels: number, columnLevels: number): void {
  for (const [levels, lines] of [
    [rowLevels, sheet.rows],
    [columnLevels, sheet.columns],
  ] as const) {
    if (levels < 0 || levels > MOST_LEVELS) throw new HostError('InvalidArgument');
    if (levels === 0) continue;
    for (const line of lines.values()) if (levelOf(line) > 0) line.hidden = levelOf(line) >= levels;
  }
}
