import ts from 'typescript';

/** A class of Office.js as Microsoft's type declarations describe it. */
export interface DeclaredClass {
  readonly set: string | null;
  /** Members by name, with the requirement set that is said of each. */
  readonly members: ReadonlyMap<string, string | null>;
}

const SET = /\[Api set: ([^\]]+)\]/;

function setOf(node: ts.Node): string | null {
  const said = ts.getJSDocCommentsAndTags(node).map((part) => part.getText());
  return SET.exec(said.join('\n'))?.[1]?.trim() ?? null;
}

/** The classes of the namespace `Excel` in the text of `@types/office-js`. */
export function declaredClasses(declarations: string): ReadonlyMap<string, DeclaredClass> {
  const file = ts.createSourceFile('index.d.ts', declarations, ts.ScriptTarget.Latest, true);
  const classes = new Map<string, DeclaredClass>();
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    const { body } = statement;
    if (body === undefined || !ts.isModuleBlock(body)) continue;
    for (const declared of body.statements) {
      if (!ts.isClassDeclaration(declared) || declared.name === undefined) continue;
      classes.set(declared.name.text, { set: setOf(declared), members: membersOf(declared) });
    }
  }
  return classes;
}

function membersOf(declared: ts.ClassDeclaration): ReadonlyMap<string, string | null> {
  const members = new Map<string, string | null>();
  for (const member of declared.members) {
    if (member.name === undefined || !ts.isIdentifier(member.name)) continue;
    // Of several signatures the first is the oldest.
    if (!members.has(member.name.text)) members.set(member.name.text, setOf(member));
  }
  return members;
}
