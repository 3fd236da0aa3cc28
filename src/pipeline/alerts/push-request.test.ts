import assert from 'node:assert/strict';
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { testDesk } from '../../../test/desk.ts';
import { writeAlert } from '../../http/alerts/write-alert.ts';
import { keysOf } from '../../keys.ts';
import { HAPPENING_KINDS } from '../../model/alerts/alert.ts';
import { DAY } from '../../model/time.ts';
import type { OwnFetchInit } from '../../net/own/own-question.ts';
import { addBrowser } from './add-target.ts';
import { pushRequest } from './push-request.ts';
import { sendDue } from './send-due.ts';
import type { AlertWords } from './told.ts';
import { vapidKeys } from './vapid-keys.ts';
import { openWayOut } from './way-out.ts';

const READER = 1;
const closers: (() => unknown)[] = [];
after(() => Promise.all(closers.map((close) => close())));

/** A browser's side: what it gives away, and what it keeps to itself. */
function browser(endpoint = 'https://push.example/send/abc') {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const auth = randomBytes(16);
  const given = {
    endpoint,
    p256dh: pair.getPublicKey('base64url'),
    auth: auth.toString('base64url'),
  };
  return { given, open: (body: Uint8Array) => opened(body, pair, auth) };
}

/** By RFC 8188, 2 and RFC 8291, 3: salt, record size, the sender's key; one record with a 2 at its end. */
function opened(sent: Uint8Array, own: ECDH, auth: Buffer): string {
  const body = Buffer.from(sent);
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const record = body.subarray(21 + length);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender]);
  const ikm = Buffer.from(hkdfSync('sha256', own.computeSecret(sender), auth, info, 32));
  const key = (words: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', ikm, salt, `Content-Encoding: ${words}\0`, bytes));
  const opening = createDecipheriv('aes-128-gcm', key('aes128gcm', 16), key('nonce', 12));
  opening.setAuthTag(record.subarray(-16));
  const text = Buffer.concat([opening.update(record.subarray(0, -16)), opening.final()]);
  const end = text.lastIndexOf(2);
  assert.ok(end >= 0 && text.subarray(end + 1).every((byte) => byte === 0));
  return text.subarray(0, end).toString('utf8');
}

const WORDS: AlertWords = {
  ...{ title: 'Ferry aground, says Mara Lind', body: 'Harbour Post', why: 'You follow ferries.' },
  ...{ path: '/article/7', language: 'en', direction: 'ltr', open: 'Open', change: 'Change' },
};
const KEYS = vapidKeys(keysOf(new Uint8Array(32).fill(7)));
const PUSHING = { words: WORDS, messageId: 'msg_1', keys: KEYS, contact: 'https://news.example' };

function secretsOf({ given }: ReturnType<typeof browser>) {
  const { endpoint: address, p256dh, auth } = given;
  return { way: 'push', address, p256dh, auth } as const;
}

test('a message is opened by its browser alone, and carries words and a way, no more', async () => {
  const one = browser();
  const { body, headers } = await pushRequest(secretsOf(one), PUSHING);
  assert.deepEqual(JSON.parse(one.open(body)), {
    ...{ title: WORDS.title, body: 'Harbour Post\nYou follow ferries.', path: '/article/7' },
    ...{ tag: 'msg_1', language: 'en', direction: 'ltr' },
  });
  assert.throws(() => browser().open(body));
  assert.equal(headers['content-encoding'], 'aes128gcm');
  assert.equal(headers.ttl, String(DAY / 1000));
  assert.match(headers.topic ?? '', /^[\w-]{32}$/);
});

test('who sends it is proved by a token that our key signed, for that service alone (RFC 8292)', async () => {
  const { headers } = await pushRequest(secretsOf(browser()), PUSHING);
  const [, token = '', key = ''] =
    /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  assert.equal(key, KEYS.publicKey);
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  assert.ok(isOurs);
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  assert.equal(said.aud, 'https://push.example');
  assert.equal(said.sub, 'https://news.example');
});

test('whatever words there are, a message is small enough for every service', async () => {
  const words = fc.string({ unit: 'binary', maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(words, words, words, async (title, body, why) => {
      const one = browser();
      const request = await pushRequest(secretsOf(one), {
        ...PUSHING,
        words: { ...WORDS, title, body, why },
      });
      assert.ok(request.body.length < 3_100);
      JSON.parse(one.open(request.body));
    }),
    { numRuns: 30 },
  );
});

test('the key is the same after every start, and another house has another', () => {
  assert.deepEqual(vapidKeys(keysOf(new Uint8Array(32).fill(7))), KEYS);
  assert.notEqual(vapidKeys(keysOf(new Uint8Array(32).fill(8))).publicKey, KEYS.publicKey);
  assert.match(KEYS.publicKey, /^B[\w-]{86}$/);
});

/** A house with a service of push that answers as it is told. */
function house(answer: () => Response) {
  const desk = testDesk();
  closers.push(desk.close);
  const asked: { address: string; body: Uint8Array }[] = [];
  const toBrowsers = async (address: string | URL, init: OwnFetchInit = {}) => {
    assert.ok(init.body instanceof Uint8Array);
    asked.push({ address: String(address), body: init.body });
    return answer();
  };
  const sending = {
    ...{ desk, write: writeAlert, notes: [], signal: new AbortController().signal },
    wayOut: { ...openWayOut(desk), toBrowsers },
  };
  const wish = { readerId: READER, name: 'Browser', tells: HAPPENING_KINDS };
  return { desk, asked, wish, send: () => sendDue(sending) };
}

test('a browser that is no more is forgotten, whichever way its service says so', async () => {
  for (const status of [404, 410]) {
    const { desk, asked, wish, send } = house(() => new Response(null, { status }));
    await addBrowser(desk, wish, browser().given);
    const [target] = await desk.store.alerts.targets(READER);
    await desk.store.alerts.addTest({ readerId: READER, id: target?.id ?? 0 }, 'x', desk.now());
    await send();
    assert.equal(asked.length, 1);
    assert.deepEqual(await desk.store.alerts.targets(READER), []);
  }
});

test('a browser is told as long as it stays signed in: not after it signed out, nor after its session ran out', async () => {
  for (const ends of ['signed out', 'ran out'] as const) {
    const { desk, asked, wish, send } = house(() => new Response(null, { status: 201 }));
    const { store } = desk;
    const session = await store.accounts.addSession(
      {
        ...{ readerId: READER, kind: 'browser', tokenHash: `hash ${ends}`, name: null },
        ...{ userAgent: null, nonce: null, expiresAt: null },
      },
      desk.now(),
    );
    const one = browser();
    await addBrowser(desk, { ...wish, sessionId: session.id }, one.given);
    const [target] = await store.alerts.targets(READER);
    const test = (name: string) =>
      store.alerts.addTest({ readerId: READER, id: target?.id ?? 0 }, name, desk.now());
    await test('before');
    await send();
    assert.equal(asked.length, 1);
    assert.match(one.open(asked[0]?.body ?? new Uint8Array()), /Hearsay can reach you here/);
    await test('after');
    if (ends === 'signed out') await store.accounts.removeSession(READER, session.id);
    else desk.passTime(31 * DAY);
    await send();
    assert.equal(asked.length, 1);
    assert.deepEqual(await store.alerts.targets(READER), []);
  }
});

test('what is no browser’s address is refused', async () => {
  const { desk, wish } = house(() => new Response(null, { status: 201 }));
  const { given } = browser();
  for (const bad of [
    ...['', 'http://push.example/x', 'https://u:p@push.example/', 'https://push.example:8443/x'],
    ...['javascript:alert(1)', 'https://', `https://push.example/${'x'.repeat(9000)}`],
  ])
    assert.deepEqual(await addBrowser(desk, wish, { ...given, endpoint: bad }), {
      ...{ kind: 'refused', fault: 'browser' },
    });
  for (const p256dh of ['', 'B', 'A'.repeat(87), `B${'+'.repeat(86)}`])
    assert.equal((await addBrowser(desk, wish, { ...given, p256dh })).kind, 'refused');
  for (const auth of ['', 'x'.repeat(21), 'x'.repeat(23)])
    assert.equal((await addBrowser(desk, wish, { ...given, auth })).kind, 'refused');
});

test('a browser at a private address is never reached, even where the owner allows that to programs', async () => {
  const { desk, wish } = house(() => new Response(null));
  const open = { ...desk, allowPrivate: ['127.0.0.1', 'localhost'] };
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '10.1.2.3', '169.254.169.254'])
    await addBrowser(open, wish, browser(`https://${host}/x`).given);
  const targets = await desk.store.alerts.targets(READER);
  assert.equal(targets.length, 5);
  for (const { id } of targets)
    await desk.store.alerts.addTest({ readerId: READER, id }, String(id), desk.now());
  const signal = new AbortController().signal;
  await sendDue({ desk: open, write: writeAlert, notes: [], signal, wayOut: openWayOut(open) });
  const told = await desk.store.alerts.deliveries(READER, { limit: 9, target: null });
  assert.ok(told.every(({ state, status }) => state === 'dropped' && status === null));
});
