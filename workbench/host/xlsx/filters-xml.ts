import { parseArea } from '../model/address';
import type { FilterDate } from '../model/date-filters';
import type { FilterCriteria, Filters } from '../model/filter';
import type { SheetAutoFilter } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { readDifference } from './read-difference';
import type { SheetChanges } from './sheet-changes';
import { isSame } from './sheet-looks-xml';
import type { StylesXml } from './styles-xml';
import { attributesXml, innerElements, openTag, patchAttributes, withContent } from './xml-spans';
import { attribute } from './xml-text';
import { referenceOf } from './references';

/** Signs of Office.js's criteria and the file's operators. */
const OPERATORS = [
  ['<>', 'notEqual'],
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
] as const;

/** Excel.DynamicFilterCriteria by the file's names, `Februray` as it is spelt there. */
const PERIODS: readonly (readonly [string, string])[] = [
  ...[1, 2, 3, 4].map((quarter) => [`Quarter${quarter}`, `Q${quarter}`] as const),
  ...'January Februray March April May June July August September October November December'
    .split(' ')
    .map((month, at) => [month, `M${at + 1}`] as const),
  ['February', 'M2'],
];

/** The file's name of a criterion of Excel.DynamicFilterCriteria. */
function dynamicType(criterion: string): string {
  const period = /^AllDatesInPeriod(\w+)$/.exec(criterion)?.[1];
  const code = PERIODS.find(([name]) => name === period)?.[1];
  return code ?? criterion.charAt(0).toLowerCase() + criterion.slice(1);
}

/** The criterion of the file's name. */
function dynamicCriterion(type: string): string {
  const period = PERIODS.find(([, code]) => code === type)?.[0];
  return period === undefined ? type.charAt(0).toUpperCase() + type.slice(1) : `AllDatesInPeriod${period}`;
}

/** The parts of a moment, as the file names them, from the largest. */
const DATE_PARTS = [
  ['year', 'Year', 0, 4],
  ['month', 'Month', 5, 7],
  ['day', 'Day', 8, 10],
  ['hour', 'Hour', 11, 13],
  ['minute', 'Minute', 14, 16],
  ['second', 'Second', 17, 19],
] as const;

function readDateGroup(element: string): FilterDate {
  const tag = openTag(element);
  const number = (name: string, missing: number): string =>
    (attribute(tag, name) ?? String(missing)).padStart(name === 'year' ? 4 : 2, '0');
  const grouping = attribute(tag, 'dateTimeGrouping') ?? 'year';
  const specificity = DATE_PARTS.find(([name]) => name === grouping)?.[1] ?? 'Year';
  const day = [number('year', 1900), number('month', 1), number('day', 1)].join('-');
  const isDay = ['Year', 'Month', 'Day'].includes(specificity);
  const time = [number('hour', 0), number('minute', 0), number('second', 0)].join(':');
  return { date: isDay ? day : `${day}T${time}`, specificity };
}

function dateGroupXml({ date, specificity }: FilterDate): string {
  const zoned = /[zZ]|[+-]\d\d:?\d\d$/.test(date) || !date.includes('T') ? date : `${date}Z`;
  const iso = new Date(zoned).toISOString();
  const last = DATE_PARTS.findIndex(([, name]) => name === specificity);
  const parts = new Map<string, string | number>(
    DATE_PARTS.slice(0, last + 1).map(([name, , from, to]) => [name, Number(iso.slice(from, to))]),
  );
  parts.set('dateTimeGrouping', specificity.toLowerCase());
  return `<dateGroupItem${attributesXml(Object.fromEntries(parts))}/>`;
}

const isSet = (text: string | undefined, missing = false): boolean =>
  text === undefined ? missing : /^(?:1|true)$/.test(text);

/** What a differential format of the file says, and its colours as `#RRGGBB`. */
export interface FilterReading {
  readonly workbook: HostWorkbook;
  readonly difference: (index: number) => string | undefined;
}

function customCriteria(element: string): FilterCriteria | null {
  const [first, second] = innerElements(element).map((one) => {
    const sign = OPERATORS.find(([, name]) => name === (attribute(one, 'operator') ?? 'equal'))?.[0] ?? '=';
    return `${sign}${attribute(one, 'val') ?? ''}`;
  });
  if (first === undefined) return null;
  const operator = isSet(attribute(openTag(element), 'and')) ? 'And' : 'Or';
  return second === undefined
    ? { filterOn: 'Custom', criterion1: first, operator: 'And' }
    : { filterOn: 'Custom', criterion1: first, criterion2: second, operator };
}

function colorCriteria(element: string, { workbook, difference }: FilterReading): FilterCriteria | null {
  const { fill, font } = readDifference(difference(Number(attribute(element, 'dxfId'))));
  const isFill = isSet(attribute(element, 'cellColor'), true);
  const color = isFill ? fill : font?.color;
  if (color === undefined) return null;
  return { filterOn: isFill ? 'CellColor' : 'FontColor', color: workbook.rgb(color) };
}

/** The criteria of one column; null for kinds that are not modelled. */
function criteriaOf(column: string, reading: FilterReading): FilterCriteria | null {
  const [element] = innerElements(column);
  const name = /^<(?:\w+:)?(\w+)/.exec(element ?? '')?.[1];
  if (element === undefined) return null;
  switch (name) {
    case 'filters': {
      const inner = innerElements(element);
      const isDate = (one: string): boolean => /^<(?:\w+:)?dateGroupItem/.test(one);
      const values = inner.filter((one) => !isDate(one)).map((one) => attribute(one, 'val') ?? '');
      const blank = isSet(attribute(openTag(element), 'blank')) ? [''] : [];
      const dates = inner.filter(isDate).map(readDateGroup);
      const criteria = { filterOn: 'Values', values: [...values, ...blank] } as const;
      return dates.length === 0 ? criteria : { ...criteria, dates };
    }
    case 'customFilters':
      return customCriteria(element);
    case 'top10': {
      const place = isSet(attribute(element, 'top'), true) ? 'Top' : 'Bottom';
      const kind = isSet(attribute(element, 'percent')) ? 'Percent' : 'Items';
      return { filterOn: `${place}${kind}`, criterion1: attribute(element, 'val') ?? '10' };
    }
    case 'dynamicFilter': {
      const type = attribute(element, 'type') ?? 'null';
      return type === 'null' ? null : { filterOn: 'Dynamic', dynamicCriteria: dynamicCriterion(type) };
    }
    case 'colorFilter':
      return colorCriteria(element, reading);
    default:
      return null;
  }
}

const columnsOf = (autoFilter: string): readonly string[] =>
  innerElements(autoFilter).filter((one) => /^<(?:\w+:)?filterColumn\b/.test(one));

/** The criteria of an `<autoFilter>` by the column's place. */
export function readFilters(autoFilter: string, reading: FilterReading): Filters {
  const filters: Filters = new Map();
  for (const column of columnsOf(autoFilter)) {
    const criteria = criteriaOf(column, reading);
    if (criteria !== null) filters.set(Number(attribute(openTag(column), 'colId')), criteria);
  }
  return filters;
}

export function readAutoFilter(
  autoFilter: string | undefined,
  reading: FilterReading,
): SheetAutoFilter | null {
  const area = autoFilter === undefined ? null : parseArea(attribute(openTag(autoFilter), 'ref') ?? '?');
  return area === null || autoFilter === undefined
    ? null
    : { area, filters: readFilters(autoFilter, reading) };
}

function customXml(criteria: Extract<FilterCriteria, { filterOn: 'Custom' }>): string {
  const both = [criteria.criterion1, criteria.criterion2].filter((one) => one !== undefined);
  const filters = both.map((criterion) => {
    const [sign, operator] = OPERATORS.find(([known]) => criterion.startsWith(known)) ?? ['', 'equal'];
    const val = criterion.slice(sign.length);
    return `<customFilter${attributesXml({ operator: operator === 'equal' ? null : operator, val })}/>`;
  });
  const and = both.length > 1 && criteria.operator === 'And' ? 1 : null;
  return `<customFilters${attributesXml({ and })}>${filters.join('')}</customFilters>`;
}

function criteriaXml(criteria: FilterCriteria, styles: StylesXml): string {
  switch (criteria.filterOn) {
    case 'Values': {
      const values = criteria.values.filter((value) => value !== '');
      const blank = values.length < criteria.values.length ? 1 : null;
      const filters = values.map((val) => `<filter${attributesXml({ val })}/>`);
      const dates = (criteria.dates ?? []).map(dateGroupXml);
      return withContent(`<filters${attributesXml({ blank })}/>`, [...filters, ...dates].join(''));
    }
    case 'Custom':
      return customXml(criteria);
    case 'CellColor':
    case 'FontColor': {
      const color = `rgb="FF${criteria.color.slice(1)}"`;
      const isFill = criteria.filterOn === 'CellColor';
      const dxfId = styles.addDifference(
        isFill
          ? `<fill><patternFill patternType="solid"><fgColor ${color}/><bgColor ${color}/></patternFill></fill>`
          : `<font><color ${color}/></font>`,
      );
      return `<colorFilter${attributesXml({ dxfId, cellColor: isFill ? null : 0 })}/>`;
    }
    case 'Dynamic': {
      return `<dynamicFilter${attributesXml({ type: dynamicType(criteria.dynamicCriteria) })}/>`;
    }
    default: {
      const top = criteria.filterOn.startsWith('Top') ? null : 0;
      const percent = criteria.filterOn.endsWith('Percent') ? 1 : null;
      return `<top10${attributesXml({ top, percent, val: criteria.criterion1 })}/>`;
    }
  }
}

/** What an `<autoFilter>` is made of now, and was in the file. */
export interface FilterState {
  readonly now: SheetAutoFilter | null;
  readonly before: SheetAutoFilter | null;
  /** The file's element. */
  readonly xml: string | undefined;
}

/** `<autoFilter>` as it is now: columns that nobody changed stay as they are. Empty where there is none. */
export function autoFilterXml(
  { now, before, xml }: FilterState,
  styles: StylesXml,
  changes: SheetChanges,
): string {
  if (now === null) return '';
  const entries = (filters: Filters | undefined): unknown => [...(filters ?? [])];
  const isUnchanged =
    before !== null && isSame(now.area, before.area) && isSame(entries(now.filters), entries(before.filters));
  if (isUnchanged && xml !== undefined) return xml;
  const element = patchAttributes(xml ?? '<autoFilter/>', { ref: referenceOf(now.area) });
  const filed = new Map(columnsOf(element).map((column) => [Number(attribute(column, 'colId')), column]));
  const places = new Set([...filed.keys(), ...now.filters.keys()]);
  const columns = [...places]
    .filter((place) => place < now.area.columnCount)
    .sort((one, other) => one - other)
    .map((place) => columnXml(place, now, before, filed.get(place), styles));
  const rest = innerElements(element)
    .filter((one) => !/^<(?:\w+:)?filterColumn\b/.test(one))
    .map((one) =>
      one.replace(/\bref="([^"]*)"/g, (_ref, text: string) => `ref="${changes.reference(text)}"`),
    );
  return withContent(element, columns.join('') + rest.join(''));
}

function columnXml(
  place: number,
  now: SheetAutoFilter,
  before: SheetAutoFilter | null,
  filed: string | undefined,
  styles: StylesXml,
): string {
  const criteria = now.filters.get(place);
  const known = before?.filters.get(place);
  if (filed !== undefined && isSame(criteria, known)) return filed;
  const element = filed ?? `<filterColumn colId="${place}"/>`;
  if (criteria !== undefined) return withContent(element, criteriaXml(criteria, styles));
  // A column whose button is hidden has to go on saying so.
  return /\b(?:hiddenButton|showButton)=/.test(openTag(element)) ? withContent(element, '') : '';
}
