import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    left: '-3px',
    top: 0,
    bottom: 0,
    width: '6px',
    zIndex: 2,
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outlineStyle: 'none' },
  },
});

export const PANE_WIDTH = { least: 320, first: 360, most: 640 } as const;

const clamped = (width: number): number => Math.max(PANE_WIDTH.least, Math.min(PANE_WIDTH.most, width));

const STEP = 16;

interface SplitterProps {
  readonly label: string;
  /** Of the pane on its right; pixels. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge between sheet and pane; it can be dragged, or moved with the arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const styles = useStyles();
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div
      className={styles.root}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={({ clientX }: PointerEvent) => {
        if (start.current !== null) onWidth(clamped(start.current.width + start.current.x - clientX));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'ArrowLeft') onWidth(clamped(width + STEP));
        if (key === 'ArrowRight') onWidth(clamped(width - STEP));
      }}
    />
  );
}
