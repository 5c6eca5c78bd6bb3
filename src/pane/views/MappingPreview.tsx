import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Detection } from '../../core/table/responsibility-table';
import { tableOf } from '../mapping-choices';
import { useTexts } from '../pane-texts';

/** So many items show whether the right rows were taken. */
const SHOWN_ITEMS = 5;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '& ol, & ul': { margin: 0, paddingLeft: '22px' },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  item: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', overflowWrap: 'anywhere' },
  unit: { color: tokens.colorNeutralForeground2 },
});

/** What is recognised: how much, and the first items with their units; or what is missing. */
export function MappingPreview({ detection }: { readonly detection: Detection }) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.mapping;
  const table = tableOf(detection);
  return (
    <section className={styles.root} aria-label={texts.preview} role="status">
      <h2 className={styles.heading}>{texts.preview}</h2>
      {detection.kind === 'none' && (
        <>
          <Text size={200}>{texts.nothing}</Text>
          {detection.nearest !== null && (
            <ul className={styles.item}>
              {detection.nearest.missing.map((role) => (
                <li key={role}>{texts.missing(messages.terms.role[role])}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {detection.kind === 'unsure' && <Text size={200}>{texts.notSure}</Text>}
      {table !== null && (
        <>
          <Text size={200}>
            {table.sheet} · {texts.found(table.items.length, table.months.length)}
          </Text>
          <ol className={styles.item}>
            {table.items.slice(0, SHOWN_ITEMS).map((item) => (
              <li key={item.index}>
                {item.text}{' '}
                <span className={styles.unit}>{item.cells.leadUnit?.text.trim() || texts.noUnit}</span>
              </li>
            ))}
          </ol>
          {table.items.length > SHOWN_ITEMS && (
            <Text size={200}>{texts.more(table.items.length - SHOWN_ITEMS)}</Text>
          )}
        </>
      )}
    </section>
  );
}
