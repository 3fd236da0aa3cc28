import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Article, NO_DETAILS } from '../../model/article.ts';
import { openMigrated } from '../database/open-migrated.ts';
import { kyselyOver } from '../database/sqlite-driver.ts';
import { storeCalls } from '../store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const OUTLET = { key: 'harbour-post.example', name: 'The Harbour Post', homeUrl: null };

function library() {
  const database = openMigrated(':memory:');
  const store = storeCalls(kyselyOver(database));
  const lines = () => Number(database.prepare('select count(*) as n from outlet_line').get()?.n);
  return { store, lines };
}

function article(at: number, foot: string): Article {
  const parts = ['opening', 'second', 'third', 'fourth', 'fifth', 'sixth'];
  return {
    headline: `News ${at}`,
    standfirst: null,
    byline: [],
    outlet: null,
    section: null,
    published: NOON - at * 60_000,
    updated: null,
    language: null,
    url: null,
    leadImage: null,
    paragraphs: [...parts.map((part) => `The ${part} of text ${at}.`), foot],
    html: '',
    credits: [],
    details: NO_DETAILS,
  };
}

async function have(store: ReturnType<typeof library>['store'], from: number, foot: string) {
  const imported = Array.from({ length: 10 }, (_, index) => {
    const one = article(from + index, foot);
    return { article: one, address: null, textKey: `text:${one.headline}`, outlet: OUTLET };
  });
  await store.articles.recordImported(imported, NOON);
}

test('a line is to be judged once it stands in enough articles, with these', async () => {
  const { store } = library();
  await have(store, 0, 'Open day and night');
  const lines = await store.repeated.linesToJudge(9);
  assert.deepEqual(
    lines.map(({ words, articles, of, outletName, texts }) => [
      words,
      articles,
      of,
      outletName,
      texts.length,
    ]),
    [['Open day and night', 10, 10, 'The Harbour Post', 10]],
  );
  const judged = lines.map(({ outletId, line }) => ({ outletId, line, isLeftOut: false }));
  await store.repeated.recordJudged(judged, NOON);
  assert.deepEqual(await store.repeated.linesToJudge(9), []);
  await have(store, 10, 'Open day and night');
  assert.equal((await store.repeated.linesToJudge(9))[0]?.articles, 20);
});

test('what an outlet does not say again is forgotten, so that the table stays short', async () => {
  const { store, lines } = library();
  for (let from = 0; from < 300; from += 10) await have(store, from, 'Open day and night');
  assert.ok(lines() < 70 * 6, `${lines()} lines`);
  assert.equal((await store.repeated.linesToJudge(9))[0]?.articles, 300);
});

test('an article that is read again does not count twice', async () => {
  const { store } = library();
  await have(store, 0, 'Open day and night');
  const [first] = await store.repeated.linesToJudge(1);
  const page = { readerId: 1, scope: {}, before: null, limit: 1 };
  const id = (await store.articles.newest(page))[0]?.id ?? 0;
  for (const words of ['One', 'Two']) {
    const read = { kind: 'read', article: article(0, 'Open day and night') } as const;
    const edited = { ...read.article, headline: words };
    await store.articles.recordPage(id, { kind: 'read', article: edited }, NOON);
  }
  const [again] = await store.repeated.linesToJudge(1);
  assert.equal(again?.articles, first?.articles);
});
