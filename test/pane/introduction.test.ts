import { introductionOf } from '../../src/pane/introduction';

function storageOf(entries: Map<string, string>) {
  return () => ({
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  });
}

const refuse = (): never => {
  throw new Error('nothing is kept here');
};

test('is told once on a machine', () => {
  const entries = new Map<string, string>();
  const first = introductionOf(storageOf(entries));
  expect(first.isWanted()).toBe(true);
  first.done();
  expect(first.isWanted()).toBe(false);
  expect(introductionOf(storageOf(entries)).isWanted()).toBe(false);
});

test('is never told where it could not be remembered', () => {
  expect(introductionOf(refuse).isWanted()).toBe(false);
});

test('goes for now where a full storage keeps nothing', () => {
  const introduction = introductionOf(() => ({ getItem: () => null, setItem: refuse }));
  introduction.done();
  expect(introduction.isWanted()).toBe(false);
});
