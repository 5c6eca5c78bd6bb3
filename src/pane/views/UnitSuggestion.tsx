import type { MouseEvent } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { PaneCommands } from '../pane-commands';
import type { DoubtfulName } from '../pane-state';
import { useTexts } from '../pane-texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '6px', paddingTop: '4px' },
  button: { minWidth: 0 },
});

interface UnitSuggestionProps extends DoubtfulName {
  readonly commands: PaneCommands;
}

/** What can be done about a name that looks like a slip: count it under the other, or rewrite the cells. */
export function UnitSuggestion({ name, suggestion, commands }: UnitSuggestionProps) {
  const styles = useStyles();
  const texts = useTexts().messages.pane.suggestion;
  const alone =
    (act: () => void) =>
    (event: MouseEvent): void => {
      // The line would go to its cell as well.
      event.preventDefault();
      event.stopPropagation();
      act();
    };
  return (
    <div className={styles.root}>
      <Button
        size="small"
        className={styles.button}
        title={texts.acceptWhy(name, suggestion)}
        onClick={alone(() => void commands.acceptAlias(name, suggestion))}
      >
        {texts.accept}
      </Button>
      <Button
        size="small"
        className={styles.button}
        title={texts.rewriteWhy}
        onClick={alone(() => {
          commands.planRewrite(name, suggestion);
        })}
      >
        {texts.rewrite}
      </Button>
    </div>
  );
}
