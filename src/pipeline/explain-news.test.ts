import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchFrom, listing, READER, testDesk } from '../../test/desk.ts';
import { FRIDAY_EVENING } from '../../test/newsroom.ts';
import { storeArticles } from '../../test/placed-articles.ts';
import { HOUR } from '../model/time.ts';
import { explainNews } from './explain-news.ts';
import { placeNews } from './place-news.ts';
import { refresh } from './refresh.ts';
import { subscribe } from './subscribe.ts';

const QUOTED = '“The tide was the lowest of the year,” said Mara Quill, the harbour master.';
const NEWS = [
  {
    headline: 'Ferry Petrel aground at Kestrel Bay',
    outlet: 'harbour-post.example',
    paragraphs: ['The ferry Petrel ran aground on a sandbank in Kestrel Bay.', QUOTED],
  },
  {
    headline: 'Ferry Petrel aground on Kestrel Bay sandbank',
    outlet: 'daily-lantern.example',
    paragraphs: ['Lifeboats went to the ferry Petrel, aground in Kestrel Bay.', QUOTED],
  },
];

test('what came in by a command is told to its end: stories, who says what, and their claims', async () => {
  const desk = testDesk();
  await storeArticles(desk.store, NEWS, FRIDAY_EVENING - HOUR);
  await placeNews(desk);
  const seen: number[] = [];
  const explained = await explainNews(desk, { onArticles: (done) => seen.push(done) });
  assert.deepEqual([explained, seen], [{ articles: 2, stories: 1 }, [2]]);
  const [line] = await desk.store.stories.newest({ readerId: READER, before: null, limit: 9 });
  const found = await desk.store.stories.find(READER, line?.id ?? 0);
  assert.equal(found?.kind === 'story' && found.story.claims[0]?.outletCount, 2);
  assert.deepEqual(await explainNews(desk), { articles: 0, stories: 0 });
});

test('a refresh of the news alone leaves their stories to the next one', async () => {
  const url = 'https://harbour-post.example/feed.xml';
  const feed = `<rss version="2.0"><channel><title>The Harbour Post</title><item><title>${NEWS[0]?.headline}</title>
    <link>https://harbour-post.example/petrel</link><description>${QUOTED.repeat(9)}</description></item></channel></rss>`;
  const desk = testDesk({ fetchPage: fetchFrom(new Map([[url, feed]])) });
  await subscribe(desk, READER, [listing(url)]);
  const stories = () => desk.store.stories.newest({ readerId: READER, before: null, limit: 9 });
  const { added } = await refresh(desk, { kind: 'due' }, { isNewsOnly: true });
  assert.deepEqual([added, (await stories()).length], [1, 0]);
  await refresh(desk, { kind: 'due' });
  assert.equal((await stories()).length, 1);
});
