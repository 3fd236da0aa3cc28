import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlainText } from '../read-plain-text.ts';

const FIRST =
  'The old lighthouse at the mouth of the harbour was sold on Monday, the council said after a meeting.';
const SECOND =
  'Nobody had lived in it since the fifties, and the lamp had been taken to the museum of the town.';
const LAST = 'The keeper was content.';

function paragraphsOf(...lines: readonly string[]): readonly string[] {
  const read = readPlainText(['Lighthouse sold', ...lines].join('\n\n'));
  assert.ok(read.kind === 'article');
  return read.article.paragraphs;
}

test('a newsletter’s name, praise and button between paragraphs are a box', () => {
  for (const box of [
    ['The Opening Bell', 'What moves the market, half an hour before it moves.', 'Register'],
    ['Newsletter »Der Morgen«', 'Was die Küste heute wissen muss.', 'Abonnieren'],
  ])
    assert.deepEqual(paragraphsOf(FIRST, ...box, SECOND), [FIRST, SECOND]);
});

test('a heading, a quotation and a button of another kind stay and go by themselves', () => {
  const said = '“What moves the market?” she asked.';
  assert.deepEqual(paragraphsOf(FIRST, 'The Opening Bell', said, 'Register', SECOND), [
    FIRST,
    'The Opening Bell',
    said,
    SECOND,
  ]);
});

test('a menu below the text is none of it, the text’s own last sentence is', () => {
  const menu = ['How we check', 'Conflicts of interest', 'Share price data'];
  assert.deepEqual(paragraphsOf(FIRST, SECOND, LAST, ...menu), [FIRST, SECOND, LAST]);
});

test('a list of the article’s own stays: it follows a colon, or has figures', () => {
  const sold = ['Lamp: 40 crowns', 'Door: 12 crowns', 'Boat: 90 crowns'];
  assert.deepEqual(paragraphsOf(FIRST, SECOND, ...sold), [FIRST, SECOND, ...sold]);
  const people = ['Jane Roe', 'Tom Berg', 'Nell Strand'];
  const colon = `${SECOND.slice(0, -1)}, and these came to see it go:`;
  assert.deepEqual(paragraphsOf(FIRST, colon, ...people), [FIRST, colon, ...people]);
});
