/** Whatever is secret is put in everywhere, everything is asked for, and then it is looked for: in the log, and in the library. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Route } from '../../src/http/security/routes/route.ts';
import { ROUTES } from '../../src/http/security/routes/route-table.ts';
import { newToken, tokenHash } from '../../src/http/security/sessions/tokens.ts';
import { logTo } from '../../src/log.ts';
import { DAY } from '../../src/model/time.ts';
import { callOf } from './calls.ts';
import { type House, OWNER, openHouse, TOKENS } from './house.ts';
import { decideForAll, type Ids, leaveTraces, SECRET } from './traces.ts';

const lines: string[] = [];
let house: House;
let ids: Ids;
before(async () => {
  house = await openHouse({
    log: logTo({ logLevel: 'debug' }, { write: (line: string) => void lines.push(line) }),
    plant: (app) => {
      app.get('/sample/:what', (context, next) => {
        if (!context.req.param('what').startsWith('fault')) return next();
        throw new Error(`A fault at ${context.req.path}`);
      });
    },
  });
  await house.followZephyr();
  ids = await decideForAll(house, OWNER, await leaveTraces(house, OWNER));
});
after(() => house.close());

/** Made up for one use each; 43 letters are a token's length. */
const token = (name: string) => `planted-${name}-`.padEnd(43, '7');

const PLANTED = {
  password: 'planted password with 💧 in it',
  newPassword: 'planted new password, long enough',
  deviceToken: token('device'),
  wrongToken: token('wrong'),
  cookie: token('cookie'),
  feedKey: token('feeds'),
  wrongFeedKey: token('feedwrong'),
  link: token('link'),
  wrongLink: token('linkwrong'),
  formToken: token('form'),
  basic: Buffer.from('planted:basic-password').toString('base64'),
  proxy: 'planted-proxy-authorization',
  remoteUser: 'planted-remote-user',
  forwarded: 'planted-forwarded-cookie',
  feedPassword: 'planted-feed-password',
  feedQuery: 'planted-query-key',
  opmlPassword: 'planted-opml-password',
  fileWords: 'planted words of a file',
  settingsKey: 'planted-setting',
  bodyKey: 'planted-key-of-a-body',
} as const;

/** What is kept in the library must be a hash of it, or nothing at all. */
const NEVER_KEPT = [
  ...(['password', 'newPassword', 'deviceToken', 'wrongToken', 'cookie', 'feedKey'] as const),
  ...(['wrongFeedKey', 'link', 'wrongLink', 'formToken', 'basic', 'proxy', 'remoteUser'] as const),
  ...(['forwarded', 'feedPassword', 'opmlPassword', 'settingsKey', 'bodyKey'] as const),
];

async function giveKeys(): Promise<void> {
  const { accounts } = house.desk.store;
  const now = house.desk.now();
  const of = { readerId: OWNER, name: null, userAgent: null, nonce: null, expiresAt: now + DAY };
  await accounts.addSession(
    { ...of, kind: 'device', tokenHash: tokenHash(PLANTED.deviceToken) },
    now,
  );
  await accounts.addSession({ ...of, kind: 'browser', tokenHash: tokenHash(PLANTED.cookie) }, now);
  await accounts.addSession({ ...of, kind: 'feeds', tokenHash: tokenHash(PLANTED.feedKey) }, now);
  const expiresAt = now + DAY;
  await accounts.addLink({ readerId: OWNER, tokenHash: tokenHash(PLANTED.link), expiresAt }, now);
}

/** Whoever has called these may have no session any more. */
function endsSessions({ method, path }: Route): boolean {
  return (
    /^\/(?:live|sign-out|account)/.test(path) ||
    (method === 'POST' && path.startsWith('/house/members'))
  );
}

async function askWithSecrets(): Promise<void> {
  const headers = {
    'proxy-authorization': PLANTED.proxy,
    'remote-user': PLANTED.remoteUser,
    'x-forwarded-user': PLANTED.remoteUser,
    'x-forwarded-for': PLANTED.forwarded,
  };
  for (const route of ROUTES.filter((one) => !endsSessions(one))) {
    const { path, asking } = callOf(route, ids);
    await house.ask(path, { ...asking, headers: { ...asking.headers, ...headers } });
    if (route.method !== 'GET') continue;
    const basic = { authorization: `Basic ${PLANTED.basic}` };
    await house.ask(path, { as: 'nobody', headers: basic });
  }
}

async function askWithForms(): Promise<void> {
  const form = (path: string, fields: Record<string, string>) =>
    house.ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  const { password, newPassword, link, wrongLink, formToken } = PLANTED;
  await form('/sign-in', { name: 'owner', password, 'form-token': formToken });
  await form('/sign-in', { name: password, password: newPassword });
  await form(`/welcome/${wrongLink}`, { name: 'Ana', password: newPassword });
  await house.ask(`/welcome/${link}`, { as: 'nobody' });
  await form(`/welcome/${link}`, { name: 'owner', password: newPassword });
  await form('/account/password', { name: 'owner', password, new: newPassword });
  await form('/settings', { [PLANTED.settingsKey]: PLANTED.settingsKey });
  const url = `https://planted:${PLANTED.feedPassword}@coast-courier.example/feed.xml`;
  await form('/subscriptions', { feed: '0', url, title: 'Planted', homeUrl: '' });
  await house.ask(`/add?address=${encodeURIComponent(url)}`);
  const kept = `https://gone.example/feed.xml?key=${PLANTED.feedQuery}`;
  await form('/subscriptions', { feed: '0', url: kept, title: 'Gone', homeUrl: '' });
}

async function askOtherwise(): Promise<void> {
  const { cookie, wrongToken, wrongFeedKey, feedKey, deviceToken, bodyKey } = PLANTED;
  await house.ask('/', { as: 'nobody', headers: { cookie: `hearsay-session=${cookie}` } });
  await house.ask('/sample/fault', { headers: { cookie: `hearsay-session=${cookie}` } });
  const bearer = (path: string, one: string) =>
    house.ask(path, { as: 'nobody', headers: { authorization: `Bearer ${one}` } });
  await bearer('/api/subscriptions', deviceToken);
  await bearer('/api/subscriptions', wrongToken);
  await house.ask(`/feeds/atom/saved?key=${feedKey}`, { as: 'nobody' });
  await house.ask(`/feeds/atom/saved?key=${wrongFeedKey}`, { as: 'nobody' });
  await house.ask(`/public/stories/${SECRET}`, { as: 'nobody' });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ [bodyKey]: bodyKey });
  await house.ask('/api/marks', { method: 'POST', body, headers });
  const outline = `https://planted:${PLANTED.opmlPassword}@coast-courier.example/feed.xml`;
  const opml = `<opml version="2.0"><body><outline xmlUrl="${outline}"/></body></opml>`;
  await house.ask('/api/opml', {
    method: 'POST',
    body: opml,
    headers: { 'content-type': 'text/x-opml' },
  });
  const file = { 'content-type': 'application/octet-stream' };
  await house.ask('/api/import?name=a.txt', {
    method: 'POST',
    body: PLANTED.fileWords,
    headers: file,
  });
}

test('no secret stands in the log, and none in the library that need not', async () => {
  await giveKeys();
  await askWithSecrets();
  await askOtherwise();
  await askWithForms();
  await house.settle();
  const log = lines.join('');
  assert.match(log, /A fault at/, 'what has failed is told');
  const logged = Object.entries({ ...PLANTED, public: SECRET, own: TOKENS.owner.browser });
  assert.deepEqual(
    logged.filter(([, secret]) => log.includes(secret)).map(([name]) => name),
    [],
  );
  const kept = [house.file, `${house.file}-wal`]
    .map((path) => readFileSync(path, 'latin1'))
    .join('');
  assert.deepEqual(
    NEVER_KEPT.filter((name) => kept.includes(Buffer.from(PLANTED[name]).toString('latin1'))),
    [],
  );
});

test('the look into log and library is not blind', async () => {
  house.desk.log.warn({ token: PLANTED.deviceToken }, 'planted');
  assert.ok(lines.join('').includes(PLANTED.deviceToken));
  await house.desk.store.settings.setMany(OWNER, { planted: 'planted-in-the-library' });
  assert.ok(readFileSync(`${house.file}-wal`, 'latin1').includes('planted-in-the-library'));
  assert.notEqual(newToken(), newToken());
});

test('whoever writes line ends or escapes into an address writes one line into the log', async () => {
  const from = lines.length;
  await house.ask('/sample/fault%0a%7b%22level%22:60%7d%1b%5b2J', {});
  await house.ask('/sample/fault', { headers: { 'user-agent': 'a\u001b[2J' } });
  for (const line of lines.slice(from)) {
    assert.equal(line.indexOf('\n'), line.length - 1);
    assert.doesNotMatch(line.slice(0, -1), /\p{Cc}/u);
    assert.doesNotThrow(() => JSON.parse(line));
  }
});
