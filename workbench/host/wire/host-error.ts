/** Codes that Excel documents and the model can give. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ActivityLimitReached'
  | 'ApiNotFound'
  | 'Conflict'
  | 'ConnectionFailure'
  | 'FilteredRangeConflict'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidBinding'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'OperationCellsExceedLimit'
  | 'PivotTableRangeConflict'
  | 'RangeExceedsLimit'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedSheet';

const MESSAGES: Record<HostErrorCode, string> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  Conflict: 'The request met a change of somebody else and could not be processed.',
  ConnectionFailure: 'The connection to Excel failed.',
  FilteredRangeConflict: 'The operation would move cells of a filtered range.',
  FormulaLengthExceedsLimit: 'The formula is longer than Excel allows.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook: 'Several workbooks are open, and another one than this is in front.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'Cannot complete the operation: it would change part of a merged cell.',
  NonBlankCellOffSheet: 'Cells with content cannot be pushed off the end of the worksheet.',
  OperationCellsExceedLimit: 'The operation touches more cells than Excel on the web allows.',
  PivotTableRangeConflict: 'The operation attempted causes a conflict with a PivotTable range.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted while it ran.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedSheet: 'A chart or macro sheet does not support the operation.',
};

/** A refusal of Excel's, thrown inside the host and answered on the wire. */
export class HostError extends Error {
  /** `Range.values`: set where the refusal passes the interpreter, unless the thrower knows better. */
  location: string;

  constructor(
    readonly code: HostErrorCode,
    message: string = MESSAGES[code],
    location = '',
  ) {
    super(message);
    this.name = 'HostError';
    this.location = location;
  }
}
