import { DEFAULT_STYLE, type CellStyle } from './style';

/** One change of looks, applied to any number of cells. */
export type StyleChange = (style: CellStyle) => CellStyle;

/**
 * The styles of a workbook, each once. A cell holds the number of its style, so that changing a cell's looks
 * gives that cell another number and never repaints its neighbours.
 */
export class StyleTable {
  readonly #styles: CellStyle[] = [];
  readonly #byContent = new Map<string, number>();

  constructor(normal: CellStyle = DEFAULT_STYLE) {
    this.intern(normal);
  }

  /** The workbook's normal style is number 0. */
  get normal(): CellStyle {
    return this.at(0);
  }

  at(id: number): CellStyle {
    return this.#styles[id] ?? DEFAULT_STYLE;
  }

  intern(style: CellStyle): number {
    const content = JSON.stringify(style);
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    const id = this.#styles.push(style) - 1;
    this.#byContent.set(content, id);
    return id;
  }

  /** A function from style number to style number that works out each number once. */
  changer(change: StyleChange): (id: number) => number {
    const changed = new Map<number, number>();
    return (id) => {
      const known = changed.get(id);
      if (known !== undefined) return known;
      const next = this.intern(change(this.at(id)));
      changed.set(id, next);
      return next;
    };
  }
}
