/**
 * What the first look does without, in a script of its own: pages over the check, questions, the calendar. It comes
 * while the person reads, so that it is there when it is wanted, and a server that has changed since does no harm.
 */
export const laterViews = () => import('./views/later-views');

/** Has the browser bring the later parts when it has nothing better to do. */
export function bringLaterParts(): void {
  const bring = (): void => {
    // One that fails is asked for again when it is wanted, and then its failure is told.
    void Promise.allSettled([
      laterViews(),
      import('../app/write-sheets'),
      import('../app/compose-documents'),
    ]);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(bring);
  else setTimeout(bring, 1_000);
}
