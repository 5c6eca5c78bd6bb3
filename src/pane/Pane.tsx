import { useMemo } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import type { CalendarDate } from '../core/calendar/calendar-date';
import type { Language } from '../locale/messages';
import type { PaneJobs } from './pane-jobs';
import { PaneTextsContext, paneTexts } from './pane-texts';
import { usePaneTheme } from './theme';
import { usePane } from './use-pane';
import { PaneLayout } from './views/PaneLayout';

/** As a style: a class would be given to every portal too, and one as high as the pane would cover it. */
const FULL_HEIGHT = { height: '100%' };

/** Where the pane runs. */
export interface PaneSurroundings {
  readonly language: Language;
  /** Excel's theme where it says one; null: the system's. */
  readonly shade: 'light' | 'dark' | null;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly today: () => CalendarDate;
}

/** The task pane: everything it does in Excel comes through `jobs`. */
export function Pane({
  jobs,
  surroundings,
}: {
  readonly jobs: PaneJobs;
  readonly surroundings: PaneSurroundings;
}) {
  const theme = usePaneTheme(surroundings.shade);
  const texts = useMemo(() => paneTexts(surroundings.language), [surroundings.language]);
  const pane = usePane(jobs, surroundings);
  return (
    <PaneTextsContext value={texts}>
      <FluentProvider theme={theme} style={FULL_HEIGHT}>
        <PaneLayout {...pane} version={surroundings.version} />
      </FluentProvider>
    </PaneTextsContext>
  );
}
