import type { ChangeListener, SheetChange, Watch } from '../app/workbook-port';
import type { Session } from './session';

/**
 * Tells of what people change on the worksheets, the add-in's own writing left out. Events are hints, never truth
 * (handbook §6): the listener reads anew. Registering counts as a writing on older Excels and clears their undo, so it
 * waits for a person's command.
 */
export async function watchChanges(
  session: Session,
  excel: typeof Excel,
  listener: ChangeListener,
): Promise<Watch> {
  const { worksheets } = session.context.workbook;
  const tell = (change: SheetChange, worksheetId: string): Promise<void> => {
    listener(change, worksheetId);
    return Promise.resolve();
  };
  const registered = [
    worksheets.onChanged.add(({ changeType, triggerSource, worksheetId }) =>
      triggerSource === 'ThisLocalAddin'
        ? Promise.resolve()
        : tell(changeType === 'RangeEdited' ? 'edited' : 'moved', worksheetId),
    ),
    worksheets.onRowSorted.add(({ worksheetId }) => tell('edited', worksheetId)),
    // Excel does not say who deleted it: the add-in's own sheets go in this way too.
    worksheets.onDeleted.add(({ worksheetId }) => tell('deleted', worksheetId)),
  ];
  await session.sync();
  return {
    stop: async () => {
      await excel.run(session.context, async (context) => {
        for (const handler of registered) handler.remove();
        await context.sync();
      });
    },
  };
}
