import type { Area } from '../model/area';
import type { DataValidation, ValidatedArea } from '../model/data-validation';
import { translateFormula } from '../model/formula-references';
import type { Sheet } from '../model/sheet';
import { withMarks, withoutMarks } from './future-functions';
import { areasOf } from './read-rules';
import { isSame } from './sheet-looks-xml';
import type { WorksheetXml } from './worksheet-xml';
import { findElement, innerElements, openTag, patchAttributes, withContent } from './xml-spans';
import { attribute, escapeXml, unescapeXml } from './xml-text';
import { referencesOf } from './references';

type Pairs = readonly (readonly [string, string])[];

/** The model's names and the file's. */
const TYPES: Pairs = [
  ['None', 'none'],
  ['List', 'list'],
  ['WholeNumber', 'whole'],
  ['Decimal', 'decimal'],
  ['Date', 'date'],
  ['Time', 'time'],
  ['TextLength', 'textLength'],
  ['Custom', 'custom'],
];

const OPERATORS: Pairs = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
];

const ALERT_STYLES: Pairs = [
  ['Stop', 'stop'],
  ['Warning', 'warning'],
  ['Information', 'information'],
];

const fromFile = (pairs: Pairs, name: string | undefined, fallback: string): string =>
  pairs.find(([, file]) => file === name)?.[0] ?? fallback;

const toFile = (pairs: Pairs, name: unknown): string | undefined =>
  pairs.find(([model]) => model === name)?.[1];

/** A validation of the file, with its element. */
interface FileValidation {
  readonly areas: readonly Area[];
  readonly validation: DataValidation;
  readonly xml: string;
}

/** The extension in which newer versions keep validations whose lists are on other sheets. */
const isNewer = (ext: string): boolean =>
  /^\{cce6a557-97bc-4b89-adb6-d9c93caab3df\}$/i.test(attribute(openTag(ext), 'uri') ?? '');

const readBound = (text: string | null): string | undefined => (text === null ? undefined : `=${text}`);

function readRule(type: string, attributes: string, body: string): DataValidation['rule'] {
  const formula = (name: string): string | null => {
    const text = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(body)?.[1];
    return text === undefined ? null : withoutMarks(unescapeXml(text.replace(/<[^>]*>/g, '')));
  };
  const first = formula('formula1');
  if (type === 'None') return {};
  if (type === 'List') {
    const written = /^"([\s\S]*)"$/.exec(first ?? '')?.[1];
    return {
      // The file says when there is no drop-down, by a name that says the contrary.
      inCellDropDown: attribute(attributes, 'showDropDown') !== '1',
      source: written === undefined ? `=${first ?? ''}` : written.replaceAll('""', '"'),
    };
  }
  if (type === 'Custom') return { formula: `=${first ?? ''}` };
  const formula2 = readBound(formula('formula2'));
  return {
    formula1: readBound(first) ?? '',
    ...(formula2 === undefined ? {} : { formula2 }),
    operator: fromFile(OPERATORS, attribute(attributes, 'operator'), 'Between'),
  };
}

function readOne(xml: string): FileValidation {
  const attributes = openTag(xml);
  const body = xml.slice(attributes.length);
  const newerPlace = /<(?:\w+:)?sqref>([^<]*)</.exec(body)?.[1];
  const areas = areasOf(attribute(attributes, 'sqref') ?? newerPlace ?? '');
  const isSet = (name: string): boolean => /^(?:1|true)$/.test(attribute(attributes, name) ?? '');
  const text = (name: string): string => attribute(attributes, name) ?? '';
  const type = fromFile(TYPES, attribute(attributes, 'type'), 'None');
  return {
    areas,
    xml,
    validation: {
      type,
      rule: readRule(type, attributes, body),
      ignoreBlanks: isSet('allowBlank'),
      errorAlert: {
        showAlert: isSet('showErrorMessage'),
        style: fromFile(ALERT_STYLES, attribute(attributes, 'errorStyle'), 'Stop'),
        title: text('errorTitle'),
        message: text('error'),
      },
      prompt: { showPrompt: isSet('showInputMessage'), title: text('promptTitle'), message: text('prompt') },
    },
  };
}

function fileValidations(xml: WorksheetXml): readonly FileValidation[] {
  const newer = innerElements(xml.element('extLst') ?? '<extLst/>')
    .filter(isNewer)
    .map((ext) => findElement(ext, 'dataValidations') ?? '');
  return [...xml.elements('dataValidations'), ...newer]
    .flatMap((list) => innerElements(list))
    .filter((one) => /^<(?:\w+:)?dataValidation\b/.test(one))
    .map((one) => readOne(one));
}

/** Gives a sheet the validations of its part. */
export function importValidations(xml: WorksheetXml, sheet: Sheet): void {
  for (const { areas, validation } of fileValidations(xml)) {
    const origin = cornerOf(areas);
    for (const area of areas) {
      const isFirst = area.row === origin.row && area.column === origin.column;
      sheet.validations.push(isFirst ? { area, validation } : { area, origin, validation });
    }
  }
}

/** The cell that the formulas of a validation are written for. */
const cornerOf = (areas: readonly Area[]): Cell => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
});

const writeBound = (value: unknown): string => withMarks(String(value).replace(/^=/, ''));

function formulasOf({ type, rule }: DataValidation): readonly string[] {
  if (type === 'None') return [];
  if (type === 'Custom') return [writeBound(rule['formula'])];
  if (type === 'List') {
    const source = String(rule['source']);
    return [source.startsWith('=') ? withMarks(source.slice(1)) : `"${source.replaceAll('"', '""')}"`];
  }
  return [rule['formula1'], rule['formula2']]
    .filter((part) => part !== undefined)
    .map((part) => writeBound(part));
}

type Cell = Pick<Area, 'row' | 'column'>;

/** More than that Excel takes for damage. */
const MOST_TITLE = 32;
const MOST_MESSAGE = 255;

function writeOne(validation: DataValidation, areas: readonly Area[]): string {
  const { type, rule, ignoreBlanks, errorAlert, prompt } = validation;
  const attributes: readonly (readonly [string, string | boolean | undefined])[] = [
    ['type', toFile(TYPES, type)],
    ['errorStyle', errorAlert.style === 'Stop' ? undefined : toFile(ALERT_STYLES, errorAlert.style)],
    ['operator', rule['operator'] === 'Between' ? undefined : toFile(OPERATORS, rule['operator'])],
    ['allowBlank', ignoreBlanks],
    ['showDropDown', rule['inCellDropDown'] === false],
    ['showInputMessage', prompt.showPrompt],
    ['showErrorMessage', errorAlert.showAlert],
    ['errorTitle', errorAlert.title.slice(0, MOST_TITLE)],
    ['error', errorAlert.message.slice(0, MOST_MESSAGE)],
    ['promptTitle', prompt.title.slice(0, MOST_TITLE)],
    ['prompt', prompt.message.slice(0, MOST_MESSAGE)],
    ['sqref', referencesOf(areas)],
  ];
  const written = attributes
    .filter(([, value]) => value !== undefined && value !== '' && value !== false)
    .map(
      ([name, value]) =>
        ` ${name}="${value === true ? '1' : escapeXml(String(value)).replaceAll('\n', '&#10;')}"`,
    );
  const formulas = formulasOf(validation).map(
    (formula, at) => `<formula${at + 1}>${escapeXml(formula)}</formula${at + 1}>`,
  );
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`;
}

/** A validation whose formulas are those of another cell. */
function writtenFor(to: Cell, from: Cell, validation: DataValidation): DataValidation {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  const rule = Object.entries(validation.rule).map(([key, value]) => [
    key,
    typeof value === 'string' && value.startsWith('=') ? translateFormula(value, rows, columns) : value,
  ]);
  return { ...validation, rule: Object.fromEntries(rule) as DataValidation['rule'] };
}

const hasFormulas = ({ rule }: DataValidation): boolean =>
  Object.values(rule).some((part) => typeof part === 'string' && part.startsWith('='));

/** Writes what became of a sheet's validations; cells that share one stand together. */
export function writeValidations(xml: WorksheetXml, sheet: Sheet, known: Sheet | null): void {
  if (isSame(sheet.validations, known?.validations ?? [])) return;
  const filed = new Map<string, string>();
  for (const one of fileValidations(xml)) {
    const key = JSON.stringify(one.validation);
    // What newer versions alone read is written as all versions read it.
    if (/^<dataValidation\b/.test(one.xml) && !filed.has(key)) filed.set(key, one.xml);
  }
  const shared = new Map<string, { readonly first: ValidatedArea; readonly areas: Area[] }>();
  for (const entry of sheet.validations) {
    const { area, origin = area, validation } = entry;
    // Without formulas it is the same wherever it stands.
    const place = hasFormulas(validation) ? [origin.row, origin.column] : [];
    const key = JSON.stringify([validation, place]);
    const one = shared.get(key);
    if (one === undefined) shared.set(key, { first: entry, areas: [area] });
    else one.areas.push(area);
  }
  const entries = [...shared.values()].map(({ first, areas }) => {
    const validation = writtenFor(cornerOf(areas), first.origin ?? first.area, first.validation);
    const element = filed.get(JSON.stringify(validation));
    return element === undefined
      ? writeOne(validation, areas)
      : patchAttributes(element, { sqref: referencesOf(areas) });
  });
  const list = patchAttributes(openTag(xml.element('dataValidations') ?? '<dataValidations>'), {
    count: entries.length,
  });
  xml.replace('dataValidations', entries.length === 0 ? null : withContent(list, entries.join('')));
  const extensions = innerElements(xml.element('extLst') ?? '<extLst/>');
  const rest = extensions.filter((ext) => !isNewer(ext));
  if (rest.length < extensions.length) {
    xml.replace('extLst', rest.length === 0 ? null : withContent('<extLst/>', rest.join('')));
  }
}
