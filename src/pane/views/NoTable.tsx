import { Text } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import type { CheckedWorkbook } from '../pane-jobs';
import { useTexts } from '../pane-texts';
import { Explanation } from './Explanation';

type Missing = Extract<CheckedWorkbook, { kind: 'none' }>;

/** No table was found: what is missing, and what to do. */
export function NoTable({ nearest }: Pick<Missing, 'nearest'>) {
  const { messages } = useTexts();
  const texts = messages.pane.noTable;
  return (
    <Explanation icon={DocumentSearchRegular} title={texts.title} whatToDo={texts.whatToDo}>
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
    </Explanation>
  );
}
