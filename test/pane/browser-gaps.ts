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
  // jsdom goes through all the variables of a theme for every element that it is asked about: most of a test's time.
  window.getComputedStyle = (element) =>
    element instanceof HTMLElement ? element.style : document.documentElement.style;
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
