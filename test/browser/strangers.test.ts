/**
 * Nobody but Hearsay hears of a reader: a browser reads hostile and ordinary articles and asks no other machine for
 * anything. The control shows the same articles as their outlets sent them.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { type Browsing, browseSample } from './browsing.ts';
import { comesTo } from './comes-to.ts';
import { startBrowser } from './start-browser.ts';

const READER = 1;
/** What outlets' markup would load, beside a picture of the sample's. */
const LOADS = [
  '<img src="https://elsewhere.test/a.jpg" srcset="https://elsewhere.test/b.jpg 480w, https://elsewhere.test/c.jpg 2x">',
  '<picture><source srcset="https://elsewhere.test/d.webp" type="image/webp"><img src="https://elsewhere.test/e.jpg"></picture>',
  '<video src="https://elsewhere.test/f.mp4" poster="https://elsewhere.test/g.jpg" autoplay preload="auto"></video>',
  '<audio src="https://elsewhere.test/h.mp3" autoplay preload="auto"></audio>',
  '<img src="https://elsewhere.test/i.gif" width="1" height="1">',
  '<p style="background:url(https://elsewhere.test/j.png)">words</p>',
  '<link rel="prefetch" href="https://elsewhere.test/k"><link rel="dns-prefetch" href="//elsewhere.test">',
  '<iframe src="https://elsewhere.test/l"></iframe><embed src="https://elsewhere.test/m">',
  '<svg><image href="https://elsewhere.test/n.png"></image></svg>',
  '<input type="image" src="https://elsewhere.test/o.png"><object data="https://elsewhere.test/p"></object>',
  '<table background="https://elsewhere.test/q.png"><tr><td>words</td></tr></table>',
  '<a href="https://elsewhere.test/r" ping="https://elsewhere.test/s">a link</a>',
].join('\n');

let browsing: Browsing;
/** An article with all that, and a picture of the sample edition. */
let hostile: number;
before(async () => {
  browsing = await browseSample();
  const [picture = ''] = await samplePictures();
  const items = `<item><title>What the harbour loads</title><guid>loads</guid><link>https://elsewhere.test/r</link>
<description><![CDATA[<p>${'Words of the harbour. '.repeat(30)}</p><img src="${picture}">${LOADS}]]></description></item>`;
  const form = new FormData();
  form.append(
    'files',
    new File([`<rss><channel><title>T</title>${items}</channel></rss>`], 'feed.xml'),
  );
  const { status, headers } = await fetch(`${browsing.address}/add/files`, {
    ...{ method: 'POST', body: form, redirect: 'manual' },
    headers: { origin: browsing.address },
  });
  assert.equal(status, 303);
  assert.match(headers.get('location') ?? '', /imported\.1\./);
  hostile = await articleNamed('What the harbour loads');
});
after(() => browsing.close());

async function samplePictures(): Promise<string[]> {
  const lines = await withStore((store) =>
    store.articles.newest({ readerId: READER, scope: {}, before: null, limit: 200 }),
  );
  return lines.flatMap(({ leadImage }) => leadImage?.url ?? []);
}

async function articleNamed(headline: string): Promise<number> {
  for (let tries = 0; tries < 600; tries += 1) {
    const lines = await withStore((store) =>
      store.articles.newest({ readerId: READER, scope: {}, before: null, limit: 500 }),
    );
    const found = lines.find((line) => line.headline === headline);
    if (found !== undefined) return found.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`no ${headline}`);
}

type Store = ReturnType<typeof openStoreHere>;

async function withStore<Result>(ask: (store: Store) => Promise<Result>): Promise<Result> {
  const store = openStoreHere(browsing.library);
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}

/** Every address that a page asks for, whether it is answered or not. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

const foreign = (asked: readonly string[]) =>
  asked.filter((url) => !url.startsWith(browsing.address) && !url.startsWith('data:'));

test('a reader who goes through all kinds of pages is seen by Hearsay alone', async () => {
  const page = await browsing.open('/help');
  const asked = requestsOf(page);
  const paths = ['/', `/article/${hostile}`, '/search?q=harbour', '/settings'];
  for (const path of paths) {
    await page.goto(browsing.address + path);
    await scrollThrough(page);
  }
  await page.goto(`${browsing.address}/stories`);
  await page.locator('main a[href^="/stories/"]').first().click();
  await page.waitForURL(/\/stories\/\d+/);
  await scrollThrough(page);
  assert.deepEqual(foreign(asked), []);
  const pictures = asked.filter((url) => url.includes('/picture/'));
  assert.ok(pictures.length > 5, `${pictures.length} pictures were asked for`);
});

/** Pictures below are fetched when they come near. */
async function scrollThrough(page: Page): Promise<void> {
  for (let at = 0; at < 6; at += 1) {
    await page.evaluate('scrollBy(0, 1500)');
    // In the second frame the browser has asked for what came near in the first.
    await page.evaluate(
      'new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))',
    );
  }
  await page.waitForLoadState('networkidle');
}

test('pictures are seen all the same', async () => {
  const page = await browsing.open(`/article/${hostile}`);
  const picture = page.locator('.body img').first();
  await picture.scrollIntoViewIfNeeded();
  const widthShown = () =>
    picture.evaluate((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0));
  await comesTo(async () => (await widthShown()) > 100, true);
  const answer = await page.goto(browsing.address + (await picture.getAttribute('src')));
  assert.equal(answer?.headers()['content-type'], 'image/webp');
});

test('who wants no pictures asks for none', async () => {
  await browsing.send('/settings', { showsPictures: 'no' });
  const page = await browsing.open('/settings');
  const asked = requestsOf(page);
  for (const path of ['/', '/latest', `/article/${hostile}`]) {
    await page.goto(browsing.address + path);
    await scrollThrough(page);
  }
  assert.deepEqual(
    asked.filter((url) => url.includes('/picture/')),
    [],
  );
  await browsing.send('/settings', { showsPictures: 'yes' });
});

test('the control: as the outlet sent it, the same article is seen by others', async () => {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const asked = requestsOf(page);
    await page.route('**/*', (route) => route.abort());
    await page.setContent(LOADS).catch(() => {});
    await comesTo(async () => foreign(asked).length >= 8, true);
    // The sanitiser alone lets pictures through: that they come from us is the addresses' doing.
    const article = await withStore((store) => store.articles.byId(READER, hostile));
    assert.match(article?.html ?? '', /elsewhere\.test\/[a-e]\./);
  } finally {
    await browser.close();
  }
});
