import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { UnitRewritePlan } from '../../app/rewrite-unit';
import { formatAddress } from '../../core/table/cell';
import { useTexts } from '../pane-texts';

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
          </DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                onAnswer(false);
              }}
            >
              {messages.pane.page.cancel}
            </Button>
            {rewrites.length > 0 && (
              <Button
                appearance="primary"
                onClick={() => {
                  onAnswer(true);
                }}
              >
                {texts.go(rewrites.length)}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
