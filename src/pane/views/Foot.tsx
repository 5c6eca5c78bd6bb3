import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeadlineRule } from '../../core/settings';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  version: { marginLeft: 'auto' },
});

interface FootProps {
  /** When what is shown was read, in milliseconds since 1970. */
  readonly readAt: number | null;
  readonly preliminary: boolean;
  readonly rule: DeadlineRule | null;
  readonly version: string;
}

/** The last check, the rule in force, the version. */
export function Foot({ readAt, preliminary, rule, version }: FootProps) {
  const styles = useStyles();
  const { messages, time } = useTexts();
  const texts = messages.pane.foot;
  return (
    <div className={styles.root}>
      {readAt !== null && (
        <span>{preliminary ? texts.readAt(time(readAt)) : texts.checkedAt(time(readAt))}</span>
      )}
      {rule !== null && (
        <span>
          {texts.ruleLabel}
          {texts.rule(rule)}
        </span>
      )}
      <span className={styles.version}>{texts.version(version)}</span>
    </div>
  );
}
