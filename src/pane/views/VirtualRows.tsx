import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { FindingListProps } from './FindingList';
import { FindingRow } from './FindingRow';

/** Pixels kept beyond the edges of the view, so that the arrow keys always find a next row. */
const BUFFER = 600;

/** Pixels; what a row is taken for until it was measured. */
const ESTIMATED_HEIGHT = 76;

/** How far below the scrolled content's top the list begins; what stands above it grows, shrinks and wraps. */
function useHeightAbove(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const body = scroller.current;
    const measure = (): void => {
      if (list.current === null || body === null) return;
      const offset = list.current.getBoundingClientRect().top - body.getBoundingClientRect().top;
      setAbove(Math.round(offset + body.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of body?.children ?? []) observer.observe(part);
    return () => {
      observer.disconnect();
    };
  }, [list, scroller]);
  return above;
}

/** Of many rows, those in sight and a few around them. */
export function VirtualRows({ rows, scroller, commands }: FindingListProps) {
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const above = useHeightAbove(list, scroller);
  const [focused, setFocused] = useState<number | null>(null);
  const jump = (event: KeyboardEvent): void => {
    if (event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    virtualizer.current?.scrollToIndex(event.key === 'Home' ? 0 : rows.length - 1);
  };
  return (
    <div
      ref={list}
      onKeyDown={jump}
      onBlur={() => {
        setFocused(null);
      }}
    >
      <Virtualizer
        ref={virtualizer}
        scrollRef={scroller}
        startMargin={above}
        data={rows}
        itemSize={ESTIMATED_HEIGHT}
        bufferSize={BUFFER}
        // A focused row that is scrolled out of sight keeps the focus.
        keepMounted={focused === null ? [] : [focused]}
      >
        {(row, index) => (
          <div
            key={row.key}
            onFocus={() => {
              setFocused(index);
            }}
          >
            <FindingRow row={row} position={index + 1} size={rows.length} commands={commands} />
          </div>
        )}
      </Virtualizer>
    </div>
  );
}
