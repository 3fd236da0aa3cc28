import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { frontPage, READER } from '../../../../test/desk.ts';
import { OPENING, pageClient } from '../../../../test/page-client.ts';
import { type Article, NO_DETAILS } from '../../../model/article.ts';

const client = pageClient();
const { desk } = client;
before(client.openSample);
after(client.close);

const NOTHING: Article = {
  headline: 'A quiet day',
  standfirst: null,
  byline: [],
  outlet: null,
  section: null,
  published: null,
  updated: null,
  language: null,
  url: null,
  leadImage: null,
  paragraphs: ['Nothing happened.'],
  html: '',
  credits: [],
  details: NO_DETAILS,
};

/** Puts one article into the library and returns its id. */
async function have(more: Partial<Article>): Promise<number> {
  const article = { ...NOTHING, ...more };
  const outlet = { key: 'quiet.example', name: 'The <Quiet> Post', homeUrl: null };
  await desk.store.articles.recordImported(
    [{ article, address: article.url, textKey: `text:${JSON.stringify(more)}`, outlet }],
    desk.now(),
  );
  const line = (await frontPage(desk)).find(({ headline }) => headline === article.headline);
  assert.ok(line !== undefined);
  return line.id;
}

test('an article stands with all that is known of it', async () => {
  const id = await have({
    headline: 'Ferry & fog',
    standfirst: 'What the coastguard saw.',
    byline: ['Mara Quill', 'Jon Ashby'],
    section: 'World',
    published: desk.now() - 3_600_000,
    updated: desk.now() - 60_000,
    language: 'en',
    url: 'https://real.test/ferry',
    leadImage: {
      url: 'https://real.test/f.jpg',
      alt: 'A ferry',
      caption: 'At berth',
      credit: 'A. Lowe',
    },
    html: '<p>The <b>ferry</b> left.</p>',
    credits: ['Northwire'],
  });
  const page = await client.get(`/article/${id}`);
  assert.deepEqual(page.words('h1'), ['Ferry & fog']);
  assert.deepEqual(page.words('.kicker'), ['The <Quiet> Post World']);
  assert.deepEqual(page.words('.authors'), ['By Mara Quill and Jon Ashby']);
  assert.deepEqual(page.words('.standfirst'), ['What the coastguard saw.']);
  assert.match(page.words('.byline')[0] ?? '', /today 15:00 updated today 15:59/);
  assert.deepEqual(page.attributes('.lead-picture img', 'alt'), ['A ferry']);
  assert.deepEqual(page.words('figcaption'), ['At berth A. Lowe']);
  assert.match(
    page.text,
    /<div class="body" lang="en" dir="ltr"><p>The <b>ferry<\/b> left\.<\/p><\/div>/,
  );
  assert.deepEqual(page.words('.credits'), ['Northwire']);
  assert.ok(page.attributes('.article-bar a', 'href').includes('https://real.test/ferry'));
});

test('words from outside are words, whatever they look like', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const id = await have({
    headline: `H ${evil}`,
    standfirst: `S ${evil}`,
    byline: [evil],
    section: evil,
    language: evil,
    paragraphs: [evil],
    leadImage: { url: `https://real.test/${evil}`, alt: evil, caption: evil, credit: evil },
    credits: [evil],
  });
  for (const path of [
    `/article/${id}`,
    `/article/${id}/versions`,
    '/',
    `/search?q=${encodeURIComponent(evil)}`,
  ]) {
    const page = await client.get(path);
    assert.equal(page.attributes('script:not([src])', 'src').length, 0, path);
    assert.equal(page.attributes('[onerror]', 'onerror').length, 0, path);
  }
});

test('pictures come through us, and links of the sample edition lead to our own address', async () => {
  const id = await have({
    headline: 'A picture from Aldmere',
    url: 'http://harbour-post.example/news/a',
    html: '<p><img src="http://harbour-post.example/i/a.png?x=1" alt=""> <a href="https://real.test/">b</a></p>',
  });
  const page = await client.get(`/article/${id}`);
  const [src = ''] = page.attributes('.body img', 'src');
  assert.match(src, /^\/picture\/1280\/[\w-]{22}\/[\w-]+$/);
  assert.equal(
    Buffer.from(src.split('/').at(-1) ?? '', 'base64url').toString(),
    'http://harbour-post.example/i/a.png?x=1',
  );
  assert.deepEqual(page.attributes('.body a', 'href'), ['https://real.test/']);
  assert.ok(
    page.attributes('.article-bar a', 'href').includes('/sample/harbour-post.example/news/a'),
  );
});

test('opening an article reads it; looking ahead or from elsewhere does not', async () => {
  const { id } = (await frontPage(desk))[5] ?? { id: 0 };
  const isRead = async () => (await desk.store.articles.byId(READER, id))?.isRead;
  const strange: Record<string, string>[] = [
    {},
    { ...OPENING, 'sec-purpose': 'prefetch' },
    { ...OPENING, 'sec-fetch-site': 'cross-site' },
    { ...OPENING, 'sec-fetch-dest': 'image' },
  ];
  for (const headers of strange) {
    await client.get(`/article/${id}`, headers);
    assert.equal(await isRead(), false, JSON.stringify(headers));
  }
  await client.post('/settings', { isReadOnOpening: 'no' });
  await client.get(`/article/${id}`, OPENING);
  assert.equal(await isRead(), false, 'set not to');
  await client.post('/settings', { isReadOnOpening: 'yes' });
  const page = await client.get(`/article/${id}`, OPENING);
  assert.equal(await isRead(), true);
  assert.deepEqual(page.attributes('.article-bar [data-mark="read"]', 'aria-pressed'), ['true']);
});

test('what an outlet changed is shown word by word', async () => {
  const id = await have({
    headline: 'Count',
    paragraphs: ['The count is 41.', 'It rained.', 'Ends.'],
  });
  const first = {
    ...NOTHING,
    headline: 'Count',
    paragraphs: ['The count is 41.', 'It rained.', 'Ends.'],
  };
  await desk.store.articles.recordPage(id, { kind: 'read', article: first }, desk.now());
  const none = await client.get(`/article/${id}/versions`);
  assert.match(none.words('.byline')[0] ?? '', /has not been changed/);
  desk.passTime(60_000);
  const revised = {
    ...NOTHING,
    headline: 'Count',
    paragraphs: ['The count is 34.', 'It rained.', 'Ends.', 'Corrected.'],
  };
  await desk.store.articles.recordPage(id, { kind: 'read', article: revised }, desk.now());
  const page = await client.get(`/article/${id}/versions`);
  assert.deepEqual(page.words('.change del'), ['41']);
  assert.deepEqual(page.words('.change ins'), ['34', 'Corrected.']);
  assert.match(
    (await client.get(`/article/${id}`)).words('.revised')[0] ?? '',
    /^changed .*: compare$/,
  );
});

test('a text that is only an opening says why, and how to get the rest', async () => {
  const line = (
    await desk.store.articles.newest({ readerId: READER, scope: {}, before: null, limit: 200 })
  ).find(({ url }) => url?.includes('northwire.example'));
  const id = line?.id ?? 0;
  await desk.store.articles.setPageWanted(id, desk.now());
  const waiting = await client.get(`/article/${id}`);
  const record = await desk.store.articles.byId(READER, id);
  if (record?.textSource !== 'feed') return assert.fail('the wire sends whole texts in its feed');
  assert.match(waiting.words('.trouble')[0] ?? '', /only this opening/);
  const reason = 'northwire.example answered 403: it does not let programs like this one in.';
  await desk.store.articles.recordPage(id, { kind: 'failed', reason, retryAt: null }, desk.now());
  assert.match((await client.get(`/article/${id}`)).words('.trouble')[0] ?? '', /answered 403/);
  const back = await client.follow(`/article/${id}/page`, { back: `/article/${id}` });
  assert.match(back.words('.notice')[0] ?? '', /The whole text is here/);
});

test('what is not there is a page that says so', async () => {
  for (const path of [
    '/article/1',
    '/article/x',
    '/article/1/versions',
    '/outlet/999',
    '/outlet/x',
    '/packs/x',
  ]) {
    const page = await client.get(path);
    assert.equal(page.status, 404, path);
    assert.match(page.words('h1')[0] ?? '', /Not in this library/, path);
  }
});
