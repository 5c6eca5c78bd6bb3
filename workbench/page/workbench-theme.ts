import { useSyncExternalStore } from 'react';
import type { Theme } from '@fluentui/react-components';
import { THEMES } from '../../src/pane/theme';

/** Excel's own theme; `system` where Excel does not say, and the pane follows the machine. */
export type ThemeChoice = 'system' | 'light' | 'dark';

export function themeChoice(said: string | null): ThemeChoice {
  return said === 'light' || said === 'dark' ? said : 'system';
}

const DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}

/** The shade that a choice comes to now, and the theme in it. */
export function useWorkbenchTheme(choice: ThemeChoice): {
  readonly shade: 'light' | 'dark';
  readonly theme: Theme;
} {
  const isSystemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  const shade = choice === 'system' ? (isSystemDark ? 'dark' : 'light') : choice;
  return { shade, theme: THEMES[shade] };
}
