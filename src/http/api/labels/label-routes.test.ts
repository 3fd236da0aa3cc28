import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { apiClient } from '../../../../test/api-client.ts';
import { READER } from '../../../../test/desk.ts';
import { storeArticles } from '../../../../test/placed-articles.ts';
import { DAY } from '../../../model/time.ts';

const LABEL = z.object({ id: z.int(), name: z.string() });
const LABELS = z.object({ labels: z.array(LABEL.extend({ count: z.int().optional() })) });
const PAGE = z.object({
  articles: z.array(z.object({ article: z.object({ id: z.int() }) })),
  next: z.int().nullable(),
});

test('labels are made, put on, listed, renamed, taken away and brought back', async (t) => {
  const { desk, ask, read } = apiClient(t);
  const news = ['Ferry aground', 'Cup final'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  const articles = await storeArticles(desk.store, news, desk.now() - DAY);
  const { id } = await read(LABEL, ask('POST', '/labels', { name: ' To  quote' }));
  assert.deepEqual((await ask('POST', '/labels', { name: 'TO QUOTE' })).body, {
    id,
    name: 'To quote',
  });
  assert.equal((await ask('POST', '/labels', { name: ' ' })).status, 400);
  const put = (does: string, of: readonly number[]) =>
    ask('POST', `/labels/${id}/articles`, { does, articles: of });
  assert.deepEqual((await put('put on', [...articles, 12_345])).body, { count: 2 });
  assert.deepEqual((await put('put on', articles)).body, { count: 0 });
  const page = await read(PAGE, ask('GET', `/labels/${id}/articles?order=oldest&limit=1`));
  assert.deepEqual(
    [page.articles.map(({ article }) => article.id), page.next],
    [[Math.min(...articles)], 1],
  );
  const rest = await read(PAGE, ask('GET', `/labels/${id}/articles?order=oldest&offset=1`));
  assert.deepEqual([rest.articles.length, rest.next], [1, null]);
  const borne = await read(LABELS, ask('GET', `/articles/${articles[0]}/labels`));
  assert.deepEqual(borne.labels, [{ id, name: 'To quote' }]);
  assert.deepEqual((await put('take off', articles.slice(0, 1))).body, { count: 1 });

  assert.equal((await ask('PATCH', `/labels/${id}`, { name: 'Quoted' })).status, 200);
  await ask('POST', '/labels', { name: 'Other' });
  assert.equal((await ask('PATCH', `/labels/${id}`, { name: 'other' })).status, 400);
  assert.equal((await ask('DELETE', `/labels/${id}`)).status, 200);
  for (const [method, path, body] of [
    ['DELETE', `/labels/${id}`, undefined],
    ['PATCH', `/labels/${id}`, { name: 'x' }],
    ['GET', `/labels/${id}/articles`, undefined],
    ['POST', `/labels/${id}/articles`, { does: 'put on', articles }],
    ['POST', '/labels/99999/restore', undefined],
  ] as const)
    assert.equal((await ask(method, path, body)).status, 404, `${method} ${path}`);
  assert.equal((await ask('POST', `/labels/${id}/restore`)).status, 200);
  const { labels } = await read(LABELS, ask('GET', '/labels'));
  assert.deepEqual(labels.at(-1), { id, name: 'Quoted', count: 1 });
  assert.equal((await desk.store.labels.byId(READER, id))?.name, 'Quoted');
});
