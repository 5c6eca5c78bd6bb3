import { DEFAULT_STYLE, type CellStyle } from '../model/style';
import { STYLE_LISTS, StyleList, type StyleListName } from './style-list';
import { codeOfBuiltIn, idOfBuiltIn } from './number-formats';
import { OrderedXml } from './ordered-xml';
import { alignmentXml, bordersXml, fillXml, fontXml, protectionXml } from './style-xml';
import { attributesXml, findElement, patchAttributes, withContent, type AttributeChanges } from './xml-spans';
import { attribute, escapeXml } from './xml-text';

const ORDER = [...STYLE_LISTS, 'tableStyles', 'colors', 'extLst'] as const;

const FIRST_OWN_FORMAT = 164;

/** The styles of a workbook that has none of its own. */
export const BLANK_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** A style with a name, as the file lists it. */
export interface FileStyle {
  readonly name: string;
  readonly builtInId: string | null;
  /** The place of its format among those of styles. */
  readonly looks: number;
  /** Its element in the list. */
  readonly xml: string;
}

const NORMAL = 'Normal';
/** No style has this name: a style itself belongs to none. */
const NO_NAME = '';

/** A style gives all of its looks where it does not say otherwise. */
const NO_APPLIES: AttributeChanges = {
  applyNumberFormat: null,
  applyFont: null,
  applyFill: null,
  applyBorder: null,
  applyAlignment: null,
  applyProtection: null,
};

/** The formats that a style of the file's cells is made of. */
interface Xf {
  readonly xml: string;
  readonly style: CellStyle;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The styles' part of a package, to which formats of cells and differential formats are added. */
export class StylesXml {
  readonly #xml: OrderedXml<(typeof ORDER)[number]>;
  readonly #lists: Readonly<Record<StyleListName, StyleList>>;
  /** What fonts, fills, borders and number formats of the model are in this file, by their JSON. */
  readonly #components = new Map<string, string>();
  readonly #styleFormats = new Map<string, number>();

  constructor(xml: string) {
    this.#xml = new OrderedXml(xml, { root: 'styleSheet', order: ORDER });
    const list = (name: StyleListName): StyleList => new StyleList(name, this.#xml.element(name));
    this.#lists = {
      numFmts: list('numFmts'),
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      cellStyleXfs: list('cellStyleXfs'),
      cellXfs: list('cellXfs'),
      cellStyles: list('cellStyles'),
      dxfs: list('dxfs'),
    };
  }

  /** An entry of a list, or undefined where it has none at that place. */
  item(list: 'fonts' | 'fills' | 'borders', at: number | undefined): string | undefined {
    return at === undefined ? undefined : this.#lists[list].items[at];
  }

  /** The formats of the file's cells, by their numbers. */
  cellFormats(): readonly string[] {
    return this.#lists.cellXfs.items;
  }

  /** The codes of number formats that are written down, by their ids. */
  numberFormats(): ReadonlyMap<number, string> {
    return new Map(
      this.#lists.numFmts.items.map((item) => [
        Number(attribute(item, 'numFmtId')),
        attribute(item, 'formatCode') ?? '',
      ]),
    );
  }

  /** Learns that a format of the file's cells is what the model knows as `style`. */
  learn(index: number, style: CellStyle): void {
    const xf = this.#lists.cellXfs.items[index];
    if (xf === undefined) return;
    const keep = (kind: string, part: unknown, name: string): void => {
      const id = attribute(xf, name);
      const key = kind + JSON.stringify(part);
      if (id !== undefined && !this.#components.has(key)) this.#components.set(key, id);
    };
    keep('font', style.font, 'fontId');
    keep('fill', style.fill, 'fillId');
    keep('border', style.borders, 'borderId');
    keep('format', style.numberFormat, 'numFmtId');
  }

  /** Whether cells of that format show what they hold as it was typed, by an apostrophe before it. */
  isQuoted(index: number): boolean {
    return /^(?:1|true)$/.test(attribute(this.#lists.cellXfs.items[index] ?? '', 'quotePrefix') ?? '');
  }

  /** The styles with names, as the file lists them. */
  get namedStyles(): readonly FileStyle[] {
    return this.#lists.cellStyles.items.map((xml) => ({
      name: attribute(xml, 'name') ?? '',
      builtInId: attribute(xml, 'builtinId') ?? null,
      looks: Number(attribute(xml, 'xfId') ?? 0),
      xml,
    }));
  }

  /** The format that a style with a name has. */
  styleFormat(index: number): string | undefined {
    return this.#lists.cellStyleXfs.items[index];
  }

  /** Gives a style with a name these looks, and adds it where the file has none. */
  defineStyle(name: string, builtInId: string | null, style: CellStyle, includes: AttributeChanges): number {
    const { cellStyles, cellStyleXfs } = this.#lists;
    const known = this.namedStyles.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const base = { xml: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>', style: DEFAULT_STYLE };
    const xml = patchAttributes(this.#xfXml({ ...style, named: NO_NAME }, base), {
      ...NO_APPLIES,
      ...includes,
    });
    if (known !== undefined) {
      cellStyleXfs.replaceAll(cellStyleXfs.items.map((item, at) => (at === known.looks ? xml : item)));
      return known.looks;
    }
    const at = cellStyleXfs.items.length;
    cellStyleXfs.replaceAll([...cellStyleXfs.items, xml]);
    cellStyles.add(`<cellStyle${attributesXml({ name, xfId: at, builtinId: builtInId })}/>`);
    return at;
  }

  /** Takes a style's name away; cells that had it look as before. */
  dropStyle({ looks, xml }: FileStyle): void {
    const { cellStyles, cellXfs } = this.#lists;
    cellStyles.replaceAll(cellStyles.items.filter((item) => item !== xml));
    cellXfs.replaceAll(
      cellXfs.items.map((item) =>
        Number(attribute(item, 'xfId') ?? 0) === looks ? patchAttributes(item, { xfId: 0 }) : item,
      ),
    );
  }

  /** Learns which format a style with a name has, by the model's key. */
  learnStyle(key: string, looks: number): void {
    this.#styleFormats.set(key, looks);
  }

  /** The place of the format of cells that look like `style`; the rest is as in the format at `base`. */
  add(style: CellStyle, base: number, baseStyle: CellStyle): number {
    const xml = this.#lists.cellXfs.items[base] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    return this.#lists.cellXfs.add(this.#xfXml(style, { xml, style: baseStyle }));
  }

  #xfXml(style: CellStyle, base: Xf): string {
    const changes: Record<string, string | number | null> = {};
    const put = (is: string, applies: string, id: string): void => {
      if (attribute(base.xml, is) === id) return;
      changes[is] = id;
      changes[applies] = 1;
    };
    put('numFmtId', 'applyNumberFormat', this.#formatId(style.numberFormat));
    put('fontId', 'applyFont', this.#fontId(style, base));
    put('fillId', 'applyFill', this.#fillId(style));
    put('borderId', 'applyBorder', this.#borderId(style));
    const named = style.named ?? NORMAL;
    if (named !== NO_NAME && named !== (base.style.named ?? NORMAL)) {
      changes['xfId'] = this.#styleFormats.get(named) ?? 0;
    }
    const inner: string[] = [];
    for (const [name, part, before, written] of [
      ['alignment', style.alignment, base.style.alignment, alignmentXml],
      ['protection', style.protection, base.style.protection, protectionXml],
    ] as const) {
      if (same(part, before)) {
        inner.push(findElement(base.xml, name) ?? '');
        continue;
      }
      changes[name === 'alignment' ? 'applyAlignment' : 'applyProtection'] = 1;
      inner.push(written === alignmentXml ? alignmentXml(style.alignment) : protectionXml(style.protection));
    }
    return withContent(patchAttributes(base.xml, { ...changes, quotePrefix: null }), inner.join(''));
  }

  #component(kind: string, part: unknown, add: () => number | null): string {
    const key = kind + JSON.stringify(part);
    const known = this.#components.get(key);
    if (known !== undefined) return known;
    const id = String(add() ?? 0);
    this.#components.set(key, id);
    return id;
  }

  #fontId({ font }: CellStyle, base: Xf): string {
    return this.#component('font', font, () =>
      this.#lists.fonts.add(fontXml(font, font.name === base.style.font.name)),
    );
  }

  #fillId({ fill }: CellStyle): string {
    return this.#component('fill', fill, () => {
      const xml = fillXml(fill);
      return xml === null ? null : this.#lists.fills.add(xml);
    });
  }

  #borderId({ borders }: CellStyle): string {
    return this.#component('border', borders, () => this.#lists.borders.add(bordersXml(borders)));
  }

  #formatId(code: string): string {
    return this.#component('format', code, () => idOfBuiltIn(code) ?? this.#ownFormatId(code));
  }

  /** The id of a number format that is written down, new where no other has the same code. */
  #ownFormatId(code: string): number {
    const { items } = this.#lists.numFmts;
    const known = items.find((item) => attribute(item, 'formatCode') === code);
    if (known !== undefined) return Number(attribute(known, 'numFmtId'));
    const taken = items.map((item) => Number(attribute(item, 'numFmtId')));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...taken.filter(Number.isFinite)) + 1;
    this.#lists.numFmts.add(`<numFmt${attributesXml({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  /** The place of a differential format, given by what stands in its element. */
  addDifference(inner: string): number {
    return this.#lists.dxfs.add(`<dxf>${inner}</dxf>`);
  }

  /** The differential format at that place. */
  difference(index: number): string | undefined {
    return this.#lists.dxfs.items[index];
  }

  /** `<numFmt …/>` of a code, as a differential format has it. */
  differentialFormat(code: string): string {
    const id = idOfBuiltIn(code) ?? this.#ownFormatId(code);
    return `<numFmt numFmtId="${id}" formatCode="${escapeXml(codeOfBuiltIn(id) ?? code)}"/>`;
  }

  get isChanged(): boolean {
    return Object.values(this.#lists).some((list) => list.changedXml() !== null);
  }

  toString(): string {
    for (const name of STYLE_LISTS) {
      const xml = this.#lists[name].changedXml();
      if (xml !== null) this.#xml.replace(name, xml);
    }
    return this.#xml.toString();
  }
}
