import { cellArea } from '../model/area';
import type { Comment } from '../model/comment';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import {
  cellOf,
  EMPTY_PERSONS,
  personXml,
  readPersons,
  readThreads,
  threadsXml,
  threadText,
  type Person,
} from './comments-xml';
import { emptyBoxes, withBoxes, withoutBoxes } from './note-boxes';
import { WORKBOOK_PATH, partText, setPartText, type PackageParts } from './package';
import {
  RELATIONSHIP_TYPES,
  addRelationship,
  declareExtension,
  declarePart,
  dropPartTree,
  freeId,
  linksOfType,
  relationships,
  removeRelationship,
} from './relationships';
import { textXml } from './shared-strings';
import type { SheetChanges } from './sheet-changes';
import { isSame } from './sheet-looks-xml';
import type { WorksheetXml } from './worksheet-xml';
import { findElement, innerElements, openTag, withContent } from './xml-spans';
import { XML_HEAD, attribute, escapeText } from './xml-text';
import { rootOf, type XmlElement } from './xml-tree';

const NEWER = 'http://schemas.microsoft.com/office/2017/10/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NO_NOTES = `${XML_HEAD}<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

function partRoot(parts: PackageParts, path: string | undefined): XmlElement | null {
  const xml = path === undefined ? null : partText(parts, path);
  return xml === null ? null : rootOf(xml);
}

const personsOf = (parts: PackageParts): readonly Person[] =>
  linksOfType(parts, WORKBOOK_PATH, 'person').flatMap((path) => readPersons(partRoot(parts, path)));

/** Gives a sheet the threads of its part. Notes of older versions stay in the file, unseen. */
export function importComments(parts: PackageParts, path: string, sheet: Sheet): void {
  const threads = linksOfType(parts, path, 'threadedComment');
  if (threads.length === 0) return;
  const persons = personsOf(parts);
  sheet.comments = threads.flatMap((part) => readThreads(partRoot(parts, part), persons));
}

/** What writing the comments of a sheet takes. */
export interface CommentWriting {
  readonly parts: PackageParts;
  readonly workbook: HostWorkbook;
  readonly sheetPath: string;
  readonly xml: WorksheetXml;
  readonly sheet: Sheet;
  readonly known: Sheet | null;
  readonly changes: SheetChanges;
}

/** The threads of the file where they are now; those whose cells are gone went with them. */
function followed(known: Sheet | null, changes: SheetChanges): readonly Comment[] {
  return (known?.comments ?? []).flatMap((comment) => {
    const place = changes.placeOf(cellArea(comment.row, comment.column));
    return place === null ? [] : [{ ...comment, row: place.row, column: place.column }];
  });
}

/** Writes what became of a sheet's threads, each with a note by which older versions show it. */
export function writeComments(writing: CommentWriting): void {
  const before = followed(writing.known, writing.changes);
  // Where all are gone with their cells, nothing but empty parts would be left.
  const areGone = before.length === 0 && (writing.known?.comments ?? []).length > 0;
  if (isSame(writing.sheet.comments, before) && !areGone) return;
  new SheetComments(writing, before).write();
}

class SheetComments {
  readonly #parts: PackageParts;

  constructor(
    private readonly writing: CommentWriting,
    private readonly before: readonly Comment[],
  ) {
    this.#parts = writing.parts;
  }

  write(): void {
    const { comments } = this.writing.sheet;
    this.#writeThreads(comments);
    this.#writeNotes(comments);
    this.#writeBoxes(comments);
  }

  /** The path of the sheet's part of a kind, made where there is none. */
  #part(kind: PartKind, content: (number: number) => string): string {
    const { sheetPath } = this.writing;
    const known = linksOfType(this.#parts, sheetPath, kind.type)[0];
    if (known !== undefined) return known;
    let number = 1;
    while (this.#parts[kind.path(number)] !== undefined) number++;
    const path = kind.path(number);
    setPartText(this.#parts, path, content(number));
    if (kind.extension === undefined) declarePart(this.#parts, path, kind.content);
    else declareExtension(this.#parts, kind.extension, kind.content);
    const id = freeId(this.#parts, sheetPath, 'rIdNotes');
    addRelationship(this.#parts, sheetPath, { id, type: `${kind.types}/${kind.type}`, target: path });
    return path;
  }

  #drop(type: string): void {
    const { sheetPath } = this.writing;
    for (const path of linksOfType(this.#parts, sheetPath, type)) {
      for (const [id, target] of relationships(this.#parts, sheetPath)) {
        if (target === path) removeRelationship(this.#parts, sheetPath, id);
      }
      dropPartTree(this.#parts, path);
    }
  }

  #writeThreads(comments: readonly Comment[]): void {
    if (comments.length === 0) {
      this.#drop(THREADS.type);
      return;
    }
    const path = this.#part(THREADS, () => '');
    setPartText(
      this.#parts,
      path,
      threadsXml(comments, (name, email) => this.#person(name, email)),
    );
  }

  /** The id of somebody in the workbook's list, who is added where they are not there. */
  #person(name: string, email: string): string {
    const known = personsOf(this.#parts).find((person) => person.name === name && person.email === email);
    if (known !== undefined) return known.id;
    const number = this.writing.workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0');
    const id = `{${number}-0008-0000-0000-000000000000}`;
    const path = linksOfType(this.#parts, WORKBOOK_PATH, 'person')[0] ?? this.#addPersons();
    const xml = partText(this.#parts, path) ?? EMPTY_PERSONS;
    const open = xml.replace(/<personList\b([^>]*)\/>/, '<personList$1></personList>');
    const entry = personXml({ id, name, email });
    setPartText(
      this.#parts,
      path,
      open.replace('</personList>', () => `${entry}</personList>`),
    );
    return id;
  }

  #addPersons(): string {
    const path = 'xl/persons/person.xml';
    setPartText(this.#parts, path, EMPTY_PERSONS);
    declarePart(this.#parts, path, 'application/vnd.ms-excel.person+xml');
    const id = freeId(this.#parts, WORKBOOK_PATH, 'rIdPersons');
    addRelationship(this.#parts, WORKBOOK_PATH, { id, type: `${NEWER}/person`, target: path });
    return path;
  }

  /** Notes that are no thread's stay; each thread gets one anew. */
  #writeNotes(comments: readonly Comment[]): void {
    const { sheetPath } = this.writing;
    if (comments.length === 0 && linksOfType(this.#parts, sheetPath, NOTES.type).length === 0) return;
    const path = this.#part(NOTES, () => NO_NOTES);
    const xml = partText(this.#parts, path) ?? NO_NOTES;
    const authors = innerElements(findElement(xml, 'authors') ?? '<authors/>');
    const isThread = authors.map((author) => /^\s*tc=/.test(author.slice(openTag(author).length)));
    const taken = new Set(comments.map(cellOf));
    const kept = innerElements(findElement(xml, 'commentList') ?? '<commentList/>').filter((note) => {
      const tag = openTag(note);
      return (
        isThread[Number(attribute(tag, 'authorId') ?? 0)] !== true && !taken.has(attribute(tag, 'ref') ?? '')
      );
    });
    const added = comments.map((comment, at) => ({
      author: `<author>tc=${escapeText(comment.id)}</author>`,
      note: `<comment ref="${cellOf(comment)}" authorId="${authors.length + at}" shapeId="0"><text>${textXml(threadText(comment))}</text></comment>`,
    }));
    const notes = [...kept, ...added.map(({ note }) => note)];
    if (notes.length === 0) {
      this.#drop(NOTES.type);
      return;
    }
    // Notes know their authors by their places.
    const named = authors.map((author, at) => (isThread[at] === true ? '<author></author>' : author));
    const root = findElement(xml, 'comments') ?? NO_NOTES;
    const content = [
      `<authors>${[...named, ...added.map(({ author }) => author)].join('')}</authors>`,
      `<commentList>${notes.join('')}</commentList>`,
    ];
    setPartText(this.#parts, path, XML_HEAD + withContent(root, content.join('')));
  }

  #writeBoxes(comments: readonly Comment[]): void {
    const { xml, sheetPath } = this.writing;
    if (comments.length === 0 && linksOfType(this.#parts, sheetPath, BOXES.type).length === 0) return;
    const path = this.#part(BOXES, emptyBoxes);
    const vml = partText(this.#parts, path) ?? '';
    const cells = [...this.before, ...comments];
    setPartText(this.#parts, path, withBoxes(withoutBoxes(vml, cells), comments));
    if (xml.element('legacyDrawing') !== undefined) return;
    const link = [...relationships(this.#parts, sheetPath)].find(([, target]) => target === path);
    xml.replace('legacyDrawing', `<legacyDrawing r:id="${link?.[0] ?? ''}"/>`);
  }
}

/** A kind of part that a sheet has for its comments. */
interface PartKind {
  readonly types: string;
  readonly type: string;
  readonly content: string;
  readonly path: (number: number) => string;
  /** Set where the kind is told by the end of the part's name. */
  readonly extension?: string;
}

const THREADS: PartKind = {
  types: NEWER,
  type: 'threadedComment',
  content: 'application/vnd.ms-excel.threadedcomments+xml',
  path: (number) => `xl/threadedComments/threadedComment${number}.xml`,
};

const NOTES: PartKind = {
  types: RELATIONSHIP_TYPES,
  type: 'comments',
  content: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  path: (number) => `xl/comments${number}.xml`,
};

const BOXES: PartKind = {
  types: RELATIONSHIP_TYPES,
  type: 'vmlDrawing',
  content: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  path: (number) => `xl/drawings/vmlDrawing${number}.vml`,
  extension: 'vml',
};
