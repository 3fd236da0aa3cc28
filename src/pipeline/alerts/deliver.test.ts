import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, test } from 'node:test';
import { type TestDesk, testDesk } from '../../../test/desk.ts';
import { writeAlert } from '../../http/alerts/write-alert.ts';
import { type Delivery, HAPPENING_KINDS } from '../../model/alerts/alert.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { portOf, started } from '../../net/loopback.ts';
import { ownFetch } from '../../net/own-fetch.ts';
import type { ClaimedDelivery, EndedDelivery } from '../../store/alerts/deliveries.ts';
import type { NewHappening } from '../../store/alerts/record-happenings.ts';
import { addNtfy, addWebhook, endTarget, renewSecret } from './add-target.ts';
import type { Delivering } from './deliver.ts';
import type { HappeningFacts } from './happening-facts.ts';
import { sendDue } from './send-due.ts';
import { openWayOut } from './way-out.ts';

const READER = 1;
const closers: (() => unknown)[] = [];
after(() => Promise.all(closers.map((close) => close())));

type Came = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

type Script = (answer: ServerResponse, came: Came, count: number) => void;

/** A program that is told, and answers as its script says. */
async function receiver(script: Script = (answer) => answer.writeHead(204).end()) {
  const came: Came[] = [];
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const one = { path: request.url ?? '', headers: request.headers, body };
      came.push(one);
      script(answer, one, came.length);
    });
  });
  await started(server, '127.0.0.1');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { came, address: `http://127.0.0.1:${portOf(server)}/hook` };
}

/** A house whose owner lets this machine be reached. */
function house() {
  const desk: TestDesk = { ...testDesk(), allowPrivate: ['127.0.0.1'] };
  closers.push(desk.close);
  const wayOut = openWayOut(desk);
  return { desk, wayOut, write: writeAlert };
}

function send(delivering: Delivering, notes: EndedDelivery[] = []): Promise<void> {
  return sendDue({ ...delivering, notes, signal: new AbortController().signal });
}

const wish = { readerId: READER, name: 'Script', tells: HAPPENING_KINDS };

async function webhook(delivering: Delivering, address: string) {
  const desk = { ...delivering.desk, allowPrivate: ['127.0.0.1'] };
  const added = await addWebhook(desk, wish, address);
  if (added.kind !== 'added') throw new Error(added.kind);
  return { id: added.id, secret: added.secret ?? '' };
}

const FACTS: HappeningFacts = {
  kind: 'rule matched',
  rules: [{ id: 1, does: 'follow', kind: 'phrase', name: 'Kestrel Bay' }],
  article: {
    ...{ id: 7, headline: 'Ferry aground', verdict: 'attribution dropped', speaker: 'Mara Lind' },
    ...{ outlet: 'Harbour Post', url: 'https://harbour.example/7', language: 'en' },
    at: '2025-11-21T16:00:00.000Z',
  },
  story: 3,
};

function happening(key: string, more: Partial<NewHappening> = {}): NewHappening {
  return {
    ...{ readerId: READER, keys: [key], kind: 'rule matched', ruleId: null },
    ...{ ways: ['webhook', 'push', 'ntfy', 'mail'], facts: JSON.stringify(FACTS) },
    ...more,
  };
}

function happens({ desk }: Delivering, ...happenings: NewHappening[]): Promise<number> {
  const found = { happenings, marks: [], articles: [], claims: [], paces: new Map() };
  return desk.store.alerts.recordHappenings(found, desk.now());
}

function deliveries({ desk }: Delivering): Promise<Delivery[]> {
  return desk.store.alerts.deliveries(READER, { limit: 500, target: null });
}

/** As the specification of Standard Webhooks describes it, from what came alone. */
function isSigned({ headers, body }: Came, secret: string): boolean {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
}

test('a program is told once, with a signature that only the secret makes', async () => {
  const here = house();
  const { came, address } = await receiver();
  const { secret } = await webhook(here, address);
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  await happens(here, happening('a'));
  await happens(here, happening('a'));
  await send(here);
  await send(here);
  const [one] = came;
  assert.ok(one !== undefined && came.length === 1);
  assert.ok(isSigned(one, secret));
  assert.ok(!isSigned(one, `whsec_${Buffer.alloc(32).toString('base64')}`));
  assert.ok(!isSigned({ ...one, body: `${one.body} ` }, secret));
  assert.equal(one.headers['webhook-timestamp'], String(here.desk.now() / 1000));
  const said = JSON.parse(one.body);
  assert.equal(said.type, 'rule.matched');
  assert.equal(said.version, 1);
  assert.deepEqual(said.data.article.headlineCheck, {
    ...{ verdict: 'attribution dropped', speaker: 'Mara Lind' },
  });
  assert.equal(said.data.article.url, 'https://news.example/article/7');
});

test('after a change of the secret both sign for a day, then the new one alone', async () => {
  const here = house();
  const { came, address } = await receiver();
  const { id, secret } = await webhook(here, address);
  const target = await here.desk.store.alerts.target(READER, id);
  assert.ok(target !== null);
  const renewed = await renewSecret(here.desk, target);
  assert.ok(renewed !== null && renewed !== secret);
  await happens(here, happening('a'));
  await send(here);
  here.desk.passTime(DAY);
  await happens(here, happening('b'));
  await send(here);
  const [before, later] = came;
  assert.ok(before !== undefined && later !== undefined);
  assert.deepEqual([isSigned(before, secret), isSigned(before, renewed)], [true, true]);
  assert.deepEqual([isSigned(later, secret), isSigned(later, renewed)], [false, true]);
});

const TROUBLES: readonly (readonly [string, Script])[] = [
  ['says 500', (answer) => answer.writeHead(500).end('no')],
  ['says 404', (answer) => answer.writeHead(404).end()],
  ['closes', (answer) => answer.destroy()],
  [
    'leads elsewhere',
    (answer, { path }) => answer.writeHead(302, { location: `${path}/on` }).end(),
  ],
  ['answers without end', (answer) => answer.writeHead(200).end('x'.repeat(200_000))],
];

for (const [what, script] of TROUBLES) {
  test(`a receiver that ${what} is told again later, under the same name, and nobody else is`, async () => {
    const here = house();
    const { came, address } = await receiver((answer, one, count) =>
      count === 1 ? script(answer, one, count) : answer.writeHead(200).end('ok'),
    );
    await webhook(here, address);
    await happens(here, happening('a'));
    await send(here);
    assert.equal(came.length, 1);
    const [waiting] = await deliveries(here);
    assert.deepEqual([waiting?.state, waiting?.tries], ['waiting', 1]);
    here.desk.passTime(MINUTE);
    await send(here);
    assert.equal(came.length, 2);
    assert.equal(came[0]?.headers['webhook-id'], came[1]?.headers['webhook-id']);
    assert.equal(came[0]?.body, came[1]?.body);
    assert.ok(came.every(({ path }) => path === '/hook'));
    const [done] = await deliveries(here);
    assert.deepEqual([done?.state, done?.status, done?.answer], ['delivered', 200, 'ok']);
  });
}

test('a receiver that never answers is left after a while', async () => {
  const own = house();
  const toReaders = ownFetch({ named: ['127.0.0.1'], userAgent: 'test', deadline: 300 });
  const here = { ...own, wayOut: { ...own.wayOut, toReaders } };
  const { address } = await receiver(() => {});
  await webhook(here, address);
  await happens(here, happening('a'));
  await send(here);
  const [waiting] = await deliveries(here);
  assert.deepEqual([waiting?.state, waiting?.status], ['waiting', null]);
});

test('what is tried for a day is given up, and a receiver that fails for days is turned off with the reason', async () => {
  const here = house();
  const { came, address } = await receiver((answer) => answer.writeHead(503).end('later'));
  const { id } = await webhook(here, address);
  for (let day = 0; day < 3; day++) {
    await happens(here, happening(`day ${day}`));
    for (let hour = 0; hour < 26; hour++) {
      await send(here);
      here.desk.passTime(HOUR);
    }
  }
  const all = await deliveries(here);
  assert.ok(
    all.every(({ state }) => state === 'dropped'),
    JSON.stringify(all.map(({ state }) => state)),
  );
  assert.ok(came.length >= 10 && came.length <= 30, String(came.length));
  const target = await here.desk.store.alerts.target(READER, id);
  assert.equal(target?.off?.reason, 'failing');
  await happens(here, happening('after'));
  const before = came.length;
  await send(here);
  assert.equal(came.length, before);
});

test('a receiver that says that it is gone is turned off at once', async () => {
  const here = house();
  const { came, address } = await receiver((answer) => answer.writeHead(410).end());
  const { id } = await webhook(here, address);
  await happens(here, happening('a'), happening('b'), happening('c'));
  await send(here);
  here.desk.passTime(DAY);
  await send(here);
  assert.equal(came.length, 1);
  assert.equal((await here.desk.store.alerts.target(READER, id))?.off?.reason, 'gone');
});

test('a burst is told in bounds, and what is more in one message that counts it', async () => {
  const here = house();
  const { came, address } = await receiver();
  await webhook(here, address);
  await happens(here, ...Array.from({ length: 94 }, (_, at) => happening(`burst ${at}`)));
  await send(here);
  assert.equal(came.length, 60);
  here.desk.passTime(HOUR);
  await send(here);
  assert.equal(came.length, 61);
  const said = JSON.parse(came.at(-1)?.body ?? '{}');
  assert.deepEqual([said.type, said.data.count, said.data.some.length], ['summary', 34, 5]);
});

test('what was ended is not told: a rule, a target turned off, a target taken away', async () => {
  const here = house();
  const { desk } = here;
  const { came, address } = await receiver();
  const { id } = await webhook(here, address);
  const rule = { does: 'follow', target: { kind: 'phrase', key: 'ferry' }, name: 'ferry' } as const;
  const { rule: added } = await desk.store.following.addRule({
    ...rule,
    ...{ readerId: READER, endsAt: null, at: desk.now() },
  });
  await happens(here, happening('of a rule', { ruleId: added.id }));
  await desk.store.following.removeRule(READER, added.id);
  await send(here);
  await happens(here, happening('turned off'));
  const off = { at: desk.now(), reason: 'reader' } as const;
  await desk.store.alerts.setTarget({ readerId: READER, id, off });
  await send(here);
  await desk.store.alerts.setTarget({ readerId: READER, id, off: null });
  await send(here);
  await happens(here, happening('taken away'));
  const target = await desk.store.alerts.target(READER, id);
  assert.ok(target !== null && (await endTarget(desk, target)));
  await send(here);
  assert.equal(came.length, 0);
});

test('a clock that goes a year ahead and back loses nothing and repeats nothing', async () => {
  const here = house();
  const { came, address } = await receiver((answer, _, count) =>
    answer.writeHead(count === 2 ? 500 : 200).end(),
  );
  await webhook(here, address);
  await happens(here, happening('a'));
  here.desk.passTime(365 * DAY);
  await send(here);
  await happens(here, happening('b'));
  await send(here);
  here.desk.passTime(-365 * DAY);
  await happens(here, happening('c'));
  await send(here);
  await send(here);
  const names = came.map(({ headers }) => headers['webhook-id']);
  assert.equal(came.length, 4);
  assert.equal(new Set(names).size, 3);
});

test('what was on its way when a process ended goes out again under its name', async () => {
  const here = house();
  const { came, address } = await receiver();
  await webhook(here, address);
  await happens(here, happening('a'), happening('b'), happening('c'));
  const names = new Set<string>();
  for (let kill = 0; kill < 10; kill++) {
    const { alerts } = here.desk.store;
    const claimed: ClaimedDelivery[] = await alerts.recordTurn(
      { ended: [], most: 1 },
      here.desk.now(),
    );
    for (const { messageId } of claimed) names.add(messageId);
    await alerts.recordStart();
  }
  await send(here);
  const got = came.map(({ headers }) => String(headers['webhook-id']));
  assert.equal(got.length, 3);
  assert.ok([...names].every((name) => got.includes(name)));
});

test('a private address that the owner does not allow is never reached, however it is spelled', async () => {
  const { came, address } = await receiver();
  const desk: TestDesk = testDesk();
  closers.push(desk.close);
  const port = new URL(address).port;
  for (const host of [
    ...['127.0.0.1', 'localhost', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '2130706433'],
    ...['0x7f.1', '017700000001', '127.1', '10.0.0.1', '169.254.169.254', '192.168.1.1'],
  ]) {
    const plain = await addWebhook(desk, wish, `http://${host}:${port}/`);
    assert.deepEqual(plain, { kind: 'refused', fault: 'https' }, host);
  }
  const refused = ['', 'nothing', 'ftp://a.example/', 'javascript:alert(1)', 'file:///etc/passwd'];
  for (const one of [
    ...refused,
    'https://user:pass@a.example/',
    `https://a.example/${'x'.repeat(9000)}`,
  ]) {
    const added = await addWebhook(desk, wish, one);
    assert.deepEqual(added, { kind: 'refused', fault: 'address' }, one);
  }
  const wayOut = openWayOut(desk);
  const private443 = [
    'https://2130706433',
    'https://[::1]',
    'https://localhost',
    'https://10.0.0.1',
  ];
  for (const one of private443)
    assert.equal((await addWebhook(desk, wish, `${one}:${port}/`)).kind, 'added', one);
  await happens({ desk, wayOut, write: writeAlert }, happening('a'));
  await send({ desk, wayOut, write: writeAlert });
  const all = await desk.store.alerts.deliveries(READER, { limit: 10, target: null });
  assert.equal(all.length, private443.length);
  assert.ok(all.every(({ state, status }) => state === 'waiting' && status === null));
  assert.equal(came.length, 0);
});

test('a topic of ntfy is told in words, with its token, and nothing of it stands in clear in the library', async () => {
  const here = house();
  const { came, address } = await receiver();
  const typed = { address: address.replace('/hook', '/my-topic'), token: 'tk_secret' };
  const desk = { ...here.desk, allowPrivate: ['127.0.0.1'] };
  assert.equal((await addNtfy(desk, wish, typed)).kind, 'added');
  for (const bad of ['/', '/a b', '/a%20b', `/${'x'.repeat(65)}`, '/topic?x=1'])
    assert.deepEqual(
      await addNtfy(desk, wish, { ...typed, address: address.replace('/hook', bad) }),
      {
        ...{ kind: 'refused', fault: 'topic' },
      },
    );
  await happens(here, happening('a'));
  await send(here);
  const [one] = came;
  assert.equal(one?.path, '/');
  assert.equal(one?.headers.authorization, 'Bearer tk_secret');
  const said = JSON.parse(one?.body ?? '{}');
  assert.equal(said.topic, 'my-topic');
  assert.equal(said.title, 'Ferry aground, says Mara Lind');
  assert.equal(said.click, 'https://news.example/article/7');
  assert.match(said.message, /You follow Kestrel Bay\..*https:\/\/news\.example\/account\/alerts/s);
  const kept = JSON.stringify(await here.desk.store.alerts.targets(READER));
  assert.ok(!kept.includes('my-topic') && !kept.includes('tk_secret'));
});

test('quiet hours gather what happens, and tell it in one when they end; programs are told at once', async () => {
  const here = house();
  const { came, address } = await receiver();
  await webhook(here, address);
  const desk = { ...here.desk, allowPrivate: ['127.0.0.1'] };
  await addNtfy(desk, wish, { address: address.replace('/hook', '/topic'), token: null });
  const pace = { quietUntil: here.desk.now() + 8 * HOUR, mostADay: 20 };
  const happenings = [happening('a'), happening('b')];
  const found = { happenings, marks: [], articles: [], claims: [] };
  await here.desk.store.alerts.recordHappenings(
    { ...found, paces: new Map([[READER, pace]]) },
    here.desk.now(),
  );
  await send(here);
  assert.deepEqual(
    came.map(({ path }) => path),
    ['/hook', '/hook'],
  );
  here.desk.passTime(8 * HOUR);
  await send(here);
  assert.equal(came.length, 3);
  assert.equal(JSON.parse(came[2]?.body ?? '{}').title, '2 things happened');
});

test('two readers’ targets, rules and tellings are each their own', async () => {
  const here = house();
  const { store } = here.desk;
  const { came, address } = await receiver();
  const { id } = await webhook(here, address);
  const name = { name: 'ole', displayName: null, role: 'member', passwordHash: null } as const;
  const other = (await store.accounts.addReader(name, here.desk.now())) ?? 0;
  assert.equal(await store.alerts.target(other, id), null);
  assert.equal(await store.alerts.setTarget({ readerId: other, id, name: 'mine' }), false);
  assert.equal(await store.alerts.removeTarget(other, id), false);
  assert.equal(await store.alerts.addTest({ readerId: other, id }, 'x', here.desk.now()), null);
  await happens(here, happening('theirs', { readerId: other }));
  await send(here);
  assert.equal(came.length, 0);
  await happens(here, happening('a'));
  await send(here);
  const [delivery] = await deliveries(here);
  const again = { readerId: other, id: delivery?.id ?? 0 };
  assert.equal(await store.alerts.addAgain(again, here.desk.now()), false);
  assert.equal(await store.alerts.addAgain({ ...again, readerId: READER }, here.desk.now()), true);
  await send(here);
  assert.equal(came.length, 2);
  assert.equal(came[0]?.headers['webhook-id'], came[1]?.headers['webhook-id']);
  assert.deepEqual(await store.alerts.deliveries(other, { limit: 9, target: null }), []);
});
