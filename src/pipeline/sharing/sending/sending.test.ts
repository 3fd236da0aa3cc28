import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { READER, type TestDesk, testDesk } from '../../../../test/desk.ts';
import type { SendTarget } from '../../../model/sharing/sending.ts';
import { HOUR, MINUTE } from '../../../model/time.ts';
import { importBytes } from '../../import/import-bytes.ts';
import { openAccount, sealAccount } from './account-secret.ts';
import { keepAccount } from './keep-account.ts';
import { type SendDesk, sendNow, sendWaiting } from './send-waiting.ts';

type Heard = { readonly path: string; readonly authorization: string; readonly body: string };

let server: Server;
let at = '';
let heard: Heard[] = [];
/** What the service answers, by path; else 200. */
let answers: Record<string, number> = {};

before(async () => {
  server = createServer((request, response) => {
    void noteAsked(request).then(() => {
      const status = answers[request.url ?? ''] ?? 200;
      const body = request.url === '/oauth/v2/token' ? '{"access_token":"tok"}' : '{}';
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  at = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
});
after(() => server.close());

async function noteAsked(request: IncomingMessage): Promise<void> {
  const { url, headers } = request;
  heard.push({
    path: url ?? '',
    authorization: headers.authorization ?? '',
    body: await text(request),
  });
}

const WALLABAG = { clientId: 'id', clientSecret: 'cs', name: 'ada', password: 'pass word' };

type Scene = { readonly desk: TestDesk; readonly send: SendDesk; readonly articleId: number };

async function scene(): Promise<Scene> {
  heard = [];
  answers = {};
  const desk = testDesk();
  const list = 'title,url\nThe bridge stays closed,https://a.example/x\n';
  await importBytes(desk, { readerId: READER, name: 'l', bytes: new TextEncoder().encode(list) });
  const [line] = await desk.store.articles.newest({
    readerId: READER,
    scope: {},
    before: null,
    limit: 1,
  });
  return { desk, send: { ...desk, allowPrivate: ['127.0.0.1'] }, articleId: line?.id ?? 0 };
}

const services = () => ({ readwise: at });

const keep = (send: SendDesk, target: SendTarget, address = at) =>
  keepAccount(send, READER, {
    target,
    address,
    secret: target === 'wallabag' ? WALLABAG : { token: 'rw-token' },
  });

const now = ({ send, articleId }: Scene, target: SendTarget) =>
  sendNow(send, { readerId: READER, target, articleId }, services());

test('an article goes to wallabag with the reader’s account', async () => {
  const the = await scene();
  assert.deepEqual(await keep(the.send, 'wallabag', `${at}/`), { kind: 'kept' });
  const sent = await now(the, 'wallabag');
  assert.equal(sent?.sentAt, the.desk.now());
  assert.deepEqual(
    heard.map(({ path, authorization }) => [path, authorization]),
    [
      ['/oauth/v2/token', ''],
      ['/api/entries.json', 'Bearer tok'],
    ],
  );
  assert.equal(new URLSearchParams(heard[0]?.body).get('password'), 'pass word');
  assert.deepEqual(Object.fromEntries(new URLSearchParams(heard[1]?.body)), {
    url: 'https://a.example/x',
    title: 'The bridge stays closed',
  });
  await the.desk.close();
});

test('an article goes to Readwise with the reader’s token', async () => {
  const the = await scene();
  await keep(the.send, 'readwise');
  assert.equal((await now(the, 'readwise'))?.trouble, null);
  assert.deepEqual([heard[0]?.path, heard[0]?.authorization], ['/api/v3/save/', 'Token rw-token']);
  assert.equal(JSON.parse(heard[0]?.body ?? '').url, 'https://a.example/x');
  await the.desk.close();
});

test('a service that fails is tried again, each time later, and given up in the end', async () => {
  const the = await scene();
  await keep(the.send, 'readwise');
  answers = { '/api/v3/save/': 503 };
  const first = await now(the, 'readwise');
  assert.deepEqual(
    [first?.trouble, (first?.nextAt ?? 0) - the.desk.now()],
    ['server trouble', MINUTE],
  );
  assert.equal(await sendWaiting(the.send, { services: services() }), 0, 'not yet');
  let tries = 1;
  for (; tries < 20; tries += 1) {
    the.desk.passTime(13 * HOUR);
    if ((await sendWaiting(the.send, { services: services() })) === 0) break;
  }
  assert.equal(tries, 6);
  const [last] = await the.desk.store.sendings.ofReader(READER, 10);
  assert.deepEqual([last?.sentAt, last?.nextAt, last?.attempts], [null, null, 6]);
  answers = {};
  assert.ok((await now(the, 'readwise'))?.sentAt, 'asked for anew, it goes');
  await the.desk.close();
});

test('who is not let in is not tried again until the account is changed', async () => {
  const the = await scene();
  await keep(the.send, 'wallabag');
  for (const [path, status] of [
    ['/oauth/v2/token', 400],
    ['/oauth/v2/token', 401],
    ['/api/entries.json', 403],
  ] as const) {
    answers = { [path]: status };
    const tried = await now(the, 'wallabag');
    assert.deepEqual([tried?.trouble, tried?.nextAt], ['not let in', null]);
  }
  assert.equal((await the.desk.store.sendings.accounts(READER))[0]?.trouble, 'not let in');
  answers = {};
  await keep(the.send, 'wallabag');
  assert.equal(await sendWaiting(the.send, { services: services() }), 1);
  assert.ok((await the.desk.store.sendings.ofReader(READER, 1))[0]?.sentAt);
  await the.desk.close();
});

test('no private network is reached that the owner has not allowed', async () => {
  const the = await scene();
  await keep(the.send, 'wallabag');
  const tried = await sendNow(the.desk, {
    readerId: READER,
    target: 'wallabag',
    articleId: the.articleId,
  });
  assert.deepEqual([tried?.trouble, tried?.nextAt, heard], ['not reachable', null, []]);
  await the.desk.close();
});

test('what opens an account lies sealed, for this reader and this address alone', async () => {
  const the = await scene();
  const { desk } = the;
  await keep(the.send, 'wallabag');
  const account = await desk.store.sendings.account(READER, 'wallabag');
  assert.doesNotMatch(JSON.stringify(account), /pass word|ada/);
  const place = { readerId: READER, target: 'wallabag' as const, address: at };
  assert.ok(openAccount(desk, place, account?.sealed ?? ''));
  for (const other of [
    { ...place, readerId: 2 },
    { ...place, address: 'https://evil.example' },
  ])
    assert.equal(openAccount(desk, other, account?.sealed ?? ''), null);
  assert.doesNotMatch(sealAccount(desk, place, { target: 'wallabag', ...WALLABAG }), /pass/);
  assert.equal(await desk.store.sendings.removeAccount(READER, 'wallabag'), true);
  assert.equal(await now(the, 'wallabag'), null);
  assert.doesNotMatch(desk.logged.join('\n'), /pass word|a\.example/);
  await desk.close();
});

test('an account is taken only with an address, over https, and with all it needs', async () => {
  const { desk } = await scene();
  const why = async (address: string, secret: Record<string, string> = WALLABAG) => {
    const kept = await keepAccount(desk, READER, { target: 'wallabag', address, secret });
    return kept.kind === 'refused' ? kept.why : 'kept';
  };
  assert.equal(await why(''), 'no address');
  assert.equal(await why('ftp://a.example'), 'no address');
  assert.equal(await why('https://a:b@a.example'), 'no address');
  assert.equal(await why('http://a.example'), 'in the clear');
  assert.equal(await why('a.example', { ...WALLABAG, password: '' }), 'no secret');
  assert.equal(await why('a.example', { ...WALLABAG, clientId: 'a\r\nb' }), 'no secret');
  assert.equal(await why('a.example/wallabag/'), 'kept');
  assert.equal(
    (await desk.store.sendings.accounts(READER))[0]?.address,
    'https://a.example/wallabag',
  );
  await desk.close();
});

test('another’s article is not sent', async () => {
  const the = await scene();
  await keep(the.send, 'readwise');
  assert.equal(
    await sendNow(the.send, { readerId: READER, target: 'readwise', articleId: 12345 }, services()),
    null,
  );
  assert.deepEqual(heard, []);
  await the.desk.close();
});
