import { Button, makeStyles, Text } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import type { Candidate } from '../../core/table/responsibility-table';
import { openerOf } from '../opener';
import { useTexts } from '../pane-texts';
import { Explanation } from './Explanation';

interface UnsureProps {
  readonly candidates: readonly Candidate[];
  readonly busy: boolean;
  readonly onTake: (table: Candidate['table']) => void;
  readonly onMap: () => void;
}

const useStyles = makeStyles({ way: { display: 'flex' } });

/** More than one table may be meant, or none fits well: nothing is judged. */
export function Unsure({ candidates, busy, onTake, onMap }: UnsureProps) {
  const styles = useStyles();
  const { messages } = useTexts();
  const texts = messages.pane.unsure;
  return (
    <Explanation icon={QuestionCircleRegular} title={texts.title} whatToDo={texts.whatToDo}>
      <Text>{texts.why}</Text>
      <ul>
        {candidates.map(({ table, score, reasons }, index) => (
          <li key={`${index} ${table.sheet}`}>
            {[
              texts.candidate(table.sheet, table.items.length, table.months.length),
              messages.pane.table.score(Math.round(score * 100)),
              ...reasons.flatMap((reason) =>
                reason.code === 'missingRole'
                  ? [texts.missing(messages.terms.role[reason.role])]
                  : reason.code === 'against'
                    ? [messages.terms.against[reason.what]]
                    : [],
              ),
            ].join(' · ')}
            <div>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => {
                  onTake(table);
                }}
              >
                {texts.take(table.sheet)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.way}>
        <Button id={openerOf('mapping')} size="small" disabledFocusable={busy} onClick={onMap}>
          {texts.map}
        </Button>
      </div>
    </Explanation>
  );
}
