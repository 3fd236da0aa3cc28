import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY, SECOND } from '../time.ts';
import { addMonths } from './add-months.ts';
import { EVERYTHING, entitlementsOf, type Includes } from './entitlements.ts';
import type { MembershipDeed, SubscriptionSeen } from './membership-event.ts';
import { planSettings, planWords } from './plan-settings.ts';
import { type Membership, standingOf } from './standing-of.ts';

const T = Date.UTC(2026, 10, 22, 12);
const SMALL: Includes = { ...EVERYTHING, mostFeeds: 50 };
const SETTINGS = planSettings({ 'plans.offered': 'yes' });

function membership(deeds: readonly MembershipDeed[], given: Partial<Membership> = {}): Membership {
  return {
    role: 'member',
    createdAt: T,
    settings: SETTINGS,
    plans: new Map([[1, SMALL]]),
    events: deeds.map((deed, at) => ({ id: at + 1, at: T, deed })),
    ...given,
  };
}

function seenAt(deeds: readonly MembershipDeed[], now: number, given: Partial<Membership> = {}) {
  const { state, until } = entitlementsOf(standingOf(membership(deeds, given)), now);
  return [state, until];
}

const PAID: MembershipDeed = { kind: 'paid', plan: 1, months: 1, until: T + 30 * DAY };
const TRIAL: MembershipDeed = { kind: 'trial', until: T + 14 * DAY };

function seen(given: Partial<SubscriptionSeen> = {}): SubscriptionSeen {
  return {
    ...{ kind: 'subscription', provider: 'stripe', subscription: 'sub_1', plan: 1 },
    ...{ status: 'running', until: T + 30 * DAY, endsAt: null, statedAt: T },
    ...given,
  };
}

test('who joins while membership is offered has the trial that the house states, from when they came', () => {
  assert.deepEqual(seenAt([], T), ['trial', T + 14 * DAY]);
  assert.deepEqual(seenAt([], T + 14 * DAY), ['grace', T + 21 * DAY]);
  assert.deepEqual(seenAt([], T + 21 * DAY), ['ended', T + 21 * DAY]);
  assert.deepEqual(seenAt([], T, { role: 'guest' }), ['guest', null]);
  const none = { settings: { ...SETTINGS, trialDays: 0 } };
  assert.deepEqual(seenAt([], T, none), ['ended', null]);
});

test('a trial that was noted stays as it was told, whatever the house changes', () => {
  const longer = { settings: { ...SETTINGS, trialDays: 30 } };
  assert.deepEqual(seenAt([TRIAL], T, longer), ['trial', T + 14 * DAY]);
});

test('what was paid, cancelled, taken back and given again', () => {
  const end = T + 30 * DAY;
  assert.deepEqual(seenAt([PAID], T), ['member', end]);
  const atEnd: MembershipDeed = { kind: 'cancelled', endsAt: end };
  assert.deepEqual(seenAt([PAID, atEnd], end), ['ended', end]);
  assert.deepEqual(seenAt([PAID, atEnd, { kind: 'resumed' }], end), ['grace', end + 7 * DAY]);
  assert.deepEqual(seenAt([PAID, { kind: 'cancelled', endsAt: T }], T), ['ended', T]);
  const gift: MembershipDeed = { kind: 'gift', plan: 1, months: 1, until: T + 60 * DAY, gift: 1 };
  assert.deepEqual(seenAt([PAID, { kind: 'cancelled', endsAt: T }, gift], T), [
    'member',
    T + 60 * DAY,
  ]);
});

test('a free place lasts until it is taken back', () => {
  assert.deepEqual(seenAt([{ kind: 'place given' }], T + 9999 * DAY), ['free', null]);
  assert.deepEqual(seenAt([{ kind: 'place given' }, { kind: 'place ended' }], T), ['ended', null]);
});

test('a subscription that never began gives nothing, one that is not paid ends where it was paid', () => {
  const guest = { role: 'guest' } as const;
  assert.deepEqual(seenAt([seen({ status: 'not begun' })], T, guest), ['guest', null]);
  const unpaid = seen({ status: 'unpaid', until: T });
  assert.deepEqual(seenAt([unpaid], T, guest), ['grace', T + 7 * DAY]);
  const ended = seen({ status: 'ended', endsAt: T + DAY, statedAt: T + DAY });
  assert.deepEqual(seenAt([ended], T + DAY, guest), ['ended', T + DAY]);
});

test('what a provider says in any order, and more than once, comes to the same', () => {
  const statements = fc.uniqueArray(
    fc.record({
      statedAt: fc.integer({ min: 0, max: 50 }).map((seconds) => T + seconds * SECOND),
      status: fc.constantFrom('running', 'unpaid', 'not begun'),
      until: fc.integer({ min: 0, max: 100 }).map((days) => T + days * DAY),
      subscription: fc.constantFrom('sub_1', 'sub_2'),
    }),
    { selector: ({ statedAt, subscription }) => `${subscription} ${statedAt}`, minLength: 1 },
  );
  fc.assert(
    fc.property(statements, fc.boolean(), fc.infiniteStream(fc.nat()), (list, ends, picks) => {
      const deeds = list.map((one) => seen(one as Partial<SubscriptionSeen>));
      if (ends) deeds.push(seen({ status: 'ended', endsAt: T, statedAt: T }));
      const shuffled: SubscriptionSeen[] = [];
      for (const deed of [...deeds, ...deeds])
        shuffled.splice((picks.next().value ?? 0) % (shuffled.length + 1), 0, deed);
      const sorted = (all: readonly MembershipDeed[]) =>
        standingOf(membership(all))
          .terms.map((term) => JSON.stringify(term))
          .toSorted();
      assert.deepEqual(sorted(shuffled), sorted(deeds));
    }),
  );
});

const MONTHS = [
  ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00Z'],
  ['2028-01-31T10:00:00Z', 1, '2028-02-29T10:00:00Z'],
  ['2026-11-22T23:59:59.999Z', 12, '2027-11-22T23:59:59.999Z'],
  ['2026-12-31T00:00:00Z', 2, '2027-02-28T00:00:00Z'],
  ['2028-02-29T00:00:00Z', 12, '2029-02-28T00:00:00Z'],
  ['2026-03-29T00:30:00Z', 1, '2026-04-29T00:30:00Z'],
] as const;

test('a month later is the same day, or the last of a shorter month', () => {
  for (const [from, months, to] of MONTHS)
    assert.equal(new Date(addMonths(Date.parse(from), months)).getTime(), Date.parse(to));
});

test('settings that make no sense are those of a house where nothing is set', () => {
  const none = planSettings({});
  assert.deepEqual(none, {
    ...{ isOffered: false, trialDays: 14, graceDays: 7, showsStories: false, freeStories: null },
  });
  const odd = { 'plans.offered': 'YES', 'plans.trial-days': '-1', 'plans.grace-days': '1e9' };
  assert.deepEqual(planSettings(odd), none);
  assert.equal(planSettings({ 'plans.trial-days': '9999' }).trialDays, 365);
  assert.equal(planSettings({ 'plans.free-stories': '9999' }).freeStories, 50);
  assert.equal(planSettings({ 'plans.free-stories': '0' }).freeStories, 0);
  const some = { ...none, isOffered: true, freeStories: 10 };
  assert.deepEqual(planSettings(planWords(some)), some);
});
