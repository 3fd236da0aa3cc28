import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { testDesk } from '../../../test/desk.ts';
import {
  eventBody,
  SECRET_KEY,
  type SubscriptionFacts,
  signatureOf,
  subscriptionObject,
  WEBHOOK_SECRET,
} from '../../../test/stripe-shapes.ts';
import { entitlementsOf } from '../../model/accounts/entitlements.ts';
import { planSettings } from '../../model/accounts/plan-settings.ts';
import { DAY, MINUTE, SECOND } from '../../model/time.ts';
import { openStripe } from './open-stripe.ts';
import type { PaymentProvider } from './payment-provider.ts';
import { seenOf, subscriptionShape } from './stripe-shapes.ts';
import { takeNotice } from './take-notice.ts';

const T = Date.UTC(2026, 10, 22, 12);
const desks: ReturnType<typeof testDesk>[] = [];
after(() => Promise.all(desks.map((desk) => desk.close())));

const stripe = openStripe({
  ...{ key: SECRET_KEY, webhookSecret: WEBHOOK_SECRET },
  fetch: async () => {
    throw new Error('no road');
  },
});

async function house(provider: PaymentProvider = stripe) {
  const desk = testDesk({ now: T });
  desks.push(desk);
  const { membership, accounts } = desk.store;
  await membership.setPlanSettings(planSettings({ 'plans.offered': 'yes' }), T);
  const reader = await accounts.addReader(
    { name: 'Ana', displayName: null, role: 'guest', passwordHash: null },
    T,
  );
  assert.ok(reader !== null);
  await membership.addReference(reader, 'ref-ana');
  const hear = (body: string, signature = signatureOf(body, T)) =>
    takeNotice(desk, provider, { body, signature });
  const state = async (now = T) => {
    const standing = await membership.standing(reader);
    assert.ok(standing !== null);
    const seen = entitlementsOf(standing, now);
    return [seen.state, seen.until, seen.isLast];
  };
  return { desk, reader, hear, state };
}

const RUNNING: SubscriptionFacts = {
  ...{ id: 'sub_1', reference: 'ref-ana', plan: 1, status: 'active' },
  ...{ start: T, end: T + 30 * DAY },
};

function told(facts: Partial<SubscriptionFacts>, created = T, id = 'evt_1') {
  const object = subscriptionObject({ ...RUNNING, ...facts });
  return eventBody({ id, type: 'customer.subscription.updated', created, object });
}

test('a payment that Stripe tells of makes a guest a member until what is paid ends', async () => {
  const { desk, reader, hear, state } = await house();
  assert.equal(await hear(told({})), 'done');
  assert.deepEqual(await state(), ['member', T + 30 * DAY, false]);
  assert.equal((await desk.store.membership.payerOf(reader))?.customer, 'cus_Q9TestOnly');
  assert.equal(await hear(told({})), 'known');
  assert.equal((await desk.store.membership.events(reader)).length, 1);
});

const HOSTILE: readonly (readonly [string, (body: string) => readonly [string, string]])[] = [
  ['no signature', (body) => [body, '']],
  ['a signature of nothing', (body) => [body, 't=,v1=']],
  ['another secret', (body) => [body, signatureOf(body, T, 'whsec_another')]],
  ['another body', (body) => [body.replace('active', 'trialing'), signatureOf(body, T)]],
  ['a space more', (body) => [`${body} `, signatureOf(body, T)]],
  ['signed six minutes ago', (body) => [body, signatureOf(body, T - 6 * MINUTE)]],
  ['an old scheme', (body) => [body, signatureOf(body, T).replace('v1=', 'v0=')]],
  ['a signature cut off', (body) => [body, signatureOf(body, T).slice(0, -1)]],
  ['two times', (body) => [body, `t=${T / SECOND},${signatureOf(body, T - 6 * MINUTE)}`]],
  ['a very long header', (body) => [body, `t=1,v1=${'a'.repeat(100_000)}`]],
  ['no JSON', () => ['{', signatureOf('{', T)]],
];

for (const [name, forge] of HOSTILE) {
  test(`a forged webhook changes nothing: ${name}`, async () => {
    const { desk, reader, hear } = await house();
    const [body, signature] = forge(told({}));
    assert.equal(await hear(body, signature), 'forged');
    assert.deepEqual(await desk.store.membership.events(reader), []);
    // What was said truly later is taken all the same.
    assert.equal(await hear(told({})), 'done');
  });
}

const ODD: readonly (readonly [string, unknown])[] = [
  ['of another shop of the owner', { ...subscriptionObject(RUNNING), metadata: {} }],
  ['of nobody here', subscriptionObject({ ...RUNNING, reference: 'ref-other' })],
  ['without a status', { ...subscriptionObject(RUNNING), status: undefined }],
  [
    'with times that are none',
    { ...subscriptionObject(RUNNING), items: { data: [{ current_period_end: 'soon' }] } },
  ],
  ['nothing', null],
  ['a list', []],
];

for (const [name, object] of ODD) {
  test(`a subscription that is none of ours changes nothing: ${name}`, async () => {
    const { desk, reader, hear } = await house();
    const type = 'customer.subscription.updated';
    assert.equal(await hear(eventBody({ id: 'evt_1', type, created: T, object })), 'other');
    assert.deepEqual(await desk.store.membership.events(reader), []);
  });
}

test('each status of Stripe’s means what it says', () => {
  const seen = (facts: Partial<SubscriptionFacts>) => {
    const { status, until, endsAt } = seenOf(
      subscriptionShape.parse(subscriptionObject({ ...RUNNING, ...facts })),
      T / SECOND,
    );
    return [status, until, endsAt];
  };
  const end = RUNNING.end;
  assert.deepEqual(seen({}), ['running', end, null]);
  assert.deepEqual(seen({ status: 'trialing' }), ['running', end, null]);
  assert.deepEqual(seen({ cancelsAtEnd: true }), ['running', end, end]);
  // The new period has begun and is not paid.
  assert.deepEqual(seen({ status: 'past_due' }), ['unpaid', T, null]);
  assert.deepEqual(seen({ status: 'unpaid' }), ['unpaid', T, null]);
  assert.deepEqual(seen({ status: 'incomplete' }), ['not begun', end, null]);
  assert.deepEqual(seen({ status: 'something new' }), ['not begun', end, null]);
  assert.deepEqual(seen({ status: 'constructor' }), ['not begun', end, null]);
  assert.deepEqual(seen({ status: 'canceled', endedAt: T + DAY }), ['ended', end, T + DAY]);
});

test('accounts whose events have the period on the subscription itself are understood', () => {
  const { items: _, ...object } = subscriptionObject(RUNNING);
  const old = { ...object, current_period_start: T / SECOND, current_period_end: T / SECOND + 60 };
  assert.equal(seenOf(subscriptionShape.parse(old), 0).until, T + MINUTE);
});

test('of one second the provider is asked; where it does not answer, it is to tell again', async () => {
  const { hear, state } = await house();
  assert.equal(await hear(told({ status: 'active' })), 'done');
  assert.equal(await hear(told({ status: 'incomplete' }, T, 'evt_2')), 'later');
  assert.deepEqual(await state(), ['member', T + 30 * DAY, false]);
  // It was not noted as told: once there is an answer it is taken.
  assert.equal(await hear(told({ status: 'canceled', endedAt: T }, T + SECOND, 'evt_3')), 'done');
  assert.deepEqual(await state(), ['ended', T, false]);
});

/** What happens to a subscription in a life of it, with seconds in which two things happen. */
const lives = fc.array(
  fc.record({
    wait: fc.constantFrom(0, 0, 1, 3600),
    facts: fc.record({
      status: fc.constantFrom('incomplete', 'trialing', 'active', 'past_due', 'unpaid'),
      end: fc.integer({ min: 1, max: 60 }).map((days) => T + days * DAY),
      cancelsAtEnd: fc.boolean(),
    }),
  }),
  { minLength: 1, maxLength: 7 },
);

test('webhooks in any order, each more than once, end in the same state', async () => {
  const property = fc.asyncProperty(
    lives,
    fc.boolean(),
    fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    async (life, ends, picks) => {
      let at = T;
      const events = life.map(({ wait, facts }, index) => {
        at += wait * SECOND;
        return { body: told(facts, at, `evt_${index}`), facts, at };
      });
      const gone = { status: 'canceled', endedAt: at };
      if (ends) events.push({ body: told(gone, at, 'evt_end'), facts: gone as never, at });
      const last = subscriptionObject({ ...RUNNING, ...events.at(-1)?.facts });
      const seen = seenOf(subscriptionShape.parse(last), at / SECOND);
      const provider = { ...stripe, look: async () => ({ kind: 'seen', seen }) as const };
      const order: string[] = [];
      for (const [index, { body }] of [...events, ...events].entries())
        order.splice((picks[index] ?? 0) % (order.length + 1), 0, body);
      const { hear, desk, reader } = await house(provider);
      for (const body of order) await hear(body);
      const standing = await desk.store.membership.standing(reader);
      const straight = await house(provider);
      await straight.hear(told(events.at(-1)?.facts ?? {}, at, 'evt_last'));
      const wanted = await straight.desk.store.membership.standing(straight.reader);
      assert.deepEqual(standing?.terms, wanted?.terms);
      await Promise.all([desk.close(), straight.desk.close()]);
      desks.length = 0;
    },
  );
  await fc.assert(property, { numRuns: 25 });
});
