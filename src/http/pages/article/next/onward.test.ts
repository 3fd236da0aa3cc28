import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER } from '../../../../../test/desk.ts';
import { OPENING, pageClient } from '../../../../../test/page-client.ts';
import { placeAwaited } from '../../../../pipeline/stories/place-awaited.ts';
import { tellAwaited } from '../../../../pipeline/stories/tell-awaited.ts';

const client = pageClient();
const { desk } = client;
before(async () => {
  await client.openSample();
  await placeAwaited(desk);
  await tellAwaited(desk);
});
after(client.close);

const from = (path: string) => ({ ...OPENING, referer: `http://localhost${path}` });

async function linesOf(outletId: number) {
  const page = { readerId: READER, scope: { outletId }, before: null, limit: 50 };
  return desk.store.articles.newest(page);
}

test('from an outlet’s list one reads on in that list, past what tells the same story', async () => {
  const [any] = await desk.store.articles.newest({
    readerId: READER,
    scope: {},
    before: null,
    limit: 1,
  });
  const lines = await linesOf(any?.outletId ?? 0);
  const places = await desk.store.stories.ofArticles(lines.map(({ id }) => id));
  const storyOf = new Map(places.map(({ articleId, story }) => [articleId, story]));
  const here = lines[1];
  assert.ok(here !== undefined);
  const next = lines.slice(2).find(({ id }) => storyOf.get(id) !== storyOf.get(here.id));
  const page = await client.get(`/article/${here.id}`, from(`/outlet/${here.outletId}`));
  assert.deepEqual(page.attributes('.onward-next', 'href'), [`/article/${next?.id}`]);
  assert.deepEqual(page.attributes('.onward-before', 'href'), [`/article/${lines[0]?.id}`]);
  assert.deepEqual(page.attributes('.onward-back', 'href'), [`/outlet/${here.outletId}`]);
  assert.deepEqual(page.attributes('head link[rel="next"]', 'href'), [`/article/${next?.id}`]);
  assert.deepEqual(page.attributes('link[rel="canonical"]', 'href'), [`/article/${here.id}`]);
});

test('from nowhere one reads on with a story of the edition that is another, unread one', async () => {
  const [story] = await desk.store.stories.newest({ readerId: READER, before: null, limit: 1 });
  const id = story?.shown.id ?? 0;
  const page = await client.get(`/article/${id}`);
  const [next = ''] = page.attributes('.onward-next', 'href');
  const nextId = Number(next.replace('/article/', ''));
  const [place] = await desk.store.stories.ofArticles([nextId]);
  assert.notEqual(place?.story, story?.id);
  assert.equal((await desk.store.articles.byId(READER, nextId))?.isRead, false);
  assert.equal(page.attributes('.onward-back', 'href').length, 0);
});

test('what the story has more is another unread article of it that adds something, and no copy', async () => {
  const stories = await desk.store.stories.newest({ readerId: READER, before: null, limit: 50 });
  const several = stories.filter(({ reportCount }) => reportCount > 2);
  assert.ok(several.length > 0);
  for (const { id, shown } of several) {
    const more = await desk.store.stories.nextInStory(READER, shown.id);
    if (more === null) continue;
    const [place] = await desk.store.stories.ofArticles([more.article.id]);
    assert.equal(place?.story, id);
    assert.notEqual(place?.report.kind, 'copy');
    assert.equal(more.article.isRead, false);
    assert.ok(more.addition.sentences.length > 0);
    const page = await client.get(`/article/${shown.id}`);
    assert.deepEqual(page.attributes('.onward-more', 'href'), [`/article/${more.article.id}`]);
    return;
  }
  assert.fail('no story has more to tell');
});
