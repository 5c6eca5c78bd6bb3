import { cellArea, intersects, type Area } from '../model/area';
import { referencesOf, type Reference } from '../model/formula-references';
import { rectanglesOf } from '../model/rectangles';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import { method, navigation, property, type Member, type ObjectType } from '../wire/object-type';
import { areaOf, areasObject, fullAddress } from './addresses';
import type { WorkbookRangeAreasTarget } from './calculation-targets';
import type { RangeAreasTarget, RangeTarget } from './targets';

interface FormulaAt {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly refersTo: readonly Reference[];
}

/** Every formula of the workbook with the cells that it names. */
function formulasOf(workbook: HostWorkbook): readonly FormulaAt[] {
  return workbook.sheets.flatMap((sheet) => {
    const found: FormulaAt[] = [];
    for (let row = 0; row < sheet.cells.rowLimit; row++) {
      sheet.cells.row(row)?.formulas?.forEach((formula, column) => {
        if (formula === undefined) return;
        const refersTo = referencesOf(workbook, sheet, formula);
        found.push({ sheet, area: cellArea(row, column), refersTo });
      });
    }
    return found;
  });
}

const touches = (one: Reference, other: Reference): boolean =>
  one.sheet === other.sheet && intersects(one.area, other.area);

type Step = (from: Reference) => readonly Reference[];

const towards =
  (formulas: readonly FormulaAt[]): Step =>
  (from) =>
    formulas.filter((formula) => touches(formula, from)).flatMap(({ refersTo }) => refersTo);

const away =
  (formulas: readonly FormulaAt[]): Step =>
  (from) =>
    formulas.filter(({ refersTo }) => refersTo.some((reference) => touches(reference, from)));

function closure(start: Reference, step: Step, isDirect: boolean): readonly Reference[] {
  const found = new Map<string, Reference>();
  let open = [start];
  while (open.length > 0) {
    const next: Reference[] = [];
    for (const { sheet, area } of open.flatMap(step)) {
      const key = `${sheet.id}|${JSON.stringify(area)}`;
      if (found.has(key)) continue;
      found.set(key, { sheet, area });
      next.push({ sheet, area });
    }
    open = isDirect ? [] : next;
  }
  return [...found.values()];
}

/** More cells than this are not joined to larger areas. */
const MOST_JOINED = 100_000;

function joined(areas: readonly Area[]): readonly Area[] {
  const count = areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (count > MOST_JOINED) return areas;
  const rows = new Map<number, Set<number>>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const columns = rows.get(row) ?? new Set<number>();
      for (let at = 0; at < area.columnCount; at++) columns.add(area.column + at);
      rows.set(row, columns);
    }
  }
  const cells = [...rows]
    .sort(([one], [other]) => one - other)
    .flatMap(([row, columns]) =>
      [...columns].sort((one, other) => one - other).map((column) => [row, column] as const),
    );
  return rectanglesOf(cells);
}

function traced(
  range: RangeTarget,
  workbook: HostWorkbook,
  step: (formulas: readonly FormulaAt[]) => Step,
  isDirect: boolean,
): HostObject<'WorkbookRangeAreas'> {
  const start = { sheet: range.sheet, area: areaOf(range) };
  const found = closure(start, step(formulasOf(workbook)), isDirect);
  if (found.length === 0) throw new HostError('ItemNotFound');
  const sheets = [...new Set(found.map(({ sheet }) => sheet))];
  // The range's own sheet comes first, as Excel traces it first.
  sheets.sort((one, other) => Number(other === range.sheet) - Number(one === range.sheet));
  const parts = sheets.map((sheet) => ({
    sheet,
    areas: joined(found.filter((cells) => cells.sheet === sheet).map(({ area }) => area)),
  }));
  return new HostObject('WorkbookRangeAreas', { parts });
}

/** Members of Range that follow formulas. */
export const rangeTracing: Readonly<Record<string, Member<RangeTarget>>> = {
  getDirectPrecedents: method('1.12', (range, _args, { workbook }) => traced(range, workbook, towards, true)),
  getPrecedents: method('1.14', (range, _args, { workbook }) => traced(range, workbook, towards, false)),
  getDirectDependents: method('1.13', (range, _args, { workbook }) => traced(range, workbook, away, true)),
  getDependents: method('1.15', (range, _args, { workbook }) => traced(range, workbook, away, false)),
};

const areasBySheet = ({ parts }: WorkbookRangeAreasTarget, key: string): HostObject<'RangeAreas'> | null => {
  const folded = key.toLowerCase();
  const part = parts.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === folded);
  return part === undefined ? null : areasObject(part.sheet, part.areas);
};

/** Excel.WorkbookRangeAreas. */
export const workbookRangeAreas: ObjectType<WorkbookRangeAreasTarget> = {
  since: '1.12',
  members: {
    addresses: property('1.12', ({ parts }): Json =>
      parts.map(({ sheet, areas }) => fullAddress(sheet, areas)),
    ),
    areas: navigation('1.12', ({ parts }) => new HostObject('RangeAreasCollection', parts)),
    ranges: navigation('1.12', ({ parts }) => new HostObject('RangeCollection', parts)),
    getRangeAreasBySheet: method('1.12', (target, args) => {
      const found = areasBySheet(target, args.text(0));
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    }),
    getRangeAreasOrNullObjectBySheet: method('1.12', (target, args) => areasBySheet(target, args.text(0))),
  },
};

/** Excel.RangeAreasCollection: the areas sheet by sheet. */
export const rangeAreasCollection: ObjectType<readonly RangeAreasTarget[]> = {
  since: '1.12',
  collection: { items: (parts) => parts.map(({ sheet, areas }) => areasObject(sheet, areas)) },
  members: {
    getCount: method('1.12', (parts) => parts.length),
    getItemAt: method('1.12', (parts, args) => {
      const part = parts[args.integer(0)];
      if (part === undefined) throw new HostError('ItemNotFound');
      return areasObject(part.sheet, part.areas);
    }),
  },
};
