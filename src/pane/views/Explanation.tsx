import type { ReactNode } from 'react';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px',
    '& ul': { margin: 0, paddingLeft: '20px' },
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    '@media (max-width: 240px)': { flexDirection: 'column', alignItems: 'flex-start' },
  },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground1, flexShrink: 0 },
  title: {
    margin: 0,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  whatToDo: { color: tokens.colorNeutralForeground2 },
});

interface ExplanationProps {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly children: ReactNode;
  readonly whatToDo: string | null;
}

/** Why there is nothing to show: a title, the reason, and what to do. */
export function Explanation({ icon: Icon, title, children, whatToDo }: ExplanationProps) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <div className={styles.heading}>
        <Icon className={styles.icon} aria-hidden />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {children}
      {whatToDo !== null && <Text className={styles.whatToDo}>{whatToDo}</Text>}
    </section>
  );
}
