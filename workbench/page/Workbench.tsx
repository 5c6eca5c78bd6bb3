import { useMemo, useState, useSyncExternalStore } from 'react';
import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { FormulaBar } from './FormulaBar';
import { SheetGrid } from './grid/SheetGrid';
import { PaneFrame } from './PaneFrame';
import { SheetTabs } from './SheetTabs';
import { workbenchTexts } from './texts';
import { WorkbenchBar, type WorkbenchChoices } from './WorkbenchBar';
import { openFile, saveFile } from './workbook-files';
import type { WorkbenchSession } from './workbench-session';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const THEMES = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};

const FULL_HEIGHT = { height: '100%' };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  work: { display: 'flex', flexGrow: 1, minHeight: 0 },
  book: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  pane: {
    width: '350px',
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** So much smaller than on paper, that a table of months has room beside the pane. */
const ZOOM = 0.8;

interface WorkbenchProps {
  readonly first: WorkbenchSession;
  readonly initially: WorkbenchChoices;
  /** Told of the session on screen, for those who look at its model. */
  readonly onSession: (session: WorkbenchSession) => void;
}

/** A workbook on the left, the real pane beside it. */
export function Workbench({ first, initially, onSession }: WorkbenchProps) {
  const styles = useStyles();
  const [session, setSession] = useState(first);
  const [choices, setChoices] = useState(initially);
  const [refused, setRefused] = useState<string | null>(null);
  const texts = useMemo(() => workbenchTexts(choices.language), [choices.language]);
  useSyncExternalStore(session.subscribe, session.version);
  const { workbook } = session;
  const sheet = workbook.activeSheet;
  const open = async (file: File): Promise<void> => {
    const opened = await openFile(file);
    setRefused(opened === null ? file.name : null);
    if (opened === null) return;
    setSession(opened);
    onSession(opened);
  };
  return (
    <FluentProvider theme={THEMES[choices.shade]} style={FULL_HEIGHT}>
      <div className={styles.root} style={{ colorScheme: choices.shade }}>
        <WorkbenchBar
          texts={texts}
          fileName={workbook.name}
          choices={choices}
          onChoose={setChoices}
          onOpen={(file) => void open(file)}
          onSave={() => void saveFile(workbook)}
        />
        {refused !== null && (
          <MessageBar intent="error">
            <MessageBarBody>{texts.cannotOpen(refused)}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.work}>
          <main className={styles.book}>
            <FormulaBar workbook={workbook} sheet={sheet} label={texts.cellContent} />
            {sheet !== undefined && (
              <SheetGrid
                key={sheet.id}
                session={session}
                sheet={sheet}
                zoom={ZOOM}
                label={texts.sheet(sheet.name)}
              />
            )}
            <SheetTabs
              session={session}
              active={sheet}
              label={texts.sheets}
              dark={choices.shade === 'dark'}
            />
          </main>
          <aside className={styles.pane}>
            <PaneFrame
              session={session}
              locale={choices.language === 'en' ? 'en-US' : 'zh-CN'}
              shade={choices.shade}
              today={choices.today}
              title={texts.pane}
            />
          </aside>
        </div>
      </div>
    </FluentProvider>
  );
}
