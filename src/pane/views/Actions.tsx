import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { DocumentTableRegular, EraserRegular, HighlightRegular } from '@fluentui/react-icons';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  label: { width: '100%', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  button: { flexGrow: 1, minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
});

interface ActionsProps {
  /** Why nothing can be written yet; null where it can. */
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onMark: () => void;
  readonly onClear: () => void;
  readonly onSummary: () => void;
}

/** What writes into the workbook, and says so. */
export function Actions({ refusal, busy, onMark, onClear, onSummary }: ActionsProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.actions;
  const blocked = busy || refusal !== null;
  return (
    <div className={styles.root} role="group" aria-label={texts.label}>
      <span className={styles.label} aria-hidden>
        {texts.label}
      </span>
      <Tooltip content={refusal ?? texts.markWhy} relationship="description">
        <Button
          className={styles.button}
          size="small"
          icon={<HighlightRegular />}
          disabledFocusable={blocked}
          onClick={onMark}
        >
          {texts.mark}
        </Button>
      </Tooltip>
      <Tooltip content={texts.clearWhy} relationship="description">
        <Button
          className={styles.button}
          size="small"
          icon={<EraserRegular />}
          disabledFocusable={busy}
          onClick={onClear}
        >
          {texts.clear}
        </Button>
      </Tooltip>
      <Tooltip content={refusal ?? texts.summaryWhy} relationship="description">
        <Button
          className={styles.button}
          size="small"
          icon={<DocumentTableRegular />}
          disabledFocusable={blocked}
          onClick={onSummary}
        >
          {texts.summary}
        </Button>
      </Tooltip>
    </div>
  );
}
