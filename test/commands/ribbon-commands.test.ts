import { ribbonCommands, type RibbonCommand, type RibbonWork } from '../../src/commands/ribbon-commands';

/** Work that writes down what was asked of it, and the pane's opening with it. */
function noted(over: Partial<RibbonWork> = {}) {
  const asked: string[] = [];
  const note = (name: string) => (): Promise<void> => {
    asked.push(name);
    return Promise.resolve();
  };
  const work: RibbonWork = {
    checkAndMark: note('check and mark'),
    checkAndSummarize: note('check and write'),
    clearMarks: note('clear'),
    ...over,
  };
  return { asked, work, showPane: note('show') };
}

test.each([
  ['checkMonth', ['check and mark', 'show']],
  ['writeSummary', ['check and write', 'show']],
  ['clearMarks', ['clear', 'show']],
] as const)('%s is done without a pane, which then shows the result', async (name: RibbonCommand, order) => {
  const { asked, work, showPane } = noted();
  await ribbonCommands({ work: Promise.resolve(work), showPane })[name]();
  expect(asked).toEqual(order);
});

test('a command that comes before Excel is there waits for it', async () => {
  const { asked, work, showPane } = noted();
  let arrive: (work: RibbonWork) => void = () => undefined;
  const coming = new Promise<RibbonWork>((resolve) => {
    arrive = resolve;
  });
  const done = ribbonCommands({ work: coming, showPane }).checkMonth();
  expect(asked).toEqual([]);
  arrive(work);
  await done;
  expect(asked).toEqual(['check and mark', 'show']);
});

test('what breaks off is shown all the same', async () => {
  const { asked, work, showPane } = noted({ clearMarks: () => Promise.reject(new Error('broken')) });
  await expect(ribbonCommands({ work: Promise.resolve(work), showPane }).clearMarks()).rejects.toThrow(
    'broken',
  );
  expect(asked).toEqual(['show']);
});
