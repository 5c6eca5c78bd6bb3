import type { DifferentialFormat } from '../model/conditional-format';
import type { BorderLine, Color } from '../model/style';
import { codeOfBuiltIn } from './number-formats';
import { LINES, modelName, UNDERLINE } from './style-names';
import { child, flagOf, numberOf, rootOf, valueOf, type XmlElement } from './xml-tree';

/** A colour's element; null for the automatic one. */
export function readColorElement(element: XmlElement | undefined): Color | null {
  const rgb = valueOf(element, 'rgb');
  if (rgb !== undefined && rgb.length >= 6) return { kind: 'rgb', rgb: `#${rgb.slice(-6).toUpperCase()}` };
  const theme = numberOf(element, 'theme');
  if (theme !== undefined) return { kind: 'theme', theme, tint: numberOf(element, 'tint') ?? 0 };
  const index = numberOf(element, 'indexed');
  return index !== undefined && index < 64 ? { kind: 'indexed', index } : null;
}

function lineOf(side: XmlElement | undefined): BorderLine | undefined {
  const found = LINES.find(([file]) => file === valueOf(side, 'style'));
  if (found === undefined) return undefined;
  return { style: found[1], weight: found[2], color: readColorElement(child(side, 'color')) };
}

function fontOf(element: XmlElement): DifferentialFormat['font'] {
  const color = readColorElement(child(element, 'color'));
  const underline = child(element, 'u');
  const flag = (name: string, key: string): Record<string, boolean> =>
    child(element, name) === undefined ? {} : { [key]: flagOf(child(element, name), false) };
  return {
    ...flag('b', 'bold'),
    ...flag('i', 'italic'),
    ...flag('strike', 'strikethrough'),
    ...(underline === undefined
      ? {}
      : { underline: modelName(UNDERLINE, valueOf(underline) ?? 'single', 'None') }),
    ...(color === null ? {} : { color }),
  };
}

/** A differential format; a fill of it is painted in its background colour. */
export function readDifference(xml: string | undefined): DifferentialFormat {
  const root = xml === undefined ? null : rootOf(xml);
  if (root === null) return {};
  const font = child(root, 'font');
  const pattern = child(root, 'fill', 'patternFill');
  const fill =
    valueOf(pattern, 'patternType') === 'none'
      ? null
      : (readColorElement(child(pattern, 'bgColor')) ?? readColorElement(child(pattern, 'fgColor')));
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const line = lineOf(child(root, 'border', side));
    return line === undefined ? [] : [[side, line] as const];
  });
  const format = child(root, 'numFmt');
  const code = valueOf(format, 'formatCode') ?? codeOfBuiltIn(numberOf(format, 'numFmtId') ?? -1);
  return {
    ...(fill === null ? {} : { fill }),
    ...(font === undefined ? {} : { font: fontOf(font) ?? {} }),
    ...(sides.length === 0 ? {} : { borders: Object.fromEntries(sides) }),
    ...(code === undefined ? {} : { numberFormat: code }),
  };
}
