import type { Sheet } from '../model/sheet';
import type { Shift } from '../model/structure';
import { HostError } from '../wire/host-error';
import type { Session } from '../wire/session';

/** Ranges that clients hold go where their cells go. */
export function followShift(shift: Shift, sheet: Sheet, session: Session): void {
  if (!shift.done) throw new HostError(shift.conflict);
  for (const object of session.liveObjects()) {
    const range = object.as('Range');
    if (range !== null && range.sheet === sheet && !range.isGone) {
      const moved = shift.moved(range.area);
      if (moved === null) range.isGone = true;
      else range.area = moved;
    }
    const areas = object.as('RangeAreas');
    if (areas !== null && areas.sheet === sheet) {
      areas.areas = areas.areas.map((area) => shift.moved(area)).filter((area) => area !== null);
    }
  }
  session.workbook.calculation.markChanged();
}
