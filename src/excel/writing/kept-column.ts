import type { KeptColumn, KeptTexts } from '../../core/report/sheet-content';

/** The two columns of a kept column, asked for. */
export interface KeptQuestion {
  readonly keys: Excel.Range;
  readonly texts: Excel.Range;
}

export function queueKept(
  sheet: Excel.Worksheet,
  { row, rowCount, keyColumn, column }: KeptColumn,
): KeptQuestion {
  return {
    keys: sheet.getRangeByIndexes(row, keyColumn, rowCount, 1).load('text'),
    texts: sheet.getRangeByIndexes(row, column, rowCount, 1).load('text'),
  };
}

/**
 * What people wrote, by the key on the same row. `saved` is what a writing that was cut short had put by: it stands
 * behind what the cells hold. Texts of rows with the same key are all kept, one below the other.
 */
export function keptTexts(saved: Readonly<Record<string, string>>, asked: KeptQuestion | null): KeptTexts {
  const live = new Map<string, string>();
  (asked?.keys.text ?? []).forEach(([key = ''], i) => {
    const text = asked?.texts.text[i]?.[0]?.trim() ?? '';
    const before = live.get(key);
    if (key === '' || text === '' || before?.split('\n').includes(text)) return;
    live.set(key, before === undefined ? text : `${before}\n${text}`);
  });
  return new Map([...Object.entries(saved), ...live]);
}
