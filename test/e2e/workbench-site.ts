import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { launchBrowserServer } from '../browser';
import { buildWorkbench } from './build-workbench';
import { serveFolder } from './static-server';

/** Where the workbench is served, and the browser to look at it with; plain data, so that workers can be told. */
export interface SiteAddress {
  /** `https://localhost:PORT`. */
  readonly origin: string;
  /** The folder that was built. */
  readonly folder: string;
  /** The browser's own address. */
  readonly browser: string;
}

export interface RunningSite extends SiteAddress {
  close(): Promise<void>;
}

/** Builds the workbench, serves it, and starts a browser; `WORKBENCH_BUILT` names a folder built before. */
export async function startSite(): Promise<RunningSite> {
  const built = process.env['WORKBENCH_BUILT'];
  const [folder, browser] = await Promise.all([built ?? buildWorkbench(), launchBrowserServer()]);
  const server = await serveFolder(folder);
  return {
    origin: server.origin,
    folder,
    browser: browser.wsEndpoint(),
    close: async () => {
      await browser.close();
      await server.close();
      if (built === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What files of the built site weigh together, gzipped. */
export async function gzippedBytes({ folder }: SiteAddress, names: readonly string[]): Promise<number> {
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

export function connectBrowser({ browser }: SiteAddress): Promise<Browser> {
  return chromium.connect(browser);
}
