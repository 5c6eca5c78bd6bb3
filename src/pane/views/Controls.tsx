import { Button, Field, makeStyles, Select, Tooltip } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons';
import { parsePeriod } from '../../core/calendar/period';
import type { CheckRequest, CheckedTable } from '../pane-jobs';
import { selectablePeriods } from '../pane-state';
import { useTexts } from '../pane-texts';
import { AsOfPicker } from './AsOfPicker';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(118px, 1fr) auto',
    alignItems: 'end',
    gap: '8px',
    '& select': { minWidth: 0, width: '100%' },
    '& > button': { minHeight: '24px' },
    // The narrowest pane has room for whole dates and months once the button goes without its picture.
    '@media (max-width: 340px)': { gap: '6px', '& > button > span': { display: 'none' } },
    // 200 % text on a narrow pane: the button moves below.
    '@media (max-width: 280px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface ControlsProps {
  readonly checked: CheckedTable | null;
  readonly request: CheckRequest;
  readonly busy: boolean;
  readonly onRequest: (request: CheckRequest) => void;
  readonly onCheck: () => void;
}

/** Which month, as of which day, and the button that checks. */
export function Controls({ checked, request, busy, onRequest, onCheck }: ControlsProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.controls;
  const periods = checked === null ? [] : selectablePeriods(checked);
  const chosen = request.period ?? checked?.check.scope.period ?? null;
  return (
    <section className={styles.root} aria-label={texts.check}>
      <Field label={texts.period} size="small">
        <Select
          size="small"
          value={chosen ?? ''}
          disabled={periods.length === 0 || busy}
          onChange={(_event, { value }) => {
            onRequest({ ...request, period: parsePeriod(value) });
          }}
        >
          {periods.length === 0 && <option value="">{texts.noPeriod}</option>}
          {periods.map((period) => (
            <option key={period} value={period}>
              {messages.pane.month(period)}
            </option>
          ))}
        </Select>
      </Field>
      <AsOfPicker
        asOf={request.asOf}
        disabled={busy}
        onAsOf={(asOf) => {
          onRequest({ ...request, asOf });
        }}
      />
      <Tooltip content={texts.checkWhy} relationship="description">
        <Button
          appearance="primary"
          size="small"
          icon={<ClipboardCheckmarkRegular />}
          disabledFocusable={busy}
          onClick={onCheck}
        >
          {texts.check}
        </Button>
      </Tooltip>
    </section>
  );
}
