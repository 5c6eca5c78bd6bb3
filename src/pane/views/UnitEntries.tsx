import { CopyRegular } from '@fluentui/react-icons';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STATUS_MARK } from '../../core/report/status-mark';
import { periodParts } from '../../core/calendar/period';
import type { CheckedEntry, EntryStatus } from '../../core/checks/check-result';
import type { UnitRow } from '../../core/ranking/ranking';
import type { CheckedTable } from '../pane-jobs';
import type { PaneCommands } from '../pane-commands';
import { useTexts, type PaneTexts } from '../pane-texts';
import type { ItemEntries } from '../unit-entries';
import { useStatusStyles } from './status-styles';

const useStyles = makeStyles({
  root: {
    padding: '0 0 8px 24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  remind: { alignSelf: 'flex-start' },
  facts: { color: tokens.colorNeutralForeground2 },
  item: { overflowWrap: 'anywhere' },
  entries: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px',
    listStyleType: 'none',
    margin: '2px 0 0',
    padding: 0,
  },
  entry: {
    minWidth: '34px',
    width: '34px',
    padding: '1px 0',
    flexDirection: 'column',
    fontSize: '11px',
    lineHeight: '14px',
    fontWeight: tokens.fontWeightRegular,
  },
  mark: { fontSize: '14px', lineHeight: '18px' },
});

/** What a reminder speaks of. */
const REMINDED: readonly EntryStatus[] = ['missing', 'incomplete', 'pending'];

/** All that is known of an entry, in one line. */
function entryText(entry: CheckedEntry, { messages }: PaneTexts): string {
  const texts = messages.pane.ranking;
  return [
    texts.entry(messages.pane.month(entry.period), messages.terms.status[entry.status]),
    ...(entry.status === 'late' ? [texts.late(entry.daysLate, entry.atLeast)] : []),
    ...(entry.rank === null ? [] : [texts.rank(entry.rank)]),
    ...(entry.reportedOn === null ? [] : [entry.reportedOn]),
  ].join(' · ');
}

interface UnitEntriesProps {
  readonly row: UnitRow;
  readonly items: readonly ItemEntries[];
  readonly checked: CheckedTable;
  readonly commands: PaneCommands;
}

/** A unit's items with the mark of each month; a mark goes to its cell. */
export function UnitEntries({ row, items, checked, commands }: UnitEntriesProps) {
  const styles = useStyles();
  const colors = useStatusStyles();
  const texts = useTexts();
  const words = texts.messages.pane.ranking;
  const messages = texts.messages.pane.documents;
  const hasGaps = items.some(({ entries }) => entries.some(({ status }) => REMINDED.includes(status)));
  const facts = [
    ...(row.leaders.length > 0 ? [words.leaders(row.leaders.join('、'))] : []),
    ...(row.averageRank === null ? [] : [words.averageRank(texts.decimal(row.averageRank))]),
    ...(row.daysLate > 0 ? [words.days(row.daysLate)] : []),
  ];
  return (
    <div className={styles.root}>
      {hasGaps && (
        <Button
          size="small"
          icon={<CopyRegular />}
          className={styles.remind}
          title={messages.remindWhy(row.unit)}
          onClick={() => void commands.copyReminder(row.unit)}
        >
          {messages.remind}
        </Button>
      )}
      {facts.length > 0 && <div className={styles.facts}>{facts.join(' · ')}</div>}
      {items.map(({ item, entries }) => (
        <div key={item.index}>
          <div className={styles.item}>{item.text}</div>
          <ul className={styles.entries} aria-label={words.rows(item.text)}>
            {entries.map((entry) => {
              const cells = checked.check.table.entryCells(item, entry.period);
              const cell = cells?.progress ?? cells?.fallback;
              const text = entryText(entry, texts);
              return (
                <li key={entry.period}>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.entry}
                    title={text}
                    aria-label={text}
                    onClick={() => {
                      if (cell) void commands.goTo({ sheet: cell.sheet, row: cell.row, column: cell.column });
                    }}
                  >
                    <span>{texts.messages.pane.monthShort(periodParts(entry.period).month)}</span>
                    <span className={mergeClasses(styles.mark, colors[entry.status])} aria-hidden>
                      {STATUS_MARK[entry.status]}
                    </span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
