import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

test('settings are kept and take effect on every page', async () => {
  const chosen = {
    theme: 'dark',
    textSize: 'large',
    typeface: 'sans',
    pageLength: '30',
    zone: 'Asia/Tokyo',
    clock: '12',
    isReadOnOpening: 'no',
    marksStatements: 'no',
    foldsCopies: 'no',
  };
  const page = await client.follow('/settings', chosen);
  assert.match(page.words('.notice')[0] ?? '', /Your settings are saved/);
  assert.deepEqual(page.attributes('input[checked]', 'value'), [
    'dark',
    'large',
    'sans',
    '30',
    'no',
    'no',
    'no',
    '12',
  ]);
  assert.deepEqual(page.attributes('option[selected]', 'value'), ['Asia/Tokyo']);
  const front = await client.get('/');
  assert.deepEqual(front.attributes('html', 'data-theme'), ['dark']);
  assert.deepEqual(front.attributes('meta[name="color-scheme"]', 'content'), ['dark']);
  assert.equal(front.words('.item').length, 30);
  assert.match(front.words('.item time')[0] ?? '', /^\d{1,2}:\d\d [ap]m$/);
  // 17:00 in Aldmere is already Saturday in Tokyo.
  assert.deepEqual(front.words('.ear-left'), ['Saturday 22 November']);
});

test('what a form makes up falls back to what is usual', async () => {
  const odd = { theme: '"><script>', pageLength: '-1', zone: 'Moon/Base', isAdmin: 'yes' };
  const page = await client.follow('/settings', odd);
  assert.deepEqual(page.attributes('input[checked]', 'value'), [
    'auto',
    'medium',
    'serif',
    '60',
    'yes',
    'yes',
    'yes',
    '24',
  ]);
  const kept = await client.desk.store.settings.ofReader(1);
  assert.equal(kept.isAdmin, undefined);
  assert.equal(kept.zone, '');
});
