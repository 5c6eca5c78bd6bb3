import {
  DEFAULT_STYLE,
  NO_FILL,
  type Alignment,
  type BorderLine,
  type Borders,
  type CellStyle,
  type FillStyle,
  type FontStyle,
} from '../model/style';
import type { StyleTable } from '../model/style-table';
import { codeOfFormat } from './number-formats';
import { stylesOfFormats } from './named-styles-xml';
import { readColorElement } from './read-difference';
import {
  HORIZONTAL,
  LINES,
  modelName,
  PATTERN,
  READING_ORDERS,
  UNDERLINE,
  VERTICALS_OF_FILE,
} from './style-names';
import type { StylesXml } from './styles-xml';
import { child, flagOf, numberOf, rootOf, valueOf, type XmlElement } from './xml-tree';

/** The font of the workbook's normal style: the file's first. */
export function normalStyle(styles: StylesXml): CellStyle {
  return { ...DEFAULT_STYLE, font: readFont(styles.item('fonts', 0), DEFAULT_STYLE.font) };
}

/** Reads formats of the file, each of their parts once; `normal` has what they leave out. */
export function formatReader(styles: StylesXml, normal: CellStyle): (xml: string) => CellStyle {
  const fonts = once((id) => readFont(styles.item('fonts', id), normal.font));
  const fills = once((id) => readFill(styles.item('fills', id)));
  const borders = once((id) => readBorders(styles.item('borders', id)));
  const codes = styles.numberFormats();
  return (xml) => {
    const format = rootOf(xml) ?? undefined;
    const id = numberOf(format, 'numFmtId') ?? 0;
    const protection = child(format, 'protection');
    return {
      numberFormat: codeOfFormat(id, codes.get(id)),
      font: fonts(numberOf(format, 'fontId')),
      fill: fills(numberOf(format, 'fillId')),
      borders: borders(numberOf(format, 'borderId')),
      alignment: readAlignment(child(format, 'alignment')),
      protection: {
        locked: !/^(?:0|false)$/.test(valueOf(protection, 'locked') ?? ''),
        formulaHidden: isSet(protection, 'hidden'),
      },
    };
  };
}

/** The model's styles by the numbers of the file's formats of cells. */
export function readCellFormats(styles: StylesXml, table: StyleTable): readonly number[] {
  const read = formatReader(styles, table.normal);
  const names = stylesOfFormats(styles);
  return styles.cellFormats().map((xml, index) => {
    const named = names[index];
    return table.intern({ ...read(xml), ...(named === undefined ? {} : { named }) });
  });
}

function once<Part>(read: (id: number | undefined) => Part): (id: number | undefined) => Part {
  const known = new Map<number | undefined, Part>();
  return (id) => {
    const part = known.get(id) ?? read(id);
    known.set(id, part);
    return part;
  };
}

const elementOf = (xml: string | undefined): XmlElement | undefined =>
  xml === undefined ? undefined : (rootOf(xml) ?? undefined);

const isSet = (element: XmlElement | undefined, name: string): boolean =>
  /^(?:1|true)$/.test(valueOf(element, name) ?? '');

function readFont(xml: string | undefined, normal: FontStyle): FontStyle {
  const font = elementOf(xml);
  if (font === undefined) return normal;
  const isOn = (name: string): boolean => flagOf(child(font, name), false);
  const script = valueOf(child(font, 'vertAlign'));
  const kept = keptOf(font);
  return {
    name: valueOf(child(font, 'name')) ?? normal.name,
    size: numberOf(child(font, 'sz')) ?? normal.size,
    bold: isOn('b'),
    italic: isOn('i'),
    strikethrough: isOn('strike'),
    superscript: script === 'superscript',
    subscript: script === 'subscript',
    underline: readUnderline(child(font, 'u')),
    color: readColorElement(child(font, 'color')),
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
  };
}

const readUnderline = (element: XmlElement | undefined): string =>
  element === undefined ? 'None' : modelName(UNDERLINE, valueOf(element) ?? 'single', 'None');

/** What a font says beside what the model has. */
function keptOf(font: XmlElement): Readonly<Record<string, string | number | boolean>> {
  const kept: Record<string, string | number | boolean> = {};
  for (const name of ['family', 'charset'] as const) {
    const number = numberOf(child(font, name));
    if (number !== undefined) kept[name] = number;
  }
  const scheme = valueOf(child(font, 'scheme'));
  if (scheme !== undefined) kept['scheme'] = scheme;
  for (const name of ['outline', 'condense', 'extend', 'shadow'] as const) {
    const element = child(font, name);
    if (element !== undefined) kept[name] = flagOf(element, false);
  }
  return kept;
}

function readFill(xml: string | undefined): FillStyle {
  const fill = elementOf(xml);
  if (child(fill, 'gradientFill') !== undefined) {
    return { pattern: 'LinearGradient', color: null, patternColor: null, gradient: xml };
  }
  const element = child(fill, 'patternFill');
  const pattern = modelName(PATTERN, valueOf(element, 'patternType'), 'None');
  if (pattern === 'None') return NO_FILL;
  const foreground = readColorElement(child(element, 'fgColor'));
  const background = readColorElement(child(element, 'bgColor'));
  return pattern === 'Solid'
    ? { pattern, color: foreground, patternColor: null }
    : { pattern, color: background, patternColor: foreground };
}

function readLine(side: XmlElement | undefined): BorderLine | undefined {
  const found = LINES.find(([file]) => file === valueOf(side, 'style'));
  if (found === undefined) return undefined;
  const [, style, weight] = found;
  return { style, weight, color: readColorElement(child(side, 'color')) };
}

function readBorders(xml: string | undefined): Borders {
  const border = elementOf(xml);
  const diagonal = readLine(child(border, 'diagonal'));
  const lines: readonly (readonly [keyof Borders, BorderLine | undefined])[] = [
    ...(['top', 'bottom', 'left', 'right'] as const).map(
      (side) => [side, readLine(child(border, side))] as const,
    ),
    ['diagonalDown', isSet(border, 'diagonalDown') ? diagonal : undefined],
    ['diagonalUp', isSet(border, 'diagonalUp') ? diagonal : undefined],
  ];
  return Object.fromEntries(lines.filter(([, line]) => line !== undefined));
}

function readAlignment(alignment: XmlElement | undefined): Alignment {
  return {
    horizontal: modelName(HORIZONTAL, valueOf(alignment, 'horizontal'), 'General'),
    vertical: modelName(VERTICALS_OF_FILE, valueOf(alignment, 'vertical'), 'Bottom'),
    wrapText: isSet(alignment, 'wrapText'),
    shrinkToFit: isSet(alignment, 'shrinkToFit'),
    indent: numberOf(alignment, 'indent') ?? 0,
    orientation: readRotation(numberOf(alignment, 'textRotation') ?? 0),
    readingOrder: modelName(READING_ORDERS, valueOf(alignment, 'readingOrder'), 'Context'),
  };
}

/** Degrees, as the file counts them: 91 to 180 lead downward, 255 stands for stacked letters. */
function readRotation(rotation: number): number {
  if (rotation === 255) return 180;
  if (rotation < 0 || rotation > 180) return 0;
  return rotation > 90 ? 90 - rotation : rotation;
}
