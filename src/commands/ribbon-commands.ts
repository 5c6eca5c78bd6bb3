/** The functions that the ribbon and the shortcuts call, by the names that manifest.xml and the shortcuts give them. */
export type RibbonCommand = 'checkMonth' | 'writeSummary' | 'clearMarks';

/** What the commands have done; each promise ends when all is done and said. */
export interface RibbonWork {
  readonly checkAndMark: () => Promise<void>;
  readonly checkAndSummarize: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
}

export interface RibbonSurroundings {
  /** There once Excel is: a command may be the first thing that happens in the runtime. */
  readonly work: Promise<RibbonWork>;
  /** Opens the pane, which shows what came of the command; does nothing where it is open. */
  readonly showPane: () => Promise<void>;
}

/** 检查本月, 生成汇总, 清除标记: they need no pane, and open it to show their result, a failure's reason included. */
export function ribbonCommands({
  work,
  showPane,
}: RibbonSurroundings): Readonly<Record<RibbonCommand, () => Promise<void>>> {
  const command = (task: (ready: RibbonWork) => Promise<void>) => async (): Promise<void> => {
    try {
      await task(await work);
    } finally {
      await showPane();
    }
  };
  return {
    checkMonth: command((ready) => ready.checkAndMark()),
    writeSummary: command((ready) => ready.checkAndSummarize()),
    clearMarks: command((ready) => ready.clearMarks()),
  };
}
