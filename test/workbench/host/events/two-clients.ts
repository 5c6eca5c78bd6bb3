import { createHost, type Host } from '../../../../workbench/host/host';
import { HostWorkbook } from '../../../../workbench/host/model/workbook';
import { openOffice, openOfficeApart } from '../../../../workbench/host/office-client';
import { PROFILES } from '../../../../workbench/host/profile';

/** One Excel and the add-in in it. */
export interface Seat {
  readonly host: Host;
  readonly Excel: typeof Excel;
}

/** A workbook open at two Excels, each with an add-in. */
export interface Shared {
  readonly workbook: HostWorkbook;
  readonly mine: Seat;
  readonly theirs: Seat;
  /** Waits until all events so far have been heard. */
  settled(): Promise<void>;
}

export function sharedWorkbook(): Shared {
  const workbook = HostWorkbook.blank();
  const mine = createHost(workbook, { profile: PROFILES.excel2024 });
  const theirs = createHost(workbook, { profile: PROFILES.excel2024 });
  return {
    workbook,
    mine: { host: mine, Excel: openOffice(mine).Excel },
    theirs: { host: theirs, Excel: openOfficeApart(theirs).Excel },
    settled: async () => {
      await Promise.all([mine.settled(), theirs.settled()]);
      // The clients call handlers from promises of their own.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

/** What handlers were told so far. */
export interface Heard<Args> {
  readonly events: Args[];
  readonly remove: () => Promise<void>;
}

/** Listens as an add-in does, from an `Excel.run` of its own. */
export async function listen<Args>(
  { Excel }: Seat,
  handlersOf: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
): Promise<Heard<Args>> {
  const events: Args[] = [];
  const result = await Excel.run(async (context) => {
    const added = handlersOf(context).add((args) => {
      events.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return {
    events,
    remove: () =>
      Excel.run(result.context, async (context) => {
        result.remove();
        await context.sync();
      }),
  };
}
