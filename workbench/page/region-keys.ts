import type { KeyboardEvent } from 'react';
import type { LeavingKey } from './frame-messages';

/** What F6 goes round: the sheet, the pane, the bar above. */
const REGIONS = ['textarea[data-testid="cell-editor"]', 'aside iframe', 'header button'] as const;

const CONTROLS = ['button', 'a[href]', 'input', 'select', '[tabindex="0"]']
  .map((control) => `${control}:not([disabled]):not([data-tabster-dummy])`)
  .join();

/** Excel puts the focus on the pane's first control. */
function focusInside({ contentWindow, contentDocument }: HTMLIFrameElement): void {
  contentWindow?.focus();
  contentDocument?.querySelector<HTMLElement>(CONTROLS)?.focus();
}

function focusRegion(index: number): void {
  const found = document.querySelector<HTMLElement>(REGIONS[index] ?? '');
  found?.focus();
  if (found instanceof HTMLIFrameElement) focusInside(found);
}

const currentRegion = (): number =>
  REGIONS.findIndex((selector) => document.activeElement?.matches(selector) === true);

const step = (by: number): void => {
  const at = currentRegion();
  focusRegion((Math.max(0, at) + by + REGIONS.length) % REGIONS.length);
};

/** F6 goes from the sheet to the pane and on, as in Excel; Tab, which moves in the sheet, cannot. */
export function useRegionKeys() {
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    },
    /** Keys that the pane leaves to the page around it. */
    onPaneKey: (key: LeavingKey): void => {
      if (key === 'Tab') focusRegion(2);
      if (key === 'Shift+Tab') focusRegion(0);
    },
  };
}
