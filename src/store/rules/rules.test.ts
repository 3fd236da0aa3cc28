import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { type Article, NO_DETAILS } from '../../model/article.ts';
import type { Removal } from '../../model/removal.ts';
import { openStoreHere } from '../open-store-here.ts';
import type { Store } from '../store.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const HARBOUR = { key: 'harbour-post.example', name: 'The Harbour Post', homeUrl: null };
const LEDGER = { key: 'ledger.example', name: 'The Ledger', homeUrl: null };

const SHARE: Removal = {
  text: 'Share this',
  html: '<p>Share this</p>',
  reason: 'page control',
  step: 'furniture words',
  place: 'main > p',
  before: 1,
};

function article(headline: string, more: Partial<Article> = {}): Article {
  return {
    headline,
    standfirst: null,
    byline: [],
    outlet: null,
    section: null,
    published: NOON,
    updated: null,
    language: 'en',
    url: `https://harbour-post.example/${headline}`,
    leadImage: null,
    paragraphs: [`${headline} left.`, 'Subscribe to our quayside letter.'],
    html: `<p>${headline} left.</p><p>Subscribe to our quayside letter.</p>`,
    credits: [],
    details: { ...NO_DETAILS, removed: [SHARE] },
    ...more,
  };
}

let store: Store;
beforeEach(async () => {
  await store?.close();
  store = openStoreHere(':memory:');
});
after(() => store.close());

/** Puts articles into the library; returns their ids in the order of the headlines. */
async function have(headlines: readonly string[], outlet = HARBOUR): Promise<number[]> {
  const imported = headlines.map((headline) => ({
    article: article(headline),
    address: null,
    textKey: `text:${outlet.key}${headline}`,
    outlet,
  }));
  await store.articles.recordImported(imported, NOON);
  const lines = await store.articles.newest({ readerId: 1, scope: {}, before: null, limit: 50 });
  return headlines.map(
    (headline) =>
      lines.find((line) => line.headline === headline && line.outletName === outlet.name)?.id ?? 0,
  );
}

const drop = (pattern: string, articleId: number | null = null) =>
  ({ outlet: HARBOUR.key, kind: 'drop', pattern, articleId }) as const;
const keep = (pattern: string, articleId: number | null = null) =>
  ({ outlet: HARBOUR.key, kind: 'keep', pattern, articleId }) as const;

test('what was left out is kept with the article, what stood outside is not', async () => {
  const details = {
    figures: [{ url: 'https://a.example/p.png', alt: null, caption: 'A quay', credit: 'A. Lowe' }],
    agencies: ['Northwire'],
    dateline: 'KESTREL BAY',
    notes: ['This article was corrected.'],
    pullQuotes: ['“Fog”'],
    firstAppeared: { name: 'The Ledger', url: null },
    isCutOff: true,
    publishedZone: 60,
    isStated: false,
    updates: [{ time: NOON, paragraph: 1 }],
    removed: [SHARE],
  };
  const menu: Removal = { ...SHARE, text: 'Menu', reason: 'outside the article' };
  const imported = article('Ferry', { details: { ...details, removed: [menu, SHARE] } });
  await store.articles.recordImported(
    [{ article: imported, address: null, textKey: 'text:1', outlet: HARBOUR }],
    NOON,
  );
  const [line] = await store.articles.newest({ readerId: 1, scope: {}, before: null, limit: 1 });
  assert.deepEqual((await store.articles.textOf(line?.id ?? 0))?.details, details);
});

test('of very much that was left out, as much is kept as there is room for', async () => {
  const removed = Array.from({ length: 300 }, (_, at) => ({
    ...SHARE,
    text: `Block ${at}`,
    html: `<p>${'x'.repeat(at === 2 ? 70_000 : 50)}</p>`,
  }));
  const imported = article('Ferry', { details: { ...NO_DETAILS, removed } });
  await store.articles.recordImported(
    [{ article: imported, address: null, textKey: 'text:1', outlet: HARBOUR }],
    NOON,
  );
  const [line] = await store.articles.newest({ readerId: 1, scope: {}, before: null, limit: 1 });
  const kept = (await store.articles.textOf(line?.id ?? 0))?.details.removed ?? [];
  assert.equal(kept.length, 200);
  assert.deepEqual([kept[1]?.html.length, kept[2]?.html.length], [57, 0]);
});

test('a rule makes its outlet’s articles wait, and nobody else’s', async () => {
  const [ferry, fog] = await have(['Ferry', 'Fog']);
  await have(['Rates'], LEDGER);
  assert.equal(await store.rules.awaitingCount(), 0);
  await store.rules.addRules([drop('Subscribe*')], NOON);
  const waiting = await store.rules.awaiting(10);
  assert.deepEqual(waiting.map(({ id }) => id).sort(), [ferry, fog].sort());
  assert.deepEqual(waiting[0]?.rules, [{ kind: 'drop', pattern: 'Subscribe*' }]);
  assert.equal(await store.rules.awaitingCount({ articleId: ferry ?? 0 }), 1);
});

test('news of an outlet with rules waits for them, and so does an edited text', async () => {
  await store.rules.addRules([drop('Subscribe*')], NOON);
  const [ferry = 0] = await have(['Ferry']);
  const [one] = await store.rules.awaiting(10);
  assert.equal(one?.id, ferry);
  await store.rules.recordRuled([{ id: ferry, stamp: one?.stamp ?? '', text: null }]);
  assert.equal(await store.rules.awaitingCount(), 0);
  const edited = article('Ferry', { paragraphs: ['The ferry is late.'] });
  await store.articles.recordPage(ferry, { kind: 'read', article: edited }, NOON + 1);
  assert.equal(await store.rules.awaitingCount(), 1);
});

/** As the rules' stage would: leaves the second paragraph out. */
async function leaveOut(id: number): Promise<void> {
  const [one] = await store.rules.awaiting(1, { articleId: id });
  assert.ok(one !== undefined);
  const [first = ''] = one.text.paragraphs;
  const gone: Removal = { ...SHARE, text: one.text.paragraphs[1] ?? '', reason: 'your rule' };
  const text = {
    paragraphs: [first],
    html: `<p>${first}</p>`,
    details: { ...one.text.details, removed: [SHARE, gone] },
  };
  await store.rules.recordRuled([{ id, stamp: one.stamp, text }]);
}

const found = async (words: string) =>
  (
    await store.search.find({
      readerId: 1,
      query: {
        groups: [[{ field: 'any', words, isPrefix: false }]],
        without: [],
        after: null,
        before: null,
        only: null,
        labels: [],
        speakers: [],
        problems: [],
      },
      before: null,
      limit: 9,
      passageLength: null,
    })
  ).length;

test('text, opening, length and search go by the rules, and all of it goes back', async () => {
  const [ferry = 0] = await have(['Ferry']);
  const before = await store.articles.textOf(ferry);
  const { ids } = await store.rules.addRules([drop('Subscribe*')], NOON);
  await leaveOut(ferry);
  const ruled = await store.articles.textOf(ferry);
  assert.deepEqual(ruled?.paragraphs, ['Ferry left.']);
  assert.deepEqual([ruled?.opening, ruled?.wordCount], ['Ferry left.', 2]);
  assert.equal(await found('quayside'), 0);
  assert.deepEqual(ruled?.asRead?.paragraphs, before?.paragraphs);

  await store.rules.removeRules(ids, NOON);
  const [one] = await store.rules.awaiting(1);
  assert.deepEqual(one?.rules, []);
  await store.rules.recordRuled([{ id: ferry, stamp: one?.stamp ?? '', text: null }]);
  assert.deepEqual(await store.articles.textOf(ferry), before);
  assert.equal(await found('quayside'), 1);
});

test('a rule is no edit by the outlet, and an edit keeps what the outlet said', async () => {
  const [ferry = 0] = await have(['Ferry']);
  await store.articles.recordPage(ferry, { kind: 'read', article: article('Ferry') }, NOON);
  await store.rules.addRules([drop('Subscribe*')], NOON);
  await leaveOut(ferry);
  await store.articles.recordPage(ferry, { kind: 'read', article: article('Ferry') }, NOON + 1);
  assert.equal((await store.articles.textOf(ferry))?.versionCount, 0);
  assert.deepEqual((await store.articles.textOf(ferry))?.paragraphs, ['Ferry left.']);
  const edited = article('Ferry', { paragraphs: ['The ferry is late.'] });
  await store.articles.recordPage(ferry, { kind: 'read', article: edited }, NOON + 2);
  const [version] = await store.articles.versions(ferry);
  assert.deepEqual(version?.paragraphs, ['Ferry left.', 'Subscribe to our quayside letter.']);
});

test('what was worked out from a text or rules that have changed since is not recorded', async () => {
  const [ferry = 0] = await have(['Ferry']);
  await store.rules.addRules([drop('Subscribe*')], NOON);
  const [one] = await store.rules.awaiting(1);
  await store.rules.addRules([keep('Share this')], NOON);
  const text = { paragraphs: ['Old.'], html: '', details: NO_DETAILS };
  await store.rules.recordRuled([{ id: ferry, stamp: one?.stamp ?? '', text }]);
  assert.equal((await store.articles.textOf(ferry))?.asRead, null);
  assert.equal(await store.rules.awaitingCount(), 1);
});

test('a rule stands once, its contrary gives way, and undoing brings that back', async () => {
  const patterns = async () =>
    (await store.rules.ofOutlet(HARBOUR.key)).map(({ kind, pattern }) => `${kind} ${pattern}`);
  const first = await store.rules.addRules([drop('Read 3 more'), drop('read  12 more')], NOON);
  assert.equal(first.added, 1);
  const second = await store.rules.addRules([keep('Read 1 more')], NOON + 1);
  assert.deepEqual(await patterns(), ['keep Read 1 more']);
  await store.rules.undoRule(second.ids[0] ?? 0, NOON + 2);
  assert.deepEqual(await patterns(), ['drop Read 3 more']);
});

test('an article’s own rules decide before its outlet’s, and keeping before leaving out', async () => {
  const [ferry = 0, fog = 0] = await have(['Ferry', 'Fog']);
  await store.rules.addRules([drop('a b c'), keep('d e f'), drop('own', ferry)], NOON);
  await store.rules.addRules([keep('newer', ferry)], NOON);
  const order = async (id: number) =>
    (await store.rules.ofArticle(id)).map(({ pattern }) => pattern);
  assert.deepEqual(await order(ferry), ['newer', 'own', 'd e f', 'a b c']);
  assert.deepEqual(await order(fog), ['d e f', 'a b c']);
  assert.deepEqual(
    (await store.rules.all()).map(({ pattern }) => pattern),
    ['a b c', 'd e f'],
  );
});
