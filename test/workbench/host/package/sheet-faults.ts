import { parseArea } from '../../../../workbench/host/model/address';
import { intersects, type Area } from '../../../../workbench/host/model/area';
import {
  attributeOf,
  childOf,
  childrenOf,
  localName,
  numberOf,
  relationshipsOf,
  rootsOf,
  textOf,
  twice,
  within,
  type Element,
  type Roots,
} from './elements';
import { sizeOf } from './style-faults';

/** Lists that say how many entries they have. */
const COUNTED = ['mergeCells', 'dataValidations', 'tableParts', 'rowBreaks', 'colBreaks', 'filters'];

const LINKS = ['r:id', 'r:embed', 'r:link', 'r:pict'];

type Say = (fault: string) => void;

/** The column of a cell's reference, from 0. */
const columnOf = (place: string): number => parseArea(place)?.column ?? -1;

function cellFaults(root: Element, say: Say, formats: number, texts: number): void {
  let lastRow = 0;
  for (const row of childrenOf(childOf(root, 'sheetData'))) {
    const number = numberOf(row, 'r', lastRow + 1);
    if (number <= lastRow) say(`row ${number} comes after row ${lastRow}`);
    lastRow = number;
    if (numberOf(row, 's') >= Math.max(1, formats)) say(`row ${number} has no format`);
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const place = attributeOf(cell, 'r');
      const column = place === undefined ? lastColumn + 1 : columnOf(place);
      if (place?.endsWith(String(number)) === false) say(`${place} stands in row ${number}`);
      if (column <= lastColumn) say(`${place ?? ''} comes after column ${lastColumn}`);
      lastColumn = column;
      if (numberOf(cell, 's') >= Math.max(1, formats)) say(`${place ?? ''} has no format`);
      const isShared = attributeOf(cell, 't') === 's';
      if (isShared && Number(textOf(childOf(cell, 'v')) || 0) >= texts) say(`${place ?? ''} has no text`);
    }
  }
}

function columnFaults(root: Element, say: Say, formats: number): void {
  let last = 0;
  for (const column of childrenOf(childOf(root, 'cols'))) {
    const [min, max] = [numberOf(column, 'min'), numberOf(column, 'max')];
    if (min <= last || max < min) say(`columns ${min} to ${max} come after column ${last}`);
    last = max;
    if (numberOf(column, 'style') >= Math.max(1, formats)) say(`column ${min} has no format`);
  }
}

function mergeFaults(root: Element, say: Say): void {
  const areas = childrenOf(childOf(root, 'mergeCells'))
    .map((cell) => parseArea(attributeOf(cell, 'ref') ?? '?'))
    .filter((area): area is Area => area !== null)
    .sort((one, other) => one.row - other.row);
  for (const [at, area] of areas.entries()) {
    for (const other of areas.slice(at + 1)) {
      if (other.row >= area.row + area.rowCount) break;
      if (intersects(area, other)) say(`merged cells overlap in row ${other.row + 1}`);
    }
  }
}

function countFaults(root: Element, say: Say): void {
  for (const list of childrenOf(root).filter((one) => COUNTED.includes(localName(one)))) {
    const count = attributeOf(list, 'count');
    if (count !== undefined && Number(count) !== childrenOf(list).length)
      say(`the count of ${localName(list)} is wrong`);
  }
}

function ruleFaults(root: Element, say: Say, differences: number): void {
  for (const element of within(root)) {
    const dxf = attributeOf(element, 'dxfId');
    if (dxf !== undefined && Number(dxf) >= differences) say(`there is no differential format ${dxf}`);
  }
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((group) => childrenOf(group));
  for (const priority of twice(rules.map((rule) => attributeOf(rule, 'priority')))) {
    say(`two rules have the priority ${priority}`);
  }
}

/** Places, formats, texts, rules and links of every sheet. */
export function sheetFaults(roots: Roots): readonly string[] {
  const faults: string[] = [];
  const formats = sizeOf(roots, 'cellXfs');
  const differences = sizeOf(roots, 'dxfs');
  const texts = childrenOf(rootsOf(roots, 'sst')[0]?.[1], 'si').length;
  for (const [path, root] of rootsOf(roots, 'worksheet')) {
    const say: Say = (fault) => void faults.push(`${path}: ${fault}`);
    cellFaults(root, say, formats, texts);
    columnFaults(root, say, formats);
    mergeFaults(root, say);
    countFaults(root, say);
    ruleFaults(root, say, differences);
  }
  for (const [path, root] of roots) {
    if (path.endsWith('.rels') || path.endsWith('.vml')) continue;
    const links = childrenOf(roots.get(relationshipsOf(path))).map((link) => attributeOf(link, 'Id'));
    for (const element of within(root)) {
      for (const name of LINKS) {
        const link = attributeOf(element, name);
        if (link !== undefined && link !== '' && !links.includes(link)) {
          faults.push(`${path}: there is no relationship ${link}`);
        }
      }
    }
  }
  return faults;
}
