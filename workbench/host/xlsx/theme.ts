/** The file's order of theme colours by index: light and dark change places. */
export const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

/** `#RRGGBB` of the theme's colours by index; null where the file has no theme that can be read. */
export function readThemeColors(xml: string | null): readonly string[] | null {
  if (xml === null) return null;
  const colors = THEME_ORDER.map((name) => {
    const part = new RegExp(`<(?:\\w+:)?${name}>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? '';
    const digits = /\b(?:lastClr|val)="([0-9A-Fa-f]{6})"/.exec(part)?.[1];
    return digits === undefined ? null : `#${digits.toUpperCase()}`;
  });
  const known = colors.filter((color) => color !== null);
  return known.length === THEME_ORDER.length ? known : null;
}
