import {
  attributeOf,
  childOf,
  childrenOf,
  linksOf,
  localName,
  numberOf,
  rootsOf,
  textOf,
  twice,
  within,
  type Roots,
} from './elements';

/** The threads' mark of the notes that stand for them in older versions. */
const THREAD_AUTHOR = /^tc=(\{[0-9A-F-]+\})$/i;

/** Notes have an author, a box to be shown in, and one cell each; threads have persons and notes of their own. */
export function noteFaults(roots: Roots): readonly string[] {
  const faults: string[] = [];
  const persons = rootsOf(roots, 'personList').flatMap(([, list]) =>
    childrenOf(list).map((person) => attributeOf(person, 'id')),
  );
  for (const [path, sheet] of rootsOf(roots, 'worksheet')) {
    const say = (fault: string): void => void faults.push(`${path}: ${fault}`);
    const links = linksOf(roots, path);
    const targets = (type: string) => links.filter((link) => link.type === type);
    const comments = roots.get(targets('comments')[0]?.target ?? '');
    const notes = childrenOf(childOf(comments, 'commentList'));
    const authors = childrenOf(childOf(comments, 'authors'));
    for (const ref of twice(notes.map((note) => attributeOf(note, 'ref')))) say(`${ref} has two notes`);
    for (const note of notes) {
      if (numberOf(note, 'authorId') >= authors.length) say('a note has no author');
    }
    const vml = roots.get(
      targets('vmlDrawing').find(({ id }) => id === attributeOf(childOf(sheet, 'legacyDrawing'), 'r:id'))
        ?.target ?? '',
    );
    if (notes.length > 0 && vml === undefined) say('its notes have no boxes');
    if (vml !== undefined) {
      const boxes = [...within(vml)].filter(
        (one) => localName(one) === 'ClientData' && attributeOf(one, 'ObjectType') === 'Note',
      );
      if (boxes.length !== notes.length) say(`${notes.length} notes have ${boxes.length} boxes`);
    }
    const threads = targets('threadedComment').flatMap(({ target }) =>
      childrenOf(roots.get(target), 'threadedComment'),
    );
    const ids = threads.map((thread) => attributeOf(thread, 'id'));
    for (const id of twice(ids)) say(`two comments have the id ${id}`);
    for (const thread of threads) {
      const parent = attributeOf(thread, 'parentId');
      if (parent !== undefined && !ids.includes(parent)) say('an answer is to no comment');
      if (!persons.includes(attributeOf(thread, 'personId'))) say('a comment is nobody’s');
    }
    const used = new Set(notes.map((note) => numberOf(note, 'authorId')));
    const marked = authors
      .filter((_author, at) => used.has(at))
      .map((author) => THREAD_AUTHOR.exec(textOf(author))?.[1])
      .filter((id) => id !== undefined);
    for (const id of marked) if (!ids.includes(id)) say(`there is no thread ${id}`);
    const starts = threads.filter((thread) => attributeOf(thread, 'parentId') === undefined);
    if (starts.some((thread) => !marked.includes(attributeOf(thread, 'id') ?? '')))
      say('a thread has no note');
  }
  return faults;
}
