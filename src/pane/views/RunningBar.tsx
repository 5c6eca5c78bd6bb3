import { useEffect, useState } from 'react';
import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { JobName } from '../pane-state';
import { useTexts } from '../pane-texts';

/** A job that is done sooner than this needs no word: it would only flicker. */
const SHOWN_AFTER_MS = 200;

/** After this long a cell that is being edited is the likeliest cause. */
const SLOW_AFTER_MS = 1500;

const useStyles = makeStyles({
  root: {
    // Over the top of the pane, so that nothing moves when it comes and goes.
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    zIndex: 2,
    boxShadow: tokens.shadow4,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { padding: '4px 12px', fontSize: tokens.fontSizeBase200 },
});

/** Whether so many milliseconds have passed since the component came. */
function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setElapsed(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds]);
  return elapsed;
}

function Running({ job }: { readonly job: JobName }) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.running;
  const shown = useElapsed(SHOWN_AFTER_MS);
  const slow = useElapsed(SLOW_AFTER_MS);
  if (!shown) return null;
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
