import { areaContainsCell } from '../../host/model/area';
import { isError } from '../../host/model/cell-value';
import type { ConditionalFormat, DifferentialFormat } from '../../host/model/conditional-format';
import type { Sheet } from '../../host/model/sheet';
import type { HostWorkbook } from '../../host/model/workbook';
import { ruleHolds } from './rule-formula';

/** What conditional formats lay over the cells of a sheet as it stands now. */
export interface ConditionalLooks {
  formatAt(row: number, column: number): DifferentialFormat | null;
  /** A data bar: how much of the cell it fills, 0 to 1, and its colour. */
  barAt(row: number, column: number): { readonly share: number; readonly color: string } | null;
}

const covers = ({ areas }: ConditionalFormat, row: number, column: number): boolean =>
  areas.some((area) => areaContainsCell(area, row, column));

/** What the earlier rule says stays; the later adds what it left open. */
function beneath(upper: DifferentialFormat | null, lower: DifferentialFormat): DifferentialFormat {
  if (upper === null) return lower;
  return {
    ...lower,
    ...upper,
    font: { ...lower.font, ...upper.font },
    borders: { ...lower.borders, ...upper.borders },
  };
}

/** The numbers that a bar runs between: those that the rule names, else the least and the most of its cells. */
function barBounds({ rule, areas }: ConditionalFormat, sheet: Sheet): readonly [number, number] | null {
  if (rule.kind !== 'DataBar') return null;
  let [least, most] = [Infinity, -Infinity];
  for (const area of areas) {
    sheet.cells.forEach(area, (row, column) => {
      const value = sheet.valueAt(row, column);
      if (typeof value !== 'number') return;
      least = Math.min(least, value);
      most = Math.max(most, value);
    });
  }
  const said = ({ type, formula }: { type: string; formula?: string }, otherwise: number): number =>
    type === 'Number' && formula !== undefined ? Number(formula.replace(/^=/, '')) : otherwise;
  return [said(rule.bar.lower, Math.min(0, least)), said(rule.bar.upper, most)];
}

/** Works rules out as cells are asked for; made anew whenever the workbook changes. */
export function conditionalLooks(workbook: HostWorkbook, sheet: Sheet): ConditionalLooks {
  const bounds = new Map<ConditionalFormat, readonly [number, number] | null>();
  const boundsOf = (format: ConditionalFormat): readonly [number, number] | null => {
    const known = bounds.get(format);
    if (known !== undefined) return known;
    const found = barBounds(format, sheet);
    bounds.set(format, found);
    return found;
  };
  return {
    formatAt: (row, column) => {
      let laid: DifferentialFormat | null = null;
      for (const format of sheet.conditionalFormats) {
        const { rule, areas, stopIfTrue } = format;
        const [origin] = areas;
        if (rule.kind !== 'Custom' || origin === undefined || !covers(format, row, column)) continue;
        const place = {
          workbook,
          sheet,
          row,
          column,
          originRow: Math.min(...areas.map((area) => area.row)),
          originColumn: Math.min(...areas.map((area) => area.column)),
        };
        if (!ruleHolds(rule.formula, place)) continue;
        laid = beneath(laid, rule.format);
        if (stopIfTrue) break;
      }
      return laid;
    },
    barAt: (row, column) => {
      for (const format of sheet.conditionalFormats) {
        if (format.rule.kind !== 'DataBar' || !covers(format, row, column)) continue;
        const value = sheet.valueAt(row, column);
        const between = boundsOf(format);
        if (between === null || typeof value !== 'number' || isError(value)) return null;
        const [least, most] = between;
        const share = most > least ? (value - least) / (most - least) : 1;
        return {
          share: Math.min(1, Math.max(0, share)),
          color: workbook.rgb(format.rule.bar.positiveFill),
        };
      }
      return null;
    },
  };
}
