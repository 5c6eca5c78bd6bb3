import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { messagesIn, type Language, type Messages } from '../../src/locale/messages';
import type { MadeFile } from './made-workbooks';
import { connectBrowser, startSite, type SiteAddress } from './workbench-site';

/** The workbench on screen: the page, and the pane in its frame. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly language: Language;
  /** The pane's words in its language. */
  readonly words: Messages;
  /** What went wrong in the page or the pane: uncaught errors, error logs, failed requests. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export interface Opening {
  readonly language?: Language;
  /** `{trouble: 'silent', today: '2022-09-20'}`: what the page is asked in its address. */
  readonly query?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Of the pane, in pixels. */
  readonly paneWidth?: number;
  /** Errors that belong to what is tried. */
  readonly expected?: RegExp;
  readonly forcedColors?: 'active';
  /** Somebody who sees the pane for the first time. */
  readonly isNew?: true;
  /** Done before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
}

export const DESK = { width: 1366, height: 768 };

const fixtures = path.join(__dirname, '..', 'fixtures');

export const fixture = (name: string): string => path.join(fixtures, name);

function listen(page: Page, origin: string, expected: RegExp | undefined): readonly string[] {
  const troubles: string[] = [];
  const note = (text: string): void => {
    if (expected?.test(text) !== true) troubles.push(text);
  };
  page.on('pageerror', (error) => {
    note(String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`);
  });
  page.on('requestfailed', (request) => {
    // A frame that is taken away takes its requests with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) {
      note(`left this machine: ${request.url()}`);
    }
  });
  return troubles;
}

/** Runs in every frame before its own scripts: whoever works there has seen the pane before. */
function knowThePane(): void {
  if (window.location.protocol === 'https:') localStorage.setItem('duty-ledger.introduced', 'yes');
}

/** A page of its own, as in Beijing, that shows no motion. */
export function newContext(browser: Browser, options: Opening): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: options.viewport ?? DESK,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: options.language === 'en' ? 'en-US' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(options.forcedColors === undefined ? {} : { forcedColors: options.forcedColors }),
  });
}

export async function openWorkbench(
  browser: Browser,
  { origin }: SiteAddress,
  options: Opening = {},
): Promise<OpenedWorkbench> {
  const { language = 'zh-CN', query = {} } = options;
  const context = await newContext(browser, options);
  if (options.isNew !== true) await context.addInitScript(knowThePane);
  const page = await context.newPage();
  const troubles = listen(page, origin, options.expected);
  await options.before?.(page);
  await page.goto(`${origin}/?${new URLSearchParams({ lang: language, ...query }).toString()}`);
  if (options.paneWidth !== undefined) await setPaneWidth(page, options.paneWidth);
  return {
    page,
    pane: page.frameLocator('aside[data-testid="pane"] iframe'),
    language,
    words: messagesIn(language),
    troubles,
    close: () => context.close(),
  };
}

export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.addStyleTag({ content: `aside[data-testid="pane"] { width: ${width}px !important }` });
}

/** Opens a workbook from disk, as a person would; resolves when the sheet is shown. */
export async function openFile({ page }: OpenedWorkbench, file: string | MadeFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(typeof file === 'string' ? fixture(file) : file);
  const name = typeof file === 'string' ? path.basename(file) : file.name;
  await page.getByText(name, { exact: true }).first().waitFor();
}

/** Where the workbench is served, and a browser to look at it. */
export interface WorkbenchSite extends SiteAddress {
  open(options?: Opening): Promise<OpenedWorkbench>;
  close(): Promise<void>;
}

/** The site that the tests share: it was started before the first of them. */
export async function sharedSite(): Promise<WorkbenchSite> {
  const said = process.env['WORKBENCH_SITE'];
  if (said === undefined) throw new Error('The workbench was not started: run the browser tests by jest.');
  const address = JSON.parse(said) as SiteAddress;
  const browser = await connectBrowser(address);
  return {
    ...address,
    open: (options) => openWorkbench(browser, address, options),
    close: () => browser.close(),
  };
}

/** A site of a script's own. */
export async function ownSite(): Promise<WorkbenchSite> {
  const site = await startSite();
  const browser = await connectBrowser(site);
  return {
    ...site,
    open: (options) => openWorkbench(browser, site, options),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
