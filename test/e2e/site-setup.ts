import { startSite, type RunningSite } from './workbench-site';

declare global {
  // A `var` is the only way to say what the global object holds.
  var workbenchSite: RunningSite | undefined;
}

/** Before the first browser test: one build, one server, one browser for all of them. */
export default async function setUp(): Promise<void> {
  const site = await startSite();
  globalThis.workbenchSite = site;
  const { origin, folder, browser } = site;
  process.env['WORKBENCH_SITE'] = JSON.stringify({ origin, folder, browser });
}
