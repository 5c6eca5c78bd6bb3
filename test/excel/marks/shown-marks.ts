import { Workbook } from '@cj-tech-master/excelts';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import { columnIndex, columnName, formatPosition } from '../../../src/core/table/cell';
import type { HostWorkbook } from '../../../workbench/host/model/workbook';
import type { Sheet } from '../../../workbench/host/model/sheet';

installFormulaEngine();

/** A rule tells no error value from another. */
const ERROR = { error: '#N/A' } as const;

export type ShownMark = 'error' | 'warning';

/**
 * The marks that a person sees, by `sheet!cell`: the rules' formulas worked out for each cell that they cover, by a
 * library that knows nothing of how they were made. Errors are told by their bold text.
 */
export function shownMarks(workbook: HostWorkbook): ReadonlyMap<string, ShownMark> {
  const probes: {
    readonly at: string;
    readonly mark: ShownMark;
    readonly formula: string;
    readonly sheet: Sheet;
  }[] = [];
  for (const sheet of workbook.sheets) {
    for (const { rule, areas } of sheet.conditionalFormats) {
      const [origin] = areas;
      if (rule.kind !== 'Custom' || origin === undefined) continue;
      const mark = rule.format.font?.bold === true ? 'error' : 'warning';
      for (const area of areas) {
        for (let row = area.row; row < area.row + area.rowCount; row += 1) {
          for (let column = area.column; column < area.column + area.columnCount; column += 1) {
            const formula = formulaAt(
              rule.formula,
              { row: row - origin.row, column: column - origin.column },
              sheet,
            );
            const own = formula
              .replaceAll('ROW()', String(row + 1))
              .replaceAll('COLUMN()', String(column + 1));
            probes.push({
              at: `${sheet.name}!${formatPosition({ row, column })}`,
              mark,
              formula: own,
              sheet,
            });
          }
        }
      }
    }
  }
  return evaluate(workbook, probes);
}

/** The rule's formula as it stands for the cell so far from its area's corner, naming its sheet. */
function formulaAt(
  formula: string,
  by: { readonly row: number; readonly column: number },
  { name }: Sheet,
): string {
  const parts = formula.replace(/^=/, '').split(/("(?:[^"]|"")*")/);
  return parts
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(
            /(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b/g,
            (_, fixed: string, column: string, held: string, row: string) => {
              const moved = fixed === '$' ? column : columnName((columnIndex(column) ?? 0) + by.column);
              return `'${name}'!${fixed}${moved}${held}${held === '$' ? row : Number(row) + by.row}`;
            },
          ),
    )
    .join('');
}

function evaluate(
  workbook: HostWorkbook,
  probes: readonly { readonly at: string; readonly mark: ShownMark; readonly formula: string }[],
): ReadonlyMap<string, ShownMark> {
  const copy = new Workbook();
  for (const sheet of workbook.sheets) {
    const worksheet = copy.addWorksheet(sheet.name);
    sheet.cells.forEach({ row: 0, column: 0, rowCount: 2_000, columnCount: 500 }, (row, column) => {
      const value = sheet.valueAt(row, column);
      if (value === '' || sheet.merges.covers(row, column)) return;
      worksheet.getCell(row + 1, column + 1).value = typeof value === 'object' ? ERROR : value;
    });
  }
  for (const { name, formula } of workbook.names) copy.definedNames.add(formula.replace(/^=/, ''), name);
  const results = copy.addWorksheet('probes');
  probes.forEach(({ formula }, i) => {
    results.getCell(i + 1, 1).value = { formula };
  });
  copy.calculateFormulas();
  const shown = new Map<string, ShownMark>();
  probes.forEach(({ at, mark }, i) => {
    const { value } = results.getCell(i + 1, 1);
    if (typeof value === 'object' && value !== null && 'result' in value && value.result === true)
      shown.set(at, mark);
  });
  return shown;
}
