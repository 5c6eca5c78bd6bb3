import { createHost, type Host } from '../host/host';
import type { HostWorkbook } from '../host/model/workbook';
import { PROFILES, type Profile } from '../host/profile';

/** What can be the matter, so that a person can see what the pane makes of it. */
export const TROUBLES = [
  'sheetProtected',
  'structureProtected',
  'readOnly',
  'silent',
  'tooOld',
  'officeUnreachable',
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** One set below what the add-in asks for. */
const TOO_OLD: Profile = { ...PROFILES.strictest, name: 'too old', excelApi: '1.13' };

/** The Excel around the workbook, and what is the matter with it. */
export class Surroundings {
  #host: Host;
  #isOfficeUnreachable = false;

  constructor(private readonly workbook: HostWorkbook) {
    this.#host = createHost(workbook);
  }

  get host(): Host {
    return this.#host;
  }

  has(trouble: Trouble): boolean {
    switch (trouble) {
      case 'sheetProtected':
        return this.workbook.activeSheet?.isProtected ?? false;
      case 'structureProtected':
        return this.workbook.isStructureProtected;
      case 'readOnly':
        return this.workbook.readOnly;
      case 'silent':
        return this.#host.conditions.isSilent;
      case 'tooOld':
        return this.#host.profile === TOO_OLD;
      case 'officeUnreachable':
        return this.#isOfficeUnreachable;
    }
  }

  /** Makes a trouble begin or end. Protection is that of the sheet in front. */
  set(trouble: Trouble, present: boolean): void {
    if (present === this.has(trouble)) return;
    switch (trouble) {
      case 'sheetProtected':
        if (this.workbook.activeSheet !== undefined) this.workbook.activeSheet.isProtected = present;
        break;
      case 'structureProtected':
        this.workbook.isStructureProtected = present;
        break;
      case 'readOnly':
        this.workbook.readOnly = present;
        break;
      case 'silent':
        this.#host.conditions.isSilent = present;
        break;
      case 'tooOld':
        this.#openAnew(present ? TOO_OLD : PROFILES.strictest);
        break;
      case 'officeUnreachable':
        this.#isOfficeUnreachable = present;
        break;
    }
  }

  /** Another Excel opens the workbook in place of this one. */
  #openAnew(profile: Profile): void {
    const { isSilent } = this.#host.conditions;
    this.#host.close();
    this.#host = createHost(this.workbook, { profile });
    this.#host.conditions.isSilent = isSilent;
  }
}
