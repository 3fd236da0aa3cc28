/** RSS Guard by the Google Reader API, in its way for FreshRSS: many ids at once, no token in what it sends. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { articlesOf, type ClientHouse, openClientHouse } from './house/open-client-house.ts';
import { checkRecorded } from './house/recorded.ts';
import { ENTRIES, FOLDER } from './house/served-feeds.ts';
import { until } from './house/until.ts';
import { KEYS, type RssGuard, rssGuard } from './programs/rss-guard.ts';

let house: ClientHouse;
let guard: RssGuard;

before(async () => {
  house = await openClientHouse();
  guard = await rssGuard(house);
});
after(() => house?.close());

type Press = Parameters<Parameters<RssGuard['run']>[0]>[0];

/** Until it is so, it is asked to fetch again: while it does something else it refuses. */
async function fetchUntil(press: Press, what: string, isSo: () => Promise<boolean> | boolean) {
  let pressedAt = 0;
  await until(what, async () => {
    if (Date.now() - pressedAt > 2000) {
      await press(KEYS.fetchAll);
      pressedAt = Date.now();
    }
    return isSo();
  });
}

test('RSS Guard lists feeds in their folders and reads every entry; what is marked here is marked there, and the other way round', async () => {
  const articles = await articlesOf(house);
  const [read, saved] = articles;
  assert.ok(read && saved);
  await house.ask('/api/marks', { mark: 'read', articles: [read.id] });
  await house.ask('/api/marks', { mark: 'saved', articles: [saved.id] });
  await guard.run(async (press) => {
    await until('its list of feeds', () => guard.feeds().length === 3);
    await fetchUntil(press, 'its entries', () => guard.stored().length === ENTRIES.length);
    assert.deepEqual(guard.feeds().toSorted(byTitle), [
      { title: 'Harbour Post', folder: FOLDER },
      { title: 'Hill Herald', folder: null },
      { title: 'Valley Voice', folder: FOLDER },
    ]);
    assert.deepEqual(
      guard
        .stored()
        .map(({ title, url, isRead, isImportant }) => [title, url, isRead, isImportant])
        .toSorted(),
      articles
        .map(({ headline, url, id }) => [headline, url, id === read.id, id === saved.id])
        .toSorted(),
    );
    await house.ask('/api/marks', { mark: 'unread', articles: [read.id] });
    await fetchUntil(press, 'that it is unread again', () =>
      guard.stored().every(({ isRead }) => !isRead),
    );
    await press(KEYS.markAllRead);
    await until('all are read there', () => guard.stored().every(({ isRead }) => isRead));
    await fetchUntil(press, 'all are read here', async () =>
      (await articlesOf(house)).every(({ isRead }) => isRead),
    );
  });
  assert.deepEqual(
    (await articlesOf(house)).filter(({ isSaved }) => isSaved).map(({ id }) => id),
    [saved.id],
  );
  checkRecorded('rss-guard', {
    program: 'RSS Guard 4.0 (Google Reader, as FreshRSS)',
    stored:
      '13 entries of 3 feeds in their folders, one read, one starred, as here; read here and unread again: so there; all marked read there: so here',
    exchanges: house.recorder.exchanges,
  });
});

function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title < b.title ? -1 : 1;
}
