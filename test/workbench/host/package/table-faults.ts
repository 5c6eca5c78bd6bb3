import { parseArea } from '../../../../workbench/host/model/address';
import { intersects, type Area } from '../../../../workbench/host/model/area';
import {
  attributeOf,
  childOf,
  childrenOf,
  linksOf,
  numberOf,
  rootsOf,
  twice,
  type Element,
  type Roots,
} from './elements';
import { sizeOf } from './style-faults';

const DIFFERENCES = [
  'headerRowDxfId',
  'dataDxfId',
  'totalsRowDxfId',
  'headerRowBorderDxfId',
  'tableBorderDxfId',
];

function faultsOf(path: string, table: Element, differences: number): readonly string[] {
  const list = childOf(table, 'tableColumns');
  const columns = childrenOf(list);
  const area = parseArea(attributeOf(table, 'ref') ?? '?');
  const titles = columns.map((column) => attributeOf(column, 'name')?.toLowerCase());
  const beyond = [table, ...columns].flatMap((element) =>
    DIFFERENCES.map((name) => attributeOf(element, name)).filter(
      (dxf) => dxf !== undefined && Number(dxf) >= differences,
    ),
  );
  return [
    ...twice(titles).map((title) => `${path} has two columns ${title}`),
    ...twice(columns.map((column) => attributeOf(column, 'id'))).map(
      (id) => `${path} has two columns with the id ${id}`,
    ),
    ...(numberOf(list, 'count') === columns.length ? [] : [`${path}: the count of its columns is wrong`]),
    ...(area?.columnCount === columns.length ? [] : [`${path} has other columns than its cells`]),
    ...beyond.map((dxf) => `${path}: there is no differential format ${dxf ?? ''}`),
  ];
}

/** Ids, names, columns and places of tables. */
export function tableFaults(roots: Roots): readonly string[] {
  const tables = rootsOf(roots, 'table');
  const differences = sizeOf(roots, 'dxfs');
  const overlaps = rootsOf(roots, 'worksheet').flatMap(([path]) => {
    const areas = linksOf(roots, path)
      .filter(({ type }) => type === 'table')
      .map(({ target }) => parseArea(attributeOf(roots.get(target), 'ref') ?? '?'))
      .filter((area): area is Area => area !== null);
    return areas.some((area, at) => areas.slice(at + 1).some((other) => intersects(area, other)))
      ? [`${path}: two tables overlap`]
      : [];
  });
  return [
    ...twice(tables.map(([, table]) => attributeOf(table, 'id'))).map((id) => `two tables have the id ${id}`),
    ...twice(tables.map(([, table]) => attributeOf(table, 'displayName')?.toLowerCase())).map(
      (name) => `two tables have the name ${name}`,
    ),
    ...tables.flatMap(([path, table]) => faultsOf(path, table, differences)),
    ...overlaps,
  ];
}
