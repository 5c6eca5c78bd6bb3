import { useMemo } from 'react';
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { UnitRow } from '../../core/ranking/ranking';
import type { CheckedTable } from '../pane-jobs';
import type { PaneCommands } from '../pane-commands';
import { entriesByUnit } from '../unit-entries';
import { useTexts } from '../pane-texts';
import { UnitCounts } from './UnitCounts';
import { UnitEntries } from './UnitEntries';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  header: { '& > button': { minHeight: '44px', paddingLeft: '8px', paddingRight: '12px' } },
  row: { display: 'grid', gridTemplateColumns: '1.75rem minmax(0, 1fr)', columnGap: '4px', width: '100%' },
  place: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  heading: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  unit: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  doubt: {
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  rate: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  empty: { padding: '24px 16px', textAlign: 'center', display: 'block' },
});

function Heading({ row }: { readonly row: UnitRow }) {
  const styles = useStyles();
  const { messages, rate } = useTexts();
  const texts = messages.pane.ranking;
  const aside = row.collective ? texts.collective : row.due === 0 ? texts.nothingDue : null;
  return (
    <span className={styles.row}>
      <span
        className={styles.place}
        aria-label={row.place === null ? texts.unplaced : texts.place(row.place)}
      >
        {row.place ?? '—'}
      </span>
      <span>
        <span className={styles.heading}>
          <span className={styles.unit}>
            {row.unit} {row.suspicious && <span className={styles.doubt}>（{texts.suspicious}）</span>}
          </span>
          <span className={styles.rate}>{row.onTimeRate === null ? texts.noRate : rate(row.onTimeRate)}</span>
        </span>
        <UnitCounts row={row} />
        {aside !== null && <span className={styles.aside}>{aside}</span>}
      </span>
    </span>
  );
}

interface RankingTabProps {
  readonly checked: CheckedTable;
  readonly commands: PaneCommands;
}

/** 排名: the units in the order in which they will be written; each opens to its entries over the months. */
export function RankingTab({ checked, commands }: RankingTabProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const entries = useMemo(() => entriesByUnit(checked.check), [checked]);
  const { units } = checked.ranking;
  if (units.length === 0) return <Text className={styles.empty}>{messages.pane.ranking.empty}</Text>;
  return (
    <Accordion collapsible multiple navigation="linear" aria-label={messages.pane.ranking.label}>
      {units.map((row) => (
        <AccordionItem key={row.unit} value={row.unit} className={styles.item}>
          <AccordionHeader as="h2" expandIconPosition="end" className={styles.header}>
            <Heading row={row} />
          </AccordionHeader>
          <AccordionPanel>
            <UnitEntries
              row={row}
              items={entries.get(row.unit) ?? []}
              checked={checked}
              commands={commands}
            />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
