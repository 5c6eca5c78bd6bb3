import type { Profile } from './profile';
import { RequestFlag } from './wire/batch';
import { HostError, type HostErrorCode } from './wire/host-error';
import type { MemberUse } from './wire/session';
import type { HostWorkbook } from './model/workbook';

/** Members that fail on the desktop while another workbook is in front, and how (excel-add-ins-troubleshooting). */
const NEEDS_FOCUS: readonly (readonly [members: RegExp, code: HostErrorCode])[] = [
  [/^Workbook\.(?:getActiveCell|getSelectedRanges?)$|^Worksheet\.delete$/, 'InvalidSelection'],
  [/^Worksheet\.(?:activate|gridlines|headings)$|^WorksheetCollection\.add$/, 'GeneralException'],
  [/^WorksheetFreezePanes\.|^Range\.select$|^Chart\.activate$|^Table\.clearFilters$/, 'GeneralException'],
  // The page names no code for these, which ask for what is in front as well: the general one for a lost focus.
  [/^Workbook\.getActiveChart(?:OrNullObject)?$/, 'InactiveWorkbook'],
];

/** Methods that change nothing of the workbook; a worksheet function only works something out. */
const READS = /^(?:Functions\.|\w+\.(?:get|_|find|activate|select|calculate|load|suspend))/;

const WEB_OPERATION_CELLS = 33_554_000;
const FILLS = /^Range\.(?:copyFrom|numberFormat|values|formulas)$/;

/** The state that an Excel is in beside its workbook: what a person or the network does to it. */
export class Conditions {
  /** Excel gives no answer any more. */
  isSilent = false;
  /** How many requests are still turned away because too many came. */
  turnedAway = 0;
  /** How many writing requests are still refused because a co-author's change came first and cannot be merged. */
  conflicts = 0;
  #isClosed = false;
  /** The person works in another workbook's window. */
  isOtherWorkbookInFront = false;
  #editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  /** The person begins to type into a cell. */
  beginCellEdit(): void {
    if (this.#editing !== null) return;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#editing = { ended, end };
  }

  /** Enter or Esc: batches that waited are done now. */
  endCellEdit(): void {
    this.#editing?.end();
    this.#editing = null;
  }

  /** The workbook is closed in this Excel: what waits, and what comes, is aborted. */
  close(): void {
    this.#isClosed = true;
    this.endCellEdit();
  }

  /** A batch that may wait does so until no cell is being edited; any other is refused. */
  async whenReady(profile: Profile, flags: number): Promise<HostErrorCode | null> {
    if (this.turnedAway > 0) {
      this.turnedAway -= 1;
      return 'ActivityLimitReached';
    }
    const isWriting = (flags & RequestFlag.write) !== 0;
    if (isWriting && this.conflicts > 0) {
      this.conflicts -= 1;
      return 'Conflict';
    }
    while (this.#editing !== null) {
      if ((flags & RequestFlag.delayForCellEdit) === 0) {
        return profile.cellEditRefusal ?? 'InvalidOperationInCellEditMode';
      }
      await this.#editing.ended;
    }
    return this.#isClosed ? 'RequestAborted' : null;
  }

  /** Refuses a member that this Excel does not let be used now. */
  assertUsable(
    { object, name, isAssignment, first }: MemberUse,
    profile: Profile,
    workbook: HostWorkbook,
  ): void {
    const member = `${object.type}.${name}`;
    const isWeb = profile.platform === 'OfficeOnline';
    if (isWeb && workbook.readOnly && (isAssignment || !READS.test(member)))
      throw new HostError('AccessDenied');
    if (!isWeb && this.isOtherWorkbookInFront) {
      const refused = NEEDS_FOCUS.find(([members]) => members.test(member));
      if (refused !== undefined) throw new HostError(refused[1]);
    }
    const area = object.as('Range')?.area;
    const cells = area === undefined ? 0 : area.rowCount * area.columnCount;
    if (isWeb && FILLS.test(member) && first !== '' && cells > WEB_OPERATION_CELLS) {
      throw new HostError('OperationCellsExceedLimit');
    }
  }
}
