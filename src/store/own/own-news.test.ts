import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { articleNamed, peopleOf, said, speaker } from '../../../test/statements.ts';
import type { FetchRecord, ReadEntry } from '../../model/library.ts';
import type { SearchQuery } from '../../model/search-query.ts';
import { HOUR } from '../../model/time.ts';
import { openMigrated } from '../database/open-migrated.ts';
import { kyselyOver } from '../database/sqlite-driver.ts';
import type { PageRead } from '../imports.ts';
import { type StoreCalls, storeCalls } from '../store.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const OWNER = 1;
const FEED = 'https://paid.example/feed.xml';

function entry(headline: string, words: string): ReadEntry {
  const article = {
    ...articleNamed(headline, [words, `“The ${headline} is closed,” Mara Quill said.`]),
    url: 'https://paid.example/one',
    published: NOON - HOUR,
  };
  const keys = { guid: 'one', url: 'paid.example/one', title: headline, content: words };
  return { keys, statedHash: words, article, wantsPage: true };
}

function fetched(feedId: number, entries: readonly ReadEntry[], at = NOON): FetchRecord {
  const profile = { title: 'For subscriber 77', description: null, homeUrl: null, iconUrl: null };
  return {
    ...{ feedId, at, nextFetchAt: at + HOUR, newUrl: null, trouble: null },
    schedule: {
      ...{ interval: HOUR, failureCount: 0, failingSince: null, movedTo: null, movedSince: null },
    },
    news: {
      ...{ etag: null, lastModified: null, bodyHash: 'x', entries },
      profile: {
        ...profile,
        ...{ language: null, hubUrl: null, minInterval: null, outletKey: 'paid.example' },
      },
    },
  };
}

const listing = {
  ...{ url: FEED, title: 'Paid', homeUrl: null, folder: null, language: null, country: null },
  outletKey: 'paid.example',
};

const QUERY: SearchQuery = {
  groups: [[{ field: 'any', words: 'zephyr', isPrefix: false }]],
  ...{ without: [], before: null, after: null, only: null, labels: [], speakers: [], problems: [] },
};

describe('news that is one reader’s', () => {
  const database = openMigrated(':memory:');
  const store: StoreCalls = storeCalls(kyselyOver(database));
  const count = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
  let member = 0;
  let other = 0;
  let own = 0;

  const newest = (readerId: number) =>
    store.articles.newest({ readerId, scope: {}, before: null, limit: 9, withMuted: true });

  before(async () => {
    const named = (name: string) =>
      store.accounts.addReader(
        { name, displayName: null, role: 'member', passwordHash: null },
        NOON,
      );
    member = (await named('rosa')) ?? 0;
    other = (await named('otto')) ?? 0;
    for (const [reader, words] of [
      [member, 'A zephyr rose for Rosa.'],
      [other, 'A zephyr rose for Otto.'],
    ] as const) {
      const { feedIds } = await store.subscriptions.addSubscriptions(
        reader,
        [{ ...listing, whose: 'own' }],
        NOON,
      );
      await store.feeds.recordFetch(fetched(feedIds[0] ?? 0, [entry('Zephyr', words)]));
    }
    own = (await newest(member))[0]?.id ?? 0;
  });
  after(() => database.close());

  test('two readers with the same address have a feed each, and see their own alone', async () => {
    assert.equal(count('select count(*) from feed'), 2);
    assert.equal((await newest(member))[0]?.opening.includes('Rosa'), true);
    assert.equal((await newest(other))[0]?.opening.includes('Otto'), true);
    assert.deepEqual(await newest(OWNER), []);
    assert.equal((await store.subscriptions.ofReader(member))[0]?.isOwn, true);
  });

  test('nobody else opens it by its number, finds it, marks it, or asks for its page', async () => {
    assert.equal((await store.articles.byId(member, own))?.readerId, member);
    assert.equal(await store.articles.byId(other, own), null);
    assert.deepEqual(await store.articles.linesByIds(OWNER, [own]), []);
    assert.equal(await store.statements.ofArticle(own, other), null);
    assert.equal(await store.statements.ofArticle(own), null);
    const find = (readerId: number) =>
      store.search.find({ readerId, query: QUERY, before: null, limit: 9, passageLength: null });
    assert.equal((await find(member)).length, 1);
    assert.equal((await find(OWNER)).length, 0);
    assert.equal((await store.marks.markRead(OWNER, [own], NOON)).count, 0);
    await store.marks.markSaved(OWNER, [own], NOON);
    await store.reading.recordOpened(OWNER, own, NOON);
    assert.equal(count('select count(*) from mark') + count('select count(*) from reading'), 0);
  });

  test('its outlet is known to its readers alone, and not by what its feed is called', async () => {
    assert.deepEqual(await store.outlets.all(OWNER), []);
    const [outlet] = await store.outlets.all(member);
    assert.equal(outlet?.name, 'paid.example');
    assert.equal(outlet?.articleCount, 1);
    assert.equal(await store.outlets.byId(outlet?.id ?? 0, OWNER), null);
    assert.equal((await store.figures.ofOutlet(outlet?.id ?? 0)).lookedAt, 0);
  });

  test('it waits for no place, and nothing can put it into a story', async () => {
    const page: PageRead = { kind: 'failed', reason: 'No.', retryAt: null };
    await store.articles.recordPage(own, page, NOON);
    assert.deepEqual(await store.placing.awaitingPlace(9), []);
    assert.throws(
      () =>
        database.exec(
          `insert into story_article values (${own}, 1, 1, 1, 'own', null, null, null, 1)`,
        ),
      /in no story/,
    );
    assert.throws(
      () => database.exec(`insert into address values ('paid.example/one', ${own})`),
      /leads to no article/,
    );
    assert.throws(
      () => database.exec(`insert into subscription values (${OWNER}, 1, null, null, 1, null)`),
      /that reader alone/,
    );
  });

  test('what is said in it is told to its reader, and makes nobody known', async () => {
    const quill = speaker('Mara Quill', { role: 'harbour master' });
    const awaiting = await store.articles.awaitingStatements({ version: 1, limit: 9 });
    const mine = awaiting.find(({ id }) => id === own);
    assert.ok(mine);
    const statements = [said(mine, 'The Zephyr is closed', quill)];
    const found = { statements, people: peopleOf(statements), depth: 'full' as const };
    await store.statements.recordFound(
      [{ id: own, stamp: mine.stamp, kind: 'found', found }],
      1,
      NOON,
    );
    const state = await store.statements.ofArticle(own, member);
    assert.equal(state?.kind === 'found' && state.found.statements.length, 1);
    assert.equal(await store.statements.ofArticle(own, other), null);
    assert.deepEqual(await store.speakers.find('Quill', 9), []);
    assert.equal(count('select count(*) from statement'), 0);
    const { id } = (await store.articles.awaitingStatements({ version: 1, limit: 9 }))[0] ?? {};
    assert.notEqual(id, own);
  });

  test('a library’s feed that becomes one reader’s keeps what it brought, and others keep theirs', async () => {
    const url = 'https://shared.example/feed.xml';
    const shared = { ...listing, url, outletKey: 'shared.example' };
    const before = { ...entry('Open', 'Open words.'), wantsPage: false };
    const [feedId = 0] = (await store.subscriptions.addSubscriptions(OWNER, [shared], NOON))
      .feedIds;
    await store.subscriptions.addSubscriptions(member, [{ ...shared, folder: 'Paid' }], NOON);
    await store.feeds.recordFetch(fetched(feedId, [before]));
    const [ownFeed = 0] = await store.subscriptions.setOwn(member, [feedId], NOON + HOUR);
    assert.notEqual(ownFeed, feedId);
    assert.deepEqual(await store.subscriptions.setOwn(member, [ownFeed], NOON + HOUR), [ownFeed]);
    const [line] = await newest(OWNER);
    assert.ok((await newest(member)).some(({ id }) => id === line?.id));
    const subscription = await store.subscriptions.byFeed(member, ownFeed);
    assert.deepEqual([subscription?.folder, subscription?.isOwn], ['Paid', true]);
    assert.equal(await store.subscriptions.byFeed(member, feedId), null);
    // The feed for subscribers now says more of the same: the library's text stays as it is.
    const more = { ...entry('Open', 'Open words, and those that are paid.'), wantsPage: false };
    const tally = await store.feeds.recordFetch(fetched(ownFeed, [more], NOON + 2 * HOUR));
    assert.equal(tally.revised, 0);
    assert.equal((await newest(OWNER))[0]?.opening.includes('paid'), false);
  });

  test('when its reader is erased, nothing of it is left, not in the index of words', async () => {
    const [line] = await newest(other);
    database.exec(`delete from reader where id = ${other}`);
    assert.equal(count(`select count(*) from article where id = ${line?.id ?? 0}`), 0);
    assert.equal(count(`select count(*) from article_search where rowid = ${line?.id ?? 0}`), 0);
    assert.equal(count(`select count(*) from feed where reader_id = ${other}`), 0);
    assert.equal(count('pragma foreign_key_check') || 0, 0);
  });
});
