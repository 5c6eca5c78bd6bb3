import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeTargets, writeFiles } from '../../../workbench/check/write-files';

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duty-ledger-'));
  writeFileSync(at('in.xlsx'), 'in');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('files that are to be written', () => {
  it('may be new, may be there, and may lie in a folder that is still to be made', async () => {
    writeFileSync(at('old.json'), 'old');
    expect(
      await judgeTargets([at('new', 'deep', 'out.xlsx'), at('old.json')], [at('in.xlsx')]),
    ).toMatchObject({
      ok: true,
    });
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'old.json']);
  });

  it.each<[string, () => string]>([
    ['the file that is read', () => at('in.xlsx')],
    ['the same by another way', () => `${folder}/x/../in.xlsx`],
    ['a symbolic link to it', () => (symlinkSync(at('in.xlsx'), at('link.xlsx')), at('link.xlsx'))],
    ['a hard link to it', () => (linkSync(at('in.xlsx'), at('hard.xlsx')), at('hard.xlsx'))],
  ])('may not be %s', async (_, target) => {
    const file = target();
    mkdirSync(at('x'));
    expect(await judgeTargets([file], [at('in.xlsx')])).toEqual({
      ok: false,
      problem: { code: 'sameFile', file },
    });
  });

  it('may not be each other', async () => {
    const problem = { code: 'sameFile', file: at('one') };
    expect(await judgeTargets([at('one'), at('one')], [])).toEqual({ ok: false, problem });
  });

  it.each<[string, () => string, string]>([
    ['a folder', () => folder, 'EISDIR'],
    ['in a file', () => at('in.xlsx', 'out.xlsx'), 'ENOTDIR'],
  ])('may not be %s', async (_, target, details) => {
    const file = target();
    expect(await judgeTargets([file], [])).toEqual({
      ok: false,
      problem: { code: 'notWritable', file, details },
    });
  });
});

describe('writing files', () => {
  it('makes the folders and leaves nothing beside', async () => {
    const outcome = await writeFiles([
      { file: at('new', 'out.xlsx'), content: new Uint8Array([1, 2]) },
      { file: at('report.json'), content: '{}' },
    ]);
    expect(outcome.ok).toBe(true);
    expect([...readFileSync(at('new', 'out.xlsx'))]).toEqual([1, 2]);
    expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'new', 'report.json']);
    expect(readdirSync(at('new'))).toEqual(['out.xlsx']);
  });

  it('writes none of them where one cannot be written', async () => {
    const lost = at('in.xlsx', 'report.json');
    const outcome = await writeFiles([
      { file: at('out.xlsx'), content: 'out' },
      { file: lost, content: '{}' },
    ]);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'notWritable', file: lost } });
    expect(readdirSync(folder)).toEqual(['in.xlsx']);
  });
});
