import { formatArea, parseArea, quoteSheetName, splitSheet } from '../model/address';
import { onSheet, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { Arguments } from '../wire/arguments';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import type { RangeAreasTarget, RangeTarget } from './targets';

/** Longest list of addresses that Excel takes. */
const MAX_ADDRESS_LENGTH = 8192;

export function rangeObject(sheet: Sheet, area: Area): HostObject<'Range'> {
  return new HostObject('Range', { sheet, area, isGone: false });
}

/** A range, or InvalidArgument where it would leave the sheet. */
export function rangeWithin(sheet: Sheet, area: Area): HostObject<'Range'> {
  const inside = onSheet(area);
  if (inside === null) throw new HostError('InvalidArgument');
  return rangeObject(sheet, inside);
}

export function areasObject(sheet: Sheet, areas: readonly Area[]): HostObject<'RangeAreas'> {
  return new HostObject('RangeAreas', { sheet, areas });
}

/** The range's area; a range whose cells were deleted refers to nothing. */
export function areaOf(range: RangeTarget): Area {
  if (range.isGone) throw new HostError('InvalidReference');
  return range.area;
}

export function asAreas(range: RangeTarget): RangeAreasTarget {
  return { sheet: range.sheet, areas: [areaOf(range)] };
}

/** `责任表!A1:B2`, as Office.js gives addresses; those of several areas with a comma and a space between them. */
export function fullAddress(sheet: Sheet, areas: readonly Area[]): string {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  return areas.map((area) => prefix + formatArea(area)).join(', ');
}

/** The area that an address on this sheet means: `A1:B2`, `'责任表'!A1`, or a defined name. */
export function addressedArea(workbook: HostWorkbook, sheet: Sheet, address: string): Area {
  const { sheet: named, local } = splitSheet(address.trim().replace(/^=/, ''));
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) {
    throw new HostError('InvalidArgument');
  }
  const area = parseArea(local) ?? namedArea(workbook, sheet, local);
  if (area === null) throw new HostError('InvalidArgument');
  return area;
}

function namedArea(workbook: HostWorkbook, sheet: Sheet, name: string): Area | null {
  const found = workbook.findName(name, sheet) ?? workbook.findName(name, null);
  if (found === undefined) return tableArea(sheet, name);
  const place = referredPlace(workbook, found.formula);
  return place !== null && place.sheet === sheet ? place.area : null;
}

function tableArea(sheet: Sheet, name: string): Area | null {
  const table = sheet.tables.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) return null;
  const { area, showHeaders, showTotals } = table;
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rowCount: area.rowCount - top - (showTotals ? 1 : 0) };
}

/** The one range that a formula such as `='责任表'!$A$1:$B$2` names, or null. */
export function referredPlace(
  workbook: HostWorkbook,
  formula: string,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const { sheet: name, local } = splitSheet(formula.replace(/^=/, ''));
  const sheet = name === null ? workbook.activeSheet : workbook.findSheet(name);
  const area = local === '' ? null : parseArea(local);
  return sheet === undefined || area === null ? null : { sheet, area };
}

/** Splits at the commas that stand outside quotes. */
function splitAddresses(addresses: string): readonly string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
}

/** Areas of a list such as `A1:B2,D4`; the empty text is the whole sheet. */
export function addressedAreas(workbook: HostWorkbook, sheet: Sheet, addresses: string): readonly Area[] {
  if (addresses.length > MAX_ADDRESS_LENGTH) throw new HostError('InvalidArgument');
  if (addresses.trim() === '') return [addressedArea(workbook, sheet, '')];
  return splitAddresses(addresses).map((address) => addressedArea(workbook, sheet, address));
}

/** A range given as an object or as an address on `sheet`. */
export function rangeArgument(
  args: Arguments,
  at: number,
  workbook: HostWorkbook,
  sheet: Sheet,
): RangeTarget {
  const range = args.object(at, 'Range');
  if (range !== null) return range;
  const text = args.text(at);
  const { sheet: named } = splitSheet(text);
  const place = named === null ? sheet : workbook.findSheet(named);
  if (place === undefined) throw new HostError('InvalidArgument');
  return { sheet: place, area: addressedArea(workbook, place, text), isGone: false };
}

/** A range, or the place that a text names on any sheet; without a sheet's name on `own`. */
export function placeArgument(
  args: Arguments,
  at: number,
  workbook: HostWorkbook,
  own: Sheet | undefined,
): RangeTarget {
  const given = args.raw(at);
  const { sheet: name } = typeof given === 'string' ? splitSheet(given) : { sheet: null };
  const sheet = name === null ? own : workbook.findSheet(name);
  if (sheet === undefined) throw new HostError('InvalidArgument');
  return rangeArgument(args, at, workbook, sheet);
}
