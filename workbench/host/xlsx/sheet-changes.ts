import { parseArea } from '../model/address';
import { cellArea, MAX_COLUMNS, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { CellsMoved } from '../model/structural-log';
import type { HostWorkbook } from '../model/workbook';
import { escapeText, unescapeXml } from './xml-text';
import { referenceOf, referencesOf } from './references';

/** Where things of a file's sheet are now, after all that was inserted, deleted and renamed. */
export class SheetChanges {
  readonly moves: readonly CellsMoved[];

  constructor(
    private readonly workbook: HostWorkbook,
    private readonly sheet: Sheet,
  ) {
    this.moves = workbook.log.moves.filter((move) => move.sheet === sheet);
  }

  /** Whether anything can have moved or been renamed. */
  get areAny(): boolean {
    return this.workbook.log.rewrites.length > 0;
  }

  /** Where an area is, or null where its cells are gone. */
  placeOf(area: Area): Area | null {
    let place: Area | null = area;
    for (const { moved } of this.moves) place = place === null ? null : moved(place);
    return place;
  }

  /** Where a whole row is: moves of parts of rows leave it where it is. */
  placeOfRow(row: number): number | null {
    let place: Area | null = { ...cellArea(row, 0), columnCount: MAX_COLUMNS };
    for (const { moved, axis, isWhole } of this.moves) {
      if (place !== null && axis === 'rows' && isWhole) place = moved(place);
    }
    return place?.row ?? null;
  }

  /** Where a whole column is. */
  placeOfColumn(column: number): number | null {
    let place: Area | null = cellArea(0, column);
    for (const { moved, axis, isWhole } of this.moves) {
      if (place !== null && axis === 'columns' && isWhole) place = moved(place);
    }
    return place?.column ?? null;
  }

  /** Where the cells of areas are that a rule covers. */
  coveredBy(areas: readonly Area[]): readonly Area[] {
    return this.moves.reduce((covered, move) => move.covered(covered), areas);
  }

  /** An address as it reads now; one whose cells are gone stays. */
  reference(text: string): string {
    const area = parseArea(text);
    const place = area === null ? null : this.placeOf(area);
    return place === null ? text : referenceOf(place);
  }

  /** A list of addresses, apart by spaces, as it reads now; empty where all its cells are gone. */
  references(text: string): string {
    if (this.moves.length === 0) return text;
    const areas = text
      .split(/\s+/)
      .map((part) => parseArea(part))
      .filter((area) => area !== null);
    return referencesOf(this.coveredBy(areas));
  }

  /** An XML text with the formulas in elements of these names as they read now. */
  followIn(xml: string, names: string): string {
    if (this.workbook.log.rewrites.length === 0) return xml;
    return xml.replace(
      new RegExp(`(<((?:\\w+:)?(?:${names}))(?:\\s[^>]*)?>)([^<]*)(</\\2>)`, 'g'),
      (whole: string, open: string, _name: string, text: string, close: string) => {
        const formula = unescapeXml(text);
        const next = this.follow(formula);
        return next === formula ? whole : open + escapeText(next) + close;
      },
    );
  }

  /** A formula of this sheet, with or without `=`, as it reads now. */
  follow(formula: string): string {
    return this.workbook.log.rewrites.reduce((text, rewrite) => rewrite(text, this.sheet), formula);
  }
}
