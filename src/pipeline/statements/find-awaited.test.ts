import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fetchFrom,
  frontPage,
  listing,
  READER,
  type TestDesk,
  testDesk,
} from '../../../test/desk.ts';
import { FRIDAY_EVENING } from '../../../test/newsroom.ts';
import { said, speaker } from '../../../test/statements.ts';
import { HOUR } from '../../model/time.ts';
import type { Reading } from '../reading/open-reading.ts';
import { readingHere } from '../reading/reading-here.ts';
import { refresh } from '../refresh.ts';
import { followRules } from '../rules/follow-rules.ts';
import { startScheduler } from '../scheduler.ts';
import { subscribe } from '../subscribe.ts';
import { findAwaited } from './find-awaited.ts';

const OUTLET = 'harbour-post.example';
const FEED_URL = `https://${OUTLET}/feed.xml`;
const WORDS = 'The ferry stays in port';

function feed(headlines: readonly string[], more = ''): string {
  const items = headlines.map((headline, at) => {
    const date = new Date(FRIDAY_EVENING - (1 + at) * HOUR).toUTCString();
    return `<item><guid>${headline}</guid><title>${headline}</title><pubDate>${date}</pubDate>
      <description><![CDATA[<p>${WORDS}, the harbour master said, and nobody at the quay doubted it.</p>${more}]]></description></item>`;
  });
  return `<rss version="2.0"><channel><title>The Harbour Post</title><link>https://${OUTLET}/</link>${items.join('')}</channel></rss>`;
}

/** A finder that lets the harbour master say the same in each article, and what it was asked. */
function finder(broken: readonly string[] = []) {
  const asked: string[][] = [];
  const findStatements: Reading['findStatements'] = async (texts) => {
    asked.push(texts.map(({ headline }) => headline));
    if (texts.some(({ headline }) => broken.includes(headline))) {
      return {
        kind: 'failed',
        reason: 'Reading it took more than 10 seconds, so it was given up.',
      };
    }
    const found = texts.map((text) => {
      const isAbout = text.paragraphs.some((one) => one.includes(WORDS));
      const statements = isAbout ? [said(text, WORDS, speaker('Mara Quill'))] : [];
      return { statements, people: [], depth: 'full' as const };
    });
    return { kind: 'found', found };
  };
  return { asked, reading: { ...readingHere(), findStatements } };
}

async function statesOf(desk: TestDesk): Promise<string[]> {
  const lines = await frontPage(desk);
  const states = await Promise.all(lines.map(({ id }) => desk.store.statements.ofArticle(id)));
  return lines.map(({ headline }, at) => `${headline}: ${states[at]?.kind}`);
}

async function withNews(reading: Reading, document: () => string) {
  const fetchPage = fetchFrom(new Map());
  const desk = testDesk({
    reading,
    fetchPage: (request) =>
      request.url === FEED_URL
        ? fetchFrom(new Map([[FEED_URL, document()]]))(request)
        : fetchPage(request),
  });
  await subscribe(desk, READER, [listing(FEED_URL)]);
  await refresh(desk, { kind: 'all' });
  return desk;
}

test('news is looked through once, and again when it is edited', async () => {
  const { asked, reading } = finder();
  let document = feed(['Fog', 'Wind']);
  const desk = await withNews(reading, () => document);
  assert.deepEqual(await statesOf(desk), ['Fog: awaited', 'Wind: awaited']);
  assert.equal(await findAwaited(desk), 2);
  assert.equal(await findAwaited(desk), 0);
  assert.deepEqual(await statesOf(desk), ['Fog: found', 'Wind: found']);
  desk.passTime(HOUR);
  document = feed(
    ['Fog', 'Wind'],
    '<p>It cleared at noon, and the ferry left with all on board.</p>',
  );
  await refresh(desk, { kind: 'all' });
  assert.equal(await findAwaited(desk), 2);
  assert.deepEqual(asked, [
    ['Fog', 'Wind'],
    ['Fog', 'Wind'],
  ]);
  await desk.close();
});

test('a text that cannot be looked through costs only itself', async () => {
  const { reading } = finder(['Wind']);
  const desk = await withNews(reading, () => feed(['Fog', 'Wind', 'Rain']));
  await findAwaited(desk);
  assert.deepEqual(await statesOf(desk), ['Fog: found', 'Wind: failed', 'Rain: found']);
  assert.equal(await findAwaited(desk), 0);
  assert.deepEqual(
    desk.logged.filter((line) => line.startsWith('warn')),
    ['warn: a text could not be looked through'],
  );
  await desk.close();
});

test('where nothing can be looked through no text is to blame, and all go on waiting', async () => {
  const findStatements: Reading['findStatements'] = async () => {
    return { kind: 'failed', reason: 'The weights are gone.' };
  };
  const desk = await withNews({ ...readingHere(), findStatements }, () => feed(['Fog', 'Wind']));
  await findAwaited(desk);
  assert.deepEqual(await statesOf(desk), ['Fog: awaited', 'Wind: awaited']);
  assert.ok(desk.logged.includes('error: no text can be looked through'));
  await desk.close();
});

test('what a rule leaves out says nothing any more', async () => {
  const { asked, reading } = finder();
  const desk = await withNews(reading, () =>
    feed(['Fog'], '<p>The harbour master signs these letters with green ink.</p>'),
  );
  await findAwaited(desk);
  const pattern = 'The harbour master signs these letters with green ink.';
  const rule = { outlet: OUTLET, articleId: null, kind: 'drop', pattern } as const;
  await desk.store.rules.addRules([rule], desk.now());
  assert.equal(await findAwaited(desk), 0);
  await followRules(desk);
  assert.equal(await findAwaited(desk), 1);
  assert.equal(asked.length, 2);
  await desk.close();
});

test('only so many are looked through as are asked for, the newest first', async () => {
  const { asked, reading } = finder();
  const desk = await withNews(reading, () => feed(['Fog', 'Wind', 'Rain']));
  assert.equal(await findAwaited(desk, { limit: 2 }), 2);
  assert.deepEqual(asked, [['Fog', 'Wind']]);
  const rain = (await frontPage(desk)).find(({ headline }) => headline === 'Rain');
  assert.equal(await findAwaited(desk, { articleId: rain?.id ?? 0 }), 1);
  await desk.close();
});

test('while Hearsay runs news is looked through by itself', async () => {
  const { reading } = finder();
  const desk = await withNews(reading, () => feed(['Fog', 'Wind']));
  const scheduler = startScheduler(desk);
  while ((await desk.store.speakers.find('quill', 1))[0]?.statementCount !== 2) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await scheduler.stop();
  await desk.close();
});
