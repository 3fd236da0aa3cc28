import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  hashWord,
  scanText,
  WORD_CAPITAL,
  WORD_NUMBER,
  WORD_OPENS,
  WORD_QUOTED,
} from './scan-text.ts';

const scan = (text: string, language: string | null = 'en') =>
  scanText({ headline: '', text, language });
const wordsOf = (text: string, language: string | null = 'en') => {
  const { starts, ends } = scan(text, language);
  return [...starts].map((start, at) => text.slice(start, ends[at]));
};
const flagged = (text: string, bit: number, language = 'en') => {
  const { starts, ends, flags } = scan(text, language);
  return [...starts].flatMap((start, at) =>
    (flags[at] ?? 0) & bit ? [text.slice(start, ends[at])] : [],
  );
};

test('a text’s words stand in order, with marks inside them', () => {
  assert.deepEqual(wordsOf("AT&T's U.S. arm won't pay $1,204.50 twenty-one times."), [
    "AT&T's",
    'U.S',
    'arm',
    "won't",
    'pay',
    '1,204.50',
    'twenty',
    'one',
    'times',
  ]);
  assert.deepEqual(wordsOf("L'homme d'État", 'fr'), ['L', 'homme', 'd', 'État']);
  assert.deepEqual(wordsOf('The court ’s ruling', 'en'), ['The', 'court', 'ruling']);
});

test('headline and text are told apart', () => {
  const scanned = scanText({ headline: 'Dam bursts', text: 'The dam burst.', language: 'en' });
  assert.equal(scanned.headlineWords, 2);
  assert.equal(scanned.hashes.length, 5);
  assert.equal(scanned.hashes[0], scanned.hashes[3]);
  assert.deepEqual([...scanned.starts], [0, 4, 0, 4, 8]);
});

const ALIKE: readonly [string, string, string | null][] = [
  ['votes', 'voting', 'en'],
  ['voted', 'vote', 'en'],
  ['studies', 'study', 'en'],
  ['stopped', 'stops', 'en'],
  ['Churches', 'church', 'en'],
  ["Trump's", 'TRUMP', null],
  ['U.S', 'US', 'en'],
  ['1,204', '1204', 'en'],
  ['1.204', '1204', 'de'],
  ['École', 'ecole', 'fr'],
  ['Путиным', 'Путин', 'ru'],
  ['министра', 'министров', 'ru'],
  ['Ankara’da', 'Ankara', 'tr'],
  ['٢٠٢٤', '2024', 'ar'],
  ['２０２４', '2024', 'ja'],
  ['ΟΔΟΣ', 'οδός', 'el'],
];
for (const [one, other, language] of ALIKE) {
  test(`${one} and ${other} are one word`, () => {
    assert.equal(hashWord(one, language), hashWord(other, language));
  });
}

const DIFFERENT: readonly [string, string, string | null][] = [
  ['Ohio', 'Iowa', 'en'],
  ['string', 'str', 'en'],
  ['speed', 'spe', 'en'],
  ['1.5', '15', 'en'],
  ['1,204', '1,205', 'en'],
];
for (const [one, other, language] of DIFFERENT) {
  test(`${one} and ${other} are two words`, () => {
    assert.notEqual(hashWord(one, language), hashWord(other, language));
  });
}

test('scripts without spaces are read two characters at a time', () => {
  assert.deepEqual(wordsOf('東京で地震、3人けが', 'ja'), [
    '東京',
    '京で',
    'で地',
    '地震',
    '3',
    '人け',
    'けが',
  ]);
  assert.deepEqual(wordsOf('서울 시', 'ko'), ['서울', '시']);
});

const QUOTED: readonly [string, string[]][] = [
  ['He said “no deal” today', ['no', 'deal']],
  ['Er sagte „kein Deal“ heute', ['kein', 'Deal']],
  ['Il dit « pas ici » hier', ['pas', 'ici']],
  ['Er sagte »nie wieder« gestern', ['nie', 'wieder']],
  ['He said "no deal" today', ['no', 'deal']],
  ["He said `` no deal '' today", ['no', 'deal']],
  ['A ‘bad idea’ it’s not', ['bad', 'idea']],
  ["A 'bad idea' isn't good", ['bad', 'idea']],
  ['彼は「無理」と', ['無理']],
  ['He said “no deal and left', []],
  ['“One.\n\n“Two.” Three', ['One', 'Two']],
];
for (const [text, words] of QUOTED) {
  test(`of ${JSON.stringify(text)} these words are quoted: ${words.join(' ')}`, () => {
    assert.deepEqual(flagged(text, WORD_QUOTED), words);
  });
}

test('capitals, numbers and openings of sentences are marked', () => {
  const text = 'Mr. Obama met 12 envoys. They left on Monday.';
  assert.deepEqual(flagged(text, WORD_CAPITAL), ['Mr', 'Obama', 'They', 'Monday']);
  assert.deepEqual(flagged(text, WORD_NUMBER), ['12']);
  assert.deepEqual(flagged(text, WORD_OPENS), ['Mr', 'They']);
});

test('a text of a megabyte is read up to a limit', () => {
  const { hashes } = scan('word '.repeat(200_000));
  assert.equal(hashes.length, 24_000);
});

test('whatever the text, words stand in order and within it', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('“', '”', "'", '"', '`', '.', '\n\n', ' ', 'a', '東', '1,0', '\ud800', '’s'),
  );
  const property = fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
    const text = parts.join('');
    const { hashes, flags, starts, ends } = scan(text, null);
    assert.equal(hashes.length, flags.length);
    for (let at = 0; at < hashes.length; at += 1) {
      const [start, end] = [starts[at] ?? -1, ends[at] ?? -1];
      assert.ok(start < end && end <= text.length);
      assert.ok(at === 0 || start > (starts[at - 1] ?? -1));
    }
    assert.deepEqual(scan(text, null).hashes, hashes);
  });
  fc.assert(property);
});
