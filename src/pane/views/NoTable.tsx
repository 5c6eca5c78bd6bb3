import { Button, makeStyles, Text } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import type { CheckedWorkbook } from '../pane-jobs';
import { openerOf } from '../opener';
import { useTexts } from '../pane-texts';
import { Explanation } from './Explanation';

const useStyles = makeStyles({ ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

type Missing = Extract<CheckedWorkbook, { kind: 'none' }>;

interface NoTableProps extends Pick<Missing, 'nearest'> {
  readonly busy: boolean;
  readonly onMap: () => void;
  readonly onSample: () => void;
}

/** No table was found: what is missing, and what to do. */
export function NoTable({ nearest, busy, onMap, onSample }: NoTableProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.noTable;
  return (
    <Explanation icon={DocumentSearchRegular} title={texts.title} whatToDo={null}>
      {nearest === null ? (
        <Text>{texts.nothingNear}</Text>
      ) : (
        <>
          <Text>{texts.near(nearest.sheet, nearest.row + 1)}</Text>
          <ul>
            {nearest.missing.map((role) => (
              <li key={role}>{texts.missing(messages.terms.role[role])}</li>
            ))}
          </ul>
        </>
      )}
      <Text>{texts.whatToDo}</Text>
      <div className={styles.ways}>
        <Button id={openerOf('mapping')} size="small" disabledFocusable={busy} onClick={onMap}>
          {texts.map}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onSample}>
          {texts.sample}
        </Button>
      </div>
    </Explanation>
  );
}
