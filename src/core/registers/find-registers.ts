import { gridOf } from '../table/sheet-grid';
import type { WorkbookSnapshot } from '../table/workbook-snapshot';
import type { RegisterKind } from './register';
import { findRegisterHeaders } from './register-header';

/** A register by where its header stands. */
export interface FoundRegister {
  readonly kind: RegisterKind;
  readonly sheet: string;
  /** On a hidden sheet: it is there, and not read. */
  readonly hidden: boolean;
}

/** The registers of a workbook, each kind once a sheet. Rules §10. */
export function findRegisters({ sheets }: WorkbookSnapshot): readonly FoundRegister[] {
  return sheets.flatMap((sheet) => {
    if (sheet.used === null) return [];
    const kinds = new Set(findRegisterHeaders(gridOf(sheet)).map(({ kind }) => kind));
    return [...kinds].map((kind) => ({ kind, sheet: sheet.name, hidden: sheet.visibility !== 'visible' }));
  });
}
