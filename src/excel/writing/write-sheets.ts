import type { KeptByKind, WrittenSheet } from '../../app/workbook-port';
import type { OwnSheetKind, SheetContent } from '../../core/report/sheet-content';
import type { CellPosition } from '../../core/table/cell';
import { formatMarker, MARKER_KEY } from '../own-marker';
import { Payload } from '../payload';
import { Refusal } from '../problems';
import type { Session } from '../session';
import { finishSheets } from './finish';
import { draftName, freeName } from './own-sheets';
import { queueContent } from './queue-content';
import { makeRoom, queueReset } from './queue-reset';
import { survey, type Survey } from './survey';
import { unfinishedMarker, type Target } from './target';
import { textInput } from './cell-input';

/** A few actions weigh about this much on the wire. */
const BYTES_OF_ACTIONS = 4_000;

/**
 * Writes the sheets in place. Each one's first action stamps it as being written, its last as done; there is no
 * transaction, so a sheet that is cut short says so, and the next run finds and repairs it. Rules §11, handbook §4.
 */
export async function writeSheets(
  session: Session,
  kinds: readonly OwnSheetKind[],
  compose: (kept: KeptByKind) => readonly SheetContent[],
): Promise<readonly WrittenSheet[]> {
  const surveyed = await survey(session, kinds);
  const contents = compose(surveyed.kept);
  refuseBeforeWriting(surveyed, contents);
  const targets = chooseTargets(session, surveyed, contents);
  const payload = new Payload(session);
  for (const draft of surveyed.overtaken) await payload.add(BYTES_OF_ACTIONS, () => draft.delete());
  for (const target of targets) await queueSheet(payload, target);
  await payload.send();
  return finishSheets(session, targets);
}

function refuseBeforeWriting({ list, previous }: Survey, contents: readonly SheetContent[]): void {
  if (list.readOnly) throw new Refusal('readOnly');
  for (const { kind } of contents) {
    const known = previous.get(kind);
    if (known === undefined && list.structureProtected) throw new Refusal('structureProtected');
    if (known?.sheet.isProtected) throw new Refusal('sheetProtected', known.sheet.name);
  }
}

function chooseTargets(
  session: Session,
  { list, previous, blank }: Survey,
  contents: readonly SheetContent[],
): readonly Target[] {
  const { worksheets } = session.context.workbook;
  const taken = list.sheets.map(({ name }) => name);
  return contents.map((content) => {
    const known = previous.get(content.kind) ?? null;
    const draft = draftName(content.name);
    if (known !== null && known.sheet.name !== draft) {
      return { content, sheet: known.sheet.proxy, name: known.sheet.name, previous: known };
    }
    const name = freeName(content.name, taken);
    taken.push(name);
    if (known !== null) return { content, sheet: known.sheet.proxy, name, previous: known };
    const sheet = blank.get(draft) ?? worksheets.add(freeName(draft, taken));
    taken.push(draft);
    return { content, sheet, name, previous: null };
  });
}

async function queueSheet(payload: Payload, target: Target): Promise<void> {
  const { content, sheet, name, previous } = target;
  await payload.add(BYTES_OF_ACTIONS, () => {
    if (previous === null) {
      queueMarker(target);
      queueStamp(sheet, content.stamp, content);
    } else {
      queueStamp(sheet, previous.marker.stamp, content);
      queueMarker(target);
    }
    sheet.load('id');
    if (previous !== null) {
      makeRoom(target);
      queueReset(sheet, previous, content);
    }
  });
  await queueContent(payload, target);
  await payload.add(BYTES_OF_ACTIONS, () => {
    if (previous?.sheet.name !== name) sheet.name = name;
  });
}

/** A new sheet is ours from the first action on; an old one says that it is being written before anything else. */
function queueMarker(target: Target): void {
  target.sheet.customProperties.add(MARKER_KEY, formatMarker(unfinishedMarker(target)));
}

function queueStamp(sheet: Excel.Worksheet, { row, column }: CellPosition, { stamp }: SheetContent): void {
  sheet.getCell(row, column).values = [[textInput(stamp.writing)]];
}
