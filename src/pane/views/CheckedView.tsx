import { lazy, Suspense, useMemo, type RefObject } from 'react';
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { catalogueOf } from '../findings-list';
import type { CheckedTable } from '../pane-jobs';
import type { PaneCommands } from '../pane-commands';
import type { PaneAction, PaneState, PaneTab } from '../pane-state';
import { useTexts } from '../pane-texts';
import { FindingsTab } from './FindingsTab';
import { NoMonths } from './NoMonths';
import { laterViews } from '../later-parts';
import { Tiles } from './Tiles';

const RankingTab = lazy(() => laterViews().then((views) => ({ default: views.RankingTab })));
const GoalsTab = lazy(() => laterViews().then((views) => ({ default: views.GoalsTab })));

const TABS: readonly PaneTab[] = ['findings', 'ranking', 'goals'];

const useStyles = makeStyles({
  tiles: { padding: '0 12px 8px' },
  tabs: {
    flexWrap: 'wrap',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { backgroundColor: tokens.colorNeutralBackground1, minHeight: '120px' },
});

interface CheckedViewProps {
  readonly checked: CheckedTable;
  readonly state: PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly commands: PaneCommands;
}

/** The counts, the findings and the ranking of a checked table. */
export function CheckedView({ checked, state, dispatch, scroller, commands }: CheckedViewProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const catalogue = useMemo(
    () => catalogueOf(checked, messages.findings, messages.pane.month),
    [checked, messages],
  );
  const hasMonths = checked.check.scope.period !== null;
  return (
    <>
      {hasMonths ? (
        <div className={styles.tiles}>
          <Tiles
            checked={checked}
            catalogue={catalogue}
            pressed={state.findings.status}
            onPress={(status) => {
              dispatch({ type: 'tilePressed', status });
            }}
          />
        </div>
      ) : (
        <NoMonths checked={checked} />
      )}
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={state.tab}
        aria-label={messages.pane.tabs.label}
        onTabSelect={(_event, { value }) => {
          const tab = TABS.find((known) => known === value);
          if (tab !== undefined) dispatch({ type: 'tabChosen', tab });
        }}
      >
        <Tab value="findings" id="tab-findings" aria-controls="panel">
          {messages.pane.tabs.findings(catalogue.findings.length)}
        </Tab>
        <Tab value="ranking" id="tab-ranking" aria-controls="panel">
          {messages.pane.tabs.ranking}
        </Tab>
        <Tab value="goals" id="tab-goals" aria-controls="panel">
          {messages.pane.tabs.goals}
        </Tab>
      </TabList>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${state.tab}`} className={styles.panel}>
        {state.tab === 'findings' ? (
          <FindingsTab
            checked={checked}
            catalogue={catalogue}
            view={state.findings}
            dispatch={dispatch}
            scroller={scroller}
            commands={commands}
          />
        ) : (
          <Suspense fallback={null}>
            {state.tab === 'ranking' ? (
              <RankingTab checked={checked} commands={commands} />
            ) : (
              <GoalsTab checked={checked} busy={state.running !== null} commands={commands} />
            )}
          </Suspense>
        )}
      </div>
    </>
  );
}
