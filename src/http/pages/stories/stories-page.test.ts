import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';
import { parseFeed } from '../../../feeds/parse-feed.ts';
import { placeAwaited } from '../../../pipeline/stories/place-awaited.ts';
import { tellAwaited } from '../../../pipeline/stories/tell-awaited.ts';

let client: PageClient;
before(async () => {
  client = pageClient();
  await client.openSample();
  await placeAwaited(client.desk);
  await tellAwaited(client.desk);
});
after(() => client.close());

async function firstStory(): Promise<string> {
  const page = await client.get('/stories');
  return page.attributes('.story-item .headline a', 'href')[0] ?? '';
}

test('before anything is told, the page says what a story needs', async () => {
  const empty = pageClient();
  const page = await empty.get('/stories');
  assert.deepEqual(page.words('.empty h2'), ['No story yet']);
  assert.equal((await empty.get('/stories/1')).status, 404);
  await empty.close();
});

test('each story stands once, with who carries it and how many reports are independent', async () => {
  const page = await client.get('/stories');
  const paths = page.attributes('.story-item .headline a', 'href');
  assert.ok(paths.length > 5);
  assert.equal(new Set(paths).size, paths.length);
  for (const words of page.words('.story-figures')) assert.match(words, /^\d+ titles/);
  assert.match(page.words('.story-item .kicker')[0] ?? '', / and |,/);
});

test('a story’s page lists every title once, its copies among them', async () => {
  const path = await firstStory();
  const page = await client.get(path);
  const articles = page.attributes('.covered-line .headline a', 'href');
  assert.ok(articles.length > 3);
  assert.equal(new Set(articles).size, articles.length);
  assert.deepEqual(page.attributes('h1 + p + *, h1', 'dir')[0], 'auto');
});

test('articles parted from a story are one of their own, and go back when that is undone', async () => {
  const path = await firstStory();
  const page = await client.get(path);
  const [article = ''] = page.attributes('.mend-articles input', 'value');
  const version = page.attributes('.mend-form [name=version]', 'value')[0] ?? '';
  const fields = { article, version, back: path };
  const parted = await client.follow(`${path}/split`, fields);
  assert.match(parted.words('.notice p')[0] ?? '', /a story of their own/);
  assert.deepEqual(parted.attributes('.covered-line .headline a', 'href'), [`/article/${article}`]);
  const [correction = ''] = parted.attributes('.corrections [name=correction]', 'value');
  const answer = await client.follow('/stories/undo', { correction, back: path });
  const undone =
    answer.status === 308 ? await client.get(answer.headers.get('location') ?? '') : answer;
  assert.match(undone.words('.notice p')[0] ?? '', /Taken back/);
  assert.ok(undone.attributes('.covered-line .headline a', 'href').includes(`/article/${article}`));
});

test('a story that changed since it was looked at is left alone', async () => {
  const path = await firstStory();
  const page = await client.get(path);
  const [article = ''] = page.attributes('.mend-articles input', 'value');
  const refused = await client.follow(`${path}/split`, { article, version: '0', back: path });
  assert.match(refused.words('.notice p')[0] ?? '', /Nothing was changed/);
});

test('two stories joined are one, and the other’s address leads there for good', async () => {
  const [one = '', other = ''] = (await client.get('/stories')).attributes(
    '.story-item .headline a',
    'href',
  );
  const version = (await client.get(one)).attributes('.mend-form [name=version]', 'value')[0] ?? '';
  const typed = `http://localhost${other}`;
  const joined = await client.follow(`${one}/merge`, { typed, version, back: one });
  assert.match(joined.words('.notice p')[0] ?? '', /one story now/);
  const moved = await Promise.all([one, other].map((path) => client.get(path)));
  assert.deepEqual(moved.map(({ status }) => status).sort(), [200, 308]);
  const lost = moved.find(({ status }) => status === 308);
  assert.ok([one, other].includes(lost?.headers.get('location') ?? ''));
  const kept = moved.find(({ status }) => status === 200);
  const [correction = ''] = kept?.attributes('.corrections [name=correction]', 'value') ?? [];
  await client.follow('/stories/undo', { correction, back: one });
});

test('a copy leads to both texts side by side', async () => {
  const story = await storyWithCopies();
  const [beside = ''] = story.attributes('.copies .covered-how a', 'href');
  const page = await client.get(beside);
  assert.equal(page.words('.beside-side').length, 2);
  assert.equal((await client.get('/article/1/beside/2')).status, 404);
});

test('the list of all articles folds copies, and stops when a reader does not want that', async () => {
  const folded = await client.get('/latest');
  const count = folded.words('.item').length;
  assert.ok(folded.words('.folded').length > 0);
  await client.desk.store.settings.setMany(1, { foldsCopies: 'no' });
  const whole = await client.get('/latest');
  await client.desk.store.settings.setMany(1, { foldsCopies: 'yes' });
  assert.equal(whole.words('.folded').length, 0);
  assert.ok(whole.words('.item').length > count);
});

test('a copy that a reader chooses stands for the rest, until that is taken back', async () => {
  const before = await storyWithCopies();
  const [article = ''] = before.attributes('.stand-for button', 'value');
  const back = before.attributes('.stand-for [name=back]', 'value')[0] ?? '/';
  const chosen = await client.follow('/stories/stand', { article, back });
  const open = '.coverage-list > .covered > .covered-line .headline a';
  assert.ok(chosen.attributes(open, 'href').includes(`/article/${article}`));
  const undone = await client.follow('/stories/stand/undo', { article, back });
  assert.ok(!undone.attributes(open, 'href').includes(`/article/${article}`));
});

async function storyWithCopies() {
  for (const path of (await client.get('/stories')).attributes('.headline a', 'href')) {
    const page = await client.get(path);
    if (page.words('.copies').length > 0) return page;
  }
  throw new Error('the sample edition has copies');
}

const FEEDS = ['/stories', '/search?q=ferry'];

/** What is told of stories in the background may come between two asks, not each time. */
async function isUnchanged(path: string): Promise<boolean> {
  for (let tries = 0; tries < 10; tries += 1) {
    const { headers } = await client.app.request(path);
    const again = await client.get(path, { 'if-none-match': headers.get('etag') ?? '' });
    if (again.status === 304) return true;
  }
  return false;
}

test('feeds are read by feed readers, with an entry each, and unchanged ones cost nothing', async () => {
  const story = await firstStory();
  for (const path of [...FEEDS, story]) {
    for (const form of ['atom', 'json']) {
      const response = await client.app.request(`/feeds/${form}${path}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const parse = parseFeed(bytes, { url: 'http://localhost/feed', contentType: null });
      assert.ok(parse.kind !== 'failed', path);
      assert.ok(parse.feed.entries.length > 0, path);
      const ids = parse.feed.entries.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(await isUnchanged(`/feeds/${form}${path}`), path);
    }
  }
  assert.equal((await client.get('/feeds/atom/stories/999999')).status, 404);
  assert.equal((await client.get('/feeds/atom/people/nobody')).status, 404);
  assert.equal((await client.get('/feeds/atom/search')).status, 404);
});
