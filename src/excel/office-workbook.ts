import type { WorkbookPort } from '../app/workbook-port';
import { goToCell } from './go-to-cell';
import { readWorkbook } from './reading/read-workbook';
import { runSession, type Session, type SessionOptions } from './session';
import { watchChanges } from './watch-changes';
import type * as WritingSessions from './writing-sessions';

/** After so long without an answer Excel counts as not answering, in milliseconds. */
const ANSWER_WITHIN = 60_000;

type Writing = typeof WritingSessions;

/** The workbook that Excel has open, over Office.js at ExcelApi 1.14. Every member runs in a context of its own. */
export function createOfficeWorkbook(
  excel: typeof Excel,
  options: Partial<SessionOptions> = {},
): WorkbookPort {
  const settled: SessionOptions = {
    answerWithin: ANSWER_WITHIN,
    onWaiting: () => undefined,
    signal: () => null,
    ...options,
  };
  const background = { command: false };
  const command = { command: true };
  const write = <Value>(work: (writing: Writing, session: Session) => Promise<Value>) =>
    runSession(excel, settled, command, async (session) => work(await import('./writing-sessions'), session));
  return {
    read: ({ merges }) =>
      runSession(excel, settled, merges ? command : background, (session) =>
        readWorkbook(session, { merges }),
      ),
    mark: (sheets) => write(({ putMarks }, session) => putMarks(session, sheets)),
    clearMarks: () => write(({ removeMarks }, session) => removeMarks(session)),
    writeSheets: (kinds, compose) =>
      write(({ writeSheets }, session) => writeSheets(session, kinds, compose)),
    keepSettings: (changes) => write(({ keepSettings }, session) => keepSettings(session, changes)),
    rewriteCells: (rewrites) => write(({ rewriteCells }, session) => rewriteCells(session, rewrites)),
    openSample: (sample) => write(({ openSample }, session) => openSample(session, sample)),
    watch: (listener) =>
      runSession(excel, settled, background, (session) => watchChanges(session, excel, listener)),
    goTo: (address) => runSession(excel, settled, command, (session) => goToCell(session, address)),
  };
}

/** Has what writes come ahead of its use. */
export async function bringWriting(): Promise<void> {
  await import('./writing-sessions');
}
