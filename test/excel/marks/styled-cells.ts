import type { HostWorkbook } from '../../../workbench/host/model/workbook';

/** Everything of a workbook that a mark could touch: cells with their styles, rules, names, sheets. */
export function styledCells(workbook: HostWorkbook): {
  readonly names: unknown;
  readonly sheets: readonly unknown[];
} {
  return {
    names: workbook.names.map(({ name, formula }) => [name, formula]),
    sheets: workbook.sheets.map((sheet) => {
      const cells: unknown[] = [];
      sheet.cells.forEach({ row: 0, column: 0, rowCount: 2_000, columnCount: 500 }, (row, column) => {
        cells.push([
          row,
          column,
          sheet.valueAt(row, column),
          sheet.cells.formula(row, column),
          sheet.styleAt(row, column),
        ]);
      });
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        cells,
        rules: sheet.conditionalFormats.map(({ rule, areas }) => ({ rule, areas })),
        rows: [...sheet.rows],
        columns: [...sheet.columns],
        merges: [...sheet.merges.areas],
        properties: [...sheet.customProperties],
      };
    }),
  };
}
