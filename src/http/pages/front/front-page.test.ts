import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listing, READER } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

test('an empty library offers four ways in', async () => {
  const empty = pageClient();
  const page = await empty.get('/');
  assert.equal(page.status, 200);
  assert.deepEqual(page.attributes('.first-run form', 'action'), [
    '/sample-edition/follow',
    '/add',
    '/add/files',
  ]);
  assert.ok(page.attributes('.pack-index a', 'href').includes('/packs/europe'));
  await empty.close();
});

test('the edition: a lead, stories of several titles by what they are, each once among the top', async () => {
  const page = await client.get('/');
  assert.equal(page.words('.entry-lead .headline').length, 1);
  assert.match(page.attributes('.entry-lead .headline a', 'href')[0] ?? '', /^\/stories\/\d+$/);
  const top = page.attributes('.top .entry', 'id');
  assert.ok(top.length > 10);
  assert.equal(new Set(top).size, top.length);
  assert.match(page.words('.entry-lead .figures .by')[0] ?? '', /^\d+ titles, \d+ own reports?$/);
  assert.ok(page.words('.the-end')[0]?.startsWith('That’s all'));
});

test('each top story says why it stands there, behind a button that needs no script', async () => {
  const page = await client.get('/');
  const sheets = page.attributes('.top .why-sheet', 'id');
  assert.ok(sheets.length > 10);
  assert.deepEqual(page.attributes('.top .why', 'popovertarget'), sheets);
  for (const words of page.words('.top .why-sheet')) assert.match(words, /[+−]\d+\.\d/);
});

test('headings go down one by one, and no part is without its name', async () => {
  const page = await client.get('/');
  const levels = [...page.text.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, `h${before}, h${level}`);
    return level;
  }, 0);
});

test('addresses from when the front page was a list lead to the list', async () => {
  const cases: [string, string][] = [
    ['/?only=unread', '/latest?only=unread'],
    ['/?only=saved', '/saved'],
    ['/?folder=Coast+%26+Sea', '/latest?folder=Coast+%26+Sea'],
    ['/?before=12', '/latest?before=12'],
    ['/?before=-1', '/latest'],
    ['/?only=%00', '/latest'],
  ];
  for (const [old, now] of cases) {
    const page = await client.get(old);
    assert.equal(page.status, 301, old);
    assert.equal(page.headers.get('location'), now);
  }
});

test('where all feeds are silent the front page says so, and can ask them', async () => {
  const silent = pageClient({});
  await silent.desk.store.subscriptions.addSubscriptions(
    READER,
    [{ ...listing('https://a.example/feed'), outletKey: 'a.example' }],
    0,
  );
  const page = await silent.get('/');
  assert.match(page.words('.empty h2')[0] ?? '', /Nothing has come yet/);
  assert.deepEqual(page.attributes('.empty form', 'action'), ['/refresh']);
  await silent.close();
});
