import {
  makeStyles,
  TeachingPopover,
  TeachingPopoverBody,
  TeachingPopoverFooter,
  TeachingPopoverSurface,
  TeachingPopoverTitle,
  tokens,
} from '@fluentui/react-components';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  surface: { width: 'min(304px, 100vw - 16px)', minWidth: 0, padding: '12px 14px' },
  steps: {
    margin: '4px 0 0',
    paddingLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    // 200 % text on a narrow pane: its title and its button stay in sight.
    '@media (max-width: 240px)': { maxHeight: '35vh', overflowY: 'auto' },
  },
  step: { marginBottom: '2px' },
});

interface FirstStepsProps {
  /** What it points at. */
  readonly target: HTMLElement;
  readonly onDone: () => void;
}

/** How one gets from the table to the summary, told once; it takes no focus and goes at the first click elsewhere. */
export function FirstSteps({ target, onDone }: FirstStepsProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.introduction;
  return (
    <TeachingPopover
      open
      trapFocus={false}
      unstable_disableAutoFocus
      positioning={{ target, position: 'above', align: 'center', overflowBoundaryPadding: 8 }}
      onOpenChange={(_event, { open }) => {
        if (!open) onDone();
      }}
    >
      <TeachingPopoverSurface role="complementary" className={styles.surface} aria-label={texts.title}>
        <TeachingPopoverBody>
          <TeachingPopoverTitle dismissButton={null}>{texts.title}</TeachingPopoverTitle>
          <ol className={styles.steps}>
            {texts.steps.map((step) => (
              <li key={step} className={styles.step}>
                {step}
              </li>
            ))}
          </ol>
        </TeachingPopoverBody>
        <TeachingPopoverFooter primary={{ size: 'small', children: texts.done }} />
      </TeachingPopoverSurface>
    </TeachingPopover>
  );
}
