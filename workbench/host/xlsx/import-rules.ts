import type { ConditionalFormattingRule, DataBarRuleType, Worksheet } from '@cj-tech-master/excelts';
import { parseArea } from '../model/address';
import type { Area } from '../model/area';
import {
  NEW_DATA_BAR,
  type ConditionalFormat,
  type ConditionalRule,
  type DataBar,
  type DifferentialFormat,
} from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { LibrarySource } from './library-source';
import { readColor, readLine } from './style-codec';

/** Excel.ConditionalFormatType of rules that are kept as they are. */
const KEPT_TYPES: Readonly<Record<string, string>> = {
  cellIs: 'CellValue',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  containsText: 'ContainsText',
  timePeriod: 'PresetCriteria',
};

export const BOUND_TYPES = [
  ['LowestValue', 'min'],
  ['HighestValue', 'max'],
  ['Number', 'num'],
  ['Percent', 'percent'],
  ['Percentile', 'percentile'],
  ['Formula', 'formula'],
] as const;

function areasOf(reference: string): readonly Area[] {
  return reference
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => parseArea(part))
    .filter((area) => area !== null);
}

function readDifferential({ style }: ConditionalFormattingRule): DifferentialFormat {
  const fill = style?.fill?.type === 'pattern' ? readColor(style.fill.bgColor ?? style.fill.fgColor) : null;
  const font = style?.font;
  const color = readColor(font?.color);
  const sides = (['top', 'bottom', 'left', 'right'] as const).map(
    (side) => [side, readLine(style?.border?.[side])] as const,
  );
  const borders = Object.fromEntries(sides.filter(([, line]) => line !== undefined));
  return {
    ...(fill === null ? {} : { fill }),
    ...(font === undefined
      ? {}
      : {
          font: {
            ...(font.bold === undefined ? {} : { bold: font.bold }),
            ...(font.italic === undefined ? {} : { italic: font.italic }),
            ...(font.strike === undefined ? {} : { strikethrough: font.strike }),
            ...(font.underline === undefined || font.underline === false || font.underline === 'none'
              ? {}
              : { underline: font.underline === 'double' ? 'Double' : 'Single' }),
            ...(color === null ? {} : { color }),
          },
        }),
    ...(Object.keys(borders).length === 0 ? {} : { borders }),
    ...(typeof style?.numFmt === 'string' ? { numberFormat: style.numFmt } : {}),
  };
}

function readBar({ color, gradient, showValue, cfvo }: DataBarRuleType): DataBar {
  const bound = (at: number): DataBar['lower'] => {
    const { type, value } = cfvo?.[at] ?? { type: at === 0 ? 'min' : 'max' };
    const name = BOUND_TYPES.find(([, file]) => file === type)?.[0] ?? 'Automatic';
    return value === undefined ? { type: name } : { type: name, formula: String(value) };
  };
  return {
    ...NEW_DATA_BAR,
    positiveFill: readColor(color) ?? { kind: 'rgb', rgb: '#638EC6' },
    positiveGradient: gradient !== false,
    showDataBarOnly: showValue === false,
    lower: bound(0),
    upper: bound(1),
  };
}

function readRule(rule: ConditionalFormattingRule): ConditionalRule {
  if (rule.type === 'expression') {
    return { kind: 'Custom', formula: `=${rule.formulae?.[0] ?? ''}`, format: readDifferential(rule) };
  }
  if (rule.type === 'dataBar') return { kind: 'DataBar', bar: readBar(rule) };
  return { kind: 'Kept', type: KEPT_TYPES[rule.type] ?? 'PresetCriteria', rule };
}

/** Conditional formats by priority. */
export function importRules(
  from: Worksheet,
  sheet: Sheet,
  workbook: HostWorkbook,
  source: LibrarySource,
): void {
  const found: { readonly format: ConditionalFormat; readonly priority: number }[] = [];
  for (const { ref, rules } of from.conditionalFormattings) {
    for (const rule of rules) {
      const id = `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`;
      const stopIfTrue = 'stopIfTrue' in rule && rule.stopIfTrue === true;
      const known = readRule(rule);
      source.rules.set(known, rule);
      found.push({
        format: { id, areas: areasOf(ref), rule: known, stopIfTrue },
        priority: rule.priority ?? Infinity,
      });
    }
  }
  sheet.conditionalFormats = found
    .sort((one, other) => one.priority - other.priority)
    .map(({ format }) => format);
}
