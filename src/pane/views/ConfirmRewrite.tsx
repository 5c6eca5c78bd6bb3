import { makeStyles } from '@fluentui/react-components';
import type { UnitRewritePlan } from '../../app/rewrite-unit';
import { formatAddress } from '../../core/table/cell';
import { useTexts } from '../pane-texts';
import { QuestionDialog } from './QuestionDialog';

const useStyles = makeStyles({ cells: { maxHeight: '12em', overflowY: 'auto', overflowWrap: 'anywhere' } });

interface ConfirmRewriteProps {
  readonly plan: UnitRewritePlan;
  readonly onAnswer: (rewrite: boolean) => void;
}

/** 改写单元格: names every cell before one of them is touched. Rules §11. */
export function ConfirmRewrite({ plan, onAnswer }: ConfirmRewriteProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.suggestion;
  const { rewrites, byHand, name, suggestion } = plan;
  return (
    <QuestionDialog
      title={texts.title}
      cancel={messages.pane.page.cancel}
      go={rewrites.length === 0 ? null : texts.go(rewrites.length)}
      onAnswer={onAnswer}
    >
      {rewrites.length === 0 ? texts.none : texts.body(name, suggestion)}
      {rewrites.length > 0 && (
        <ul className={styles.cells} tabIndex={0} aria-label={texts.cells(rewrites.length)}>
          {rewrites.map(({ cell }) => (
            <li key={formatAddress(cell)}>{formatAddress(cell)}</li>
          ))}
        </ul>
      )}
      {byHand.length > 0 && (
        <>
          {texts.byHand}
          <ul>
            {byHand.map((cell) => (
              <li key={formatAddress(cell)}>{formatAddress(cell)}</li>
            ))}
          </ul>
        </>
      )}
    </QuestionDialog>
  );
}
