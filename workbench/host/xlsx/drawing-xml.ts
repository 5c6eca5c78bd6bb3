import type { Chart } from '../model/chart';
import type { ChartAnchor } from '../model/chart-anchor';
import { EMU_PER_POINT } from './chart-xml-looks';
import { patchAttributes } from './xml-spans';
import { attribute, escapeXml } from './xml-text';

const DRAWING =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

export const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr ${DRAWING}></xdr:wsDr>`;

/** One thing that lies on a sheet, as the drawing's XML has it. */
const ANCHOR = /<((?:\w+:)?)(twoCellAnchor|oneCellAnchor|absoluteAnchor)\b[\s\S]*?<\/\1\2>/g;

/** A chart of the kind that all versions know; newer kinds (funnels, maps …) have other elements. */
const CHART_LINK = /<(?:\w+:)?chart\b[^>]*\b\w+:id="([^"]*)"[^>]*\/?>/;

export interface ChartPlace {
  /** The relationship that leads to the chart's part. */
  readonly link: string;
  readonly name: string;
  /** The anchor's whole XML. */
  readonly xml: string;
}

/** The charts of a drawing in their order. */
export function chartPlaces(drawing: string): readonly ChartPlace[] {
  const places: ChartPlace[] = [];
  for (const [xml] of drawing.matchAll(ANCHOR)) {
    const link = xml.includes(`uri="${CHART}"`) ? CHART_LINK.exec(xml)?.[1] : undefined;
    if (link === undefined) continue;
    const properties = /<(?:\w+:)?cNvPr\b[^>]*>/.exec(xml)?.[0] ?? '';
    places.push({ link, name: attribute(properties, 'name') ?? '', xml });
  }
  return places;
}

/** The XML of an anchor from cell to cell with other cells and another name; null for the other kinds. */
export function movedPlace(xml: string, { name, anchor: { from, to } }: Chart): string | null {
  const prefix = /^<((?:\w+:)?)twoCellAnchor/.exec(xml)?.[1];
  if (prefix === undefined) return null;
  const put = (text: string, tag: 'from' | 'to', point: ChartAnchor['from']): string =>
    text.replace(new RegExp(`<${prefix}${tag}>[\\s\\S]*?</${prefix}${tag}>`), () =>
      corner(tag, point).replaceAll('xdr:', prefix),
    );
  return put(put(xml, 'from', from), 'to', to).replace(/<(?:\w+:)?cNvPr\b[^>]*>/, (tag) =>
    patchAttributes(tag, { name }),
  );
}

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

function corner(tag: 'from' | 'to', { row, column, down, right }: ChartAnchor['from']): string {
  return `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${emu(right)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(down)}</xdr:rowOff></xdr:${tag}>`;
}

/** The XML of a chart's place. `number` is one that nothing else of the drawing has. */
export function chartPlaceXml(link: string, name: string, { from, to }: ChartAnchor, number: number): string {
  return [
    `<xdr:twoCellAnchor ${DRAWING}>${corner('from', from)}${corner('to', to)}`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(name)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" `,
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
    `r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  ].join('');
}

/** A number above all that the drawing's things have. */
export function freeNumber(drawing: string): number {
  const ids = [...drawing.matchAll(/<(?:\w+:)?cNvPr\b[^>]*>/g)].map(([tag]) =>
    Number(attribute(tag, 'id') ?? 0),
  );
  return Math.max(1, ...ids.filter(Number.isFinite)) + 1;
}
