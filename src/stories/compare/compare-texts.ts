import type { TextDifference } from '../../model/story.ts';
import { alignWords, gapsOf, type Run } from './align-words.ts';
import { findMoved } from './find-moved.ts';
import { splitWords, type WordPieces } from './split-words.ts';

/**
 * Two texts word by word, in order: what they share, what is dropped and what is added, in whole words with the marks and
 * spaces round them. The `before` of all pieces joined is the first text, the `after` the second. Words are the same whatever their
 * case and quotation marks: a shared piece has both spellings. What stands in another place of the other text is dropped and
 * added there, and `isMoved` says so. Linear in practice, bounded on any input.
 */
export function compareTexts(before: string, after: string): TextDifference[] {
  const keys = new Map<string, number>();
  const first: Side = { text: before, words: splitWords(before, keys) };
  const second: Side = { text: after, words: splitWords(after, keys) };
  const [one, other] = [first.words.keys, second.words.keys];
  const runs = alignWords(one, other);
  const whole = { a0: 0, a1: one.length, b0: 0, b1: other.length };
  const moved = findMoved(one, other, gapsOf(runs, whole));
  const pieces: TextDifference[] = [];
  let [a, b] = [0, 0];
  for (const run of [...runs, { a: one.length, b: other.length, length: 0 }]) {
    for (const { text, isMoved } of stretches(first, moved.before, { from: a, to: run.a }))
      pieces.push({ kind: 'dropped', before: text, after: '', ...(isMoved && { isMoved }) });
    for (const { text, isMoved } of stretches(second, moved.after, { from: b, to: run.b }))
      pieces.push({ kind: 'added', before: '', after: text, ...(isMoved && { isMoved }) });
    if (run.length > 0) pieces.push(shared(run, first, second));
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return pieces;
}

type Side = { readonly text: string; readonly words: WordPieces };
type Words = { readonly from: number; readonly to: number };

/** Words in a row that were moved, or were not. */
function stretches(side: Side, moved: Uint8Array, { from, to }: Words) {
  const found: { text: string; isMoved: boolean }[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && moved[at] === moved[start]) continue;
    found.push({ text: textOf(side, { from: start, to: at }), isMoved: moved[start] === 1 });
    start = at;
  }
  return found;
}

function shared({ a, b, length }: Run, first: Side, second: Side): TextDifference {
  return {
    kind: 'shared',
    before: textOf(first, { from: a, to: a + length }),
    after: textOf(second, { from: b, to: b + length }),
  };
}

function textOf({ text, words: { starts } }: Side, { from, to }: Words): string {
  return text.slice(starts[from] ?? text.length, starts[to] ?? text.length);
}
