/** What a check and its summary do without: pages over the check, menus, the calendar. */
export const laterViews = () => import('./views/later-views');

/** What is asked before something is done. */
export const questionViews = () => import('./views/question-views');

/** The rows of long lists. */
export const virtualRows = () => import('./views/VirtualRows');

/** So long after the first look the later parts are brought unasked, in milliseconds. */
const BRING_AFTER = 60_000;

/**
 * Brings the later parts while the person works, so that a server that has another version by then does no harm to a
 * pane that stays open for days. Returns the way to call it off.
 */
export function bringLaterParts(): () => void {
  const timer = setTimeout(() => {
    // One that fails is asked for again when it is wanted, and then its failure is told.
    void Promise.allSettled([
      laterViews(),
      questionViews(),
      virtualRows(),
      import('../app/write-sheets'),
      import('../app/make-registers'),
      import('../app/compose-documents'),
    ]);
  }, BRING_AFTER);
  return () => {
    clearTimeout(timer);
  };
}
