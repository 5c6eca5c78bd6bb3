import { decode } from './package';

/** A worksheet's part in two: what stands round its cells, and what is inside its `<sheetData>`. */
export interface SheetPartText {
  /** With an empty `<sheetData/>`. */
  readonly outside: string;
  readonly cells: Uint8Array;
}

const OPEN = new TextEncoder().encode('<sheetData');
const CLOSE = new TextEncoder().encode('</sheetData');
const TAG_START = 0x3c;
const TAG_END = 0x3e;
const SLASH = 0x2f;

/** Parts a worksheet without making text of its cells. Throws where they have no end. */
export function splitSheetPart(part: Uint8Array): SheetPartText {
  const open = indexOf(part, OPEN, 0, 1);
  const end = open < 0 ? -1 : part.indexOf(TAG_END, open);
  if (end < 0) return { outside: decode(part), cells: new Uint8Array() };
  const isEmpty = part[end - 1] === SLASH;
  const close = isEmpty ? end + 1 : indexOf(part, CLOSE, part.length, -1);
  if (close < end) throw new Error('The cells of a sheet have no end.');
  const after = isEmpty ? close : part.indexOf(TAG_END, close) + 1;
  return {
    outside: `${decode(part.subarray(0, open))}<sheetData/>${decode(part.subarray(after))}`,
    cells: isEmpty ? new Uint8Array() : part.subarray(end + 1, close),
  };
}

/** Where a tag's beginning is, from one end of the part or the other. */
function indexOf(part: Uint8Array, tag: Uint8Array, from: number, step: 1 | -1): number {
  const next = (at: number): number =>
    step === 1 ? part.indexOf(TAG_START, at) : at < 0 ? -1 : part.lastIndexOf(TAG_START, at);
  for (let at = next(from); at >= 0; at = next(at + step)) {
    if (tag.every((byte, offset) => part[at + offset] === byte)) return at;
  }
  return -1;
}
