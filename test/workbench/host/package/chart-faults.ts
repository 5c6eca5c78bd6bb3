import {
  attributeOf,
  childOf,
  childrenOf,
  localName,
  rootsOf,
  twice,
  within,
  type Element,
  type Roots,
} from './elements';

const valueOf = (element: Element | undefined): string | undefined => attributeOf(element, 'val');

function axisFaults(path: string, plot: Element): readonly string[] {
  const axes = childrenOf(plot).filter((one) => localName(one).endsWith('Ax'));
  const ids = axes.map((axis) => valueOf(childOf(axis, 'axId')));
  const groups = childrenOf(plot).filter((one) => localName(one).endsWith('Chart'));
  const used = groups.flatMap((group) => childrenOf(group, 'axId').map(valueOf));
  const crossed = axes.map((axis) => valueOf(childOf(axis, 'crossAx')));
  return [
    ...twice(ids).map((id) => `${path}: two axes have the id ${id}`),
    ...[...used, ...crossed]
      .filter((id) => !ids.includes(id))
      .map((id) => `${path}: there is no axis ${id ?? ''}`),
    ...ids
      .filter((id) => !used.includes(id))
      .map((id) => `${path}: nothing is drawn along the axis ${id ?? ''}`),
  ];
}

/** Axes and series of charts, and the numbers of what lies on sheets. */
export function chartFaults(roots: Roots): readonly string[] {
  const charts = rootsOf(roots, 'chartSpace').flatMap(([path, space]) => {
    const plot = childOf(childOf(space, 'chart'), 'plotArea');
    if (plot === undefined) return [];
    const series = [...within(plot)].filter((one) => localName(one) === 'ser');
    return [
      ...axisFaults(path, plot),
      ...twice(series.map((one) => valueOf(childOf(one, 'idx')))).map(
        (id) => `${path}: two series have the index ${id}`,
      ),
      ...twice(series.map((one) => valueOf(childOf(one, 'order')))).map(
        (id) => `${path}: two series are at the place ${id}`,
      ),
    ];
  });
  const drawings = rootsOf(roots, 'wsDr').flatMap(([path, drawing]) => {
    const ids = [...within(drawing)]
      .filter((one) => localName(one) === 'cNvPr')
      .map((one) => attributeOf(one, 'id'));
    return twice(ids).map((id) => `${path}: two things have the number ${id}`);
  });
  return [...charts, ...drawings];
}
