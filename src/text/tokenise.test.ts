import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokenise } from './tokenise.ts';

const words = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

test('marks stand alone, and what holds two words is cut', () => {
  const table: [string, string][] = [
    ['Quill’s boat didn’t sink.', 'Quill|’s|boat|did|n’t|sink|.'],
    ["they'll say I'm wrong", "they|'ll|say|I|'m|wrong"],
    ['Mr. Fenn of the U.S. office', 'Mr.|Fenn|of|the|U.S.|office'],
    ['The S.E.C. said it at 5 a.m. today', 'The|S.E.C.|said|it|at|5|a.m.|today'],
    ['J. K. Ashby, 41, said: “No.”', 'J.|K.|Ashby|,|41|,|said|:|“|No|.|”'],
    ['It cost 3,000.50 crowns (AT&T)', 'It|cost|3,000.50|crowns|(|AT&T|)'],
    ['he stated:”If so…said,“and', 'he|stated|:|”|If|so|…|said|,|“|and'],
    ['It ended.Then a three-year-old won', 'It|ended|.|Then|a|three-year-old|won'],
    ['Ковальчук сказав: «Так».', 'Ковальчук|сказав|:|«|Так|»|.'],
    ['', ''],
  ];
  for (const [text, expected] of table) assert.equal(words(text).join('|'), expected);
});

test('every character but spaces is in one word, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let at = 0;
      for (const { start, end } of tokenise(text)) {
        assert.ok(start >= at && end > start && end <= text.length);
        assert.match(text.slice(at, start), /^[\s\p{Z}\p{C}]*$/u);
        at = end;
      }
      assert.match(text.slice(at), /^[\s\p{Z}\p{C}]*$/u);
    }),
  );
});
