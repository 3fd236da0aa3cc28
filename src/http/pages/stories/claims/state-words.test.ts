import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimWeight } from './state-words.ts';

const SHOWN = { article: 1, ordinal: 0 };
const DENIAL = { article: 2, ordinal: 3 };

test('what somebody says and others contest stands first, what only its denial tells of does not', () => {
  const claims = {
    'carried by many': { state: 'repeated, one source', deniedBy: [], outletCount: 9 },
    'several say it': { state: 'several sources', deniedBy: [], outletCount: 2 },
    'known by its denial': { state: 'disputed', deniedBy: [SHOWN], outletCount: 3 },
    contested: { state: 'disputed', deniedBy: [DENIAL], outletCount: 2 },
    withdrawn: { state: 'corrected or withdrawn', deniedBy: [], outletCount: 1 },
  } as const;
  const order = Object.entries(claims).sort(
    ([, a], [, b]) => claimWeight({ ...b, shown: SHOWN }) - claimWeight({ ...a, shown: SHOWN }),
  );
  assert.deepEqual(
    order.map(([name]) => name),
    ['contested', 'withdrawn', 'several say it', 'carried by many', 'known by its denial'],
  );
});
