import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { formatAddress, formatPosition } from '../../core/table/cell';
import type { CheckedTable } from '../pane-jobs';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  heading: { display: 'block', margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  reasons: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

/** 识别依据, opened: how sure the recognition is, which header stands for which role, and what spoke against it. */
export function Reasons({ checked }: { readonly checked: CheckedTable }) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.table;
  return (
    <Popover trapFocus defaultOpen positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<InfoRegular />}
          aria-label={texts.reasons}
          title={texts.reasons}
        />
      </PopoverTrigger>
      <PopoverSurface aria-label={texts.reasons}>
        <Text as="h2" className={styles.heading}>
          {texts.reasons}
        </Text>
        <ul className={styles.reasons}>
          <li>{texts.score(Math.round(checked.score * 100))}</li>
          {checked.reasons.flatMap((reason) =>
            reason.code === 'role'
              ? [
                  <li key={`${reason.role} ${formatAddress(reason.cell)}`}>
                    {texts.role(
                      { ...messages.terms.role, ...messages.terms.part }[reason.role],
                      reason.header,
                      formatPosition(reason.cell),
                    )}
                  </li>,
                ]
              : reason.code === 'against'
                ? [<li key={reason.what}>{messages.terms.against[reason.what]}</li>]
                : [],
          )}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
