import fc from 'fast-check';
import { dispatchSheet } from '../../../src/core/report/dispatch-sheet';
import { findingsSheet } from '../../../src/core/report/findings-sheet';
import { matrixSheet } from '../../../src/core/report/matrix-sheet';
import { NO_REGISTERS } from '../../../src/core/registers/register-review';
import { quarterSheet } from '../../../src/core/report/quarter-sheet';
import { summarySheet } from '../../../src/core/report/summary-sheet';
import { messagesIn } from '../../../src/locale/messages';
import { day, sampleReport, type SampleEntry, type SampleItem } from './sample-report';
import { flaws, grid } from './sheet-soundness';

const making = { fileName: '责任表.xlsx', madeOn: { day: day('2022-10-31'), time: null } };

const entry = fc.oneof(
  fc.constantFrom<SampleEntry>('notApplicable', 'pending', 'missing', 'incomplete', 'onTime', 'unverified'),
  fc.record({ late: fc.integer({ min: 1, max: 400 }), atLeast: fc.boolean() }),
);
const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('责', '任，', '“申', '=', '\n', 'ABC', ' '), maxLength: 400 }),
);
const name = fc.constantFrom(
  '区发改局',
  '区商务局',
  '各乡镇街道',
  '=局',
  'Bureau of Statistics and Planning',
  '区'.repeat(60),
);

const tables = fc.integer({ min: 0, max: 14 }).chain((months) =>
  fc.array(
    fc.record({
      text: words,
      lead: fc.array(name, { maxLength: 1 }),
      support: fc.array(name, { maxLength: 4 }),
      leader: fc.option(fc.constantFrom('吴方定', '夏丹波', '常务副区长'), { nil: null }),
      entries: fc.array(entry, { minLength: months, maxLength: months }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
);

const kept = fc
  .array(fc.tuple(fc.oneof(name, words), words), { maxLength: 5 })
  .map((pairs) => new Map(pairs));

describe('sheets of any table', () => {
  test.each(['zh-CN', 'en'] as const)('are sound in %s, and lose no note', (language) => {
    const texts = messagesIn(language);
    fc.assert(
      fc.property(tables, kept, (items: SampleItem[], notes) => {
        const report = sampleReport(items);
        const summary = summarySheet({ ...report, kept: notes, registers: NO_REGISTERS, making, texts });
        const dispatch = dispatchSheet({ ...report, kept: notes, making, texts });
        const sheets = [
          summary,
          dispatch,
          matrixSheet({ ...report, making, texts }),
          findingsSheet({ ...report, making, texts }),
          quarterSheet({ ...report, registers: NO_REGISTERS, making, texts }),
        ].flatMap((sheet) => sheet ?? []);
        for (const sheet of sheets) expect([sheet.kind, ...flaws(sheet)]).toEqual([sheet.kind]);
        for (const sheet of [summary, dispatch]) {
          const written = sheet === null ? null : grid(sheet).flat().join('\n');
          for (const note of notes.values()) {
            if (written !== null && note.trim() !== '') expect(written).toContain(note);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
