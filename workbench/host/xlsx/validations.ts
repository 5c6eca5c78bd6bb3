import { formatArea, parseArea } from '../model/address';
import type { Area } from '../model/area';
import type { DataValidation } from '../model/data-validation';
import type { HostWorkbook } from '../model/workbook';
import { partText, setPartText, type PackageParts } from './package';
import { sheetPaths } from './relationships';
import { replaceElement } from './sheet-xml';
import { attribute, escapeXml, unescapeXml } from './xml-text';

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

interface FileValidation {
  readonly areas: readonly Area[];
  readonly validation: DataValidation;
}

/** Validations of each sheet as they were taken out of the package. */
export type TakenValidations = ReadonlyMap<string, readonly FileValidation[]>;

const BLOCK = /<(?:\w+:)?dataValidations\b[^>]*>([\s\S]*?)<\/(?:\w+:)?dataValidations>/;
const ONE = /<(?:\w+:)?dataValidation\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?dataValidation>)/g;

const DAY_MS = 86_400_000;

/** A day's serial number as the ISO text that Office.js reads back. */
function isoDate(serial: number, is1904: boolean): string {
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(first + serial * DAY_MS).toISOString().slice(0, 10);
}

function serialOf(iso: string, is1904: boolean): number {
  return (
    (Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - (is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) /
    DAY_MS
  );
}

function readBound(text: string | null, type: string, is1904: boolean): string | undefined {
  if (text === null) return undefined;
  const number = Number(text);
  const isPlain = text.trim() !== '' && Number.isInteger(number);
  return type === 'Date' && isPlain ? isoDate(number, is1904) : `=${text}`;
}

function readRule(type: string, attributes: string, body: string, is1904: boolean): DataValidation['rule'] {
  const formula = (name: string): string | null => {
    const text = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(body)?.[1];
    return text === undefined ? null : unescapeXml(text);
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
  const formula2 = readBound(formula('formula2'), type, is1904);
  return {
    formula1: readBound(first, type, is1904) ?? '',
    ...(formula2 === undefined ? {} : { formula2 }),
    operator: fromFile(OPERATORS, attribute(attributes, 'operator'), 'Between'),
  };
}

function readOne(attributes: string, body: string, is1904: boolean): FileValidation {
  const areas = (attribute(attributes, 'sqref') ?? '')
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => parseArea(part))
    .filter((area) => area !== null);
  const isSet = (name: string): boolean => /^(?:1|true)$/.test(attribute(attributes, name) ?? '');
  const text = (name: string): string => attribute(attributes, name) ?? '';
  const type = fromFile(TYPES, attribute(attributes, 'type'), 'None');
  return {
    areas,
    validation: {
      type,
      rule: readRule(type, attributes, body, is1904),
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

/** Takes the validations out of the package: the library knows only bounds that are numbers. */
export function takeValidations(parts: PackageParts): TakenValidations {
  const is1904 = /date1904="(?:1|true)"/.test(partText(parts, 'xl/workbook.xml') ?? '');
  const taken = new Map<string, readonly FileValidation[]>();
  for (const [name, path] of sheetPaths(parts)) {
    const xml = partText(parts, path);
    const block = xml === null ? null : BLOCK.exec(xml);
    if (xml === null || block === null) continue;
    taken.set(
      name,
      [...(block[1] ?? '').matchAll(ONE)].map(([, attributes, body]) =>
        readOne(attributes ?? '', body ?? '', is1904),
      ),
    );
    setPartText(parts, path, xml.replace(BLOCK, ''));
  }
  return taken;
}

export function importValidations(taken: TakenValidations, workbook: HostWorkbook): void {
  for (const sheet of workbook.sheets) {
    for (const { areas, validation } of taken.get(sheet.name) ?? []) {
      for (const area of areas) sheet.validations.push({ area, validation });
    }
  }
}

function writeBound(value: unknown, type: string, is1904: boolean): string {
  const text = String(value);
  return type === 'Date' && /^\d{4}-\d{2}-\d{2}/.test(text)
    ? String(serialOf(text, is1904))
    : text.replace(/^=/, '');
}

function formulasOf({ type, rule }: DataValidation, is1904: boolean): readonly string[] {
  if (type === 'None') return [];
  if (type === 'Custom') return [writeBound(rule['formula'], type, is1904)];
  if (type === 'List') {
    const source = String(rule['source']);
    return [source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`];
  }
  return [rule['formula1'], rule['formula2']]
    .filter((part) => part !== undefined)
    .map((part) => writeBound(part, type, is1904));
}

function writeOne(validation: DataValidation, areas: readonly Area[], is1904: boolean): string {
  const { type, rule, ignoreBlanks, errorAlert, prompt } = validation;
  const attributes: readonly (readonly [string, string | boolean | undefined])[] = [
    ['type', toFile(TYPES, type)],
    ['errorStyle', errorAlert.style === 'Stop' ? undefined : toFile(ALERT_STYLES, errorAlert.style)],
    ['operator', rule['operator'] === 'Between' ? undefined : toFile(OPERATORS, rule['operator'])],
    ['allowBlank', ignoreBlanks],
    ['showDropDown', rule['inCellDropDown'] === false],
    ['showInputMessage', prompt.showPrompt],
    ['showErrorMessage', errorAlert.showAlert],
    ['errorTitle', errorAlert.title],
    ['error', errorAlert.message],
    ['promptTitle', prompt.title],
    ['prompt', prompt.message],
    ['sqref', areas.map(formatArea).join(' ')],
  ];
  const written = attributes
    .filter(([, value]) => value !== undefined && value !== '' && value !== false)
    .map(
      ([name, value]) =>
        ` ${name}="${value === true ? '1' : escapeXml(String(value)).replaceAll('\n', '&#10;')}"`,
    );
  const formulas = formulasOf(validation, is1904).map(
    (formula, at) => `<formula${at + 1}>${escapeXml(formula)}</formula${at + 1}>`,
  );
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`;
}

/** Writes the model's validations into a saved package, cells that share one together. */
export function writeValidations(parts: PackageParts, workbook: HostWorkbook): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    const xml = path === undefined ? null : partText(parts, path);
    if (path === undefined || xml === null || sheet.validations.length === 0) continue;
    const shared = new Map<string, { readonly validation: DataValidation; readonly areas: Area[] }>();
    for (const { area, validation } of sheet.validations) {
      const key = JSON.stringify(validation);
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { validation, areas: [area] });
      else known.areas.push(area);
    }
    const entries = [...shared.values()].map(({ validation, areas }) =>
      writeOne(validation, areas, workbook.dates === 1904),
    );
    const block = `<dataValidations count="${entries.length}">${entries.join('')}</dataValidations>`;
    setPartText(parts, path, replaceElement(xml, 'dataValidations', block));
  }
}
