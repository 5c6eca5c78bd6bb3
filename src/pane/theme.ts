import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Fonts that Chinese offices have, on Windows, Mac and Linux. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Fluent's themes with those fonts. */
export const THEMES: { readonly [Shade in 'light' | 'dark']: Theme } = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', changed);
  // Excel tells nobody that its theme changed; whoever comes back to the pane sees it as it is by then.
  window.addEventListener('focus', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    query.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** Excel's theme where it says one, else the system's. */
export function usePaneTheme(said: () => 'light' | 'dark' | null): Theme {
  const shade = useSyncExternalStore(
    subscribe,
    () => said() ?? (window.matchMedia(DARK).matches ? 'dark' : 'light'),
  );
  return THEMES[shade];
}
