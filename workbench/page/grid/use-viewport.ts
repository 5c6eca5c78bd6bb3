import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Where the view stands on its sheet, and how large it is; pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NOWHERE: Place = { left: 0, top: 0, width: 0, height: 0 };

/** Where the viewport stands; kept by the element itself, read on every scroll and resize. */
export function useViewport(): readonly [RefObject<HTMLDivElement | null>, Place, () => void] {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(NOWHERE);
  const measure = (): void => {
    const element = ref.current;
    if (element === null) return;
    setPlace({
      left: element.scrollLeft,
      top: element.scrollTop,
      width: element.clientWidth,
      height: element.clientHeight,
    });
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (ref.current !== null) observer.observe(ref.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, place, measure];
}

/** How far to scroll so that `from`…`to` lies between the frozen part and the far edge. */
export function scrollFor(from: number, to: number, scrolled: number, frozen: number, seen: number): number {
  if (from < frozen) return scrolled;
  if (from < scrolled + frozen) return from - frozen;
  return to > scrolled + seen ? Math.min(from - frozen, to - seen) : scrolled;
}

/** Scrolls for a new selection only: nothing else takes the view away from where a person put it. */
export function useScrollToSelection(
  viewport: RefObject<HTMLDivElement | null>,
  selection: string,
  scroll: (viewport: HTMLDivElement) => void,
): void {
  const shown = useRef('');
  useLayoutEffect(() => {
    if (viewport.current === null || shown.current === selection) return;
    shown.current = selection;
    scroll(viewport.current);
  }, [viewport, selection, scroll]);
}
