import type { WorkbookPort } from '../app/workbook-port';
import { goToCell } from './go-to-cell';
import { openSample } from './open-sample';
import { putMarks, removeMarks } from './marks/put-marks';
import { readWorkbook } from './reading/read-workbook';
import { rewriteCells } from './rewrite-cells';
import { runSession, type SessionOptions } from './session';
import { keepSettings } from './store/keep-settings';
import { watchChanges } from './watch-changes';
import { writeSheets } from './writing/write-sheets';

/** After so long without an answer Excel counts as not answering, in milliseconds. */
const ANSWER_WITHIN = 60_000;

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
  return {
    read: ({ merges }) =>
      runSession(excel, settled, merges ? command : background, (session) =>
        readWorkbook(session, { merges }),
      ),
    mark: (sheets) => runSession(excel, settled, command, (session) => putMarks(session, sheets)),
    clearMarks: () => runSession(excel, settled, command, removeMarks),
    writeSheets: (kinds, compose) =>
      runSession(excel, settled, command, (session) => writeSheets(session, kinds, compose)),
    keepSettings: (changes) =>
      runSession(excel, settled, command, (session) => keepSettings(session, changes)),
    rewriteCells: (rewrites) =>
      runSession(excel, settled, command, (session) => rewriteCells(session, rewrites)),
    openSample: (sample) => runSession(excel, settled, command, (session) => openSample(session, sample)),
    watch: (listener) =>
      runSession(excel, settled, background, (session) => watchChanges(session, excel, listener)),
    goTo: (address) => runSession(excel, settled, command, (session) => goToCell(session, address)),
  };
}
