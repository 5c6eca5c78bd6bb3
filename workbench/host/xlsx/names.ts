import { formatAbsoluteArea, quoteSheetName } from '../model/address';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { DefinedName, HostWorkbook } from '../model/workbook';
import { withMarks, withoutMarks } from './future-functions';
import { importPrintNames } from './import-page-layout';
import { SheetChanges } from './sheet-changes';
import { isSame } from './sheet-looks-xml';
import type { WorkbookXml } from './workbook-xml';
import { innerElements, openTag, patchAttributes, withContent } from './xml-spans';
import { attribute, escapeText, unescapeXml } from './xml-text';

/** A defined name as the file has it. */
interface FileName {
  readonly xml: string;
  readonly name: string;
  readonly text: string;
  /** The place of its sheet among all sheets, charts' sheets included; null for the workbook's own. */
  readonly place: number | null;
}

/** Names that Excel gives itself: for print areas and titles, filters, and the like. */
const BUILT_IN = /^_xlnm\./i;
const PRINTED = /^_xlnm\.Print_(?:Area|Titles)$/i;
const FILTERED = /^_xlnm\._FilterDatabase$/i;

function fileNames(xml: WorkbookXml): readonly FileName[] {
  return innerElements(xml.element('definedNames') ?? '<definedNames/>').map((element) => {
    const tag = openTag(element);
    const place = attribute(tag, 'localSheetId');
    return {
      xml: element,
      name: attribute(tag, 'name') ?? '',
      text: unescapeXml(element.slice(tag.length).replace(/<\/[^<]*$/, '')),
      place: place === undefined ? null : Number(place),
    };
  });
}

function modelName({ xml, name, text }: FileName, scope: Sheet | null): DefinedName {
  const tag = openTag(xml);
  return {
    name,
    formula: `=${withoutMarks(text)}`,
    comment: attribute(tag, 'comment') ?? '',
    visible: !/^(?:1|true)$/.test(attribute(tag, 'hidden') ?? ''),
    scope,
  };
}

/** Gives the file's names to the model; `sheetAt` finds the sheet of a place among all sheets of the file. */
export function importNames(
  xml: WorkbookXml,
  workbook: HostWorkbook,
  sheetAt: (place: number) => Sheet | null,
): void {
  for (const file of fileNames(xml)) {
    const scope = file.place === null ? null : sheetAt(file.place);
    if (BUILT_IN.test(file.name)) {
      if (scope !== null) importPrintNames(scope, file.name, file.text);
    } else if (file.place === null || scope !== null) {
      workbook.names.push(modelName(file, scope));
    }
  }
}

/** What writing names takes. */
export interface NameWriting {
  readonly workbook: HostWorkbook;
  readonly known: HostWorkbook | null;
  /** The id of the sheet that was at a place of the file; null for those that are not modelled. */
  readonly idAt: (place: number) => string | null;
  /** Where a sheet of the file, by its place there, or of the model is now among all sheets; null where it is gone. */
  readonly placeOf: (sheet: Sheet | number) => number | null;
}

/** Writes the names as they are now; those that nobody changed stay as they are. */
export function writeNames(xml: WorkbookXml, writing: NameWriting): void {
  const file = fileNames(xml);
  const entries = [...builtInNames(file, writing), ...ownNames(file, writing)]
    .sort((one, other) => one.at - other.at)
    .map(({ xml: element }) => element);
  if (entries.length === file.length && file.every((one, at) => one.xml === entries[at])) return;
  const before = xml.element('definedNames');
  const list = withContent(before ?? '<definedNames/>', entries.join(''));
  xml.replace('definedNames', entries.length === 0 ? null : list);
}

const withText = (element: string, text: string): string => withContent(element, escapeText(text));

/** A name's element, and where it stood in the file; new ones come last. */
interface WrittenName {
  readonly xml: string;
  readonly at: number;
}

function ownNames(
  file: readonly FileName[],
  { workbook, known, idAt, placeOf }: NameWriting,
): readonly WrittenName[] {
  const filed = new Map(
    file
      .filter(({ name }) => !BUILT_IN.test(name))
      .map((one) => [`${one.name}|${one.place === null ? '' : (idAt(one.place) ?? '')}`, one]),
  );
  const keyOf = ({ name, scope }: DefinedName): string => `${name}|${scope?.id ?? ''}`;
  const before = new Map((known?.names ?? []).map((name) => [keyOf(name), name]));
  return workbook.names.flatMap((name) => {
    const place = name.scope === null ? null : placeOf(name.scope);
    if (name.scope !== null && place === null) return [];
    const one = filed.get(keyOf(name));
    const was = before.get(keyOf(name));
    const element = patchAttributes(one?.xml ?? '<definedName/>', {
      name: name.name,
      ...(was?.comment === name.comment ? {} : { comment: name.comment === '' ? null : name.comment }),
      localSheetId: place,
      ...(was?.visible === name.visible ? {} : { hidden: name.visible ? null : 1 }),
    });
    const isKept = one !== undefined && was?.formula === name.formula;
    const text = isKept ? element : withText(element, withMarks(name.formula.replace(/^=/, '')));
    return [{ xml: text, at: one === undefined ? file.length : file.indexOf(one) }];
  });
}

const absolute = (sheet: Sheet, area: Area): string =>
  `${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;

/** What a sheet's own built-in names say now. */
function builtInTexts(sheet: Sheet): Readonly<Record<string, string>> {
  const { printArea, titleColumns, titleRows } = sheet.pageLayout;
  const titles = [titleColumns, titleRows].filter((area) => area !== null);
  return {
    '_xlnm.Print_Area': (printArea ?? []).map((area) => absolute(sheet, area)).join(','),
    '_xlnm.Print_Titles': titles.map((area) => absolute(sheet, area)).join(','),
    '_xlnm._FilterDatabase': sheet.autoFilter === null ? '' : absolute(sheet, sheet.autoFilter.area),
  };
}

/** Whether the sheet's name of that kind says what it said in the file. */
function isUnchanged(name: string, sheet: Sheet, before: Sheet | undefined): boolean {
  if (before === undefined || before.name !== sheet.name) return false;
  if (FILTERED.test(name)) return isSame(sheet.autoFilter?.area, before.autoFilter?.area);
  const parts = ({ pageLayout: { printArea, titleColumns, titleRows } }: Sheet): unknown =>
    /Area$/i.test(name) ? printArea : [titleColumns, titleRows];
  return isSame(parts(sheet), parts(before));
}

function builtInNames(file: readonly FileName[], writing: NameWriting): readonly WrittenName[] {
  const { workbook, known, idAt, placeOf } = writing;
  const filed = file.filter(({ name }) => BUILT_IN.test(name));
  const kept = filed.flatMap((one) => {
    const at = file.indexOf(one);
    if (one.place === null) return [{ xml: one.xml, at }];
    const place = placeOf(one.place);
    const sheet = workbook.sheets.find(({ id }) => id === idAt(one.place ?? -1));
    if (place === null) return [];
    const element = patchAttributes(one.xml, { localSheetId: place });
    if (sheet === undefined) return [{ xml: element, at }];
    const before = known?.sheets.find(({ id }) => id === sheet.id);
    const isOurs = PRINTED.test(one.name) || FILTERED.test(one.name);
    if (isOurs && !isUnchanged(one.name, sheet, before)) return [];
    const text = new SheetChanges(workbook, sheet).follow(one.text);
    return [{ xml: text === one.text ? element : withText(element, text), at }];
  });
  const added = workbook.sheets.flatMap((sheet) => {
    const place = placeOf(sheet);
    const before = known?.sheets.find(({ id }) => id === sheet.id);
    if (place === null) return [];
    return Object.entries(builtInTexts(sheet)).flatMap(([name, text]) => {
      if (text === '' || isUnchanged(name, sheet, before)) return [];
      const hidden = FILTERED.test(name) ? 1 : null;
      const element = patchAttributes('<definedName/>', { name, localSheetId: place, hidden });
      return [{ xml: withText(element, text), at: file.length }];
    });
  });
  return [...kept, ...added];
}
