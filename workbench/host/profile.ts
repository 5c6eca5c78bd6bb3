import type { HostErrorCode } from './wire/host-error';
import type { ApiSet } from './wire/object-type';

/** What a kind of Excel offers, as far as the model tells them apart. */
export interface Profile {
  readonly name: string;
  /** The highest ExcelApi set it has. */
  readonly excelApi: ApiSet;
  /** Single members of later sets are there, too, up to this one: events that were first tried on the web. */
  readonly singleMembers?: ApiSet;
  /** Most bytes of a request and of a response; the desktop has no such limit. */
  readonly payloadLimit: number | null;
  /** `Office.context.platform`. */
  readonly platform: 'OfficeOnline' | 'PC';
  /** The code that a batch gets while a cell is being edited, where it is not the usual one. */
  readonly cellEditRefusal?: HostErrorCode;
}

const MEGABYTE = 1_000_000;

export const PROFILES = {
  /** Excel 2021 LTSC: the oldest that the add-in runs on. */
  excel2021: {
    name: 'Excel 2021',
    excelApi: '1.14',
    payloadLimit: null,
    platform: 'PC',
    cellEditRefusal: 'InvalidOperation',
  },
  excel2024: { name: 'Excel 2024', excelApi: '1.17', payloadLimit: null, platform: 'PC' },
  /** Microsoft 365 and the web go on; here they end where Microsoft's client on npm does. */
  microsoft365: {
    name: 'Microsoft 365',
    excelApi: '1.15',
    singleMembers: '1.17',
    payloadLimit: null,
    platform: 'PC',
  },
  web: {
    name: 'Excel on the web',
    excelApi: '1.15',
    singleMembers: '1.17',
    payloadLimit: 5 * MEGABYTE,
    platform: 'OfficeOnline',
  },
  /** The least of all of them, which is what the add-in promises to run on. */
  strictest: { name: 'strictest', excelApi: '1.14', payloadLimit: 5 * MEGABYTE, platform: 'OfficeOnline' },
} as const satisfies Record<string, Profile>;

/** Whether a member of that set is there. Sets go by number: 1.9 comes before 1.14. */
export function offers({ excelApi, singleMembers = excelApi }: Profile, set: ApiSet): boolean {
  return Number(set.slice(2)) <= Number(singleMembers.slice(2));
}
