import type { HostWorkbook } from '../model/workbook';

/** What became of a file; a refusal says why it is no workbook that can be opened. */
export type LoadOutcome =
  | { readonly ok: true; readonly workbook: HostWorkbook }
  | { readonly ok: false; readonly refusal: LoadRefusal };

export type LoadRefusal =
  | { readonly kind: 'empty' }
  /** An .xls of Excel 97 to 2003. */
  | { readonly kind: 'legacyXls' }
  | { readonly kind: 'encrypted' }
  /** An .xlsb: a workbook that is not in XML. */
  | { readonly kind: 'binaryWorkbook' }
  /** An .ods. */
  | { readonly kind: 'openDocument' }
  /** What it unpacks to is beyond all reason. */
  | { readonly kind: 'tooLarge' }
  /** A package of something else, or no package at all. */
  | { readonly kind: 'notWorkbook' }
  | { readonly kind: 'damaged'; readonly details: string };
