import { useEffect, useRef } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { ApiSet } from '../host/wire/object-type';
import { frameThePane } from './frame-seam';
import type { WorkbenchSession } from './workbench-session';

const useStyles = makeStyles({
  root: {
    height: '100%',
    '& iframe': { display: 'block', width: '100%', height: '100%', border: '0' },
  },
});

interface PaneFrameProps {
  readonly session: WorkbenchSession;
  readonly locale: string;
  readonly shade: 'light' | 'dark';
  /** `YYYY-MM-DD`: what the pane takes for today. */
  readonly today: string;
  readonly title: string;
}

const requirementSets = (excelApi: ApiSet): Readonly<Record<string, string>> => ({
  ExcelApi: excelApi,
  SharedRuntime: '1.1',
  AddinCommands: '1.1',
});

/** The add-in's pane as Excel on the web would frame it; opened anew for another workbook, language, theme or day. */
export function PaneFrame({ session, locale, shade, today, title }: PaneFrameProps) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current === null) return undefined;
    const { workbook, host } = session;
    const framed = frameThePane(container.current, {
      host,
      paneUrl: `taskpane.html?today=${today}&theme=${shade}`,
      locale,
      title,
      readOnly: workbook.readOnly,
      requirementSets: requirementSets(host.profile.excelApi),
      settings: workbook.settings,
      onBatch: session.changed,
    });
    session.framed(framed);
    return () => {
      session.framed(null);
      framed.dispose();
    };
  }, [session, locale, shade, today, title]);
  return <div ref={container} className={styles.root} />;
}
