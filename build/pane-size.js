/**
 * Builds the add-in and weighs its script and style, gzipped, Office.js apart: `npm run size:pane`.
 *
 * A pane loads one language, and loads pages, menus, the calendar and what writes when they are asked for. What it
 * loads to open and to check is held below 300 kB; all that it can ever load is told beside it and held too, so that
 * nothing grows where nobody looks. Fails above either limit, for the heavier of the two languages.
 */
const { mkdtemp, readFile, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { promisify } = require('node:util');
const { gzipSync } = require('node:zlib');
const webpack = require('webpack');
const configure = require('../webpack.config.js');

/** To open and to check, in bytes. */
const LIMIT = 300_000;

/** With everything that one language can ask for, in bytes. */
const LIMIT_OF_ALL = 400_000;

/** How the languages are asked for, in src/locale/load-messages.ts. */
const LANGUAGES = ['./zh-CN/product', './en/product'];

const isOwn = (file) => /\.(?:js|css)$/.test(file);

async function build(folder) {
  const config = configure({}, { mode: 'production' });
  const compiler = webpack({
    ...config,
    context: path.resolve(__dirname, '..'),
    output: { ...config.output, path: folder },
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return stats.toJson({ all: false, chunks: true, chunkOrigins: true, ids: true }).chunks;
}

async function weigh(folder, chunks) {
  const files = [...new Set(chunks.flatMap((chunk) => chunk.files.filter(isOwn)))];
  const contents = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

async function main() {
  const folder = await mkdtemp(path.join(tmpdir(), 'duty-ledger-size-'));
  try {
    const chunks = await build(folder);
    const asked = (chunk, request) => chunk.origins.some((origin) => origin.request === request);
    const isOfOther = (chunk, language) =>
      LANGUAGES.some((other) => asked(chunk, other)) && !asked(chunk, language);
    for (const language of LANGUAGES) {
      const opening = await weigh(
        folder,
        chunks.filter((chunk) => chunk.initial || asked(chunk, language)),
      );
      const all = await weigh(
        folder,
        chunks.filter((chunk) => !isOfOther(chunk, language)),
      );
      console.log(
        `${language}: ${opening} bytes to open and check (limit ${LIMIT}), ${all} with all that can be asked for (limit ${LIMIT_OF_ALL})`,
      );
      if (opening > LIMIT || all > LIMIT_OF_ALL) process.exitCode = 1;
    }
    console.log(`both languages together: ${await weigh(folder, chunks)} bytes`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
