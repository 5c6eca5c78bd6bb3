import type { Move } from './selection-moves';

/** What of a keyboard event says where to go. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The move that a key stands for in a grid that shows `page` rows; null for any other key. */
export function moveOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey,
  page: number,
): { readonly move: Move; readonly extend: boolean } | null {
  const jump = ctrlKey || metaKey;
  if (altKey) return null;
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    const [rows, columns] = arrow;
    return { move: { kind: jump ? 'edge' : 'step', rows, columns }, extend: shiftKey };
  }
  const back = shiftKey ? -1 : 1;
  switch (key) {
    case 'Enter':
      return { move: { kind: 'step', rows: back, columns: 0 }, extend: false };
    case 'Tab':
      return { move: { kind: 'step', rows: 0, columns: back }, extend: false };
    case 'Home':
      return { move: { kind: jump ? 'sheetStart' : 'rowStart' }, extend: shiftKey };
    case 'End':
      return jump ? { move: { kind: 'sheetEnd' }, extend: shiftKey } : null;
    case 'PageUp':
      return jump ? null : { move: { kind: 'step', rows: -page, columns: 0 }, extend: shiftKey };
    case 'PageDown':
      return jump ? null : { move: { kind: 'step', rows: page, columns: 0 }, extend: shiftKey };
    default:
      return null;
  }
}
