import { useMemo, useState, type ReactNode } from 'react';
import { Button, makeStyles, Spinner, tokens, Tooltip } from '@fluentui/react-components';
import manifest from '../../manifest.xml';
import type { Language } from '../../src/locale/messages';
import { ribbonGroups, type RibbonButton } from './ribbon-manifest';
import type { WorkbenchSession } from './workbench-session';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    flexShrink: 0,
    minHeight: '36px',
    padding: '0 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    paddingRight: '12px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto', whiteSpace: 'nowrap' },
  icon: { width: '20px', height: '20px', display: 'block' },
});

interface RibbonProps {
  readonly label: string;
  readonly session: WorkbenchSession;
  readonly language: Language;
  readonly onShowPane: () => void;
  readonly onFailed: (label: string) => void;
  readonly children: ReactNode;
}

/** The ribbon's groups as the manifest has them, and what the workbench adds beside them. */
export function Ribbon({
  label: ribbonLabel,
  session,
  language,
  onShowPane,
  onFailed,
  children,
}: RibbonProps) {
  const styles = useStyles();
  const groups = useMemo(() => ribbonGroups(manifest, language), [language]);
  const [running, setRunning] = useState<readonly string[]>([]);
  const press = async ({ id, label, action }: RibbonButton): Promise<void> => {
    if (action.kind === 'showPane') {
      onShowPane();
      return;
    }
    setRunning((ids) => [...ids, id]);
    const outcome = await session.pane?.invoke(action.name, id);
    setRunning((ids) => ids.filter((other) => other !== id));
    if (outcome?.kind !== 'completed') onFailed(label);
  };
  return (
    <section className={styles.root} aria-label={ribbonLabel}>
      {groups.map((group) => (
        <div key={group.label} role="group" aria-label={group.label} className={styles.group}>
          {group.buttons.map((button) => (
            <Tooltip key={button.id} content={button.tip} relationship="description">
              <Button
                appearance="subtle"
                size="small"
                className={styles.button}
                disabledFocusable={running.includes(button.id)}
                icon={
                  running.includes(button.id) ? (
                    <Spinner size="tiny" />
                  ) : (
                    <img className={styles.icon} src={button.icon} alt="" />
                  )
                }
                onClick={() => void press(button)}
              >
                {button.label}
              </Button>
            </Tooltip>
          ))}
        </div>
      ))}
      {children}
    </section>
  );
}
