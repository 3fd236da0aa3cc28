import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OPENING, type PageClient, pageClient } from '../../../../test/page-client.ts';
import { parseFeed } from '../../../feeds/parse-feed.ts';

let client: PageClient;

before(async () => {
  client = pageClient();
  await client.openSample();
});

after(() => client.close());

const NEW = '/following/new';

async function headlines(path: string): Promise<readonly string[]> {
  return (await client.get(path)).words('.item .headline');
}

test('before words are muted the page counts what they touch and names the newest', async () => {
  const page = await client.get(`${NEW}?does=mute&kind=phrase&key=ferry&back=/latest`);
  assert.equal(page.status, 200);
  assert.match(page.words('.reach')[0] ?? '', /^That touches \d+ articles of the last 7 days/);
  assert.equal(page.words('.reach-examples li').length, 3);
  assert.deepEqual(page.attributes('form[action="/following"] input[name="back"]', 'value'), [
    '/latest',
  ]);
});

test('words are muted, gone from the list, marked where they are searched for, and back again by one press', async () => {
  const before = await headlines('/latest');
  assert.ok(before.some((one) => /Lorimer/i.test(one)));
  const done = await client.follow('/following', {
    ...{ does: 'mute', kind: 'phrase', key: 'Lorimer', end: 'week', back: '/latest' },
  });
  assert.match(done.words('.notice p')[0] ?? '', /^Muted/);
  assert.ok(!done.words('.item .headline').some((one) => /Lorimer/i.test(one)));
  assert.equal((await headlines('/latest')).length > 0, true);
  const search = await client.get('/search?q=Lorimer');
  assert.match(search.words('.muted-by')[0] ?? '', /muted by your rule: “Lorimer”/);
  const rules = await client.get('/following');
  assert.match(rules.words('.rule')[0] ?? '', /“Lorimer”.*Phrase.*ends in 7 days.*kept away/);
  const [action] = done.attributes('.notice form', 'action');
  const [rule] = done.attributes('.notice input[name="rule"]', 'value');
  await client.post(action ?? '', { rule: rule ?? '', back: '/latest' });
  assert.deepEqual(await headlines('/latest'), before);
});

test('what is followed has a page and feeds; an empty rule or an unknown one has none', async () => {
  const done = await client.follow('/following', {
    ...{ does: 'follow', kind: 'search', key: 'ferry -court', back: '/following' },
  });
  const [path] = done.attributes('.rule-name a', 'href');
  assert.match(done.words('.rule-news')[0] ?? '', /^\d+ new/);
  const page = await client.get(path ?? '', OPENING);
  assert.ok(page.words('.item').length > 0);
  assert.match((await client.get('/following')).words('.rule-news')[0] ?? '', /^Nothing new/);
  const feed = await client.get(`/feeds/atom${path}`);
  assert.match(feed.headers.get('content-type') ?? '', /atom/);
  const parsed = parseFeed(new TextEncoder().encode(feed.text), {
    url: 'http://x/',
    contentType: null,
  });
  assert.ok(parsed.kind !== 'failed' && parsed.feed.entries.length > 0);
  const again = await client.get(`/feeds/atom${path}`, {
    'if-none-match': feed.headers.get('etag') ?? '',
  });
  assert.equal(again.status, 304);
  await client.post('/following/end', { rule: path?.split('/').at(-1) ?? '', back: '/' });
  assert.equal((await client.get(path ?? '')).status, 404);
  assert.equal((await client.get('/following/99')).status, 404);
});

test('a search is saved under a name, and its button leads to it from then on', async () => {
  await client.post('/following', {
    ...{ does: 'save', kind: 'search', key: 'harbour', name: 'The port', back: '/' },
  });
  const search = await client.get('/search?q=harbour');
  assert.deepEqual(search.words('.search-rules .is-held'), ['Saved search']);
  assert.match((await client.get('/following')).text, /The port/);
});

test('what cannot be a rule is refused in words', async () => {
  const refused: readonly (readonly [query: string, status: number])[] = [
    ['does=mute&kind=phrase&key=%21%21', 422],
    ['does=mute&kind=search&key=is:unread', 422],
    ['does=mute&kind=story&key=99999', 404],
    ['does=mute&kind=story&key=x', 404],
    ['does=mute&kind=person&key=nobody', 404],
    ['does=mute&kind=subject&key=gossip', 404],
    ['does=save&kind=outlet&key=harbour-post.example', 422],
    ['does=praise&kind=outlet&key=harbour-post.example', 404],
    ['does=mute&kind=outlet&key=', 404],
  ];
  for (const [query, status] of refused) {
    assert.equal((await client.get(`${NEW}?${query}`)).status, status, query);
  }
  const done = await client.follow('/following', {
    does: 'mute',
    kind: 'phrase',
    key: '—',
    back: '/',
  });
  assert.match(done.words('.notice p')[0] ?? '', /^Nothing was changed/);
  const elsewhere = await client.post('/following', {
    ...{ does: 'follow', kind: 'phrase', key: 'tide', back: 'https://elsewhere.example/' },
  });
  assert.match(elsewhere.headers.get('location') ?? '', /^\/\?did=followed/);
});

test('a muted outlet’s own page shows its articles still, and says that it is muted', async () => {
  const { store } = client.desk;
  const [outlet] = await store.outlets.all();
  const id = outlet?.id ?? 0;
  const key = (await store.outlets.byId(id))?.key ?? '';
  await client.post('/following', { does: 'mute', kind: 'outlet', key, back: '/' });
  const page = await client.get(`/outlet/${id}`);
  assert.ok(page.words('.item').length > 0);
  assert.ok(page.words('.follow-buttons .is-held').some((words) => words.startsWith('Muted')));
  assert.ok(
    !(await client.get('/latest'))
      .attributes('.item', 'data-article')
      .some((article) => page.attributes('.item', 'data-article').includes(article)),
  );
});

test('rules leave as a file and come back from it', async () => {
  const file = await client.get('/following.json');
  const { store } = client.desk;
  const before = await store.following.all(1);
  for (const { id } of before) await store.following.removeRule(1, id);
  const done = await client.follow('/following/file', {
    file: new File([file.text], 'following.json', { type: 'application/json' }),
    back: '/following',
  });
  assert.match(done.words('.notice p')[0] ?? '', /^The rules of the file hold/);
  const named = (rules: typeof before) => rules.map(({ target, does }) => `${does} ${target.key}`);
  assert.deepEqual(named(await store.following.all(1)).sort(), named(before).sort());
  const nonsense = await client.follow('/following/file', {
    file: new File(['{"rules": 7'], 'x.json'),
    back: '/following',
  });
  assert.match(nonsense.words('.notice p')[0] ?? '', /no file of rules/);
});
