import { Console } from 'node:console';
import { failureText } from './script/failure-text';
import { readScriptArguments, USAGE } from './script/arguments';
import { startScript } from './script/run-script';

const FAILED = 1;

function fail(error: unknown): void {
  process.stderr.write(`${failureText(error)}\n`);
  process.exitCode = FAILED;
}

async function main(): Promise<void> {
  const given = readScriptArguments(process.argv.slice(2));
  if (!given.ok) {
    fail(given.complaint);
    return;
  }
  if (given.value === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  // Standard output is the script's: what libraries have to say goes beside it.
  const log = new Console(process.stdout, process.stderr);
  globalThis.console = new Console(process.stderr, process.stderr);
  process.on('unhandledRejection', fail);
  process.on('uncaughtException', fail);
  const run = await startScript(given.value, log);
  let isDone = false;
  // What the script left running, handlers of events among it, ends before the workbook is saved.
  process.once('beforeExit', () => {
    if (!isDone && process.exitCode === undefined) fail('The script waits for something that never comes.');
    // What a failed script left half-done is not saved.
    if (process.exitCode === undefined) run.save().catch(fail);
  });
  await run.finished.catch(fail);
  isDone = true;
}

main().catch(fail);
