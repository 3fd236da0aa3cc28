import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type CookieJar, cookieJar } from '../../../../test/cookie-jar.ts';
import { pageClient } from '../../../../test/page-client.ts';
import {
  eventBody,
  SECRET_KEY,
  type SubscriptionFacts,
  signatureOf,
  subscriptionObject,
  WEBHOOK_SECRET,
} from '../../../../test/stripe-shapes.ts';
import { stripeStandIn } from '../../../../test/stripe-stand-in.ts';
import { DAY, HOUR } from '../../../model/time.ts';
import { readersWithout } from '../../../pipeline/members/readers-without.ts';
import { hashPassword } from '../../security/passwords/hash-password.ts';
import { newToken, tokenHash } from '../../security/sessions/tokens.ts';

const T = Date.UTC(2026, 10, 22, 12);
const PASSWORD = 'the tide comes in at noon';
const HERE = '/account/membership';
const ORIGIN = 'http://192.168.1.5:8484';
const open: (() => Promise<void>)[] = [];
after(() => Promise.all(open.map((close) => close())));

const OFFERED = { offered: 'yes', trial: '14', grace: '7', stories: 'no', free: '' };
const READER_PLAN = {
  ...{ name: 'Reader', price: '5 € a month', description: 'All of it.', digest: 'yes' },
  ...{ feeds: '100', amount: '500', currency: 'eur', period: 'month' },
};

/** A closed house with an owner and a member, both signed in. */
async function house() {
  const client = pageClient({ now: T, config: { isLocal: false } });
  open.push(client.close);
  const { desk, app } = client;
  const token = newToken();
  await desk.store.accounts.addLink(
    { readerId: 1, tokenHash: tokenHash(token), expiresAt: T + HOUR },
    T,
  );
  const owner = cookieJar(app, { origin: ORIGIN });
  const path = `/welcome/${token}`;
  await owner.send(path, path, { name: 'Mara', password: PASSWORD });
  const readerId = await desk.store.accounts.addReader(
    {
      ...{ name: 'Ana', displayName: null, role: 'member' },
      passwordHash: await hashPassword(PASSWORD),
    },
    T,
  );
  assert.ok(readerId !== null);
  const member = cookieJar(app, { origin: ORIGIN });
  await signIn(member);
  return { ...client, owner, member, readerId };
}

async function signIn(jar: CookieJar): Promise<void> {
  const answer = await jar.send('/sign-in', '/sign-in', { name: 'Ana', password: PASSWORD });
  assert.equal(answer.status, 303);
}

/** And plans, with Stripe to take payments for them. Ana comes after they are offered, so she is on trial. */
async function paying() {
  const rooms = await house();
  const { desk, owner, readerId } = rooms;
  const stripe = await stripeStandIn();
  open.push(stripe.close);
  Object.assign(desk, { stripeAt: { host: '127.0.0.1', port: stripe.port } });
  await owner.send('/house/plans', '/house/plans', OFFERED);
  await desk.store.membership.recordDeed(readerId, { kind: 'place ended' }, T);
  await desk.store.membership.recordDeed(readerId, { kind: 'trial', until: T + 14 * DAY }, T);
  await owner.send('/house/plans', '/house/plans/plan', READER_PLAN);
  const kept = { key: SECRET_KEY, webhook: WEBHOOK_SECRET, does: 'set' };
  assert.equal((await owner.send('/house/plans', '/house/plans/provider', kept)).status, 303);
  const hear = (body: string, signature = signatureOf(body, desk.now())) =>
    rooms.app.request(`${ORIGIN}/payment/stripe`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    });
  return { ...rooms, stripe, hear };
}

function told(facts: SubscriptionFacts, created: number, id: string): string {
  const object = subscriptionObject(facts);
  return eventBody({ id, type: 'customer.subscription.updated', created, object });
}

test('a house without plans asks for nothing and speaks of nothing', async () => {
  const { member } = await house();
  assert.equal((await member.get('/')).status, 200);
  assert.equal((await member.get('/account')).text.includes(HERE), false);
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /Nothing is charged/);
  const answer = await member.post('/payment/stripe', {});
  assert.equal(answer.status, 404);
});

test('who read here keeps a free place when membership is first offered', async () => {
  const { owner, member } = await house();
  await owner.send('/house/plans', '/house/plans', OFFERED);
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /place here without/);
  const log = await owner.get('/house/plans');
  assert.deepEqual(log.words('.house-table tbody th'), ['Ana']);
});

test('from trial to end by the clock: it says when, takes nothing, and what is theirs can be taken along', async () => {
  const { desk, member } = await paying();
  const trial = await member.get(HERE);
  assert.match(trial.words('.membership-state')[0] ?? '', /free trial ends 6 December 2026/);
  assert.match(trial.text, /Nothing is charged then/);
  assert.match(trial.text, /13 December 2026/);
  const at = async (now: number) => {
    desk.setTime(now);
    const page = await member.get('/latest');
    return page.status === 200 ? 'reads' : page.headers.get('location');
  };
  assert.equal(await at(T + 14 * DAY - 1), 'reads');
  assert.equal(await at(T + 14 * DAY), 'reads');
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /has ended. Until/);
  assert.equal(await at(T + 21 * DAY - 1), 'reads');
  assert.equal(await at(T + 21 * DAY), HERE);
  const ended = await member.get(HERE);
  assert.match(ended.words('.membership-state')[0] ?? '', /ended today 12:00/);
  for (const path of ['/opml', '/account', '/account/data'])
    assert.equal((await member.get(path)).status, 200, path);
  // Nothing can be changed until it goes on, and programs hear no.
  assert.equal((await member.post('/marks/all-read', {})).status, 403);
});

test('whose membership has ended has no way in by a device or a key of feeds either', async () => {
  const { desk, app, readerId } = await paying();
  const token = newToken();
  const device = { readerId, kind: 'device', tokenHash: tokenHash(token), name: 'phone' } as const;
  const none = { userAgent: null, nonce: null, expiresAt: null };
  await desk.store.accounts.addSession({ ...device, ...none }, T);
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}` };
    const paths = ['/api/unread', '/feeds/atom/stories'];
    const answers = paths.map((path) => app.request(`${ORIGIN}${path}`, { headers }));
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  assert.deepEqual(await ask(), [200, 200]);
  desk.setTime(T + 21 * DAY);
  assert.deepEqual(await ask(), [403, 403]);
});

test('an order leads to Stripe, which learns no name, no number and no address; the payment makes a member', async () => {
  const { desk, member, stripe, hear, readerId } = await paying();
  const page = await member.get(HERE);
  assert.match(page.text, /€5.00 6 December 2026/);
  const led = await member.send(HERE, '/account/membership/checkout', { plan: '1' });
  assert.deepEqual(
    [led.status, led.headers.get('location')],
    [303, 'https://checkout.stripe.com/c/pay/cs_test_1'],
  );
  const [order] = stripe.asked;
  assert.equal(order?.authorization, `Bearer ${SECRET_KEY}`);
  const fields = Object.fromEntries(order?.fields ?? []);
  assert.equal(fields.mode, 'subscription');
  assert.equal(fields['line_items[0][price_data][unit_amount]'], '500');
  assert.equal(fields['line_items[0][price_data][currency]'], 'eur');
  assert.equal(fields['subscription_data[trial_end]'], String((T + 14 * DAY) / 1000));
  assert.equal(fields.success_url, `${ORIGIN}${HERE}?did=paid`);
  const reference = fields.client_reference_id ?? '';
  assert.match(reference, /^[\w-]{43}$/);
  assert.doesNotMatch(order?.fields.toString() ?? '', /Ana|%40/);

  const end = T + 44 * DAY;
  const facts = { id: 'sub_1', reference, plan: 1, status: 'trialing', start: T, end };
  stripe.know(facts);
  assert.equal((await hear(told(facts, T, 'evt_1'))).status, 200);
  assert.equal((await hear(told(facts, T, 'evt_1'))).status, 200);
  desk.setTime(T + 21 * DAY);
  assert.equal((await member.get('/latest')).status, 200);
  const paid = await member.get(HERE);
  assert.match(
    paid.words('.membership-state')[0] ?? '',
    /paid until 5 January 2027, .*charged again/,
  );
  assert.equal((await desk.store.membership.events(readerId)).length, 4);
  // Who pays already is not charged twice.
  const again = await member.post('/account/membership/checkout', {
    ...{ plan: '1', 'form-token': tokenOf(paid.text) },
  });
  assert.match(again.headers.get('location') ?? '', /did=pay-already/);
});

function tokenOf(page: string): string {
  return /name="form-token" value="([\w-]+)"/.exec(page)?.[1] ?? '';
}

test('a webhook that Stripe did not sign, or long ago, is refused; one that it cannot be asked about comes again', async () => {
  const { desk, stripe, hear, readerId } = await paying();
  const reference = await desk.store.membership.addReference(readerId, 'ref-ana');
  const facts = { id: 'sub_1', reference, plan: 1, status: 'active', start: T, end: T + 30 * DAY };
  const body = told(facts, T, 'evt_1');
  assert.equal((await hear(body, '')).status, 400);
  assert.equal((await hear(body, signatureOf(body, T - HOUR))).status, 400);
  assert.equal((await hear(body, signatureOf(body, T, 'whsec_another'))).status, 400);
  assert.equal((await hear(`${body} `.repeat(300), '')).status, 413);
  assert.equal((await desk.store.membership.events(readerId)).length, 3);
  assert.equal((await hear(body)).status, 200);
  stripe.fail(500);
  const same = told({ ...facts, status: 'incomplete' }, T, 'evt_2');
  assert.equal((await hear(same)).status, 503);
  stripe.fail(null);
  stripe.know(facts);
  assert.equal((await hear(same)).status, 200);
});

test('a reader cancels as they choose, and Stripe is told first', async () => {
  const { desk, member, stripe, hear, readerId } = await paying();
  const reference = await desk.store.membership.addReference(readerId, 'ref-ana');
  const end = T + 30 * DAY;
  const facts = { id: 'sub_1', reference, plan: 1, status: 'active', start: T, end };
  stripe.know(facts);
  await hear(told(facts, T, 'evt_1'));
  const cancel = (when: string) => member.send(HERE, '/account/membership/cancel', { when });
  stripe.fail(500);
  assert.match((await cancel('end')).headers.get('location') ?? '', /did=pay-trouble/);
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /charged again/);
  stripe.fail(null);
  assert.match((await cancel('end')).headers.get('location') ?? '', /did=membership-ends/);
  const ends = await member.get(HERE);
  assert.match(
    ends.words('.membership-state')[0] ?? '',
    /ends 22 December 2026, 12:00; nothing more/,
  );
  await member.send(HERE, '/account/membership/resume', {});
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /charged again/);
  assert.match((await cancel('now')).headers.get('location') ?? '', /did=membership-over/);
  // The trial, which costs nothing, goes on.
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /free trial/);
  desk.setTime(end);
  assert.equal((await member.get('/latest')).status, 303);
});

test('what a plan does not include is not begun; what is there can be ended', async () => {
  const { desk, member, owner, readerId } = await paying();
  await owner.send('/house/plans', '/house/plans/member', {
    member: 'Ana',
    does: 'paid-1',
    months: '1',
  });
  const begin = async (path: string) => {
    const token = tokenOf((await member.get(HERE)).text);
    return (await member.post(path, { 'form-token': token })).headers.get('location');
  };
  const refused = '/account/membership?did=not-included';
  // On trial everything is included.
  assert.notEqual(await begin('/account/newsletters/addresses'), refused);
  desk.setTime(T + 15 * DAY);
  for (const path of [
    '/account/newsletters/addresses',
    '/account/newsletters/boxes',
    '/account/titles',
  ])
    assert.equal(await begin(path), refused, path);
  assert.notEqual(await begin('/account/digest'), refused);
  assert.notEqual(await begin('/account/newsletters/addresses/remove'), refused);
  assert.equal((await member.get('/account/titles')).status, 200);
  assert.deepEqual([...(await readersWithout(desk, 'digest', desk.now()))], []);
  assert.deepEqual([...(await readersWithout(desk, 'ownTitles', desk.now()))], [readerId]);
});

test('nobody is erased who would go on being charged', async () => {
  const { desk, member, stripe, hear, readerId } = await paying();
  const reference = await desk.store.membership.addReference(readerId, 'ref-ana');
  const facts = { id: 'sub_1', reference, plan: 1, status: 'active', start: T, end: T + 30 * DAY };
  stripe.know(facts);
  await hear(told(facts, T, 'evt_1'));
  stripe.fail(500);
  const kept = await member.send('/account/erase', '/account/erase', { name: 'Ana' });
  assert.deepEqual([kept.status, kept.text.includes('could not be ended')], [400, true]);
  stripe.fail(null);
  const gone = await member.send('/account/erase', '/account/erase', { name: 'Ana' });
  assert.equal(gone.status, 303);
  assert.equal(stripe.asked.at(-1)?.method, 'DELETE');
  assert.equal(await desk.store.accounts.readerById(readerId), null);
  // What Stripe tells of it later is of nobody.
  assert.equal(
    (await hear(told({ ...facts, status: 'canceled', endedAt: T }, T, 'evt_2'))).status,
    200,
  );
  assert.equal(await desk.store.membership.readerByReference(reference), null);
});

test('a gift’s code is shown once, and gives once; ten wrong ones a quarter of an hour are answered', async () => {
  const { owner, member } = await paying();
  const made = await owner.send('/house/plans', '/house/plans/gift', {
    ...{ plan: '1', months: '3', note: 'prize' },
  });
  const [code = ''] = made.words('.made-token code');
  assert.match(code, /^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  assert.equal((await owner.get('/house/plans')).text.includes(code), false);
  const take = async (typed: string) =>
    (await member.send(HERE, '/account/membership/gift', { code: typed })).headers.get('location');
  const typed = code.toLowerCase().replaceAll('-', ' ');
  assert.match((await take(typed)) ?? '', /did=gift-taken\.3/);
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /6 March 2027/);
  assert.match((await take(typed)) ?? '', /did=gift-none/);
  for (let tries = 0; tries < 8; tries += 1) await take(`AAAA-${tries}`);
  assert.match((await take(code)) ?? '', /did=gift-later/);
});

test('what an owner notes by hand stands in the log; nobody but an owner may', async () => {
  const { desk, owner, member } = await paying();
  const note = { member: 'ana', does: 'paid-1', months: '2' };
  assert.equal((await owner.send('/house/plans', '/house/plans/member', note)).status, 303);
  assert.match((await member.get(HERE)).words('.membership-state')[0] ?? '', /6 February 2027/);
  const [line] = await desk.store.audit.actions(null, 1);
  assert.deepEqual([line?.action, line?.target, line?.actor], ['membership.noted', 'Ana', 'Mara']);
  for (const odd of [
    { member: 'Mara' },
    { member: 'nobody' },
    { does: 'paid-9' },
    { months: '99' },
  ]) {
    const answer = await owner.send('/house/plans', '/house/plans/member', { ...note, ...odd });
    assert.match(answer.headers.get('location') ?? '', /did=(plan-odd|no-such-member)/);
  }
  assert.equal((await member.get('/house/plans')).status, 403);
});
