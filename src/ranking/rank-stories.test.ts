import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { SignalArticle, StorySignals } from '../model/edition/edition.ts';
import { HOUR, MINUTE } from '../model/time.ts';
import { rankStories, USUAL_WEIGHTS } from './rank-stories.ts';

const NOW = Date.UTC(2031, 4, 5, 7, 30);

/** "own 1 2h": an own report by outlet 1 two hours ago. */
function articleOf(words: string): SignalArticle {
  const [kind = 'own', outlet = '1', ago = '0h', owner] = words.split(' ');
  return {
    kind: kind === 'copy' || kind === 'rewrite' ? kind : 'own',
    outletKey: outlet,
    outletName: outlet,
    time: NOW - Number.parseFloat(ago) * HOUR,
    owner: owner ?? null,
    front: null,
  };
}

function storyOf(story: number, articles: readonly string[], related: number[] = []): StorySignals {
  return { story, articles: articles.map(articleOf), related };
}

function order(...stories: readonly StorySignals[]): number[] {
  return rankStories(stories, { now: NOW }).map(({ story }) => story);
}

test('three reports of their own stand above one report that nine titles copy', () => {
  const copied = ['own 1 2h', ...[2, 3, 4, 5, 6, 7, 8, 9].map((outlet) => `copy ${outlet} 2h`)];
  assert.deepEqual(
    order(storyOf(1, copied), storyOf(2, ['own 1 2h', 'own 2 2h', 'own 3 2h'])),
    [2, 1],
  );
});

test('titles of one owner count as one', () => {
  const owned = storyOf(1, ['own 1 3h mogul', 'own 2 3h mogul', 'own 3 3h mogul']);
  assert.deepEqual(order(owned, storyOf(2, ['own 1 3h', 'own 2 3h', 'own 3 3h'])), [2, 1]);
});

test('yesterday’s great story gives way to what is told now', () => {
  const old = storyOf(1, ['own 1 26h', 'own 2 26h', 'own 3 25h', 'own 4 25h']);
  assert.deepEqual(order(old, storyOf(2, ['own 1 1h', 'own 2 1h'])), [2, 1]);
});

test('a late copy brings no story back', () => {
  const late = storyOf(1, ['own 1 30h', 'copy 2 0.1h']);
  assert.deepEqual(order(late, storyOf(2, ['own 1 20h', 'own 2 20h'])), [2, 1]);
});

test('a story beside one that stands above gives way to another matter', () => {
  const first = storyOf(1, ['own 1 1h', 'own 2 1h', 'own 3 1h'], [2]);
  const beside = storyOf(2, ['own 1 2h', 'own 2 2h'], [1]);
  const other = storyOf(3, ['own 1 3h', 'own 2 3h']);
  assert.deepEqual(order(first, beside, other), [1, 3, 2]);
  const plain = { ...USUAL_WEIGHTS, variety: 0 };
  const stories = rankStories([first, beside, other], { now: NOW, weights: plain });
  assert.deepEqual(
    stories.map(({ story }) => story),
    [1, 2, 3],
  );
});

test('each term says in a sentence what it is for', () => {
  const [ranked] = rankStories([storyOf(1, ['own 1 1h', 'own 2 1h', 'copy 3 1h'])], { now: NOW });
  const reasons = ranked?.terms.map(({ reason }) => reason);
  assert.deepEqual(reasons, [
    '3 titles carry it, 2 with reports of their own.',
    '2 reports in the last two hours.',
    'Carried by 3 owners.',
    'The last report is 1 hour old.',
  ]);
});

test('what outlets put first themselves stands above what they put further down', () => {
  const put = (story: number, front: number | null) => {
    const told = storyOf(story, ['own 1 2h', 'own 2 2h']);
    return { ...told, articles: told.articles.map((one) => ({ ...one, front })) };
  };
  assert.deepEqual(order(put(1, null), put(2, 7), put(3, 0)), [3, 2, 1]);
  const [ranked] = rankStories([put(3, 0)], { now: NOW });
  const reason = ranked?.terms.find(({ name }) => name === 'prominence')?.reason;
  assert.equal(reason, '1 puts it first, 1 more near the top.');
});

test('a reason that is turned off moves nothing', () => {
  const wide = storyOf(1, ['own 1 2h', 'copy 2 2h', 'copy 3 2h']);
  const narrow = storyOf(2, ['own 1 1.9h']);
  const weights = { ...USUAL_WEIGHTS, breadth: 0 };
  assert.deepEqual(order(wide, narrow), [1, 2]);
  const ranked = rankStories([wide, narrow], { now: NOW, weights });
  assert.deepEqual(
    ranked.map(({ story }) => story),
    [2, 1],
  );
});

const anyArticle = fc.record({
  kind: fc.constantFrom('own' as const, 'rewrite' as const, 'copy' as const),
  outletKey: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  outletName: fc.constant('A paper'),
  // clocks that go wrong too: far ahead and long ago
  time: fc.integer({ min: -500 * HOUR, max: 500 * HOUR }).map((shift) => NOW + shift),
  owner: fc.constantFrom(null, 'mogul', 'state'),
  front: fc.constantFrom(null, 0, 3, 9),
});
const anyStories = fc
  .array(fc.array(anyArticle, { minLength: 1, maxLength: 12 }), { maxLength: 12 })
  .map((all) => all.map((articles, at) => ({ story: at + 1, articles, related: [at, at + 2] })));

test('every story has one place, and its terms add up to its score', () => {
  fc.assert(
    fc.property(anyStories, (stories) => {
      const ranked = rankStories(stories, { now: NOW });
      assert.deepEqual(
        ranked.map(({ story }) => story).sort((a, b) => a - b),
        stories.map(({ story }) => story),
      );
      for (const { score, terms } of ranked) {
        const sum = terms.reduce((all, { value, weight }) => all + value * weight, 0);
        assert.ok(Number.isFinite(score) && Math.abs(sum - score) < 1e-9);
      }
    }),
  );
});

test('the order does not depend on the order in which stories come', () => {
  fc.assert(
    fc.property(anyStories, (stories) => {
      assert.deepEqual(order(...stories), order(...[...stories].reverse()));
    }),
  );
});

test('one more report by another owner never takes a story down', () => {
  fc.assert(
    fc.property(fc.array(anyArticle, { minLength: 1, maxLength: 12 }), (articles) => {
      const more = {
        kind: 'own' as const,
        outletKey: '99',
        outletName: 'A paper',
        time: NOW - 90 * MINUTE,
        owner: 'new',
        front: null,
      };
      const scoreOf = (all: readonly SignalArticle[]) =>
        rankStories([{ story: 1, articles: all, related: [] }], {
          now: NOW,
          weights: { ...USUAL_WEIGHTS, breadth: 0 },
        })[0]?.score ?? 0;
      assert.ok(scoreOf([...articles, more]) >= scoreOf(articles) - 1e-9);
    }),
  );
});
