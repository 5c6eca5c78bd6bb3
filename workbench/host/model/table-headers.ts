import { intersects, type Area } from './area';
import { rewriteFormulas } from './formula-references';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { HostWorkbook } from './workbook';

/** Headers are texts, each once: Excel numbers repeats and names blanks. */
export function fillHeaders(sheet: Sheet, { area, showHeaders }: Table): void {
  if (!showHeaders) return;
  const seen = new Set<string>();
  for (let at = 0; at < area.columnCount; at++) {
    const value = sheet.cells.value(area.row, area.column + at);
    const base = value === '' || typeof value === 'object' ? `Column${at + 1}` : String(value);
    let name = base;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${base}${number}`;
    seen.add(name.toLowerCase());
    if (name !== value) sheet.cells.setValue(area.row, area.column + at, name);
  }
}

/** Columns that came into a table have no header yet: each gets the first `Column1`, `Column2` … that is free. */
export function nameNewColumns(sheet: Sheet, table: Table): void {
  if (!table.showHeaders) return;
  const { row, column } = table.area;
  const names = new Set(columnNames(sheet, table).map((name) => name.toLowerCase()));
  for (let at = 0; at < table.area.columnCount; at++) {
    if (sheet.cells.value(row, column + at) !== '') continue;
    let number = 1;
    while (names.has(`column${number}`)) number++;
    names.add(`column${number}`);
    sheet.cells.setValue(row, column + at, `Column${number}`);
  }
}

/** The names of a table's columns. */
export function columnNames(sheet: Sheet, { area, showHeaders, hiddenNames }: Table): readonly string[] {
  return Array.from({ length: area.columnCount }, (_column, at) => {
    if (!showHeaders) return hiddenNames?.[at] ?? `Column${at + 1}`;
    const name = sheet.cells.value(area.row, area.column + at);
    return typeof name === 'object' ? name.error : String(name);
  });
}

/** Does what changes cells, and has the headers among them named, and formulas that use their names follow. */
export function keepingHeaders(workbook: HostWorkbook, sheet: Sheet, area: Area, act: () => void): void {
  const touched = sheet.tables.filter(
    (table) => table.showHeaders && intersects({ ...table.area, rowCount: 1 }, area),
  );
  const before = touched.map((table) => columnNames(sheet, table));
  act();
  for (const [at, table] of touched.entries()) {
    fillHeaders(sheet, table);
    const names = columnNames(sheet, table);
    for (const [index, old] of (before[at] ?? []).entries()) {
      const name = names[index];
      if (name !== undefined && name !== old) followColumnRename(workbook, sheet, table, old, name);
    }
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name within brackets: Excel marks some characters by `'`. */
const inBrackets = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/** Texts in double quotes, and a table's name with what stands in brackets behind it. */
function structured(table: string): RegExp {
  return new RegExp(
    String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])${escaped(table)}(?![\p{L}\p{N}_.(!])(\[(?:[^\[\]]|\[[^\[\]]*\])*\])?`,
    'giu',
  );
}

/** Formulas that name the table take its new name. */
export function followTableRename(workbook: HostWorkbook, old: string, name: string): void {
  const pattern = structured(old);
  rewriteFormulas(workbook, (formula) =>
    formula.replace(pattern, (whole: string) =>
      whole.startsWith('"') ? whole : name + whole.slice(old.length),
    ),
  );
}

function followColumnRename(
  workbook: HostWorkbook,
  home: Sheet,
  table: Table,
  old: string,
  name: string,
): void {
  const column = new RegExp(String.raw`(\[@?|@)${escaped(inBrackets(old))}(?=\])`, 'giu');
  const rename = (reference: string): string => reference.replace(column, `$1${inBrackets(name)}`);
  const named = structured(table.name);
  rewriteFormulas(workbook, (formula, sheet) => {
    const followed = formula.replace(named, (whole: string) =>
      whole.startsWith('"') ? whole : rename(whole),
    );
    // Within the table its own name may be left out.
    return sheet === home && /(?<![\p{L}\p{N}_.\]])\[/u.test(followed)
      ? renameBare(followed, rename)
      : followed;
  });
}

function renameBare(formula: string, rename: (reference: string) => string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\]])\[(?:[^[\]]|\[[^[\]]*\])*\]/gu,
    (whole: string) => (whole.startsWith('"') ? whole : rename(whole)),
  );
}
