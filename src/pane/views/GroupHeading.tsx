import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 12px 4px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  count: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface GroupHeadingProps {
  /** null: what concerns the table as a whole. */
  readonly title: string | null;
  readonly count: number;
  readonly position: number;
  readonly size: number;
}

export function GroupHeading({ title, count, position, size }: GroupHeadingProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.findings;
  return (
    <div role="listitem" className={styles.root} aria-posinset={position} aria-setsize={size}>
      <h2 className={styles.title}>{title ?? texts.wholeTable}</h2>
      <span className={styles.count}>{texts.groupCount(count)}</span>
    </div>
  );
}
