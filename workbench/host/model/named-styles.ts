import { cellArea } from './area';
import { BUILT_IN_STYLES } from './built-in-styles';
import { Sheet } from './sheet';
import type { CellStyle } from './style';
import type { StyleTable } from './style-table';

/** Which parts of its looks a style gives to the cells that it is applied to. */
export interface Included {
  alignment: boolean;
  border: boolean;
  font: boolean;
  number: boolean;
  patterns: boolean;
  protection: boolean;
}

/** A style with a name. Its looks are those of the first cell of a sheet of its own. */
export interface NamedStyle {
  /** As cells refer to it: Excel.BuiltInStyle, or the name of one's own. */
  readonly key: string;
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly includes: Included;
  readonly sheet: Sheet;
}

/** The cell that has a style's looks. */
const SAMPLE = cellArea(0, 0);

/** The workbook's styles by name: Excel's own, and those that were added. */
export class NamedStyles {
  readonly #styles = new Map<string, NamedStyle>();
  #isFilled = false;

  constructor(private readonly table: StyleTable) {}

  all(): readonly NamedStyle[] {
    this.#fill();
    return [...new Set(this.#styles.values())];
  }

  /** By the name in Excel.BuiltInStyle or as Excel shows it, in any case. */
  find(name: string): NamedStyle | undefined {
    this.#fill();
    return this.#styles.get(name.toLowerCase());
  }

  add(name: string): void {
    this.#put(name, name, false, this.table.normal);
  }

  /** Gives a style other looks, and adds it where it is not there. */
  define(key: string, looks: CellStyle, includes: Included): void {
    const known = this.find(key);
    if (known === undefined) this.#put(key, key, false, looks);
    else known.sheet.restyle(SAMPLE, () => looks);
    Object.assign(this.find(key)?.includes ?? {}, includes);
  }

  remove(style: NamedStyle): void {
    for (const [name, known] of this.#styles) if (known === style) this.#styles.delete(name);
  }

  looksOf({ sheet }: NamedStyle): CellStyle {
    return sheet.styleAt(0, 0);
  }

  #fill(): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    for (const { key, name, style } of BUILT_IN_STYLES) {
      const isNormal = key === 'Normal';
      this.#put(key, name, true, isNormal ? this.table.normal : style);
    }
  }

  #put(key: string, name: string, isBuiltIn: boolean, looks: CellStyle): void {
    const sheet = new Sheet({ id: '', name: '', styles: this.table });
    sheet.restyle(SAMPLE, () => looks);
    const includes = {
      alignment: true,
      border: true,
      font: true,
      number: true,
      patterns: true,
      protection: true,
    };
    const style: NamedStyle = { key, name, isBuiltIn, includes, sheet };
    this.#styles.set(key.toLowerCase(), style);
    this.#styles.set(name.toLowerCase(), style);
  }
}
