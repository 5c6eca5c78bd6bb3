import { lazy, Suspense, type RefObject } from 'react';
import { List, makeStyles, tokens } from '@fluentui/react-components';
import type { ListRow } from '../findings-list';
import { virtualRows } from '../later-parts';
import type { PaneCommands } from '../pane-commands';
import { useTexts } from '../pane-texts';
import { FindingRow } from './FindingRow';

const VirtualRows = lazy(() => virtualRows().then((views) => ({ default: views.VirtualRows })));

/** Up to here every row stands in the page; beyond, only those in sight do. */
const VIRTUAL_FROM = 200;

/** So many rows fill any window while the means to show more of them comes. */
const SHOWN_MEANWHILE = 30;

const useStyles = makeStyles({ list: { backgroundColor: tokens.colorNeutralBackground1 } });

export interface FindingListProps {
  readonly rows: readonly ListRow[];
  /** What scrolls the list: the pane's own body. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly commands: PaneCommands;
}

function Rows({ rows, commands, count }: FindingListProps & { readonly count: number }) {
  return rows
    .slice(0, count)
    .map((row, index) => (
      <FindingRow key={row.key} row={row} position={index + 1} size={rows.length} commands={commands} />
    ));
}

/** Findings under their headings; each goes to its cell by click or Enter, the arrow keys move between them. */
export function FindingList(props: FindingListProps) {
  const { rows } = props;
  const styles = useStyles();
  const { messages } = useTexts();
  return (
    <List
      as="div"
      navigationMode="items"
      className={styles.list}
      aria-label={messages.pane.findings.listLabel}
    >
      {rows.length > VIRTUAL_FROM ? (
        <Suspense fallback={<Rows {...props} count={SHOWN_MEANWHILE} />}>
          <VirtualRows {...props} />
        </Suspense>
      ) : (
        <Rows {...props} count={rows.length} />
      )}
    </List>
  );
}
