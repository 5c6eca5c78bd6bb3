import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { buildWorkbench } from './build-workbench';
import { serveFolder, type StaticServer } from './static-server';

/** The workbench on screen: the page, and the pane in its frame. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What went wrong in the page or the pane: uncaught errors, error logs, failed requests. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** Where the workbench is served, and a browser to look at it. */
export interface WorkbenchSite {
  open(
    query?: string,
    viewport?: { readonly width: number; readonly height: number },
  ): Promise<OpenedWorkbench>;
  /** What the pane's own script and style weigh, gzipped. */
  paneBytes(): Promise<number>;
  close(): Promise<void>;
}

const DESK = { width: 1366, height: 768 };

async function openPage(
  browser: Browser,
  { origin }: StaticServer,
  query: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<OpenedWorkbench> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) {
      troubles.push(`left this machine: ${request.url()}`);
    }
  });
  await page.goto(`${origin}/${query}`);
  return { page, pane: page.frameLocator('iframe'), troubles, close: () => context.close() };
}

async function gzippedBytes(folder: string, names: RegExp): Promise<number> {
  const files = (await readdir(folder)).filter((name) => names.test(name));
  const contents = await Promise.all(files.map((name) => readFile(path.join(folder, name))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

/** Builds and serves the workbench, and starts a browser. */
export async function openSite(): Promise<WorkbenchSite> {
  const [folder, browser] = await Promise.all([buildWorkbench(), launchBrowser()]);
  const server = await serveFolder(folder);
  return {
    open: (query = '', viewport = DESK) => openPage(browser, server, query, viewport),
    paneBytes: () => gzippedBytes(folder, /^taskpane\..*\.?(js|css)$/),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
