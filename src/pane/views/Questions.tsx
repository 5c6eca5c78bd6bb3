import { lazy, Suspense } from 'react';
import type { PaneCommands } from '../pane-commands';
import type { PaneAction, Question } from '../pane-state';
import { questionViews } from '../later-parts';

const ConfirmRewrite = lazy(() => questionViews().then((views) => ({ default: views.ConfirmRewrite })));
const ConfirmSummary = lazy(() => questionViews().then((views) => ({ default: views.ConfirmSummary })));

interface QuestionsProps {
  readonly question: Question | null;
  readonly commands: PaneCommands;
  readonly dispatch: (action: PaneAction) => void;
}

/** What has to be answered before it is done. */
export function Questions({ question, ...rest }: QuestionsProps) {
  return question === null ? null : (
    <Suspense fallback={null}>
      <Asked question={question} {...rest} />
    </Suspense>
  );
}

interface AskedProps extends QuestionsProps {
  readonly question: Question;
}

function Asked({ question, commands, dispatch }: AskedProps) {
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
