import { lazy, Suspense, useState } from 'react';
import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { EraserRegular, HighlightRegular, SettingsRegular } from '@fluentui/react-icons';
import type { OwnSheetKind } from '../../core/report/sheet-content';
import { laterViews } from '../later-parts';
import { openerOf } from '../opener';
import { useTexts } from '../pane-texts';
import { SummaryParts } from './SummaryParts';

const SummaryButton = lazy(() => laterViews().then((views) => ({ default: views.SummaryButton })));

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  head: {
    width: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  more: { display: 'flex', flexWrap: 'wrap', marginRight: '-6px' },
  small: { minWidth: 0, padding: '0 6px' },
  split: { flexGrow: 1, '& > button:first-child': { flexGrow: 1, minWidth: 0, padding: '0 6px' } },
  button: { flexGrow: 1, minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
});

interface ActionsProps {
  /** Why nothing can be written yet; null where it can. */
  readonly refusal: string | null;
  readonly busy: boolean;
  /** False where Excel was not reached: then nothing can be done in it. */
  readonly reachable: boolean;
  readonly onMark: () => void;
  readonly onClear: () => void;
  readonly onSummary: (sheets: readonly OwnSheetKind[]) => void;
  readonly onRegisters: () => void;
  readonly onDocuments: () => void;
  readonly onSettings: () => void;
}

/** What writes into the workbook, and says so. */
export function Actions({
  refusal,
  busy,
  reachable,
  onMark,
  onClear,
  onSummary,
  onRegisters,
  onDocuments,
  onSettings,
}: ActionsProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.actions;
  const blocked = busy || refusal !== null;
  const [isMenuWanted, setMenuWanted] = useState(false);
  const summary = { refusal, blocked, className: styles.split, onSummary };
  return (
    <div className={styles.root} role="group" aria-label={texts.label}>
      <span className={styles.head}>
        <span className={styles.label} aria-hidden>
          {texts.label}
        </span>
        <span className={styles.more}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.small}
            title={texts.registersWhy}
            disabledFocusable={busy || !reachable}
            onClick={onRegisters}
          >
            {texts.registers}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            id={openerOf('documents')}
            className={styles.small}
            title={refusal ?? texts.documentsWhy}
            disabledFocusable={blocked}
            onClick={onDocuments}
          >
            {texts.documents}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<SettingsRegular />}
            id={openerOf('settings')}
            className={styles.small}
            disabledFocusable={busy || !reachable}
            onClick={onSettings}
          >
            {texts.settings}
          </Button>
        </span>
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
          disabledFocusable={busy || !reachable}
          onClick={onClear}
        >
          {texts.clear}
        </Button>
      </Tooltip>
      {isMenuWanted ? (
        <Suspense fallback={<SummaryParts own={summary} />}>
          <SummaryButton {...summary} />
        </Suspense>
      ) : (
        <SummaryParts
          own={summary}
          onClick={() => {
            setMenuWanted(true);
          }}
        />
      )}
    </div>
  );
}
