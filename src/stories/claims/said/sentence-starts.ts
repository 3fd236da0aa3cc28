import type { Statement } from '../../../model/statement.ts';

const END = /[.!?…;:,]/;

/**
 * Which of a statement's telling words begin a sentence or a clause, or a piece of a quotation that the cue broke: places among the words
 * of `normal`. Words that can't be found again in the content begin nothing.
 */
export function sentenceStarts(
  { content, spans }: Statement,
  words: readonly string[],
): Set<number> {
  const lower = content.toLowerCase();
  const pieces = pieceStarts(spans);
  const starts = new Set<number>();
  let at = 0;
  for (const [place, word] of words.entries()) {
    const found = lower.indexOf(word, at);
    // Not further than a few function words: else the word is printed otherwise, and found elsewhere.
    if (found < 0 || found - at > 120) continue;
    const isNew =
      END.test(lower.slice(at, found)) || pieces.some((one) => one > at && one <= found);
    if (isNew && place > 0) starts.add(place);
    at = found + word.length;
  }
  return starts;
}

/** Where the pieces after the first begin in the content: they are joined by a space. */
function pieceStarts(spans: Statement['spans']): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { start, end } of spans.slice(0, -1)) {
    at += end - start + 1;
    starts.push(at);
  }
  return starts;
}
