import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../test/cpu-time.ts';
import { markTerms, snippet } from './snippet.ts';

const term = (words: string, isPrefix = false) => ({ words, isPrefix });
const shown = (parts: ReturnType<typeof markTerms>) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

test('what was searched for is marked as the index finds it', () => {
  const cases: [string, ReturnType<typeof term>[], string][] = [
    ['The ferry left', [term('FERRY')], 'The [ferry] left'],
    ['Le café fermé', [term('cafe')], 'Le [café] fermé'],
    ['ferries and ferry', [term('ferr', true)], '[ferries] and [ferry]'],
    ['thick, fog', [term('thick fog'), term('fog')], '[thick, fog]'],
    ['日本新聞', [term('本新')], '日[本新]聞'],
    ['nothing here', [term('ferry')], 'nothing here'],
  ];
  for (const [text, terms, wanted] of cases) assert.equal(shown(markTerms(text, terms)), wanted);
});

test('words are found in a plain text as in any other', () => {
  const word = fc.constantFrom('ferry', 'Fer', 'FERRIES', 'a', 'fog2', '2', '-', '“fog”', '_', 'x');
  const search = fc.record({
    words: fc.constantFrom('ferry', 'fer', 'a', 'fog', '2', 'FOG2', 'x'),
    isPrefix: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(word), fc.array(search), (words, terms) => {
      const plain = words.join(' ');
      assert.equal(`${shown(markTerms(plain, terms))} é`, shown(markTerms(`${plain} é`, terms)));
    }),
  );
});

test('a snippet shows the place where the most terms stand together', () => {
  const far = 'word '.repeat(200);
  const parts = snippet(
    [`ferry ${far}`, `the ferry in the fog. ${far}`],
    [term('ferry'), term('fog')],
    80,
  );
  assert.match(shown(parts), /^….*\[ferry\] in the \[fog\].*…$/);
});

test('a snippet is a piece of its text, whatever the text and the terms', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.array(fc.string()),
      (paragraphs, words) => {
        const parts = snippet(
          paragraphs,
          words.map((one) => term(one, true)),
          40,
        );
        const text = parts
          .map((part) => part.text)
          .join('')
          .replace(/^…|…$/g, '');
        assert.ok(
          paragraphs.join(' ').toWellFormed().includes(text.toWellFormed()) ||
            text.includes('\ufffd'),
        );
        assert.ok(text.length <= 80);
      },
    ),
  );
});

test('a text made to be slow is not', () => {
  const started = process.cpuUsage();
  snippet(
    ['a '.repeat(100_000)],
    Array.from({ length: 50 }, (_, n) => term(`${'a '.repeat(400)}${n}`)),
    200,
  );
  assert.ok(cpuSince(started) < 5_000);
});
