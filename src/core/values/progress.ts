import { isCellError, type CellContent } from '../table/cell';
import { displayedText } from './displayed-text';
import { isHollowText, isVoidText } from './text';

/** What a progress cell holds. `void`: not supplied. `error`: supplied, without content (`cell.error`). */
export type ProgressReading =
  | { readonly kind: 'void' }
  /** `hollow`: supplied, with `progress.hollow`. */
  | { readonly kind: 'text'; readonly text: string; readonly hollow: boolean }
  | { readonly kind: 'error'; readonly error: string };

/** Reads 工作进展. A number, a date or a boolean is supplied, and is taken as its displayed text. Rules §4. */
export function readProgress(cell: CellContent): ProgressReading {
  const { value } = cell;
  if (isCellError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'string' && isVoidText(value)) return { kind: 'void' };
  const text = displayedText(cell);
  return { kind: 'text', text, hollow: isHollowText(text) };
}
