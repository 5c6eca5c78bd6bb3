import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  Cvfo,
  DataBarRuleType,
  Fill,
  Style,
  Worksheet,
} from '@cj-tech-master/excelts';
import { formatArea } from '../model/address';
import type {
  ConditionalFormat,
  ConditionalRule,
  DataBar,
  DifferentialFormat,
} from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import type { LibrarySource } from './library-source';
import { BOUND_TYPES } from './import-rules';
import { writeColor, writeLine } from './style-codec';

function writeDifferential({ fill, font, borders, numberFormat }: DifferentialFormat): Partial<Style> {
  const style: Partial<Style> = {};
  // A differential fill is painted in its background colour.
  if (fill !== undefined) {
    const solid: Fill = {
      type: 'pattern',
      pattern: 'solid',
      bgColor: writeColor(fill),
      fgColor: writeColor(fill),
    };
    style.fill = solid;
  }
  if (font !== undefined) {
    style.font = {
      ...(font.bold === undefined ? {} : { bold: font.bold }),
      ...(font.italic === undefined ? {} : { italic: font.italic }),
      ...(font.strikethrough === undefined ? {} : { strike: font.strikethrough }),
      ...(font.underline === undefined || font.underline === 'None'
        ? {}
        : { underline: font.underline === 'Double' ? 'double' : 'single' }),
      ...(font.color === undefined ? {} : { color: writeColor(font.color) }),
    };
  }
  if (borders !== undefined) {
    style.border = Object.fromEntries(
      Object.entries(borders).flatMap(([side, line]) => {
        const written = writeLine(line);
        return written === undefined ? [] : [[side, written]];
      }),
    );
  }
  if (numberFormat !== undefined) style.numFmt = numberFormat;
  return style;
}

function bound({ type, formula }: DataBar['lower'], automatic: 'min' | 'max'): Cvfo {
  const name = BOUND_TYPES.find(([model]) => model === type)?.[1] ?? automatic;
  return formula === undefined ? { type: name } : { type: name, value: asNumber(formula.replace(/^=/, '')) };
}

function asNumber(text: string): string | number {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

function writeBar({
  positiveFill,
  positiveGradient,
  showDataBarOnly,
  lower,
  upper,
}: DataBar): DataBarRuleType {
  return {
    type: 'dataBar',
    cfvo: [bound(lower, 'min'), bound(upper, 'max')],
    color: writeColor(positiveFill),
    gradient: positiveGradient,
    showValue: !showDataBarOnly,
  };
}

function isFileRule(kept: unknown): kept is ConditionalFormattingRule {
  return typeof kept === 'object' && kept !== null && 'type' in kept;
}

function writeRule(rule: ConditionalRule, source: LibrarySource): ConditionalFormattingRule | null {
  const known = source.rules.get(rule);
  if (known !== undefined) return known;
  if (rule.kind === 'Kept') return isFileRule(rule.rule) ? rule.rule : null;
  if (rule.kind === 'DataBar') return writeBar(rule.bar);
  if (rule.kind !== 'Custom') return null;
  return {
    type: 'expression',
    formulae: [rule.formula.replace(/^=/, '')],
    style: writeDifferential(rule.format),
  };
}

function writeFormat(
  { areas, rule, stopIfTrue }: ConditionalFormat,
  priority: number,
  source: LibrarySource,
): ConditionalFormattingOptions | null {
  const written = writeRule(rule, source);
  if (written === null) return null;
  const extra = stopIfTrue ? { stopIfTrue } : {};
  return { ref: areas.map(formatArea).join(' '), rules: [{ ...written, ...extra, priority }] };
}

/** Conditional formats in the order of their priorities. */
export function exportConditionalFormats(sheet: Sheet, to: Worksheet, source: LibrarySource): void {
  to.conditionalFormattings = sheet.conditionalFormats
    .map((format, at) => writeFormat(format, at + 1, source))
    .filter((format) => format !== null);
}
