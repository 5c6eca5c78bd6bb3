import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  // Hidden and not taken away: the pane's runtime goes on, as Excel's shared runtime does.
  hidden: { display: 'none' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    height: '28px',
    padding: '0 4px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  second: { borderTop: `3px solid ${tokens.colorPalettePurpleBorderActive}` },
});

interface PaneHolderProps {
  readonly label: string;
  readonly closeLabel: string;
  readonly width: number;
  readonly isShown: boolean;
  readonly isSecond: boolean;
  readonly onClose: () => void;
  /** What moves its left edge. */
  readonly edge?: ReactNode;
  readonly children: ReactNode;
}

/** The place that Excel gives a pane: its name, and a way to close it. */
export function PaneHolder(props: PaneHolderProps) {
  const { label, closeLabel, width, isShown, isSecond, onClose, edge, children } = props;
  const styles = useStyles();
  return (
    <aside
      className={mergeClasses(styles.root, isSecond && styles.second, !isShown && styles.hidden)}
      style={{ width }}
      aria-label={label}
      data-testid={isSecond ? 'second-pane' : 'pane'}
    >
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {label}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={closeLabel}
          onClick={onClose}
        />
      </div>
      {edge}
      {children}
    </aside>
  );
}
