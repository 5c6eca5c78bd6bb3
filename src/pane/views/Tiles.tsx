import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { STATUS_MARK } from '../../core/report/status-mark';
import type { FindingCatalogue } from '../findings-list';
import type { CheckedTable } from '../pane-jobs';
import { TILE_STATUSES, type TileStatus } from '../pane-state';
import { useTexts } from '../pane-texts';
import { useStatusStyles } from './status-styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  tiles: { display: 'grid', gap: '4px' },
  // As many in a row as the words leave room for: on the narrowest pane three in Chinese, two in English.
  short: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(5.75rem, 100%), 1fr))' },
  long: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(8rem, 100%), 1fr))' },
  tile: {
    minWidth: 0,
    padding: '3px 8px',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    columnGap: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorNeutralForeground1 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  mark: { width: '1em', textAlign: 'center', flexShrink: 0 },
  count: {
    marginLeft: 'auto',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
  },
});

function Figures({ checked }: { readonly checked: CheckedTable }) {
  const styles = useStyles();
  const { messages, rate } = useTexts();
  const texts = messages.pane.tiles;
  const { totals, hasDates } = checked.ranking;
  const { deadline, asOf } = checked.check.scope;
  const share = totals.onTimeRate === null ? messages.pane.ranking.noRate : rate(totals.onTimeRate);
  return (
    <span className={styles.line}>
      <span className={styles.strong}>{texts.due(totals.due)}</span>
      <span className={styles.strong}>{hasDates ? texts.onTimeRate(share) : texts.reportedRate(share)}</span>
      {deadline !== null && <span>{texts.deadline(deadline, asOf > deadline)}</span>}
    </span>
  );
}

interface TilesProps {
  readonly checked: CheckedTable;
  readonly catalogue: FindingCatalogue;
  readonly pressed: TileStatus | null;
  readonly onPress: (status: TileStatus) => void;
}

/** The counts by status; each filters the list below. */
export function Tiles({ checked, catalogue, pressed, onPress }: TilesProps) {
  const styles = useStyles();
  const colors = useStatusStyles();
  const { language, messages } = useTexts();
  return (
    <section className={styles.root} aria-label={messages.pane.tiles.label}>
      <Figures checked={checked} />
      <div
        className={mergeClasses(styles.tiles, language === 'zh-CN' ? styles.short : styles.long)}
        role="group"
        aria-label={messages.pane.tiles.label}
      >
        {TILE_STATUSES.map((status) => {
          const word = messages.terms.status[status];
          const count = catalogue.counts[status];
          return (
            <ToggleButton
              key={status}
              size="small"
              checked={pressed === status}
              className={mergeClasses(styles.tile, pressed === status && styles.pressed)}
              onClick={() => {
                onPress(status);
              }}
            >
              <span className={mergeClasses(styles.mark, colors[status])} aria-hidden>
                {STATUS_MARK[status]}
              </span>
              <span>{word}</span> <span className={styles.count}>{count}</span>
            </ToggleButton>
          );
        })}
      </div>
    </section>
  );
}
