import {
  attributeOf,
  childOf,
  childrenOf,
  numberOf,
  rootsOf,
  twice,
  type Element,
  type Roots,
} from './elements';

/** The styles' part. */
export const stylesOf = (roots: Roots): Element | undefined => rootsOf(roots, 'styleSheet')[0]?.[1];

/** How many entries a list of the styles' part has. */
export const sizeOf = (roots: Roots, list: string): number =>
  childrenOf(childOf(stylesOf(roots), list)).length;

const FIRST_OWN_FORMAT = 164;

/** Counts and indexes of the styles' part. */
export function styleFaults(roots: Roots): readonly string[] {
  const styles = stylesOf(roots);
  const counted = childrenOf(styles)
    .filter((list) => attributeOf(list, 'count') !== undefined)
    .filter((list) => numberOf(list, 'count') !== childrenOf(list).length)
    .map(({ name }) => `styles: the count of ${name ?? ''} is wrong`);
  const formats = childrenOf(childOf(styles, 'numFmts')).map((one) => attributeOf(one, 'numFmtId'));
  const beyond = ['cellXfs', 'cellStyleXfs'].flatMap((kind) =>
    childrenOf(childOf(styles, kind)).flatMap((xf, at) => {
      const format = attributeOf(xf, 'numFmtId');
      const isUnknown = Number(format ?? 0) >= FIRST_OWN_FORMAT && !formats.includes(format);
      const lists = [
        ['fontId', 'fonts'],
        ['fillId', 'fills'],
        ['borderId', 'borders'],
        ['xfId', 'cellStyleXfs'],
      ] as const;
      return [
        ...lists
          .filter(([id, list]) => numberOf(xf, id) >= Math.max(1, sizeOf(roots, list)))
          .map(([id]) => `styles: ${id} of ${kind} ${at} is beyond its list`),
        ...(isUnknown ? [`styles: ${kind} ${at} has a number format that is not there`] : []),
      ];
    }),
  );
  const named = childrenOf(childOf(styles, 'cellStyles'));
  return [
    ...counted,
    ...beyond,
    ...twice(formats).map((id) => `styles: two number formats have the id ${id}`),
    ...twice(named.map((one) => attributeOf(one, 'name')?.toLowerCase())).map(
      (name) => `styles: two styles have the name ${name}`,
    ),
    ...named
      .filter((one) => numberOf(one, 'xfId') >= Math.max(1, sizeOf(roots, 'cellStyleXfs')))
      .map((one) => `styles: the style ${attributeOf(one, 'name') ?? ''} has no looks`),
  ];
}
