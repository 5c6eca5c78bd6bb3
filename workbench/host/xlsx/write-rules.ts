import type { ConditionalFormat } from '../model/conditional-format';
import type { Sheet } from '../model/sheet';
import { NEWER_RULES, readRules, type FileRule } from './read-rules';
import { ruleXml, type RuleXml } from './rule-xml';
import type { SheetChanges } from './sheet-changes';
import { isSame } from './sheet-looks-xml';
import type { StylesXml } from './styles-xml';
import type { WorksheetXml } from './worksheet-xml';
import { innerElements, openTag, patchAttributes, withContent } from './xml-spans';
import { attribute } from './xml-text';
import { referencesOf } from './references';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

const stateOf = ({ areas, rule, stopIfTrue }: ConditionalFormat): unknown => ({ areas, rule, stopIfTrue });

/** The rule as it would be if nobody had touched it but those who moved cells and renamed sheets. */
function followed(rule: ConditionalFormat['rule'], changes: SheetChanges): unknown {
  return JSON.parse(
    JSON.stringify(rule, (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith('=') ? changes.follow(value) : value,
    ),
  );
}

/** The elements of the sheet's conditional formats. */
class RulesWriter {
  readonly #known = new Map<string, { readonly format: ConditionalFormat; readonly file: FileRule }>();

  constructor(
    known: Sheet | null,
    file: readonly FileRule[],
    private readonly changes: SheetChanges,
    private readonly styles: StylesXml,
  ) {
    for (const [at, format] of (known?.conditionalFormats ?? []).entries()) {
      const rule = file[at];
      if (rule !== undefined) this.#known.set(format.id, { format, file: rule });
    }
  }

  xmlOf(format: ConditionalFormat, priority: number): RuleXml {
    const known = this.#known.get(format.id);
    const isKept =
      known !== undefined &&
      (isSame(format.rule, known.format.rule) ||
        JSON.stringify(format.rule) === JSON.stringify(followed(known.format.rule, this.changes)));
    if (!isKept) return ruleXml(format, priority, newId(format.id), this.styles);
    const stated = { priority, stopIfTrue: format.stopIfTrue ? 1 : null };
    const patch = (xml: string): string => this.#follow(patchAttributes(xml, stated));
    const { xml, newerXml, isNewer } = known.file;
    if (isNewer) return { xml: '', newerXml: patch(xml) };
    return { xml: patch(xml), newerXml: newerXml === null ? '' : this.#follow(newerXml) };
  }

  #follow(xml: string): string {
    return this.changes.followIn(xml, 'formula\\d?|f');
  }
}

/** An id of the form that Excel gives, from the model's. */
const newId = (id: string): string => id.toUpperCase();

/** Writes what became of the sheet's conditional formats, each with its place as its priority. */
export function writeRules(
  xml: WorksheetXml,
  sheet: Sheet,
  known: Sheet | null,
  changes: SheetChanges,
  styles: StylesXml,
): void {
  const before = known?.conditionalFormats ?? [];
  if (isSame(sheet.conditionalFormats.map(stateOf), before.map(stateOf))) return;
  const file = readRules(xml, (index) => styles.difference(index));
  const writer = new RulesWriter(known, file, changes, styles);
  const groups: string[] = [];
  const newer: string[] = [];
  for (const [at, format] of sheet.conditionalFormats.entries()) {
    const sqref = referencesOf(format.areas);
    if (sqref === '') continue;
    const written = writer.xmlOf(format, at + 1);
    if (written.xml !== '') {
      groups.push(`<conditionalFormatting sqref="${sqref}">${written.xml}</conditionalFormatting>`);
    }
    if (written.newerXml !== '') {
      newer.push(
        `<x14:conditionalFormatting xmlns:xm="${XM}">${written.newerXml}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`,
      );
    }
  }
  xml.replace('conditionalFormatting', groups);
  writeNewer(xml, newer);
}

function writeNewer(xml: WorksheetXml, groups: readonly string[]): void {
  const extensions = innerElements(xml.element('extLst') ?? '<extLst/>').filter(
    (ext) => attribute(openTag(ext), 'uri')?.toLowerCase() !== NEWER_RULES.toLowerCase(),
  );
  const list = `<x14:conditionalFormattings>${groups.join('')}</x14:conditionalFormattings>`;
  const ours = groups.length === 0 ? [] : [`<ext xmlns:x14="${X14}" uri="${NEWER_RULES}">${list}</ext>`];
  const all = [...ours, ...extensions];
  xml.replace('extLst', all.length === 0 ? null : withContent('<extLst/>', all.join('')));
}
