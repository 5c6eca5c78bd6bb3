import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STATUS_MARK } from '../../core/report/status-mark';
import type { UnitRow } from '../../core/ranking/ranking';
import { useTexts } from '../pane-texts';
import { useStatusStyles } from './status-styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  count: { whiteSpace: 'nowrap' },
});

const counted = ['onTime', 'late', 'incomplete', 'missing', 'unverified'] as const;

/** A unit's obligations by outcome: mark, word and number, those that are none left out. */
export function UnitCounts({ row }: { readonly row: UnitRow }) {
  const styles = useStyles();
  const colors = useStatusStyles();
  const { messages } = useTexts();
  return (
    <span className={styles.root}>
      <span className={styles.count}>{messages.pane.ranking.counts(row.due)}</span>
      {counted.map((status) =>
        row[status] === 0 ? null : (
          <span key={status} className={styles.count}>
            <span className={mergeClasses(colors[status])} aria-hidden>
              {STATUS_MARK[status]}
            </span>{' '}
            {messages.pane.tiles.tile(messages.terms.status[status], row[status])}
          </span>
        ),
      )}
    </span>
  );
}
