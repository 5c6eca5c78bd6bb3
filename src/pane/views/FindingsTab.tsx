import { useDeferredValue, useMemo, type RefObject } from 'react';
import { Button, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { groupedRows, matchingLines, type FindingCatalogue } from '../findings-list';
import type { CheckedTable } from '../pane-jobs';
import type { FindingView, PaneAction } from '../pane-state';
import type { PaneCommands } from '../pane-commands';
import { useTexts } from '../pane-texts';
import { FindingList } from './FindingList';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px',
    padding: '8px 12px 4px',
  },
  search: { minWidth: 0, maxWidth: 'none', width: '100%' },
  shown: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: '0 12px 6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '6px',
    padding: '24px 16px',
    textAlign: 'center',
  },
  good: { fontSize: '32px', color: tokens.colorStatusSuccessForeground1 },
  why: { color: tokens.colorNeutralForeground2 },
});

interface FindingsTabProps {
  readonly checked: CheckedTable;
  readonly catalogue: FindingCatalogue;
  readonly view: FindingView;
  readonly dispatch: (action: PaneAction) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly commands: PaneCommands;
}

function NothingWrong({ checked }: { readonly checked: CheckedTable }) {
  const styles = useStyles();
  const { messages } = useTexts();
  const { asOf } = checked.check.scope;
  return (
    <div className={styles.nothing}>
      <CheckmarkCircleRegular className={styles.good} aria-hidden />
      <Text weight="semibold">{messages.pane.findings.noneAtAll}</Text>
      <Text size={200} align="center" className={styles.why}>
        {messages.pane.findings.noneAtAllWhy(messages.pane.day(asOf))}
      </Text>
    </div>
  );
}

/** 问题: what a person should look at, filtered by tile and search, grouped by unit or by kind. */
export function FindingsTab({ checked, catalogue, view, dispatch, scroller, commands }: FindingsTabProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.findings;
  const shownView = useDeferredValue(view);
  const lines = useMemo(() => matchingLines(catalogue, shownView), [catalogue, shownView]);
  const rows = useMemo(
    () => groupedRows(lines, shownView, catalogue, messages.terms.status),
    [lines, shownView, catalogue, messages],
  );
  const unfiltered = view.status === null && view.search === '';
  const shownWords = (count: number): string => {
    if (view.status === null) return texts.shown(count);
    const word = messages.terms.status[view.status];
    return view.search === ''
      ? texts.shownOfStatus(word, catalogue.counts[view.status], count)
      : `${word} · ${texts.shown(count)}`;
  };
  if (catalogue.findings.length === 0 && unfiltered) return <NothingWrong checked={checked} />;
  return (
    <>
      <div className={styles.bar}>
        <SearchBox
          size="small"
          className={styles.search}
          value={view.search}
          placeholder={texts.search}
          aria-label={texts.search}
          dismiss={{ 'aria-label': texts.clearSearch }}
          onChange={(_event, { value }) => {
            dispatch({ type: 'searched', search: value });
          }}
        />
        <Select
          size="small"
          value={view.grouping}
          aria-label={texts.group}
          onChange={(_event, { value }) => {
            dispatch({ type: 'grouped', grouping: value === 'kind' ? 'kind' : 'unit' });
          }}
        >
          <option value="unit">{texts.byUnit}</option>
          <option value="kind">{texts.byKind}</option>
        </Select>
      </div>
      {!unfiltered && (
        <span className={styles.shown} role="status">
          {shownWords(lines.length)}
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              dispatch({ type: 'filterCleared' });
            }}
          >
            {texts.showAll}
          </Button>
        </span>
      )}
      {rows.length === 0 ? (
        <div className={styles.nothing}>
          <Text>{texts.noneMatch}</Text>
        </div>
      ) : (
        <FindingList rows={rows} scroller={scroller} commands={commands} />
      )}
    </>
  );
}
