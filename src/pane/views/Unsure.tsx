import { Text } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import type { Candidate } from '../../core/table/responsibility-table';
import { useTexts } from '../pane-texts';
import { Explanation } from './Explanation';

/** More than one table may be meant, or none fits well: nothing is judged. */
export function Unsure({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { messages } = useTexts();
  const texts = messages.pane.unsure;
  return (
    <Explanation icon={QuestionCircleRegular} title={texts.title} whatToDo={texts.whatToDo}>
      <Text>{texts.why}</Text>
      <ul>
        {candidates.map(({ table, reasons }, index) => (
          <li key={`${index} ${table.sheet}`}>
            {[
              texts.candidate(table.sheet, table.items.length, table.months.length),
              ...reasons.flatMap((reason) =>
                reason.code === 'missingRole' ? [texts.missing(messages.terms.role[reason.role])] : [],
              ),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </Explanation>
  );
}
