import { lazy, Suspense, useRef, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ResponsibilityTable } from '../../core/table/responsibility-table';
import type { Introduction } from '../introduction';
import { laterViews } from '../later-parts';
import type { PaneCommands } from '../pane-commands';
import { writableCheck, type PaneAction, type PaneState } from '../pane-state';
import { HIDDEN_FROM_SIGHT } from '../hidden-from-sight';
import { useTexts } from '../pane-texts';
import { Actions } from './Actions';
import { CheckedView } from './CheckedView';
import { Controls } from './Controls';
import { Foot } from './Foot';
import { Loading } from './Loading';
import { Notices } from './Notices';
import { NoTable } from './NoTable';
import { ReportBar } from './ReportBar';
import { TableFound } from './TableFound';
import { Unsure } from './Unsure';

const FirstSteps = lazy(() => laterViews().then((views) => ({ default: views.FirstSteps })));

const useStyles = makeStyles({
  // With little room, or large text, the pane scrolls as a whole, and the findings keep a window of their own.
  body: { flexGrow: 1, flexBasis: 0, minHeight: '240px', overflowY: 'auto' },
  top: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px 12px' },
  hidden: HIDDEN_FROM_SIGHT,
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

interface CheckPageProps {
  readonly state: PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly commands: PaneCommands;
  readonly version: string;
  readonly introduction: Introduction;
}

/** Top: what was found and is asked; middle: what came of it; bottom: what writes, and the foot. */
export function CheckPage({ state, dispatch, commands, version, introduction }: CheckPageProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const scroller = useRef<HTMLElement>(null);
  const { knowledge, running, report } = state;
  const checked = writableCheck(state);
  const busy = running !== null && running !== 'goTo' && running !== 'refresh';
  const [isIntroduced, setIntroduced] = useState(() => !introduction.isWanted());
  const [footer, setFooter] = useState<HTMLElement | null>(null);
  const introduced = (): void => {
    introduction.done();
    setIntroduced(true);
  };
  const openMapping = (): void => {
    dispatch({ type: 'pageOpened', page: 'mapping' });
  };
  const take = ({ arrangement, sheet, headerRows }: ResponsibilityTable): void => {
    const table = arrangement === 'sheets' ? { sheet } : { sheet, headerRows };
    void commands.changeSettings((settings) => ({ ...settings, table }));
  };
  const texts = messages.pane.actions;
  const refusal =
    checked === null ? texts.needsTable : checked.check.scope.period === null ? texts.needsMonths : null;
  // Beside what a person pressed, wherever the findings are scrolled to; in place of them where there are none.
  const reportBar = report !== null && report.kind !== 'checked' && (
    <ReportBar
      report={report}
      onRetry={(job) => void commands.retry(job)}
      onDismiss={() => {
        dispatch({ type: 'reportDismissed' });
      }}
    />
  );
  return (
    <>
      <main className={styles.body} ref={scroller}>
        {checked === null && <h1 className={styles.hidden}>{messages.pane.title}</h1>}
        <div className={styles.top}>
          {checked !== null && (
            <TableFound
              checked={checked}
              busy={busy}
              isCurrent={state.changed === null}
              onRemap={openMapping}
            />
          )}
          {knowledge.kind !== 'loading' && (
            <Controls
              checked={checked}
              request={state.request}
              busy={busy}
              onRequest={(request) => void commands.request(request)}
              onCheck={() => void commands.check()}
            />
          )}
          <Notices state={state} busy={busy} commands={commands} />
        </div>
        {knowledge.kind === 'unread' && <div className={styles.top}>{reportBar}</div>}
        {knowledge.kind === 'loading' && <Loading />}
        {knowledge.kind === 'none' && (
          <NoTable
            nearest={knowledge.nearest}
            busy={busy}
            onMap={openMapping}
            onSample={() => void commands.openSample()}
          />
        )}
        {knowledge.kind === 'unsure' && (
          <Unsure candidates={knowledge.candidates} busy={busy} onTake={take} onMap={openMapping} />
        )}
        {checked !== null && (
          <CheckedView
            checked={checked}
            state={state}
            dispatch={dispatch}
            scroller={scroller}
            commands={commands}
          />
        )}
      </main>
      <footer className={styles.bottom} ref={setFooter}>
        {knowledge.kind !== 'unread' && reportBar}
        <Actions
          refusal={refusal}
          busy={busy || knowledge.kind === 'loading'}
          reachable={knowledge.kind !== 'unread'}
          onMark={() => void commands.mark()}
          onClear={() => void commands.clearMarks()}
          onSummary={(sheets) => void commands.summary(sheets)}
          onRegisters={() => void commands.makeRegisters()}
          onDocuments={() => {
            dispatch({ type: 'pageOpened', page: 'documents' });
          }}
          onSettings={() => {
            dispatch({ type: 'pageOpened', page: 'settings' });
          }}
        />
        <Foot
          readAt={state.checkedAt}
          preliminary={checked?.preliminary ?? true}
          rule={checked?.check.settings.deadline ?? null}
          version={version}
        />
      </footer>
      {!isIntroduced && footer !== null && refusal === null && !busy && report === null && (
        <Suspense fallback={null}>
          <FirstSteps target={footer} onDone={introduced} />
        </Suspense>
      )}
    </>
  );
}
