import type { FormattedText } from '../core/report/formatted-text';
import type { OwnSheetKind } from '../core/report/sheet-content';
import type { Settings } from '../core/settings';
import type { CellAddress } from '../core/table/cell';
import type { CheckRequest } from './pane-jobs';
import type { JobName } from './pane-state';

/** What a person can do in the pane; each is done when its promise is. */
export interface PaneCommands {
  readonly open: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly retry: (job: JobName) => Promise<void>;
  readonly request: (request: CheckRequest) => Promise<void>;
  readonly mark: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Asks first where names are to be verified. */
  readonly summary: (sheets?: readonly OwnSheetKind[]) => Promise<void>;
  /** The answer to that question. */
  readonly summaryAnyway: (sheets: readonly OwnSheetKind[]) => Promise<void>;
  readonly goTo: (address: CellAddress) => Promise<void>;
  readonly changeSettings: (change: (settings: Settings) => Settings) => Promise<void>;
  /** 采用建议: from now on the name counts as the other; no cell changes. */
  readonly acceptAlias: (name: string, suggestion: string) => Promise<void>;
  /** 改写单元格: names the cells, and rewrites them when a person says so. */
  readonly planRewrite: (name: string, suggestion: string) => void;
  readonly rewrite: () => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly makeRegisters: () => Promise<void>;
  /** 催报 of one unit, as plain and as formatted text. */
  readonly copyReminder: (unit: string) => Promise<void>;
  readonly copy: (text: FormattedText) => Promise<void>;
  readonly cancel: () => void;
  /** 检查本月 on the ribbon: checks, and marks what was found. */
  readonly checkAndMark: () => Promise<void>;
  /** 生成汇总 on the ribbon: checks, and writes. */
  readonly checkAndSummarize: () => Promise<void>;
}
