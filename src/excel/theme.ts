export type Shade = 'light' | 'dark';

/** Below this relative luminance a background counts as dark. */
const DARK_BELOW = 0.2;

/**
 * The shade of Excel's own screen, where it can be told; null leaves it to the system. Excel on the web lists
 * `officeTheme` and leaves it undefined (handbook §9), so nothing about it is taken for granted.
 */
export function saidShade(context: Pick<Office.Context, 'officeTheme'>): Shade | null {
  const theme: Partial<Office.OfficeTheme> | undefined = context.officeTheme;
  if (theme === undefined) return null;
  if (typeof theme.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light';
  return theme.bodyBackgroundColor === undefined ? null : shadeOf(theme.bodyBackgroundColor);
}

/** The shade of a background, `#RRGGBB`; null where that is no colour. Luminance after WCAG 2.2. */
export function shadeOf(color: string): Shade | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => linear(parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK_BELOW ? 'dark' : 'light';
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
