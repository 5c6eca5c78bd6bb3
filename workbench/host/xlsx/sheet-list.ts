import type { Sheet, Visibility } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { WORKBOOK_PATH, type PackageParts } from './package';
import {
  addRelationship,
  declarePart,
  dropPartTree,
  fileSheets,
  freeId,
  relationships,
  removeRelationship,
  type FileSheet,
} from './relationships';
import type { WorkbookXml } from './workbook-xml';
import { findElement, patchAttributes, withContent } from './xml-spans';
import { attribute } from './xml-text';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

const STATES: Readonly<Record<Visibility, string | null>> = {
  Visible: null,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** A sheet of the workbook's list: one of the model's, or one of the file's that is not modelled. */
type Listed =
  { readonly kind: 'modelled'; readonly sheet: Sheet } | { readonly kind: 'filed'; readonly at: number };

/** The list of a workbook's sheets, charts' sheets and the like included. */
export class SheetList {
  readonly #filed: readonly FileSheet[];
  readonly #idByPath: ReadonlyMap<string, string>;
  readonly #listed: readonly Listed[];
  #isChanged = false;

  /** `paths` are those of the file's worksheets by their ids. */
  constructor(
    private readonly parts: PackageParts,
    private readonly workbook: HostWorkbook,
    private readonly known: HostWorkbook | null,
    private readonly paths: ReadonlyMap<string, string>,
  ) {
    this.#filed = fileSheets(parts);
    this.#idByPath = new Map([...paths].map(([id, path]) => [path, id]));
    this.#listed = this.#list();
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** The id of the worksheet that was at a place of the file; null for other kinds. */
  idAt(place: number): string | null {
    return this.#idByPath.get(this.#filed[place]?.path ?? '') ?? null;
  }

  /** Where a sheet is now among all, by the model's sheet or its place in the file; null where it is gone. */
  placeOf(sheet: Sheet | number): number | null {
    const id = typeof sheet === 'number' ? this.idAt(sheet) : sheet.id;
    const at = this.#listed.findIndex((one) =>
      one.kind === 'modelled' ? one.sheet.id === id : id === null && one.at === sheet,
    );
    return at < 0 ? null : at;
  }

  /** The model's sheets in their order; those that are not modelled stay behind the sheet that was before them. */
  #list(): readonly Listed[] {
    const followers = new Map<string, Listed[]>();
    let before = '';
    for (const [at, { path }] of this.#filed.entries()) {
      const id = this.#idByPath.get(path);
      if (id === undefined) followers.set(before, [...(followers.get(before) ?? []), { kind: 'filed', at }]);
      else if (this.workbook.sheets.some((sheet) => sheet.id === id)) before = id;
    }
    return [
      ...(followers.get('') ?? []),
      ...this.workbook.sheets.flatMap((sheet): Listed[] => [
        { kind: 'modelled', sheet },
        ...(followers.get(sheet.id) ?? []),
      ]),
    ];
  }

  /** Writes the list, takes away the parts of sheets that are gone, and gives the path of each of the model's. */
  write(xml: WorkbookXml): ReadonlyMap<string, string> {
    this.#removeGone();
    const paths = new Map<string, string>();
    let nextId = Math.max(0, ...this.#filed.map((one) => Number(attribute(one.xml, 'sheetId')) || 0)) + 1;
    const elements = this.#listed.map((one) => {
      if (one.kind === 'filed') return this.#filed[one.at]?.xml ?? '';
      const { sheet } = one;
      const known = this.#filed.find(({ path }) => path === this.paths.get(sheet.id));
      paths.set(sheet.id, known?.path ?? this.#freePath([...paths.values()]));
      const element = known?.xml ?? this.#newElement(paths.get(sheet.id) ?? '', nextId++);
      return patchAttributes(element, {
        ...(known?.name === sheet.name ? {} : { name: sheet.name }),
        ...((known?.state === 'visible' ? null : known?.state) === STATES[sheet.visibility]
          ? {}
          : { state: STATES[sheet.visibility] }),
      });
    });
    const list = withContent('<sheets/>', elements.join(''));
    const before = xml.element('sheets') ?? '';
    this.#isChanged = elements.join('') !== this.#filed.map((one) => one.xml).join('');
    if (this.#isChanged || before === '') xml.replace('sheets', list);
    this.#activate(xml);
    return paths;
  }

  #freePath(taken: readonly string[]): string {
    let number = 1;
    const path = (): string => `xl/worksheets/sheet${number}.xml`;
    while (this.parts[path()] !== undefined || taken.includes(path())) number++;
    return path();
  }

  #newElement(path: string, sheetId: number): string {
    const id = freeId(this.parts, WORKBOOK_PATH, 'rIdSheet');
    addRelationship(this.parts, WORKBOOK_PATH, { id, type: TYPE, target: path });
    declarePart(this.parts, path, CONTENT);
    return `<sheet name="" sheetId="${sheetId}" r:id="${id}"/>`;
  }

  #removeGone(): void {
    const there = new Set(this.workbook.sheets.map(({ id }) => id));
    for (const [id, path] of this.paths) {
      if (there.has(id)) continue;
      for (const [link, target] of relationships(this.parts, WORKBOOK_PATH)) {
        if (target === path) removeRelationship(this.parts, WORKBOOK_PATH, link);
      }
      dropPartTree(this.parts, path);
    }
  }

  #placeInFront(): number | null {
    const { otherSheets, activeSheetId, activeSheet } = this.workbook;
    const other = otherSheets.find(({ sheet: { id } }) => id === activeSheetId);
    if (other === undefined) return activeSheet === undefined ? null : this.placeOf(activeSheet);
    const filed = this.#filed.findIndex(({ name }) => name === other.sheet.name);
    return filed < 0 ? null : this.placeOf(filed);
  }

  #activate(xml: WorkbookXml): void {
    const place = this.#placeInFront();
    const isKept = this.workbook.activeSheetId === this.known?.activeSheetId && !this.#isChanged;
    if (place === null || isKept) return;
    const views = xml.element('bookViews') ?? '<bookViews><workbookView/></bookViews>';
    const view = findElement(views, 'workbookView') ?? '<workbookView/>';
    const first = Number(attribute(view, 'firstSheet') ?? 0);
    const next = patchAttributes(view, {
      ...(Number(attribute(view, 'activeTab') ?? 0) === place ? {} : { activeTab: place }),
      ...(first >= this.#listed.length ? { firstSheet: null } : {}),
    });
    if (next !== view || xml.element('bookViews') === undefined) {
      xml.replace(
        'bookViews',
        views.replace(view, () => next),
      );
    }
  }
}
