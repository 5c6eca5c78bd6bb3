import { asBoolean } from '../wire/arguments';
import { property, type ObjectType } from '../wire/object-type';
import type { EventSwitch } from './workbook-targets';

/** Excel.Runtime. */
export const runtime: ObjectType<EventSwitch> = {
  since: '1.5',
  members: {
    enableEvents: property(
      '1.8',
      ({ isEnabled }) => isEnabled,
      (events, value) => {
        events.isEnabled = asBoolean(value);
      },
    ),
  },
};
