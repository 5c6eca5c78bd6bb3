/** What Fluent UI asks of a browser and jsdom lacks; nothing here has a size, and nothing matches. */
class NoResizes implements ResizeObserver {
  observe(): void {
    // jsdom lays nothing out: nothing is ever resized.
  }
  unobserve(): void {
    // See observe.
  }
  disconnect(): void {
    // See observe.
  }
}

class NoIntersections implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe(): void {
    // jsdom lays nothing out: nothing ever comes into view.
  }
  unobserve(): void {
    // See observe.
  }
  disconnect(): void {
    // See observe.
  }
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
}

export function fillBrowserGaps(): void {
  window.ResizeObserver = NoResizes;
  window.IntersectionObserver = NoIntersections;
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}
