import type { Box } from './chart-anchor';
import { placeAt, type LineEnd, type Shape, type ShapeFont, type ShapeKind } from './shape';
import type { Chart } from './chart';
import type { Sheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** Theme colours of a new workbook: the first accent, and its darker shade around shapes. */
const ACCENT = '#4472C4';
const DARK_ACCENT = '#2F528F';
const BOX_BORDER = '#BCBCBC';

/** The look of what a new shape is. */
export type ShapeDress = 'filled' | 'textBox' | 'line' | 'bare';

const FONT: ShapeFont = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  color: '#FFFFFF',
};

export const newLineEnd = (): LineEnd => ({
  arrowLength: 'Medium',
  arrowWidth: 'Medium',
  arrowStyle: 'None',
  connected: null,
});

export interface ShapeInit {
  readonly stem: string;
  readonly kind: ShapeKind;
  readonly box: Box;
  readonly dress: ShapeDress;
  readonly text?: string;
}

const nextId = (workbook: HostWorkbook): string =>
  `{${workbook.nextNumber().toString(16).toUpperCase().padStart(8, '0')}-0004-0000-0000-000000000000}`;

/** A shape that is on no sheet yet, named by what it is and a number of the sheet's. */
export function newShape(
  workbook: HostWorkbook,
  sheet: Sheet,
  { stem, kind, box, dress, text = '' }: ShapeInit,
): Shape {
  sheet.shapesMade += 1;
  const font = dress === 'filled' ? FONT : { ...FONT, color: '#000000' };
  return {
    id: nextId(workbook),
    name: `${stem} ${sheet.shapesMade}`,
    kind,
    place: placeAt(sheet, box, 'TwoCell'),
    rotation: 0,
    visible: true,
    lockAspectRatio: kind.type === 'Image',
    altTextTitle: '',
    altTextDescription: '',
    fill: {
      visible: dress === 'filled' || dress === 'textBox',
      color: dress === 'filled' ? ACCENT : '#FFFFFF',
      transparency: 0,
    },
    line: {
      visible: dress !== 'bare',
      color: dress === 'filled' ? DARK_ACCENT : dress === 'line' ? ACCENT : BOX_BORDER,
      transparency: 0,
      dashStyle: 'Solid',
      style: 'Single',
      weight: dress === 'filled' ? 1 : dress === 'line' ? 0.5 : 0.75,
    },
    text: {
      text,
      fonts: Array.from(text, () => font),
      font,
      autoSize: 'AutoSizeNone',
      horizontalAlignment: 'Left',
      verticalAlignment: 'Top',
      horizontalOverflow: 'Clip',
      verticalOverflow: 'Clip',
      orientation: 'Horizontal',
      readingOrder: 'LeftToRight',
      margins: { bottom: 3.6, left: 7.2, right: 7.2, top: 3.6 },
    },
  };
}

/** How a chart stands among the shapes. */
export function chartShape(workbook: HostWorkbook, sheet: Sheet, chart: Chart): Shape {
  const shape = newShape(workbook, sheet, {
    stem: 'Chart',
    kind: { type: 'Unsupported', chart },
    box: { left: 0, top: 0, width: 0, height: 0 },
    dress: 'bare',
  });
  return { ...shape, place: { placement: 'TwoCell', anchor: chart.anchor } };
}

/** A copy with ids of its own; where the shape's own parts refer to each other, so do the copies. */
export function copyShape(workbook: HostWorkbook, shape: Shape): Shape {
  const { kind } = shape;
  const copy: Shape = {
    ...shape,
    id: nextId(workbook),
    kind:
      kind.type === 'Line'
        ? { ...kind, begin: { ...kind.begin, connected: null }, end: { ...kind.end, connected: null } }
        : { ...kind },
    fill: { ...shape.fill },
    line: { ...shape.line },
    text: { ...shape.text, margins: { ...shape.text.margins } },
  };
  if (kind.type === 'Group' && copy.kind.type === 'Group') {
    copy.kind.shapes = kind.shapes.map((part) => {
      const own = copyShape(workbook, part);
      if (own.place.placement === 'Group') own.place = { ...own.place, group: copy };
      return own;
    });
  }
  return copy;
}
