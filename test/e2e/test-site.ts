import type { Opening, OpenedWorkbench, WorkbenchSite } from './open-workbench';
import { sharedSite } from './open-workbench';

/** Beyond what a busy machine takes for a page of a few megabytes. */
const PATIENCE = 120_000;

export interface TestSite {
  readonly open: (options?: Opening) => Promise<OpenedWorkbench>;
  readonly site: () => WorkbenchSite;
}

/**
 * The shared site for a file of tests: every workbench that a test opens is closed after it, and nothing may have
 * gone wrong in it meanwhile.
 */
export function siteForTests(): TestSite {
  jest.setTimeout(PATIENCE);
  let shared: WorkbenchSite | undefined;
  const opened: OpenedWorkbench[] = [];
  const site = (): WorkbenchSite => {
    if (shared === undefined) throw new Error('There is no site before the first test.');
    return shared;
  };
  beforeAll(async () => {
    shared = await sharedSite();
  });
  afterAll(async () => {
    await shared?.close();
  });
  afterEach(async () => {
    const troubles = opened.flatMap((workbench) => workbench.troubles);
    await Promise.all(opened.splice(0).map((workbench) => workbench.close()));
    expect(troubles).toEqual([]);
  });
  return {
    site,
    open: async (options) => {
      const workbench = await site().open(options);
      opened.push(workbench);
      return workbench;
    },
  };
}
