import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface QuestionDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly cancel: string;
  /** null where there is nothing to go on with. */
  readonly go: string | null;
  readonly onAnswer: (go: boolean) => void;
}

/** A question that is answered before anything is written; leaving it means no. */
export function QuestionDialog({ title, children, cancel, go, onAnswer }: QuestionDialogProps) {
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
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                onAnswer(false);
              }}
            >
              {cancel}
            </Button>
            {go !== null && (
              <Button
                appearance="primary"
                onClick={() => {
                  onAnswer(true);
                }}
              >
                {go}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
