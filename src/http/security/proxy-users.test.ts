import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { cookieJar } from '../../../test/cookie-jar.ts';
import { pageClient } from '../../../test/page-client.ts';
import { readProxies } from '../../config-proxy.ts';
import { ConfigError } from '../../config-setting.ts';
import { addDevice } from './sessions/sessions.ts';

const PROXY = '10.0.0.2';

/** A house behind a proxy that says who is signed in there: the owner, Ana, and Bo who is kept out. */
async function house(t: TestContext) {
  const client = pageClient({
    config: {
      ...{ isLocal: false, trustedProxies: ['10.0.0.0/8'] },
      proxyUserHeader: 'remote-user',
    },
  });
  t.after(() => client.close());
  const { accounts } = client.desk.store;
  const member = { displayName: null, role: 'member', passwordHash: null } as const;
  const ana = (await accounts.addReader({ ...member, name: 'Ana Reyes' }, 0)) ?? 0;
  const bo = (await accounts.addReader({ ...member, name: 'Bo' }, 0)) ?? 0;
  await accounts.setDisabled(bo, 1);
  return { ...client, ana };
}

const named = (name: string) => ({ 'remote-user': name });

test('whom the proxy names is signed in with the first page, and out when it names nobody more', async (t) => {
  const { app } = await house(t);
  const jar = cookieJar(app, { origin: 'http://10.0.0.9:8484', address: PROXY });
  const front = await jar.get('/account', named('ana reyes'));
  assert.equal(front.status, 200);
  assert.match(front.text, /You are signed in as Ana Reyes/);
  const count = () => jar.cookies.get('hearsay-session');
  const first = count();
  assert.equal((await jar.get('/account', named('Ana Reyes'))).status, 200);
  assert.equal(count(), first);
  assert.equal((await jar.get('/account')).status, 303);
  assert.equal((await jar.get('/account', named('owner'))).status, 200);
  assert.notEqual(count(), first);
});

test('nobody but the proxy is believed, and it only of people there are', async (t) => {
  const { app } = await house(t);
  const at = (address: string) => cookieJar(app, { origin: 'http://10.0.0.9:8484', address });
  const cases: readonly (readonly [string, Record<string, string>])[] = [
    ['203.0.113.7', named('owner')],
    ['203.0.113.7', { ...named('owner'), 'x-forwarded-for': PROXY }],
    ['unknown', named('owner')],
    [PROXY, named('nobody')],
    [PROXY, named('Bo')],
    [PROXY, named('owner, Ana Reyes')],
    [PROXY, named('')],
    [PROXY, named('x'.repeat(5000))],
    [PROXY, { 'x-remote-user': 'owner' }],
  ];
  for (const [address, headers] of cases) {
    const jar = at(address);
    const answer = await jar.get('/account', headers);
    assert.equal(answer.status, 303, JSON.stringify([address, headers]).slice(0, 200));
    assert.equal(jar.cookies.has('hearsay-session'), false);
  }
});

test('only an opened page begins a session; programs go by their tokens, whatever the proxy says', async (t) => {
  const { app, desk, ana } = await house(t);
  const jar = cookieJar(app, { origin: 'http://10.0.0.9:8484', address: PROXY });
  const picture = { ...named('owner'), 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' };
  for (const path of ['/api/unread', '/feeds/atom/stories', '/v1/me'])
    assert.equal((await jar.get(path, named('owner'))).status, 401, path);
  assert.notEqual((await jar.get('/account', picture)).status, 200);
  assert.equal((await jar.post('/marks/read', { article: '1' }, named('owner'))).status, 401);
  assert.equal(jar.cookies.has('hearsay-session'), false);
  const { token } = await addDevice({ desk }, ana, { name: 'Kitchen', lastsDays: null });
  const headers = { ...named('owner'), authorization: `Bearer ${token}` };
  assert.equal((await jar.get('/api/unread', headers)).status, 200);
  assert.equal((await jar.get('/api/subscriptions', headers)).status, 200);
});

test('a header that anybody can send, or nobody’s word, is no setting', () => {
  const read = (header: string, proxies = '10.0.0.1') =>
    readProxies({ HEARSAY_PROXY_USER_HEADER: header, HEARSAY_TRUSTED_PROXIES: proxies });
  assert.equal(read('Remote-User').proxyUserHeader, 'remote-user');
  assert.equal(read('').proxyUserHeader, null);
  for (const wrong of [
    'Cookie',
    'x-forwarded-for',
    'Accept-Language',
    'Remote User',
    'sec-fetch-user',
    'ü',
  ])
    assert.throws(() => read(wrong), ConfigError, wrong);
  assert.throws(() => readProxies({ HEARSAY_PROXY_USER_HEADER: 'Remote-User' }), ConfigError);
});
