import { makeStyles } from '@fluentui/react-components';
import type { PaneState } from '../pane-state';
import { HIDDEN_FROM_SIGHT } from '../hidden-from-sight';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({ hidden: HIDDEN_FROM_SIGHT });

/** Says the result of a check to those who do not see it; other results speak from their message bar. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { messages } = useTexts();
  const { report, knowledge } = state;
  const words =
    report?.kind === 'checked' && knowledge.kind === 'checked'
      ? messages.pane.done.checked(knowledge.check.findings.length)
      : '';
  return (
    <div className={styles.hidden} role="status">
      {words}
    </div>
  );
}
