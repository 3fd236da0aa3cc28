import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY } from '../time.ts';
import {
  type Entitlements,
  EVERYTHING,
  entitlementsOf,
  type Includes,
  mayDo,
  roleNow,
  type Standing,
  type Term,
} from './entitlements.ts';
import { ROLES } from './role.ts';

const T = Date.UTC(2026, 10, 22, 12);
const GRACE = 7 * DAY;
const SMALL: Includes = { ...EVERYTHING, mostFeeds: 50, newslettersIn: false };

function standing(given: Partial<Standing>): Standing {
  return {
    role: 'member',
    hasPlans: true,
    hasFreePlace: false,
    trialUntil: null,
    terms: [],
    grace: GRACE,
    ...given,
  };
}

function term(until: number, given: Partial<Term> = {}): Term {
  return { until, isLast: false, includes: SMALL, ...given };
}

type Seen = readonly [Entitlements['reads'], Entitlements['state'], Entitlements['until']];

/** Each edge of time from both sides. */
const EDGES: readonly (readonly [string, Partial<Standing>, now: number, Seen])[] = [
  ['a house without plans asks nobody', { hasPlans: false }, T, ['all', 'free', null]],
  ['even after a trial', { hasPlans: false, trialUntil: 1 }, T, ['all', 'free', null]],
  ['its guests stay guests', { hasPlans: false, role: 'guest' }, T, ['public', 'guest', null]],
  ['the owner pays nothing', { role: 'owner', terms: [term(1)] }, T, ['all', 'free', null]],
  ['nor does an editor', { role: 'editor' }, T, ['all', 'free', null]],
  ['a free place has no end', { hasFreePlace: true, trialUntil: 1 }, T, ['all', 'free', null]],
  ['a guest may have one', { hasFreePlace: true, role: 'guest' }, T, ['all', 'free', null]],
  ['a guest who never had more', { role: 'guest' }, T, ['public', 'guest', null]],
  ['a member who never had a trial', {}, T, ['public', 'ended', null]],
  ['the last moment of a trial', { trialUntil: T + 1 }, T, ['all', 'trial', T + 1]],
  ['the trial is over at its end', { trialUntil: T }, T, ['all', 'grace', T + GRACE]],
  ['the last moment of grace', { trialUntil: T }, T + GRACE - 1, ['all', 'grace', T + GRACE]],
  ['grace is over at its end', { trialUntil: T }, T + GRACE, ['public', 'ended', T + GRACE]],
  ['no grace where there is none', { trialUntil: T, grace: 0 }, T, ['public', 'ended', T]],
  ['the last moment that is paid', { terms: [term(T + 1)] }, T, ['all', 'member', T + 1]],
  ['what was paid is over at its end', { terms: [term(T)] }, T, ['all', 'grace', T + GRACE]],
  ['and ends after grace', { terms: [term(T)] }, T + GRACE, ['public', 'ended', T + GRACE]],
  [
    'a cancelled one goes on until its end',
    { terms: [term(T + 1, { isLast: true })] },
    T,
    ['all', 'member', T + 1],
  ],
  ['and has no grace', { terms: [term(T, { isLast: true })] }, T, ['public', 'ended', T]],
  [
    'whoever cancels in their trial keeps the trial',
    { terms: [term(T, { isLast: true })], trialUntil: T + DAY },
    T,
    ['all', 'trial', T + DAY],
  ],
  [
    'and the grace after it',
    { terms: [term(T, { isLast: true })], trialUntil: T + DAY },
    T + DAY,
    ['all', 'grace', T + DAY + GRACE],
  ],
  [
    'paid longer than the trial',
    { terms: [term(T + 9)], trialUntil: T + 1 },
    T,
    ['all', 'member', T + 9],
  ],
  [
    'paid, and the trial lasts longer',
    { terms: [term(T)], trialUntil: T + 1 },
    T,
    ['all', 'trial', T + 1],
  ],
  ['a clock set back by years', { trialUntil: T }, 0, ['all', 'trial', T]],
];

for (const [name, given, now, seen] of EDGES) {
  test(`membership: ${name}`, () => {
    const { reads, state, until } = entitlementsOf(standing(given), now);
    assert.deepEqual([reads, state, until], seen);
  });
}

test('a plan includes what it says; while the trial runs, everything', () => {
  const paid = standing({ terms: [term(T + DAY)], trialUntil: T });
  assert.equal(entitlementsOf(paid, T - 1).newslettersIn, true);
  assert.equal(entitlementsOf(paid, T).newslettersIn, false);
  assert.equal(entitlementsOf(paid, T).mostFeeds, 50);
  // In grace nothing is taken away yet.
  assert.equal(entitlementsOf(paid, T + DAY).mostFeeds, 50);
  assert.equal(entitlementsOf(standing({ trialUntil: T }), T).mostFeeds, null);
});

test('whoever has two plans has of each the most, until each ends', () => {
  const terms = [
    term(T + 1, { includes: { ...SMALL, mostFeeds: null, digest: false } }),
    term(T + 2, { includes: { ...SMALL, mostFeeds: 10 } }),
  ];
  const seen = (now: number) => {
    const { mostFeeds, digest, until } = entitlementsOf(standing({ terms }), now);
    return [mostFeeds, digest, until];
  };
  assert.deepEqual(seen(T), [null, true, T + 2]);
  assert.deepEqual(seen(T + 1), [10, true, T + 2]);
});

test('who may do nothing may do none of it', () => {
  const ended = entitlementsOf(standing({ trialUntil: T }), T + GRACE);
  for (const feature of ['digest', 'newslettersIn', 'ownTitles'] as const)
    assert.equal(mayDo(ended, feature), false);
  assert.deepEqual([ended.mostFeeds, ended.mostStorage], [0, 0]);
});

const standings = fc.record<Standing>({
  role: fc.constantFrom(...ROLES),
  hasPlans: fc.boolean(),
  hasFreePlace: fc.boolean(),
  trialUntil: fc.option(fc.integer({ min: 0, max: 100 })),
  terms: fc.array(
    fc.record({
      until: fc.integer({ min: 0, max: 100 }),
      isLast: fc.boolean(),
      includes: fc.constantFrom(EVERYTHING, SMALL),
    }),
    { maxLength: 3 },
  ),
  grace: fc.integer({ min: 0, max: 20 }),
});

test('what has ended does not come back by itself, and each stated end is kept to the moment', () => {
  fc.assert(
    fc.property(standings, (given) => {
      let ended = false;
      for (let now = 0; now <= 130; now += 1) {
        const seen = entitlementsOf(given, now);
        if (ended) assert.equal(seen.reads, 'public');
        ended = seen.reads === 'public';
        if (seen.until === null) continue;
        if (seen.reads === 'all') {
          assert.ok(now < seen.until);
          const after = entitlementsOf(given, seen.until);
          assert.notDeepEqual([after.state, after.until], [seen.state, seen.until]);
        } else assert.ok(now >= seen.until);
      }
    }),
  );
});

test('nobody who works here becomes a guest, and no guest becomes more than a member', () => {
  fc.assert(
    fc.property(standings, fc.integer({ min: 0, max: 130 }), (given, now) => {
      const role = roleNow(given.role, entitlementsOf(given, now));
      if (given.role === 'owner' || given.role === 'editor') assert.equal(role, given.role);
      else assert.ok(role === 'member' || role === 'guest');
    }),
  );
});
