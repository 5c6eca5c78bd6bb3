import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { settingsFromJson } from './settings-from-json';

const read = (settings: unknown) => settingsFromJson(JSON.stringify(settings));

describe('settings.json', () => {
  it('keeps every default where nothing is given', () => {
    expect(read({})).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  it('reads every setting by its code name', () => {
    const settings = read({
      deadline: { day: 25, inclusive: false, monthOffset: 1, roll: 'next' },
      peers: 9,
      start: '2022-04',
      scope: 'month',
      scoring: 'points',
      points: { late: 0.5, incomplete: 2, missing: 3, notice: 4 },
      multiLead: 'all',
      roundLength: 'month',
      filledBy: 'units',
      goals: { awards: 5, experiences: 1 },
      noticeThresholds: { missing: 2, lateOrIncomplete: 3 },
      aliases: { 区发展和改革局: '区发改局' },
      sheet: '责任表',
      headerRows: [2, 3],
      columns: { leadUnit: 'C', item: 'b', rank: null },
      months: [{ period: '2022-10', progress: 'X', rank: 'Y', reportedOn: 'AA', sheet: '10月' }],
    });
    expect(settings).toEqual({
      ok: true,
      value: {
        deadline: { day: 25, inclusive: false, monthOffset: 1, roll: 'next' },
        peers: 9,
        start: '2022-04',
        scope: 'month',
        scoring: 'points',
        points: { late: 0.5, incomplete: 2, missing: 3, notice: 4 },
        multiLead: 'all',
        roundLength: 'month',
        filledBy: 'units',
        goals: { awards: 5, experiences: 1 },
        noticeThresholds: { missing: 2, lateOrIncomplete: 3 },
        aliases: { 区发展和改革局: '区发改局' },
        table: {
          sheet: '责任表',
          headerRows: [1, 2],
          columns: { leadUnit: 2, item: 1, rank: null },
          months: [{ period: '2022-10', progress: 23, rank: 24, reportedOn: 26, sheet: '10月' }],
        },
      },
    });
  });

  it('keeps the defaults of the parts of a setting that are left out', () => {
    const settings = read({ deadline: { roll: 'next' }, goals: { awards: 4 } });
    expect(settings).toMatchObject({
      value: {
        deadline: { day: 24, inclusive: true, monthOffset: 0, roll: 'next' },
        goals: { awards: 4, experiences: 2 },
      },
    });
  });

  it('reads a file that Windows saved with a byte order mark', () => {
    expect(settingsFromJson('\uFEFF{"peers": 11}')).toMatchObject({ ok: true, value: { peers: 11 } });
  });

  it.each([
    ['a key that no setting has', { deadlines: {} }, { code: 'unknownKey', path: 'deadlines' }],
    [
      'a key that no part of a setting has',
      { deadline: { days: 3 } },
      { code: 'unknownKey', path: 'deadline.days' },
    ],
    ['a role that no column has', { columns: { unit: 'C' } }, { code: 'unknownKey', path: 'columns.unit' }],
    [
      'a month without its period',
      { months: [{ progress: 'X' }] },
      { code: 'missingKey', path: 'months[0].period' },
    ],
    ['a list in place of an object', [], { code: 'wrongValue', path: '', expected: { kind: 'object' } }],
    [
      'a day that no month has',
      { deadline: { day: 32 } },
      { code: 'wrongValue', path: 'deadline.day', expected: { kind: 'whole', from: 1, to: 31 } },
    ],
    [
      'half a day',
      { deadline: { day: 1.5 } },
      { code: 'wrongValue', path: 'deadline.day', expected: { kind: 'whole', from: 1, to: 31 } },
    ],
    [
      'a number as text',
      { peers: '12' },
      { code: 'wrongValue', path: 'peers', expected: { kind: 'whole', from: 1, to: 10_000 } },
    ],
    [
      'a number in place of yes or no',
      { deadline: { inclusive: 1 } },
      { code: 'wrongValue', path: 'deadline.inclusive', expected: { kind: 'yesOrNo' } },
    ],
    [
      'a roll that there is not',
      { deadline: { roll: 'forward' } },
      {
        code: 'wrongValue',
        path: 'deadline.roll',
        expected: { kind: 'oneOf', values: ['none', 'next', 'previous'] },
      },
    ],
    [
      'a month that does not exist',
      { start: '2022-13' },
      { code: 'wrongValue', path: 'start', expected: { kind: 'period' } },
    ],
    [
      'points that would be added',
      { points: { late: -1 } },
      { code: 'wrongValue', path: 'points.late', expected: { kind: 'atLeastZero' } },
    ],
    [
      'a column by its number',
      { columns: { item: 2 } },
      { code: 'wrongValue', path: 'columns.item', expected: { kind: 'columnOrNull' } },
    ],
    [
      'a column past the sheet',
      { columns: { item: 'XFE' } },
      { code: 'wrongValue', path: 'columns.item', expected: { kind: 'columnOrNull' } },
    ],
    [
      'a header row counted from 0',
      { headerRows: [0] },
      { code: 'wrongValue', path: 'headerRows[0]', expected: { kind: 'whole', from: 1, to: 1_048_576 } },
    ],
    [
      'no header row',
      { headerRows: [] },
      { code: 'wrongValue', path: 'headerRows', expected: { kind: 'list' } },
    ],
    [
      'an alias for nothing',
      { aliases: { 区发改局: ' ' } },
      { code: 'wrongValue', path: 'aliases.区发改局', expected: { kind: 'text' } },
    ],
    [
      'a month by its column of a wrong kind',
      { months: [{ period: '2022-10', progress: null }] },
      { code: 'wrongValue', path: 'months[0].progress', expected: { kind: 'column' } },
    ],
  ])('names %s', (_, settings, problem) => {
    expect(read(settings)).toEqual({ ok: false, problem });
  });

  it('says so where the text is no JSON', () => {
    expect(settingsFromJson('{"peers": 12,}')).toMatchObject({ ok: false, problem: { code: 'notJson' } });
  });
});
