import { anchorOf, boxOf, type AnchorPoint, type ChartAnchor } from '../model/chart-anchor';
import type { Chart } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { chartXml } from './chart-xml';
import { EMU_PER_POINT } from './chart-xml-looks';
import { chartPlaces, chartPlaceXml, EMPTY_DRAWING, freeNumber, type ChartPlace } from './drawing-xml';
import type { KnownChart, LibrarySource } from './library-source';
import { partText, setPartText, type PackageParts } from './package';
import { readChart } from './read-chart';
import {
  addRelationship,
  declarePart,
  dropPart,
  freeId,
  relationships,
  removeRelationship,
  sheetPaths,
  withRelationshipNames,
} from './relationships';
import { replaceElement } from './sheet-xml';
import { attribute, escapeXml, unescapeXml } from './xml-text';
import { child, numberOf, rootOf, textOf, type XmlElement } from './xml-tree';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_CONTENT = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** The path of the sheet's drawing, or null where it has none. */
function drawingPath(parts: PackageParts, sheetPath: string): string | null {
  const tag = /<(?:\w+:)?drawing\b[^>]*>/.exec(partText(parts, sheetPath) ?? '')?.[0] ?? '';
  return relationships(parts, sheetPath).get(attribute(tag, 'id') ?? '') ?? null;
}

function pointOf(corner: XmlElement | undefined): AnchorPoint {
  const number = (name: string): number => Number(textOf(child(corner, name)) ?? 0);
  return {
    row: number('row'),
    column: number('col'),
    down: number('rowOff') / EMU_PER_POINT,
    right: number('colOff') / EMU_PER_POINT,
  };
}

/** Where a chart lies: from cell to cell, or from a cell or point with a size. */
function anchorIn(sheet: Sheet, place: ChartPlace): ChartAnchor {
  // The prefixes are declared further up in the drawing: names are compared without them.
  const root = rootOf(place.xml);
  const to = child(root ?? undefined, 'to');
  const from = pointOf(child(root ?? undefined, 'from'));
  if (to !== undefined) return { from, to: pointOf(to) };
  const size = child(root ?? undefined, 'ext');
  const spot = child(root ?? undefined, 'pos');
  const points = (element: XmlElement | undefined, name: string): number =>
    (numberOf(element, name) ?? 0) / EMU_PER_POINT;
  const start = boxOf(sheet, { from, to: from });
  return anchorOf(sheet, {
    left: spot === undefined ? start.left : points(spot, 'x'),
    top: spot === undefined ? start.top : points(spot, 'y'),
    width: points(size, 'cx'),
    height: points(size, 'cy'),
  });
}

const place = ({ name, anchor }: Chart): string => JSON.stringify([name, anchor]);

/** All of a chart but its place, as a text to compare; formulas apart, as they can be patched. */
function looks(chart: Chart): string {
  return JSON.stringify({ ...chart, id: '', name: '', anchor: null }, (key, value: unknown) => {
    if (key === 'nameFormula' || key === 'values' || key === 'categories') return value !== null;
    return value instanceof Map ? [...value] : value;
  });
}

function formulas({ series }: Chart): readonly (string | null)[] {
  return series.flatMap(({ nameFormula, values, categories }) => [nameFormula, values, categories]);
}

/** Gives the model the charts of a file. Types that are not modelled stay in the file, unseen. */
export function readCharts(parts: PackageParts, workbook: HostWorkbook, source: LibrarySource): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = drawingPath(parts, paths.get(sheet.name) ?? '');
    const drawing = path === null ? null : partText(parts, path);
    if (path === null || drawing === null) continue;
    const links = relationships(parts, path);
    for (const [index, spot] of chartPlaces(drawing).entries()) {
      const xml = partText(parts, links.get(spot.link) ?? '');
      const root = xml === null ? null : rootOf(xml);
      if (xml === null || root === null) continue;
      const id = `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`;
      const init = { id, name: spot.name, anchor: anchorIn(sheet, spot) };
      const chart = readChart(root, init, (color) => workbook.rgb(color));
      if (chart === null) continue;
      sheet.charts.push(chart);
      source.charts.set(chart, {
        sheetId: sheet.id,
        index,
        place: place(chart),
        looks: looks(chart),
        formulas: formulas(chart),
        xml,
      });
    }
  }
}

/** Puts other cells in place of those that a chart of the file names, and leaves the rest as it was. */
function withFormulas(xml: string, before: KnownChart['formulas'], now: KnownChart['formulas']): string {
  const changed = new Map<string, string>();
  for (const [at, formula] of before.entries()) {
    const next = now[at];
    if (formula !== null && next !== null && next !== undefined) {
      changed.set(formula.replace(/^=/, ''), next.replace(/^=/, ''));
    }
  }
  return xml.replace(
    /(<((?:\w+:)?)f>)([^<]*)(<\/\2f>)/g,
    (whole: string, open: string, _prefix: string, text: string, close: string) => {
      const next = changed.get(unescapeXml(text));
      return next === undefined ? whole : open + escapeXml(next) + close;
    },
  );
}

/** Writes into a saved package what became of its charts: new, changed, moved or gone. */
export function writeCharts(parts: PackageParts, workbook: HostWorkbook, source: LibrarySource): void {
  const paths = sheetPaths(parts);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    if (path === undefined) continue;
    const known = [...source.charts].filter(([, { sheetId }]) => sheetId === sheet.id);
    if (known.length > 0 || sheet.charts.length > 0)
      new SheetCharts(parts, workbook, sheet, path).write(new Map(known));
  }
}

/** The charts of one sheet on their way into the package. */
class SheetCharts {
  constructor(
    private readonly parts: PackageParts,
    private readonly workbook: HostWorkbook,
    private readonly sheet: Sheet,
    private readonly sheetPath: string,
  ) {}

  write(known: ReadonlyMap<Chart, KnownChart>): void {
    const path = drawingPath(this.parts, this.sheetPath);
    if (path !== null) this.#update(path, known);
    const added = this.sheet.charts.filter((chart) => !known.has(chart));
    if (added.length === 0) return;
    const drawing = path ?? this.#addDrawing();
    for (const chart of added) this.#add(drawing, chart);
  }

  #update(path: string, known: ReadonlyMap<Chart, KnownChart>): void {
    const places = chartPlaces(partText(this.parts, path) ?? '');
    const links = relationships(this.parts, path);
    for (const [chart, before] of known) {
      const spot = places[before.index];
      if (spot === undefined) continue;
      const part = links.get(spot.link) ?? '';
      if (!this.sheet.charts.includes(chart)) {
        this.#replace(path, spot.xml, '');
        removeRelationship(this.parts, path, spot.link);
        dropPart(this.parts, part);
        continue;
      }
      if (place(chart) !== before.place)
        this.#replace(path, spot.xml, this.#placeXml(path, spot.link, chart));
      const now = formulas(chart);
      if (looks(chart) !== before.looks || now.length !== before.formulas.length) {
        setPartText(this.parts, part, chartXml(this.workbook, chart));
      } else if (now.some((formula, at) => formula !== before.formulas[at])) {
        setPartText(this.parts, part, withFormulas(before.xml, before.formulas, now));
      }
    }
  }

  #replace(path: string, old: string, next: string): void {
    const xml = partText(this.parts, path) ?? '';
    const at = xml.indexOf(old);
    if (at >= 0) setPartText(this.parts, path, xml.slice(0, at) + next + xml.slice(at + old.length));
  }

  #placeXml(path: string, link: string, { name, anchor }: Chart): string {
    return chartPlaceXml(link, name, anchor, freeNumber(partText(this.parts, path) ?? ''));
  }

  #freePart(folder: string, name: string): string {
    let number = 1;
    while (this.parts[`${folder}${name}${number}.xml`] !== undefined) number++;
    return `${folder}${name}${number}.xml`;
  }

  #addDrawing(): string {
    const path = this.#freePart('xl/drawings/', 'drawing');
    const id = freeId(this.parts, this.sheetPath, 'rIdDrawing');
    setPartText(this.parts, path, EMPTY_DRAWING);
    declarePart(this.parts, path, DRAWING_CONTENT);
    addRelationship(this.parts, this.sheetPath, { id, type: `${TYPES}/drawing`, target: path });
    const xml = withRelationshipNames(partText(this.parts, this.sheetPath) ?? '');
    setPartText(this.parts, this.sheetPath, replaceElement(xml, 'drawing', `<drawing r:id="${id}"/>`));
    return path;
  }

  #add(path: string, chart: Chart): void {
    const part = this.#freePart('xl/charts/', 'chart');
    const id = freeId(this.parts, path, 'rIdChart');
    setPartText(this.parts, part, chartXml(this.workbook, chart));
    declarePart(this.parts, part, CHART_CONTENT);
    addRelationship(this.parts, path, { id, type: `${TYPES}/chart`, target: part });
    const entry = this.#placeXml(path, id, chart);
    const xml = partText(this.parts, path) ?? '';
    setPartText(
      this.parts,
      path,
      xml.replace(/<\/(?:\w+:)?wsDr>\s*$/, (end) => entry + end),
    );
  }
}
