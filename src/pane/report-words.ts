import type { Messages } from '../locale/messages';
import type { Report } from './pane-state';

/** A report for people: what happened, what was and was not done, what to do. */
export interface ReportWords {
  readonly intent: 'success' | 'warning' | 'error';
  readonly title: string | null;
  readonly sentences: readonly string[];
}

export function reportWords(report: Exclude<Report, { kind: 'checked' }>, messages: Messages): ReportWords {
  const { done, failed } = messages.pane;
  switch (report.kind) {
    case 'marked':
      return { intent: 'success', title: null, sentences: [done.marked(report.marked)] };
    case 'cleared':
      return { intent: 'success', title: null, sentences: [done.cleared(report.removed)] };
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
    case 'problem': {
      const { code, done: stands, sheet } = report.problem;
      const { happened, advice } = messages.problems[code];
      return {
        intent: 'error',
        title: failed[report.job],
        sentences: [happened(sheet ?? null), stands === 'partly' ? failed.partly : failed.nothing, advice],
      };
    }
  }
}
