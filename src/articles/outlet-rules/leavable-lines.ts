import type { RepeatedLine } from '../../model/repeated-line.ts';
import { edgeLines } from '../../text/edges/edge-lines.ts';

/**
 * Which paragraphs go because their outlet repeats them, by their place: those that lie at the end of the text
 * with nothing but such behind them, and those right below the first. What stands among the text stays, and so
 * does what a reader wants kept.
 */
export function leavableLines(
  paragraphs: readonly string[],
  repeated: readonly RepeatedLine[],
  isKept: (words: string) => boolean,
): ReadonlyMap<number, RepeatedLine> {
  const found = new Map<number, RepeatedLine>();
  if (repeated.length === 0) return found;
  const byWords = new Map(repeated.map((line) => [line.words, line]));
  const lines = edgeLines(paragraphs);
  const take = (at: number, next: number): number => {
    const line = byWords.get(paragraphs[at] ?? '');
    if (line === undefined || isKept(line.words)) return at;
    found.set(at, line);
    return next;
  };
  let foot = paragraphs.length - 1;
  for (const { at } of lines.filter(({ isFoot }) => isFoot).reverse())
    if (at === foot) foot = take(at, at - 1);
  let head = 1;
  for (const { at } of lines.filter(({ isFoot }) => !isFoot))
    if (at === head) head = take(at, at + 1);
  return found;
}
