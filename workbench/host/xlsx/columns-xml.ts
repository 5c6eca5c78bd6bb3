import type { ColumnShape, Sheet } from '../model/sheet';
import type { CellFormats } from './cell-formats';
import type { SheetChanges } from './sheet-changes';
import { charactersOfPoints } from './units';
import { innerElements, patchAttributes } from './xml-spans';
import { attribute } from './xml-text';

/** A column of the file: its place there, and its element without places. */
interface FileColumn {
  readonly from: number;
  readonly xml: string;
}

const PLAIN = '<col/>';

function fileColumns(cols: string, changes: SheetChanges): Map<number, FileColumn> {
  const columns = new Map<number, FileColumn>();
  for (const element of innerElements(cols)) {
    const first = Number(attribute(element, 'min')) - 1;
    const last = Number(attribute(element, 'max')) - 1;
    const xml = patchAttributes(element, { min: null, max: null });
    for (let from = first; from <= last; from++) {
      const place = changes.placeOfColumn(from);
      if (place !== null) columns.set(place, { from, xml });
    }
  }
  return columns;
}

function columnXml(
  { xml }: Pick<FileColumn, 'xml'>,
  shape: ColumnShape | undefined,
  before: ColumnShape | undefined,
  sheet: Sheet,
  formats: CellFormats,
): string {
  let next = xml;
  if (shape?.width !== before?.width) {
    const width = shape?.width === undefined ? null : charactersOfPoints(shape.width);
    next = patchAttributes(next, { width, customWidth: width === null ? null : 1, bestFit: null });
  }
  if ((shape?.hidden ?? false) !== (before?.hidden ?? false)) {
    next = patchAttributes(next, { hidden: shape?.hidden === true ? 1 : null });
    // Without a width the column would not show.
    if (shape?.hidden !== true && Number(attribute(next, 'width')) === 0) {
      next = patchAttributes(next, { width: charactersOfPoints(shape?.width ?? sheet.standardWidth) });
    }
  }
  if (shape?.outlineLevel !== before?.outlineLevel) {
    next = patchAttributes(next, { outlineLevel: shape?.outlineLevel ?? null });
  }
  if (shape?.style !== before?.style) {
    next = patchAttributes(next, { style: shape?.style === undefined ? null : formats.index(shape.style) });
  }
  if (next === PLAIN || attribute(next, 'width') !== undefined || next === xml) return next;
  return patchAttributes(next, { width: charactersOfPoints(sheet.standardWidth) });
}

/** `<cols>` as it is now; columns that are alike stand together. Empty where none is said anything of. */
export function columnsXml(
  sheet: Sheet,
  known: Sheet | null,
  cols: string | undefined,
  changes: SheetChanges,
  formats: CellFormats,
): string {
  const filed = cols === undefined ? new Map<number, FileColumn>() : fileColumns(cols, changes);
  const numbers = [...new Set([...filed.keys(), ...sheet.columns.keys()])].sort((one, other) => one - other);
  const groups: { readonly min: number; max: number; readonly xml: string }[] = [];
  for (const column of numbers) {
    const file = filed.get(column);
    const before = file === undefined ? undefined : known?.columns.get(file.from);
    const xml = columnXml(file ?? { xml: PLAIN }, sheet.columns.get(column), before, sheet, formats);
    const last = groups.at(-1);
    if (xml === PLAIN) continue;
    if (last?.max === column - 1 && last.xml === xml) last.max = column;
    else groups.push({ min: column, max: column, xml });
  }
  if (groups.length === 0) return '';
  const elements = groups.map(({ min, max, xml }) =>
    xml.replace('<col', `<col min="${min + 1}" max="${max + 1}"`),
  );
  return `<cols>${elements.join('')}</cols>`;
}
