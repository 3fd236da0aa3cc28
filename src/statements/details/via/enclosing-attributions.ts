import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';

type Open = { readonly span: Span; readonly attribution: RawAttribution };

/** Statements in statements in statements: no text has more of them. */
const DEEPEST = 6;

/**
 * For each attribution those whose content holds it with its cue, the outermost first. One pass over all contents in
 * the text's order; of contents that run into each other only the last few are kept.
 */
export function enclosing(attributions: readonly RawAttribution[]): RawAttribution[][] {
  const opening = attributions
    .flatMap((attribution) => attribution.content.map((span) => ({ span, attribution })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const order = [...attributions.keys()].sort(
    (a, b) => placeOf(attributions[a]) - placeOf(attributions[b]),
  );
  const found: RawAttribution[][] = attributions.map(() => []);
  let open: Open[] = [];
  let next = 0;
  for (const index of order) {
    const inner = attributions[index];
    const place = placeOf(inner);
    for (; (opening[next]?.span.start ?? Number.POSITIVE_INFINITY) <= place; next += 1) {
      const one = opening[next];
      if (one !== undefined)
        open = [...open.filter(({ span }) => span.end > one.span.start), one].slice(-DEEPEST);
    }
    if (inner !== undefined)
      found[index] = open.filter((one) => holds(one, inner)).map(({ attribution }) => attribution);
  }
  return found;
}

/** Where the attribution shows itself: its cue, else its source. */
function placeOf(attribution: RawAttribution | undefined): number {
  return attribution?.cue[0]?.start ?? attribution?.source[0]?.start ?? -1;
}

/** Its cue or source, and what is said. */
function holds({ span, attribution }: Open, inner: RawAttribution): boolean {
  const place = placeOf(inner);
  if (attribution === inner || place < span.start || place >= span.end) return false;
  const [content] = inner.content;
  return covers(attribution.content, content.start);
}

/** Whether one of some spans, in order, covers a place. */
function covers(spans: readonly Span[], place: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
}
