import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { IDLE, pageClient } from '../../../../test/page-client.ts';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { HOUR } from '../../../model/time.ts';
import { tellSubjects } from '../../../pipeline/subjects/tell-subjects.ts';

const client = pageClient({ scheduler: IDLE });
const { desk } = client;

before(async () => {
  const news = [
    { headline: 'Ferry aground', outlet: 'harbour-post.example', section: 'Business' },
    { headline: 'Ferry aground', outlet: 'daily-lantern.example', section: 'Business' },
    { headline: 'Cup final', outlet: 'daily-lantern.example', section: 'Sport' },
    { headline: 'A day out', outlet: 'daily-lantern.example' },
  ];
  const [own = 0, copy = 0, cup = 0] = await storeArticles(desk.store, news, desk.now() - HOUR);
  const copied = { kind: 'copy', of: own, share: 1, reason: 'The same text.' } as const;
  const changes = [
    placed(own, [1, 2]),
    placed(copy, [1, 2], { report: copied }),
    placed(cup, [3, 4]),
  ];
  await recordChanges(desk.store, changes, desk.now());
  await tellSubjects(desk);
});
after(() => client.close());

async function figuresOf(name: string) {
  const outlets = await desk.store.outlets.all();
  const id = outlets.find((outlet) => outlet.name === name)?.id ?? 0;
  const page = await client.get(`/outlet/${id}/figures`);
  const labels = page.words('.bars th');
  const counts = page.words('.bar-count');
  return { page, bars: new Map(labels.map((label, at) => [label, counts[at]])) };
}

test('an outlet’s figures say what each rests on', async () => {
  const { page, bars } = await figuresOf('daily-lantern');
  assert.match(page.words('.page-words').join(), /^3 articles were looked at/);
  assert.equal(bars.get('Its own'), '1 of 2');
  assert.equal(bars.get('Another’s'), '1 of 2');
  assert.equal(bars.get('Sport'), '1 of 3');
  assert.equal(bars.get('Nothing says so'), '1 of 3');
  assert.equal(bars.get('Changed at all'), '0 of 3');
  assert.match(page.words('.figure-note').join(), /1 more is still to be held against others/);
  assert.deepEqual(page.words('.counted-list a'), ['harbour-post']);
});

test('who is taken from is told with who takes', async () => {
  const { page, bars } = await figuresOf('harbour-post');
  assert.equal(bars.get('Another’s'), '0 of 1');
  assert.deepEqual(page.words('.counted-list a'), ['daily-lantern']);
  assert.match(page.words('.figure-parts').join(), /No statement was found yet/);
});

test('an outlet that is none has no page', async () => {
  for (const path of ['/outlet/999', '/outlet/999/figures', '/outlet/x/figures'])
    assert.equal((await client.get(path)).status, 404, path);
});
