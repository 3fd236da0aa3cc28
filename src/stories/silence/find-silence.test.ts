import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DAY, HOUR } from '../../model/time.ts';
import { findSilence, type PastStory, type SilenceQuestion } from './find-silence.ts';

const NOW = 100 * DAY;
const shipping = { term: 'shipping', label: 'shipping', weight: 1 };
const outlet = (key: string, newestAt: number | null = NOW) => ({
  key,
  name: key.toUpperCase(),
  newestAt,
});

/** So many stories on shipping, one a day, each carried as the letters say: "ab" by a and b; others are of something else. */
const pastOf = (...carried: string[]): PastStory[] => [
  ...carried.map((letters, at) => ({
    story: at + 1,
    firstAt: NOW - (at + 2) * DAY,
    terms: ['shipping', 'port'],
    outlets: [...letters],
  })),
  ...carried.map((_, at) => ({
    story: at + 100,
    firstAt: NOW - DAY,
    terms: ['football'],
    outlets: ['x'],
  })),
];

const ask = (given: Partial<SilenceQuestion>) =>
  findSilence({
    story: { firstAt: NOW - DAY, terms: [shipping], outlets: ['a'] },
    past: pastOf('ab', 'ab', 'b', 'bc', 'b', 'ab', 'a', 'c', 'b'),
    outlets: [outlet('a'), outlet('b'), outlet('c')],
    pastCount: 20,
    now: NOW,
    ...given,
  });

test('one that carried seven of the last nine stories on the subject and not this one is silent', () => {
  const { carry, silent, unheard } = ask({});
  assert.deepEqual(carry, ['a']);
  assert.deepEqual(silent, [
    {
      key: 'b',
      name: 'B',
      carried: 7,
      of: 9,
      subject: 'shipping',
      reason: 'Carried 7 of the last 9 stories on shipping.',
    },
  ]);
  assert.deepEqual(unheard, []);
});

test('four stories make no habit, and a subject of every story is none', () => {
  assert.deepEqual(ask({ past: pastOf('b', 'b', 'b', 'b') }).silent, []);
  const always = pastOf('b', 'b', 'b', 'b', 'b', 'b');
  assert.deepEqual(ask({ past: always, pastCount: 11 }).silent, []);
  assert.equal(ask({ past: always, pastCount: 12 }).silent.length, 1);
});

test('what is older than sixty days is no habit any more', () => {
  const old = pastOf('b', 'b', 'b', 'b', 'b', 'b').map((one) => ({
    ...one,
    firstAt: NOW - 61 * DAY,
  }));
  assert.deepEqual(ask({ past: old }).silent, []);
});

test('nobody is silent within six hours, nor when nothing of theirs has come since', () => {
  const early = ask({ story: { firstAt: NOW - 5 * HOUR, terms: [shipping], outlets: ['a'] } });
  assert.deepEqual(early.silent, []);
  assert.deepEqual(
    early.unheard.map(({ key }) => key),
    ['b', 'c'],
  );
  const quiet = ask({ outlets: [outlet('a'), outlet('b', NOW - 20 * HOUR), outlet('c', null)] });
  assert.deepEqual(quiet.silent, []);
  assert.deepEqual(
    quiet.unheard.map(({ reason }) => reason),
    [
      'Nothing of this outlet has come since six hours after the first report.',
      'Nothing of this outlet is in the library.',
    ],
  );
});

test('the surer habit is told, and the surest outlet stands first', () => {
  const port = { term: 'port', label: 'the port', weight: 0.5 };
  const past = pastOf('bc', 'bc', 'bc', 'bc', 'b', 'b').map((one, at) =>
    at < 6 ? { ...one, terms: at < 5 ? ['shipping', 'port'] : ['port'] } : one,
  );
  const { silent } = ask({
    past,
    story: { firstAt: NOW - DAY, terms: [shipping, port], outlets: [] },
  });
  assert.deepEqual(
    silent.map(({ key, carried, of, subject }) => [key, carried, of, subject]),
    [
      ['b', 6, 6, 'the port'],
      ['c', 4, 5, 'shipping'],
    ],
  );
});

test('every outlet is in one list at most, and who carries the story is never silent', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 14 }), letters, (carried, carriers) => {
      const story = { firstAt: NOW - DAY, terms: [shipping], outlets: [...carriers] };
      const { carry, silent, unheard } = ask({ past: pastOf(...carried), story });
      const keys = [...carry, ...silent.map(({ key }) => key), ...unheard.map(({ key }) => key)];
      assert.equal(new Set(keys).size, keys.length);
      for (const { carried: count, of } of silent) assert.ok(of >= 5 && count >= 0.6 * of);
    }),
  );
});
