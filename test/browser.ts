import { execFile } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

const run = promisify(execFile);
const root = path.resolve(__dirname, '..');

/** Quiet, offline, and able to run as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const SYSTEM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

interface FoundBrowser {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium of the machine's own; `CHROMIUM` names another. */
function systemBrowser(): FoundBrowser | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [
    process.env['CHROMIUM'] ?? '',
    ...SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...SYSTEM_PLACES,
  ];
  const executablePath = candidates.find((file) => file !== '' && isExecutable(file));
  return executablePath === undefined ? null : { executablePath, env: process.env };
}

async function decompress(archive: string, to: string): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(to));
}

/** Whether the system has every library that the browser needs. */
async function hasLibraries(executable: string): Promise<boolean> {
  try {
    const { stdout } = await run('ldd', [executable]);
    return !stdout.includes('not found');
  } catch {
    return false;
  }
}

/** The Chromium inside @sparticuz/chromium (Linux, x64), unpacked once and kept under node_modules. */
async function packagedBrowser(): Promise<FoundBrowser> {
  const bin = path.join(root, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const cache = path.join(root, 'node_modules', '.cache');
  const folder = path.join(cache, 'packaged-chromium');
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const making = await mkdtemp(`${folder}-`);
    await decompress(path.join(bin, 'chromium.br'), path.join(making, 'chromium'));
    await chmod(path.join(making, 'chromium'), 0o755);
    for (const name of ['al2023', 'fonts']) {
      const tar = path.join(making, `${name}.tar`);
      await decompress(path.join(bin, `${name}.tar.br`), tar);
      await run('tar', ['-xf', tar, '-C', making]);
      await rm(tar);
    }
    const fonts = path.join(folder, 'fonts');
    await writeFile(path.join(making, 'fonts.conf'), `<fontconfig><dir>${fonts}</dir></fontconfig>\n`);
    // Another run may have been faster: then its copy is as good.
    await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  }
  const executablePath = path.join(folder, 'chromium');
  const libraries = (await hasLibraries(executablePath)) ? [] : [path.join(folder, 'lib')];
  return {
    executablePath,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [...libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: folder }),
    },
  };
}

async function launchOptions(): Promise<LaunchOptions> {
  const { executablePath, env } = systemBrowser() ?? (await packagedBrowser());
  const known = Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { executablePath, args: FLAGS, env: Object.fromEntries(known) };
}

/** Starts a headless Chromium: the machine's own, or the one that a package carries. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** The same for several processes, which connect to it. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions());
}
