import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import type { Language } from '../locale/language';
import type { ProductMessages } from '../locale/load-messages';
import type { Introduction } from './introduction';
import { bringLaterParts } from './later-parts';
import type { PaneSession } from './pane-session';
import { PaneTextsContext, paneTexts } from './pane-texts';
import { usePaneTheme } from './theme';
import { PaneLayout } from './views/PaneLayout';

/** As a style: a class would be given to every portal too, and one as high as the pane would cover it. */
const FULL_HEIGHT = { height: '100%' };

/** Where the pane runs. */
export interface PaneSurroundings {
  readonly language: Language;
  readonly messages: ProductMessages;
  /** Excel's theme where it says one, asked again whenever the pane comes to the front; null: the system's. */
  readonly shade: () => 'light' | 'dark' | null;
  readonly version: string;
  readonly introduction: Introduction;
}

/** The task pane over its session: everything it does in Excel comes through there. */
export function Pane({
  session,
  surroundings,
}: {
  readonly session: PaneSession;
  readonly surroundings: PaneSurroundings;
}) {
  const { language, messages, shade, version, introduction } = surroundings;
  const theme = usePaneTheme(shade);
  const texts = useMemo(() => paneTexts(language, messages), [language, messages]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    const { knowledge, running } = session.state();
    if (knowledge.kind === 'loading' && running === null) void session.commands.open();
  }, [session]);
  const hasLooked = state.knowledge.kind !== 'loading';
  useEffect(() => {
    return hasLooked ? bringLaterParts() : undefined;
  }, [hasLooked]);
  return (
    <PaneTextsContext value={texts}>
      <FluentProvider theme={theme} style={FULL_HEIGHT}>
        <PaneLayout
          state={state}
          dispatch={session.dispatch}
          commands={session.commands}
          mapping={session.mapping}
          documents={session.documents}
          version={version}
          introduction={introduction}
        />
      </FluentProvider>
    </PaneTextsContext>
  );
}
