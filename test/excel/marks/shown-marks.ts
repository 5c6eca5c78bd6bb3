import { formatPosition } from '../../../src/core/table/cell';
import { conditionalLooks } from '../../../workbench/host/conditional/conditional-looks';
import { lastColumnOf, lastRowOf } from '../../../workbench/host/model/area';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';

export type ShownMark = 'error' | 'warning';

/** The marks that a person sees, by `sheet!cell`. Errors are told by their bold text. */
export function shownMarks(workbook: HostWorkbook): ReadonlyMap<string, ShownMark> {
  const marks = new Map<string, ShownMark>();
  for (const sheet of workbook.sheets) {
    const looks = conditionalLooks(workbook, sheet);
    for (const area of sheet.conditionalFormats.flatMap(({ areas }) => areas)) {
      for (let row = area.row; row <= lastRowOf(area); row += 1) {
        for (let column = area.column; column <= lastColumnOf(area); column += 1) {
          const [rule] = looks.shownAt(row, column).map((format) => format.rule);
          if (rule?.kind !== 'Custom') continue;
          const mark = rule.format.font?.bold === true ? 'error' : 'warning';
          marks.set(`${sheet.name}!${formatPosition({ row, column })}`, mark);
        }
      }
    }
  }
  return marks;
}
