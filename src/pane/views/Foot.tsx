import { Link, makeStyles, tokens } from '@fluentui/react-components';
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
  help: { fontSize: 'inherit', lineHeight: 'inherit' },
  version: { marginLeft: 'auto' },
});

/** Beside the pane's own page, so that it is there without a network. */
const HELP = { 'zh-CN': 'help.html', en: 'help.en.html' };

interface FootProps {
  /** When what is shown was read, in milliseconds since 1970. */
  readonly readAt: number | null;
  readonly preliminary: boolean;
  readonly rule: DeadlineRule | null;
  readonly version: string;
}

/** The last check, the rule in force, the help, the version. */
export function Foot({ readAt, preliminary, rule, version }: FootProps) {
  const styles = useStyles();
  const { language, messages, time } = useTexts();
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
      <span className={styles.version}>
        <Link className={styles.help} href={HELP[language]} target="_blank" rel="noopener">
          {texts.help}
        </Link>{' '}
        {texts.version(version)}
      </span>
    </div>
  );
}
