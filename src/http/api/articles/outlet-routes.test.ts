import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { apiClient } from '../../../../test/api-client.ts';

test('outlets are listed, shown and given other names', async (t) => {
  const client = apiClient(t);
  const url = 'http://harbour-post.example/feeds/latest.xml';
  await client.ask('POST', '/subscriptions', { feeds: [{ url }] });
  await client.refreshed();
  const LINES = z.object({
    outlets: z.array(z.object({ id: z.number(), name: z.string(), articleCount: z.number() })),
  });
  const { outlets } = await client.read(LINES, client.ask('GET', '/outlets'));
  assert.equal(outlets.length, 1);
  assert.ok((outlets[0]?.articleCount ?? 0) > 3);
  const path = `/outlets/${outlets[0]?.id}`;
  assert.match(
    JSON.stringify((await client.ask('GET', path)).body),
    /"key":"harbour-post\.example"/,
  );
  const renamed = await client.ask('PATCH', path, { name: '  The Post \u00e9 ' });
  assert.match(JSON.stringify(renamed.body), /"name":"The Post é"/);
  const after = await client.read(LINES, client.ask('GET', '/outlets'));
  assert.equal(after.outlets[0]?.name, 'The Post é');
});

test('a name is one line with something in it', async (t) => {
  const { ask } = apiClient(t);
  for (const name of ['', '   ', 'a\nb', 'a\u0000b', '\ud800', 'a'.repeat(201), 5, null]) {
    assert.equal((await ask('PATCH', '/outlets/1', { name })).status, 400, JSON.stringify(name));
  }
  assert.equal((await ask('PATCH', '/outlets/1', { name: 'A', key: 'b' })).status, 400);
  assert.equal((await ask('PATCH', '/outlets/1', { name: 'A' })).status, 404);
  assert.equal((await ask('GET', '/outlets/1')).status, 404);
});
