import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import { type DetailText, isCapital, isWord, spanOf } from '../detail-text.ts';

/** Signs from a statement to the outlet behind it. */
const FARTHEST = 800;
const LONGEST = 5;
const STOPS = new Set(['.', '!', '?', '”', '"', '’']);

/** The outlets in brackets behind sentences, as round-ups credit each of their items: "... is close. (Daily Flag)". */
export function creditsIn(text: DetailText): Span[] {
  return text.lower.flatMap((mark, index) => {
    if (mark !== '(' || !STOPS.has(text.lower[index - 1] ?? '') || text.breaks[index] === 1)
      return [];
    const end = nameEnd(text, index + 1);
    return end === null ? [] : [spanOf(text, { from: index + 1, to: end })];
  });
}

/** The closing bracket behind a name; null where something else stands in the brackets, or a picture's credit. */
function nameEnd(text: DetailText, from: number): number | null {
  for (let index = from; index <= from + LONGEST; index += 1) {
    if (text.lower[index] === ')') return index > from ? index : null;
    const isName = isWord(text, index) && isCapital(text, index);
    if (!isName || text.words.places.pictures.has(text.lower[index] ?? '')) return null;
  }
  return null;
}

/** The first credit behind a statement, in its paragraph; null where there is none. Credits are in order. */
export function creditBehind(
  text: DetailText,
  { content }: RawAttribution,
  credits: readonly Span[],
): Span | null {
  const end = content.at(-1)?.end ?? content[0].end;
  let low = 0;
  let high = credits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((credits[middle]?.start ?? 0) >= end) high = middle;
    else low = middle + 1;
  }
  const credit = credits[low];
  if (credit === undefined || credit.start - end > FARTHEST) return null;
  return text.joined.text.slice(end, credit.start).includes('\n') ? null : credit;
}
