import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addPosting, eachPosting, MOST_OF_WORD, openPostings, type Postings } from './postings.ts';

function newestOf(postings: Postings, word: number, most?: number): number[] {
  const found: number[] = [];
  const wanted = most === undefined ? { word } : { word, most };
  eachPosting(postings, wanted, (story) => found.push(story));
  return found;
}

/** Words that many stories hold, and words that few hold. */
const words = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 0xffffffff }));

test('of each word the newest stories are found, the newest first, however many hold it', () => {
  const property = fc.property(
    fc.array(words, { maxLength: 3_000 }),
    fc.integer({ min: 0, max: 300 }),
    (some, most) => {
      const postings = openPostings();
      const plain = new Map<number, number[]>();
      for (const [story, word] of some.entries()) {
        addPosting(postings, word, story);
        plain.set(word, [story, ...(plain.get(word) ?? [])]);
      }
      assert.equal(postings.words, plain.size);
      for (const [word, stories] of plain) {
        assert.deepEqual(newestOf(postings, word), stories.slice(0, MOST_OF_WORD));
        const kept = stories.slice(0, Math.min(most, MOST_OF_WORD));
        assert.deepEqual(newestOf(postings, word, most), kept);
      }
    },
  );
  fc.assert(property, { numRuns: 40, examples: [[Array.from({ length: 1_200 }, () => 7), 300]] });
});

test('a word that no story holds leads nowhere', () => {
  const postings = openPostings();
  assert.deepEqual(newestOf(postings, 7), []);
  addPosting(postings, 8, 1);
  assert.deepEqual(newestOf(postings, 7), []);
});

test('lists that were outgrown are used again', () => {
  const postings = openPostings();
  const fill = (word: number) => {
    for (let story = 0; story < 128; story += 1) addPosting(postings, word, story);
  };
  fill(1);
  const used = postings.used;
  fill(2);
  // The second word's lists of 2 to 64 are those the first one left.
  assert.equal(postings.used - used, 128);
});
