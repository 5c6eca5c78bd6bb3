import type { PaneCommands } from '../pane-session';
import type { PaneAction, Question } from '../pane-state';
import { ConfirmRewrite } from './ConfirmRewrite';
import { ConfirmSummary } from './ConfirmSummary';

interface QuestionsProps {
  readonly question: Question | null;
  readonly commands: PaneCommands;
  readonly dispatch: (action: PaneAction) => void;
}

/** What has to be answered before it is done. */
export function Questions({ question, commands, dispatch }: QuestionsProps) {
  if (question === null) return null;
  const answer =
    (go: () => Promise<void>) =>
    (isYes: boolean): void => {
      if (isYes) void go();
      else dispatch({ type: 'answered' });
    };
  switch (question.kind) {
    case 'doubtfulNames':
      return (
        <ConfirmSummary
          pairs={question.pairs}
          onAnswer={answer(() => commands.summaryAnyway(question.sheets))}
        />
      );
    case 'rewrite':
      return <ConfirmRewrite plan={question.plan} onAnswer={answer(commands.rewrite)} />;
  }
}
