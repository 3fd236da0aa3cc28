import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { placed } from '../../../test/placed-articles.ts';
import { type FilledFeed, fetched, followFeed } from '../../../test/sync/filled-library.ts';
import type { SyncFilter, SyncQuery, SyncStream } from '../../model/feeds/sync.ts';
import { DAY, HOUR, MINUTE } from '../../model/time.ts';
import { openMigrated } from '../database/open-migrated.ts';
import { kyselyOver } from '../database/sqlite-driver.ts';
import { type StoreCalls, storeCalls } from '../store.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const NOW = NOON + DAY;
const OWNER = 1;
const PORT: FilledFeed = { url: 'https://port.example/feed', title: 'Port', folder: 'Coast' };
const TIDE: FilledFeed = { url: 'https://tide.example/feed', title: 'Tide', folder: 'Coast' };
const HILL: FilledFeed = { url: 'https://hill.example/feed', title: 'Hill', folder: null };
const OTHERS: FilledFeed = { url: 'https://others.example/feed', title: 'Others', folder: 'Coast' };
const ALL = { kind: 'all' } as const;

function library() {
  const database = openMigrated(':memory:');
  const store: StoreCalls = storeCalls(kyselyOver(database), () => NOW);
  const { sync } = store;
  const ids = new Map<FilledFeed, number>();
  const idOf = (feed: FilledFeed) => ids.get(feed) ?? Number.NaN;

  const follow = async (feed: FilledFeed, readerId = OWNER) => {
    ids.set(feed, await followFeed(store, readerId, feed, NOON));
  };
  /** In the feed's order; each a minute older than the one before. */
  const comes = (feed: FilledFeed, headlines: readonly string[], at: number, published = at) => {
    const entries = headlines.map((title, place) => ({
      title,
      published: published - place * MINUTE,
    }));
    return store.feeds.recordFetch(fetched(idOf(feed), feed, { entries, at }));
  };
  const page = (query: Partial<SyncQuery>) =>
    sync.page({ readerId: OWNER, after: null, limit: 100, stream: ALL, ...query });
  const headlines = async (numbers: readonly number[], readerId = OWNER) =>
    (await sync.entries(readerId, numbers)).map(({ article }) => article.headline);
  const shown = async (query: Partial<SyncQuery> = {}) => {
    const { rows } = await page(query);
    return headlines(
      rows.map(({ number }) => number),
      query.readerId,
    );
  };
  const numberOf = async (headline: string, readerId = OWNER) => {
    for (const { number } of (await page({ readerId })).rows) {
      if ((await headlines([number], readerId))[0] === headline) return number;
    }
    return Number.NaN;
  };
  const articleOf = async (headline: string) => {
    const { rows } = await page({});
    const number = await numberOf(headline);
    return rows.find((row) => row.number === number)?.articleId ?? Number.NaN;
  };
  const addMember = async (name: string) =>
    (await store.accounts.addReader(
      { name, displayName: null, role: 'member', passwordHash: null },
      NOON,
    )) ?? 0;
  return {
    database,
    store,
    sync,
    idOf,
    follow,
    comes,
    page,
    shown,
    numberOf,
    articleOf,
    addMember,
  };
}

type Library = ReturnType<typeof library>;

/** Port and Tide in a folder, Hill in none; Port has told of the ferry late. */
async function threeFeeds(): Promise<Library> {
  const made = library();
  for (const feed of [PORT, TIDE, HILL]) await made.follow(feed);
  await made.comes(PORT, ['Quay', 'Harbour'], NOON);
  await made.comes(TIDE, ['Moon'], NOON + HOUR);
  await made.comes(HILL, ['Snow'], NOON + 2 * HOUR);
  await made.comes(PORT, ['Ferry'], NOON + 3 * HOUR, NOON - DAY);
  return made;
}

describe('the streams of a reader', () => {
  let made: Library;
  before(async () => {
    made = await threeFeeds();
  });
  after(() => made.database.close());

  test('what came last is first, whatever time its outlet states; by that time if it is asked so', async () => {
    assert.deepEqual(await made.shown(), ['Ferry', 'Snow', 'Moon', 'Quay', 'Harbour']);
    assert.deepEqual(await made.shown({ order: 'published' }), [
      ...['Snow', 'Moon', 'Quay', 'Harbour', 'Ferry'],
    ]);
    assert.deepEqual(await made.shown({ isOldestFirst: true }), [
      ...['Harbour', 'Quay', 'Moon', 'Snow', 'Ferry'],
    ]);
  });

  test('feeds and folders have what stands in them, and what stands in no folder is a folder too', async () => {
    const streams: [SyncStream, string[]][] = [
      [{ kind: 'feed', feedId: made.idOf(PORT) }, ['Ferry', 'Quay', 'Harbour']],
      [{ kind: 'folder', folder: 'Coast' }, ['Ferry', 'Moon', 'Quay', 'Harbour']],
      [{ kind: 'folder', folder: null }, ['Snow']],
      [{ kind: 'folder', folder: 'Nowhere' }, []],
      [{ kind: 'feed', feedId: 9999 }, []],
      [{ kind: 'saved' }, []],
      [{ kind: 'story', story: 12 }, []],
    ];
    for (const [stream, titles] of streams) assert.deepEqual(await made.shown({ stream }), titles);
  });

  test('bounds of number and time hold in every stream and order', async () => {
    const snow = await made.numberOf('Snow');
    const filters: [SyncFilter, string[]][] = [
      [{ above: snow }, ['Ferry']],
      [{ below: snow }, ['Moon', 'Quay', 'Harbour']],
      [{ arrivedFrom: NOON + 2 * HOUR }, ['Ferry', 'Snow']],
      [{ arrivedBefore: NOON + 2 * HOUR }, ['Moon', 'Quay', 'Harbour']],
      [{ publishedBefore: NOON - HOUR }, ['Ferry']],
      [{ publishedFrom: NOON + HOUR }, ['Snow', 'Moon']],
      [{ changedFrom: NOON + 2 * HOUR }, ['Ferry', 'Snow']],
      [{ above: snow, below: snow }, []],
      [{ arrivedFrom: Number.MAX_SAFE_INTEGER }, []],
      [{ above: -5, below: Number.MAX_SAFE_INTEGER }, ['Ferry', 'Snow', 'Moon', 'Quay', 'Harbour']],
    ];
    for (const [filter, titles] of filters) {
      assert.deepEqual(await made.shown({ filter }), titles, JSON.stringify(filter));
      const other = await made.shown({ filter, order: 'published', isOldestFirst: true });
      assert.deepEqual(other.toSorted(), titles.toSorted(), JSON.stringify(filter));
    }
  });

  test('however a stream is cut into pages, it is the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('arrived' as const, 'published' as const),
        fc.boolean(),
        async (limit, order, isOldestFirst) => {
          const whole = (await made.page({ order, isOldestFirst })).rows;
          const cut = [];
          for (let after: number | null = null; ; ) {
            const { rows, next } = await made.page({ order, isOldestFirst, limit, after });
            cut.push(...rows);
            after = next;
            if (next === null) break;
          }
          assert.deepEqual(cut, whole);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a number that nobody has, or a place that was made up, gives nothing', async () => {
    assert.deepEqual(await made.sync.entries(OWNER, [0, -1, 99_999, 2 ** 53 - 1]), []);
    assert.deepEqual(await made.sync.entries(OWNER, []), []);
    assert.deepEqual((await made.page({ after: -3 })).rows, []);
    assert.equal((await made.page({ after: Number.MAX_SAFE_INTEGER })).rows.length, 5);
  });

  test('an entry comes whole, with the feed by which the reader has it', async () => {
    const [entry] = await made.sync.entries(OWNER, [await made.numberOf('Ferry')]);
    assert.equal(entry?.article.html, '<p>Ferry, it is told.</p>');
    assert.equal(entry?.arrivedAt, NOON + 3 * HOUR);
    assert.deepEqual(entry?.feed, {
      ...{ feedId: made.idOf(PORT), title: 'Port', folder: 'Coast', url: PORT.url },
      homeUrl: 'https://port.example/',
    });
    assert.equal(entry?.story, null);
  });
});

describe('marks by numbers', () => {
  test('what is marked leaves the unread, as often as it is said; counts say so', async () => {
    const { database, sync, shown, numberOf, idOf } = await threeFeeds();
    const unread = { filter: { isRead: false } };
    const numbers = [await numberOf('Moon'), await numberOf('Quay'), 99_999];
    for (let again = 0; again < 2; again += 1) {
      await sync.markRead({ readerId: OWNER, numbers, at: NOW });
      assert.deepEqual(await shown(unread), ['Ferry', 'Snow', 'Harbour']);
    }
    assert.deepEqual(await shown({ filter: { isRead: true } }), ['Moon', 'Quay']);
    const counts = await sync.counts({ readerId: OWNER });
    assert.deepEqual(counts.all, { unread: 3, newestArrivedAt: NOON + 3 * HOUR });
    const folders = counts.folders.map(({ folder, unread: count }) => [folder, count]);
    assert.deepEqual(folders, [
      ['Coast', 2],
      [null, 1],
    ]);
    assert.equal(
      counts.feeds.find(({ feedId }) => feedId === idOf(TIDE)),
      undefined,
    );
    await sync.markUnread({ readerId: OWNER, numbers, at: NOW + 1 });
    assert.equal((await shown(unread)).length, 5);
    await sync.markSaved({ readerId: OWNER, numbers, at: NOW });
    await sync.markSaved({ readerId: OWNER, numbers, at: NOW });
    assert.deepEqual(await shown({ stream: { kind: 'saved' } }), ['Moon', 'Quay']);
    assert.deepEqual(await shown({ filter: { changedFrom: NOW } }), ['Moon', 'Quay']);
    await sync.markUnsaved({ readerId: OWNER, numbers, at: NOW });
    assert.deepEqual(await shown({ filter: { isSaved: true } }), []);
    database.close();
  });

  test('a stream is marked as far as it had come by then', async () => {
    const { database, sync, shown, numberOf } = await threeFeeds();
    const coast = { kind: 'folder', folder: 'Coast' } as const;
    const asked = { readerId: OWNER, at: NOW } as const;
    await sync.markStreamRead({ ...asked, stream: coast, arrivedBefore: NOON + HOUR });
    assert.deepEqual(await shown({ filter: { isRead: true } }), ['Quay', 'Harbour']);
    const upTo = await numberOf('Moon');
    await sync.markStreamRead({ ...asked, stream: ALL, upTo });
    assert.deepEqual(await shown({ filter: { isRead: false } }), ['Ferry', 'Snow']);
    await sync.markStreamRead({ ...asked, stream: { kind: 'feed', feedId: 9999 } });
    assert.equal((await sync.markStreamRead({ ...asked, stream: ALL })).count, 2);
    database.close();
  });

  test('ten thousand numbers are marked at once', async () => {
    const { database, sync, shown } = await threeFeeds();
    const numbers = Array.from({ length: 10_000 }, (_, index) => index);
    const asked = { readerId: OWNER, numbers, at: NOW };
    assert.equal((await sync.markRead(asked)).count, 5);
    await sync.markUnread({ ...asked, at: NOW + 1 });
    await sync.markSaved(asked);
    assert.equal((await shown({ filter: { isRead: false, isSaved: true } })).length, 5);
    database.close();
  });
});

describe('what others have', () => {
  test('nobody gets, counts or marks by numbers what others alone follow', async () => {
    const { database, store, sync, follow, comes, shown, numberOf, addMember, idOf } =
      await threeFeeds();
    const member = await addMember('rosa');
    await follow(OTHERS, member);
    await comes(OTHERS, ['Secret'], NOON + 4 * HOUR);
    const secret = await numberOf('Secret', member);
    assert.ok(secret > 0);
    assert.deepEqual(await shown({ readerId: member }), ['Secret']);
    assert.deepEqual(await sync.entries(OWNER, [secret]), []);
    assert.deepEqual(await shown({ stream: { kind: 'feed', feedId: idOf(OTHERS) } }), []);
    assert.equal((await sync.counts({ readerId: member })).all.unread, 1);
    const asked = { readerId: OWNER, numbers: [secret], at: NOW };
    assert.equal((await sync.markRead(asked)).count, 0);
    await sync.markSaved(asked);
    await sync.markUnread(asked);
    await sync.markStreamRead({ ...asked, stream: ALL });
    assert.deepEqual(await sync.entries(OWNER, [secret]), []);
    assert.equal((await sync.counts({ readerId: member })).all.unread, 1);
    // What the reader had and follows no more can still be told apart and saved by a program that kept it.
    await store.subscriptions.removeSubscriptions(member, [idOf(OTHERS)], NOW);
    assert.deepEqual(await shown({ readerId: member }), []);
    await sync.markSaved({ ...asked, readerId: member });
    assert.deepEqual(await shown({ readerId: member, stream: { kind: 'saved' } }), ['Secret']);
    database.close();
  });
});

describe('an article that stands in two feeds', () => {
  test('is in both, once in all, and counts once where they are told together', async () => {
    const { database, store, sync, follow, idOf, shown } = library();
    for (const feed of [PORT, TIDE]) await follow(feed);
    const entries = [{ title: 'Ferry', published: NOON, url: 'https://port.example/ferry' }];
    await store.feeds.recordFetch(fetched(idOf(PORT), PORT, { entries, at: NOON }));
    await store.feeds.recordFetch(fetched(idOf(TIDE), TIDE, { entries, at: NOON + HOUR }));
    assert.deepEqual(await shown(), ['Ferry']);
    assert.deepEqual(await shown({ stream: { kind: 'feed', feedId: idOf(TIDE) } }), ['Ferry']);
    const { all, folders, feeds } = await sync.counts({ readerId: OWNER });
    assert.deepEqual([all.unread, folders[0]?.unread], [1, 1]);
    assert.deepEqual(
      feeds.map(({ unread }) => unread),
      [1, 1],
    );
    database.close();
  });
});

describe('stories, copies and mutes', () => {
  /** One story: Quay first, Moon a copy of it, Snow a report of its own. */
  async function oneStory() {
    const made = await threeFeeds();
    const { store, articleOf } = made;
    const [quay, moon, snow] = [
      await articleOf('Quay'),
      await articleOf('Moon'),
      await articleOf('Snow'),
    ];
    const copy = { kind: 'copy', of: quay, share: 0.98, reason: 'It has the same text.' } as const;
    const changes = [
      placed(quay, [1, 1]),
      placed(moon, [1, 1], { report: copy }),
      placed(snow, [1, 1]),
    ];
    const { last } = await store.placing.mark();
    const at = NOON + 5 * HOUR;
    await store.placing.recordPlaced({ after: last, at, changes, articles: [], isAlone: false });
    return made;
  }

  test('who wants each story once gets what came first of it, and has read it all with that', async () => {
    const { database, sync, shown, numberOf } = await oneStory();
    const lens = { eachStoryOnce: true, readerId: OWNER };
    assert.deepEqual(await shown(lens), ['Ferry', 'Quay', 'Harbour']);
    assert.equal((await sync.counts(lens)).all.unread, 3);
    await sync.markRead({ ...lens, numbers: [await numberOf('Quay')], at: NOW });
    assert.deepEqual(await shown({ filter: { isRead: false } }), ['Ferry', 'Harbour']);
    database.close();
  });

  test('a story is not lost with an outlet that is muted, and what was saved is shown in any case', async () => {
    const { database, store, sync, shown, numberOf } = await oneStory();
    const target = { kind: 'outlet', key: 'port.example' } as const;
    await sync.markSaved({ readerId: OWNER, numbers: [await numberOf('Quay')], at: NOW });
    await store.following.addRule({
      ...{ readerId: OWNER, does: 'mute', target, name: 'Port', endsAt: null, at: NOON },
    });
    assert.deepEqual(await shown(), ['Snow', 'Moon']);
    assert.deepEqual(await shown({ eachStoryOnce: true }), ['Moon']);
    assert.deepEqual(await shown({ eachStoryOnce: true, limit: 1 }), ['Moon']);
    assert.equal((await sync.counts({ readerId: OWNER })).all.unread, 2);
    assert.deepEqual(await shown({ stream: { kind: 'saved' } }), ['Quay']);
    database.close();
  });

  test('copies are read together only if the reader says so', async () => {
    const { database, sync, shown, numberOf } = await oneStory();
    const numbers = [await numberOf('Moon')];
    const read = { filter: { isRead: true } };
    await sync.markRead({ readerId: OWNER, numbers, at: NOW });
    assert.deepEqual(await shown(read), ['Moon']);
    await sync.markRead({ readerId: OWNER, numbers, at: NOW, copiesReadTogether: true });
    assert.deepEqual(await shown(read), ['Moon', 'Quay']);
    database.close();
  });

  test('a story that is followed is a stream of its own', async () => {
    const { database, store, sync, shown, numberOf } = await oneStory();
    const [entry] = await sync.entries(OWNER, [await numberOf('Moon')]);
    const story = entry?.story?.story ?? 0;
    assert.deepEqual(await sync.followed(OWNER), []);
    const target = { kind: 'story', key: `${story}` } as const;
    await store.following.addRule({
      ...{ readerId: OWNER, does: 'follow', target, name: 'The quay', endsAt: null, at: NOON },
    });
    assert.deepEqual(await sync.followed(OWNER), [{ story, name: 'The quay' }]);
    assert.deepEqual(await shown({ stream: { kind: 'story', story } }), ['Snow', 'Moon', 'Quay']);
    database.close();
  });
});

test('numbers are given once: what is gone leaves its number empty', async () => {
  const { database, follow, comes, page } = library();
  await follow(PORT);
  await comes(PORT, ['Quay'], NOON);
  const before = (await page({})).rows[0]?.number ?? 0;
  database.exec('delete from article');
  await comes(PORT, ['Ferry'], NOON + HOUR);
  const [row] = (await page({})).rows;
  assert.ok((row?.number ?? 0) > before);
  database.close();
});

test('a clock that is set back does not make what comes later older', async () => {
  const { database, follow, comes, page } = library();
  await follow(PORT);
  await comes(PORT, ['Quay'], NOON);
  await comes(PORT, ['Ferry'], NOON - HOUR);
  const times = (await page({})).rows.map(({ arrivedAt }) => arrivedAt);
  assert.deepEqual(times, [NOON, NOON]);
  database.close();
});
