import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Sheet } from '../host/model/sheet';
import type { WorkbenchSession } from './workbench-session';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    overflowX: 'auto',
    flexShrink: 0,
    height: '32px',
    paddingLeft: '44px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: '0 14px',
    border: '0',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  active: {
    color: '#107c41',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: 'inset 0 -3px 0 #107c41',
  },
  activeDark: { color: '#7fd3a2' },
});

interface SheetTabsProps {
  readonly session: WorkbenchSession;
  readonly active: Sheet | undefined;
  readonly label: string;
  readonly dark: boolean;
}

/** The visible sheets; hidden ones have no tab, as in Excel. */
export function SheetTabs({ session, active, label, dark }: SheetTabsProps) {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={label}>
      {session.workbook.sheets
        .filter(({ visibility }) => visibility === 'Visible')
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            className={mergeClasses(
              styles.tab,
              sheet === active && styles.active,
              sheet === active && dark && styles.activeDark,
            )}
            aria-current={sheet === active ? 'true' : undefined}
            onClick={() => {
              session.activate(sheet);
            }}
          >
            {sheet.name}
          </button>
        ))}
    </nav>
  );
}
