import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDoneBy } from './is-done-by.ts';

/** <x> is the cue, {x} what it credits. */
const SENTENCES: readonly (readonly [marked: string, isDone: boolean])[] = [
  ["Mayor <threatened> by '{creeping revolt}' in the harbour", true],
  ["Mayor <threatened> {by 'creeping revolt' in the harbour}", true],
  ['Minister <warned by> {advisers about the bridge}', true],
  ['Captain <accused> by the owners of {leaving the bridge}', false],
  ['Mayor <threatened> {to close the harbour}', false],
  ['<Asked> by Kemp if {she was suspicious}', false],
  ['The mayor <says> by noon {the harbour closes}', false],
  ['“{By noon it was over},” <recalled> the mayor', false],
];

for (const [marked, isDone] of SENTENCES) {
  test(`what is behind “by” in “${marked}” is ${isDone ? 'no statement' : 'left alone'}`, () => {
    const text = marked.replace(/[<>{}]/g, '');
    const spanOf = (pattern: RegExp) => {
      const words = marked.match(pattern)?.[1]?.replace(/[<>{}]/g, '') ?? '';
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const one = {
      source: [],
      cue: [spanOf(/<([^>]*)>/)],
      content: [spanOf(/\{([^}]*)\}/)] as const,
      chance: 1,
      reason: '',
    };
    assert.equal(isDoneBy(text, one), isDone);
  });
}
