import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { IDLE, pageClient } from '../../../../test/page-client.ts';
import { storeArticles } from '../../../../test/placed-articles.ts';
import { DAY, MINUTE } from '../../../model/time.ts';
import { readScores } from './read-scores.ts';
import { ofHundred, SCORE_GROUPS } from './score-words.ts';

const client = pageClient({ scheduler: IDLE });
after(() => client.close());

test('every score that is told is one that was measured, and is told as it was', async () => {
  const scores = readScores();
  const page = await client.get('/about');
  const told = page.attributes('.scores .count', 'title');
  const values = page.words('.scores .count').map(Number);
  assert.deepEqual(
    told,
    SCORE_GROUPS.flatMap((group) => group.scores.map(({ score }) => score)),
  );
  assert.deepEqual(
    values,
    told.map((score) => scores.get(score)),
  );
});

test('of a hundred never more is promised than was measured', () => {
  assert.deepEqual(ofHundred(0.9994), { of: 99, not: 1 });
  assert.deepEqual(ofHundred(1), { of: 100, not: 0 });
  assert.deepEqual(ofHundred(0.29), { of: 29, not: 71 });
});

test('the library is counted, and counted again a minute later', async () => {
  const { desk } = client;
  const facts = async () => (await client.get('/about')).words('.facts dd');
  assert.match((await facts())[0] ?? '', /^0, of 0 titles/);
  const outlet = 'harbour-post.example';
  await storeArticles(desk.store, [{ headline: 'A', outlet }], desk.now() - DAY);
  assert.match((await facts())[0] ?? '', /^0, of 0 titles/, 'a moment later');
  desk.passTime(MINUTE);
  const [articles, subjects, statements] = await facts();
  assert.match(articles ?? '', /^1, of 1 title in 0 feeds/);
  assert.equal(subjects, '0 of 1; 1 still to be told');
  assert.equal(statements, '0; 1 text still to be looked through');
});
