import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { SheetAxis } from './sheet-axis';

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

/**
 * How far to scroll so that `from`…`to` lies between the frozen part and the far edge, with a whole row or column
 * first, as Excel scrolls.
 */
export function scrollFor(
  axis: SheetAxis,
  { from, to }: { readonly from: number; readonly to: number },
  scrolled: number,
  frozen: number,
  seen: number,
): number {
  if (from < frozen) return scrolled;
  if (from < scrolled + frozen) return from - frozen;
  if (to <= scrolled + seen) return scrolled;
  const least = to - seen + frozen;
  const at = axis.at(least);
  const whole = axis.start(at) < least ? axis.start(at + 1) : least;
  return Math.min(from, whole) - frozen;
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
