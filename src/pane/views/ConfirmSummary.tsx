import type { DoubtfulName } from '../pane-state';
import { useTexts } from '../pane-texts';
import { QuestionDialog } from './QuestionDialog';

interface ConfirmSummaryProps {
  readonly pairs: readonly DoubtfulName[];
  readonly onAnswer: (write: boolean) => void;
}

/** Names that look like slips: the summary would carry them, so a person decides. Rules §6. */
export function ConfirmSummary({ pairs, onAnswer }: ConfirmSummaryProps) {
  const texts = useTexts().messages.pane.confirmSummary;
  return (
    <QuestionDialog title={texts.title} cancel={texts.cancel} go={texts.go} onAnswer={onAnswer}>
      {texts.body}
      <ul>
        {pairs.map(({ name, suggestion }) => (
          <li key={name}>{texts.pair(name, suggestion)}</li>
        ))}
      </ul>
    </QuestionDialog>
  );
}
