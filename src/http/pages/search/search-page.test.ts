import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { frontPage, READER } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

test('what is found stands newest first, with the words marked', async () => {
  const page = await client.get('/search?q=ferry+fog');
  const count = page.words('.results .item').length;
  assert.ok(count > 3);
  const marked = new Set(page.words('mark').map((word) => word.toLowerCase()));
  assert.ok(marked.has('ferry') && marked.has('fog'));
  const ids = page.attributes('.results .item', 'data-article').map(Number);
  assert.deepEqual(
    ids,
    ids.toSorted((a, b) => b - a),
  );
  assert.match(page.words('.the-end')[0] ?? '', /all that was found/);
});

test('a search goes on to older articles until all are shown', async () => {
  await client.post('/settings', { pageLength: '30' });
  const seen = new Set<string>();
  let path: string | undefined = '/search?q=the';
  while (path !== undefined) {
    const page = await client.get(path);
    for (const id of page.attributes('.results .item', 'data-article')) seen.add(id);
    path = page.attributes('a[rel="next"]', 'href')[0];
  }
  assert.ok(seen.size > 60);
  await client.post('/settings', { pageLength: '60' });
});

test('nothing asked, nothing found and nothing understood are three things', async () => {
  assert.match(
    (await client.get('/search')).words('.search-start h2')[0] ?? '',
    /What can be asked/,
  );
  assert.match((await client.get('/search?q=zzzz')).words('.empty h2')[0] ?? '', /Nothing found/);
  const odd = await client.get('/search?q=is:blue+after:someday');
  assert.deepEqual(odd.words('.problems li'), [
    'is: takes unread, saved or opened, not “blue”.',
    'after: takes a day such as 2026, 2026-11, 2026-11-21, today, yesterday or 7d, not “someday”.',
  ]);
});

test('every example of the help can be asked', async () => {
  const help = await client.get('/help');
  const examples = help.attributes('.operators a', 'href');
  assert.ok(examples.length >= 10);
  for (const example of examples) {
    const page = await client.get(example);
    assert.equal(page.status, 200, example);
    assert.deepEqual(page.words('.problems li'), [], example);
  }
});

test('saved articles are found by their mark, by outlet and by language', async () => {
  const { id } = (await frontPage(client.desk))[2] ?? { id: 0 };
  await client.desk.store.marks.markSaved(READER, [id], client.desk.now());
  const saved = await client.get('/search?q=is:saved');
  assert.deepEqual(saved.attributes('.results .item', 'data-article'), [String(id)]);
  const german = await client.get('/search?q=lang:de');
  assert.ok(german.words('.results .item').length > 3);
  const outlets = new Set((await client.get('/search?q=outlet:ledger')).words('.results .kicker'));
  assert.deepEqual([...outlets], ['The Ledger']);
});

test('whatever is typed, the page comes', async () => {
  for (const q of [
    '"',
    '-',
    'OR',
    'AND NOT',
    '*',
    '"" ()',
    "'; drop table",
    'NEAR(a b)',
    '{headline}:x',
    '\0',
    'a:b:c',
    '^x',
  ]) {
    assert.equal((await client.get(`/search?${new URLSearchParams({ q })}`)).status, 200, q);
  }
});
