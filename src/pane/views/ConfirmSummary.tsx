import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { DoubtfulName } from '../pane-state';
import { useTexts } from '../pane-texts';

interface ConfirmSummaryProps {
  readonly pairs: readonly DoubtfulName[];
  readonly onAnswer: (write: boolean) => void;
}

/** Names that look like slips: the summary would carry them, so a person decides. Rules §6. */
export function ConfirmSummary({ pairs, onAnswer }: ConfirmSummaryProps) {
  const { messages } = useTexts();
  const texts = messages.pane.confirmSummary;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={() => {
        onAnswer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent>
            {texts.body}
            <ul>
              {pairs.map(({ name, suggestion }) => (
                <li key={name}>{texts.pair(name, suggestion)}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                onAnswer(false);
              }}
            >
              {texts.cancel}
            </Button>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(true);
              }}
            >
              {texts.go}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
