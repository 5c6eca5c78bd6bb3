import { columnName } from '../../../src/core/table/cell';
import type { ProtectionOptions, Sheet } from '../model/sheet';
import { passwordSum } from './password';
import { charactersOfPoints } from './units';
import { colorXml } from './style-xml';
import type { WorksheetXml } from './worksheet-xml';
import {
  elementSpans,
  findElement,
  innerElements,
  openTag,
  patchAttributes,
  withContent,
  type AttributeChanges,
} from './xml-spans';
import { attribute } from './xml-text';
import { referencesOf } from './references';

/** Whether two plain values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The element's content with one of its children replaced, or put in at the place that `order` gives it. */
export function withChild(element: string, name: string, child: string, order: readonly string[]): string {
  const inner = element.slice(openTag(element).length);
  const pieces = elementSpans(inner)
    .map((span) => ({ name: span.name, xml: inner.slice(span.start, span.end) }))
    .filter((piece) => piece.name !== name);
  const followers = order.slice(order.indexOf(name) + 1);
  const follower = pieces.findIndex((piece) => followers.includes(piece.name));
  const at = follower < 0 ? pieces.length : follower;
  const texts = pieces.map(({ xml }) => xml);
  return withContent(element, [...texts.slice(0, at), child, ...texts.slice(at)].join(''));
}

const PROPERTY_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** The tab's colour, and whether the sheet is fitted to pages. */
export function writeSheetProperties(xml: WorksheetXml, sheet: Sheet, known: Sheet | null): void {
  let element = xml.element('sheetPr') ?? '<sheetPr/>';
  if (!isSame(sheet.tabColor, known?.tabColor ?? null)) {
    const color = sheet.tabColor === null ? '' : colorXml('tabColor', sheet.tabColor);
    element = withChild(element, 'tabColor', color, PROPERTY_ORDER);
  }
  const fits = sheet.pageLayout.zoom.scale === undefined;
  const didFit = known !== null && known.pageLayout.zoom.scale === undefined;
  if (fits !== didFit) {
    const before = findElement(element, 'pageSetUpPr') ?? '<pageSetUpPr/>';
    const after = patchAttributes(before, { fitToPage: fits ? 1 : null });
    element = withChild(element, 'pageSetUpPr', after === '<pageSetUpPr/>' ? '' : after, PROPERTY_ORDER);
  }
  if (element !== '<sheetPr/>') xml.replace('sheetPr', element);
}

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `<pane>` of frozen rows and columns, and the name of the pane in which one works. */
function frozenPane({ frozen: { rows, columns } }: Sheet): { readonly xml: string; readonly active: string } {
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const first = cellName(rows, columns);
  return { xml: `<pane${split} topLeftCell="${first}" activePane="${active}" state="frozen"/>`, active };
}

function selectionXml(sheet: Sheet, pane: string | null): string {
  const [first] = sheet.selection;
  if (first === undefined) return '';
  const address = referencesOf(sheet.selection);
  const name = pane === null ? '' : ` pane="${pane}"`;
  return `<selection${name} activeCell="${cellName(first.row, first.column)}" sqref="${address}"/>`;
}

/** Whether a sheet is the one in front, and whether another was when the workbook was loaded. */
export interface Front {
  readonly isHere: boolean;
  readonly isNew: boolean;
}

/** Grid lines, headings, panes, what is selected, and whether the sheet is the one in front. */
export function writeViews(xml: WorksheetXml, sheet: Sheet, known: Sheet | null, front: Front): void {
  const views = xml.element('sheetViews') ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const [first = '<sheetView workbookViewId="0"/>', ...others] = innerElements(views).filter((view) =>
    /^<sheetView\b/.test(view),
  );
  let view = first;
  if (front.isNew) view = patchAttributes(view, { tabSelected: front.isHere ? 1 : null });
  if (sheet.showGridlines !== (known?.showGridlines ?? true)) {
    view = patchAttributes(view, { showGridLines: sheet.showGridlines ? null : 0 });
  }
  if (sheet.showHeadings !== (known?.showHeadings ?? true)) {
    view = patchAttributes(view, { showRowColHeaders: sheet.showHeadings ? null : 0 });
  }
  const isFrozen = sheet.frozen.rows > 0 || sheet.frozen.columns > 0;
  const refreezes = !isSame(sheet.frozen, known?.frozen ?? { rows: 0, columns: 0 });
  if (refreezes) {
    const pane = isFrozen ? frozenPane(sheet) : null;
    view = withChild(view, 'selection', '', VIEW_ORDER);
    view = withChild(view, 'pane', pane?.xml ?? '', VIEW_ORDER);
    view = withChild(view, 'selection', selectionXml(sheet, pane?.active ?? null), VIEW_ORDER);
  } else if (!isSame(sheet.selection, known?.selection ?? selectionOfNew)) {
    const pane = attribute(findElement(view, 'pane') ?? '', 'activePane') ?? null;
    const kept = innerElements(view).filter(
      (child) =>
        /^<selection\b/.test(child) &&
        (attribute(openTag(child), 'pane') ?? 'topLeft') !== (pane ?? 'topLeft'),
    );
    view = withChild(view, 'selection', kept.join('') + selectionXml(sheet, pane), VIEW_ORDER);
  }
  if (view !== first || (known === null && front.isHere)) {
    xml.replace('sheetViews', withContent(views, [view, ...others].join('')));
  }
}

const selectionOfNew: Sheet['selection'] = [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];

/** The widths and heights of columns and rows that have none of their own. */
export function writeStandardSizes(xml: WorksheetXml, sheet: Sheet, known: Sheet | null): void {
  const before = xml.element('sheetFormatPr') ?? '<sheetFormatPr defaultRowHeight="15"/>';
  let next = before;
  if (known !== null && sheet.standardWidth !== known.standardWidth) {
    next = patchAttributes(next, { defaultColWidth: charactersOfPoints(sheet.standardWidth) });
  }
  if (known === null && sheet.standardWidth !== NEW_WIDTH) {
    next = patchAttributes(next, { defaultColWidth: charactersOfPoints(sheet.standardWidth) });
  }
  if (sheet.standardHeight !== (known?.standardHeight ?? NEW_HEIGHT)) {
    next = patchAttributes(next, { defaultRowHeight: sheet.standardHeight, customHeight: 1 });
  }
  next = patchAttributes(next, outlineLevels(sheet, known));
  if (next !== before || known === null) xml.replace('sheetFormatPr', next);
}

/** How deep the outline groups go, by which Excel makes room for their signs. */
function outlineLevels(sheet: Sheet, known: Sheet | null): AttributeChanges {
  const deepest = (lines: ReadonlyMap<number, { readonly outlineLevel?: number }>): number =>
    [...lines.values()].reduce((level, line) => Math.max(level, line.outlineLevel ?? 0), 0);
  const level = (key: 'rows' | 'columns'): number | null | undefined => {
    const now = deepest(sheet[key]);
    if (now === (known === null ? 0 : deepest(known[key]))) return undefined;
    return now === 0 ? null : now;
  };
  return { outlineLevelRow: level('rows'), outlineLevelCol: level('columns') };
}

const NEW_WIDTH = 48;
const NEW_HEIGHT = 15;

/** Excel.WorksheetProtectionOptions, and the attribute that says the contrary. */
const ALLOWANCES: Readonly<Record<string, string>> = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
};

function protectionElement({ protectionAllows: options, protectionPassword }: Sheet): string {
  const hasPassword = protectionPassword !== null && protectionPassword !== '';
  const changes: Record<string, number | string | null> = {
    password: hasPassword ? passwordSum(protectionPassword) : null,
    sheet: 1,
    objects: options['allowEditObjects'] === true ? null : 1,
    scenarios: options['allowEditScenarios'] === true ? null : 1,
  };
  for (const [option, name] of Object.entries(ALLOWANCES)) {
    if (options[option] === true) changes[name] = 0;
  }
  const { selectionMode } = options;
  if (selectionMode === 'None' || selectionMode === 'Unlocked') changes['selectLockedCells'] = 1;
  if (selectionMode === 'None') changes['selectUnlockedCells'] = 1;
  return patchAttributes('<sheetProtection/>', changes);
}

export function writeProtection(xml: WorksheetXml, sheet: Sheet, known: Sheet | null): void {
  const isKept =
    sheet.isProtected === (known?.isProtected ?? false) &&
    (!sheet.isProtected || isSame(sheet.protectionAllows, known?.protectionAllows ?? {}));
  if (isKept) return;
  const element = sheet.isProtected ? protectionElement(sheet) : null;
  xml.replace('sheetProtection', element);
}

/** What the file says may be done on a protected sheet, as Excel.WorksheetProtectionOptions. */
export function readProtectionOptions(element: string): ProtectionOptions {
  const isOn = (name: string, missing: boolean): boolean => {
    const text = attribute(element, name);
    return text === undefined ? missing : /^(?:1|true)$/.test(text);
  };
  const locked = isOn('selectLockedCells', false);
  return {
    ...Object.fromEntries(Object.entries(ALLOWANCES).map(([option, name]) => [option, !isOn(name, true)])),
    allowEditObjects: !isOn('objects', false),
    allowEditScenarios: !isOn('scenarios', false),
    selectionMode: isOn('selectUnlockedCells', false) ? 'None' : locked ? 'Unlocked' : 'Normal',
  };
}
