import type { Comment, CommentMention, CommentPost } from '../model/comment';
import { parseArea } from '../model/address';
import { XML_HEAD, escapeText } from './xml-text';
import { attributesXml } from './xml-spans';
import { child, children, textOf, valueOf, type XmlElement } from './xml-tree';
import { columnName } from '../../../src/core/table/cell';

const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** Somebody who comments, as the file lists them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** `S::name@example.org::id` of an account in the cloud, or what the program gave. */
function emailOf(userId: string): string {
  return /^S::([^:]+)::/.exec(userId)?.[1] ?? userId;
}

export function readPersons(list: XmlElement | null): readonly Person[] {
  return children(list ?? undefined, 'person').map((person) => ({
    id: valueOf(person, 'id') ?? '',
    name: valueOf(person, 'displayName') ?? '',
    email: emailOf(valueOf(person, 'userId') ?? ''),
  }));
}

export const personXml = ({ id, name, email }: Person): string =>
  `<person${attributesXml({ displayName: name, id, userId: email, providerId: 'None' })}/>`;

export const EMPTY_PERSONS = `${XML_HEAD}<personList xmlns="${THREADED}"></personList>`;

/** A text with the names of those mentioned marked, from their places in it. */
function richOf(
  text: string,
  mentions: readonly { readonly start: number; readonly length: number }[],
): string {
  const inOrder = [...mentions.entries()].sort(([, one], [, other]) => other.start - one.start);
  return inOrder.reduce((rich, [id, { start, length }]) => {
    const name = rich.slice(start, start + length);
    return `${rich.slice(0, start)}<at id="${id}">${name}</at>${rich.slice(start + length)}`;
  }, text);
}

function readPost(element: XmlElement, persons: ReadonlyMap<string, Person>): CommentPost {
  const text = textOf(child(element, 'text')) ?? '';
  const author = persons.get(valueOf(element, 'personId') ?? '');
  const named = children(child(element, 'mentions'), 'mention').map((one) => ({
    person: persons.get(valueOf(one, 'mentionpersonId') ?? ''),
    start: Number(valueOf(one, 'startIndex') ?? 0),
    length: Number(valueOf(one, 'length') ?? 0),
  }));
  const mentions: readonly CommentMention[] = named.map(({ person, start, length }, id) => ({
    email: person?.email ?? '',
    id,
    name: text.slice(start, start + length),
  }));
  const moment = new Date(`${(valueOf(element, 'dT') ?? '').replace(/Z$/, '')}Z`);
  return {
    id: valueOf(element, 'id') ?? '',
    authorName: author?.name ?? '',
    authorEmail: author?.email ?? '',
    creationDate: Number.isNaN(moment.getTime()) ? '' : moment.toISOString(),
    content: text,
    richContent: richOf(text, named),
    mentions,
  };
}

/** The threads of a part, each with its answers. */
export function readThreads(root: XmlElement | null, persons: readonly Person[]): readonly Comment[] {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const all = children(root ?? undefined, 'threadedComment');
  return all.flatMap((element): readonly Comment[] => {
    const area = parseArea(valueOf(element, 'ref') ?? '?');
    if (area === null || valueOf(element, 'parentId') !== undefined) return [];
    const id = valueOf(element, 'id');
    const answers = all.filter((other) => valueOf(other, 'parentId') === id);
    return [
      {
        ...readPost(element, byId),
        row: area.row,
        column: area.column,
        resolved: /^(?:1|true)$/.test(valueOf(element, 'done') ?? ''),
        replies: answers.map((answer) => readPost(answer, byId)),
      },
    ];
  });
}

export const cellOf = ({ row, column }: Pick<Comment, 'row' | 'column'>): string =>
  `${columnName(column)}${row + 1}`;

/** Where the names of those mentioned begin in the plain text. */
function mentionsXml({ id, richContent, mentions }: CommentPost, personOf: PersonFinder): string {
  const written: string[] = [];
  let removed = 0;
  for (const match of richContent.matchAll(/<at id="(\d+)">(.*?)<\/at>/g)) {
    const [whole, number, name = ''] = match;
    const mention = mentions.find((one) => one.id === Number(number));
    const start = match.index - removed;
    removed += whole.length - name.length;
    if (mention === undefined) continue;
    const mentionId = id.replace(/-0006-0000-/, `-0007-${String(written.length).padStart(4, '0')}-`);
    const attributes = {
      mentionpersonId: personOf(mention.name, mention.email),
      mentionId,
      startIndex: start,
      length: name.length,
    };
    written.push(`<mention${attributesXml(attributes)}/>`);
  }
  return written.length === 0 ? '' : `<mentions>${written.join('')}</mentions>`;
}

/** The id of a person by name and address. */
export type PersonFinder = (name: string, email: string) => string;

function postXml(
  post: CommentPost,
  personOf: PersonFinder,
  more: Record<string, string | number | null>,
): string {
  const { ref = null, ...rest } = more;
  const attributes = attributesXml({
    ref,
    dT: post.creationDate.replace(/Z$/, ''),
    personId: personOf(post.authorName, post.authorEmail),
    id: post.id,
    ...rest,
  });
  return `<threadedComment${attributes}><text>${escapeText(post.content)}</text>${mentionsXml(post, personOf)}</threadedComment>`;
}

/** The part of a sheet's threads. */
export function threadsXml(comments: readonly Comment[], personOf: PersonFinder): string {
  const posts = comments.flatMap((comment) => {
    const ref = cellOf(comment);
    return [
      postXml(comment, personOf, { ref, done: comment.resolved ? 1 : null }),
      ...comment.replies.map((reply) => postXml(reply, personOf, { ref, parentId: comment.id })),
    ];
  });
  return `${XML_HEAD}<ThreadedComments xmlns="${THREADED}">${posts.join('')}</ThreadedComments>`;
}

/** What older versions show of a thread. */
export function threadText({ authorName, content, replies }: Comment): string {
  const said = [{ authorName, content }, ...replies];
  return said.map((post) => `${post.authorName}: ${post.content}`).join('\n');
}
