import type { Comment, CommentMention, CommentPost } from '../model/comment';
import type { Sheet } from '../model/sheet';
import { cellArea } from '../model/area';
import { asBoolean, asRecord, asText, type Arguments } from '../wire/arguments';
import type { Json } from '../wire/batch';
import { HostError } from '../wire/host-error';
import { HostObject } from '../wire/host-object';
import {
  method,
  navigation,
  property,
  type Method,
  type ObjectType,
  type Property,
} from '../wire/object-type';
import type { Session } from '../wire/session';
import { areaOf, placeArgument, rangeObject } from './addresses';
import type { CommentReplyTarget, CommentsTarget, CommentTarget } from './workbook-targets';

/** Who comments: the person who is signed in. */
const AUTHOR = { authorName: 'User', authorEmail: 'user@example.com' } as const;

const sheetsOf = ({ workbook, sheet }: CommentsTarget): readonly Sheet[] =>
  sheet === null ? workbook.sheets : [sheet];

function commentsOf(target: CommentsTarget): readonly HostObject<'Comment'>[] {
  return sheetsOf(target).flatMap((sheet) =>
    sheet.comments.map((comment) => new HostObject('Comment', { sheet, comment })),
  );
}

function found(target: CommentsTarget, id: unknown): HostObject<'Comment'> | null {
  return commentsOf(target).find((object) => object.target.comment.id === id) ?? null;
}

function required(comment: HostObject<'Comment'> | undefined | null): HostObject<'Comment'> {
  if (comment === undefined || comment === null) throw new HostError('ItemNotFound');
  return comment;
}

/** One cell: a text has to name its sheet, but on a sheet's own collection. */
function cellOf(
  { workbook, sheet }: CommentsTarget,
  args: Arguments,
): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
  const given = args.raw(0);
  if (typeof given === 'string' && sheet === null && !given.includes('!'))
    throw new HostError('InvalidArgument');
  const place = placeArgument(args, 0, workbook, sheet ?? workbook.activeSheet);
  const area = areaOf(place);
  if (area.rowCount * area.columnCount !== 1) throw new HostError('InvalidArgument');
  return { sheet: place.sheet, row: area.row, column: area.column };
}

interface Said {
  readonly content: string;
  readonly richContent: string;
  readonly mentions: readonly CommentMention[];
}

function asMention(value: unknown): CommentMention {
  const { email, id, name } = asRecord(value);
  return { email: asText(email), id: Number(id), name: asText(name) };
}

/** Plain text, or a text with mentions in it. */
function asSaid(value: unknown): Said {
  if (typeof value === 'string') return { content: value, richContent: value, mentions: [] };
  const { richContent, mentions } = asRecord(value);
  const rich = asText(richContent);
  if (mentions !== undefined && !Array.isArray(mentions)) throw new HostError('InvalidArgument');
  return {
    content: rich.replace(/<at id="\d+">(.*?)<\/at>/g, '$1'),
    richContent: rich,
    mentions: (mentions ?? []).map(asMention),
  };
}

function newPost(said: Said, session: Session): CommentPost {
  const number = session.workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0');
  return {
    id: `{${number}-0006-0000-0000-000000000000}`,
    ...AUTHOR,
    creationDate: session.now().toISOString(),
    ...said,
  };
}

/** Excel.CommentCollection, of the workbook or of one sheet. */
export const commentCollection: ObjectType<CommentsTarget> = {
  since: '1.10',
  collection: { items: commentsOf, item: found },
  members: {
    add: method('1.10', (target, args, session) => {
      const { sheet, row, column } = cellOf(target, args);
      if (sheet.isProtected) throw new HostError('AccessDenied');
      // A cell has one thread.
      if (sheet.comments.some((known) => known.row === row && known.column === column)) {
        throw new HostError('InvalidOperation');
      }
      const comment: Comment = {
        ...newPost(asSaid(args.raw(1)), session),
        row,
        column,
        resolved: false,
        replies: [],
      };
      sheet.comments = [...sheet.comments, comment];
      return new HostObject('Comment', { sheet, comment });
    }),
    getCount: method('1.10', (target) => commentsOf(target).length),
    getItem: method('1.10', (target, args) => required(found(target, args.text(0)))),
    getItemAt: method('1.10', (target, args) => required(commentsOf(target)[args.integer(0)])),
    getItemByCell: method('1.10', (target, args) => {
      const { sheet, row, column } = cellOf(target, args);
      const comment = sheet.comments.find((known) => known.row === row && known.column === column);
      return required(comment === undefined ? null : new HostObject('Comment', { sheet, comment }));
    }),
    getItemByReplyId: method('1.10', (target, args) => {
      const id = args.text(0);
      return required(
        commentsOf(target).find(({ target: { comment } }) =>
          comment.replies.some((reply) => reply.id === id),
        ),
      );
    }),
    getItemOrNullObject: method('1.14', (target, args) => found(target, args.text(0))),
  },
};

interface PostTarget {
  readonly sheet: Sheet;
}

/** What comments and replies have in common. */
function postMembers<Target extends PostTarget>(
  postOf: (target: Target) => CommentPost,
): Readonly<Record<string, Property<Target> | Method<Target>>> {
  return {
    id: property('1.10', (target) => postOf(target).id),
    authorEmail: property('1.10', (target) => postOf(target).authorEmail),
    authorName: property('1.10', (target) => postOf(target).authorName),
    creationDate: property('1.10', (target) => postOf(target).creationDate),
    content: property(
      '1.10',
      (target) => postOf(target).content,
      (target, value) => {
        if (target.sheet.isProtected) throw new HostError('AccessDenied');
        Object.assign(postOf(target), asSaid(asText(value)));
      },
    ),
    contentType: property('1.12', (target) => (postOf(target).mentions.length > 0 ? 'Mention' : 'Plain')),
    mentions: property('1.11', (target): Json => postOf(target).mentions.map((mention) => ({ ...mention }))),
    richContent: property('1.11', (target) => postOf(target).richContent),
    updateMentions: method('1.11', (target, args) => {
      Object.assign(postOf(target), asSaid(args.raw(0)));
    }),
  };
}

function thread({ sheet, comment }: CommentTarget): Comment {
  if (!sheet.comments.includes(comment)) throw new HostError('ItemNotFound');
  return comment;
}

/** Excel.Comment. */
export const comment: ObjectType<CommentTarget> = {
  since: '1.10',
  identity: ({ comment: { id } }) => ({ Id: id }),
  members: {
    ...postMembers<CommentTarget>(thread),
    resolved: property(
      '1.11',
      (target) => thread(target).resolved,
      (target, value) => {
        thread(target).resolved = asBoolean(value);
      },
    ),
    replies: navigation('1.10', (target) => new HostObject('CommentReplyCollection', target)),
    getLocation: method('1.10', (target) => {
      const { row, column } = thread(target);
      return rangeObject(target.sheet, cellArea(row, column));
    }),
    delete: method('1.10', (target) => {
      const gone = thread(target);
      target.sheet.comments = target.sheet.comments.filter((other) => other !== gone);
    }),
  },
};

const replyObject = (target: CommentTarget, reply: CommentPost): HostObject<'CommentReply'> =>
  new HostObject('CommentReply', { ...target, reply });

function foundReply(target: CommentTarget, id: unknown): HostObject<'CommentReply'> | null {
  const reply = thread(target).replies.find((known) => known.id === id);
  return reply === undefined ? null : replyObject(target, reply);
}

/** Excel.CommentReplyCollection. */
export const commentReplyCollection: ObjectType<CommentTarget> = {
  since: '1.10',
  collection: {
    items: (target) => thread(target).replies.map((reply) => replyObject(target, reply)),
    item: foundReply,
  },
  members: {
    add: method('1.10', (target, args, session) => {
      const reply = newPost(asSaid(args.raw(0)), session);
      const own = thread(target);
      own.replies = [...own.replies, reply];
      return replyObject(target, reply);
    }),
    getCount: method('1.10', (target) => thread(target).replies.length),
    getItem: method('1.10', (target, args) => {
      const reply = foundReply(target, args.text(0));
      if (reply === null) throw new HostError('ItemNotFound');
      return reply;
    }),
    getItemAt: method('1.10', (target, args) => {
      const reply = thread(target).replies[args.integer(0)];
      if (reply === undefined) throw new HostError('ItemNotFound');
      return replyObject(target, reply);
    }),
    getItemOrNullObject: method('1.14', (target, args) => foundReply(target, args.text(0))),
  },
};

function answer(target: CommentReplyTarget): CommentPost {
  if (!thread(target).replies.includes(target.reply)) throw new HostError('ItemNotFound');
  return target.reply;
}

/** Excel.CommentReply. */
export const commentReply: ObjectType<CommentReplyTarget> = {
  since: '1.10',
  identity: ({ reply: { id } }) => ({ Id: id }),
  members: {
    ...postMembers<CommentReplyTarget>(answer),
    resolved: property('1.11', (target) => thread(target).resolved),
    getLocation: method('1.10', (target) => {
      const { row, column } = thread(target);
      return rangeObject(target.sheet, cellArea(row, column));
    }),
    getParentComment: method(
      '1.10',
      ({ sheet, comment: parent }) => new HostObject('Comment', { sheet, comment: parent }),
    ),
    delete: method('1.10', (target) => {
      const gone = answer(target);
      const own = thread(target);
      own.replies = own.replies.filter((other) => other !== gone);
    }),
  },
};
