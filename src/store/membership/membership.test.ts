import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYTHING, entitlementsOf } from '../../model/accounts/entitlements.ts';
import type { MembershipDeed } from '../../model/accounts/membership-event.ts';
import type { NewPlan } from '../../model/accounts/plan.ts';
import { planSettings } from '../../model/accounts/plan-settings.ts';
import { DAY } from '../../model/time.ts';
import { openStoreHere } from '../open-store-here.ts';

const T = Date.UTC(2026, 10, 22, 12);
const OFFERED = planSettings({ 'plans.offered': 'yes' });
const member = { name: 'Ana Reyes', displayName: null, role: 'member', passwordHash: 'x' } as const;
const PLAN: NewPlan = {
  ...{ name: 'Reader', description: '', price: '5 € a month' },
  charge: { amount: 500, currency: 'EUR', period: 'month' },
  includes: { ...EVERYTHING, mostFeeds: 100 },
};

async function house() {
  const store = openStoreHere(':memory:');
  await store.membership.setPlanSettings(OFFERED, T);
  const reader = (await store.accounts.addReader(member, T)) ?? 0;
  const plan = await store.membership.addPlan(PLAN, T);
  const stateAt = async (now: number, readerId = reader) => {
    const standing = await store.membership.standing(readerId);
    assert.ok(standing !== null);
    const { state, until } = entitlementsOf(standing, now);
    return [state, until];
  };
  return { ...store, reader, plan, stateAt };
}

test('who read here before membership was offered has a free place; who comes later has the trial', async () => {
  const store = openStoreHere(':memory:');
  const before = (await store.accounts.addReader(member, T)) ?? 0;
  await store.membership.setPlanSettings(OFFERED, T);
  const later = (await store.accounts.addReader({ ...member, name: 'Ben' }, T)) ?? 0;
  const standings = await store.membership.standings();
  assert.deepEqual(
    standings.map(({ readerId, standing }) => [readerId, entitlementsOf(standing, T).state]),
    [
      [before, 'free'],
      [later, 'trial'],
    ],
  );
});

test('a trial keeps the end that was told, and a house that offers nothing asks for nothing', async () => {
  const { membership, reader, stateAt } = await house();
  await membership.setPlanSettings({ ...OFFERED, trialDays: 3 }, T);
  assert.deepEqual(await stateAt(T), ['trial', T + 14 * DAY]);
  await membership.setPlanSettings({ ...OFFERED, isOffered: false }, T);
  assert.deepEqual(await stateAt(T + 999 * DAY), ['free', null]);
  assert.deepEqual(await membership.standings(), []);
  assert.equal((await membership.events(reader)).length, 1);
});

test('months that are paid follow what there is, the trial among it', async () => {
  const { membership, reader, plan, stateAt } = await house();
  const paid = { readerId: reader, plan, months: 1 };
  const first = await membership.addPaidMonths(paid, T);
  assert.equal(first, Date.UTC(2027, 0, 6, 12));
  assert.equal(await membership.addPaidMonths(paid, T), Date.UTC(2027, 1, 6, 12));
  assert.deepEqual(
    (await membership.events(reader)).map(({ deed }) => deed.kind),
    ['trial', 'paid', 'paid'],
  );
  assert.deepEqual(await stateAt(T), ['member', Date.UTC(2027, 1, 6, 12)]);
  // After it has ended it begins with the payment.
  const late = Date.UTC(2028, 0, 1);
  assert.equal(await membership.addPaidMonths(paid, late), Date.UTC(2028, 1, 1));
  assert.equal(await membership.addPaidMonths({ ...paid, plan: 99 }, T), null);
  assert.equal(await membership.addPaidMonths({ ...paid, readerId: 99 }, T), null);
});

test('whoever cancels chooses when, may take it back, and may choose again', async () => {
  const { membership, reader, plan, stateAt } = await house();
  assert.equal(await membership.recordCancelled(reader, true, T), false);
  const end = await membership.addPaidMonths({ readerId: reader, plan, months: 2 }, T);
  assert.ok(end !== null);
  assert.equal(await membership.recordCancelled(reader, false, T), true);
  assert.equal(await membership.recordCancelled(reader, false, T), false);
  assert.deepEqual(await stateAt(end), ['ended', end]);
  assert.equal(await membership.restoreCancelled(reader, T), true);
  assert.equal(await membership.restoreCancelled(reader, T), false);
  assert.deepEqual(await stateAt(end), ['grace', end + 7 * DAY]);
  const late = T + 20 * DAY;
  assert.equal(await membership.recordCancelled(reader, true, late), true);
  assert.deepEqual(await stateAt(late), ['ended', late]);
  assert.equal(await membership.restoreCancelled(reader, late), false);
});

test('a gift gives once, to whoever comes first, and not after its time', async () => {
  const { membership, accounts, reader, plan } = await house();
  const other = (await accounts.addReader({ ...member, name: 'Ben' }, T)) ?? 0;
  const gift = { plan, months: 3, note: 'for Ana', expiresAt: T + DAY };
  await membership.addGift({ ...gift, codeHash: 'one' }, T);
  const taken = await Promise.all([
    membership.recordGiftUsed('one', reader, T),
    membership.recordGiftUsed('one', other, T),
  ]);
  assert.deepEqual(taken.map(({ kind }) => kind).sort(), ['none', 'taken']);
  await membership.addGift({ ...gift, codeHash: 'two' }, T);
  assert.equal((await membership.recordGiftUsed('two', reader, T + DAY)).kind, 'none');
  assert.equal((await membership.recordGiftUsed('three', reader, T)).kind, 'none');
  const [two, one] = await membership.gifts(10);
  assert.equal(await membership.removeGift(one?.id ?? 0), false);
  assert.equal(await membership.removeGift(two?.id ?? 0), true);
});

test('what a provider tells twice is done once, and of nobody nothing is done', async () => {
  const { membership, reader } = await house();
  const reference = await membership.addReference(reader, 'ref-1');
  assert.equal(await membership.addReference(reader, 'ref-2'), reference);
  const deed: MembershipDeed = {
    ...{ kind: 'subscription', provider: 'stripe', subscription: 'sub_1', plan: null },
    ...{ status: 'running', until: T + DAY, endsAt: null, statedAt: T },
  };
  const notice = { id: 'evt_1', reference, customer: 'cus_1', deeds: [deed] };
  assert.equal(await membership.recordNotice(notice, T), 'done');
  assert.equal(await membership.recordNotice(notice, T), 'known');
  const nobody = { ...notice, id: 'evt_2', reference: 'ref-2' };
  assert.equal(await membership.recordNotice(nobody, T), 'nobody');
  assert.equal((await membership.events(reader)).length, 2);
  assert.deepEqual(await membership.payerOf(reader), { reference, customer: 'cus_1' });
  // Old ones are forgotten, and with them that they were told.
  assert.equal(await membership.isNoticed('evt_1'), true);
  await membership.recordNotice({ ...nobody, id: 'evt_3' }, T + 91 * DAY);
  assert.equal(await membership.isNoticed('evt_1'), false);
});

test('a guest reads so many stories a month, the same one as often as they like', async () => {
  const { membership, reader } = await house();
  const read = async (story: number, at = T) => {
    const { isShown, count } = await membership.recordFree(
      { readerId: reader, story, most: 2 },
      at,
    );
    return [isShown, count];
  };
  assert.deepEqual(await read(1), [true, 1]);
  assert.deepEqual(await read(1), [true, 1]);
  assert.deepEqual(await read(2), [true, 2]);
  assert.deepEqual(await read(3), [false, 2]);
  assert.deepEqual(await read(1), [true, 2]);
  const look = await membership.freeShown({ readerId: reader, story: 3, most: 2 }, T);
  assert.deepEqual(look, { isShown: false, count: 2 });
  // The last moment of the month, and the first of the next.
  assert.deepEqual(await read(3, Date.UTC(2026, 11, 1) - 1), [false, 2]);
  assert.deepEqual(await read(3, Date.UTC(2026, 11, 1)), [true, 1]);
});
