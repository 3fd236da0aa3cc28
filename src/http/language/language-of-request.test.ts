import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';

const client = pageClient();
after(client.close);

test('a page speaks as the browser asks, until the reader chooses', async () => {
  const asking = { 'accept-language': 'de-DE,de;q=0.9' };
  const first = await client.get('/settings', asking);
  assert.equal(first.headers.get('content-language'), 'de');
  assert.match(first.headers.get('vary') ?? '', /Accept-Language/);
  assert.match(first.text, /<html lang="de" dir="ltr"/);
  await client.desk.store.settings.setMany(1, { language: 'en' });
  const chosen = await client.get('/settings', asking);
  assert.match(chosen.text, /<html lang="en" dir="ltr"/);
});

test('programs are spoken to in English', async () => {
  for (const path of ['/api/nowhere', '/feeds/atom/stories', '/icon.svg']) {
    const answer = await client.get(path, { 'accept-language': 'de' });
    assert.equal(answer.headers.get('content-language'), null, path);
  }
});
