import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';
import { storeArticles } from '../../../../test/placed-articles.ts';
import { HOUR } from '../../../model/time.ts';
import { PICK } from './pick-shapes.ts';

const LIST = z.object({ picks: z.array(PICK) });

async function pickAll(client: ApiClient): Promise<readonly number[]> {
  const news = ['Ferry aground', 'Cup final', 'Bank cuts'].map((headline) => ({
    headline,
    outlet: 'harbour-post.example',
  }));
  const ids = await storeArticles(client.desk.store, news, client.desk.now() - HOUR);
  for (const target of ids) await client.ask('POST', '/picks', { kind: 'article', target });
  return ids;
}

async function names(client: ApiClient): Promise<string[]> {
  const { picks } = LIST.parse((await client.ask('GET', '/picks')).body);
  return picks.map(({ name }) => name);
}

test('picks are made, put in order, changed, taken away and brought back', async (context) => {
  const client = apiClient(context);
  await pickAll(client);
  assert.deepEqual(await names(client), ['Bank cuts', 'Cup final', 'Ferry aground']);
  const { picks } = LIST.parse((await client.ask('GET', '/picks')).body);
  const [first] = picks;
  const path = `/picks/${first?.id}`;
  const until = new Date(client.desk.now() + HOUR).toISOString();
  const change = { comment: 'Read this.', place: 2, until };
  const changed = PICK.parse((await client.ask('PATCH', path, change)).body);
  assert.deepEqual([changed.comment, changed.until], ['Read this.', until]);
  assert.deepEqual(await names(client), ['Cup final', 'Ferry aground', 'Bank cuts']);
  assert.equal(PICK.parse((await client.ask('DELETE', path)).body).state, 'past');
  assert.deepEqual(await names(client), ['Cup final', 'Ferry aground']);
  await client.ask('POST', `${path}/restore`, {});
  assert.equal((await names(client)).length, 3);
});

test('what is picked already is given back, and what is not there is not found', async (context) => {
  const client = apiClient(context);
  const [target] = await pickAll(client);
  const again = await client.ask('POST', '/picks', {
    kind: 'article',
    target,
    comment: 'Again.',
  });
  assert.equal(PICK.parse(again.body).comment, null);
  assert.equal((await names(client)).length, 3);
  for (const body of [
    { kind: 'article', target: 5 },
    { kind: 'story', target: 999 },
  ])
    assert.equal((await client.ask('POST', '/picks', body)).status, 404);
  assert.equal((await client.ask('PATCH', '/picks/99', { place: 0 })).status, 404);
  assert.equal((await client.ask('DELETE', '/picks/99')).status, 404);
  assert.equal((await client.ask('POST', '/picks', { kind: 'person', target: 1 })).status, 400);
});
