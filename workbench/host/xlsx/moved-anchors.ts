import { moveAnchor, type AnchorPoint, type ChartAnchor } from '../model/chart-anchor';
import type { SheetChanges } from './sheet-changes';

/** An anchor after all moves of whole rows and columns. */
function anchorNow(anchor: ChartAnchor, changes: SheetChanges): ChartAnchor {
  return changes.moves
    .filter(({ isWhole }) => isWhole)
    .reduce(
      (at, { moved, axis, at: edge }) =>
        moveAnchor(at, moved, axis === 'rows' ? { row: edge } : { column: edge }),
      anchor,
    );
}

const ANCHOR = /<((?:\w+:)?)(twoCellAnchor|oneCellAnchor|anchor)(?=[\s>])([^>]*)>[\s\S]*?<\/\1\2>/g;

type Corner = 'from' | 'to';

function pointIn(xml: string, corner: Corner): AnchorPoint | null {
  const inner = new RegExp(`<((?:\\w+:)?)${corner}>([\\s\\S]*?)</\\1${corner}>`).exec(xml)?.[2];
  if (inner === undefined) return null;
  const number = (name: string): number =>
    Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(-?\\d+)`).exec(inner)?.[1] ?? 0);
  return { row: number('row'), column: number('col'), down: number('rowOff'), right: number('colOff') };
}

function withPoint(xml: string, corner: Corner, { row, column, down, right }: AnchorPoint): string {
  const put = (text: string, name: string, value: number): string =>
    text.replace(
      new RegExp(`(<((?:\\w+:)?)${name}>)[^<]*(</\\2${name}>)`),
      (_all, open: string, _prefix, close: string) => `${open}${value}${close}`,
    );
  return xml.replace(new RegExp(`<((?:\\w+:)?)${corner}>[\\s\\S]*?</\\1${corner}>`), (inner) =>
    put(put(put(put(inner, 'col', column), 'colOff', right), 'row', row), 'rowOff', down),
  );
}

/** Pictures, shapes and the like in a drawing: they go with their cells, except those that are to stay. */
export function followAnchors(xml: string, changes: SheetChanges): string {
  if (changes.moves.length === 0) return xml;
  return xml.replace(ANCHOR, (whole: string, _prefix, _kind, attributes: string) => {
    if (/\beditAs="absolute"/.test(attributes)) return whole;
    const from = pointIn(whole, 'from');
    if (from === null) return whole;
    const to = pointIn(whole, 'to') ?? from;
    const now = anchorNow({ from, to }, changes);
    const keepsSize = /\beditAs="oneCell"/.test(attributes);
    const end = keepsSize
      ? { ...to, row: to.row + now.from.row - from.row, column: to.column + now.from.column - from.column }
      : now.to;
    return withPoint(withPoint(whole, 'from', now.from), 'to', end);
  });
}

/** `<x:Anchor>` of an old drawing: columns and rows with what lies between them and the corners. */
export function followVmlAnchors(xml: string, changes: SheetChanges): string {
  return xml.replace(
    /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/,
    (whole: string, open: string, text: string, close: string) => {
      const numbers = text.split(',').map(Number);
      const [column, right, row, down, column2, right2, row2, down2] = numbers;
      const isWhole = numbers.length === 8 && numbers.every(Number.isFinite);
      if (
        !isWhole ||
        column === undefined ||
        row === undefined ||
        column2 === undefined ||
        row2 === undefined
      ) {
        return whole;
      }
      const point = (at: number, x = 0, line: number, y = 0): AnchorPoint => ({
        row: line,
        column: at,
        right: x,
        down: y,
      });
      const { from, to } = anchorNow(
        { from: point(column, right, row, down), to: point(column2, right2, row2, down2) },
        changes,
      );
      const next = [from.column, from.right, from.row, from.down, to.column, to.right, to.row, to.down];
      return `${open}\n    ${next.join(', ')}${close}`;
    },
  );
}
