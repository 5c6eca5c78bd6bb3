import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command and gives what it prints. */
export function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
}

/** Has LibreOffice convert the files, all in one run since its start takes longest. */
export function convert(files: readonly string[], format: string, folder: string): void {
  const profile = join(folder, '.libreoffice');
  run('soffice', [
    `-env:UserInstallation=file://${profile}`,
    ...['--headless', '--convert-to', format, '--outdir', folder, ...files],
  ]);
  rmSync(profile, { recursive: true, force: true });
}

/** The texts of a PDF's pages, without white space: where lines break is the printer's choice. */
export function pageTexts(pdf: string): readonly string[] {
  return run('pdftotext', ['-layout', pdf, '-'])
    .split('\f')
    .slice(0, -1)
    .map((text) => text.normalize('NFKC').replace(/\s/g, ''));
}

/** Where ink is on a page, in points from its top-left corner; null for a blank page. */
export function wordsOn(pdf: string): readonly (readonly PrintedWord[])[] {
  const xml = run('pdftotext', ['-bbox', pdf, '-']);
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: text ?? '',
      })),
    );
}

export interface PrintedWord {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Width and height of each page, in points. */
export function pageSizes(pdf: string): readonly { readonly width: number; readonly height: number }[] {
  const info = run('pdfinfo', ['-l', '9999', pdf]);
  return [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

/** The first pages and the last as PNG, for a person to look at; a long list's middle looks like its beginning. */
export function picture(pdf: string, target: string, pages: number): void {
  const png = (first: number, last: number): void => {
    run('pdftoppm', ['-r', '80', '-f', String(first), '-l', String(last), '-png', pdf, target]);
  };
  png(1, Math.min(pages, FIRST_PAGES));
  if (pages > FIRST_PAGES) png(pages, pages);
}

const FIRST_PAGES = 6;
