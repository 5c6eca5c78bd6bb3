import { useEffect, useRef, type ReactNode } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    padding: '8px 12px 8px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outline: 'none',
  },
  body: {
    flexGrow: 1,
    minHeight: '200px',
    overflowY: 'auto',
    padding: '10px 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  intro: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    flexShrink: 0,
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PageFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** A page over the check: where one is, the way back, and what can be done at its foot. */
export function PageFrame({ title, intro, onBack, children, actions }: PageFrameProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <main className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={messages.pane.page.back}
          title={messages.pane.page.back}
          onClick={onBack}
        />
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <div className={styles.body}>
        <Text size={200} className={styles.intro}>
          {intro}
        </Text>
        {children}
      </div>
      <div className={styles.foot}>{actions}</div>
    </main>
  );
}
