import type { ProductMessages } from '../locale/load-messages';
import { formatAddress } from '../core/table/cell';
import type { Report } from './pane-state';

/** A report for people: what happened, what was and was not done, what to do. */
export interface ReportWords {
  readonly intent: 'success' | 'warning' | 'error';
  readonly title: string | null;
  readonly sentences: readonly string[];
}

const success = (sentence: string): ReportWords => ({
  intent: 'success',
  title: null,
  sentences: [sentence],
});

export function reportWords(
  report: Exclude<Report, { kind: 'checked' }>,
  messages: ProductMessages,
): ReportWords {
  const { done, failed } = messages.pane;
  switch (report.kind) {
    case 'marked':
      return success(done.marked(report.marked));
    case 'cleared':
      return success(done.cleared(report.removed));
    case 'wrote': {
      const refused = report.sheets.filter((sheet) => sheet.refused.length > 0);
      return {
        intent: refused.length > 0 ? 'warning' : 'success',
        title: null,
        sentences: [
          done.wrote(report.sheets.map((sheet) => sheet.name)),
          ...refused.map((sheet) => done.refused(sheet.name, sheet.refused)),
        ],
      };
    }
    case 'settingsKept':
      return success(done.settingsKept);
    case 'aliased':
      return success(done.aliased(report.name, report.suggestion));
    case 'rewrote': {
      const left = report.left.length === 0 ? [] : [done.left(report.left.map(formatAddress))];
      return {
        intent: left.length > 0 ? 'warning' : 'success',
        title: null,
        sentences: [done.rewrote(report.rewritten), ...left],
      };
    }
    case 'sampleOpened':
      return success(done.sampleOpened(report.sheet));
    case 'registersMade':
      return success(done.registersMade(report.made, report.kept));
    case 'copied':
      return success(done.copied);
    case 'notCopied':
      return { intent: 'warning', title: null, sentences: [done.notCopied] };
    case 'problem': {
      const { code, done: stands, sheet } = report.problem;
      const { happened, advice } = messages.problems[code];
      return {
        intent: code === 'cancelled' ? 'warning' : 'error',
        title: failed[report.job],
        sentences: [happened(sheet ?? null), stands === 'partly' ? failed.partly : failed.nothing, advice],
      };
    }
  }
}
