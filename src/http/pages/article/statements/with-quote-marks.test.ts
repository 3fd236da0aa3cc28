import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withQuoteMarks } from './with-quote-marks.ts';

/** The words asked for stand in brackets, what is marked between bars. */
const CASES: readonly (readonly [string, string])[] = [
  ['She said “[We saw nothing],” twice.', 'She said |“We saw nothing,”| twice.'],
  ['„[Wir sahen nichts]“, sagte sie.', '|„Wir sahen nichts“|, sagte sie.'],
  ['« [Rien] », dit-elle.', '|« Rien »|, dit-elle.'],
  ['Sie bestätigte es [selbst]. »Warum?«', 'Sie bestätigte es |selbst|. »Warum?«'],
  ['«[Nada]», dijo.', '|«Nada»|, dijo.'],
  ['"[Nothing]!?" she said.', '|"Nothing!?"| she said.'],
  ['She said [it was over].', 'She said |it was over|.'],
  ['[It is over], she said, “and gone”.', '|It is over|, she said, “and gone”.'],
  ['“[One]', '|“One|'],
  ['[All]', '|All|'],
];

test('quotation marks belong to the words that they stand round', () => {
  for (const [given, expected] of CASES) {
    const start = given.indexOf('[');
    const end = given.indexOf(']') - 1;
    const text = given.replace(/[[\]]/g, '');
    const wide = withQuoteMarks({ start, end }, text);
    const marked = `${text.slice(0, wide.start)}|${text.slice(wide.start, wide.end)}|${text.slice(wide.end)}`;
    assert.equal(marked, expected);
  }
});
