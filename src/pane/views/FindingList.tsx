import { memo, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { List, makeStyles, tokens } from '@fluentui/react-components';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { ListRow } from '../findings-list';
import type { PaneCommands } from '../pane-session';
import { useTexts } from '../pane-texts';
import { FindingLine } from './FindingLine';
import { GroupHeading } from './GroupHeading';

/** Up to here every row stands in the page; beyond, only those in sight do. */
const VIRTUAL_FROM = 200;

/** Pixels kept beyond the edges of the view, so that the arrow keys always find a next row. */
const BUFFER = 600;

/** Pixels; what a row is taken for until it was measured. */
const ESTIMATED_HEIGHT = 76;

const useStyles = makeStyles({ list: { backgroundColor: tokens.colorNeutralBackground1 } });

interface FindingListProps {
  readonly rows: readonly ListRow[];
  /** What scrolls the list: the pane's own body. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly commands: PaneCommands;
}

interface RowProps {
  readonly row: ListRow;
  readonly position: number;
  readonly size: number;
  readonly commands: PaneCommands;
}

const Row = memo(function Row({ row, position, size, commands }: RowProps) {
  return row.kind === 'group' ? (
    <GroupHeading title={row.title} count={row.count} position={position} size={size} />
  ) : (
    <FindingLine line={row.line} position={position} size={size} commands={commands} />
  );
});

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

function VirtualRows({ rows, scroller, commands }: FindingListProps) {
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
            <Row row={row} position={index + 1} size={rows.length} commands={commands} />
          </div>
        )}
      </Virtualizer>
    </div>
  );
}

/** Findings under their headings; each goes to its cell by click or Enter, the arrow keys move between them. */
export function FindingList(props: FindingListProps) {
  const { rows, commands } = props;
  const styles = useStyles();
  const { messages } = useTexts();
  return (
    <List
      as="div"
      navigationMode="items"
      className={styles.list}
      aria-label={messages.pane.findings.listLabel}
    >
      {rows.length > VIRTUAL_FROM ? (
        <VirtualRows {...props} />
      ) : (
        rows.map((row, index) => (
          <Row key={row.key} row={row} position={index + 1} size={rows.length} commands={commands} />
        ))
      )}
    </List>
  );
}
