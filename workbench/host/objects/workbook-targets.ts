import type { Binding } from '../model/binding';
import type { Comment, CommentPost } from '../model/comment';
import type { Sheet } from '../model/sheet';
import type { DefinedName, HostWorkbook } from '../model/workbook';

/** Whether this client hears of events at all. */
export interface EventSwitch {
  isEnabled: boolean;
}

export interface CustomPropertyTarget {
  readonly workbook: HostWorkbook;
  /** In small letters. */
  readonly key: string;
}

/** A named style of the workbook. */
export interface StyleTarget {
  readonly workbook: HostWorkbook;
  readonly name: string;
}

export interface BindingTarget {
  readonly workbook: HostWorkbook;
  readonly binding: Binding;
}

/** The comments of one sheet, or of all. */
export interface CommentsTarget {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet | null;
}

export interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

export interface CommentReplyTarget extends CommentTarget {
  readonly reply: CommentPost;
}

/** The custom XML parts of one namespace, or of all. */
export interface XmlPartsTarget {
  readonly workbook: HostWorkbook;
  readonly namespace: string | null;
}

export interface XmlPartTarget {
  readonly workbook: HostWorkbook;
  readonly id: string;
}

/** Headers and footers of all pages, of the first or of the even ones. */
export interface HeaderFooterTarget {
  readonly sheet: Sheet;
  readonly which: 'headersFooters' | 'firstPage' | 'evenPages';
}

/** What objects of the workbook's own classes stand for. */
export interface WorkbookTargetTypes {
  Binding: BindingTarget;
  BindingCollection: HostWorkbook;
  Comment: CommentTarget;
  CommentCollection: CommentsTarget;
  CommentReply: CommentReplyTarget;
  CommentReplyCollection: CommentTarget;
  CultureInfo: HostWorkbook;
  CustomProperty: CustomPropertyTarget;
  CustomPropertyCollection: HostWorkbook;
  CustomXmlPart: XmlPartTarget;
  CustomXmlPartCollection: XmlPartsTarget;
  CustomXmlPartScopedCollection: XmlPartsTarget;
  DatetimeFormatInfo: HostWorkbook;
  HeaderFooter: HeaderFooterTarget;
  IterativeCalculation: HostWorkbook;
  NamedItemArrayValues: DefinedName;
  NumberFormatInfo: HostWorkbook;
  Runtime: EventSwitch;
  Style: StyleTarget;
  StyleCollection: HostWorkbook;
  DataConnectionCollection: HostWorkbook;
  QueryCollection: HostWorkbook;
  WorkbookCreated: string;
}
