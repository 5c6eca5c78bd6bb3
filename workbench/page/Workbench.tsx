import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { FluentProvider, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { FormulaBar } from './FormulaBar';
import { SheetGrid } from './grid/SheetGrid';
import { Notice } from './Notice';
import { PaneFrame } from './PaneFrame';
import { PaneHolder } from './PaneHolder';
import { useRegionKeys } from './region-keys';
import { Ribbon } from './Ribbon';
import { SecondUser } from './SecondUser';
import { SheetTabs } from './SheetTabs';
import { PANE_WIDTH, Splitter } from './Splitter';
import { StatusBar, ZOOM } from './StatusBar';
import { workbenchTexts } from './texts';
import { TitleBar, type WorkbenchChoices } from './TitleBar';
import { TroubleMenu } from './TroubleMenu';
import { openFile, saveFile } from './workbook-files';
import type { WorkbenchSession } from './workbench-session';
import { useWorkbenchTheme } from './workbench-theme';

const FULL_HEIGHT = { height: '100%' };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  work: { display: 'flex', flexGrow: 1, minHeight: 0 },
  toggle: { fontWeight: tokens.fontWeightRegular },
  book: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

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
  const [said, setSaid] = useState<string | null>(null);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.first);
  const [isPaneShown, setPaneShown] = useState(true);
  const [hasSecondPane, setSecondPane] = useState(false);
  const [zoom, setZoom] = useState<number>(ZOOM.first);
  const texts = useMemo(() => workbenchTexts(choices.language), [choices.language]);
  useSyncExternalStore(session.subscribe, session.version);
  const keys = useRegionKeys();
  const { shade, theme } = useWorkbenchTheme(choices.theme);
  const { workbook, surroundings, second } = session;
  const sheet = workbook.activeSheet;
  const locale = choices.language === 'en' ? 'en-US' : 'zh-CN';

  useEffect(() => {
    document.documentElement.lang = choices.language;
    document.title = texts.title;
  }, [choices.language, texts]);
  const open = async (file: File): Promise<void> => {
    const opened = await openFile(file);
    setSaid(opened === null ? texts.cannotOpen(file.name) : null);
    if (opened === null) return;
    session.close();
    setSession(opened);
    onSession(opened);
  };
  const save = async (): Promise<void> => {
    const unsaved = await saveFile(workbook);
    setSaid(unsaved.length === 0 ? null : texts.notSaved(unsaved));
  };
  const showPane = useCallback(
    (shown: boolean): void => {
      setPaneShown(shown);
      session.pane?.setVisible(shown);
    },
    [session],
  );
  const surrounded = { workbook, locale, theme: choices.theme, today: choices.today } as const;
  const notice = session.refusal === null ? said : texts.refused(session.refusal);

  return (
    <FluentProvider theme={theme} style={FULL_HEIGHT}>
      <div className={styles.root} style={{ colorScheme: shade }} onKeyDown={keys.onKeyDown}>
        <TitleBar
          texts={texts}
          fileName={workbook.name}
          choices={choices}
          onChoose={setChoices}
          onOpen={(file) => void open(file)}
          onSave={() => void save()}
        />
        <Ribbon
          label={texts.ribbon}
          session={session}
          language={choices.language}
          onShowPane={() => {
            showPane(true);
          }}
          onFailed={(label) => {
            setSaid(texts.commandFailed(label));
          }}
        >
          <ToggleButton
            appearance="subtle"
            size="small"
            className={styles.toggle}
            icon={<PeopleRegular />}
            checked={second !== null}
            onClick={() => {
              session.setSecond(second === null);
              setSecondPane(false);
            }}
          >
            {texts.second.toggle}
          </ToggleButton>
          <TroubleMenu session={session} texts={texts} />
        </Ribbon>
        <div className={styles.work}>
          <main className={styles.book}>
            {notice !== null && (
              <Notice
                text={notice}
                dismissLabel={texts.dismiss}
                onDismiss={() => {
                  setSaid(null);
                  session.dismissRefusal();
                }}
              />
            )}
            {sheet !== undefined && (
              <>
                {second !== null && (
                  <SecondUser
                    session={session}
                    sheet={sheet}
                    texts={texts}
                    hasPane={hasSecondPane}
                    onPane={setSecondPane}
                  />
                )}
                <FormulaBar session={session} sheet={sheet} label={texts.cellContent} />
                <SheetGrid
                  key={sheet.id}
                  session={session}
                  sheet={sheet}
                  zoom={zoom}
                  label={texts.sheet(sheet.name)}
                />
              </>
            )}
            <SheetTabs session={session} active={sheet} label={texts.sheets} dark={shade === 'dark'} />
          </main>
          {second !== null && hasSecondPane && (
            <PaneHolder
              label={texts.secondPane}
              closeLabel={texts.closePane}
              width={PANE_WIDTH.least}
              isShown
              isSecond
              onClose={() => {
                setSecondPane(false);
              }}
            >
              <PaneFrame
                {...surrounded}
                host={second}
                title={texts.secondPane}
                page="taskpane.html"
                readOnly={false}
                onBatch={session.changed}
              />
            </PaneHolder>
          )}
          <PaneHolder
            label={texts.paneTitle}
            closeLabel={texts.closePane}
            width={paneWidth}
            isShown={isPaneShown}
            isSecond={false}
            edge={<Splitter label={texts.paneWidth} width={paneWidth} onWidth={setPaneWidth} />}
            onClose={() => {
              showPane(false);
            }}
          >
            <PaneFrame
              {...surrounded}
              host={session.host}
              title={texts.pane}
              page={surroundings.has('officeUnreachable') ? 'taskpane-unreachable.html' : 'taskpane.html'}
              readOnly={workbook.readOnly}
              onBatch={session.changed}
              onFramed={session.framed}
              onPaneState={(state) => {
                setPaneShown(state === 'Visible');
              }}
              onKey={keys.onPaneKey}
            />
          </PaneHolder>
        </div>
        <StatusBar texts={texts} zoom={zoom} onZoom={setZoom} />
      </div>
    </FluentProvider>
  );
}
