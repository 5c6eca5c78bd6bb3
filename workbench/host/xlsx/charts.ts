import { anchorOf, boxOf, type AnchorPoint, type ChartAnchor } from '../model/chart-anchor';
import type { Chart } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import { chartXml } from './chart-xml';
import { EMU_PER_POINT } from './chart-xml-looks';
import {
  chartPlaces,
  chartPlaceXml,
  EMPTY_DRAWING,
  freeNumber,
  movedPlace,
  type ChartPlace,
} from './drawing-xml';
import { partText, setPartText, type PackageParts } from './package';
import { readChart } from './read-chart';
import {
  RELATIONSHIP_TYPES,
  addRelationship,
  declarePart,
  dropPartTree,
  freeId,
  relationships,
  removeRelationship,
} from './relationships';
import { WorksheetXml } from './worksheet-xml';
import { attribute, escapeXml, unescapeXml } from './xml-text';
import { child, numberOf, rootOf, textOf, type XmlElement } from './xml-tree';

const CHART_CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_CONTENT = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** The path of the sheet's drawing, or null where it has none. */
export function drawingPath(parts: PackageParts, sheetPath: string, xml: WorksheetXml): string | null {
  const id = attribute(xml.element('drawing') ?? '', 'id');
  return (id === undefined ? undefined : relationships(parts, sheetPath).get(id)) ?? null;
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
  const series = chart.series.map((one) => ({ ...one, points: [...one.points] }));
  return JSON.stringify({ ...chart, series, id: '', name: '', anchor: null }, (key, value: unknown) =>
    FORMULAS.some((name) => name === key) ? value !== null && value !== undefined : value,
  );
}

/** What of a series are formulas. */
const FORMULAS = ['nameFormula', 'values', 'categories', 'bubbleSizes'] as const;

type Formulas = readonly (string | null)[];

function formulas({ series }: Chart): Formulas {
  return series.flatMap((one) => FORMULAS.map((name) => one[name] ?? null));
}

/** A chart of the file, with its place among all of its drawing. */
interface FileChart {
  readonly spot: ChartPlace;
  readonly chart: Chart;
  readonly part: string;
  readonly xml: string;
}

/** The charts of a sheet's drawing. Types that are not modelled stay in the file, unseen. */
function fileCharts(
  parts: PackageParts,
  drawing: string,
  sheet: Sheet,
  workbook: HostWorkbook,
): readonly FileChart[] {
  const links = relationships(parts, drawing);
  return chartPlaces(partText(parts, drawing) ?? '').flatMap((spot) => {
    const part = links.get(spot.link) ?? '';
    const xml = partText(parts, part);
    const root = xml === null ? null : rootOf(xml);
    if (xml === null || root === null) return [];
    const number = workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0');
    const id = `{${number}-0003-0000-0000-000000000000}`;
    const init = { id, name: spot.name, anchor: anchorIn(sheet, spot) };
    const chart = readChart(root, init, (color) => workbook.rgb(color), boxOf(sheet, init.anchor));
    return chart === null ? [] : [{ spot, chart, part, xml }];
  });
}

/** Gives the model the charts of a file, by its sheets' paths. */
export function readCharts(
  parts: PackageParts,
  workbook: HostWorkbook,
  paths: ReadonlyMap<string, string>,
): void {
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.id) ?? '';
    const text = partText(parts, path);
    const drawing =
      text?.includes('<drawing') === true ? drawingPath(parts, path, new WorksheetXml(text)) : null;
    if (drawing !== null) {
      sheet.charts.push(...fileCharts(parts, drawing, sheet, workbook).map(({ chart }) => chart));
    }
  }
}

/** Puts other cells in place of those that a chart of the file names, and leaves the rest as it was. */
function withFormulas(xml: string, before: Formulas, now: Formulas): string {
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

/** What writing the charts of a sheet takes. */
export interface ChartWriting {
  readonly parts: PackageParts;
  readonly workbook: HostWorkbook;
  readonly sheetPath: string;
  readonly xml: WorksheetXml;
  readonly sheet: Sheet;
  /** The sheet as it was loaded, with its workbook; null for one that is new. */
  readonly known: { readonly sheet: Sheet; readonly workbook: HostWorkbook } | null;
}

/** Writes into a package what became of a sheet's charts: new, changed, moved or gone. */
export function writeCharts(writing: ChartWriting): void {
  new SheetCharts(writing).write();
}

/** The charts of one sheet on their way into the package. */
class SheetCharts {
  readonly #parts: PackageParts;

  constructor(private readonly writing: ChartWriting) {
    this.#parts = writing.parts;
  }

  write(): void {
    const { sheet, known, sheetPath, xml } = this.writing;
    const path = drawingPath(this.#parts, sheetPath, xml);
    const before = known?.sheet.charts ?? [];
    if (path !== null && known !== null && before.length > 0) {
      const filed = fileCharts(this.#parts, path, known.sheet, known.workbook);
      for (const [at, chart] of before.entries()) {
        const file = filed[at];
        if (file !== undefined) this.#update(path, file, chart);
      }
    }
    const added = sheet.charts.filter(({ id }) => !before.some((chart) => chart.id === id));
    if (added.length === 0) return;
    const drawing = path ?? this.#addDrawing();
    for (const chart of added) this.#add(drawing, chart);
  }

  #update(path: string, { spot, part, xml, chart: filed }: FileChart, before: Chart): void {
    const chart = this.writing.sheet.charts.find(({ id }) => id === before.id);
    if (chart === undefined) {
      this.#replace(path, spot.xml, '');
      removeRelationship(this.#parts, path, spot.link);
      dropPartTree(this.#parts, part);
      return;
    }
    if (place(chart) !== place(before)) {
      this.#replace(path, spot.xml, movedPlace(spot.xml, chart) ?? this.#placeXml(path, spot.link, chart));
    }
    const now = formulas(chart);
    const were = formulas(before);
    if (looks(chart) !== looks(before) || now.length !== were.length) {
      setPartText(
        this.#parts,
        part,
        chartXml(this.writing.workbook, chart, boxOf(this.writing.sheet, chart.anchor)),
      );
      return;
    }
    // The file's own references may have followed their cells already.
    const named = formulas(filed);
    if (now.some((formula, at) => formula !== named[at])) {
      setPartText(this.#parts, part, withFormulas(xml, named, now));
    }
  }

  #replace(path: string, old: string, next: string): void {
    const xml = partText(this.#parts, path) ?? '';
    const at = xml.indexOf(old);
    if (at >= 0) setPartText(this.#parts, path, xml.slice(0, at) + next + xml.slice(at + old.length));
  }

  #placeXml(path: string, link: string, { name, anchor }: Chart): string {
    return chartPlaceXml(link, name, anchor, freeNumber(partText(this.#parts, path) ?? ''));
  }

  #freePart(folder: string, name: string): string {
    let number = 1;
    while (this.#parts[`${folder}${name}${number}.xml`] !== undefined) number++;
    return `${folder}${name}${number}.xml`;
  }

  #addDrawing(): string {
    const { sheetPath, xml } = this.writing;
    const path = this.#freePart('xl/drawings/', 'drawing');
    const id = freeId(this.#parts, sheetPath, 'rIdDrawing');
    setPartText(this.#parts, path, EMPTY_DRAWING);
    declarePart(this.#parts, path, DRAWING_CONTENT);
    addRelationship(this.#parts, sheetPath, { id, type: `${RELATIONSHIP_TYPES}/drawing`, target: path });
    xml.replace('drawing', `<drawing r:id="${id}"/>`);
    return path;
  }

  #add(path: string, chart: Chart): void {
    const part = this.#freePart('xl/charts/', 'chart');
    const id = freeId(this.#parts, path, 'rIdChart');
    setPartText(
      this.#parts,
      part,
      chartXml(this.writing.workbook, chart, boxOf(this.writing.sheet, chart.anchor)),
    );
    declarePart(this.#parts, part, CHART_CONTENT);
    addRelationship(this.#parts, path, { id, type: `${RELATIONSHIP_TYPES}/chart`, target: part });
    const entry = this.#placeXml(path, id, chart);
    const xml = (partText(this.#parts, path) ?? '').replace(/<((?:\w+:)?wsDr)([^>]*)\/>\s*$/, '<$1$2></$1>');
    setPartText(
      this.#parts,
      path,
      xml.replace(/<\/(?:\w+:)?wsDr>\s*$/, (end) => entry + end),
    );
  }
}
