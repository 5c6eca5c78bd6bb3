import type { CellContent } from '../table/cell';

/**
 * What a person reads in a cell that holds no error, trimmed. A text is itself, whatever its format hides. Of a number
 * or a boolean it is what Excel displays; where that is nothing, or `####` in a narrow column, the bare value.
 */
export function displayedText({ value, text }: CellContent): string {
  if (typeof value === 'string') return value.trim();
  const shown = text.trim();
  return /^#*$/.test(shown) && typeof value !== 'object' ? String(value) : shown;
}
