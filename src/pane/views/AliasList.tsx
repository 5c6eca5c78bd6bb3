import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Settings } from '../../core/settings';
import { withoutAlias } from '../settings-draft';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  alias: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface AliasListProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** Names that count under others, each of which can be taken back. */
export function AliasList({ settings, onChange }: AliasListProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.settings;
  const aliases = Object.entries(settings.aliases);
  return (
    <section className={styles.root} aria-label={texts.aliases}>
      <h2 className={styles.heading}>{texts.aliases}</h2>
      {aliases.length === 0 && <Text size={200}>{texts.noAliases}</Text>}
      <ul className={styles.list}>
        {aliases.map(([name, counted]) => (
          <li key={name} className={styles.alias}>
            <span>{texts.alias(name, counted)}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={texts.removeAlias(name)}
              title={texts.removeAlias(name)}
              onClick={() => {
                onChange(withoutAlias(settings, name));
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
