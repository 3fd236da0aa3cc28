import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';

let client: PageClient;
before(async () => {
  client = pageClient();
  await client.openSample();
});
after(() => client.close());

async function call(method: string, path: string, body?: unknown) {
  const answer = await client.app.request(`/api${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

test('a feed is given out, changed and ended by calls', async () => {
  const { status, body } = await call('POST', '/given-feeds', {
    path: '/latest',
    name: 'All of it',
  });
  assert.equal(status, 200);
  assert.equal(body.addresses.length, 3);
  assert.equal((await client.app.request(body.addresses[1])).status, 200);
  const changed = await call('POST', `/given-feeds/${body.id}/change`);
  assert.equal((await client.app.request(body.addresses[1])).status, 404);
  assert.equal((await client.app.request(changed.body.addresses[1])).status, 200);
  assert.deepEqual((await call('GET', '/given-feeds')).body.given.length, 1);
  assert.equal((await call('DELETE', `/given-feeds/${body.id}`)).status, 200);
  assert.equal((await call('DELETE', `/given-feeds/${body.id}`)).status, 404);
  for (const path of ['/nowhere', '/stories/99999', 'latest', '/latest?folder=x'])
    assert.equal((await call('POST', '/given-feeds', { path })).status, 422, path);
  assert.equal((await call('POST', '/given-feeds', { path: '/latest', other: 1 })).status, 400);
});

test('a list is followed, changed and ended by calls', async () => {
  const wish = { url: 'https://nowhere.test/list.opml', folder: 'Ana', drops: true };
  const { status, body } = await call('POST', '/lists', wish);
  assert.equal(status, 200);
  assert.deepEqual([body.added, body.list.folder, body.list.drops], [[], 'Ana', true]);
  assert.equal(typeof body.list.trouble, 'string');
  assert.equal((await call('POST', '/lists', wish)).status, 422);
  const { id } = body.list;
  const changed = await call('PATCH', `/lists/${id}`, { drops: false, folder: null });
  assert.deepEqual([changed.body.folder, changed.body.drops], [null, false]);
  assert.equal((await call('POST', `/lists/${id}/refresh`)).status, 200);
  assert.equal((await call('GET', '/lists')).body.lists.length, 1);
  assert.equal((await call('DELETE', `/lists/${id}`)).status, 200);
  assert.equal((await call('PATCH', `/lists/${id}`, {})).status, 404);
});
