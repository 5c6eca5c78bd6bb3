import { useEffect, useRef } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { Host } from '../host/host';
import type { HostWorkbook } from '../host/model/workbook';
import type { ApiSet } from '../host/wire/object-type';
import type { LeavingKey } from './frame-messages';
import { frameThePane, type FramedPane } from './frame-seam';
import type { PaneState } from './frame-services';
import type { ThemeChoice } from './workbench-theme';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    '& iframe': { display: 'block', width: '100%', height: '100%', border: '0' },
  },
});

interface PaneFrameProps {
  /** The Excel that the pane sits in. */
  readonly host: Host;
  readonly workbook: HostWorkbook;
  readonly locale: string;
  readonly theme: ThemeChoice;
  /** `YYYY-MM-DD`: what the pane takes for today. */
  readonly today: string;
  readonly title: string;
  /** The page of the pane; another one is shown where its Office.js cannot be reached. */
  readonly page: string;
  readonly readOnly: boolean;
  readonly onBatch: () => void;
  readonly onFramed?: (framed: FramedPane | null) => void;
  readonly onPaneState?: (state: PaneState) => void;
  readonly onKey?: (key: LeavingKey) => void;
}

const requirementSets = (excelApi: ApiSet): Readonly<Record<string, string>> => ({
  ExcelApi: excelApi,
  SharedRuntime: '1.1',
  AddinCommands: '1.1',
});

/** The add-in's pane as Excel on the web would frame it; opened anew where Excel would have to. */
export function PaneFrame(props: PaneFrameProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { host, workbook, locale, theme, today, title, page, readOnly } = props;
  useEffect(() => {
    if (container.current === null) return undefined;
    const framed = frameThePane(container.current, {
      host,
      paneUrl: `${page}?today=${today}${theme === 'system' ? '' : `&theme=${theme}`}`,
      locale,
      title,
      readOnly,
      requirementSets: requirementSets(host.profile.excelApi),
      settings: workbook.settings,
      onBatch: () => {
        latest.current.onBatch();
      },
      onPaneState: (state) => latest.current.onPaneState?.(state),
      onKey: (key) => latest.current.onKey?.(key),
    });
    latest.current.onFramed?.(framed);
    return () => {
      latest.current.onFramed?.(null);
      framed.dispose();
    };
  }, [host, workbook, locale, theme, today, title, page, readOnly]);
  return <div ref={container} className={styles.root} />;
}
