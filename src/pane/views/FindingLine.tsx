import type { KeyboardEvent } from 'react';
import { ListItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STATUS_MARK } from '../../core/report/status-mark';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { Severity } from '../../core/finding';
import { formatAddress, formatPosition } from '../../core/table/cell';
import type { Listed } from '../findings-list';
import type { PaneCommands } from '../pane-commands';
import { useTexts } from '../pane-texts';
import { useSeverityStyles, useStatusStyles } from './status-styles';
import { UnitSuggestion } from './UnitSuggestion';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '6px',
    padding: '6px 12px 7px',
    cursor: 'pointer',
    // Below the tabs, which stay in sight.
    scrollMarginTop: '44px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  mark: {
    fontSize: '15px',
    textAlign: 'center',
    lineHeight: '20px',
    display: 'flex',
    justifyContent: 'center',
  },
  icon: { marginTop: '2px', fontSize: '16px' },
  heading: { display: 'flex', alignItems: 'baseline', columnGap: '8px', minWidth: 0 },
  kind: {
    fontWeight: tokens.fontWeightSemibold,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
  },
  item: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    flexShrink: 0,
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
  },
  message: { overflowWrap: 'anywhere' },
  advice: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const SEVERITY_ICON: { readonly [Level in Severity]: typeof InfoRegular } = {
  error: ErrorCircleRegular,
  warning: WarningRegular,
  info: InfoRegular,
};

function LineMark({ line }: { readonly line: Listed }) {
  const styles = useStyles();
  const statusColors = useStatusStyles();
  const severityColors = useSeverityStyles();
  const { messages } = useTexts();
  const speaksOfStatus = line.finding === null || line.finding.code === `entry.${line.status ?? ''}`;
  if (speaksOfStatus && line.status !== null) {
    return (
      <span className={mergeClasses(styles.mark, statusColors[line.status])} aria-hidden>
        {STATUS_MARK[line.status]}
      </span>
    );
  }
  const severity = line.finding?.severity ?? 'info';
  const Icon = SEVERITY_ICON[severity];
  return (
    <span className={mergeClasses(styles.mark, severityColors[severity])}>
      <Icon className={styles.icon} aria-label={messages.terms.severity[severity]} />
    </span>
  );
}

/** The arrow keys move between lines; the right one goes to the buttons of a line, the left one comes back. */
function enterButtons({ key, target, currentTarget }: KeyboardEvent<HTMLElement>): void {
  if (key === 'ArrowRight' && target === currentTarget) currentTarget.querySelector('button')?.focus();
}

interface FindingLineProps {
  readonly line: Listed;
  readonly position: number;
  readonly size: number;
  readonly commands: PaneCommands;
}

/** One finding, or one entry that is asked for by its status: what is wrong, what to do, and the way to its cell. */
export function FindingLine({ line, position, size, commands }: FindingLineProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const kind = line.words?.kind ?? (line.status === null ? '' : messages.terms.status[line.status]);
  const place = [line.period === null ? null : messages.pane.month(line.period), line.itemText]
    .filter(Boolean)
    .join(' · ');
  return (
    <ListItem
      as="div"
      className={styles.root}
      aria-posinset={position}
      aria-setsize={size}
      onAction={() => void commands.goTo(line.cell)}
      onKeyDown={enterButtons}
    >
      <LineMark line={line} />
      <span>
        <span className={styles.heading}>
          <span className={styles.kind}>{kind}</span>
          <span className={styles.item} title={place}>
            {place}
          </span>
          <span className={styles.cell} title={messages.pane.findings.goTo(formatAddress(line.cell))}>
            {formatPosition(line.cell)}
          </span>
        </span>
        {line.words !== null && (
          <>
            <div className={styles.message}>{line.words.message}</div>
            <div className={styles.advice}>{line.words.advice}</div>
          </>
        )}
        {line.finding?.code === 'unit.suspicious' && (
          <UnitSuggestion {...line.finding.params} commands={commands} />
        )}
      </span>
    </ListItem>
  );
}
