import { basename } from 'node:path';
import { messagesIn, type Messages } from '../../src/locale/messages';
import { readArguments, type CheckArguments } from './arguments';
import { checkFile, type CheckSurroundings, type FileCheck } from './check-file';
import { printedLines } from './print';
import { problemText } from './problem-text';
import type { CheckProblem } from './problem';

/** Where a run reads the clock and says what it has to say. */
export interface Console {
  readonly now: CheckSurroundings['now'];
  print(text: string): void;
  complain(text: string): void;
  /** Shows what is being done, null for nothing any more; only on a terminal. */
  readonly progress: ((text: string | null) => void) | null;
}

const DONE = 0;
const REFUSED = 2;

/** The check without a screen: returns the exit code. What cannot be done is one line, and nothing is written. */
export async function runCheck(argv: readonly string[], console: Console): Promise<number> {
  const given = readArguments(argv);
  if (!given.ok) return refuse(given.problem, messagesIn('zh-CN'), console);
  if (given.value === 'help') {
    console.print(messagesIn('zh-CN').check.usage());
    return DONE;
  }
  const messages = messagesIn(given.value.language);
  const outcome = await checkFile(given.value, {
    messages,
    now: console.now,
    onStep: (step) => console.progress?.(messages.check.progress[step]),
  });
  console.progress?.(null);
  if (!outcome.ok) return refuse(outcome.problem, messages, console);
  console.print(said(given.value, outcome.value, messages).join('\n'));
  return DONE;
}

function refuse(problem: CheckProblem, messages: Messages, console: Console): number {
  console.complain(problemText(problem, messages));
  return REFUSED;
}

function said(
  { file, out, json, language }: CheckArguments,
  { check: { result, ranking, registers }, written }: FileCheck,
  messages: Messages,
): readonly string[] {
  const { wrote, wroteReport, refused } = messages.check;
  return [
    ...printedLines({ file: basename(file), result, ranking, registers, language, messages }),
    ...(written === null && json === null ? [] : ['']),
    ...(written === null || out === null
      ? []
      : [
          wrote(
            out,
            written.sheets.map(({ name }) => name),
            written.marked,
          ),
        ]),
    ...(written?.sheets ?? [])
      .filter((sheet) => sheet.refused.length > 0)
      .map((sheet) => refused(sheet.name, sheet.refused)),
    ...(json === null ? [] : [wroteReport(json)]),
  ];
}
