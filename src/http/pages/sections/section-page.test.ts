import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { IDLE, pageClient } from '../../../../test/page-client.ts';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { HOUR } from '../../../model/time.ts';
import { tellSubjects } from '../../../pipeline/subjects/tell-subjects.ts';

const client = pageClient({ scheduler: IDLE });
const { desk } = client;

test('without news the sections say how they fill, and one that is none is not found', async () => {
  assert.match((await client.get('/sections')).words('.empty').join(), /No section yet/);
  assert.match((await client.get('/sections/sport')).words('.empty').join(), /Nothing here yet/);
  for (const path of ['/sections/weather', '/sections/toString', '/feeds/atom/sections/x'])
    assert.equal((await client.get(path)).status, 404, path);
});

after(() => client.close());

test('a section has its stories and articles in either order, and is a feed', async () => {
  const news = [
    { headline: 'Rovers sell a wing', outlet: 'harbour-post.example', section: 'Sport' },
    { headline: 'Rovers sell', outlet: 'coastal-press.example', section: 'Sports' },
    { headline: 'Cup draw', outlet: 'harbour-post.example', section: 'Football' },
  ];
  const [one = 0, two = 0, cup = 0] = await storeArticles(desk.store, news, desk.now() - HOUR);
  const changes = [placed(one, [10, 11]), placed(two, [10, 11]), placed(cup, [20, 21])];
  await recordChanges(desk.store, changes, desk.now());
  await tellSubjects(desk);
  const newest = await client.get('/sections/sport');
  assert.deepEqual(newest.words('.headline')[0], 'Cup draw');
  const told = await client.get('/sections/sport?order=told');
  assert.match(told.words('.headline')[0] ?? '', /^Rovers sell/);
  assert.deepEqual((await client.get('/sections')).words('.section-name'), ['Sport']);
  const feed = JSON.parse((await client.get('/feeds/json/sections/sport')).text);
  assert.equal(feed.items.length, 2);
});
