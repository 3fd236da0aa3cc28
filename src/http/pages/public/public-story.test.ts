import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';
import { parseFeed } from '../../../feeds/parse-feed.ts';
import { placeAwaited } from '../../../pipeline/stories/place-awaited.ts';
import { tellAwaited } from '../../../pipeline/stories/tell-awaited.ts';

let client: PageClient;
let story: string;
before(async () => {
  client = pageClient();
  await client.openSample();
  await placeAwaited(client.desk);
  await tellAwaited(client.desk);
  story = (await client.get('/stories')).attributes('.story-item .headline a', 'href')[0] ?? '';
});
after(() => client.close());

async function share(): Promise<string> {
  const page = await client.follow(`${story}/public`, { back: story });
  return page.attributes('.share-address', 'href')[0] ?? '';
}

test('a story is nobody else’s until its reader makes a page of it; two tabs make one', async () => {
  assert.deepEqual((await client.get(story)).attributes('.share-address', 'href'), []);
  const address = await share();
  assert.match(address, /^\/public\/stories\/[\w-]{32}$/);
  assert.equal(await share(), address);
});

test('the public page has headline, a short opening with its outlet, claims and sources, and nothing of the reader', async () => {
  const page = await client.get(await share());
  assert.equal(page.status, 200);
  assert.deepEqual(page.words('h1'), (await client.get(story)).words('h1'));
  assert.ok((page.words('blockquote')[0] ?? '').length <= 401);
  assert.match(page.attributes('.story-source a', 'href')[0] ?? '', /^https?:/);
  assert.ok(page.words('.source-list li').length > 1);
  const ways = page.attributes('a', 'href').filter((href) => !/^https?:\/\//.test(href));
  assert.deepEqual(ways, []);
  assert.equal(page.words('form, script, input, button, img, [data-read]').length, 0);
});

test('search engines and outlets do not hear of its address', async () => {
  const page = await client.get(await share());
  assert.match(page.attributes('meta[name=robots]', 'content')[0] ?? '', /noindex/);
  assert.match(page.headers.get('x-robots-tag') ?? '', /noindex/);
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
  assert.match(page.headers.get('content-security-policy') ?? '', /form-action 'none'/);
  assert.equal(page.attributes('meta[property="og:title"]', 'content').length, 1);
  assert.ok(page.attributes('meta[property="og:description"]', 'content')[0]?.includes(': '));
});

test('whoever shows a link to it has the house’s own picture, and no outlet’s address', async () => {
  const page = await client.get(await share());
  const [picture = ''] = page.attributes('meta[property="og:image"]', 'content');
  const { origin, pathname } = new URL(picture);
  assert.equal(
    origin,
    new URL(page.attributes('meta[property="og:url"]', 'content')[0] ?? '').origin,
  );
  assert.match(pathname, /^\/public\/pictures\/[\w-]+\.png$/);
  const answer = await client.app.request(picture);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'image/png');
  const { format, width, height } = await sharp(await answer.arrayBuffer()).metadata();
  const [stated] = page.attributes('meta[property="og:image:width"]', 'content');
  assert.deepEqual(
    { format, width, height },
    { format: 'png', width: 512, height: Number(stated) },
  );
});

test('all that it needs lies below /public', async () => {
  const page = await client.get(await share());
  const own = page
    .attributes('link:not([type$=oembed])', 'href')
    .filter((href) => !href.startsWith('data:'));
  assert.ok(own.length > 0);
  for (const href of own) {
    assert.match(href, /^\/public\//);
    const sheet = await client.get(href);
    assert.equal(sheet.status, 200);
    const fonts = [...sheet.text.matchAll(/url\((\/[^)]+)\)/g)].map((match) => match[1] ?? '');
    for (const font of fonts.filter((path) => path.includes('/fonts/'))) {
      assert.match(font, /^\/public\//);
      assert.equal((await client.get(font)).status, 200);
    }
  }
});

test('an address that is ended or changed leads nowhere, until that is taken back', async () => {
  const address = await share();
  const seen = async () => (await client.get(story)).attributes('.share [name=public]', 'value')[0];
  const [number = ''] = [await seen()];
  const ended = await client.follow(`${story}/public/end`, { back: story, public: number });
  assert.match(ended.words('.notice p')[0] ?? '', /leads nowhere/);
  assert.equal((await client.get(address)).status, 404);
  const field = ended.attributes('.notice [name=public]', 'value')[0] ?? '';
  await client.follow('/stories/public/undo', { back: story, public: field });
  assert.equal((await client.get(address)).status, 200);

  const changed = await client.follow(`${story}/public/change`, { back: story, public: number });
  const [other = ''] = changed.attributes('.share-address', 'href');
  assert.notEqual(other, address);
  assert.deepEqual(
    [(await client.get(address)).status, (await client.get(other)).status],
    [404, 200],
  );
  const back = changed.attributes('.notice [name=public]', 'value')[0] ?? '';
  await client.follow('/stories/public/undo', { back: story, public: back });
  assert.deepEqual(
    [(await client.get(address)).status, (await client.get(other)).status],
    [200, 404],
  );
});

test('a second tab that ends what is ended already hears that', async () => {
  await share();
  const page = await client.get(story);
  const [number = ''] = page.attributes('.share [name=public]', 'value');
  await client.follow(`${story}/public/end`, { back: story, public: number });
  const again = await client.follow(`${story}/public/change`, { back: story, public: number });
  assert.match(again.words('.notice p')[0] ?? '', /Nothing was changed/);
  assert.deepEqual(again.attributes('.share-address', 'href'), []);
});

test('whoever tries addresses learns nothing, whatever they are', async () => {
  const guesses = ['/public/stories/', '/public/stories/1', `/public/stories/${'a'.repeat(32)}`];
  const pages = await Promise.all(
    [...guesses, '/public/', '/public/x'].map((path) => client.get(path)),
  );
  for (const page of pages) {
    assert.equal(page.status, 404);
    assert.equal(page.words('nav, form').length, 0);
    assert.deepEqual(page.words('h1'), ['There is nothing at this address']);
  }
});

test('another site cannot make a story public', async () => {
  const answer = await client.app.request(`${story}/public`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  assert.equal(answer.status, 403);
});

test('a public story is a feed in three forms, whose entries lead to their outlets and to nothing of the house', async () => {
  const address = await share();
  const page = await client.get(address);
  const feeds = page.attributes('link[rel=alternate]:not([type$=oembed])', 'href');
  assert.equal(feeds.length, 3);
  for (const path of feeds) {
    const feed = await client.get(path);
    assert.equal(feed.status, 200);
    assert.equal(feed.headers.get('referrer-policy'), 'no-referrer');
    const parse = parseFeed(new TextEncoder().encode(feed.text), { url: null, contentType: null });
    assert.ok(parse.kind !== 'failed' && parse.feed.entries.length > 1);
    assert.deepEqual([...feed.text.matchAll(/(?<!\/public)\/(?:article|stories\/\d|outlet)/g)], []);
    const etag = feed.headers.get('etag') ?? '';
    assert.equal((await client.get(path, { 'if-none-match': etag })).status, 304);
  }
  assert.equal((await client.get(`${address}/xml`)).status, 404);
  assert.equal((await client.get(`/public/stories/${'a'.repeat(32)}/atom`)).status, 404);
});

test('other sites show it by oEmbed, as wide as they have room for, and nothing that is not public', async () => {
  const address = await share();
  const page = await client.get(address);
  const [json = '', xml = ''] = page
    .attributes('link[type$=oembed]', 'href')
    .map((href) => href.replace(/^https?:\/\/[^/]+/, ''));
  const rich = JSON.parse((await client.get(json)).text);
  assert.deepEqual([rich.version, rich.type, rich.width], ['1.0', 'rich', 600]);
  assert.equal(rich.title, page.words('h1')[0]);
  assert.match(rich.html, /^<blockquote class="hearsay-story" cite="http/);
  assert.match((await client.get(xml)).text, /^<\?xml .*<oembed><version>1\.0<\/version>/s);
  const small = JSON.parse((await client.get(`${json}&maxwidth=200`)).text);
  assert.deepEqual([small.type, small.html], ['link', undefined]);
  assert.equal(
    JSON.parse((await client.get(`${json}&maxwidth=400&maxheight=9000`)).text).width,
    400,
  );
  const statuses = async (...queries: string[]) =>
    Promise.all(queries.map(async (one) => (await client.get(`/public/oembed${one}`)).status));
  const of = (url: string) => `?url=${encodeURIComponent(url)}`;
  assert.deepEqual(
    await statuses(
      ...['', `${of(`http://localhost${address}`)}&maxwidth=wide`],
      ...[`${of(`http://localhost${address}`)}&format=yaml`, of(`http://evil.example${address}`)],
      ...[of(`http://localhost${story}`), of('http://localhost/public/stories/1'), of('x'), of('')],
    ),
    [400, 400, 501, 404, 404, 404, 404, 404],
  );
});
