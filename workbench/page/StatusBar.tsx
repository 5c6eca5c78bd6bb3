import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';
import type { WorkbenchTexts } from './texts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    flexShrink: 0,
    minHeight: '26px',
    padding: '0 8px 0 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  zoom: { display: 'flex', alignItems: 'center', gap: '2px' },
  percent: { minWidth: '40px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
});

/** Times the paper's size. */
export const ZOOM = { least: 0.5, first: 0.8, most: 1.5, step: 0.1 } as const;

interface StatusBarProps {
  readonly texts: WorkbenchTexts;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** What a first-time visitor wants to be sure of, and how large the sheet is drawn. */
export function StatusBar({ texts, zoom, onZoom }: StatusBarProps) {
  const styles = useStyles();
  const percent = Math.round(zoom * 100);
  const change = (by: number): void => {
    onZoom(Math.round(Math.max(ZOOM.least, Math.min(ZOOM.most, zoom + by)) * 10) / 10);
  };
  return (
    <footer className={styles.root}>
      <Text size={200}>{texts.local}</Text>
      <div role="group" aria-label={texts.zoom} className={styles.zoom}>
        <Button
          appearance="subtle"
          size="small"
          icon={<SubtractRegular />}
          aria-label={texts.zoomOut}
          onClick={() => {
            change(-ZOOM.step);
          }}
        />
        <Text size={200} className={styles.percent}>
          {`${percent}%`}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<AddRegular />}
          aria-label={texts.zoomIn}
          onClick={() => {
            change(ZOOM.step);
          }}
        />
      </div>
    </footer>
  );
}
