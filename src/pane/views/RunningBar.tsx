import { useEffect, useState } from 'react';
import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { JobName } from '../pane-state';
import { useTexts } from '../pane-texts';

/** After this long a cell that is being edited is the likeliest cause. */
const SLOW_AFTER_MS = 1500;

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { padding: '4px 12px', fontSize: tokens.fontSizeBase200 },
});

function Running({ job }: { readonly job: JobName }) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.running;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={styles.root}>
      <ProgressBar aria-label={texts[job]} thickness="medium" />
      <Text className={styles.text} role="status">
        {texts[job]} {slow && texts.slow}
      </Text>
    </div>
  );
}

/** What is being done right now; going to a cell is too short to speak of. */
export function RunningBar({ job }: { readonly job: JobName | null }) {
  return job === null || job === 'goTo' ? null : <Running key={job} job={job} />;
}
