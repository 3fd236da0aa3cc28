import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JoinedText } from '../../raw-attribution.ts';
import { ENGLISH_SPEAKERS } from '../words/english.ts';
import { lexiconOf } from '../words/lexicon.ts';
import { readTokens } from './read-tokens.ts';

const LEXICON = lexiconOf(ENGLISH_SPEAKERS);

function joined(...paragraphs: string[]): JoinedText {
  let text = '';
  const parts = paragraphs.map((paragraph, number) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += paragraph;
    return { place: 'body' as const, paragraph: number, span: { start, end: text.length } };
  });
  return { text, parts };
}

function words(...paragraphs: string[]): string[] {
  return readTokens(joined(...paragraphs), LEXICON).map(({ lower }) => lower);
}

const CUTS: readonly (readonly [text: string, cut: readonly string[]])[] = [
  ['Mary O’Neill’s three-year plan', ['mary', "o'neill", "'s", 'three-year', 'plan']],
  ['the Sanders’ house', ['the', 'sanders', "'", 'house']],
  ['Mr. Roe', ['mr', 'roe']],
  ['the U.S. and 1,200 ships', ['the', 'u.s', 'and', '1,200', 'ships']],
  ['the end.The next', ['the', 'end', '.', 'the', 'next']],
  ['she’ll go', ['she', "'ll", 'go']],
  ['AT&T, Inc', ['at&t', ',', 'inc']],
];

for (const [text, cut] of CUTS) {
  test(`“${text}” is cut as a reader does`, () => assert.deepEqual(words(text), cut));
}

function sentences(text: string): number {
  return new Set(readTokens(joined(text), LEXICON).map(({ sentence }) => sentence)).size;
}

test('titles and initials end no sentence', () => {
  assert.equal(sentences('Mr. Roe met J. K. Tal of St. Mary. She left.'), 2);
  assert.equal(sentences('“No.” She left. “Why?” he asked.'), 3);
});

test('words in quotation marks are told apart', () => {
  const tokens = readTokens(joined('He said: “I go.” She left.'), LEXICON);
  const quoted = tokens.filter(({ isQuoted, sort }) => isQuoted && sort === 'word');
  assert.deepEqual(
    quoted.map(({ lower }) => lower),
    ['i', 'go'],
  );
});

test('tokens stand in the text, in its order, and leave out only space', () => {
  const paragraph = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
      const text = joined(...paragraphs);
      let end = 0;
      for (const token of readTokens(text, LEXICON)) {
        assert.ok(token.start >= end && token.end > token.start && token.end <= text.text.length);
        assert.match(text.text.slice(end, token.start), /^[\s\p{C}]*$/u);
        end = token.end;
      }
    }),
  );
});
