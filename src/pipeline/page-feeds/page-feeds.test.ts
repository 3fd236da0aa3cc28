import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { failure, fetchFrom, frontPage, page, READER, testDesk } from '../../../test/desk.ts';
import { pageOf } from '../../model/feeds/page-feed-address.ts';
import type { PageReads, PageRecipe } from '../../model/feeds/page-recipe.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { DAY, HOUR } from '../../model/time.ts';
import { refresh } from '../refresh.ts';
import { subscribe } from '../subscribe.ts';
import { pageFeedActions } from './page-feed-actions.ts';
import { recipeAddress } from './recipe-address.ts';

const URL_A = 'https://ledger.example/news';
const PARTS = {
  item: 'li',
  link: null,
  headline: 'h3',
  date: 'time',
  summary: 'p',
  author: null,
  picture: null,
};

const TOPICS = [
  'the ferry',
  'the harbour',
  'the bridge',
  'the school',
  'the market',
  'the library',
  'the tram',
  'the park',
];

function story(number: number, tag = 'h3'): string {
  return `<li><${tag}><a href="/news/${number}-story">Council votes on ${TOPICS[number % 8]} in session ${number}</a></${tag}>
    <time datetime="2025-11-${String(10 + (number % 10))}T08:00Z">then</time><p>What was said of it, number ${number}.</p></li>`;
}

function list(numbers: readonly number[], tag = 'h3'): string {
  return `<!doctype html><html lang="en"><head><title>The Ledger</title></head><body><nav><ul><a href="/a">Home</a></ul></nav>
    <main><ul>${numbers.map((number) => story(number, tag)).join('')}</ul></main></body></html>`;
}

function recipe(reads: PageReads = { kind: 'selectors', parts: PARTS }): PageRecipe {
  return { ...reads, language: null, every: null };
}

async function followed(documents: Map<string, PageAnswer | string>, made = recipe(), url = URL_A) {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  const listing = { url, title: null, homeUrl: null, folder: null, language: null, country: null };
  const { feedIds } = await subscribe(desk, READER, [{ ...listing, recipe: made }]);
  const again = async (html?: string | PageAnswer) => {
    if (html !== undefined) documents.set(url, html);
    desk.passTime(2 * HOUR);
    const report = await refresh(desk, { kind: 'all' });
    const [one] = await desk.store.subscriptions.ofReader(READER);
    return {
      report,
      trouble: one?.health.trouble ?? null,
      since: one?.health.failingSince ?? null,
    };
  };
  return { desk, again, feedId: feedIds[0] ?? 0 };
}

async function shown(desk: Awaited<ReturnType<typeof followed>>['desk']) {
  return (await frontPage(desk)).map(({ headline }) => headline).toSorted();
}

test('a page becomes a feed like any other: its headlines come, and only new ones after that', async () => {
  const { desk, again } = await followed(new Map([[URL_A, list([1, 2, 3, 4, 5])]]));
  const first = await again();
  assert.deepEqual([first.report.added, first.trouble], [5, null]);
  assert.equal(desk.asked[0], URL_A, 'what tells the recipe is not sent');
  const [subscription] = await desk.store.subscriptions.ofReader(READER);
  assert.equal(subscription?.title, 'The Ledger');
  assert.equal(pageOf(subscription?.url ?? ''), URL_A);
  const second = await again(list([2, 3, 4, 5, 6]));
  assert.deepEqual([second.report.added, second.trouble], [1, null]);
  assert.equal((await shown(desk)).length, 6);
  await desk.close();
});

test('a page that shows nothing of the kind any more is the feed’s trouble, and says since when', async () => {
  const { desk, again } = await followed(new Map([[URL_A, list([1, 2, 3, 4, 5])]]));
  await again();
  const { trouble, since } = await again('<html><body><p>We moved.</p></body></html>');
  assert.match(
    trouble ?? '',
    /^5 headlines were found until 2025-11-21, none since: the page has changed\./,
  );
  assert.notEqual(since, null);
  assert.equal((await shown(desk)).length, 5, 'nothing goes');
  const back = await again(list([4, 5, 6]));
  assert.deepEqual([back.trouble, back.report.added], [null, 1]);
  await desk.close();
});

test('other things found while the headlines stand elsewhere are no news', async () => {
  const { desk, again } = await followed(new Map([[URL_A, list([1, 2, 3, 4, 5, 6])]]));
  await again();
  const moved = list([1, 2, 3, 4, 5, 6], 'h2')
    .replaceAll('li>', 'div>')
    .replace(
      '</main>',
      `<li><h3><a href="/shop/1">A mug with our name on it for you</a></h3></li><li><h3><a href="/shop/2">A shirt with our name on it too</a></h3></li></main>`,
    );
  const { trouble, report } = await again(moved);
  assert.match(trouble ?? '', /still stand on the page, but the recipe finds others/);
  assert.equal(report.added, 0);
  await desk.close();
});

test('headlines that are all new within a day are taken, and said to be looked at', async () => {
  const { desk, again } = await followed(new Map([[URL_A, list([1, 2, 3, 4, 5, 6])]]));
  await again();
  const { trouble, report, since } = await again(list([11, 12, 13, 14, 15, 16]));
  assert.equal(report.added, 6);
  assert.match(trouble ?? '', /^All 6 headlines are others than on 2025-11-21/);
  assert.equal(since, null);
  assert.match((await again()).trouble ?? '', /^All 6/, 'also while the page stays as it is');
  assert.equal((await again(list([15, 16, 17]))).trouble, null);
  await desk.close();
});

test('a page that breaks off is an error, and no headline is gone by it', async () => {
  const { desk, again } = await followed(new Map([[URL_A, list([1, 2, 3, 4, 5])]]));
  await again();
  const { trouble, report } = await again(list([1, 2, 3, 4, 5, 6]).slice(0, 900));
  assert.equal(trouble, 'The page breaks off in the middle.');
  assert.equal(report.failed, 1);
  await desk.close();
});

test('a reader mends a recipe; what came before is not told again, and others keep theirs', async () => {
  const documents = new Map<string, PageAnswer | string>([[URL_A, list([1, 2, 3, 4, 5])]]);
  const { desk, again, feedId } = await followed(documents);
  await again();
  const actions = pageFeedActions(desk, () => {});
  documents.set(URL_A, list([1, 2, 3, 4, 5, 6], 'h2'));
  await again();
  const known = await actions.followed(READER, feedId);
  const look = await actions.look({
    ...{ readerId: READER, address: URL_A, recipe: null },
    before: known?.state?.headlines ?? [],
  });
  assert.equal(look.kind, 'looked');
  const proposed = look.kind === 'looked' ? look.look.proposals[0] : undefined;
  assert.deepEqual([proposed?.foundAgain, proposed?.count], [5, 6]);
  assert.ok(proposed);
  assert.equal(await actions.change(READER, feedId, proposed.recipe), feedId);
  const { trouble, report } = await again();
  assert.deepEqual([trouble, report.added], [null, 1]);
  await desk.close();
});

test('two readers of one page have a feed each if their recipes differ, and one if they do not', async () => {
  const { desk, feedId } = await followed(new Map([[URL_A, list([1, 2, 3])]]));
  const name = { name: 'other', displayName: null };
  const member = { ...name, role: 'member', passwordHash: null } as const;
  const otherId = (await desk.store.accounts.addReader(member, 1)) ?? 0;
  const listing = {
    url: URL_A,
    title: null,
    homeUrl: null,
    folder: null,
    language: null,
    country: null,
  };
  const same = await subscribe(desk, otherId, [{ ...listing, recipe: recipe() }]);
  assert.deepEqual(same.feedIds, [feedId]);
  const changed = recipe({ kind: 'selectors', parts: { ...PARTS, summary: null } });
  const url = recipeAddress(URL_A, changed);
  const moved = await desk.store.pageFeeds.setRecipe({
    readerId: otherId,
    feedId,
    recipe: changed,
    url,
    at: 2,
  });
  assert.notEqual(moved, feedId);
  assert.deepEqual((await desk.store.pageFeeds.ofFeed(feedId))?.recipe, recipe());
  assert.deepEqual(
    (await desk.store.subscriptions.ofReader(otherId)).map((one) => one.feedId),
    [moved],
  );
  assert.equal(
    await desk.store.pageFeeds.setRecipe({ readerId: 99, feedId, recipe: changed, url, at: 2 }),
    null,
  );
  await desk.close();
});

test('what changes in a watched page is an entry; nobody is quoted with words that are gone', async () => {
  const say = (words: string) =>
    `<html><head><title>House rules</title></head><body><nav>Menu</nav><main><p>Dogs must be led.</p><p>${words}</p></main></body></html>`;
  const { desk, again } = await followed(
    new Map([[URL_A, say('The park closes at nine, the warden said.')]]),
    recipe({ kind: 'changes', within: null }),
  );
  assert.equal((await again()).report.added, 0, 'there is nothing to compare with yet');
  assert.equal((await again()).report.added, 0);
  assert.equal((await again(say('The park closes at ten, the warden said.'))).report.added, 1);
  const [line] = await frontPage(desk);
  assert.equal(line?.headline, 'House rules: The park closes at ten, the warden said.');
  const article = await desk.store.articles.byId(READER, line?.id ?? 0);
  assert.match(article?.html ?? '', /<ins>ten, ?<\/ins>/);
  assert.match(article?.html ?? '', /<del>nine,<\/del>/);
  assert.ok(article?.paragraphs.every((paragraph) => !paragraph.includes('nine')));
  assert.equal((await again(say('Dogs are not let in.'))).report.added, 1);
  assert.equal((await frontPage(desk)).length, 2);
  await desk.close();
});

const news = (number: number, day: number) =>
  `<url><loc>https://ledger.example/n/${number}</loc><news:news><news:publication><news:name>The Ledger</news:name><news:language>en</news:language></news:publication><news:publication_date>2025-11-${day}T10:00:00Z</news:publication_date><news:title>Report ${number} &amp; more from the council</news:title></news:news></url>`;
const sitemap = (inner: string, root = 'urlset') =>
  `<?xml version="1.0"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inner}</${root}>`;

test('a list of sitemaps is followed to its newest parts, packed ones too; old pages are left', async () => {
  const index = 'https://ledger.example/sitemap.xml';
  const part = (name: string, day: number) =>
    `<sitemap><loc>https://ledger.example/${name}</loc><lastmod>2025-11-${day}</lastmod></sitemap>`;
  const packed = new Uint8Array(gzipSync(sitemap(news(1, 20) + news(2, 21) + news(3, 10))));
  const documents = new Map<string, PageAnswer | string>([
    [
      index,
      sitemap(
        part('old.xml', 10) +
          part('a.xml', 11) +
          part('new.xml.gz', 21) +
          part('b.xml', 12) +
          '<sitemap><loc>https://elsewhere.example/x.xml</loc><lastmod>2025-11-21</lastmod></sitemap>',
        'sitemapindex',
      ),
    ],
    [
      'https://ledger.example/new.xml.gz',
      { ...page('https://ledger.example/new.xml.gz', ''), bytes: packed } as PageAnswer,
    ],
    ['https://ledger.example/a.xml', failure('server trouble', 'It answered 500.')],
  ]);
  const { desk, again } = await followed(documents, recipe({ kind: 'sitemap' }), index);
  const { report } = await again();
  assert.equal(report.added, 2);
  assert.ok(!desk.asked.some((url) => url.includes('elsewhere') || url.includes('old.xml')));
  assert.deepEqual(await shown(desk), [
    'Report 1 & more from the council',
    'Report 2 & more from the council',
  ]);
  await desk.close();
});

test('a sitemap that breaks off, or does not say what is new, is trouble', async () => {
  const index = 'https://ledger.example/sitemap.xml';
  const whole = sitemap(news(1, 20) + news(2, 21));
  const { desk, again } = await followed(
    new Map([[index, whole.slice(0, -20)]]),
    recipe({ kind: 'sitemap' }),
    index,
  );
  assert.equal((await again()).trouble, 'The document breaks off in the middle.');
  const undated = sitemap('<url><loc>https://ledger.example/1</loc></url>');
  assert.match((await again(undated)).trouble ?? '', /what is new cannot be told/);
  assert.equal((await again(whole)).trouble, null);
  await desk.close();
});

test('a JSON document is read by its paths; broken off it is trouble', async () => {
  const url = 'https://ledger.example/api/latest';
  const item = (number: number) => ({
    head: { text: `Minister answers question ${number} at last` },
    at: 1763712000 + number,
    to: `/n/${number}`,
  });
  const json = JSON.stringify({ data: { list: [1, 2, 3].map(item) } });
  const parts = {
    ...PARTS,
    item: '$.data.list[*]',
    link: '$.to',
    headline: '$.head.text',
    date: 'at',
    summary: null,
  };
  const { desk, again } = await followed(
    new Map([[url, json]]),
    recipe({ kind: 'json', parts }),
    url,
  );
  assert.equal((await again()).report.added, 3);
  const [line] = await frontPage(desk);
  assert.equal(line?.url, 'https://ledger.example/n/3');
  assert.equal(line?.published, 1763712003000);
  assert.match((await again(json.slice(0, -30))).trouble ?? '', /breaks off in the middle/);
  desk.passTime(DAY);
  await desk.close();
});
