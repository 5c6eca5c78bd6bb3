import { markFormula, type MarkSeverity } from '../../app/mark-signature';
import type { SheetMarks } from '../../app/workbook-port';
import { formatMarker, MARKER_KEY } from '../own-marker';
import { queueUsedRange } from '../reading/content-areas';
import { cutByBytes, Payload } from '../payload';
import { Refusal } from '../problems';
import {
  askSheets,
  listSheets,
  markerIn,
  queueMarker,
  type ListedSheet,
  type SheetList,
} from '../sheet-list';
import type { Session } from '../session';
import { mirrorBlocks, signatureRuns, type MirrorBlock } from './mirror-blocks';
import { findOwnRules, MIRROR_NAME, queueRules, refuseProtected, type OwnRule } from './mark-rules';
import { styleRule } from './rule-style';

/** The mirror's tab, never shown; a number is added where the name is taken. */
const MIRROR_SHEET = 'DutyLedgerMarks';

const SEVERITIES: readonly MarkSeverity[] = ['warning', 'error'];

/** Actions of a rule or a name weigh about this much on the wire. */
const BYTES_PER_RULE = 4_000;

/** Puts exactly these marks in place of all that were there. Returns how many cells are marked. */
export async function putMarks(
  session: Session,
  sheets: readonly SheetMarks[],
): Promise<{ readonly marked: number }> {
  const wanted = sheets.filter(({ marks }) => marks.length > 0);
  const blocks = mirrorBlocks(wanted);
  if (blocks === null) throw new Refusal('tooLarge');
  const found = await findMarks(session);
  const targets = new Map(wanted.map(({ sheet }) => [sheet, sheetNamed(found.list, sheet)]));
  refuseBeforeWriting(found, [...targets.values()]);

  const payload = new Payload(session);
  await queueRemoval(payload, found);
  if (blocks.length > 0) {
    const mirror = await queueMirror(payload, session, found);
    for (const [i, block] of blocks.entries()) {
      const target = targets.get(block.marks.sheet);
      if (target !== undefined)
        await queueBlock(payload, session, mirror, block, target, `${MIRROR_NAME}${i + 1}`);
    }
  }
  await payload.send();
  return { marked: wanted.reduce((sum, { marks }) => sum + marks.length, 0) };
}

/** Removes every mark on every sheet and nothing else. Returns how many rules were taken away. */
export async function removeMarks(session: Session): Promise<{ readonly removed: number }> {
  const found = await findMarks(session);
  refuseBeforeWriting(found, []);
  const payload = new Payload(session);
  await queueRemoval(payload, found);
  if (found.mirror !== null && !found.list.structureProtected && !found.list.readOnly) {
    await queueDeletion(payload, found.mirror.proxy);
  }
  await payload.send();
  return { removed: found.rules.length };
}

/** All that an earlier marking left. */
interface FoundMarks {
  readonly list: SheetList;
  readonly rules: readonly OwnRule[];
  readonly names: readonly Excel.NamedItem[];
  readonly mirror: ListedSheet | null;
}

/** The mirror is known by its marker, or by its name while blank: so it stands where its making was cut short. */
async function findMarks(session: Session): Promise<FoundMarks> {
  const { names } = session.context.workbook;
  const list = await listSheets(session, () => names.load('items/name'));
  const answers = await askSheets(session, list.sheets, (sheet) => ({
    rules: queueRules(sheet),
    properties: queueMarker(sheet),
    used: queueUsedRange(sheet.proxy),
  }));
  const rules = await findOwnRules(
    session,
    new Map([...answers].map(([sheet, asked]) => [sheet, asked.rules])),
  );
  const mirror = [...answers].find(
    ([{ name }, { properties, used }]) =>
      markerIn(properties)?.role === 'marks' || (name === MIRROR_SHEET && used.isNullObject),
  );
  return {
    list,
    rules,
    names: names.items.filter(({ name }) => name.toUpperCase().startsWith(MIRROR_NAME.toUpperCase())),
    mirror: mirror?.[0] ?? null,
  };
}

function sheetNamed({ sheets }: SheetList, name: string): ListedSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Refusal('sheetGone', name);
  return found;
}

/** What would stop the writing half-way is looked at before it begins. */
function refuseBeforeWriting({ list, rules, mirror }: FoundMarks, targets: readonly ListedSheet[]): void {
  const changes = rules.length > 0 || targets.length > 0;
  if (changes && list.readOnly) throw new Refusal('readOnly');
  refuseProtected(new Set([...targets, ...rules.map(({ sheet }) => sheet)]));
  if (targets.length > 0 && mirror === null && list.structureProtected)
    throw new Refusal('structureProtected');
}

/**
 * Rules first: a mirror without rules shows nothing, rules without a mirror would hold on to an error. The last rule
 * first, so that deleting one moves none of the others.
 */
async function queueRemoval(payload: Payload, { rules, names, mirror }: FoundMarks): Promise<void> {
  for (const { rule } of [...rules].reverse()) await payload.add(BYTES_PER_RULE, () => rule.delete());
  for (const name of names) await payload.add(BYTES_PER_RULE, () => name.delete());
  if (mirror !== null) {
    await payload.add(BYTES_PER_RULE, () => mirror.proxy.getRange().clear('Contents'));
  }
}

/** Excel deletes no sheet that is very hidden. */
async function queueDeletion(payload: Payload, sheet: Excel.Worksheet): Promise<void> {
  await payload.add(BYTES_PER_RULE, () => {
    sheet.visibility = 'Hidden';
    sheet.delete();
  });
}

/** The mirror sheet, made where there is none. */
async function queueMirror(
  payload: Payload,
  session: Session,
  { mirror, list }: FoundMarks,
): Promise<Excel.Worksheet> {
  const sheet = mirror?.proxy ?? session.context.workbook.worksheets.add(freeName(list));
  await payload.add(BYTES_PER_RULE, () => {
    sheet.visibility = 'VeryHidden';
    sheet.customProperties.add(MARKER_KEY, formatMarker({ role: 'marks' }));
  });
  return sheet;
}

function freeName({ sheets }: SheetList): string {
  const taken = new Set(sheets.map(({ name }) => name.toUpperCase()));
  let name = MIRROR_SHEET;
  for (let i = 2; taken.has(name.toUpperCase()); i += 1) name = `${MIRROR_SHEET}${i}`;
  return name;
}

/** The signatures of one sheet, the name that covers them, and the two rules that compare. */
async function queueBlock(
  payload: Payload,
  session: Session,
  mirror: Excel.Worksheet,
  block: MirrorBlock,
  target: ListedSheet,
  name: string,
): Promise<void> {
  const { marks, column, rowCount, columnCount } = block;
  for (const run of signatureRuns(marks.marks)) {
    for (const { first, rows, bytes } of cutByBytes(run.values)) {
      const width = rows[0]?.length ?? 0;
      await payload.add(bytes, () => {
        const proxy = mirror.getRangeByIndexes(run.row + first, column + run.column, rows.length, width);
        proxy.values = rows.map((row) => [...row]);
      });
    }
  }
  const { area, rowColumns } = marks;
  await payload.add(BYTES_PER_RULE, () => {
    const covered = mirror.getRangeByIndexes(0, column, rowCount, columnCount);
    session.context.workbook.names.add(name, covered).visible = false;
    const cells = target.proxy.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
    for (const severity of SEVERITIES) {
      const rule = cells.conditionalFormats.add('Custom');
      rule.custom.rule.formula = markFormula(severity, name, area, rowColumns);
      styleRule(rule.custom.format, severity);
      rule.stopIfTrue = false;
    }
  });
}
