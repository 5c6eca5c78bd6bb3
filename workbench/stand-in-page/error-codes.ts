import type { HostErrorCode } from '../host/wire/host-error';

/** When the model gives a code; `test/workbench/host/error-codes.test.ts` gets each of them. */
export const GIVEN: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied:
    'a locked cell of a protected sheet, a protected structure, a wrong password, a change of a workbook opened for reading on the web',
  ActivityLimitReached: 'a request that is turned away because too many came (a condition of the host)',
  ApiNotFound: "a member above the profile's requirement set, or one that is not modelled",
  Conflict: "a writing request that a co-author's change came before (a condition of the host)",
  ConnectionFailure: 'a connection that is lost (a fault that was asked for)',
  FilteredRangeConflict: 'inserting or deleting single cells of a filtered list, or before it',
  FormulaLengthExceedsLimit: 'a formula of more than 8 192 characters',
  GeneralException:
    'members that need the window while another workbook is in front on the desktop, more than 512 merged areas',
  InactiveWorkbook: 'asking for the active chart while another workbook is in front on the desktop',
  InsertDeleteConflict: 'moving cells through a part of a table',
  InvalidArgument:
    'an address, name, value or shape that Excel does not take; addresses of more than 8 192 characters, texts of more than 32 767',
  InvalidBinding: 'a binding whose sheet or table is gone, or that is of another type',
  InvalidOperation:
    'deleting or hiding the last visible sheet, deleting a veryHidden one; in Excel 2021, anything while a cell is edited',
  InvalidOperationInCellEditMode: 'a batch without `delayForCellEdit` while a cell is edited',
  InvalidReference: 'a range whose cells were deleted',
  InvalidSelection: 'several areas where one is asked for, or another workbook in front on the desktop',
  ItemAlreadyExists: 'a name that another sheet, name or table has',
  ItemNotFound: 'what is asked for is not there',
  MergedRangeConflict: 'moving or sorting a part of merged cells, a table over them',
  NonBlankCellOffSheet: 'cells that would be pushed off the sheet',
  OperationCellsExceedLimit: 'filling more than 33 554 000 cells on the web',
  PivotTableRangeConflict: 'writing over what a pivot table works out, or moving or clearing a part of it',
  RangeExceedsLimit: 'more than 5 million cells, or an unbounded range, to be written',
  RequestAborted: 'the workbook is closed while a request waits, or before it comes',
  RequestPayloadSizeLimitExceeded: 'a request of more than 5 MB on the web',
  ResponsePayloadSizeLimitExceeded: 'an answer of more than 5 MB on the web',
  UnsupportedSheet:
    'cells of a chart, macro or dialog sheet, or the active worksheet while such a sheet is in front',
};

/** Codes that are documented, and why the model cannot come to them. */
export const NOT_GIVEN: Readonly<Record<string, string>> = {
  InvalidCellAddress: 'notes (ExcelApi 1.18) are above the sets that the client knows',
  UndoNotSupported: '`mergeUndoGroup` (ExcelApi 1.20) is above the sets that the client knows',
  UnsupportedFeature: 'no worksheet is taken from another file (`insertWorksheetsFromBase64` is refused)',
};
