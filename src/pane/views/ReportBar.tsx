import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { JobName, Report } from '../pane-state';
import { useTexts } from '../pane-texts';
import { reportWords } from '../report-words';

const useStyles = makeStyles({
  // With no room beside the words the button stands below them.
  bar: { '@media (max-width: 240px)': { display: 'flex', flexWrap: 'wrap' } },
  body: { whiteSpace: 'normal', fontSize: tokens.fontSizeBase200 },
  title: { display: 'block' },
  details: {
    margin: '4px 0 0',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '8em',
    overflowY: 'auto',
  },
});

function Details({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { messages } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Link
        as="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {messages.pane.failed.details}
      </Link>
      {open && (
        <pre className={styles.details} tabIndex={0}>
          {text}
        </pre>
      )}
    </div>
  );
}

interface ReportBarProps {
  readonly report: Exclude<Report, { kind: 'checked' }>;
  readonly onRetry: (job: JobName) => void;
  readonly onDismiss: () => void;
}

/** What the last job came to: what happened, what was and was not done, what to do now. */
export function ReportBar({ report, onRetry, onDismiss }: ReportBarProps) {
  const styles = useStyles();
  const { language, messages } = useTexts();
  const words = reportWords(report, messages);
  const isProblem = report.kind === 'problem';
  return (
    <MessageBar
      className={styles.bar}
      intent={words.intent}
      layout="multiline"
      politeness={isProblem ? 'assertive' : 'polite'}
    >
      <MessageBarBody className={styles.body}>
        {words.title !== null && <MessageBarTitle className={styles.title}>{words.title}</MessageBarTitle>}
        {words.sentences.join(language === 'zh-CN' ? '' : ' ')}
        {isProblem && report.problem.details !== '' && <Details text={report.problem.details} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={messages.pane.done.dismiss}
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      >
        {isProblem && report.job !== 'goTo' && (
          <Button
            size="small"
            onClick={() => {
              onRetry(report.job);
            }}
          >
            {messages.pane.failed.retry}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
