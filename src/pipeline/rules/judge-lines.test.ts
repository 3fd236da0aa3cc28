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
import type { ArticleRecord } from '../../model/library.ts';
import { HOUR } from '../../model/time.ts';
import { refresh } from '../refresh.ts';
import { subscribe } from '../subscribe.ts';
import { followRules } from './follow-rules.ts';

const OUTLET = 'harbour-post.example';
const FEED_URL = `https://${OUTLET}/feed.xml`;
const SERVICE = 'Client service, day and night';
const SUBJECTS = ['ferry', 'bakery', 'lighthouse', 'orchard', 'viaduct', 'quarry', 'brewery'];

function entry(at: number, foot: readonly string[]): string {
  const subject = SUBJECTS[at % SUBJECTS.length] ?? '';
  const text = [
    `The ${subject} at pier ${at} reopened on Monday after repairs that took all of the summer and most of the autumn.`,
    `Its keeper had waited for ${at + 2} weeks, and so had the people of the village behind the ${subject}, she said.`,
    `Nobody knows what the ${subject} has cost so far, since the bills of ${at + 3} builders have not come in.`,
    `A second ${subject} may follow in spring, if the council of the harbour agrees to it with a vote in ${at + 1} days.`,
    `There were ${at + 7} guests at the opening of the ${subject}, and a band, and there was cake for everybody.`,
    ...foot,
  ];
  const markup = text.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<item><guid>${at}</guid><title>On the ${subject} ${at}</title><link>https://${OUTLET}/${at}</link>
    <pubDate>${new Date(FRIDAY_EVENING - at * HOUR).toUTCString()}</pubDate>
    <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${markup}]]></content:encoded></item>`;
}

function feed(entries: readonly string[]): string {
  return `<rss version="2.0"><channel><title>The Harbour Post</title><link>https://${OUTLET}/</link>${entries.join('')}</channel></rss>`;
}

const documents = new Map<string, string>();

async function refreshed(desk: TestDesk, entries: readonly string[]): Promise<ArticleRecord[]> {
  documents.set(FEED_URL, feed(entries));
  await subscribe(desk, READER, [listing(FEED_URL)]);
  await refresh(desk, { kind: 'all' });
  return texts(desk);
}

async function texts(desk: TestDesk): Promise<ArticleRecord[]> {
  const lines = await frontPage(desk);
  const all = await Promise.all(lines.map(({ id }) => desk.store.articles.textOf(id)));
  return all.filter((text) => text !== null);
}

const stands = (all: readonly ArticleRecord[], words: string) =>
  all.map(({ paragraphs }) => paragraphs.includes(words));

test('what an outlet prints under every article is left out of the third, and of those before', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  assert.deepEqual(stands(await refreshed(desk, [entry(0, [SERVICE])]), SERVICE), [true]);
  const two = await refreshed(desk, [entry(0, [SERVICE]), entry(1, [SERVICE])]);
  assert.deepEqual(stands(two, SERVICE), [true, true]);
  const all = await refreshed(
    desk,
    [0, 1, 2, 3].map((at) => entry(at, [SERVICE])),
  );
  assert.deepEqual(stands(all, SERVICE), [false, false, false, false]);
  const [removal] = all[0]?.details.removed ?? [];
  assert.equal(removal?.reason, 'repeated by the outlet');
  assert.equal(removal?.step, 'stands in 4 articles of this outlet');
  assert.equal(all[0]?.html.includes(SERVICE), false);
  assert.equal(all[0]?.versionCount, 0);
  await desk.close();
});

test('an article that comes later is gone over with the news', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  await refreshed(
    desk,
    [0, 1, 2].map((at) => entry(at, [SERVICE])),
  );
  desk.passTime(HOUR);
  const all = await refreshed(
    desk,
    [3, 4].map((at) => entry(at, [SERVICE])),
  );
  assert.deepEqual(stands(all, SERVICE), [false, false, false, false, false]);
  await desk.close();
});

test('a reader puts it back, into one article or all, and takes that away again', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  const [first] = await refreshed(
    desk,
    [0, 1, 2].map((at) => entry(at, [SERVICE])),
  );
  const keep = { outlet: OUTLET, kind: 'keep', pattern: SERVICE } as const;
  const own = await desk.store.rules.addRules([{ ...keep, articleId: first?.id ?? 0 }], desk.now());
  await followRules(desk);
  assert.deepEqual(stands(await texts(desk), SERVICE), [true, false, false]);
  const both = await desk.store.rules.addRules([{ ...keep, articleId: null }], desk.now());
  await followRules(desk);
  const kept = await texts(desk);
  assert.deepEqual(stands(kept, SERVICE), [true, true, true]);
  assert.deepEqual(kept[0]?.asRead, null);
  await desk.store.rules.removeRules([...own.ids, ...both.ids], desk.now());
  await followRules(desk);
  assert.deepEqual(stands(await texts(desk), SERVICE), [false, false, false]);
  await desk.close();
});

test('in the middle of a text the same line stays, and with it what stands above', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  const more =
    'The keeper asked for a longer quay than the one that was built, and was given none.';
  const all = await refreshed(desk, [
    ...[0, 1, 2].map((at) => entry(at, [SERVICE])),
    entry(3, [SERVICE, more, `${more} Nor will she.`, `${more} She will wait.`]),
  ]);
  assert.deepEqual(stands(all, SERVICE), [false, false, false, true]);
  await desk.close();
});

test('several lines below each other go together, the one that differs stays', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  const app = 'Our paper on your telephone';
  const all = await refreshed(
    desk,
    [0, 1, 2].map((at) => entry(at, [`Reported on day ${at} from the quay.`, app, SERVICE])),
  );
  assert.deepEqual(
    all.map(({ paragraphs }) => paragraphs.at(-1)),
    [0, 1, 2].map((at) => `Reported on day ${at} from the quay.`),
  );
  await desk.close();
});

test('a paragraph that an agency puts under its reports of one matter stays', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  const background =
    'The viaduct fell in May 2019 after years of cracks, and 12 people died below it.';
  const trial = (at: number) =>
    entry(at, []).replace(
      /<!\[CDATA\[.*\]\]>/,
      `<![CDATA[${[
        `Witness ${at} told the court on Monday of the cracks that she had seen in the viaduct from her window, ${at} years in all.`,
        `Day ${at} of the trial began with ${at + 3} photographs of May 2019, and the court looked at them for an hour.`,
        `The judge adjourned at ${at + 1} o'clock, when the third witness of the day was tired and asked for water.`,
        `Another ${at + 5} people are to speak of the years before the viaduct fell, and then the builders will.`,
        background,
      ]
        .map((words) => `<p>${words}</p>`)
        .join('')}]]>`,
    );
  const all = await refreshed(desk, [0, 1, 2, 3, 4, 5, 6].map(trial));
  assert.deepEqual(new Set(stands(all, background)), new Set([true]));
  await desk.close();
});

test('of many articles that come at once none keeps it', async () => {
  const desk = testDesk({ fetchPage: fetchFrom(documents) });
  for (let from = 0; from < 200; from += 50) {
    await refreshed(
      desk,
      Array.from({ length: 50 }, (_, at) => entry(from + at, [SERVICE])),
    );
    desk.passTime(HOUR);
  }
  const all = await texts(desk);
  assert.equal(all.length, 200);
  assert.deepEqual(new Set(stands(all, SERVICE)), new Set([false]));
  assert.deepEqual(all[0]?.details.removed[0]?.step.slice(0, 9), 'stands in');
  await desk.close();
});
