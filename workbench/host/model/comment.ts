/** Somebody named in a comment. */
export interface CommentMention {
  readonly email: string;
  readonly id: number;
  readonly name: string;
}

/** What a person says in a thread. */
export interface CommentPost {
  readonly id: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601. */
  readonly creationDate: string;
  content: string;
  /** With the names of those mentioned as `<at id="0">Name</at>`. */
  richContent: string;
  mentions: readonly CommentMention[];
}

/** A threaded comment of a cell. */
export interface Comment extends CommentPost {
  row: number;
  column: number;
  resolved: boolean;
  replies: readonly CommentPost[];
}
