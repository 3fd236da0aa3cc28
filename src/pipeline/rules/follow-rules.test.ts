import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fetchFrom,
  frontPage,
  listing,
  READER,
  type TestDesk,
  testDesk,
} from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { type Article, NO_DETAILS } from '../../model/article.ts';
import type { RuleKind } from '../../model/outlet-rule.ts';
import type { Removal } from '../../model/removal.ts';
import { HOUR } from '../../model/time.ts';
import { importBytes } from '../import/import-bytes.ts';
import { refresh } from '../refresh.ts';
import { startScheduler } from '../scheduler.ts';
import { subscribe } from '../subscribe.ts';
import { followRules } from './follow-rules.ts';
import { ruleActions } from './rule-actions.ts';

const OUTLET = 'harbour-post.example';
const FEED_URL = `https://${OUTLET}/feed.xml`;
const LETTER = 'The harbour master signs these 14 letters with the same green ink.';
const NEWS = '<p>The ferry did not leave the quay until noon, the harbour master said.</p>';

function feed(text = `${NEWS.repeat(9)}<p>${LETTER}</p>`): string {
  return `<rss version="2.0"><channel><title>The Harbour Post</title><link>https://${OUTLET}/</link>
    <item><guid>1</guid><title>Ferry late</title><link>https://${OUTLET}/ferry</link>
    <pubDate>${new Date(FRIDAY_EVENING - HOUR).toUTCString()}</pubDate>
    <description><![CDATA[${text}]]></description></item></channel></rss>`;
}

const PAGE = `<html lang="en"><title>Ferry late</title><body><article><h1>Ferry late</h1>
  ${NEWS.repeat(20)}<p>${LETTER}</p></article></body></html>`;

const rule = (kind: RuleKind, pattern: string) =>
  ({ outlet: OUTLET, kind, pattern, articleId: null }) as const;

async function first(desk: TestDesk) {
  const [line] = await frontPage(desk);
  const article = await desk.store.articles.textOf(line?.id ?? 0);
  assert.ok(article !== null);
  return article;
}

test('news from a feed is read by the rules, and again when the feed edits it', async () => {
  const documents = new Map([[FEED_URL, feed()]]);
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await desk.store.rules.addRules([rule('drop', LETTER)], desk.now());
  await subscribe(desk, READER, [listing(FEED_URL)]);
  await refresh(desk, { kind: 'all' });
  assert.equal((await first(desk)).paragraphs.length, 9);
  desk.passTime(HOUR);
  documents.set(FEED_URL, feed(`${NEWS.repeat(12)}<p>${LETTER}</p>`));
  await refresh(desk, { kind: 'all' });
  const edited = await first(desk);
  assert.deepEqual([edited.paragraphs.length, edited.versionCount], [12, 1]);
  await desk.close();
});

test('a page that is fetched and a file that is handed in are read by the rules', async () => {
  const documents = new Map([
    [FEED_URL, feed('<p>Short.</p>')],
    [`https://${OUTLET}/ferry`, PAGE],
  ]);
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await desk.store.rules.addRules(
    [rule('drop', LETTER), { ...rule('drop', LETTER), outlet: 'files' }],
    desk.now(),
  );
  await subscribe(desk, READER, [listing(FEED_URL)]);
  await refresh(desk, { kind: 'all' });
  const read = await first(desk);
  assert.deepEqual([read.textSource, read.paragraphs.includes(LETTER)], ['page', false]);
  const bytes = new TextEncoder().encode(PAGE.replace('Ferry late</h1>', 'Ferry later</h1>'));
  await importBytes(desk, { readerId: READER, name: 'later.html', bytes });
  await followRules(desk);
  const files = (await frontPage(desk)).filter(({ outletName }) => outletName === 'Imported files');
  const file = await desk.store.articles.textOf(files[0]?.id ?? 0);
  assert.equal(file?.paragraphs.includes(LETTER), false);
  await desk.close();
});

test('while it runs, what a rule concerns is gone over by itself', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(new Map([[FEED_URL, feed()]])) });
  await subscribe(desk, READER, [listing(FEED_URL)]);
  await refresh(desk, { kind: 'all' });
  const scheduler = startScheduler(desk);
  const actions = ruleActions(desk, scheduler.goOverTexts);
  const { ids } = await actions.addRules([rule('drop', LETTER)]);
  const settled = async () => {
    while ((await desk.store.rules.awaitingCount()) > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await settled();
  assert.equal((await first(desk)).paragraphs.length, 9);
  await actions.removeRules(ids);
  await settled();
  assert.equal((await first(desk)).paragraphs.length, 10);
  await scheduler.stop();
  await desk.close();
});

const SHARE: Removal = {
  text: 'Share this with 3 friends',
  html: '<p>Share <b>this</b> with 3 friends</p>',
  reason: 'page control',
  step: 'furniture words',
  place: 'main > p',
  before: 1,
};

function article(removed: readonly Removal[]): Article {
  return {
    headline: 'Ferry late',
    standfirst: null,
    byline: [],
    outlet: null,
    section: null,
    published: null,
    updated: null,
    language: 'en',
    url: null,
    leadImage: null,
    paragraphs: ['The ferry is late.', 'Nobody was hurt.', LETTER],
    html: `<p>The ferry is <i>late</i>.</p>\n<ul><li>Nobody was hurt.</li></ul><p>${LETTER}</p>`,
    credits: [],
    details: { ...NO_DETAILS, removed },
  };
}

async function withArticle(desk: TestDesk, removed: readonly Removal[]): Promise<void> {
  const outlet = { key: OUTLET, name: 'The Harbour Post', homeUrl: null };
  const imported = { article: article(removed), address: null, textKey: 'text:1', outlet };
  await desk.store.articles.recordImported([imported], desk.now());
}

test('what was left out stands in the text again, and search finds it', async () => {
  const desk = testDesk();
  await withArticle(desk, [SHARE]);
  const actions = ruleActions(desk, () => {});
  const { id } = await first(desk);
  await actions.addRules([{ ...rule('keep', SHARE.text), articleId: id }], id);
  const shown = await first(desk);
  assert.deepEqual(shown.paragraphs.slice(0, 2), ['The ferry is late.', SHARE.text]);
  assert.match(shown.html, /<\/p>\s*<p>Share <b>this<\/b> with 3 friends<\/p><ul>/);
  assert.deepEqual(shown.details.removed, []);
  await desk.close();
});

test('whatever rules come and go, without them the article is as it was, to the letter', async () => {
  const pattern = fc.constantFrom(
    SHARE.text,
    LETTER,
    'Nobody*',
    'the ferry is late.',
    'Unheard of',
  );
  const change = fc.record({
    kind: fc.constantFrom('keep', 'drop'),
    pattern,
    isOwn: fc.boolean(),
    isFollowed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      const desk = testDesk();
      await withArticle(desk, [SHARE, { ...SHARE, text: 'Menu', before: 3 }]);
      const before = await first(desk);
      const ids: number[] = [];
      for (const { kind, pattern, isOwn, isFollowed } of changes) {
        const articleId = isOwn ? before.id : null;
        const added = await desk.store.rules.addRules(
          [{ ...rule(kind, pattern), articleId }],
          desk.now(),
        );
        ids.push(...added.ids);
        desk.passTime(1);
        if (isFollowed) await followRules(desk);
      }
      await desk.store.rules.removeRules(ids, desk.now());
      await followRules(desk);
      assert.deepEqual(await first(desk), before);
      await desk.close();
    }),
    { numRuns: 40 },
  );
});

test('a text that rules cannot be applied to stays as it was read; the others are done', async () => {
  const real = testDesk();
  const desk: TestDesk = {
    ...real,
    reading: {
      ...real.reading,
      ruleTexts: async (all) =>
        all.some(({ text }) => text.paragraphs.includes('poison'))
          ? { kind: 'failed', reason: 'Reading it took too long.' }
          : real.reading.ruleTexts(all),
    },
  };
  const outlet = { key: OUTLET, name: 'The Harbour Post', homeUrl: null };
  const imported = ['poison', 'news'].map((word) => ({
    article: { ...article([]), headline: word, paragraphs: [word, LETTER], html: '' },
    address: null,
    textKey: `text:${word}`,
    outlet,
  }));
  await desk.store.articles.recordImported(imported, desk.now());
  await desk.store.rules.addRules([rule('drop', LETTER)], desk.now());
  await followRules(desk);
  const lines = await frontPage(desk);
  const texts = await Promise.all(lines.map(({ id }) => desk.store.articles.textOf(id)));
  const paragraphs = new Map(texts.map((text) => [text?.headline, text?.paragraphs]));
  assert.deepEqual(paragraphs.get('news'), ['news']);
  assert.deepEqual(paragraphs.get('poison'), ['poison', LETTER]);
  assert.equal(await desk.store.rules.awaitingCount(), 0);
  assert.ok(desk.logged.some((line) => line.includes('rules could not be followed')));
  await desk.close();
});

test('rules go out as a file and come in from one, for outlets that are not there yet, too', async () => {
  const desk = testDesk();
  const actions = ruleActions(desk, () => {});
  const file = `${OUTLET} drop text Sign up*\nledger.example keep text Corrections\nno rule`;
  const report = await actions.importRules(file);
  assert.deepEqual([report.added, report.known, report.problems.length], [2, 0, 1]);
  assert.deepEqual((await actions.importRules(file)).added, 0);
  const exported = await actions.exportRules();
  assert.match(exported, /^harbour-post\.example drop text Sign up\*$/m);
  const other = testDesk();
  const again = await ruleActions(other, () => {}).importRules(exported);
  assert.deepEqual([again.added, again.problems], [2, []]);
  await desk.close();
  await other.close();
});
