import type { KeptTexts } from './sheet-content';

/** What people noted beside units or items, sorted to where these stand now. Rules §11, workbook §3. */
export interface PlacedNotes {
  noteFor(name: string): string;
  /** Notes whose unit or item is no longer in the table. */
  readonly vanished: readonly { readonly name: string; readonly note: string }[];
}

/** @param current The name under which a noted name counts today: without marks, after aliases. */
export function placeNotes(
  kept: KeptTexts,
  names: readonly string[],
  current: (name: string) => string,
): PlacedNotes {
  const present = new Set(names);
  const notes = new Map<string, string[]>();
  const vanished: { name: string; note: string }[] = [];
  for (const [name, note] of kept) {
    if (note.trim() === '') continue;
    const counted = present.has(name) ? name : current(name);
    if (!present.has(counted)) vanished.push({ name, note });
    else notes.set(counted, [...(notes.get(counted) ?? []), note]);
  }
  return { noteFor: (name) => notes.get(name)?.join('\n') ?? '', vanished };
}
