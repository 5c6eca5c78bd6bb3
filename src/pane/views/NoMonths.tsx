import { Text } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { periodOf } from '../../core/calendar/period';
import type { EntryPart } from '../../core/settings';
import type { CheckedTable } from '../pane-jobs';
import { useTexts } from '../pane-texts';
import { Explanation } from './Explanation';

const parts: readonly EntryPart[] = ['progress', 'rank', 'reportedOn'];

/** The table as issued: which columns to add, in the words that the check reads. */
export function NoMonths({ checked }: { readonly checked: CheckedTable }) {
  const { messages } = useTexts();
  const texts = messages.pane.noMonths;
  const month = messages.pane.month(periodOf(checked.check.scope.asOf));
  return (
    <Explanation icon={CalendarAddRegular} title={texts.title} whatToDo={texts.orMerged}>
      <Text>{texts.why}</Text>
      <Text>{texts.addThese}</Text>
      <ul>
        {parts.map((part) => (
          <li key={part}>{texts.column(month, messages.terms.part[part])}</li>
        ))}
      </ul>
    </Explanation>
  );
}
