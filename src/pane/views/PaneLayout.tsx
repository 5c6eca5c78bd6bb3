import { useMemo, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { writableCheck, type PaneAction, type PaneState } from '../pane-state';
import type { PaneCommands } from '../use-pane';
import { useTexts } from '../pane-texts';
import { Actions } from './Actions';
import { Announcer } from './Announcer';
import { CheckedView } from './CheckedView';
import { ConfirmSummary } from './ConfirmSummary';
import { Controls } from './Controls';
import { Foot } from './Foot';
import { Loading } from './Loading';
import { NoTable } from './NoTable';
import { ReportBar } from './ReportBar';
import { RunningBar } from './RunningBar';
import { TableFound } from './TableFound';
import { Unsure } from './Unsure';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  // With little room, or large text, the pane scrolls as a whole, and the findings keep a window of their own.
  body: { flexGrow: 1, flexBasis: 0, minHeight: '240px', overflowY: 'auto' },
  top: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px 12px' },
  bottom: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '6px 12px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface PaneLayoutProps {
  readonly state: PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly commands: PaneCommands;
  readonly version: string;
}

/** Top: what was found and is asked; middle: what came of it; bottom: what writes, and the foot. */
export function PaneLayout({ state, dispatch, commands, version }: PaneLayoutProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const { knowledge, running, report } = state;
  const checked = writableCheck(state);
  const busy = running !== null && running !== 'goTo';
  const refusal = useMemo(() => {
    if (checked === null) return messages.pane.actions.needsTable;
    return checked.check.scope.period === null ? messages.pane.actions.needsMonths : null;
  }, [checked, messages]);
  // Beside what a person pressed, wherever the findings are scrolled to; in place of them where there are none.
  const reportBar = report !== null && report.kind !== 'checked' && (
    <ReportBar
      report={report}
      onRetry={commands.retry}
      onDismiss={() => {
        dispatch({ type: 'reportDismissed' });
      }}
    />
  );
  return (
    <div className={styles.root}>
      <Announcer state={state} />
      <RunningBar job={running} />
      <main className={styles.body} ref={scroller}>
        <div className={styles.top}>
          {checked !== null && <TableFound checked={checked} />}
          {knowledge.kind !== 'loading' && (
            <Controls
              checked={checked}
              request={state.request}
              busy={busy}
              onRequest={commands.request}
              onCheck={commands.check}
            />
          )}
        </div>
        {knowledge.kind === 'unread' && <div className={styles.top}>{reportBar}</div>}
        {knowledge.kind === 'loading' && <Loading />}
        {knowledge.kind === 'none' && <NoTable nearest={knowledge.nearest} />}
        {knowledge.kind === 'unsure' && <Unsure candidates={knowledge.candidates} />}
        {checked !== null && (
          <CheckedView
            checked={checked}
            state={state}
            dispatch={dispatch}
            scroller={scroller}
            onGoTo={commands.goTo}
          />
        )}
      </main>
      <footer className={styles.bottom}>
        {knowledge.kind !== 'unread' && reportBar}
        <Actions
          refusal={refusal}
          busy={busy || knowledge.kind === 'loading'}
          onMark={commands.mark}
          onClear={commands.clearMarks}
          onSummary={commands.summary}
        />
        <Foot
          readAt={state.checkedAt}
          preliminary={checked?.preliminary ?? true}
          rule={checked?.check.settings.deadline ?? null}
          version={version}
        />
      </footer>
      {state.confirmingSummary && checked !== null && (
        <ConfirmSummary
          checked={checked}
          onAnswer={(write) => {
            if (write) commands.writeSummaryAnyway();
            else dispatch({ type: 'summaryAnswered' });
          }}
        />
      )}
    </div>
  );
}
