import './site-setup';

/** After the last browser test. */
export default async function tearDown(): Promise<void> {
  await globalThis.workbenchSite?.close();
}
