import type { StyleTable } from '../model/style-table';
import type { StylesXml } from './styles-xml';

/** A cell's format in the file, and the number of the style that the model made of it. */
export interface FileFormat {
  readonly index: number;
  readonly style: number;
}

/** Finds the file's format for a style of the model, adding those that the file does not have. */
export class CellFormats {
  #indexes: Map<number, number> | null = null;

  constructor(
    private readonly xml: StylesXml,
    private readonly styles: StyleTable,
    /** The formats of the file's own cells; asked for once, when somebody needs one. */
    private readonly fileFormats: () => Iterable<FileFormat>,
  ) {}

  /** `from` is the format that the cell had: what the model does not hold stays as it is there. */
  index(style: number, from: FileFormat | null = null): number {
    const indexes = this.#learned();
    const known = indexes.get(style);
    if (known !== undefined) return known;
    const base = from ?? { index: 0, style: 0 };
    const added = this.xml.add(this.styles.at(style), base.index, this.styles.at(base.style));
    indexes.set(style, added);
    return added;
  }

  #learned(): Map<number, number> {
    if (this.#indexes !== null) return this.#indexes;
    const indexes = new Map([[0, 0]]);
    this.#indexes = indexes;
    this.xml.learn(0, this.styles.at(0));
    for (const { index, style } of this.fileFormats()) {
      const known = indexes.get(style);
      if (known === undefined) this.xml.learn(index, this.styles.at(style));
      if (known === undefined || (this.xml.isQuoted(known) && !this.xml.isQuoted(index))) {
        indexes.set(style, index);
      }
    }
    return indexes;
  }
}
