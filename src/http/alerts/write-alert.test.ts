import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HappeningFacts } from '../../pipeline/alerts/happening-facts.ts';
import { happeningWords } from './write-alert.ts';

const FEED = { id: 3, name: 'Harbour Post\n<b>' };

test('a silent feed is named with what its silence is', () => {
  const words = (more: object) =>
    happeningWords({
      ...{ kind: 'feed silent', feed: FEED, cause: 'nothing new', days: 6, usualDays: 1 },
      ...more,
    } as HappeningFacts & { kind: 'feed silent' });
  assert.equal(words({}).title, 'Harbour Post <b> has gone silent');
  assert.equal(words({}).body, 'Nothing new for 6 days; usually something comes every day.');
  assert.match(words({ usualDays: 2 }).body, /every 2 days/);
  assert.equal(words({ cause: 'errors', usualDays: null }).body, 'It has not answered for 6 days.');
  assert.equal(words({ cause: 'gone', usualDays: null }).body, 'The outlet has ended this feed.');
});

test('a top story goes out with whoever says what its headline states, and why it is told', () => {
  const story = {
    ...{ id: 7, headline: 'Ferry aground' },
    ...({ verdict: 'attribution dropped', speaker: 'Mara Lind' } as const),
  };
  const facts = {
    kind: 'top story',
    story,
    isFirst: true,
    outletCount: 4,
    reportCount: 2,
  } as const;
  assert.deepEqual(happeningWords(facts), {
    title: 'Ferry aground, says Mara Lind',
    body: 'First on your front page · 4 titles carry it',
    why: 'You asked to be told what comes first on your front page.',
    path: '/stories/7',
  });
  const below = happeningWords({ ...facts, isFirst: false });
  assert.equal(below.body, '4 titles carry it');
  assert.equal(below.why, 'You asked to be told of top stories that so many titles carry.');
});
