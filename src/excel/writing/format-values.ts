/** The edges of a range's cells, inside and out, by Office.js's names. */
export const BORDERS = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

export const BORDER_COLOR = '#7F7F7F';

export const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
export const VERTICAL = { top: 'Top', center: 'Center' } as const;
