import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { READER } from '../../../../test/desk.ts';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';
import { findAwaited } from '../../../pipeline/statements/find-awaited.ts';
import { placeAwaited } from '../../../pipeline/stories/place-awaited.ts';
import { tellAwaited } from '../../../pipeline/stories/tell-awaited.ts';

let client: PageClient;
let article = 0;
let story = '';
before(async () => {
  client = pageClient();
  await client.openSample();
  await placeAwaited(client.desk);
  await findAwaited(client.desk);
  await tellAwaited(client.desk);
  story = (await client.get('/stories')).attributes('.story-item .headline a', 'href')[0] ?? '';
  const found = await client.desk.store.stories.find(READER, Number(story.split('/').at(-1)));
  article = found?.kind === 'story' ? found.story.shown.id : 0;
});
after(() => client.close());

test('an article is handed on in the ways that need no account, until a reader chooses', async () => {
  const page = await client.get(`/article/${article}/share`);
  assert.equal(page.status, 200);
  assert.match(page.attributes('.share-ways a', 'href').join(' '), /^mailto:\?subject=/);
  assert.equal(
    page.attributes('.share-ways a[download]', 'href')[0],
    `/article/${article}/markdown`,
  );
  assert.doesNotMatch(page.text, /bsky\.app|readwise\.io\/api/);
  assert.ok(
    (await client.get(`/article/${article}`))
      .attributes('.article-ways a', 'href')
      .includes(`/article/${article}/share`),
  );
  assert.equal((await client.get('/article/99/share')).status, 404);
});

test('what is offered is a reader’s choice, and leads to the reader’s own instance', async () => {
  const saved = await client.follow('/account/sharing', {
    target: ['mastodon', 'bluesky', 'readwise'],
    mastodon: '@ada@example.social',
  });
  assert.match(saved.words('.notice p')[0] ?? '', /What is offered is kept/);
  assert.deepEqual(saved.attributes('input[name=target][checked]', 'value'), [
    'mastodon',
    'bluesky',
    'readwise',
  ]);
  const page = await client.get(`/article/${article}/share`);
  const [mastodon = '', bluesky = '', readwise] = page.attributes('.share-ways a', 'href');
  assert.match(mastodon, /^https:\/\/example\.social\/share\?text=/);
  assert.match(bluesky, /^https:\/\/bsky\.app\/intent\/compose\?text=/);
  assert.equal(readwise, '/account/sharing#accounts');
  const refused = await client.post('/account/sharing', { mastodon: 'not a host' });
  assert.deepEqual([refused.status, refused.words('[role=alert]').length], [400, 1]);
});

test('a story is handed on by its public page once it has one', async () => {
  const before = await client.get(`${story}/share`);
  assert.match(before.words('.page-head').join(), /has no public page/);
  await client.post(`${story}/public`, { back: story });
  const page = await client.get(`${story}/share`);
  const [mastodon = ''] = page.attributes('.share-ways a', 'href');
  assert.match(decodeURIComponent(mastodon), /\/public\/stories\/[\w-]{32}$/);
});

test('an account is kept sealed and never shown again, and is forgotten', async () => {
  const kept = await client.follow('/account/sharing/account', {
    target: 'readwise',
    token: 'very-secret-token',
  });
  assert.doesNotMatch(kept.text, /very-secret-token/);
  assert.deepEqual(kept.attributes('.sessions [name=target]', 'value'), ['readwise']);
  assert.equal(
    (await client.get(`/article/${article}/share`)).attributes(
      '.share-ways button[name=target]',
      'value',
    )[0],
    'readwise',
  );
  const bad = await client.post('/account/sharing/account', {
    target: 'wallabag',
    address: 'http://a.example',
    clientId: 'a',
    clientSecret: 'b',
    name: 'c',
    password: 'd',
  });
  assert.equal(bad.status, 400);
  assert.doesNotMatch(bad.text, /value="[bcd]"/);
  const gone = await client.follow('/account/sharing/forget', { target: 'readwise' });
  assert.deepEqual(gone.attributes('.sessions [name=target]', 'value'), []);
});

test('without an account nothing is sent, and that is said', async () => {
  const answer = await client.follow(`/article/${article}/send`, {
    target: 'wallabag',
    back: `/article/${article}/share`,
  });
  assert.match(answer.words('.notice p')[0] ?? '', /could not be sent/);
});

test('an article goes out as a note with who says what, word for word', async () => {
  const note = await client.app.request(`/article/${article}/markdown`);
  assert.match(note.headers.get('content-disposition') ?? '', /^attachment; filename="[^"]+\.md"/);
  const text = await note.text();
  assert.match(text, /^---\ntitle: "/);
  assert.match(text, /\n## Who says what\n\n- \*\*/);
  const record = await client.desk.store.articles.byId(READER, article);
  const body = record?.paragraphs.join('\n\n') ?? '';
  const spans = [...text.matchAll(/: “([^”]{10,300})” \(paragraph \d+, characters (\d+)–(\d+)\)/g)];
  assert.ok(spans.length > 0, text);
  for (const [, words = '', from, to] of spans)
    assert.ok(
      body
        .slice(Number(from), Number(to))
        .includes(words.split(' … ')[0]?.replaceAll('\\', '').slice(0, 20) ?? '-'),
      words,
    );
});

test('a story goes out as a note with its reports and claims', async () => {
  const text = await (await client.app.request(`${story}/markdown`)).text();
  assert.match(text, /\n## Reports\n\n- /);
  assert.match(text, /\n## Claims\n\n- /);
  assert.equal((await client.app.request('/stories/999999/markdown')).status, 404);
});

test('today’s front page, a folder and what is saved go out as books', async () => {
  await client.desk.store.marks.markSaved(READER, [article], client.desk.now());
  const folder = 'Papers & more';
  for (const { feedId } of await client.desk.store.subscriptions.ofReader(READER))
    await client.desk.store.subscriptions.setSubscription(READER, feedId, { folder });
  const paths = [
    '/edition.epub',
    '/saved.epub',
    `/folder.epub?${new URLSearchParams({ name: folder })}`,
  ];
  for (const path of paths) {
    const answer = await client.app.request(path);
    assert.equal(answer.headers.get('content-type'), 'application/epub+zip', path);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const files = unzipSync(bytes);
    const pages = Object.keys(files).filter((name) => name.startsWith('OEBPS/article-'));
    assert.ok(pages.length > 0, path);
    for (const name of pages)
      assert.match(strFromU8(files[name] ?? new Uint8Array()), /<\/html>\n$/);
  }
  assert.equal((await client.get('/folder.epub?name=none')).status, 404);
});

test('a page that the bookmark brings is shown first, and kept only when the reader says so', async () => {
  const asked = client.desk.asked.length;
  const page = await client.get('/add?url=https%3A%2F%2Fnowhere.test%2Fx&title=%3Cb%3EFound', {
    'sec-fetch-site': 'cross-site',
  });
  assert.deepEqual(page.attributes('.keep-page [name=address]', 'value'), [
    'https://nowhere.test/x',
  ]);
  assert.deepEqual(page.words('.keep-page b'), ['<b>Found']);
  assert.equal(client.desk.asked.length, asked);
  const kept = await client.follow('/add/page', {
    address: 'https://nowhere.test/x',
    title: 'Found',
  });
  assert.match(kept.words('.notice p')[0] ?? '', /saved; its text could not be fetched/);
  assert.ok(client.desk.asked.length > asked);
  const saved = await client.desk.store.saved.list({
    readerId: READER,
    order: 'saved',
    offset: 0,
    limit: 5,
  });
  assert.ok(
    saved.some(
      ({ article: { headline, url } }) => headline === 'Found' && url === 'https://nowhere.test/x',
    ),
  );
  await client.post('/add/page', { address: 'https://nowhere.test/x' });
  assert.equal(
    (await client.desk.store.saved.list({ readerId: READER, order: 'saved', offset: 0, limit: 5 }))
      .length,
    saved.length,
  );
  assert.match(
    (await client.post('/add/page', { address: 'javascript:alert(1)' })).headers.get('location') ??
      '',
    /^\/add\?/,
  );
});

test('the bookmark opens our page with the address, and nothing else', async () => {
  const [link = ''] = (await client.get('/account/sharing')).attributes(
    'a[href^="javascript:"]',
    'href',
  );
  const script = decodeURIComponent(link.slice('javascript:'.length));
  const opened: string[] = [];
  const run = new Function('location', 'document', 'open', script);
  run({ href: 'https://a.example/?q=ä&x=1' }, { title: 'T "quoted"' }, (address: string) =>
    opened.push(address),
  );
  const url = new URL(opened[0] ?? '');
  assert.deepEqual(
    [url.pathname, url.searchParams.get('url'), url.searchParams.get('title')],
    ['/add', 'https://a.example/?q=ä&x=1', 'T "quoted"'],
  );
});
