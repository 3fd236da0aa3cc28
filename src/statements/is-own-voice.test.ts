import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnVoice } from './is-own-voice.ts';

function judged(source: string, cue: string): boolean {
  const text = `${source} ${cue} that the ferry stays`;
  const cueStart = source.length + 1;
  return isOwnVoice(text, {
    source: [{ start: 0, end: source.length }],
    cue: [{ start: cueStart, end: cueStart + cue.length }],
    content: [{ start: cueStart + cue.length + 1, end: text.length }],
    chance: 1,
    reason: '',
  });
}

test('what an outlet makes of somebody’s words is its own voice', () => {
  assert.ok(judged('Her words', 'could indicate'));
  assert.ok(judged('The minister’s remarks', 'appear to mean'));
});

test('words that say something themselves are somebody’s', () => {
  assert.ok(!judged('The statement', 'said'));
  assert.ok(!judged('The harbour master', 'indicated'));
  assert.ok(!judged('Figures', 'indicate'));
});
