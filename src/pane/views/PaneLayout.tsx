import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { DEFAULT_SETTINGS, type Settings, type TableCorrections } from '../../core/settings';
import { laterViews } from '../later-parts';
import { openerOf } from '../opener';
import {
  selectablePeriods,
  writableCheck,
  type PaneAction,
  type PanePage,
  type PaneState,
} from '../pane-state';
import type { Documents } from '../../app/compose-documents';
import type { Introduction } from '../introduction';
import type { PaneCommands } from '../pane-commands';
import type { CheckedTable, MappingSource } from '../pane-jobs';
import { Announcer } from './Announcer';
import { CheckPage } from './CheckPage';
import { Loading } from './Loading';
import { Questions } from './Questions';
import { ReportBar } from './ReportBar';
import { RunningBar } from './RunningBar';

const MappingPage = lazy(() => laterViews().then((views) => ({ default: views.MappingPage })));
const SettingsPage = lazy(() => laterViews().then((views) => ({ default: views.SettingsPage })));
const DocumentsPage = lazy(() => laterViews().then((views) => ({ default: views.DocumentsPage })));

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
});

interface PaneLayoutProps {
  readonly state: PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly commands: PaneCommands;
  readonly mapping: () => MappingSource | null;
  readonly documents: (checked: CheckedTable) => Promise<Documents>;
  readonly version: string;
  readonly introduction: Introduction;
}

/** Whoever leaves a page goes on where they opened it. */
function useFocusReturn(page: PanePage): void {
  const before = useRef(page);
  useEffect(() => {
    const left = before.current;
    before.current = page;
    if (page === 'check' && left !== 'check') document.getElementById(openerOf(left))?.focus();
  }, [page]);
}

/** The check, or the page that is opened over it; what runs and what is asked stand above both. */
export function PaneLayout(props: PaneLayoutProps) {
  const styles = useStyles();
  const { state, dispatch, commands } = props;
  const { report } = state;
  useFocusReturn(state.page);
  return (
    <div className={styles.root}>
      <Announcer state={state} />
      <RunningBar job={state.running} waiting={state.waiting} onCancel={commands.cancel} />
      {state.page === 'check' ? (
        <CheckPage {...props} />
      ) : (
        <Suspense fallback={<Loading />}>
          <OpenedPage {...props} page={state.page} />
          {report !== null && report.kind !== 'checked' && (
            <ReportBar
              report={report}
              onRetry={(job) => void commands.retry(job)}
              onDismiss={() => {
                dispatch({ type: 'reportDismissed' });
              }}
            />
          )}
        </Suspense>
      )}
      <Questions question={state.question} commands={commands} dispatch={dispatch} />
    </div>
  );
}

function OpenedPage({
  page,
  state,
  dispatch,
  commands,
  mapping,
  documents,
}: PaneLayoutProps & { readonly page: Exclude<PanePage, 'check'> }) {
  const { knowledge, running } = state;
  const checked = writableCheck(state);
  const settings: Settings = 'settings' in knowledge ? knowledge.settings : DEFAULT_SETTINGS;
  const back = (): void => {
    dispatch({ type: 'pageOpened', page: 'check' });
  };
  const drafted = useMemo(
    () => () =>
      checked === null
        ? Promise.resolve({ reminders: [], reminderForAll: null, circular: null })
        : documents(checked),
    [checked, documents],
  );
  if (page === 'documents')
    return <DocumentsPage documents={drafted} onBack={back} onCopy={(text) => void commands.copy(text)} />;
  const source = page === 'mapping' ? mapping() : null;
  if (page === 'mapping' && source !== null) {
    return (
      <MappingPage
        source={source}
        initially={settings.table}
        busy={running !== null}
        onBack={back}
        onSave={(table: TableCorrections) => void commands.changeSettings((known) => ({ ...known, table }))}
      />
    );
  }
  return (
    <SettingsPage
      settings={settings}
      periods={checked === null ? [] : selectablePeriods(checked)}
      busy={running !== null}
      onBack={back}
      onSave={(next) => void commands.changeSettings(() => next)}
    />
  );
}
