import { useEffect, useState } from 'react';
import { Button, makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { QUIET_JOBS, type JobName, type PaneState } from '../pane-state';
import { useTexts } from '../pane-texts';

/** A job that is done sooner than this needs no word: it would only flicker. */
const SHOWN_AFTER_MS = 200;

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
  line: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 6px 4px 12px' },
  text: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200 },
  urgent: { fontWeight: tokens.fontWeightSemibold },
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

interface RunningProps {
  readonly job: JobName;
  readonly waiting: PaneState['waiting'];
  readonly onCancel: () => void;
}

function Running({ job, waiting, onCancel }: RunningProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.running;
  const shown = useElapsed(SHOWN_AFTER_MS);
  const [isCalledOff, setCalledOff] = useState(false);
  if (!shown) return null;
  return (
    <section className={styles.root} aria-label={texts[job]}>
      <ProgressBar aria-label={texts[job]} thickness="medium" />
      <div className={styles.line}>
        <Text className={mergeClasses(styles.text, waiting === 'editing' && styles.urgent)} role="status">
          {isCalledOff
            ? texts.cancelling
            : `${waiting === 'editing' ? texts.editing : texts[job]} ${waiting === 'slow' ? texts.slow : ''}`}
        </Text>
        <Button
          size="small"
          disabledFocusable={isCalledOff}
          onClick={() => {
            setCalledOff(true);
            onCancel();
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </section>
  );
}

interface RunningBarProps extends Omit<RunningProps, 'job'> {
  readonly job: JobName | null;
}

/** What is being done right now, and the way to call it off; what is too short to speak of is not. */
export function RunningBar({ job, waiting, onCancel }: RunningBarProps) {
  const isShown = job !== null && (!QUIET_JOBS.includes(job) || waiting !== null);
  return isShown ? <Running key={job} job={job} waiting={waiting} onCancel={onCancel} /> : null;
}
