import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readingMinutes, readingSeconds } from './reading-time.ts';

test('a text takes the time that its language is read in', () => {
  const cases: [number, string | null, number][] = [
    [238, 'en', 1],
    [2380, 'en-GB', 10],
    [1870, 'de', 10],
    // 2,660 signs are counted as 665 words.
    [665, 'zh-Hans', 10],
    [1960, null, 10],
    [1960, 'constructor', 10],
    [1, 'en', 1],
    [0, null, 1],
  ];
  for (const [words, language, minutes] of cases)
    assert.equal(readingMinutes(words, language), minutes, `${words} ${language}`);
});

test('more words never take less time', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.string(), (one, more, language) => {
      assert.ok(readingSeconds(one + more, language) >= readingSeconds(one, language));
    }),
  );
});
