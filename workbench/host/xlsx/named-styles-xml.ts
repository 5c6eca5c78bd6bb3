import { NamedStyles, type Included, type NamedStyle } from '../model/named-styles';
import type { CellStyle } from '../model/style';
import type { HostWorkbook } from '../model/workbook';
import { isSame } from './sheet-looks-xml';
import type { FileStyle, StylesXml } from './styles-xml';
import { attribute } from './xml-text';

const shades = (accent: number): readonly string[] => [
  `Accent${accent}`,
  `Accent${accent}_20`,
  `Accent${accent}_40`,
  `Accent${accent}_60`,
];

/** Excel.BuiltInStyle by the file's numbers; those in between have no name in Office.js. */
const KEYS: readonly (readonly [number, readonly string[]])[] = [
  [0, ['Normal']],
  [
    3,
    [
      'Comma',
      'Currency',
      'Percent',
      'WholeComma',
      'WholeDollar',
      'Hlink',
      'HlinkTrav',
      'Note',
      'WarningText',
    ],
  ],
  [15, ['SheetTitle', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Input', 'Output', 'Calculation']],
  [23, ['CheckCell', 'LinkedCell', 'Total', 'Good', 'Bad', 'Neutral']],
  [29, [1, 2, 3, 4, 5, 6].flatMap(shades)],
  [53, ['ExplanatoryText']],
];

const BUILT_IN: readonly (readonly [string, string])[] = KEYS.flatMap(([first, keys]) =>
  keys.map((key, at) => [String(first + at), key] as const),
);

const INCLUDED: readonly (readonly [keyof Included, string])[] = [
  ['number', 'applyNumberFormat'],
  ['font', 'applyFont'],
  ['patterns', 'applyFill'],
  ['border', 'applyBorder'],
  ['alignment', 'applyAlignment'],
  ['protection', 'applyProtection'],
];

/** The model's key of a style of the file. */
const keyOf = ({ name, builtInId }: FileStyle): string =>
  BUILT_IN.find(([id]) => id === builtInId)?.[1] ?? name;

function includedIn(format: string): Included {
  const isOn = (name: string): boolean =>
    attribute(format, name) !== '0' && attribute(format, name) !== 'false';
  const entries = INCLUDED.map(([part, name]) => [part, isOn(name)] as const);
  const all = { alignment: true, border: true, font: true, number: true, patterns: true, protection: true };
  return { ...all, ...Object.fromEntries(entries) };
}

/** The names of the styles that formats of cells belong to, but the normal one, by the formats' numbers. */
export function stylesOfFormats(styles: StylesXml): readonly (string | undefined)[] {
  const keys = new Map(styles.namedStyles.map((style) => [style.looks, keyOf(style)]));
  return styles.cellFormats().map((xml) => {
    const key = keys.get(Number(attribute(xml, 'xfId') ?? 0));
    return key === 'Normal' ? undefined : key;
  });
}

/** Gives a workbook the file's styles with names; `read` gives the looks of a format of the file. */
export function importNamedStyles(
  { namedStyles }: HostWorkbook,
  styles: StylesXml,
  read: (format: string) => CellStyle,
): void {
  for (const style of styles.namedStyles) {
    const key = keyOf(style);
    const format = styles.styleFormat(style.looks);
    if (format === undefined || key === '') continue;
    const looks = read(format);
    const isOwn = namedStyles.find(key)?.isBuiltIn !== true || key === 'Normal';
    namedStyles.define(key, isOwn ? looks : { ...looks, named: key }, includedIn(format));
  }
}

interface Looks {
  readonly looks: CellStyle;
  readonly includes: Included;
}

const looksOf = (styles: NamedStyles, style: NamedStyle | undefined): Looks | null =>
  style === undefined ? null : { looks: styles.looksOf(style), includes: style.includes };

/** The names of the styles of cells, rows and columns; of rows that are as they were loaded the file knows them. */
function usedStyles({ sheets, styles }: HostWorkbook, known: HostWorkbook | null): ReadonlySet<string> {
  const numbers = new Set<number | undefined>();
  for (const sheet of sheets) {
    const before = known?.sheets.find(({ id }) => id === sheet.id);
    for (const { style } of [...sheet.rows.values(), ...sheet.columns.values()]) numbers.add(style);
    for (let row = 0; row < sheet.cells.rowLimit; row++) {
      const cells = sheet.cells.row(row);
      if (cells === undefined || cells === before?.cells.row(row)) continue;
      for (const style of cells.styles) numbers.add(style);
    }
  }
  return new Set([...numbers].map((number) => styles.at(number ?? 0).named ?? 'Normal'));
}

/** Writes what became of the styles with names: those that are new, in use for the first time, changed or gone. */
export function writeNamedStyles(
  styles: StylesXml,
  workbook: HostWorkbook,
  known: HostWorkbook | null,
): void {
  const filed = new Map(styles.namedStyles.map((style) => [keyOf(style), style]));
  for (const [key, style] of filed) {
    const isGone = workbook.namedStyles.find(key) === undefined && known?.namedStyles.find(key) !== undefined;
    if (isGone) styles.dropStyle(style);
    else styles.learnStyle(key, style.looks);
  }
  const used = usedStyles(workbook, known);
  const before = known?.namedStyles ?? new NamedStyles(workbook.styles);
  for (const style of workbook.namedStyles.all()) {
    const { key, name, isBuiltIn, includes } = style;
    const looks = workbook.namedStyles.looksOf(style);
    const isChanged = !isSame(looksOf(workbook.namedStyles, style), looksOf(before, before.find(key)));
    const isNeeded = key !== 'Normal' && (used.has(key) || !isBuiltIn);
    const isMissing = isNeeded && !filed.has(key);
    if (!isMissing && !isChanged) continue;
    const builtInId = BUILT_IN.find(([, builtIn]) => builtIn === key)?.[0] ?? null;
    const left = INCLUDED.filter(([part]) => !includes[part]).map(([, attributeName]) => [attributeName, 0]);
    const applies = Object.fromEntries(left) as Readonly<Record<string, number>>;
    styles.learnStyle(key, styles.defineStyle(filed.get(key)?.name ?? name, builtInId, looks, applies));
  }
}
