import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieJar } from '../../../test/cookie-jar.ts';
import { pageClient } from '../../../test/page-client.ts';
import { hashPassword } from './passwords/hash-password.ts';

const PASSWORD = 'the tide comes in at noon';
const client = pageClient({ config: { publicHosts: ['news.example.org'] } });
const { app, desk } = client;
const { accounts } = desk.store;
after(client.close);

before(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  await accounts.renameReader(1, { name: 'Mara', displayName: null });
  await accounts.setPassword(1, passwordHash, desk.now());
  await accounts.addReader(
    { name: 'Ana', displayName: null, role: 'member', passwordHash },
    desk.now(),
  );
});

async function loggedBy(doing: () => Promise<unknown>): Promise<readonly string[]> {
  const before = desk.logged.length;
  await doing();
  return desk.logged.slice(before);
}

async function signIn(name: string, password: string) {
  const jar = cookieJar(app);
  await jar.send('/sign-in', '/sign-in', { name, password });
  return jar;
}

function shown({ cookies }: Awaited<ReturnType<typeof signIn>>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

test('every try to sign in is logged, whether right or wrong', async () => {
  assert.deepEqual(await loggedBy(() => signIn('mara', PASSWORD)), ['info: A password was right.']);
  for (const name of ['mara', 'nobody']) {
    const logged = await loggedBy(() => signIn(name, 'the tide goes out'));
    assert.deepEqual(logged, ['info: A password was wrong.'], name);
  }
});

test('what another site sends is logged when it is refused', async () => {
  const jar = await signIn('mara', PASSWORD);
  const headers = { cookie: shown(jar), 'sec-fetch-site': 'cross-site' };
  const logged = await loggedBy(async () => {
    const answer = await app.request('/marks/all-read', { method: 'POST', headers });
    assert.equal(answer.status, 403);
  });
  assert.deepEqual(logged, ['warn: A request of another site was refused.']);
});

test('a member who tries what is not theirs is logged', async () => {
  const jar = await signIn('ana', PASSWORD);
  const logged = await loggedBy(async () => {
    const answer = await app.request('/rules/remove', {
      method: 'POST',
      headers: { cookie: shown(jar) },
    });
    assert.equal(answer.status, 403);
  });
  assert.deepEqual(logged, ['warn: Refused.']);
});
