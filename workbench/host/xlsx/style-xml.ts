import type { Alignment, BorderLine, Borders, Color, FillStyle, FontStyle, Protection } from '../model/style';
import {
  fileName,
  HORIZONTAL,
  lineName,
  PATTERN,
  READING_ORDERS,
  UNDERLINE,
  VERTICALS_OF_FILE,
} from './style-names';
import { attributesXml } from './xml-spans';

/** `<color …/>` under the name that the place demands. */
export function colorXml(name: string, color: Color): string {
  switch (color.kind) {
    case 'rgb':
      return `<${name} rgb="FF${color.rgb.slice(1)}"/>`;
    case 'theme':
      return `<${name}${attributesXml({ theme: color.theme, tint: color.tint === 0 ? null : color.tint })}/>`;
    case 'indexed':
      return `<${name} indexed="${color.index}"/>`;
  }
}

const flag = (name: string, isOn: boolean | undefined): string =>
  isOn === undefined ? '' : isOn ? `<${name}/>` : `<${name} val="0"/>`;
const onlyOn = (name: string, isOn: unknown): string => (isOn === true ? `<${name}/>` : '');

function underlineXml(underline: string | undefined): string {
  if (underline === undefined) return '';
  const name = fileName(UNDERLINE, underline);
  if (name === undefined) return '';
  return name === 'single' ? '<u/>' : `<u val="${name}"/>`;
}

/** A font of a cell. The theme's fonts follow the theme, so that a name of its own takes that tie away. */
export function fontXml(font: FontStyle, isThemes: boolean): string {
  const { kept = {} } = font;
  const number = (name: string): string =>
    typeof kept[name] === 'number' ? `<${name} val="${kept[name]}"/>` : '';
  const scheme = isThemes && typeof kept['scheme'] === 'string' ? `<scheme val="${kept['scheme']}"/>` : '';
  const script = font.superscript ? 'superscript' : font.subscript ? 'subscript' : null;
  return [
    '<font>',
    onlyOn('b', font.bold),
    onlyOn('i', font.italic),
    onlyOn('strike', font.strikethrough),
    ...['condense', 'extend', 'outline', 'shadow'].map((name) => onlyOn(name, kept[name])),
    underlineXml(font.underline),
    script === null ? '' : `<vertAlign val="${script}"/>`,
    `<sz val="${font.size}"/>`,
    font.color === null ? '' : colorXml('color', font.color),
    `<name${attributesXml({ val: font.name })}/>`,
    number('family'),
    isThemes ? number('charset') : '',
    scheme,
    '</font>',
  ].join('');
}

/** A fill of a cell; null for one that the model does not hold. */
export function fillXml({ pattern, color, patternColor, gradient }: FillStyle): string | null {
  if (gradient !== undefined) return null;
  const name = fileName(PATTERN, pattern) ?? 'none';
  if (name === 'none') return '<fill><patternFill patternType="none"/></fill>';
  const [front, back] = name === 'solid' ? [color, patternColor] : [patternColor, color];
  const frontXml = front === null ? '' : colorXml('fgColor', front);
  const backXml =
    back === null ? (name === 'solid' ? '<bgColor indexed="64"/>' : '') : colorXml('bgColor', back);
  return `<fill><patternFill patternType="${name}">${frontXml}${backXml}</patternFill></fill>`;
}

function lineXml(side: string, line: BorderLine | undefined): string {
  const name = line === undefined ? undefined : lineName(line);
  if (line === undefined || name === undefined) return `<${side}/>`;
  return `<${side} style="${name}">${line.color === null ? '<color auto="1"/>' : colorXml('color', line.color)}</${side}>`;
}

export function bordersXml(borders: Borders): string {
  const { diagonalUp, diagonalDown } = borders;
  const attributes = attributesXml({
    diagonalUp: diagonalUp === undefined ? null : 1,
    diagonalDown: diagonalDown === undefined ? null : 1,
  });
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => lineXml(side, borders[side]));
  return `<border${attributes}>${sides.join('')}${lineXml('diagonal', diagonalDown ?? diagonalUp)}</border>`;
}

/** `<alignment …/>`, or nothing where it is as in a new cell. */
export function alignmentXml(alignment: Alignment): string {
  const { orientation, indent } = alignment;
  const rotation = orientation === 180 ? 255 : orientation < 0 ? 90 - orientation : orientation;
  const attributes = attributesXml({
    horizontal: fileName(HORIZONTAL, alignment.horizontal),
    vertical: fileName(VERTICALS_OF_FILE, alignment.vertical),
    textRotation: rotation === 0 ? null : rotation,
    wrapText: alignment.wrapText ? 1 : null,
    indent: indent === 0 ? null : indent,
    shrinkToFit: alignment.shrinkToFit ? 1 : null,
    readingOrder: fileName(READING_ORDERS, alignment.readingOrder),
  });
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

/** `<protection …/>`, or nothing where it is as in a new cell. */
export function protectionXml({ locked, formulaHidden }: Protection): string {
  const attributes = attributesXml({ locked: locked ? null : 0, hidden: formulaHidden ? 1 : null });
  return attributes === '' ? '' : `<protection${attributes}/>`;
}

/** What a differential format may say of a font. */
export interface FontDifference {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly color?: Color;
}

export function fontDifferenceXml(font: FontDifference): string {
  const color = font.color === undefined ? '' : colorXml('color', font.color);
  const inner =
    flag('b', font.bold) +
    flag('i', font.italic) +
    flag('strike', font.strikethrough) +
    underlineXml(font.underline) +
    color;
  return inner === '' ? '' : `<font>${inner}</font>`;
}

/** Borders as a differential format has them: sides that it does not name stay. */
export function bordersDifferenceXml(borders: Borders): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const)
    .filter((side) => borders[side] !== undefined)
    .map((side) => lineXml(side, borders[side]));
  return sides.length === 0 ? '' : `<border>${sides.join('')}</border>`;
}
