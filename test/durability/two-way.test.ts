/** What goes out and comes in elsewhere answers as it did: asked by the questions that pages and programs ask. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sanitise } from '../../src/articles/sanitise.ts';
import { importBytes } from '../../src/pipeline/import/import-bytes.ts';
import { exportOpml } from '../../src/pipeline/lists/export-opml.ts';
import { savedJson, savedLines } from '../../src/pipeline/sharing/saved-lists.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { exportLibrary } from '../../src/store/portable/export-library.ts';
import { importLibrary } from '../../src/store/portable/import-library.ts';
import type { Store } from '../../src/store/store.ts';
import { READER, testDesk } from '../desk.ts';
import { temporaryFolder } from '../import.ts';
import { FRIDAY_EVENING } from '../newsroom.ts';
import { makeLibraryOfEverything } from './library-of-everything.ts';

const POCKET = `title,url,time_added,tags,status
Ferries of old,https://old.example/ferries,1728576752,sea|law,archive
Tide tables,https://old.example/tides,1728576753,,unread
`;

/** What is asked, by what it is called. */
async function answersOf(store: Store): Promise<Record<string, unknown>> {
  const readerId = READER;
  const articles = await store.articles.newest({ readerId, scope: {}, before: null, limit: 500 });
  const ids = articles.map(({ id }) => id);
  const placed = await store.stories.ofArticles(ids);
  const stories = [...new Set(placed.map(({ story }) => story))];
  const [some = 0] = ids;
  return {
    subscriptions: await store.subscriptions.ofReader(readerId),
    glance: await store.subscriptions.atAGlance(readerId),
    articles,
    text: await store.articles.byId(readerId, some),
    saved: await store.saved.list({ readerId, order: 'saved', offset: 0, limit: 500 }),
    brought: [...(await store.elsewhere.ofArticles(readerId, ids))],
    rules: await store.following.all(readerId),
    outletRules: await store.rules.all(),
    settings: await store.settings.ofReader(readerId),
    stories: await Promise.all(stories.map((id) => store.stories.find(readerId, id))),
    placed,
    statements: await Promise.all(
      ids.slice(0, 20).map((id) => store.statements.ofArticle(id, readerId)),
    ),
    people: await store.outlets.all(readerId),
    // The numbers by which other readers' programs know articles: a program goes on where it was.
    programs: await store.sync.entries(
      readerId,
      Array.from({ length: 400 }, (_, at) => at + 1),
    ),
    counts: await store.sync.counts({ readerId }),
  };
}

test('a library that went out and came in elsewhere answers every question as before', async () => {
  using folder = temporaryFolder();
  const here = join(folder.path, 'library.db');
  const there = join(folder.path, 'there', 'library.db');
  await makeLibraryOfEverything(here);
  const store = openStoreHere(here, () => FRIDAY_EVENING);
  const desk = testDesk({ store, now: FRIDAY_EVENING });
  const bytes = new TextEncoder().encode(POCKET);
  await importBytes(desk, { readerId: READER, name: 'pocket.csv', bytes });
  const [first] = await store.subscriptions.ofReader(READER);
  await store.subscriptions.setSubscription(READER, first?.feedId ?? 0, {
    title: 'My own title',
    folder: 'A/B',
  });
  await store.settings.setMany(READER, { theme: 'dark', shareTo: 'mail copy' });
  const drop = { outlet: 'harbour-post.example', kind: 'drop' as const, pattern: 'Sign up here*' };
  await store.rules.addRules([{ ...drop, articleId: null }], FRIDAY_EVENING);
  const before = await answersOf(store);
  await desk.close();

  const lines = exportLibrary(here, 0);
  await importLibrary(
    there,
    (async function* () {
      yield* lines;
    })(),
    (html) => sanitise(html, null),
  );
  const other = openStoreHere(there, () => FRIDAY_EVENING);
  const after = await answersOf(other);
  for (const [question, answer] of Object.entries(before)) {
    assert.ok(JSON.stringify(answer).length > 2, `${question} is answered with nothing`);
    assert.deepEqual(after[question], answer, question);
  }
  await other.close();
});

test('what another program would take of it, Hearsay takes as well: feeds with folders and titles, and what is saved', async () => {
  using folder = temporaryFolder();
  const here = join(folder.path, 'library.db');
  await makeLibraryOfEverything(here);
  const desk = testDesk({ store: openStoreHere(here, () => FRIDAY_EVENING), now: FRIDAY_EVENING });
  const [first] = await desk.store.subscriptions.ofReader(READER);
  await desk.store.subscriptions.setSubscription(READER, first?.feedId ?? 0, {
    title: 'My own title',
    folder: 'A/B',
  });
  const fresh = testDesk({ now: FRIDAY_EVENING });
  const address = 'https://news.example.org';
  const files = [
    await exportOpml(desk, READER),
    savedJson(await savedLines(desk, READER, address)),
  ];
  for (const file of files) {
    const report = await importBytes(fresh, {
      readerId: READER,
      name: 'file',
      bytes: new TextEncoder().encode(file),
    });
    assert.deepEqual(report.failed, []);
  }
  const feeds = async ({ store }: typeof desk) =>
    (await store.subscriptions.ofReader(READER)).map(({ url, title, folder: name }) => [
      url,
      title,
      name,
    ]);
  assert.deepEqual(await feeds(fresh), await feeds(desk));
  const saved = async (one: typeof desk) =>
    (await savedLines(one, READER, address)).map(({ outlet: _, ...line }) => line);
  assert.deepEqual(
    new Set((await saved(fresh)).map((line) => JSON.stringify(line))),
    new Set((await saved(desk)).map((line) => JSON.stringify(line))),
  );
  await Promise.all([desk.close(), fresh.close()]);
});
