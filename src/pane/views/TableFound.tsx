import { lazy } from 'react';
import { Badge, Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { InfoRegular, TableSearchRegular } from '@fluentui/react-icons';
import type { CheckedTable } from '../pane-jobs';
import { laterViews } from '../later-parts';
import { openerOf } from '../opener';
import { useTexts } from '../pane-texts';
import { OnDemand } from './OnDemand';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    minWidth: 0,
    // 200 % text on a narrow pane: the words take a line of their own.
    '@media (max-width: 240px)': { flexWrap: 'wrap' },
  },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorBrandForeground1, fontSize: '20px' },
  words: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 240px)': { order: 1, width: '100%' },
  },
  heading: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '6px' },
  sheet: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  remap: { minWidth: 0, flexShrink: 0, color: tokens.colorBrandForegroundLink },
});

function useFacts(checked: CheckedTable): readonly string[] {
  const { messages } = useTexts();
  const { table } = checked.check;
  const first = table.months[0];
  const last = table.months.at(-1);
  const headerRows = table.headerRows.map((row) => row + 1);
  return [
    messages.pane.table.headerRows(Math.min(...headerRows), Math.max(...headerRows)),
    messages.pane.table.items(table.items.length),
    messages.pane.table.units(checked.ranking.units.length),
    ...(first && last ? [messages.pane.table.months(first.period, last.period, table.months.length)] : []),
    ...(table.hiddenRows > 0 ? [messages.pane.table.hiddenRows(table.hiddenRows)] : []),
    ...(table.hiddenColumns > 0 ? [messages.pane.table.hiddenColumns(table.hiddenColumns)] : []),
  ];
}

const Reasons = lazy(() => laterViews().then((views) => ({ default: views.Reasons })));

interface TableFoundProps {
  readonly checked: CheckedTable;
  readonly busy: boolean;
  /** False where the table has changed since. */
  readonly isCurrent: boolean;
  readonly onRemap: () => void;
}

/** The table that was found, so that a person sees at once what the figures below speak of. */
export function TableFound({ checked, busy, isCurrent, onRemap }: TableFoundProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.table;
  const facts = useFacts(checked);
  return (
    <section className={styles.root} aria-label={texts.label}>
      <TableSearchRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <div className={styles.heading}>
          <Text as="h1" className={styles.sheet}>
            {checked.check.table.sheet}
          </Text>
          {isCurrent && !checked.preliminary && (
            <Badge appearance="tint" color="success" size="small">
              {texts.checked}
            </Badge>
          )}
          {checked.preliminary && (
            <Tooltip content={texts.preliminaryWhy} relationship="description">
              <Badge appearance="outline" color="informative" size="small" tabIndex={0}>
                {texts.preliminary}
              </Badge>
            </Tooltip>
          )}
          {checked.reasons.some(({ code }) => code === 'corrected') && (
            <Badge appearance="outline" color="brand" size="small">
              {texts.corrected}
            </Badge>
          )}
        </div>
        <span className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <Tooltip content={texts.remapWhy} relationship="description">
        <Button
          appearance="subtle"
          size="small"
          id={openerOf('mapping')}
          className={styles.remap}
          disabledFocusable={busy}
          onClick={onRemap}
        >
          {texts.remap}
        </Button>
      </Tooltip>
      <OnDemand
        button={
          <Button
            appearance="subtle"
            size="small"
            icon={<InfoRegular />}
            aria-expanded={false}
            aria-label={texts.reasons}
            title={texts.reasons}
          />
        }
      >
        <Reasons checked={checked} />
      </OnDemand>
    </section>
  );
}
