import { isOtherSheet } from '../model/other-sheets';
import type { Sheet } from '../model/sheet';
import { HostError } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { method, type Member } from '../wire/object-type';
import type { Session } from '../wire/session';

/** What a tab of any kind has; all else is refused of those that are no worksheets, and so is every change. */
const OF_ANY_TAB = /^(?:protection|activate|getNext|getPrevious|_Get)/;

function assertWorksheet(sheet: Sheet, { workbook }: Session): void {
  if (isOtherSheet(workbook, sheet)) throw new HostError('UnsupportedSheet');
}

function ofWorksheet(name: string, member: Member<Sheet>): Member<Sheet> {
  if (OF_ANY_TAB.test(name)) return member;
  switch (member.kind) {
    case 'property': {
      const { write } = member;
      if (write === undefined) return member;
      const change = (sheet: Sheet, value: unknown, session: Session): void => {
        assertWorksheet(sheet, session);
        write(sheet, value, session);
      };
      return { ...member, write: change };
    }
    case 'navigation': {
      const open = (sheet: Sheet, session: Session): HostObject | null => {
        assertWorksheet(sheet, session);
        return member.open(sheet, session);
      };
      return { ...member, open };
    }
    case 'method':
      return method(member.since, (sheet, args, session) => {
        assertWorksheet(sheet, session);
        return member.call(sheet, args, session);
      });
  }
}

/** The members of a worksheet, as sheets of charts and macros have them: most are refused. */
export const ofWorksheets = (
  members: Readonly<Record<string, Member<Sheet>>>,
): Record<string, Member<Sheet>> =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, ofWorksheet(name, member)]));
