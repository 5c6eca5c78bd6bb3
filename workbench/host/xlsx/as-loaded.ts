import { Sheet } from '../model/sheet';
import { HostWorkbook } from '../model/workbook';

/** Lines of a sheet as they are now; those that are alike are one object. */
function copyLines<Shape extends object>(
  from: ReadonlyMap<number, Shape>,
  to: Map<number, Readonly<Shape>>,
): void {
  const once = new Map<string, Shape>();
  for (const [index, shape] of from) {
    const key = JSON.stringify(shape);
    const known = once.get(key) ?? { ...shape };
    once.set(key, known);
    to.set(index, known);
  }
}

function copySheet(from: Sheet, { styles }: HostWorkbook): Sheet {
  const to = new Sheet({ id: from.id, name: from.name, styles, cells: from.cells.copy() });
  to.merges.replaceAll(from.merges.areas);
  to.spills.takeOver(from.spills);
  copyLines(from.rows, to.rows);
  copyLines(from.columns, to.columns);
  for (const [key, entry] of from.customProperties) to.customProperties.set(key, { ...entry });
  const { visibility, tabColor, showGridlines, showHeadings, enableCalculation } = from;
  const { standardWidth, standardHeight, frozen, isProtected, protectionAllows } = from;
  const { horizontalPageBreaks, verticalPageBreaks, selection } = from;
  Object.assign(to, { visibility, tabColor, showGridlines, showHeadings, enableCalculation });
  Object.assign(to, { standardWidth, standardHeight, frozen, isProtected, protectionAllows });
  Object.assign(to, { selection });
  to.horizontalPageBreaks = [...horizontalPageBreaks];
  to.verticalPageBreaks = [...verticalPageBreaks];
  to.pageLayout = { ...from.pageLayout };
  to.validations = [...from.validations];
  to.hyperlinks = [...from.hyperlinks];
  to.autoFilter = structuredClone(from.autoFilter);
  to.conditionalFormats = structuredClone(from.conditionalFormats);
  to.comments = structuredClone(from.comments);
  to.tables = structuredClone(from.tables);
  to.charts = structuredClone(from.charts);
  return to;
}

/**
 * The workbook as it is now, for comparing with what becomes of it. Its styles and its sheets' cells are shared with
 * it: what is kept twice in the end is what changed.
 */
export function asLoaded(workbook: HostWorkbook): HostWorkbook {
  const { name, dates, locale, styles, theme, activeSheetId, isStructureProtected } = workbook;
  const copy = new HostWorkbook({ name, dates, locale, styles, theme });
  copy.sheets = workbook.sheets.map((sheet) => copySheet(sheet, copy));
  copy.names = workbook.names.map((one) => ({
    ...one,
    scope: copy.sheets.find(({ id }) => id === one.scope?.id) ?? null,
  }));
  copy.activeSheetId = activeSheetId;
  copy.isStructureProtected = isStructureProtected;
  for (const [key, value] of workbook.settings) copy.settings.set(key, structuredClone(value));
  for (const [id, xml] of workbook.customXmlParts) copy.customXmlParts.set(id, xml);
  for (const [key, entry] of workbook.customProperties) copy.customProperties.set(key, { ...entry });
  Object.assign(copy.properties, workbook.properties);
  Object.assign(copy.iteration, workbook.iteration);
  Object.assign(copy.options, workbook.options);
  for (const style of workbook.namedStyles.all()) {
    copy.namedStyles.define(style.key, workbook.namedStyles.looksOf(style), style.includes);
  }
  copy.calculation.mode = workbook.calculation.mode;
  return copy;
}
