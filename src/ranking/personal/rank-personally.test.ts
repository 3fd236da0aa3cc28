import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type {
  TasteExample,
  TasteFeature,
  TasteKind,
  TasteStart,
} from '../../model/edition/taste.ts';
import { DAY } from '../../model/time.ts';
import { effectOf, fitTaste } from './fit-taste.ts';
import { rankPersonally, type TasteCandidate } from './rank-personally.ts';

const NOW = Date.UTC(2031, 4, 5, 7, 30);

const feature = (kind: TasteKind, key: string): TasteFeature => ({ kind, key, label: key });
const SPORT = feature('subject', 'sport');
const SCIENCE = feature('subject', 'science');
const ANY = feature('any', 'story');

function example(story: number, more: Partial<TasteExample>): TasteExample {
  const nothing = { isOpened: false, isFinished: false, isSaved: false, isHidden: false };
  return { story, features: [ANY, SPORT], at: NOW - DAY, visits: 1, ...nothing, ...more };
}

/** Science is opened, sport passed over. */
const EXAMPLES: readonly TasteExample[] = Array.from({ length: 20 }, (_, at) =>
  at % 2 === 0
    ? example(at, { features: [ANY, SCIENCE], isOpened: true })
    : example(at, { features: [ANY, SPORT] }),
);

function candidate(story: number, more: Partial<TasteCandidate> = {}): TasteCandidate {
  return { story, features: [ANY], topScore: 0, followedBy: null, ...more };
}

const asked = { limit: 10, sharedOfTen: 0, seed: 'a' };
const effect = (name: string, starts: readonly TasteStart[] = [], examples = EXAMPLES) => {
  const weight = fitTaste({ examples, starts }, NOW).get(name);
  assert.ok(weight !== undefined);
  return effectOf(weight);
};

test('what is opened is liked, what is passed over is not, and each says what it rests on', () => {
  const model = fitTaste({ examples: EXAMPLES, starts: [] }, NOW);
  assert.ok(effect('subject science') > 0.5 && effect('subject sport') < -0.2);
  const science = model.get('subject science');
  assert.deepEqual([science?.shown, science?.opened], [10, 10]);
  const places = rankPersonally(
    [candidate(1, { features: [ANY, SPORT] }), candidate(2, { features: [ANY, SCIENCE] })],
    { ...asked, model },
  );
  assert.deepEqual(
    places.map(({ story }) => story),
    [2, 1],
  );
  const reason = places[0]?.reasons.find(({ kind }) => kind === 'subject')?.reason;
  assert.equal(reason, 'You like science (you opened 10 of 10).');
});

test('what is hidden counts for more than what is passed over, and saving for more than opening', () => {
  const once = (more: Partial<TasteExample>) =>
    effect('subject sport', [], [...EXAMPLES, example(99, more)]);
  const passed = once({});
  assert.ok(once({ isHidden: true }) < passed);
  const opened = once({ isOpened: true });
  const saved = once({ isOpened: true, isSaved: true });
  assert.ok(passed < opened && opened < saved);
});

test('what was done long ago counts for less', () => {
  const old = EXAMPLES.map((one) => ({ ...one, at: NOW - 120 * DAY }));
  assert.ok(effect('subject science', [], old) < effect('subject science') / 2);
});

test('the reader’s hand counts for more than what was read, and off is off', () => {
  const turned = (edit: TasteStart['edit']) =>
    effect('subject sport', [{ ...SPORT, edit, prior: null }]);
  assert.ok(turned('more') > 1 && turned('less') < turned(null) - 1);
  assert.equal(turned('off'), 0);
});

test('a file’s weights are begun with, and what is read moves them', () => {
  const start: TasteStart = { ...SPORT, edit: null, prior: { mean: 2, variance: 0.5 } };
  assert.equal(effect('subject sport', [start], []), 2);
  assert.ok(effect('subject sport', [start]) < 2);
});

test('who has read nothing gets the top stories', () => {
  const model = fitTaste({ examples: [], starts: [] }, NOW);
  const candidates = [3, 1, 4, 2].map((score) => candidate(score, { topScore: score }));
  assert.deepEqual(
    rankPersonally(candidates, { ...asked, model }).map(({ story }) => story),
    [4, 3, 2, 1],
  );
});

test('what the reader follows stands above whatever they like', () => {
  const model = fitTaste({ examples: EXAMPLES, starts: [] }, NOW);
  const followed = { rule: 1, name: 'Kherson' };
  const places = rankPersonally(
    [
      candidate(1, { features: [ANY, SCIENCE], topScore: 50 }),
      candidate(2, { features: [ANY, SPORT], followedBy: followed }),
    ],
    { ...asked, model },
  );
  assert.equal(places[0]?.story, 2);
  assert.ok(places[0]?.reasons.some(({ reason }) => reason === 'You follow Kherson.'));
});

test('so many places as the reader wants are everybody’s, by what counts for everybody', () => {
  const model = fitTaste({ examples: EXAMPLES, starts: [] }, NOW);
  const candidates = Array.from({ length: 40 }, (_, at) =>
    candidate(at + 1, { features: [ANY, at < 20 ? SCIENCE : SPORT], topScore: at < 20 ? 0.1 : 1 }),
  );
  for (const sharedOfTen of [1, 2, 3, 5]) {
    const places = rankPersonally(candidates, { ...asked, model, sharedOfTen });
    const shared = places.filter(({ slot }) => slot === 'everybody');
    assert.equal(shared.length, sharedOfTen);
    assert.ok(shared.every(({ story }) => story > 20));
    assert.notEqual(places[0]?.slot, 'everybody');
  }
});

const anyFeature = fc
  .tuple(
    fc.constantFrom<TasteKind>('outlet', 'subject', 'name', 'speaker', 'any', 'length', 'hour'),
    fc.constantFrom('a', 'b', 'c'),
  )
  .map(([kind, key]) => feature(kind, key));
const anyFeatures = fc.uniqueArray(anyFeature, {
  maxLength: 8,
  selector: ({ kind, key }) => `${kind} ${key}`,
});
const anyExample = fc
  .record({
    features: anyFeatures,
    at: fc.integer({ min: -200, max: 400 }).map((days) => NOW - days * DAY),
    visits: fc.nat({ max: 5 }),
    isOpened: fc.boolean(),
    isFinished: fc.boolean(),
    isSaved: fc.boolean(),
    isHidden: fc.boolean(),
  })
  .map((more) => example(1, more));
const anyStart = fc
  .record({
    feature: anyFeature,
    edit: fc.constantFrom('more' as const, 'less' as const, 'off' as const, null),
    prior: fc.option(
      fc.record({
        mean: fc.double({ min: -5, max: 5, noNaN: true }),
        variance: fc.double({ min: 0.01, max: 3, noNaN: true }),
      }),
    ),
  })
  .map(({ feature: one, ...start }) => ({ ...one, ...start }));
const anyCandidates = fc
  .array(fc.tuple(anyFeatures, fc.double({ min: 0, max: 6, noNaN: true }), fc.boolean()), {
    maxLength: 20,
  })
  .map((all) =>
    all.map(([features, topScore, isFollowed], at) => {
      const followedBy = isFollowed ? { rule: 1, name: 'Kherson' } : null;
      return candidate(at + 1, { features, topScore, followedBy });
    }),
  );

test('whatever was read: each story stands once, its reasons add up to its score, and asked again it is the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyExample, { maxLength: 30 }),
      fc.uniqueArray(anyStart, { maxLength: 5, selector: ({ kind, key }) => `${kind} ${key}` }),
      anyCandidates,
      fc.integer({ min: 0, max: 10 }),
      (examples, starts, candidates, sharedOfTen) => {
        const model = fitTaste({ examples, starts }, NOW);
        const rank = (from: readonly TasteCandidate[]) =>
          rankPersonally(from, { ...asked, model, sharedOfTen });
        const places = rank(candidates);
        assert.equal(new Set(places.map(({ story }) => story)).size, places.length);
        assert.equal(places.length, Math.min(candidates.length, asked.limit));
        for (const { score, reasons } of places) {
          const sum = reasons.reduce((all, { points }) => all + points, 0);
          assert.ok(Number.isFinite(score) && Math.abs(sum - score) < 1e-9);
        }
        assert.deepEqual(rank([...candidates].reverse()), places);
        const again = fitTaste({ examples, starts }, NOW);
        assert.deepEqual([...again], [...model]);
      },
    ),
  );
});
