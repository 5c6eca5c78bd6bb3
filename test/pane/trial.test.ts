import { trialOf } from '../../src/pane/trial';

const NOTHING = { today: null, shade: null };

test.each([
  ['localhost', '?today=2022-10-31&theme=dark', { today: '2022-10-31', shade: 'dark' }],
  ['localhost', '?today=2022-02-30&theme=blue', NOTHING],
  ['localhost', '', NOTHING],
  ['addin.example', '?today=2022-10-31&theme=dark', NOTHING],
])('on %s, %j sets %j', (hostname, search, set) => {
  expect(trialOf({ hostname, search })).toEqual(set);
});
