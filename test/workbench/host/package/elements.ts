/** An element as the library's parser gives it. */
export interface Element {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
}

/** The roots of a package's parts by their paths. */
export type Roots = ReadonlyMap<string, Element>;

export const localName = ({ name = '' }: Element): string => name.slice(name.indexOf(':') + 1);

/** The elements directly inside, by their name without prefix, or all. */
export function childrenOf(element: Element | undefined, name?: string): readonly Element[] {
  return (element?.children ?? []).filter(
    (child) => child.type === 'element' && (name === undefined || localName(child) === name),
  );
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element, name)[0];

export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes?.[name];

/** The attribute as a number; `missing` where there is none. */
export const numberOf = (element: Element | undefined, name: string, missing = 0): number =>
  Number(attributeOf(element, name) ?? missing);

/** The text directly inside. */
export const textOf = (element: Element | undefined): string =>
  (element?.children ?? []).map(({ value = '' }) => value).join('');

/** Every element below, the root included. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* within(child);
}

/** What is there more than once. */
export const twice = (values: readonly (string | undefined)[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value): value is string => {
    if (value === undefined) return false;
    const isKnown = seen.has(value);
    seen.add(value);
    return isKnown;
  });
};

/** The roots of that name with their paths. */
export const rootsOf = (roots: Roots, name: string): readonly (readonly [string, Element])[] =>
  [...roots].filter(([, root]) => localName(root) === name);

export const relationshipsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');
export const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

/** The part that a relationship of `path` leads to. */
export const resolved = (path: string, target: string): string =>
  decodeURI(new URL(target.replaceAll('\\', '/'), `file:///${path}`).pathname).slice(1);

/** The parts that a part leads to, with the last word of the relationship's type. */
export function linksOf(
  roots: Roots,
  path: string,
): readonly { readonly id: string; readonly type: string; readonly target: string }[] {
  return childrenOf(roots.get(relationshipsOf(path)))
    .filter((link) => attributeOf(link, 'TargetMode') !== 'External')
    .map((link) => ({
      id: attributeOf(link, 'Id') ?? '',
      type: (attributeOf(link, 'Type') ?? '').replace(/^.*\//, ''),
      target: resolved(path, attributeOf(link, 'Target') ?? ''),
    }));
}
