import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSnapshot } from '../../src/app/check-workbook';
import { composeDocuments, type Documents } from '../../src/app/compose-documents';
import { asPlainText } from '../../src/core/report/formatted-text';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import type { WorkbookSnapshot } from '../../src/core/table/workbook-snapshot';
import { messagesIn } from '../../src/locale/messages';
import { reportOf, type Report } from '../../workbench/check/report';
import { day, month } from '../core/checks/table-of';
import { fixturePath, GOLDEN } from '../golden/fixtures';
import { readSnapshot } from '../read-snapshot';
import { writeBookWithRegisters } from '../workbench/check/book-with-registers';

interface Composed {
  readonly report: Report;
  readonly documents: Documents;
}

function compose(
  snapshot: WorkbookSnapshot,
  on: string,
  period: string,
  settings: Partial<Settings> = {},
): Composed {
  const asOf = day(on);
  const check = checkSnapshot(snapshot, {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    today: asOf,
    asOf,
    period: month(period),
  });
  if (check.kind !== 'checked') throw new Error(check.kind);
  const words = messagesIn('zh-CN');
  const report = reportOf({
    file: '',
    result: check.result,
    ranking: check.ranking,
    registers: check.registers,
    recognised: { score: 1, reasons: [] },
    findings: words.findings,
    host: { requests: 0, readBytes: 0, writtenBytes: 0 },
  });
  return {
    report: JSON.parse(JSON.stringify(report)) as Report,
    documents: composeDocuments(check, asOf, words),
  };
}

type Entry = Report['entries'][number];

/** The months of the quarter in which a month lies, worked out anew. */
function quarterOf(period: string): readonly string[] {
  const [year = '', number = ''] = period.split('-');
  const first = Math.floor((Number(number) - 1) / 3) * 3 + 1;
  return [first, first + 1, first + 2].map((each) => `${year}-${String(each).padStart(2, '0')}`);
}

const shownMonth = (period: string): string => `${period.slice(0, 4)}年${Number(period.slice(5, 7))}月`;
const shownDay = (date: string): string => `${shownMonth(date)}${Number(date.slice(8))}日`;
const isDue = ({ status }: Entry): boolean => status !== 'pending' && status !== 'notApplicable';
const isFault = ({ status }: Entry): boolean => ['missing', 'incomplete', 'late'].includes(status);
const count = (entries: readonly Entry[], status: Entry['status']): number =>
  entries.filter((entry) => entry.status === status).length;

function linesOf(text: Documents['circular']): readonly string[] {
  if (text === null) throw new Error('no text');
  return asPlainText(text)
    .split('\n')
    .map((line) => line.trim());
}

const lineWith = (lines: readonly string[], words: string): string => {
  const found = lines.filter((line) => line.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} lines with ${words}`);
  return found[0] ?? '';
};

/** The names in `以下3个单位…：甲、乙、丙。`, which must be as many as it says. */
function namesIn(line: string): readonly string[] {
  const match = /^以下(\d+)个单位.*：(.*)。$/u.exec(line);
  const names = (match?.[2] ?? '').split('、').map((name) => name.replace(/（名称待核）$|〔.*〕$/u, ''));
  expect(names).toHaveLength(Number(match?.[1]));
  return names;
}

/** `“名称”2022年8月迟报3天、2022年9月未报；…` as [item's name, month, status, days]. */
function faultsIn(line: string): readonly (readonly [string, string, string, number | null])[] {
  const items = line.replace(/^\d+．[^：]*：/u, '').split('。')[0] ?? '';
  return items.split('；').flatMap((item) => {
    const [, name = '', rest = ''] = /^“(.*?)”(\d.*)$/u.exec(item) ?? [];
    return rest.split(/、(?=\d{4}年)/u).map((fault) => {
      const [, year = '', number = '', word = '', days] =
        /^(\d{4})年(\d{1,2})月(未报|缺项|迟报)(?:至少)?(?:(\d+)天)?(?:（缺.*）)?$/u.exec(fault) ?? [];
      const status = { 未报: 'missing', 缺项: 'incomplete', 迟报: 'late' }[word] ?? `unread: ${fault}`;
      return [
        name,
        `${year}-${number.padStart(2, '0')}`,
        status,
        days === undefined ? null : Number(days),
      ] as const;
    });
  });
}

const byUnit = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const units = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.unit !== null) units.set(entry.unit, [...(units.get(entry.unit) ?? []), entry]);
  }
  return units;
};

const CASES: readonly (readonly [name: string, asOf: string, month: string])[] = [
  [GOLDEN[0], '2022-10-31', '2022-10'],
  [GOLDEN[0], '2022-10-31', '2022-09'],
  [GOLDEN[0], '2022-07-01', '2022-06'],
  [GOLDEN[1], '2022-09-20', '2022-09'],
  [GOLDEN[1], '2022-09-20', '2022-05'],
  [GOLDEN[2], '2022-10-31', '2022-10'],
];

describe.each(CASES)('通报稿 of %s on %s for %s', (name, asOf, period) => {
  let report: Report;
  let lines: readonly string[];
  let inRound: readonly Entry[];
  beforeAll(async () => {
    const composed = compose(await readSnapshot(fixturePath(name)), asOf, period);
    report = composed.report;
    lines = linesOf(composed.documents.circular);
    inRound = report.entries.filter((entry) => quarterOf(period).includes(entry.period));
  });

  it('has every figure of the overall situation as the report has it', () => {
    const line = lineWith(lines, '责任分解表共有');
    const due = inRound.filter(isDue);
    const onTime = count(due, 'onTime');
    const unverified = count(due, 'unverified');
    const rate = Math.round(((onTime + unverified) / due.length) * 1000) / 10;
    expect(line).toContain(
      `${report.layout.items}个事项、${new Set(inRound.map(({ unit }) => unit)).size}个责任单位`,
    );
    expect(line).toContain(
      `应报${due.length}项次，按时${onTime}项次、迟报${count(due, 'late')}项次、缺项${count(due, 'incomplete')}项次、未报${count(due, 'missing')}项次、时间不明${unverified}项次，按时率${rate}%`,
    );
    expect(line).toContain(`截至${shownDay(report.asOf)}`);
    expect(line).toContain('每月24日（含当日）前上报');
    const pending = count(inRound, 'pending');
    expect(line.includes('未到截止日')).toBe(pending > 0);
    if (pending > 0) expect(line).toContain(`另有${pending}项次未到截止日`);
    expect(line.includes('时间不明的')).toBe(unverified > 0);
  });

  it('names every lead unit once', () => {
    const text = lines.join('\n');
    const units = [...new Set(report.entries.map(({ unit }) => unit))];
    for (const unit of units) expect([unit, text.split(unit ?? '').length - 1]).toEqual([unit, 1]);
  });

  it('praises those alone all of whose entries were on time, by evidence or before the deadline', () => {
    const praised = [...byUnit(inRound)]
      .filter(
        ([, entries]) =>
          entries.some(isDue) && entries.filter(isDue).every(({ status }) => status === 'onTime'),
      )
      .map(([unit]) => unit);
    expect([...namesIn(lineWith(lines, '全部按时报送，予以通报表扬'))].sort()).toEqual(praised.sort());
  });

  it('accuses nobody whose time is unknown', () => {
    const unknown = [...byUnit(inRound)]
      .filter(
        ([, entries]) => entries.some(({ status }) => status === 'unverified') && !entries.some(isFault),
      )
      .map(([unit]) => unit);
    const told = lines.filter((line) => line.includes('没有上报日期可以核对，不算迟报：'));
    expect(told.flatMap(namesIn).sort()).toEqual(unknown.sort());
  });

  it('names the items of each unit with what is wrong, neither more nor less, worst first proposed for criticism', () => {
    const faulty = [...byUnit(inRound)].filter(([, entries]) => entries.some(isFault));
    const numbered = lines.filter((line) => /^\d+．/u.test(line));
    expect(numbered).toHaveLength(faulty.length);
    expect(numbered.map((line) => Number.parseInt(line, 10))).toEqual(numbered.map((_, index) => index + 1));
    const criticisedFrom = lines.findIndex((line) => line.endsWith('拟予通报批评：'));
    const remindedFrom = lines.findIndex((line) => line.endsWith('予以提醒：'));
    let criticised = 0;
    for (const [unit, entries] of faulty) {
      const at = lines.findIndex((line) => line.includes(unit));
      const line = lines[at] ?? '';
      const expected = entries
        .filter(isFault)
        .map(({ item, period: of, status, daysLate }) => ({ item, of, status, daysLate }));
      const told = faultsIn(line).map(([short, of, status, daysLate]) => ({
        item: expected.find(({ item }) => item.includes(short))?.item ?? short,
        of,
        status,
        daysLate,
      }));
      expect(told).toEqual(expected);
      const isProposed =
        count(entries, 'missing') >= 1 || count(entries, 'late') + count(entries, 'incomplete') >= 2;
      criticised += Number(isProposed);
      expect(criticisedFrom >= 0 && at > criticisedFrom && (remindedFrom < 0 || at < remindedFrom)).toBe(
        isProposed,
      );
    }
    if (criticised > 0)
      expect(lines[criticisedFrom]).toMatch(
        new RegExp(`^以下${criticised}个单位未报1项次以上，或者迟报、缺项合计2项次以上`, 'u'),
      );
    if (faulty.length > criticised)
      expect(lines[remindedFrom]).toMatch(new RegExp(`^以下${faulty.length - criticised}个单位`, 'u'));
  });

  it('is dated, and asks for the next report by its deadline', () => {
    expect(lines).toContain(shownDay(asOf));
    expect(lines[0]).toBe(
      `关于${period.slice(0, 4)}年${'一二三四'[Math.floor((Number(period.slice(5)) - 1) / 3)]}季度工作进展报送情况的通报`,
    );
    const open = asOf <= `${period}-24`;
    const [year, number] = [Number(period.slice(0, 4)), Number(period.slice(5)) + (open ? 0 : 1)];
    const next = `${year}-${String(number).padStart(2, '0')}`;
    const isStillAhead = `${next}-24` >= asOf;
    expect(
      lines.some((line) =>
        line.includes(`请于${shownDay(`${next}-24`)}（含当日）前报送${shownMonth(next)}的`),
      ),
    ).toBe(isStillAhead);
  });
});

describe.each(CASES)('催报 of %s on %s for %s', (name, asOf, period) => {
  /** The gaps that the lines name, as `month status deadline` by unit. */
  const gapsIn = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) =>
      [
        ...line.matchAll(
          /(\d{4})年(\d{1,2})月(未报|缺项|待报)，缺(?:（[^）]*）|[^（；])*（截止日(\d{4}年\d{1,2}月\d{1,2}日)）/gu,
        ),
      ].map(
        ([, year, number, status, deadline]) => `${year}-${number?.padStart(2, '0')} ${status} ${deadline}`,
      ),
    );
  const expectedOf = (entries: readonly Entry[]): readonly string[] =>
    entries
      .filter(({ status }) => ['missing', 'incomplete', 'pending'].includes(status))
      .map(
        ({ period: of, status }) =>
          `${of} ${{ missing: '未报', incomplete: '缺项', pending: '待报' }[status as 'missing']} ${shownDay(`${of}-24`)}`,
      );

  it('names each unit its own gaps alone, with their deadlines and how many there are', async () => {
    const { report, documents } = compose(await readSnapshot(fixturePath(name)), asOf, period);
    const units = [...byUnit(report.entries)].filter(([, entries]) => expectedOf(entries).length > 0);
    expect(documents.reminders.map(({ unit }) => unit)).toEqual(units.map(([unit]) => unit));
    for (const [index, [unit, entries]] of units.entries()) {
      const reminder = documents.reminders[index];
      const lines = linesOf(reminder?.text ?? null);
      expect(gapsIn(lines)).toEqual(expectedOf(entries));
      expect(reminder?.entries).toBe(expectedOf(entries).length);
      const text = lines.join('\n');
      for (const [other] of units) expect(text.includes(other)).toBe(other === unit);
      const overdue = entries.filter(({ status }) => status === 'missing' || status === 'incomplete').length;
      expect(text.includes(`已过截止日${overdue}项次`)).toBe(overdue > 0);
      expect(text.includes('已经报送的，请告知报送日期')).toBe(overdue > 0);
    }
  });

  it('names all units at once with the same gaps, each once', async () => {
    const { report, documents } = compose(await readSnapshot(fixturePath(name)), asOf, period);
    const units = [...byUnit(report.entries)].filter(([, entries]) => expectedOf(entries).length > 0);
    const lines = linesOf(documents.reminderForAll);
    expect([...gapsIn(lines)].sort()).toEqual(units.flatMap(([, entries]) => expectedOf(entries)).sort());
    const headings = lines.filter((line) => /^[一二三四五六七八九十]+、/u.test(line));
    expect(headings.map((line) => line.replace(/^.*?、|（名称待核）|（\d+项次）$/gu, ''))).toEqual(
      units.map(([unit]) => unit),
    );
    const items = new Set(
      report.entries.filter((entry) => expectedOf([entry]).length > 0).map(({ item }) => item),
    ).size;
    expect(lineWith(lines, '尚未报齐')).toContain(`有${units.length}个单位的${items}个事项尚未报齐`);
  });
});

describe('the texts of a workbook with registers', () => {
  let folder = '';
  let snapshot: WorkbookSnapshot;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'duty-ledger-'));
    snapshot = await readSnapshot(await writeBookWithRegisters(join(folder, 'book.xlsx')));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('say the goals, who signs, and the number after the last of the year', () => {
    const { documents } = compose(snapshot, '2022-10-31', '2022-09');
    const lines = linesOf(documents.circular);
    expect(lines[1]).toBe('〔2022〕第6期');
    expect(lines).toContain('区政府督查室');
    expect(lineWith(lines, '2022年已确认')).toBe(
      '2022年已确认省级以上表彰激励1项（目标3项，另有预计1项）、省级以上经验推广1条（目标2条）。',
    );
  });

  it('word what the registers propose as a proposal with its rows, each unit still named once', () => {
    const { documents, report } = compose(snapshot, '2022-10-31', '2022-09');
    const lines = linesOf(documents.circular);
    const text = lines.join('\n');
    const housing = lineWith(lines, '区住建局');
    expect(housing).toContain('建议取消年底评先评优资格（需人工确认）');
    for (const { unit, rows } of report.notices) {
      expect(text.split(unit).length - 1).toBe(1);
      const line = lineWith(lines, unit);
      const number = /依据见注(\d+)/u.exec(line.slice(line.indexOf(unit)))?.[1] ?? 'none';
      const note = lines.filter((line) => line.startsWith(`注${number}：依据：`));
      expect(note).toHaveLength(1);
      for (const row of rows) expect(note.join('')).toContain(row);
    }
    expect(lineWith(lines, '区文旅广体局')).toContain(
      '建议核实是否属作风漂浮、工作不实；属实的，按程序移送区纪委监委',
    );
    expect(lines.at(-1)).toMatch(/须经人工核实、审定后印发.*据通报台账提出的建议只供研究.*2处无法识别/u);
  });

  it('do not repeat in a later round what an earlier one was referred for', () => {
    const { documents } = compose(snapshot, '2022-10-31', '2022-10');
    const text = linesOf(documents.circular).join('\n');
    expect(text).not.toContain('区纪委监委');
    expect(text).toContain('建议取消年底评先评优资格（需人工确认）');
  });

  it('go by the thresholds and rounds that are set', () => {
    const settings = { noticeThresholds: { missing: 2, lateOrIncomplete: 3 }, roundLength: 'month' as const };
    const lines = linesOf(compose(snapshot, '2022-10-31', '2022-10', settings).documents.circular);
    expect(lines[0]).toBe('关于2022年10月工作进展报送情况的通报');
    expect(lines.join('\n')).not.toContain('拟予通报批评');
  });
});

describe('a text where there is nothing to say', () => {
  it('is none: without months no notice, without gaps no reminder', async () => {
    const snapshot = await readSnapshot(fixturePath('2022-争创项目申报表'));
    const asOf = day('2022-10-31');
    const check = checkSnapshot(snapshot, { settings: DEFAULT_SETTINGS, today: asOf, asOf, period: null });
    if (check.kind !== 'checked') throw new Error(check.kind);
    expect(composeDocuments(check, asOf, messagesIn('zh-CN'))).toEqual({
      reminders: [],
      reminderForAll: null,
      circular: null,
    });
  });
});
