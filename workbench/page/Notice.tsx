import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

interface NoticeProps {
  readonly text: string;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

/** What the workbench could not do for the person. */
export function Notice({ text, dismissLabel, onDismiss }: NoticeProps) {
  return (
    <MessageBar intent="error">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={dismissLabel}
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
